import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { CommitteeSessionId } from '#modules/committees/index.ts'
import { type PledgeChangeId, stances } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import type { ChangeAct } from '../domain/take-step.ts'
import { noteOpinion, sendToPanel } from '../use-cases/before-the-panel.ts'
import type { ChangeMails } from '../use-cases/change-mails.ts'
import { commentOnChange, submitChange } from '../use-cases/consult.ts'
import {
  answerPanel,
  approveChange,
  publishChange,
  refuseChange,
  withdrawChange,
} from '../use-cases/decide-change.ts'
import type { Moving } from '../use-cases/move-change.ts'
import { returnChange } from '../use-cases/return-change.ts'
import { actionOf, recordPage } from './record-routes.tsx'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import type { GeneralRefusal, SaidRefusal } from './said-refusal.ts'
import { officeBase } from './say.tsx'
import { type ChangeWords, changeTexts } from './words.ts'

type Notice = keyof ChangeWords['notices']
type Done = Promise<Result<unknown, SaidRefusal | GeneralRefusal>>

/** An act of the record's page: what its form says, and what is done with it. */
interface ActRoute<T> {
  readonly act: ChangeAct
  readonly notice: Notice
  readonly form: z.ZodType<T>
  readonly run: (context: WebRequest['context'], moving: Moving, given: T) => Done
}

const day = z.string('required').transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text.trim())
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})
const required = z.string('required').trim().min(1, 'required').max(2_000, 'too-long')
const nothing = z.object({})
const reason = z.object({ reason: required })

const define = <T>(act: ActRoute<T>) => act

function acts(mails: ChangeMails) {
  return [
    define({ act: 'submit', notice: 'submitted', form: nothing, run: submitChange }),
    define({
      act: 'send-to-panel',
      notice: 'sent',
      form: z.object({ session: z.string('required').refine(isId, 'required'), note: required }),
      run: (context, moving, { session, note }) =>
        sendToPanel(context, { ...moving, sessionId: session as CommitteeSessionId, note }),
    }),
    define({ act: 'note-opinion', notice: 'noted', form: nothing, run: noteOpinion }),
    define({
      act: 'answer-panel',
      notice: 'answered',
      form: z.object({
        accepted: z.enum(['yes', 'no'], 'required'),
        words: z.string().max(2_000, 'too-long').default(''),
      }),
      run: (context, moving, { accepted, words }) =>
        answerPanel(context, { ...moving, accepted: accepted === 'yes', words }),
    }),
    define({
      act: 'approve',
      notice: 'approved',
      form: z.object({
        on: day,
        documentNumber: z.string('required').trim().min(1, 'required').max(100, 'too-long'),
      }),
      run: (context, moving, given) => approveChange(context, { ...moving, ...given }),
    }),
    define({
      act: 'return',
      notice: 'returned',
      form: reason,
      run: (context, moving, given) => returnChange(context, { ...moving, ...given }, mails),
    }),
    define({
      act: 'withdraw',
      notice: 'withdrawn',
      form: reason,
      run: (context, moving, given) => withdrawChange(context, { ...moving, ...given }),
    }),
    define({
      act: 'refuse',
      notice: 'refused',
      form: reason,
      run: (context, moving, given) => refuseChange(context, { ...moving, ...given }),
    }),
    define({ act: 'publish', notice: 'published', form: nothing, run: publishChange }),
  ] as const
}

function taken<T>({ act, notice, form, run }: ActRoute<T>) {
  return async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const id = request.param('id')
    if (!isId(id)) return trouble('not-found')
    const fields = await request.form()
    const again = (errors: SaidErrors) => recordPage(request, { act, values: fields.values, errors })
    const given = readForm(form, fields)
    if (!given.ok) return await again(sayErrors(given.errors, locale))
    const done = await run(context, movingOf(id, fields), given.value)
    if (done.ok) return redirect(`${officeBase}/${id}`, changeTexts[locale].notices[notice])
    if (isGeneral(done.refusal)) return trouble(done.refusal)
    const errors = refusalErrors(done.refusal, locale)
    return await again(act === 'answer-panel' ? atWords(errors) : errors)
  }
}

function movingOf(id: string, { values }: FormFields): Moving {
  return { changeId: id as PledgeChangeId, version: Number(values['version']) }
}

const commentForm = z.object({
  department: z.string('required').refine(isId, 'required'),
  stance: z.enum(stances, 'required'),
  words: z.string().max(2_000, 'too-long').default(''),
})

async function comment(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const fields = await request.form()
  const again = (errors: SaidErrors) => recordPage(request, { act: 'comment', values: fields.values, errors })
  const given = readForm(commentForm, fields)
  if (!given.ok) return await again(sayErrors(given.errors, locale))
  const { department, stance, words } = given.value
  const said = await commentOnChange(context, {
    ...{ changeId: id as PledgeChangeId, departmentId: department as DepartmentId, stance, words },
  })
  if (said.ok) return redirect(`${officeBase}/${id}#comments`, changeTexts[locale].notices.commented)
  if (isGeneral(said.refusal)) return trouble(said.refusal)
  return await again(atWords(refusalErrors(said.refusal, locale)))
}

/** A missing reason is said where these forms have it: at their words. */
function atWords({ reason: missing, ...others }: SaidErrors): SaidErrors {
  return missing === undefined ? others : { ...others, words: missing }
}

/** What may be done with a request, each at an address of its own. */
export function actRoutes(mails: ChangeMails): readonly Route[] {
  return [
    ...acts(mails).map((act) =>
      workspaceAction(`${officeBase}/:id/${act.act}`, actionOf(act.act), taken(act as ActRoute<unknown>)),
    ),
    workspaceAction(`${officeBase}/:id/comment`, pledgeChangeActions['comment-on-change'], comment),
  ]
}

import { z } from 'zod'
import { may, mayForSome } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import { formatCount } from '#platform/text/format.ts'
import { remindersSent } from '../data/reminder-queries.ts'
import { listSnapshots } from '../data/snapshot-queries.ts'
import { answerStates } from '../domain/check-answer.ts'
import type { AnswerId } from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { type CheckLine, checkLines } from '../use-cases/check-lines.ts'
import type { CheckMails } from '../use-cases/check-mails.ts'
import {
  acceptAnswers,
  type AcceptAnswersRefusal,
  returnAnswers,
  type ReturnAnswersRefusal,
} from '../use-cases/decide-answers.ts'
import { BoardPage } from './board-page.tsx'
import type { AskedAnswers, BoardRights, Deciding } from './board-props.ts'
import { checkAsked, checkCrumbs, checkHref, isTrouble } from './check-asked.ts'
import { isGeneral, refusalErrors, sayRefusal } from './refusal-texts.ts'
import { checkTexts, sayPeriod } from './words.ts'

const nothingDecided: Deciding = { errors: {}, selected: [], order: '', orderDue: '' }
const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  department: z.string().max(60).optional().catch(undefined),
  state: z.enum(answerStates).optional().catch(undefined),
})

async function board(request: WebRequest, deciding: Deciding = nothingDecided): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const { database, today } = context
  const lines = await checkLines(database, check, today)
  const asked = request.query(query)
  const sent = check.state === 'open' ? await remindersSent(database, [check.id]) : []
  return page(
    checkTexts[locale].checkOf(sayPeriod(check, locale)),
    <BoardPage
      check={check}
      lines={lines}
      fitting={lines.filter((line) => fits(line, asked))}
      asked={asked}
      snapshots={await listSnapshots(database, check.id)}
      reminders={new Map([...Map.groupBy(sent, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))}
      deciding={deciding}
      action={`${checkHref(check.id, '/decide')}${request.url.search}`}
      may={rightsOf(request)}
    />,
    {
      status: Object.keys(deciding.errors).length === 0 ? 200 : 422,
      breadcrumbs: checkCrumbs(request),
    },
  )
}

function fits({ answer, pledge }: CheckLine, asked: AskedAnswers): boolean {
  if (asked.department !== undefined && asked.department !== '' && answer.departmentId !== asked.department)
    return false
  if (asked.state !== undefined && answer.state !== asked.state) return false
  return searchKey(`${pledge.title.ko} ${pledge.title.en} ${answer.note}`).includes(searchTerm(asked.q ?? ''))
}

function rightsOf({ context: { person } }: WebRequest): BoardRights {
  return {
    answer: mayForSome(person, pledgeCheckActions.answer),
    decide: may(person, pledgeCheckActions['decide-answers']),
    close: may(person, pledgeCheckActions['close-check']),
    reopen: may(person, pledgeCheckActions['reopen-check']),
    publish: may(person, pledgeCheckActions['publish-check']),
  }
}

const decideForm = z.object({
  decision: z.enum(['accept', 'return']).catch('accept'),
  answer: z.preprocess(
    (given: unknown): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.string()).max(5_000),
  ),
  order: z.string().max(2_000).catch(''),
  orderDue: z.string().max(40).catch(''),
})

function decide(mails: CheckMails) {
  return async (request: WebRequest): Promise<Reply> => {
    const check = await checkAsked(request)
    if (isTrouble(check)) return check
    const { locale, context } = request
    const { notices } = checkTexts[locale]
    const form = decideForm.parse((await request.form()).values)
    const { decision, answer: selected, order, orderDue } = form
    const input = { checkId: check.id, answerIds: selected.filter(isId) as AnswerId[] }
    const dueDay = parseCalendarDate(orderDue.trim())
    const decided =
      decision === 'accept'
        ? await acceptAnswers(context, input)
        : await returnAnswers(context, { ...input, text: order, dueDay }, mails)
    const here = `${checkHref(check.id)}${request.url.search}`
    if (decided.ok) {
      const count = formatCount(decided.value, locale)
      return redirect(here, decision === 'accept' ? notices.accepted(count) : notices.returned(count))
    }
    const { refusal } = decided
    if (isGeneral(refusal)) return trouble(refusal)
    if (refusal === 'check-is-closed') return redirect(here, sayRefusal(refusal, locale))
    return await board(request, { errors: sayDecision(refusal, locale), selected, order, orderDue })
  }
}

type Said = Exclude<AcceptAnswersRefusal | ReturnAnswersRefusal, 'not-allowed' | 'not-found'>

function sayDecision(refusal: Said, locale: WebRequest['locale']) {
  return typeof refusal === 'string'
    ? refusalErrors(refusal, locale)
    : { form: checkTexts[locale].refusals.notRecorded(refusal.pledges.join(', ')) }
}

/** A round's board and what the office decides on it. */
export function boardRoutes(mails: CheckMails): readonly Route[] {
  const base = '/office/pledges/checks/:id'
  return [
    workspacePage(base, pledgeCheckActions['read-office'], (request) => board(request)),
    workspaceAction(`${base}/decide`, pledgeCheckActions['decide-answers'], decide(mails), {
      maxBodyBytes: 512 * 1024,
    }),
  ]
}

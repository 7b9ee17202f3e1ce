import { z } from 'zod'
import { sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Result } from '#platform/kernel/result.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PledgeId, readPledgeById } from '#modules/pledges/index.ts'
import { listAnswers, listMoves, readDraft } from '../data/record-queries.ts'
import { type CommentId, hidingGrounds } from '../domain/comment.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { answerComment, saveDraft } from '../use-cases/answer-comment.ts'
import { lookAtComment } from '../use-cases/look-at-comment.ts'
import { hideComment, moveComment, publishComment } from '../use-cases/moderate.ts'
import type { Again } from './record-forms.tsx'
import { RecordPage } from './record-page.tsx'
import { type PledgeCommentWords, pledgeCommentTexts } from './words.ts'

const actions = pledgeCommentActions

function idOf(request: WebRequest): CommentId | null {
  const id = request.param('id')
  return isId(id) ? (id as CommentId) : null
}

/** Eight queries and the line of the access record. */
async function record(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const id = idOf(request)
  const comment = id === null ? null : await lookAtComment(context, id)
  const pledge = comment === null ? null : await readPledgeById(database, comment.pledgeId as PledgeId, today)
  if (comment === null || pledge === null) return trouble('not-found')
  const words = pledgeCommentTexts[locale]
  return page(
    words.record,
    <RecordPage
      comment={comment}
      pledge={pledge}
      answers={await listAnswers(database, comment.id)}
      moves={await listMoves(database, comment.id)}
      draft={await readDraft(database, comment.id)}
      names={await departmentNames(database, 'all', today)}
      today={today}
      mayModerate={may(person, actions.moderate)}
      mayMove={may(person, actions.move, comment)}
      mayAnswer={may(person, actions.answer, comment)}
      again={again}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.pledges },
        { href: '/office/pledges/comments', label: words.office },
      ],
    },
  )
}

const version = z.coerce.number().int().min(1).catch(0)
const forms = {
  publish: z.object({ version }),
  hide: z.object({
    version,
    ground: z.enum(hidingGrounds, 'required'),
    hideNote: z.string().max(2_000, 'too-long').default(''),
  }),
  move: z.object({
    version,
    departmentId: z.string('required').refine(isId, 'required'),
    moveReason: z.string().max(2_000, 'too-long').default(''),
  }),
  answer: z.object({
    version,
    answerText: z.string().max(10_000, 'too-long').default(''),
    answerReason: z.string().max(2_000, 'too-long').default(''),
  }),
}

type Refusal = keyof PledgeCommentWords['deciding'] | 'not-allowed' | 'not-found' | 'stale'

/** Where in a form a refusal is said. */
const places: Partial<Record<Refusal, Partial<Record<Again['form'], string>>>> = {
  'ground-needs-words': { hide: 'hideNote' },
  'reason-too-long': { hide: 'hideNote', move: 'moveReason', answer: 'answerReason' },
  'reason-missing': { move: 'moveReason', answer: 'answerReason' },
  'same-department': { move: 'departmentId' },
  'no-such-department': { move: 'departmentId' },
}
const firstFields: Readonly<Record<Again['form'], string>> = {
  publish: 'form',
  hide: 'ground',
  move: 'departmentId',
  answer: 'answerText',
}

interface Deed<Form extends Again['form']> {
  readonly form: Form
  readonly done: (words: PledgeCommentWords) => string
  readonly run: (
    request: WebRequest,
    id: CommentId,
    read: z.output<(typeof forms)[Form]>,
  ) => Promise<Result<unknown, Refusal>>
}

/** Reads a form of the record, does what it asks, and shows the record again with what was wrong. */
function deed<Form extends Again['form']>({ form, done, run }: Deed<Form>) {
  return async (request: WebRequest): Promise<Reply> => {
    const { locale } = request
    const words = pledgeCommentTexts[locale]
    const id = idOf(request)
    if (id === null) return trouble('not-found')
    const fields = await request.form()
    const { values } = fields
    const read = readForm(forms[form], fields)
    if (!read.ok) return await record(request, { form, values, errors: sayErrors(read.errors, locale) })
    const result = await run(request, id, read.value as z.output<(typeof forms)[Form]>)
    if (result.ok) return redirect(`/office/pledges/comments/${id}`, done(words))
    const { refusal } = result
    if (refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale') return trouble(refusal)
    const place = places[refusal]?.[form] ?? firstFields[form]
    return await record(request, { form, values, errors: { [place]: words.deciding[refusal] } })
  }
}

const published = deed({
  form: 'publish',
  done: (words) => words.published,
  run: ({ context }, id, { version: seen }) => publishComment(context, { id, version: seen }),
})
const hid = deed({
  form: 'hide',
  done: (words) => words.hid,
  run: ({ context }, id, { version: seen, ground, hideNote }) =>
    hideComment(context, { id, version: seen, ground, note: hideNote }),
})
const moved = deed({
  form: 'move',
  done: (words) => words.moved,
  run: ({ context }, id, { version: seen, departmentId, moveReason }) =>
    moveComment(context, {
      ...{ id, version: seen, departmentId: departmentId as DepartmentId },
      reason: moveReason,
    }),
})
const answered = deed({
  form: 'answer',
  done: (words) => words.answerPublished,
  run: ({ context }, id, { version: seen, answerText, answerReason }) =>
    answerComment(context, { id, version: seen, text: answerText, reason: answerReason }),
})
const drafted = deed({
  form: 'answer',
  done: (words) => words.draftKept,
  run: ({ context }, id, { answerText }) => saveDraft(context, { id, text: answerText }),
})

export const recordRoutes: readonly Route[] = [
  workspacePage('/office/pledges/comments/:id', actions['read-office'], (request) => record(request)),
  workspaceAction('/office/pledges/comments/:id/publish', actions.moderate, published),
  workspaceAction('/office/pledges/comments/:id/hide', actions.moderate, hid),
  workspaceAction('/office/pledges/comments/:id/move', actions.move, moved),
  workspaceAction('/office/pledges/comments/:id/answer', actions.answer, answered),
  workspaceAction('/office/pledges/comments/:id/draft', actions.answer, drafted),
]

import { z } from 'zod'
import type { SaidErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { type ProposalCommentId, stances } from '../domain/comment.ts'
import type { ProposalPart } from '../proposal-parts.ts'
import { sendComment, type SendCommentRefusal, withdrawComment } from '../use-cases/comment.ts'
import { proposalIn, record } from './portal.tsx'
import { proposalTexts } from './words.ts'

/** Lengths and contents are the rule's; here only what no browser sends. */
const commentForm = z.object({
  stance: z.enum(stances, 'stance-missing'),
  commentText: z.string().max(20_000, 'comment-too-long').default(''),
  commentName: z.string().max(200, 'name-too-long').default(''),
  commentConsent: z.string().optional(),
  keepCommentData: z.string().optional(),
})

const places: Readonly<Record<SendCommentRefusal, string>> = {
  'comment-missing': 'commentText',
  'comment-too-long': 'commentText',
  'resident-number': 'commentText',
  'said-already': 'commentText',
  'name-too-long': 'commentName',
  'consent-missing': 'commentConsent',
  'personal-data': 'keepCommentData',
  ...{ 'not-open': 'form', 'not-allowed': 'form', 'not-found': 'form' },
}

async function sent(request: WebRequest, parts: readonly ProposalPart[]): Promise<Reply> {
  const words = proposalTexts[request.locale].comments
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const fields = await request.form()
  const again = (errors: SaidErrors) => record(request, parts, { values: fields.values, errors })
  const read = readForm(commentForm, fields)
  if (!read.ok)
    return again(
      Object.fromEntries(
        Object.entries(read.errors).map(([field, code]) => [
          field,
          code in words.refusals
            ? words.refusals[code as 'stance-missing']
            : words.refusals['comment-missing'],
        ]),
      ),
    )
  const done = await sendComment(request.context, {
    ...{ proposalId: found.proposal.id, stance: read.value.stance },
    ...{ text: read.value.commentText, name: read.value.commentName },
    consents: read.value.commentConsent === 'yes',
    keepsPersonalData: read.value.keepCommentData === 'yes',
  })
  if (!done.ok) return again({ [places[done.refusal]]: words.refusals[done.refusal] })
  const href = `/budget/proposals/${found.round.year}/${found.proposal.number}`
  return redirect(`${href}#comments`, done.value === 'held' ? words.sentHeld : words.sentPublished)
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await withdrawComment(request.context, id as ProposalCommentId)
  if (!done.ok) return trouble(done.refusal)
  const [year, number] = [request.param('year'), request.param('number')]
  const href = /^\d{4}$/.test(year) && /^[1-9]\d{0,5}$/.test(number) ? `/${year}/${number}#comments` : ''
  return redirect(`/budget/proposals${href}`, proposalTexts[request.locale].comments.withdrawn)
}

/** What citizens say of proposals. Before the page of one, whose address is wider. */
export const commentRoutes = (parts: readonly ProposalPart[]): readonly Route[] => [
  portalAction('/budget/proposals/:year/:number/comments/:id/withdraw', actions.comment, withdrawn),
  portalAction(
    '/budget/proposals/:year/:number/comments',
    actions.comment,
    (request) => sent(request, parts),
    {
      strictLimit: true,
    },
  ),
]

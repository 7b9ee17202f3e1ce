import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listComments, lockComment, type OfficeComment, wasSaid } from '../data/comment-queries.ts'
import { deleteComment, insertComment, saveLookedAt } from '../data/comment-store.ts'
import { lockProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { commentReview } from '../domain/budget-proposal-settings.ts'
import {
  checkComment,
  type CheckCommentRefusal,
  checkHiding,
  firstState,
  type GivenComment,
  type HidingGround,
  holdsPersonalData,
  type ProposalCommentId,
  type ProposalCommentState,
} from '../domain/comment.ts'
import type { ProposalId } from '../domain/proposal.ts'

export type SendCommentRefusal = CheckCommentRefusal | 'not-allowed' | 'not-found' | 'said-already'

const subjectOf = (id: ProposalCommentId) => ({ kind: 'budget-proposal-comment', id })

/** Takes what a citizen says of a proposal. The log says that it came, not what it says: it may be taken back. */
export async function sendComment(
  context: Context,
  input: GivenComment & { readonly proposalId: ProposalId },
): Promise<Result<ProposalCommentState, SendCommentRefusal>> {
  const { person, today, now } = context
  const { accountId } = person
  if (!may(person, budgetProposalActions.comment) || accountId === null) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<ProposalCommentState, SendCommentRefusal>> => {
    const proposal = await lockProposal(session, input.proposalId)
    if (proposal === null || proposal.state === 'draft') return refuse('not-found')
    const checked = checkComment(input, proposal)
    if (!checked.ok) return checked
    const { name, text } = checked.value
    if (await wasSaid(session, { proposalId: proposal.id, accountId, text, day: today }))
      return refuse('said-already')
    const review = await settingValue(session, commentReview, today)
    const state = firstState(review, holdsPersonalData(checked.value))
    const id = context.newId<ProposalCommentId>()
    await insertComment(session, {
      ...{ id, proposal_id: proposal.id, account_id: accountId, stance: input.stance, name, text },
      ...{ sent_at: now, sent_on: today, state, version: 1 },
      ...{ hiding_ground: null, note: null, reviewed_by_name: null },
    })
    await audit(session, context, {
      action: 'budget-proposals.send-comment',
      subject: subjectOf(id),
      after: { proposalId: proposal.id, stance: input.stance, state },
    })
    return ok(state)
  })
}

export type LookAtRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'published-already'
  | 'hidden-already'
  | 'note-missing'
  | 'note-too-long'

/** The office has looked: everybody may read a comment, or it is hidden on a ground that everybody reads. */
export async function lookAtComment(
  context: Context,
  input: {
    readonly id: ProposalCommentId
    readonly version: number
    /** Null publishes it. */
    readonly ground: HidingGround | null
    readonly note: string
  },
): Promise<Result<void, LookAtRefusal>> {
  if (!may(context.person, budgetProposalActions.moderate)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LookAtRefusal>> => {
    const comment = await lockComment(session, input.id)
    if (comment === null) return refuse('not-found')
    if (comment.version !== input.version) return refuse('stale')
    const { ground } = input
    if (ground === null && comment.state === 'published') return refuse('published-already')
    const hidden = ground === null ? null : checkHiding(comment, { ground, note: input.note })
    if (hidden !== null && !hidden.ok) return hidden
    const note = hidden === null ? '' : hidden.value.note
    await saveLookedAt(session, comment.id, { ground, note, by: context.person.name })
    await audit(session, context, {
      action: ground === null ? 'budget-proposals.publish-comment' : 'budget-proposals.hide-comment',
      subject: subjectOf(comment.id),
      before: { state: comment.state },
      after: ground === null ? { state: 'published' } : { state: 'hidden', ground, note },
    })
    return ok()
  })
}

/** Its author takes a comment back: it is deleted at once, for the office too. */
export async function withdrawComment(
  context: Context,
  id: ProposalCommentId,
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  const { person } = context
  if (!may(person, budgetProposalActions.comment)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-allowed' | 'not-found'>> => {
    const comment = await lockComment(session, id)
    if (comment === null || comment.accountId === null || comment.accountId !== person.accountId)
      return refuse('not-found')
    await deleteComment(session, id)
    await audit(session, context, {
      action: 'budget-proposals.withdraw-comment',
      subject: subjectOf(id),
      before: { state: comment.state },
    })
    return ok()
  })
}

/** Comments for the office; that somebody looked at what citizens wrote before others could is recorded. */
export async function commentsToLookAt(
  context: Context,
  asked: Parameters<typeof listComments>[1],
): Promise<readonly OfficeComment[]> {
  const found = await listComments(context.database, asked)
  if (asked.state !== 'published' && found.length > 0)
    await recordAccess(context.database, context, {
      task: 'read',
      dataSubjects: `count:${found.length}`,
      what: 'budget-proposals.comments',
    })
  return found
}

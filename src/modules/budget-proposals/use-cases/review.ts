import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { type BudgetRoundId, limitOf, readRoundById } from '#modules/participatory-budget/index.ts'
import { saveReview } from '../data/proposal-store.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { checkReview, type ReviewRefusal } from '../domain/decide-proposal.ts'
import type { Verdict } from '../domain/proposal.ts'
import { lockSeen, type LockRefusal, type SeenProposal } from './decide.ts'
import { noteEvent } from './note-event.ts'

/** What a department finds of a proposal: whether it can be done, why, and what it costs. Public at once. */
export async function reviewProposal(
  context: Context,
  input: SeenProposal & { readonly verdict: Verdict; readonly reason: string; readonly cost: bigint },
): Promise<Result<void, LockRefusal | ReviewRefusal>> {
  return await change(context, async (session): Promise<Result<void, LockRefusal | ReviewRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const { id, roundId, type, departmentId, review } = locked.value
    if (!may(context.person, budgetProposalActions.review, { departmentId })) return refuse('not-allowed')
    const round = await readRoundById(session, roundId as BudgetRoundId)
    const checked = checkReview(locked.value, input, round === null ? 0n : limitOf(round, type))
    if (!checked.ok) return checked
    const { reason } = checked.value
    const cost = won(input.verdict === 'impossible' ? 0n : input.cost)
    await saveReview(session, id, { verdict: input.verdict, reason, cost, reviewedOn: context.today })
    await noteEvent(session, context, id, {
      ...{ kind: 'reviewed', text: `${input.verdict}\n${reason}`, departmentId },
      won: cost === 0n ? null : cost,
    })
    await audit(session, context, {
      action: 'budget-proposals.review',
      subject: { kind: 'budget-proposal', id },
      ...(review === null ? {} : { before: { verdict: review.verdict, cost: String(review.cost) } }),
      after: { verdict: input.verdict, cost: String(cost) },
      ...(reason === '' ? {} : { reason }),
    })
    return ok()
  })
}

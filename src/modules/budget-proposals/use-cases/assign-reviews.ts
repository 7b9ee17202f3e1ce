import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview, type AssignRefusal, type LockRefusal, type SeenProposal } from './decide.ts'

export type AssignReviewsRefusal =
  | 'not-allowed'
  | 'nothing-chosen'
  /** The first that cannot be assigned, and why: then none is. */
  | { readonly id: ProposalId; readonly why: LockRefusal | AssignRefusal }

/** Asks one department for its review of several proposals at once: by the rules of each, all of them or none. */
export async function assignReviews(
  context: Context,
  input: { readonly chosen: readonly SeenProposal[]; readonly departmentId: DepartmentId },
): Promise<Result<number, AssignReviewsRefusal>> {
  if (!may(context.person, budgetProposalActions.decide)) return refuse('not-allowed')
  // In one order, so that two at once do not wait for each other.
  const chosen = new Map(input.chosen.map((each) => [each.id, each]))
  const inOrder = [...chosen.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (inOrder.length === 0) return refuse('nothing-chosen')
  return await change(context, async (session): Promise<Result<number, AssignReviewsRefusal>> => {
    const inside = { ...context, database: session }
    for (const seen of inOrder) {
      const done = await assignReview(inside, { ...seen, departmentId: input.departmentId })
      if (!done.ok) return refuse({ id: seen.id, why: done.refusal })
    }
    return ok(inOrder.length)
  })
}

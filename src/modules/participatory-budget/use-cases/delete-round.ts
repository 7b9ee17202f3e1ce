import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockRound } from '../data/round-queries.ts'
import { removeRound } from '../data/round-store.ts'
import { isPublished } from '../domain/check-change.ts'
import { participatoryBudgetActions } from '../domain/participatory-budget-actions.ts'
import type { BudgetRound, BudgetRoundId } from '../domain/round.ts'
import { saidOfRound } from './plan-round.ts'

export type DeleteRoundRefusal =
  'not-allowed' | 'not-found' | 'stale' | 'reason-missing' | 'published-already' | 'something-hangs-on-it'

/** Deletes a round that was planned by mistake: before the day of its notice, when nothing hangs on it, with a reason. */
export async function deleteRound(
  context: Context,
  input: { readonly id: BudgetRoundId; readonly version: number; readonly reason: string },
  /** What other modules keep of a round: asked while it is locked. */
  hangsOn: (session: Session, round: BudgetRound) => Promise<boolean>,
): Promise<Result<void, DeleteRoundRefusal>> {
  if (!may(context.person, participatoryBudgetActions['delete-round'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, DeleteRoundRefusal>> => {
    const round = await lockRound(session, input.id)
    if (round === null) return refuse('not-found')
    if (round.version !== input.version) return refuse('stale')
    if (isPublished(round, context.today)) return refuse('published-already')
    if (await hangsOn(session, round)) return refuse('something-hangs-on-it')
    await removeRound(session, round.id)
    await audit(session, context, {
      action: 'participatory-budget.delete-round',
      subject: { kind: 'budget-round', id: round.id },
      before: saidOfRound(round),
      reason: reason.slice(0, 500),
    })
    return ok()
  })
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { holdSet } from '../data/set-queries.ts'
import { deleteSet } from '../data/set-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import type { IndicatorSetId } from '../domain/indicator.ts'

export type RemoveSetRefusal = 'not-allowed' | 'not-found' | 'reason-missing' | 'in-use'

/** Removes a set that was opened by mistake: only while no manual was ever brought in, with a reason that stays in the log. */
export async function removeSet(
  context: Context,
  { setId, reason }: { readonly setId: IndicatorSetId; readonly reason: string },
): Promise<Result<void, RemoveSetRefusal>> {
  if (!may(context.person, indicatorActions.plan)) return refuse('not-allowed')
  if (reason.trim() === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, RemoveSetRefusal>> => {
    const set = await holdSet(session, setId, 'alone')
    if (set === null) return refuse('not-found')
    if (set.edition > 0 || set.lockedAt !== null) return refuse('in-use')
    await deleteSet(session, setId)
    await audit(session, context, {
      action: 'indicators.remove-set',
      subject: { kind: 'indicator-set', id: setId },
      before: { programme: set.programme, evaluationYear: set.evaluationYear },
      reason: reason.trim(),
    })
    return ok()
  })
}

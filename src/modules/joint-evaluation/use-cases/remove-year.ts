import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type IndicatorSetId, removeSet } from '#modules/indicators/index.ts'
import { citiesOf } from '../data/city-queries.ts'
import { removeCities } from '../data/city-store.ts'
import { holdYear } from '../data/year-queries.ts'
import { deleteYear } from '../data/year-store.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { knownAmong } from './compose-year.ts'

export type RemoveYearRefusal = 'not-allowed' | 'not-found' | 'reason-missing' | 'year-in-use'

/** Removes a year that was opened by mistake: while it is prepared and nothing is known in it yet. */
export async function removeYear(
  context: Context,
  { setId, reason }: { readonly setId: IndicatorSetId; readonly reason: string },
): Promise<Result<void, RemoveYearRefusal>> {
  if (!may(context.person, jointEvaluationActions['plan-year'])) return refuse('not-allowed')
  const why = reason.trim()
  if (why === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, RemoveYearRefusal>> => {
    const year = await holdYear(session, setId)
    if (year === null) return refuse('not-found')
    const cities = await citiesOf(session, setId)
    if (year.resultOn !== null || (await knownAmong(session, setId, cities)).length > 0)
      return refuse('year-in-use')
    await removeCities(session, setId, cities)
    await deleteYear(session, setId)
    const removed = await removeSet({ ...context, database: session }, { setId, reason: why })
    if (!removed.ok) return refuse(removed.refusal === 'in-use' ? 'year-in-use' : removed.refusal)
    await audit(session, context, {
      action: 'joint-evaluation.remove-year',
      subject: { kind: 'joint-year', id: setId },
      before: { evaluationYear: year.evaluationYear, cities: cities.length },
      reason: why,
    })
    return ok()
  })
}

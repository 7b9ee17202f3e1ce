import type { Session } from '#platform/database/session.ts'
import type { Improvement, ImprovementId } from '../domain/plan/improvement.ts'
import { decimalText, type IndicatorSetId } from '../domain/of-indicators.ts'
import { foresightTables } from './tables.ts'

/** Keeps a step; false where the indicator has one to the same value already. */
export async function insertImprovement(
  session: Session,
  setId: IndicatorSetId,
  step: Improvement,
): Promise<boolean> {
  const row = await foresightTables(session)
    .insertInto('evaluation_improvement')
    .values({
      ...{ id: step.id, set_id: setId, indicator_id: step.indicatorId, value: decimalText(step.value, 12) },
      ...{ effort: step.effort, note: step.note, by_name: step.byName, entered_on: step.on },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteImprovement(session: Session, id: ImprovementId): Promise<void> {
  await foresightTables(session).deleteFrom('evaluation_improvement').where('id', '=', id).execute()
}

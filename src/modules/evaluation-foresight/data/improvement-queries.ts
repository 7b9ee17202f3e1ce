import type { Session } from '#platform/database/session.ts'
import type { Improvement, ImprovementId } from '../domain/plan/improvement.ts'
import { type IndicatorId, type IndicatorSetId, readDecimal } from '../domain/of-indicators.ts'
import { foresightTables, type ImprovementRow } from './tables.ts'

/** What could be done for the indicators of a set, by indicator and effort. One query. */
export async function improvementsOf(
  session: Session,
  setId: IndicatorSetId,
): Promise<readonly Improvement[]> {
  const rows = await foresightTables(session)
    .selectFrom('evaluation_improvement')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('indicator_id')
    .orderBy('effort')
    .orderBy('id')
    .execute()
  return rows.map(improvementOf)
}

/** A step held until the transaction ends; null when it is gone. */
export async function holdImprovement(
  session: Session,
  setId: IndicatorSetId,
  id: ImprovementId,
): Promise<Improvement | null> {
  const row = await foresightTables(session)
    .selectFrom('evaluation_improvement')
    .selectAll()
    .where('set_id', '=', setId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : improvementOf(row)
}

function improvementOf(row: ImprovementRow): Improvement {
  const value = readDecimal(row.value)
  if (value === null) throw new RangeError(`no number: ${row.value}`)
  return {
    ...{ id: row.id, indicatorId: row.indicator_id as IndicatorId, value, effort: row.effort },
    ...{ note: row.note, byName: row.by_name, on: row.entered_on },
  }
}

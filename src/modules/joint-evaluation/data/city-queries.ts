import type { Session } from '#platform/database/session.ts'
import type { IndicatorId, IndicatorSetId, Rational } from '../domain/of-indicators.ts'
import type { CityAdjustment, CityValue, EvaluatedCity } from '../domain/city.ts'
import { readNumeric } from '../domain/of-indicators.ts'
import { type CityRow, jointTables } from './tables.ts'

/** The cities of a year, by group and size. */
export async function citiesOf(session: Session, setId: IndicatorSetId): Promise<readonly EvaluatedCity[]> {
  const rows = await jointTables(session)
    .selectFrom('joint_city')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('group_number')
    .orderBy('population', 'desc')
    .orderBy('code')
    .execute()
  return rows.map(cityOf)
}

/** What is known of other cities' indicators in a year. One query. */
export async function cityValuesOf(session: Session, setId: IndicatorSetId): Promise<readonly CityValue[]> {
  const rows = await jointTables(session)
    .selectFrom('joint_city_value')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('code')
    .orderBy('indicator_id')
    .execute()
  return rows.map((row) => ({
    ...{ code: row.code, indicatorId: row.indicator_id as IndicatorId, knowing: row.knowing },
    ...{ source: row.source, asOf: row.as_of, low: readNumeric(row.low), high: readNumeric(row.high) },
  }))
}

/** What other cities have, by indicator, for asking about values that are far from all of them; only what is certain. */
export async function peerValues(
  session: Session,
  ids: readonly IndicatorId[],
): Promise<ReadonlyMap<IndicatorId, readonly Rational[]>> {
  if (ids.length === 0) return new Map()
  const rows = await jointTables(session)
    .selectFrom('joint_city_value')
    .select(['indicator_id', 'low'])
    .where('indicator_id', 'in', [...new Set<string>(ids)])
    .whereRef('low', '=', 'high')
    .execute()
  const grouped = Map.groupBy(rows, ({ indicator_id }) => indicator_id as IndicatorId)
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ low }) => readNumeric(low))]))
}

/** Points given or taken beside the indicators in a year. */
export async function adjustmentsOf(
  session: Session,
  setId: IndicatorSetId,
): Promise<readonly CityAdjustment[]> {
  const rows = await jointTables(session)
    .selectFrom('joint_adjustment')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('code')
    .orderBy('id')
    .execute()
  return rows.map(({ id, code, reason, points }) => ({ id, code, reason, points: readNumeric(points) }))
}

function cityOf(row: CityRow): EvaluatedCity {
  const { total_low: low, total_high: high, total_knowing: knowing } = row
  return {
    ...{ code: row.code, name: row.name, population: row.population, group: row.group_number },
    ...{ isOwn: row.is_own, version: row.version },
    joint: row.joint_score === null ? null : readNumeric(row.joint_score),
    total:
      low === null || high === null || knowing === null
        ? null
        : { low: readNumeric(low), high: readNumeric(high), knowing, source: row.total_source },
  }
}

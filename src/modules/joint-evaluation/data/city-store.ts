import type { Session } from '#platform/database/session.ts'
import type { IndicatorSetId } from '../domain/of-indicators.ts'
import type { CityAdjustment, CityValue, EvaluatedCity, KnownTotal } from '../domain/city.ts'
import type { Rational } from '../domain/of-indicators.ts'
import { digits } from '../domain/of-indicators.ts'
import { jointTables } from './tables.ts'

/** The cities of a year, when it is opened. */
export async function insertCities(
  session: Session,
  setId: IndicatorSetId,
  cities: readonly Pick<EvaluatedCity, 'code' | 'name' | 'population' | 'group' | 'isOwn'>[],
): Promise<void> {
  await insertingCities(session, setId, cities).execute()
}

const insertingCities = (
  session: Session,
  setId: IndicatorSetId,
  cities: Parameters<typeof insertCities>[2],
) =>
  jointTables(session)
    .insertInto('joint_city')
    .values(
      cities.map(({ code, name, population, group, isOwn }) => ({
        ...{ set_id: setId, code, name, population, group_number: group, is_own: isOwn, joint_score: null },
        ...{ total_low: null, total_high: null, total_knowing: null, total_source: '', version: 1 },
      })),
    )

/** A year's cities as they were corrected: new ones, and others' names, people and groups. What is known of them stays. */
export async function reviseCityList(
  session: Session,
  setId: IndicatorSetId,
  cities: Parameters<typeof insertCities>[2],
): Promise<void> {
  await insertingCities(session, setId, cities)
    .onConflict((conflict) =>
      conflict.columns(['set_id', 'code']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        population: eb.ref('excluded.population'),
        group_number: eb.ref('excluded.group_number'),
        version: eb('joint_city.version', '+', 1),
      })),
    )
    .execute()
}

/** Takes cities out of which nothing is known. */
export async function removeCities(
  session: Session,
  setId: IndicatorSetId,
  cities: readonly Pick<EvaluatedCity, 'code'>[],
): Promise<void> {
  if (cities.length === 0) return
  await jointTables(session)
    .deleteFrom('joint_city')
    .where('set_id', '=', setId)
    .where(
      'code',
      'in',
      cities.map(({ code }) => code),
    )
    .execute()
}

/** What is known of a city as a whole. */
export async function saveCity(
  session: Session,
  setId: IndicatorSetId,
  code: string,
  known: { readonly joint: Rational | null; readonly total: KnownTotal | null },
): Promise<void> {
  await jointTables(session)
    .updateTable('joint_city')
    .set((row) => ({
      joint_score: known.joint === null ? null : digits(known.joint),
      total_low: known.total === null ? null : digits(known.total.low),
      total_high: known.total === null ? null : digits(known.total.high),
      total_knowing: known.total?.knowing ?? null,
      total_source: known.total?.source ?? '',
      version: row('version', '+', 1),
    }))
    .where('set_id', '=', setId)
    .where('code', '=', code)
    .execute()
}

const CHUNK = 500

/** What is known of cities' indicators: later knowledge takes the place of earlier. */
export async function saveCityValues(
  session: Session,
  setId: IndicatorSetId,
  values: readonly CityValue[],
): Promise<void> {
  for (let from = 0; from < values.length; from += CHUNK)
    await jointTables(session)
      .insertInto('joint_city_value')
      .values(
        values.slice(from, from + CHUNK).map((each) => ({
          ...{ set_id: setId, code: each.code, indicator_id: each.indicatorId, knowing: each.knowing },
          ...{ low: digits(each.low), high: digits(each.high), source: each.source, as_of: each.asOf },
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['set_id', 'code', 'indicator_id']).doUpdateSet((eb) => ({
          low: eb.ref('excluded.low'),
          high: eb.ref('excluded.high'),
          knowing: eb.ref('excluded.knowing'),
          source: eb.ref('excluded.source'),
          as_of: eb.ref('excluded.as_of'),
        })),
      )
      .execute()
}

/** A city's bonus and deductions, in place of those it had. */
export async function saveAdjustments(
  session: Session,
  setId: IndicatorSetId,
  code: string,
  adjustments: readonly CityAdjustment[],
): Promise<void> {
  const tables = jointTables(session)
  await tables.deleteFrom('joint_adjustment').where('set_id', '=', setId).where('code', '=', code).execute()
  if (adjustments.length > 0)
    await tables
      .insertInto('joint_adjustment')
      .values(
        adjustments.map(({ id, reason, points }) => ({
          ...{ id, set_id: setId, code, reason, points: digits(points) },
        })),
      )
      .execute()
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { decimalText, type IndicatorSetId } from '#modules/indicators/index.ts'
import { adjustmentsOf, citiesOf, cityValuesOf } from '../data/city-queries.ts'
import { removeCities, reviseCityList } from '../data/city-store.ts'
import { holdYear } from '../data/year-queries.ts'
import { saveComposition } from '../data/year-store.ts'
import type { CitiesFlaw, EvaluatedCity, GivenCity } from '../domain/city.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { awardsInGroup, type JointYear, partsOf, type YearAward } from '../domain/joint-year.ts'
import { citiesGone, reviseCities } from '../domain/revise-cities.ts'

/** Cities, groups, awards and shares of a year that is open, as they should be. */
export interface YearComposition {
  readonly setId: IndicatorSetId
  /** The year as it was looked at. */
  readonly version: number
  readonly cities: readonly Pick<GivenCity, 'name' | 'population'>[]
  readonly groupSizes: readonly number[]
  readonly awards: readonly YearAward[]
  readonly goalRank: number
  /** Whole percents; 0 for the national share leaves it to the weights. */
  readonly percents: { readonly indicators: number; readonly national: number }
}

export type ComposeYearRefusal =
  | {
      readonly code:
        | 'not-allowed'
        | 'not-found'
        | 'stale'
        | 'settled-already'
        | 'goal-rank-not-in-group'
        | 'share-not-of-100'
    }
  | { readonly code: 'cities-flawed'; readonly flaw: CitiesFlaw }
  /** More awards than our group has cities. */
  | { readonly code: 'awards-exceed-group'; readonly awards: number; readonly inGroup: number }
  /** Of these something is known that would be lost. */
  | { readonly code: 'city-is-known'; readonly names: readonly string[] }

/** Corrects what a year is made of, until its result is announced. What is known of cities stays with them. */
export async function composeYear(
  context: Context,
  given: YearComposition,
): Promise<Result<void, ComposeYearRefusal>> {
  if (!may(context.person, jointEvaluationActions['plan-year'])) return refuse({ code: 'not-allowed' })
  const { setId, groupSizes, awards, goalRank, percents } = given
  if (percents.indicators > 100 || percents.national > 100) return refuse({ code: 'share-not-of-100' })
  return await change(context, async (session): Promise<Result<void, ComposeYearRefusal>> => {
    const year = await holdYear(session, setId)
    if (year === null) return refuse({ code: 'not-found' })
    if (year.resultOn !== null) return refuse({ code: 'settled-already' })
    if (year.version !== given.version) return refuse({ code: 'stale' })
    const before = await citiesOf(session, setId)
    const revised = reviseCities(before, given.cities, groupSizes)
    if (!revised.ok) return refuse({ code: 'cities-flawed', flaw: revised.refusal })
    const own = revised.value.find(({ isOwn }) => isOwn)
    const inGroup = revised.value.filter(({ group }) => group === own?.group).length
    if (goalRank < 1 || goalRank > inGroup) return refuse({ code: 'goal-rank-not-in-group' })
    const toGive = awardsInGroup(awards)
    if (toGive > inGroup) return refuse({ code: 'awards-exceed-group', awards: toGive, inGroup })
    const gone = citiesGone(before, revised.value)
    const names = await knownAmong(session, setId, gone)
    if (names.length > 0) return refuse({ code: 'city-is-known', names })
    const parts = partsOf(percents)
    await saveComposition(session, setId, { parts, groupSizes, awards, goalRank })
    await reviseCityList(session, setId, revised.value)
    await removeCities(session, setId, gone)
    await audit(session, context, {
      action: 'joint-evaluation.compose-year',
      subject: { kind: 'joint-year', id: setId },
      before: told(year, before.length),
      after: told({ parts, groupSizes, awards, goalRank }, revised.value.length),
    })
    return ok()
  })
}

/** The names of those of which something is known that would be lost. */
export async function knownAmong(
  session: Session,
  setId: IndicatorSetId,
  gone: readonly EvaluatedCity[],
): Promise<readonly string[]> {
  if (gone.length === 0) return []
  const known = new Set([
    ...(await cityValuesOf(session, setId)).map(({ code }) => code),
    ...(await adjustmentsOf(session, setId)).map(({ code }) => code),
  ])
  return gone
    .filter(({ code, joint, total }) => joint !== null || total !== null || known.has(code))
    .map(({ name }) => name)
}

const told = (
  { parts, groupSizes, awards, goalRank }: Pick<JointYear, 'parts' | 'groupSizes' | 'awards' | 'goalRank'>,
  cities: number,
) => ({ cities, groupSizes, awards, goalRank, indicatorShare: decimalText(parts.indicators, 4) })

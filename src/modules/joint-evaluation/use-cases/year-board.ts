import type { Session } from '#platform/database/session.ts'
import { calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import {
  actualBy,
  awardsOf,
  type Indicator,
  type IndicatorId,
  type IndicatorSet,
  indicatorsOf,
  type IndicatorValue,
  type Rational,
  rational,
  scaled,
  setById,
  valuesOf,
  zero,
} from '#modules/indicators/index.ts'
import { recognisedOf } from '../data/appeal-queries.ts'
import { adjustmentsOf, citiesOf, cityValuesOf } from '../data/city-queries.ts'
import type { Recognised } from '../domain/appeal.ts'
import type { CityAdjustment, CityValue, EvaluatedCity } from '../domain/city.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { type CityScore, scoreCity, type ValueRange } from '../domain/score-city.ts'

/** Everything that is known in a year. */
export interface YearFacts {
  readonly year: JointYear
  readonly set: IndicatorSet
  readonly indicators: readonly Indicator[]
  readonly values: ReadonlyMap<IndicatorId, readonly IndicatorValue[]>
  readonly cities: readonly EvaluatedCity[]
  readonly cityValues: readonly CityValue[]
  readonly adjustments: readonly CityAdjustment[]
  readonly recognised: ReadonlyMap<IndicatorId, Recognised>
}

/** Reads a year whole. Seven queries, however many cities and indicators there are. */
export async function yearFacts(session: Session, year: JointYear): Promise<YearFacts> {
  const { setId } = year
  const set = await setById(session, setId)
  if (set === null) throw new Error(`the year ${year.evaluationYear} has no set`)
  return {
    ...{ year, set },
    indicators: await indicatorsOf(session, setId),
    values: Map.groupBy(await valuesOf(session, setId), (each) => each.indicatorId),
    cities: await citiesOf(session, setId),
    cityValues: await cityValuesOf(session, setId),
    adjustments: await adjustmentsOf(session, setId),
    recognised: await recognisedOf(session, setId),
  }
}

/** A city with what its values come to. */
export interface ScoredCity {
  readonly city: EvaluatedCity
  /** Null where only the total is known. */
  readonly score: CityScore | null
  /** In hundredths of a point, between two bounds. */
  readonly low: bigint
  readonly high: bigint
  /** The best and the worst rank in its group that its and the others' bounds allow. */
  readonly bestRank: number
  readonly worstRank: number
}

/** What was sent back does not count until it is entered anew. */
export const countedOf = (values: readonly IndicatorValue[]): readonly IndicatorValue[] =>
  values.filter(({ state }) => state !== 'returned')

/** What the own city has in its indicators: what was recognised, else what was entered by the base day. */
export function ownValues({ set, indicators, values, recognised }: YearFacts): ReadonlyMap<IndicatorId, Rational> {
  const until = calendarMonthOf(set.baseDay)
  return new Map(
    indicators.flatMap(({ id, series }) => {
      const value = recognised.get(id)?.value ?? actualBy(series, countedOf(values.get(id) ?? []), until)
      return value === null ? [] : [[id, value] as const]
    }),
  )
} // prettier-ignore

/** Every city's points, totals and ranks. `own` stands in for the own city's values, for a what-if. */
export function scoreYear(facts: YearFacts, own = ownValues(facts)): readonly ScoredCity[] {
  const known = Map.groupBy(facts.cityValues, ({ code }) => code)
  const scored = facts.cities.map((city) => {
    const values = city.isOwn
      ? new Map([...own].map(([id, value]) => [id, { low: value, high: value }] as const))
      : rangesOf(known.get(city.code) ?? [])
    const score = city.total !== null && !city.isOwn ? null : scoreOf(facts, city, values)
    return { city, score, ...boundsOf(city, score) }
  })
  return withRanks(scored)
}

const rangesOf = (values: readonly CityValue[]): ReadonlyMap<IndicatorId, ValueRange> =>
  new Map(values.map(({ indicatorId, low, high }) => [indicatorId, { low, high }]))

function scoreOf(
  { indicators, adjustments, year }: YearFacts,
  city: EvaluatedCity,
  values: ReadonlyMap<IndicatorId, ValueRange>,
): CityScore {
  // What nobody knows yet may be anything from none to all.
  const joint =
    city.joint === null ? { low: zero, high: rational(100n) } : { low: city.joint, high: city.joint }
  return scoreCity(
    indicators,
    {
      values,
      joint,
      adjustments: adjustments.filter(({ code }) => code === city.code),
      unknownMightBeAnything: !city.isOwn,
    },
    year.parts,
  )
}

function boundsOf({ total }: EvaluatedCity, score: CityScore | null): { readonly low: bigint; readonly high: bigint } {
  if (score !== null) return score.total
  const hundredths = (value: Rational) => scaled(value, 2)
  return total === null ? { low: 0n, high: 0n } : { low: hundredths(total.low), high: hundredths(total.high) }
} // prettier-ignore

type Bounded = Omit<ScoredCity, 'bestRank' | 'worstRank'>

/** Ranks in each group: one more than there are cities that are better for certain, and that could be better. */
function withRanks(scored: readonly Bounded[]): readonly ScoredCity[] {
  return scored.map((each) => {
    const others = scored.filter(({ city }) => city.group === each.city.group && city.code !== each.city.code)
    return {
      ...each,
      bestRank: 1 + others.filter(({ low }) => low > each.high).length,
      worstRank: 1 + others.filter(({ high }) => high > each.low).length,
    }
  })
}

/** Ranks and awards where every total is certain; null while any of the group is a range. */
export function certainAwards(scored: readonly ScoredCity[], group: number, year: JointYear) {
  const of = scored.filter(({ city }) => city.group === group)
  if (of.some(({ low, high }) => low !== high)) return null
  return awardsOf(
    of.map(({ city, low }) => ({ id: city.code, total: low })),
    year.awards,
  )
}

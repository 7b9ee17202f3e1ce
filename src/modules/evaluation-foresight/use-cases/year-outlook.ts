import { type CalendarDate, calendarMonthOf, lastDayOf, monthOf } from '#platform/kernel/calendar-date.ts'
import type { Result } from '#platform/kernel/result.ts'
import {
  divide,
  add,
  type Indicator,
  type IndicatorId,
  multiply,
  pointsOf,
  type Rational,
  rational,
  subtract,
  zero,
} from '#modules/indicators/index.ts'
import type { CityValue, EvaluatedCity, YearFacts } from '#modules/joint-evaluation/index.ts'
import { carriedOn } from '../domain/forecast/carry-on.ts'
import {
  type CityOutlook,
  type ExpectedCity,
  type ExpectedIndicator,
  type OutlookFlaw,
  outlookOf,
} from '../domain/total/outlook.ts'
import type { Composition, Part } from '../domain/total/weighing.ts'
import { baseMonthOf, type Expectation, type Foresight } from './foresee.ts'
import { KeptAnswers, keyOf } from './kept-answers.ts'

/** A city of the group with what may become of it. */
export interface CityAhead {
  readonly city: EvaluatedCity
  readonly outlook: CityOutlook
  /** How many of its indicators nobody knows a value of; 0 where its total is known as a whole. */
  readonly unknown: number
}

export interface YearOutlook {
  readonly own: CityAhead
  /** The whole group, the highest middle first. */
  readonly cities: readonly CityAhead[]
  readonly runs: number
  readonly seed: number
}

const one = rational(1n)

/** The part of the total to which an indicator counts. */
export const partOf = ({ source }: Pick<Indicator, 'source'>, { year }: Pick<YearFacts, 'year'>): string =>
  year.parts.national === null ? 'indicators' : source === 'national' ? 'national' : 'province'

/** What a city's total is made of; what it has beside its indicators is added at the end. */
export function compositionOf(facts: YearFacts, city: EvaluatedCity | null): Composition {
  const { year, indicators } = facts
  const { indicators: share, joint, national } = year.parts
  const part = (id: string, of: Rational): Part => {
    const weight = indicators.reduce(
      (sum, each) => (partOf(each, facts) === id ? add(sum, each.weight) : sum),
      zero,
    )
    return weight.part === 0n ? { id, share: of } : { id, share: of, of: weight }
  }
  return {
    parts: [
      ...(national === null
        ? [{ id: 'indicators', share }]
        : [
            part('national', multiply(share, national)),
            part('province', multiply(share, subtract(one, national))),
          ]),
      { id: 'joint', share: joint },
    ],
    adjustments: city === null ? [] : [{ reason: '', points: besideIndicators(facts, city) }],
  }
}

/** The country's joint evaluation, bonus and deductions of a city, in points of the total. */
export const besideIndicators = ({ year, adjustments, cities }: YearFacts, { code, joint }: EvaluatedCity): Rational =>
  adjustments.reduce(
    (sum, each) => (each.code === code ? add(sum, each.points) : sum),
    // Of whom it is not known it is taken to be as the own city's.
    multiply(joint ?? cities.find(({ isOwn }) => isOwn)?.joint ?? zero, year.parts.joint),
  ) // prettier-ignore

const answers = new KeptAnswers<Result<YearOutlook, OutlookFlaw>>(8)

/** How totals and ranks of the own city's group may come out; null where the own city has no group. */
export function outlookOfYear(foresight: Foresight): Result<YearOutlook, OutlookFlaw> | null {
  const { facts, rules } = foresight
  const own = facts.cities.find(({ isOwn }) => isOwn)
  if (own === undefined || facts.indicators.length === 0) return null
  const group = facts.cities.filter((city) => city.group === own.group)
  const expected = group.map((city) => expectedCity(foresight, city))
  // The year is the seed: whoever asks again has the same figures.
  const chance = { runs: rules.runs, seed: facts.year.evaluationYear }
  const composition = compositionOf(facts, null)
  const key = keyOf([group, expected, composition, chance])
  const kept = answers.get(key)
  if (kept !== undefined) return kept
  const outcome = outlookOf(expected, composition, chance)
  if (!outcome.ok) return answers.keep(key, outcome)
  const ahead = outcome.value.flatMap((outlook): readonly CityAhead[] => {
    const city = group.find(({ code }) => code === outlook.id)
    return city === undefined ? [] : [{ city, outlook, unknown: unknownOf(facts, city, outlook) }]
  })
  const ownAhead = ahead.find(({ city }) => city.isOwn)
  if (ownAhead === undefined) return null
  const cities = ahead.toSorted((a, b) => Number(b.outlook.middle - a.outlook.middle))
  return answers.keep(key, { ok: true, value: { own: ownAhead, cities, ...chance } })
}

function unknownOf({ cityValues, indicators }: YearFacts, city: EvaluatedCity, outlook: CityOutlook): number {
  if (city.isOwn) return outlook.unknown.length
  if (city.total !== null) return 0
  return indicators.length - cityValues.filter(({ code }) => code === city.code).length
}

/** What is expected of a city: its indicators, or its total where only that is known. */
export function expectedCity(foresight: Foresight, city: EvaluatedCity): ExpectedCity {
  const { facts, expectations } = foresight
  const { code: id, total } = city
  if (!city.isOwn && total !== null) {
    const hundredths = ({ part, whole }: Rational) => (part * 100n) / whole
    const [from, to] = [hundredths(total.low), hundredths(total.high)]
    return { id, from, likely: (from + to) / 2n, to }
  }
  const known = new Map(
    facts.cityValues.flatMap((each) => (each.code === id ? [[each.indicatorId, each] as const] : [])),
  )
  return {
    id,
    adjustment: besideIndicators(facts, city),
    indicators: expectations.map((expectation) => {
      const { indicator, expected } = expectation
      const named = { id: indicator.id, part: partOf(indicator, facts) }
      const { aim, method, weight } = indicator
      if (city.isOwn) return { ...named, scoring: { aim, method, weight }, expected }
      return otherIndicator(named, expectation, known.get(indicator.id) ?? null, baseMonthOf(facts.set))
    }),
  }
}

/**
 * An indicator of another city. What nobody knows is taken to be as good as the own city's is expected to be, as far below it
 * as it can be above: neither nothing nor everything.
 */
function otherIndicator(
  named: { readonly id: IndicatorId; readonly part: string },
  { indicator, expected: own, readings, scale }: Expectation,
  known: CityValue | null,
  baseMonth: number,
): ExpectedIndicator {
  const { aim, method, weight, series } = indicator
  const scoring = { aim, method, weight }
  if (known !== null) {
    const course = { series, scale, readings, expected: own?.value ?? null, baseMonth }
    const soFar = { low: known.low, high: known.high, month: monthsBy(known.asOf) }
    return { ...named, scoring, expected: carriedOn(soFar, course) }
  }
  const cap = method.kind === 'linear' ? method.cap : one
  const points = own === null ? 0n : pointsOf(own.value, scoring)
  const share = divide(rational(points, 10_000n), weight)
  const room = subtract(cap, share)
  const low = subtract(share, room)
  return {
    ...named,
    scoring: { weight, aim: { direction: 'up', target: one }, method: { kind: 'linear', cap } },
    expected: { value: share, low, high: cap, confidence: 95, least: zero, most: cap },
  }
}

/** How many months of the year are told by a value of a day: a month counts once it is over. */
function monthsBy(day: CalendarDate): number {
  const month = monthOf(day)
  return lastDayOf(calendarMonthOf(day)) === day ? month : month - 1
}

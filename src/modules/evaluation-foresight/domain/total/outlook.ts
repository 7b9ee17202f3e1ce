import {
  add,
  chancesOfRanks,
  type RankChances,
  type Rational,
  type Scoring,
  Seeded,
  zero,
} from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { chancePoints, type ExpectedValue } from './chances.ts'
import {
  type Composition,
  type CompositionFlaw,
  sumOf,
  totalOfSum,
  type Weighing,
  weighingOf,
} from './weighing.ts'
import { pointsOfValue } from './what-if.ts'

/** An indicator of a city with what it is expected to come to; null where there is no forecast: it then has no points. */
export interface ExpectedIndicator {
  readonly id: string
  readonly part: string
  readonly scoring: Scoring
  readonly expected: ExpectedValue | null
}

/** What is known of a city: its indicators, or only its total in hundredths, exactly or as a range. */
export type ExpectedCity =
  | {
      readonly id: string
      readonly indicators: readonly ExpectedIndicator[]
      /** What this city alone is given or loses beside its indicators, in points of the total. */
      readonly adjustment?: Rational
    }
  | { readonly id: string; readonly from: bigint; readonly likely: bigint; readonly to: bigint }

export interface CityOutlook {
  readonly id: string
  /** The total of the expected values, in hundredths. */
  readonly likely: bigint
  /** As many runs lie above as below: where caps cut off what is better, less than what is likely. */
  readonly middle: bigint
  /** In eight of ten runs the total lies between these. */
  readonly low: bigint
  readonly high: bigint
  readonly chances: RankChances
  /** Indicators without a forecast: they count for nothing. */
  readonly unknown: readonly string[]
}

export type OutlookFlaw =
  | { readonly flaw: CompositionFlaw }
  | { readonly flaw: 'unknown-part' | 'range-turned-round'; readonly id: string }

/**
 * How totals and ranks of a group may come out (전망): each run draws a value of each indicator, scores it by its own rule, and
 * ranks the totals. Indicators are drawn apart from each other. The same seed has the same outlook on every machine.
 */
export function outlookOf(
  cities: readonly ExpectedCity[],
  composition: Composition,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Result<readonly CityOutlook[], OutlookFlaw> {
  const weighing = weighingOf(composition)
  if (!weighing.ok) return refuse({ flaw: weighing.refusal })
  for (const city of cities) {
    const flaw = flawIn(city, weighing.value)
    if (flaw !== null) return refuse(flaw)
  }
  const chance = new Seeded(seed)
  const draws = cities.map((city) => drawOf(city, weighing.value, chance))
  const drawn = cities.map(() => new Float64Array(runs))
  let run = 0
  const ids = cities.map(({ id }) => id)
  const chances = chancesOfRanks(ids, runs, (totals) => {
    for (const [place, draw] of draws.entries()) {
      const total = draw()
      totals[place] = total
      const own = drawn[place]
      if (own !== undefined) own[run] = total
    }
    run += 1
  })
  return ok(
    chances.map((own, place) => {
      const sorted = (drawn[place] ?? new Float64Array()).toSorted()
      const at = (share: number) => BigInt(sorted[Math.min(runs - 1, Math.floor(share * runs))] ?? 0)
      return { ...likelyOf(cities[place], weighing.value), id: own.id, low: at(0.1), middle: at(0.5), high: at(0.9), chances: own } // prettier-ignore
    }),
  )
}

function flawIn(city: ExpectedCity, { factors }: Weighing): OutlookFlaw | null {
  if (!('indicators' in city))
    return city.from <= city.likely && city.likely <= city.to ? null : { flaw: 'range-turned-round', id: city.id } // prettier-ignore
  const stranger = city.indicators.find(({ part }) => !factors.has(part))
  return stranger === undefined ? null : { flaw: 'unknown-part', id: stranger.id }
}

/** A city's own additions come on top of what all have. */
const adjusted = (weighing: Weighing, adjustment: Rational = zero): Weighing => ({
  ...weighing,
  adjustment: add(weighing.adjustment, adjustment),
})

/** The total of what is expected, exactly. */
function likelyOf(
  city: ExpectedCity | undefined,
  weighing: Weighing,
): Pick<CityOutlook, 'likely' | 'unknown'> {
  if (city === undefined) return { likely: 0n, unknown: [] }
  if (!('indicators' in city)) return { likely: city.likely, unknown: [] }
  const own = adjusted(weighing, city.adjustment)
  const points = city.indicators.map(({ part, scoring, expected }) => ({
    ...{ part, points: pointsOfValue({ scoring, value: expected?.value ?? null }) },
  }))
  return {
    likely: totalOfSum(own, sumOf(own, points)),
    unknown: city.indicators.flatMap(({ id, expected }) => (expected === null ? id : [])),
  }
}

/** Draws a city's total in hundredths, once at each call. */
function drawOf(city: ExpectedCity, weighing: Weighing, chance: Seeded): () => number {
  if (!('indicators' in city)) {
    const [from, likely, to] = [Number(city.from), Number(city.likely), Number(city.to)]
    return from === to ? () => from : () => Math.round(chance.triangular(from, likely, to))
  }
  let known = 0
  const tables: Float64Array[] = []
  for (const { part, scoring, expected } of city.indicators) {
    if (expected === null) continue
    const factor = Number(weighing.factors.get(part) ?? 0n)
    const table = Float64Array.from(chancePoints(expected, scoring), (points) => Number(points) * factor)
    if (table.every((each) => each === table[0])) known += table[0] ?? 0
    else tables.push(table)
  }
  const totalOfFloat = floatTotal(adjusted(weighing, city.adjustment))
  return () => {
    let sum = known
    for (const table of tables) sum += table[Math.floor(chance.next() * table.length)] ?? 0
    return totalOfFloat(sum)
  }
}

/** The total in hundredths of a sum, as `totalOfSum` has it, on whole numbers that floats hold exactly. */
export function floatTotal({ unit, adjustment }: Weighing): (sum: number) => number {
  const [one, over, under] = [Number(unit), Number(adjustment.part), Number(adjustment.whole)]
  const [factor, added, divisor] = [200 * under, 200 * over * one + one * under, 2 * one * under]
  return (sum) => Math.max(0, Math.floor((sum * factor + added) / divisor))
}

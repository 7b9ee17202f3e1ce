import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { groupsBySize, type IndicatorId, type Rational, type GroupFlaw } from '#modules/indicators/rules.ts'

/** A city that is evaluated, by a short code of its own. */
export interface EvaluatedCity {
  readonly code: string
  readonly name: string
  readonly population: number
  /** 1 for the largest cities. */
  readonly group: number
  readonly isOwn: boolean
  /** Its score in the country's joint evaluation, of 100; null before it is known. */
  readonly joint: Rational | null
  /** What is known of its total as a whole, where its indicators are not; a range where it is an estimate. */
  readonly total: KnownTotal | null
  readonly version: number
}

export const knowings = ['entered', 'imported', 'estimated'] as const
/** How something of another city is known: typed in, from a file, or only guessed, which is a range. */
export type Knowing = (typeof knowings)[number]

export interface KnownTotal {
  readonly low: Rational
  readonly high: Rational
  readonly knowing: Knowing
  readonly source: string
}

/** What another city has in an indicator. */
export interface CityValue {
  readonly code: string
  readonly indicatorId: IndicatorId
  readonly low: Rational
  readonly high: Rational
  readonly knowing: Knowing
  readonly source: string
  readonly asOf: CalendarDate
}

/** Points given or taken beside the indicators, with the reason that is printed (가점·감점). */
export interface CityAdjustment {
  readonly id: string
  readonly code: string
  readonly reason: string
  readonly points: Rational
}

export type GivenCity = Pick<EvaluatedCity, 'code' | 'name' | 'population'>

export type CitiesFlaw =
  | { readonly flaw: 'no-own-city' | 'city-twice' | 'population-missing'; readonly names: readonly string[] }
  | GroupFlaw

/** Puts the cities into their groups by population; the own city is among them. */
export function groupCities(
  cities: readonly GivenCity[],
  sizes: readonly number[],
  ownCode: string,
): Result<readonly (GivenCity & { readonly group: number; readonly isOwn: boolean })[], CitiesFlaw> {
  const codes = cities.map(({ code }) => code)
  const twice = cities.filter(({ code }, at) => codes.indexOf(code) < at).map(({ name }) => name)
  if (twice.length > 0) return refuse({ flaw: 'city-twice', names: twice })
  if (!codes.includes(ownCode)) return refuse({ flaw: 'no-own-city', names: [ownCode] })
  const empty = cities.filter(({ population }) => population <= 0).map(({ name }) => name)
  if (empty.length > 0) return refuse({ flaw: 'population-missing', names: empty })
  const groups = groupsBySize(
    cities.map((city) => ({ ...city, id: city.code })),
    sizes,
  )
  if (!groups.ok) return groups
  return ok(
    groups.value.flatMap((group, at) =>
      group.map(({ code, name, population }) => ({
        ...{ code, name, population, group: at + 1, isOwn: code === ownCode },
      })),
    ),
  )
}

import { add, compare, type Rational, rational, subtract, zero } from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** How an indicator's months hang together. */
export const seriesKinds = ['cumulative', 'monthly', 'level'] as const
/**
 * `cumulative` (누계): each month tells what there was since the period began. `monthly` (월 발생): what came in that month.
 * `level` (수준): how it stands at the month's end, a rate say.
 */
export type SeriesKind = (typeof seriesKinds)[number]

/** What was told for a month of the evaluation's period, the first being 1; months without a report are left out. */
export interface Reading {
  readonly month: number
  readonly value: Rational
}

/** An indicator's months of the year and, as far as they are known, of the year before. */
export interface Series {
  readonly kind: SeriesKind
  readonly thisYear: readonly Reading[]
  readonly lastYear: readonly Reading[]
  /** The month at whose end the base day (기준일) lies: 9 for a year's 30 September. */
  readonly baseMonth: number
  /** The base month has a value but is not over: it is a reading of what is still coming in. */
  readonly isUnfinished?: boolean
}

export type SeriesFlaw =
  | { readonly flaw: 'no-readings' }
  | { readonly flaw: 'month-outside' | 'month-twice'; readonly month: number }
  /** A running total falls: it is monthly, or one of the two months is wrong. */
  | { readonly flaw: 'running-total-falls'; readonly month: number }
  /** Of what comes month by month a month is missing: nobody can tell the sum. */
  | { readonly flaw: 'month-missing'; readonly month: number }

/** Values at months' ends, by month, as far as the base month; running totals begin with 0 at month 0. */
export interface Course {
  readonly isRunning: boolean
  /** Whether it is of a kind that may fall, or has fallen. */
  readonly isFalling: boolean
  readonly thisYear: readonly Reading[]
  readonly lastYear: ReadonlyMap<number, Rational>
  readonly baseMonth: number
  readonly isUnfinished: boolean
}

/** Brings a series to values at months' ends, in order, and says what is wrong with it. A faulty last year is left aside. */
export function courseOf(series: Series): Result<Course, SeriesFlaw> {
  const { kind, thisYear, lastYear, baseMonth, isUnfinished = false } = series
  const own = valuesOf(kind, thisYear, baseMonth)
  if (!own.ok) return own
  const before = valuesOf(kind, lastYear, baseMonth)
  return ok({
    ...{ isRunning: kind !== 'level', thisYear: own.value, baseMonth, isUnfinished },
    isFalling: kind === 'level' || !rising(own.value).ok,
    lastYear: new Map(before.ok ? before.value.map(({ month, value }) => [month, value]) : []),
  })
}

function valuesOf(
  kind: SeriesKind,
  readings: readonly Reading[],
  baseMonth: number,
): Result<readonly Reading[], SeriesFlaw> {
  const ordered = readings.toSorted((a, b) => a.month - b.month)
  if (ordered.length === 0) return refuse({ flaw: 'no-readings' })
  for (const [place, { month }] of ordered.entries()) {
    if (!Number.isInteger(month) || month < 1) return refuse({ flaw: 'month-outside', month })
    if (ordered[place - 1]?.month === month) return refuse({ flaw: 'month-twice', month })
  }
  const within = ordered.filter(({ month }) => month <= baseMonth)
  if (within.length === 0) return refuse({ flaw: 'no-readings' })
  if (kind === 'level') return ok(within)
  return kind === 'cumulative' ? rising(within) : summed(within)
}

/** Falls are refused: a running total of what was undone is told as a level. */
function rising(readings: readonly Reading[]): Result<readonly Reading[], SeriesFlaw> {
  for (const [place, { month, value }] of readings.entries())
    if (compare(value, readings[place - 1]?.value ?? zero) < 0)
      return refuse({ flaw: 'running-total-falls', month })
  return ok(readings)
}

function summed(readings: readonly Reading[]): Result<readonly Reading[], SeriesFlaw> {
  let sum = zero
  const sums: Reading[] = []
  for (const [place, { month, value }] of readings.entries()) {
    if (month !== place + 1) return refuse({ flaw: 'month-missing', month: place + 1 })
    sum = add(sum, value)
    sums.push({ month, value: sum })
  }
  return ok(sums)
}

/** What came between one reading and the next, the first from 0 at the beginning where totals run. */
export function changesOf({ isRunning, thisYear }: Course): readonly Change[] {
  const from = isRunning ? [{ month: 0, value: zero }, ...thisYear] : thisYear
  return from.slice(1).map(({ month, value }, place) => {
    const before = from[place] ?? { month: 0, value: zero }
    return { from: before.month, to: month, change: subtract(value, before.value) }
  })
}

export interface Change {
  readonly from: number
  readonly to: number
  readonly change: Rational
}

/** A value as a float, for spreads and chances only. */
export const floatOf = ({ part, whole }: Rational): number => {
  const size = 10n ** 12n
  const [over, under] = [part < 0n ? -part : part, whole]
  const float = Number(over / under) + Number(((over % under) * size) / under) / 1e12
  return part < 0n ? -float : float
}

/** A float brought to whole steps of the last decimal, down, to the nearest or up. */
export function rationalOf(value: number, decimals: number, way: 'floor' | 'round' | 'ceil'): Rational {
  const scale = 10 ** decimals
  return rational(BigInt(Math[way](value * scale)), BigInt(scale))
}

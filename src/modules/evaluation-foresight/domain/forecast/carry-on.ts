import {
  add,
  compare,
  divide,
  type IndicatorSeries,
  multiply,
  type Rational,
  rational,
  zero,
} from '#modules/indicators/rules.ts'
import type { ExpectedValue } from '../total/chances.ts'
import type { Scale } from './forecast.ts'
import type { Reading } from './series.ts'

/** What is known of another city's indicator, between two bounds, by a month of the year. */
export interface KnownSoFar {
  readonly low: Rational
  readonly high: Rational
  readonly month: number
}

/** How the own city's indicator goes on, by which others' are carried on. */
export interface OwnCourse {
  readonly series: IndicatorSeries
  readonly scale: Scale
  readonly readings: readonly Reading[]
  readonly expected: Rational | null
  readonly baseMonth: number
}

/**
 * What another city's value will have come to at the base day. A running total goes on as the own city's is expected to from
 * the same month, or at an even pace; a level changes as the own one is expected to, or stands: the first is likeliest, the
 * range holds both.
 */
export function carriedOn({ low, high, month }: KnownSoFar, own: OwnCourse): ExpectedValue {
  const middle = divide(add(low, high), rational(2n))
  const bounds = { confidence: 80, least: own.scale.least, most: own.scale.most } as const
  if (month >= own.baseMonth) return { value: middle, low, high, ...bounds }
  const even = own.series === 'level' ? one : rational(BigInt(own.baseMonth), BigInt(Math.max(1, month)))
  const likely = growthOf(own, month) ?? even
  const [less, more] = compare(even, likely) < 0 ? [even, likely] : [likely, even]
  const within = (value: Rational) => {
    const { most } = own.scale
    return most !== null && compare(value, most) > 0 ? most : value
  }
  return {
    value: within(multiply(middle, likely)),
    low: within(multiply(low, less)),
    high: within(multiply(high, more)),
    ...bounds,
  }
}

const one = rational(1n)

/** A level of ours that more than doubles, or falls by half, says nothing of others. */
const mostChange = rational(2n)

/** By how much the own value changes from a month to the base day; null where that is not known. */
function growthOf({ series, readings, expected }: OwnCourse, month: number): Rational | null {
  if (expected === null || !readings.some((each) => each.month === month)) return null
  const then = readings
    .filter((each) => (series === 'monthly' ? each.month <= month : each.month === month))
    .reduce((sum, { value }) => add(sum, value), zero)
  if (compare(then, zero) <= 0) return null
  const change = divide(expected, then)
  if (series !== 'level') return compare(change, one) < 0 ? null : change
  const isSteep = compare(change, mostChange) > 0 || compare(multiply(change, mostChange), one) < 0
  return isSteep ? null : change
}

import { compare, pointsOf, type Rational, type Scoring } from '#modules/indicators/rules.ts'
import type { Confidence } from '../forecast/spread.ts'
import { floatOf, rationalOf } from '../forecast/series.ts'

/** An expected value and how far it may come to lie from it. */
export interface ExpectedValue {
  readonly value: Rational
  readonly low: Rational
  readonly high: Rational
  readonly confidence: Confidence
  readonly least: Rational | null
  readonly most: Rational | null
}

/** So many values stand for all that a value may come to: each as likely as the next. */
export const PLACES = 64

/** Decimals with which a value by chance is scored. */
const DRAWN_DECIMALS = 6

/**
 * The points of as many equally likely values: the middles of equal shares of a triangle around the expected one, of which
 * the interval holds just as much as it says. A value that is known has its points once.
 */
export function chancePoints(expected: ExpectedValue, scoring: Scoring): readonly bigint[] {
  const { value, low, high, confidence, least, most } = expected
  if (compare(low, high) === 0) return [pointsOf(value, scoring)]
  const mode = floatOf(value)
  const reach = 1 / (1 - Math.sqrt(1 - confidence / 100))
  const from = mode - reach * (mode - floatOf(low))
  const to = mode + reach * (floatOf(high) - mode)
  return Array.from({ length: PLACES }, (_, place) => {
    const drawn = rationalOf(quantile((place + 0.5) / PLACES, from, mode, to), DRAWN_DECIMALS, 'round')
    return pointsOf(within(drawn, least, most), scoring)
  })
}

function within(value: Rational, least: Rational | null, most: Rational | null): Rational {
  if (least !== null && compare(value, least) < 0) return least
  return most !== null && compare(value, most) > 0 ? most : value
}

/** Below which value such a share of a triangle lies. */
export function quantile(share: number, from: number, mode: number, to: number): number {
  const width = to - from
  if (width <= 0) return mode
  return share < (mode - from) / width
    ? from + Math.sqrt(share * width * (mode - from))
    : to - Math.sqrt((1 - share) * width * (to - mode))
}

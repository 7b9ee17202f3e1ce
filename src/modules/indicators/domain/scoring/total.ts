import { add, multiply, type Rational, scaled, zero } from '../rational.ts'

/** Points under a name that make up a total with others: each in points, by how much of the total it is. */
export interface TotalPart {
  readonly name: string
  readonly points: Rational
  /** 0.7 of the total, say; the shares of a year make 1. */
  readonly share: Rational
}

/** Points that are added or taken away at the end (가점·감점), with the reason that is printed. */
export interface Adjustment {
  readonly reason: string
  /** Below 0 for a deduction. */
  readonly points: Rational
}

/** Decimals of a published total. */
export const TOTAL_DECIMALS = 2

/**
 * A total (총점) in hundredths of a point, rounded half up once at the end: with bonus it may pass 100, and it is never
 * below 0.
 */
export function totalOf(parts: readonly TotalPart[], adjustments: readonly Adjustment[]): bigint {
  const weighted = parts.reduce((sum, { points, share }) => add(sum, multiply(points, share)), zero)
  const all = adjustments.reduce((sum, { points }) => add(sum, points), weighted)
  const total = scaled(all, TOTAL_DECIMALS)
  return total < 0n ? 0n : total
}

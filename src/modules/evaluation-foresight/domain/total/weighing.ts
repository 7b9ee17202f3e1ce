import {
  add,
  type Adjustment,
  compare,
  divide,
  multiply,
  POINT_DECIMALS,
  type Rational,
  rational,
  scaled,
  TOTAL_DECIMALS,
  zero,
} from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** A part (부문) by how much of the total it is, 0.7 say. */
export interface Part {
  readonly id: string
  readonly share: Rational
  /** How many points all of it has; 100 unless told. */
  readonly of?: Rational
}

/** What a total is made of: parts, and what is added or taken away at the end. */
export interface Composition {
  readonly parts: readonly Part[]
  readonly adjustments: readonly Adjustment[]
}

/** Points of an indicator, in ten-thousandths, and the part to which they count. */
export interface PartPoints {
  readonly part: string
  readonly points: bigint
}

export const compositionFlaws = [
  'part-twice',
  'share-below-zero',
  'shares-do-not-make-one',
  'part-without-points',
] as const
export type CompositionFlaw = (typeof compositionFlaws)[number]

/** A composition in whole numbers: each point of a part weighs so much, and a total is known from the sum alone. */
export interface Weighing {
  readonly factors: ReadonlyMap<string, bigint>
  /** What one point of the total weighs. */
  readonly unit: bigint
  readonly adjustment: Rational
}

const one = rational(1n)
const hundred = rational(100n)
const POINT = 10n ** BigInt(POINT_DECIMALS)
const HUNDREDTHS = 10n ** BigInt(TOTAL_DECIMALS)

/** Brings the shares of a composition to whole numbers, once for all that is reckoned with them. */
export function weighingOf({ parts, adjustments }: Composition): Result<Weighing, CompositionFlaw> {
  if (new Set(parts.map(({ id }) => id)).size < parts.length) return refuse('part-twice')
  if (parts.some(({ share }) => compare(share, zero) < 0)) return refuse('share-below-zero')
  const sum = parts.reduce((all, { share }) => add(all, share), zero)
  if (compare(sum, one) !== 0) return refuse('shares-do-not-make-one')
  if (parts.some(({ of }) => of !== undefined && compare(of, zero) <= 0)) return refuse('part-without-points')
  const worth = parts.map(({ id, share, of = hundred }) => ({ id, ...multiply(share, divide(hundred, of)) }))
  const whole = worth.reduce((all, each) => all * (each.whole / common(all, each.whole)), 1n)
  return ok({
    factors: new Map(worth.map((each) => [each.id, (each.part * whole) / each.whole])),
    unit: whole * POINT,
    adjustment: adjustments.reduce((all, { points }) => add(all, points), zero),
  })
}

/** The greatest number that divides both; both above 0. */
export function common(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** How much points weigh. A part that the composition does not know is a fault: whoever takes points from outside asks first. */
export function weightOf({ factors }: Weighing, { part, points }: PartPoints): bigint {
  const factor = factors.get(part)
  if (factor === undefined) throw new RangeError(`no part ${part} in this total`)
  return factor * points
}

/** How much all points weigh together. */
export const sumOf = (weighing: Weighing, all: readonly PartPoints[]): bigint =>
  all.reduce((sum, each) => sum + weightOf(weighing, each), 0n)

/** The total (총점) in hundredths for a sum: rounded once, half up, and never below 0, as `totalOf` has it. */
export function totalOfSum({ unit, adjustment }: Weighing, sum: bigint): bigint {
  const total = scaled(add(rational(sum, unit), adjustment), TOTAL_DECIMALS)
  return total < 0n ? 0n : total
}

/**
 * The least sum whose total is so many hundredths or more: half a hundredth less is rounded up to it. Of no total at all any
 * sum is enough, which is told as null.
 */
export function leastSumFor({ unit, adjustment }: Weighing, total: bigint): bigint | null {
  if (total <= 0n) return null
  const { part, whole } = adjustment
  // sum / unit + part / whole ≥ (2 × total − 1) / 200
  const over = (2n * total - 1n) * unit * whole - 2n * HUNDREDTHS * unit * part
  return roundedUp(over, 2n * HUNDREDTHS * whole)
}

/** The whole number that a quotient reaches or that comes next. */
export const roundedUp = (over: bigint, under: bigint): bigint =>
  over > 0n ? (over + under - 1n) / under : -(-over / under)

/** What a difference of sums is in points of the total, exactly. */
export const inTotal = ({ unit }: Weighing, sum: bigint): Rational => rational(sum, unit)

/** The rank among others: how many have more, and one. Equals share the better rank. */
export const rankAmong = (total: bigint, others: readonly bigint[]): number =>
  others.filter((other) => other > total).length + 1

import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { compare, multiply, type Rational, rational, scaled, zero } from '../rational.ts'
import { type Aim, attainmentOf, isMet } from './aim.ts'

/** How attainment becomes points (배점 방식). */
export type Method =
  /** All of the weight when the aim is met, nothing otherwise (달성 여부). */
  | { readonly kind: 'met' }
  /** As much of the weight as is attained, up to a cap (달성률); a cap above 1 lets an indicator score more than its weight. */
  | { readonly kind: 'linear'; readonly cap: Rational }
  /** By bands (등급), the highest first: from an attainment on so much of the weight. */
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }

export interface Band {
  /** S, A, B, C … as the year's manual has it. */
  readonly name: string
  /** From this attainment on. */
  readonly from: Rational
  /** So much of the weight: 1 is all of it. */
  readonly share: Rational
}

export const methodFlaws = [
  'cap-below-one',
  'no-bands',
  'bands-out-of-order',
  'lowest-band-not-from-zero',
] as const
export type MethodFlaw = (typeof methodFlaws)[number]

/** Whether a way of giving points can be used: bands fall from the best to one that begins at 0, so that each value has one. */
export function checkMethod(method: Method): Result<void, MethodFlaw> {
  if (method.kind === 'met') return ok()
  if (method.kind === 'linear') return compare(method.cap, rational(1n)) < 0 ? refuse('cap-below-one') : ok()
  const { bands } = method
  const last = bands.at(-1)
  if (last === undefined) return refuse('no-bands')
  for (const [place, band] of bands.entries()) {
    const before = bands[place - 1]
    if (before === undefined) continue
    if (compare(before.from, band.from) <= 0 || compare(before.share, band.share) < 0)
      return refuse('bands-out-of-order')
  }
  return compare(last.from, zero) > 0 ? refuse('lowest-band-not-from-zero') : ok()
}

/** Points are kept in ten-thousandths: printed numbers then add up to the printed total. */
export const POINT_DECIMALS = 4

/** What an indicator's value comes to. */
export interface Scored {
  /** 1 is all that was aimed at; null where only met or not is asked. */
  readonly attainment: Rational | null
  readonly band: string | null
  /** In ten-thousandths of a point, rounded half up once. */
  readonly points: bigint
}

/** By what the value of an indicator is scored. */
export interface Scoring {
  readonly aim: Aim
  readonly method: Method
  readonly weight: Rational
}

/** The points of a value: exact until the last step, so that the same value has the same points on every machine. */
export function scoreValue(actual: Rational, { aim, method, weight }: Scoring): Scored {
  if (method.kind === 'met') {
    const share = isMet(aim, actual) ? weight : zero
    return { attainment: null, band: null, points: scaled(share, POINT_DECIMALS) }
  }
  const attainment = attainmentOf(aim, actual)
  if (method.kind === 'linear') {
    const counted = compare(attainment, method.cap) > 0 ? method.cap : attainment
    return { attainment, band: null, points: scaled(multiply(weight, counted), POINT_DECIMALS) }
  }
  const band = method.bands.find(({ from }) => compare(attainment, from) >= 0) ?? method.bands.at(-1)
  const share = band?.share ?? zero
  return { attainment, band: band?.name ?? null, points: scaled(multiply(weight, share), POINT_DECIMALS) }
}

/** Whether weights make 100; what they make instead. */
export function checkWeights(weights: readonly Rational[]): Result<void, { readonly sum: Rational }> {
  const sum = weights.reduce(
    (all, { part, whole }) => rational(all.part * whole + part * all.whole, all.whole * whole),
    zero,
  )
  return compare(sum, rational(100n)) === 0 ? ok() : refuse({ sum })
}

import type { Rational } from '../rational.ts'
import { type Aim, isMet } from './aim.ts'
import { POINT_DECIMALS, type Scoring } from './points.ts'

/** A quotient that was not brought to lowest terms: its divisor is above 0. */
interface Quotient {
  readonly over: bigint
  readonly under: bigint
}

const UNIT = 10n ** BigInt(POINT_DECIMALS)

/**
 * The points of a value and nothing else: the same as `scoreValue` has, in a fraction of its time, because no quotient in
 * between is brought to lowest terms. For many cities over many years.
 */
export function pointsOf(actual: Rational, { aim, method, weight }: Scoring): bigint {
  if (method.kind === 'met') return isMet(aim, actual) ? rounded(weight.part * UNIT, weight.whole) : 0n
  const reached = reachedOf(aim, actual)
  const share = method.kind === 'linear' ? atMost(reached, method.cap) : shareOf(reached, method.bands)
  return rounded(weight.part * share.over * UNIT, weight.whole * share.under)
}

function atMost(reached: Quotient, cap: Rational): Quotient {
  return reached.over * cap.whole > cap.part * reached.under ? plain(cap) : reached
}

function shareOf(
  { over, under }: Quotient,
  bands: readonly { readonly from: Rational; readonly share: Rational }[],
): Quotient {
  const band = bands.find(({ from }) => over * from.whole >= from.part * under) ?? bands.at(-1)
  return band === undefined ? { over: 0n, under: 1n } : plain(band.share)
}

/** How far an aim is reached, at least 0, as `attainmentOf` has it. */
function reachedOf(aim: Aim, { part, whole }: Rational): Quotient {
  switch (aim.direction) {
    case 'up':
      return notBelowZero(part * aim.target.whole, whole * aim.target.part)
    case 'down': {
      const { part: target, whole: unit } = aim.target
      if (aim.by === 'distance') return notBelowZero(2n * whole * target - part * unit, whole * target)
      return part <= 0n ? { over: 2n, under: 1n } : notBelowZero(target * whole, unit * part)
    }
    case 'range': {
      const below = aim.from.part * whole - part * aim.from.whole
      if (below > 0n) return lessThanAll({ over: below, under: aim.from.whole * whole }, aim.slack)
      const above = part * aim.to.whole - aim.to.part * whole
      if (above > 0n) return lessThanAll({ over: above, under: aim.to.whole * whole }, aim.slack)
      return { over: 1n, under: 1n }
    }
  }
}

/** All of it, less how many times the slack something lies outside. */
function lessThanAll({ over, under }: Quotient, slack: Rational): Quotient {
  const all = under * slack.part
  return notBelowZero(all - over * slack.whole, all)
}

function notBelowZero(over: bigint, under: bigint): Quotient {
  if (under === 0n) throw new RangeError('a quotient by zero')
  return over < 0n ? { over: 0n, under: 1n } : { over, under }
}

const plain = ({ part, whole }: Rational): Quotient => ({ over: part, under: whole })

/** Half up, half away from zero below it. */
function rounded(over: bigint, under: bigint): bigint {
  const half = (size: bigint) => (size * 2n + under) / (under * 2n)
  return over < 0n ? -half(-over) : half(over)
}

import { type Aim, attainmentOf, checkAim, compare, isMet, type Rational } from '#modules/indicators/rules.ts'

export const signals = ['fine', 'watch', 'weak'] as const
/** How an indicator does (신호): 정상, 주의, 부진. */
export type Signal = (typeof signals)[number]

/** From which part of the aim on an indicator is fine, and from which it is watched: 1 and 0.9, say. */
export interface Thresholds {
  readonly fine: Rational
  readonly watch: Rational
}

/** A signal, and whether it stands wherever in its interval the value may come to lie. */
export interface Signalled {
  readonly signal: Signal
  readonly isSure: boolean
}

/** The signal of an expected value against the aim. */
export function signalOf(
  expected: { readonly value: Rational; readonly low: Rational; readonly high: Rational },
  aim: Aim,
  thresholds: Thresholds,
): Signalled {
  const [signal, ...ends] = [expected.value, expected.low, expected.high].map((value) =>
    signalFor(value, aim, thresholds),
  )
  return { signal: signal ?? 'weak', isSure: ends.every((each) => each === signal) }
}

/** Of an aim of which nothing can be a part, as of none at all, only met or not is asked. */
function signalFor(value: Rational, aim: Aim, { fine, watch }: Thresholds): Signal {
  if (!checkAim(aim, false).ok) return isMet(aim, value) ? 'fine' : 'weak'
  const attained = attainmentOf(aim, value)
  if (compare(attained, fine) >= 0) return 'fine'
  return compare(attained, watch) >= 0 ? 'watch' : 'weak'
}

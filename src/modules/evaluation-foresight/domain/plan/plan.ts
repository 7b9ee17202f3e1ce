import type { Rational } from '#modules/indicators/rules.ts'
import type { Composition, CompositionFlaw } from '../total/weighing.ts'

/** One way to better an indicator (개선안): the value it would come to, and what that takes. */
export interface Step {
  readonly value: Rational
  /** The points of that value, in ten-thousandths. */
  readonly points: bigint
  /** In whole days of work, won, or whatever the office counts: the same for all. */
  readonly effort: bigint
  /** Whether it can still be done by the base day. */
  readonly isFeasible: boolean
}

/** An indicator as it is expected to come out, and what could be done for it: one of the steps at most. */
export interface Improvable {
  readonly id: string
  readonly part: string
  /** Null where no value is known: it then has no points. */
  readonly value: Rational | null
  readonly points: bigint
  readonly steps: readonly Step[]
}

/** What a plan shall reach: a rank in the group, or a total in hundredths. */
export type Target =
  { readonly kind: 'rank'; readonly rank: number } | { readonly kind: 'total'; readonly total: bigint }

/** What is asked of a plan (1위 계획). */
export interface PlanQuestion {
  readonly composition: Composition
  readonly indicators: readonly Improvable[]
  /** The other cities' totals in hundredths; of a range its upper end, so that nobody is underrated. */
  readonly others: readonly bigint[]
  readonly target: Target
}

/** A step that a plan takes, and what it brings. */
export interface ChosenStep {
  readonly id: string
  /** Which of the indicator's steps, from 0. */
  readonly step: number
  readonly from: Rational | null
  readonly to: Rational
  /** In ten-thousandths of a point of the indicator. */
  readonly gain: bigint
  /** In points of the total. */
  readonly gainInTotal: Rational
  readonly effort: bigint
}

export interface Standing {
  /** In hundredths. */
  readonly total: bigint
  readonly rank: number
}

/**
 * The cheapest set of steps: least effort; of such the fewest indicators; of such the first by the numbers of indicators and
 * steps, so that the same question has one answer.
 */
export interface Plan {
  readonly needed: bigint
  readonly before: Standing
  readonly after: Standing
  readonly chosen: readonly ChosenStep[]
  readonly effort: bigint
  /** By how many points of the total more is reached than had to be, before rounding. */
  readonly slack: Rational
  /** Whether an exact search, too, found nothing better; otherwise the solver alone says so. */
  readonly isProven: boolean
}

/** Why there is no plan. */
export type PlanRefusal =
  | { readonly refusal: CompositionFlaw | 'no-such-rank' }
  | { readonly refusal: 'indicator-twice' | 'unknown-part' | 'effort-below-zero'; readonly id: string }
  /** Even with each indicator's best step the total falls short by so many hundredths. */
  | {
      readonly refusal: 'out-of-reach'
      readonly needed: bigint
      readonly best: Standing
      readonly short: bigint
    }
  /** Efforts or points pass what can be reckoned with exactly. */
  | { readonly refusal: 'numbers-too-large' }
  /** The solver's answer did not bear checking, and the exact search took too long. */
  | { readonly refusal: 'not-solved' }

import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { compare, divide, multiply, type Rational, rational, subtract, zero } from '../rational.ts'

/** What an indicator aims at (목표), in its own unit. */
export type Aim =
  /** More is better (상향). */
  | { readonly direction: 'up'; readonly target: Rational }
  /**
   * Less is better (하향). `ratio`: target over actual; `distance`: 2 less actual over target, so that as far below the
   * target counts as much as as far above it.
   */
  | { readonly direction: 'down'; readonly target: Rational; readonly by: 'ratio' | 'distance' }
  /** Within two bounds is best; outside it falls to 0 over so much of the indicator's unit. */
  | { readonly direction: 'range'; readonly from: Rational; readonly to: Rational; readonly slack: Rational }

export const aimFlaws = ['target-zero', 'target-below-zero', 'range-turned-round', 'slack-missing'] as const
export type AimFlaw = (typeof aimFlaws)[number]

const full = rational(1n)

/** Whether something can be measured against an aim. Nothing can be a part of 0: whoever aims at none asks whether it is met. */
export function checkAim(aim: Aim, isAllOrNothing: boolean): Result<void, AimFlaw> {
  if (aim.direction === 'range') {
    if (compare(aim.from, aim.to) > 0) return refuse('range-turned-round')
    return compare(aim.slack, zero) > 0 || isAllOrNothing ? ok() : refuse('slack-missing')
  }
  if (compare(aim.target, zero) < 0) return refuse('target-below-zero')
  return compare(aim.target, zero) === 0 && !isAllOrNothing ? refuse('target-zero') : ok()
}

/** Whether an aim is met. */
export function isMet(aim: Aim, actual: Rational): boolean {
  if (aim.direction === 'range') return compare(actual, aim.from) >= 0 && compare(actual, aim.to) <= 0
  const difference = compare(actual, aim.target)
  return aim.direction === 'up' ? difference >= 0 : difference <= 0
}

/** How far an aim is reached (달성률): 1 is all of it, more is possible, less than 0 is not. Asked only of checked aims. */
export function attainmentOf(aim: Aim, actual: Rational): Rational {
  const reached = reachedOf(aim, actual)
  return compare(reached, zero) < 0 ? zero : reached
}

function reachedOf(aim: Aim, actual: Rational): Rational {
  switch (aim.direction) {
    case 'up':
      return divide(actual, aim.target)
    case 'down':
      if (aim.by === 'distance') return subtract(rational(2n), divide(actual, aim.target))
      // None at all of what there should be little of is twice as good as the target, and no more.
      return compare(actual, zero) <= 0 ? rational(2n) : divide(aim.target, actual)
    case 'range': {
      const off = offRange(aim, actual)
      return compare(off, zero) <= 0 ? full : subtract(full, divide(off, aim.slack))
    }
  }
}

/** How far a value lies outside a range; 0 or less inside it. */
function offRange({ from, to }: Extract<Aim, { readonly direction: 'range' }>, actual: Rational): Rational {
  const [below, above] = [subtract(from, actual), subtract(actual, to)]
  return compare(below, above) > 0 ? below : above
}

/** The value with which an aim would just be reached to a part of it; null where no value does (more than all of a range). */
export function valueFor(aim: Aim, attainment: Rational): Rational | null {
  switch (aim.direction) {
    case 'up':
      return multiply(aim.target, attainment)
    case 'down':
      if (aim.by === 'distance') return multiply(aim.target, subtract(rational(2n), attainment))
      return compare(attainment, zero) === 0 ? null : divide(aim.target, attainment)
    case 'range':
      return compare(attainment, full) > 0
        ? null
        : subtract(aim.from, multiply(aim.slack, subtract(full, attainment)))
  }
}

/** How much is still missing to the target, in the indicator's unit; 0 or less when it is reached. */
export function missingTo(aim: Aim, actual: Rational): Rational {
  if (aim.direction === 'up') return subtract(aim.target, actual)
  if (aim.direction === 'down') return subtract(actual, aim.target)
  return offRange(aim, actual)
}

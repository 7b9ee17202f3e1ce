import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  add,
  type Aim,
  compare,
  divide,
  type IndicatorId,
  type IndicatorSeries,
  isMet,
  missingTo,
  pointsOf,
  type Rational,
  rational,
  scaled,
  type Scoring,
} from '#modules/indicators/rules.ts'
import type { Step } from './plan.ts'

export type ImprovementId = Id<'EvaluationImprovement'>

/** What somebody says could be done for an indicator (개선안). */
export interface Improvement {
  readonly id: ImprovementId
  readonly indicatorId: IndicatorId
  /** What it would come to by the base day. */
  readonly value: Rational
  /** In whole person-days (인·일). */
  readonly effort: number
  readonly note: string
  readonly byName: string
  readonly on: CalendarDate
}

/** How an indicator is expected to come out, and what its values can be. */
export interface Improved {
  readonly scoring: Scoring
  readonly series: IndicatorSeries
  /** What is expected; null where there is nothing to go by. */
  readonly expected: Rational | null
  /** What has come in already. */
  readonly current: Rational | null
  readonly least: Rational | null
  readonly most: Rational | null
}

/** More days than this are a typing error. */
export const MOST_EFFORT = 10_000
export const MOST_STEPS = 6

export type ImprovementFlaw =
  | 'effort-not-positive'
  | 'effort-too-large'
  | 'value-out-of-bounds'
  | 'value-undoes-what-is-there'
  | 'value-not-better'

/** Whether a step can be one: better than what comes anyway, possible, and of some effort. */
export function checkImprovement(
  { value, effort }: Pick<Improvement, 'value' | 'effort'>,
  facts: Improved,
): Result<void, ImprovementFlaw> {
  if (!Number.isInteger(effort) || effort < 1) return refuse('effort-not-positive')
  if (effort > MOST_EFFORT) return refuse('effort-too-large')
  const { least, most, series, current, expected, scoring } = facts
  if (least !== null && compare(value, least) < 0) return refuse('value-out-of-bounds')
  if (most !== null && compare(value, most) > 0) return refuse('value-out-of-bounds')
  // What a running total has come to cannot be undone by the base day.
  if (series !== 'level' && current !== null && compare(value, current) < 0)
    return refuse('value-undoes-what-is-there')
  return expected === null || isBetter(scoring.aim, value, expected) ? ok() : refuse('value-not-better')
}

/** Whether a value is nearer to an aim, or further beyond it, than another. */
export function isBetter(aim: Aim, value: Rational, than: Rational): boolean {
  if (aim.direction === 'up') return compare(value, than) > 0
  if (aim.direction === 'down') return compare(value, than) < 0
  return compare(missingTo(aim, value), missingTo(aim, than)) < 0
}

/** A step as a plan takes it, with where it comes from. */
export interface ProposedStep extends Step {
  /** Null for a step that was worked out from the target: nobody has said yet what it takes. */
  readonly improvement: Improvement | null
  /** After the lock: the value is claimed against what was recognised. */
  readonly isObjection?: boolean
}

/** What people proposed, each with its points. */
export const proposedSteps = (
  { scoring }: Pick<Improved, 'scoring'>,
  improvements: readonly Improvement[],
): readonly ProposedStep[] =>
  improvements.map((improvement) => ({
    ...{ value: improvement.value, points: pointsOf(improvement.value, scoring), improvement },
    ...{ effort: BigInt(improvement.effort), isFeasible: true },
  }))

/** Objections as steps: what is claimed, where it has more points than what was recognised. */
export const objectionSteps = (
  { scoring, expected }: Pick<Improved, 'scoring' | 'expected'>,
  claimed: readonly Rational[],
  effort: number,
): readonly ProposedStep[] =>
  claimed.flatMap((value) => {
    const points = pointsOf(value, scoring)
    if (points <= (expected === null ? 0n : pointsOf(expected, scoring))) return []
    return [{ value, points, effort: BigInt(effort), isFeasible: true, improvement: null, isObjection: true }]
  })

/**
 * Steps where nobody proposed any: halfway from what is expected to the target, and to the target. To the target they take
 * what a setting says, halfway half of it.
 */
export function suggestedSteps(
  facts: Improved,
  { decimals, effort }: { readonly decimals: number; readonly effort: number },
): readonly ProposedStep[] {
  const { scoring, expected } = facts
  const target = targetOf(scoring.aim, expected)
  if (target === null) return []
  const middle = expected === null ? target : halfway(expected, target, decimals)
  const half = compare(middle, target) === 0 ? [] : [{ value: middle, effort: Math.ceil(effort / 2) }]
  const now = expected === null ? 0n : pointsOf(expected, scoring)
  return [...half, { value: target, effort }].flatMap((each) => {
    if (!checkImprovement(each, facts).ok) return []
    const points = pointsOf(each.value, scoring)
    if (points <= now) return []
    return { ...each, points, effort: BigInt(each.effort), isFeasible: true, improvement: null }
  })
}

/** The nearest value that is all that is aimed at; null where it is reached already. */
function targetOf(aim: Aim, expected: Rational | null): Rational | null {
  if (expected !== null && isMet(aim, expected)) return null
  if (aim.direction !== 'range') return aim.target
  return expected !== null && compare(expected, aim.to) > 0 ? aim.to : aim.from
}

function halfway(from: Rational, to: Rational, decimals: number): Rational {
  const middle = divide(add(from, to), rational(2n))
  return rational(scaled(middle, decimals), 10n ** BigInt(decimals))
}

/** How many points lie between the ends of an interval: what it matters that nobody knows better. */
export const pointsWidth = (
  { low, high }: { readonly low: Rational; readonly high: Rational },
  scoring: Scoring,
): bigint => {
  const [one, other] = [pointsOf(low, scoring), pointsOf(high, scoring)]
  return one > other ? one - other : other - one
}

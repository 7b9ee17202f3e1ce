import { type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isWhole } from './grades.ts'
import type { Criterion, Review, ReviewPlan } from './review.ts'

export const MOST_CRITERIA = 10
/** A longer judging is a slip of the pen. */
const MOST_DAYS = 366

export type PlanFlaw =
  | 'title-missing'
  | 'subject-missing'
  | 'no-criteria'
  | 'too-many-criteria'
  | 'criterion-without-title'
  | 'criterion-twice'
  | 'weight-not-whole'
  | 'weights-not-100'
  | 'shares-not-100'
  | 'intake-after-judging'
  | 'closes-before-it-opens'
  | 'judging-too-long'

/** Decides whether a round may be planned so. */
export function checkReview(plan: ReviewPlan): Result<ReviewPlan, PlanFlaw> {
  const [flaw] = planFlaws(plan)
  return flaw === undefined ? ok(plan) : refuse(flaw)
}

/** A plan as far as it can be read: null for days and shares that say nothing yet. */
type PlanSoFar = Pick<ReviewPlan, 'title' | 'subject' | 'criteria'> & {
  readonly [K in 'intakeUntil' | 'opensOn' | 'closesOn' | 'shares']: ReviewPlan[K] | null
}

/** Everything that is wrong with a plan, so that a form tells it at once. */
export function planFlaws(plan: PlanSoFar): readonly PlanFlaw[] {
  const criteria = criteriaFlaw(plan.criteria)
  return [
    ...(plan.title === '' ? (['title-missing'] as const) : []),
    ...(plan.subject === '' ? (['subject-missing'] as const) : []),
    ...dayFlaws(plan),
    ...(plan.shares !== null && !isWhole(plan.shares) ? (['shares-not-100'] as const) : []),
    ...(criteria === null ? [] : [criteria]),
  ]
}

function dayFlaws({ intakeUntil, opensOn, closesOn }: PlanSoFar): readonly PlanFlaw[] {
  if (opensOn === null) return []
  const flaws: PlanFlaw[] = []
  if (intakeUntil !== null && opensOn <= intakeUntil) flaws.push('intake-after-judging')
  if (closesOn !== null && closesOn < opensOn) flaws.push('closes-before-it-opens')
  else if (closesOn !== null && daysBetween(opensOn, closesOn) > MOST_DAYS) flaws.push('judging-too-long')
  return flaws
}

function criteriaFlaw(criteria: readonly Criterion[]): PlanFlaw | null {
  if (criteria.length === 0) return 'no-criteria'
  if (criteria.length > MOST_CRITERIA) return 'too-many-criteria'
  if (criteria.some(({ title }) => title === '')) return 'criterion-without-title'
  if (new Set(criteria.map(({ title }) => title)).size < criteria.length) return 'criterion-twice'
  if (criteria.some(({ weight }) => !Number.isSafeInteger(weight) || weight < 1)) return 'weight-not-whole'
  return criteria.reduce((all, { weight }) => all + weight, 0) === 100 ? null : 'weights-not-100'
}

export type ChangeFlaw = 'closed-already' | 'judging-has-begun' | 'last-day-has-passed' | 'intake-has-passed'

/** Decides whether a round may be changed so. Once judging has begun only its words and its last day may: what was announced holds. */
export function checkChange(before: Review, plan: ReviewPlan, today: CalendarDate): Result<void, ChangeFlaw> {
  if (before.closedOn !== null) return refuse('closed-already')
  if (plan.closesOn !== before.closesOn && plan.closesOn < today) return refuse('last-day-has-passed')
  if (today < before.opensOn) {
    const moved = plan.intakeUntil !== before.intakeUntil
    return moved && plan.intakeUntil < today ? refuse('intake-has-passed') : ok()
  }
  return isSameJudging(before, plan) ? ok() : refuse('judging-has-begun')
}

/** Whether two plans are judged in the same way. */
function isSameJudging(one: ReviewPlan, other: ReviewPlan): boolean {
  const said = ({ scale, together, decimals, intakeUntil, opensOn, shares, criteria }: ReviewPlan) =>
    JSON.stringify([
      ...[scale, together, decimals, intakeUntil, opensOn, shares.S, shares.A, shares.B, shares.C],
      criteria.map(({ title, hint, weight }) => [title, hint, weight]),
    ])
  return said(one) === said(other)
}

export type CloseFlaw = 'closed-already' | 'not-over-yet' | 'no-entries' | 'entry-without-sheet'

/** Decides whether a round may be closed: after its last day, or once nothing is left to judge; no entry without a sheet that counts. */
export function mayClose(
  review: Pick<Review, 'closedOn' | 'opensOn' | 'closesOn'>,
  facts: { readonly sheetsPerEntry: readonly number[]; readonly left: number; readonly today: CalendarDate },
): Result<void, CloseFlaw> {
  if (review.closedOn !== null) return refuse('closed-already')
  if (facts.today < review.opensOn) return refuse('not-over-yet')
  if (facts.today <= review.closesOn && facts.left > 0) return refuse('not-over-yet')
  if (facts.sheetsPerEntry.length === 0) return refuse('no-entries')
  return facts.sheetsPerEntry.some((sheets) => sheets === 0) ? refuse('entry-without-sheet') : ok()
}

import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type PublishedRule, wholeRule } from './published-rule.ts'
import { belongings, type Phase, type PhaseKind, phaseOf, type RoundBallot, type RoundPlan } from './round.ts'

/** A notice begins today at the earliest: nobody could read it on a day that is over. */
export function beginsInThePast(plan: RoundPlan, today: CalendarDate): boolean {
  const notice = phaseOf(plan, 'notice')
  return notice !== null && notice.from < today
}

/** Whether a plan has been announced: from the day of its notice on. */
export function isPublished(plan: Pick<RoundPlan, 'phases'>, today: CalendarDate): boolean {
  const notice = phaseOf(plan, 'notice')
  return notice !== null && notice.from <= today
}

/** What a change asks for that cannot be done any more; of days with the step and which of its two. */
export type ChangeFlaw =
  | { readonly flaw: 'published-already' | 'notice-is-past' }
  | {
      readonly flaw: 'step-has-begun' | 'day-is-over'
      readonly phase: PhaseKind
      readonly end: 'from' | 'until'
    }

/**
 * What may still change once the notice is out: the days of steps that have not begun, and the last day of one that
 * runs, but never to a day that is over. Money, types and the way of counting stay as they were published.
 */
export function checkNewDays(
  before: RoundPlan,
  after: RoundPlan,
  today: CalendarDate,
): Result<RoundPlan, readonly ChangeFlaw[]> {
  if (!isPublished(before, today))
    return beginsInThePast(after, today) ? refuse([{ flaw: 'notice-is-past' }]) : ok(after)
  const flaws: readonly ChangeFlaw[] = [
    ...(saysOtherwise(before, after) ? [{ flaw: 'published-already' } as const] : []),
    ...before.phases.flatMap((old) => wrongMove(old, phaseOf(after, old.kind), today) ?? []),
  ]
  return flaws.length === 0 ? ok(after) : refuse(flaws)
}

function wrongMove(old: Phase, changed: Phase | null, today: CalendarDate): ChangeFlaw | null {
  const phase = old.kind
  if (changed === null) return { flaw: 'step-has-begun', phase, end: 'from' }
  if (changed.from !== old.from && old.from <= today) return { flaw: 'step-has-begun', phase, end: 'from' }
  if (changed.from !== old.from && changed.from <= today) return { flaw: 'day-is-over', phase, end: 'from' }
  return changed.until !== old.until && (old.until < today || changed.until < today)
    ? { flaw: 'day-is-over', phase, end: 'until' }
    : null
}

function saysOtherwise(before: RoundPlan, after: RoundPlan): boolean {
  const { limits: was, rule: old } = before
  return (
    before.year !== after.year ||
    before.total !== after.total ||
    belongings.some((one) => before.proposers.includes(one) !== after.proposers.includes(one)) ||
    JSON.stringify(inOneOrder(before.ballot)) !== JSON.stringify(inOneOrder(after.ballot)) ||
    was.some(({ type, limit }) => after.limits.find((each) => each.type === type)?.limit !== limit) ||
    (Object.keys(wholeRule(old)) as (keyof PublishedRule)[]).some(
      (key) => wholeRule(old)[key] !== wholeRule(after.rule)[key],
    )
  )
}

const inOneOrder = (ballot: RoundBallot) => Object.entries(ballot).toSorted(([a], [b]) => (a < b ? -1 : 1))

import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { sumWon, type Won } from '#platform/kernel/won.ts'
import { phaseKinds, phaseOf, type PublishedRule, type RoundPlan } from './round.ts'

/** What is wrong with the way of counting. */
export type CountingFlaw = 'seed-missing' | 'seed-unfit' | 'greedy-alone' | 'least-votes-out-of-range'

/** What is wrong with a round, and with which of its parts. */
export type RoundFlaw =
  | {
      readonly flaw:
        'no-money' | 'year-out-of-range' | 'choices-out-of-range' | 'count-has-no-step' | CountingFlaw
    }
  /** What the limits of the types make up instead of the total. */
  | { readonly flaw: 'limits-do-not-match'; readonly sum: Won }
  | { readonly flaw: 'step-missing' | 'ends-before-it-begins'; readonly phase: (typeof phaseKinds)[number] }
  | { readonly flaw: 'begins-too-early'; readonly phase: (typeof phaseKinds)[number] }
  | { readonly flaw: 'notice-too-short'; readonly days: number; readonly earliest: CalendarDate }

/**
 * Whether a round can be published: every step has its days, none begins before the one that it follows, the notice
 * runs long enough before the first proposal (지방재정법 시행령 제46조 and the ordinance), and the limits make the total.
 */
export function checkRound(plan: RoundPlan, noticeDays: number): Result<RoundPlan, RoundFlaw> {
  const { year, limits, total, mostChoices, rule } = plan
  if (!Number.isInteger(year) || year < 2011 || year > 2199) return refuse({ flaw: 'year-out-of-range' })
  if (total <= 0n || limits.some(({ limit }) => limit < 0n)) return refuse({ flaw: 'no-money' })
  const sum = sumWon(limits.map(({ limit }) => limit))
  if (sum !== total) return refuse({ flaw: 'limits-do-not-match', sum })
  if (!Number.isInteger(mostChoices) || mostChoices < 1 || mostChoices > 50)
    return refuse({ flaw: 'choices-out-of-range' })
  if (rule.step <= 0n) return refuse({ flaw: 'count-has-no-step' })
  const unfit = wrongRule(rule)
  if (unfit !== null) return refuse({ flaw: unfit })
  const wrong = wrongPhase(plan)
  if (wrong !== null) return refuse(wrong)
  const [notice, intake] = [phaseOf(plan, 'notice'), phaseOf(plan, 'intake')]
  const earliest = notice === null ? null : addDays(notice.from, noticeDays)
  if (earliest !== null && intake !== null && intake.from < earliest)
    return refuse({ flaw: 'notice-too-short', days: noticeDays, earliest })
  return ok(inOrder(plan))
}

/** A seed goes into a command that anyone types: letters, numbers, blanks and a few signs. */
const SEED = /^[\p{L}\p{N}][\p{L}\p{N} .,_-]{0,59}$/u

function wrongRule({
  rule,
  ties,
  seed = '',
  stopsAtFirst,
  leastVotes = 0,
}: PublishedRule): CountingFlaw | null {
  if (ties === 'cost-votes-lot' && seed === '') return 'seed-missing'
  if (seed !== '' && !SEED.test(seed)) return 'seed-unfit'
  if (!Number.isInteger(leastVotes) || leastVotes < 0 || leastVotes > 1_000_000)
    return 'least-votes-out-of-range'
  return rule !== 'greedy' && (stopsAtFirst === true || leastVotes > 0) ? 'greedy-alone' : null
}

function wrongPhase(plan: RoundPlan): RoundFlaw | null {
  let before: CalendarDate | null = null
  for (const kind of phaseKinds) {
    const phase = phaseOf(plan, kind)
    if (phase === null) return { flaw: 'step-missing', phase: kind }
    if (phase.until < phase.from) return { flaw: 'ends-before-it-begins', phase: kind }
    if (before !== null && phase.from < before) return { flaw: 'begins-too-early', phase: kind }
    before = phase.from
  }
  return null
}

const inOrder = (plan: RoundPlan): RoundPlan => ({
  ...plan,
  phases: phaseKinds.flatMap((kind) => phaseOf(plan, kind) ?? []),
})

/** A notice begins today at the earliest: nobody could read it on a day that is over. */
export function beginsInThePast(plan: RoundPlan, today: CalendarDate): boolean {
  const notice = phaseOf(plan, 'notice')
  return notice !== null && notice.from < today
}

/**
 * What may still change once the notice is out: the days of steps that have not begun, and the last day of one that
 * runs, but never to a day that is over. Money, types and the way of counting stay as they were published.
 */
export function checkNewDays(
  before: RoundPlan,
  after: RoundPlan,
  today: CalendarDate,
): Result<RoundPlan, 'published-already' | 'step-has-begun' | 'day-is-over' | 'notice-is-past'> {
  const notice = phaseOf(before, 'notice')
  if (notice === null || today < notice.from)
    return beginsInThePast(after, today) ? refuse('notice-is-past') : ok(after)
  if (saysOtherwise(before, after)) return refuse('published-already')
  for (const old of before.phases) {
    const changed = phaseOf(after, old.kind)
    if (changed === null) return refuse('step-has-begun')
    if (changed.from !== old.from && old.from <= today) return refuse('step-has-begun')
    if (changed.from !== old.from && changed.from <= today) return refuse('day-is-over')
    if (changed.until !== old.until && (old.until < today || changed.until < today))
      return refuse('day-is-over')
  }
  return ok(after)
}

const whole = (rule: PublishedRule): Required<PublishedRule> => ({
  ...{ seed: '', stopsAtFirst: false, leastVotes: 0 },
  ...rule,
})

function saysOtherwise(before: RoundPlan, after: RoundPlan): boolean {
  const { limits: was, rule: old } = before
  return (
    before.year !== after.year ||
    before.total !== after.total ||
    before.mostChoices !== after.mostChoices ||
    was.some(({ type, limit }) => after.limits.find((each) => each.type === type)?.limit !== limit) ||
    (Object.keys(whole(old)) as (keyof PublishedRule)[]).some(
      (key) => whole(old)[key] !== whole(after.rule)[key],
    )
  )
}

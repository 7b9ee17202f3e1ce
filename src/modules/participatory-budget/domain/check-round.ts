import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { sumWon, type Won } from '#platform/kernel/won.ts'
import type { Utility } from './count/election.ts'
import { type PublishedRule, wholeRule } from './published-rule.ts'
import { belongings, type PhaseKind, phaseKinds, phaseOf, type RoundBallot, type RoundPlan } from './round.ts'

/** What is wrong with the way of counting. */
export const countingFlaws = [
  'seed-missing',
  'seed-unfit',
  'greedy-alone',
  'caps-need-greedy',
  'committee-needs-greedy',
  'least-votes-out-of-range',
  'percent-out-of-range',
  'no-points-on-ballots',
  'borda-is-not-offered',
] as const
export type CountingFlaw = (typeof countingFlaws)[number]
/** What is wrong with the ballot. */
export type BallotFlaw =
  'choices-out-of-range' | 'places-out-of-range' | 'points-out-of-range' | 'points-on-one-out-of-range'

/** What is wrong with a round, and with which of its parts. */
export type RoundFlaw =
  | {
      readonly flaw:
        | 'no-money'
        | 'nobody-may-propose'
        | 'year-out-of-range'
        | 'count-has-no-step'
        | BallotFlaw
        | CountingFlaw
    }
  /** What the limits of the types make up instead of the total. */
  | { readonly flaw: 'limits-do-not-match'; readonly sum: Won }
  | { readonly flaw: 'step-missing' | 'ends-before-it-begins'; readonly phase: (typeof phaseKinds)[number] }
  | { readonly flaw: 'begins-too-early' | 'ends-too-late'; readonly phase: (typeof phaseKinds)[number] }
  | { readonly flaw: 'notice-too-short'; readonly days: number; readonly earliest: CalendarDate }

/**
 * Whether a round can be published: every step has its days, none begins before the one that it follows, the notice
 * runs long enough before the first proposal (지방재정법 시행령 제46조 and the ordinance), and the limits make the total.
 */
export function checkRound(plan: RoundPlan, noticeDays: number): Result<RoundPlan, RoundFlaw> {
  const { year, limits, total, ballot, rule } = plan
  if (!Number.isInteger(year) || year < 2011 || year > 2199) return refuse({ flaw: 'year-out-of-range' })
  if (plan.proposers.length === 0) return refuse({ flaw: 'nobody-may-propose' })
  if (total <= 0n || limits.some(({ limit }) => limit < 0n)) return refuse({ flaw: 'no-money' })
  const sum = sumWon(limits.map(({ limit }) => limit))
  if (sum !== total) return refuse({ flaw: 'limits-do-not-match', sum })
  const unfitBallot = wrongBallot(ballot)
  if (unfitBallot !== null) return refuse({ flaw: unfitBallot })
  if (rule.step <= 0n) return refuse({ flaw: 'count-has-no-step' })
  const unfit = wrongRule(rule) ?? wrongUtility(rule.utility, ballot)
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

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

export const MOST_CHOICES = 50
export const MOST_POINTS = 1_000

function wrongBallot(ballot: RoundBallot): BallotFlaw | null {
  switch (ballot.kind) {
    case 'approval':
      return isWithin(ballot.most, 1, MOST_CHOICES) ? null : 'choices-out-of-range'
    case 'knapsack':
      return null
    case 'ranked':
      // One place alone is no order.
      return isWithin(ballot.places, 2, MOST_CHOICES) ? null : 'places-out-of-range'
    case 'points':
      if (!isWithin(ballot.total, 2, MOST_POINTS)) return 'points-out-of-range'
      return isWithin(ballot.most, 1, ballot.total) ? null : 'points-on-one-out-of-range'
  }
}

function wrongRule(published: PublishedRule): CountingFlaw | null {
  const { rule, ties, seed, stopsAtFirst, leastVotes, ...more } = wholeRule(published)
  if (ties === 'cost-votes-lot' && seed === '') return 'seed-missing'
  if (seed !== '' && !SEED.test(seed)) return 'seed-unfit'
  if (!isWithin(leastVotes, 0, 1_000_000)) return 'least-votes-out-of-range'
  const percents = [more.committeePercent, more.fieldPercent, more.townPercent]
  if (!percents.every((percent) => isWithin(percent, 0, 99))) return 'percent-out-of-range'
  if (rule === 'greedy') return null
  if (stopsAtFirst || leastVotes > 0) return 'greedy-alone'
  if (more.committeePercent > 0) return 'committee-needs-greedy'
  return more.fieldPercent > 0 || more.townPercent > 0 ? 'caps-need-greedy' : null
}

/**
 * Points are on ballots that share out points, and on ranked ones, whose places give them. Borda as the literature has it
 * gives nothing to the last place: somebody who names one project alone would have said nothing.
 */
function wrongUtility(utility: Utility, { kind }: RoundBallot): CountingFlaw | null {
  if (utility === 'borda') return 'borda-is-not-offered'
  return utility === 'points' && kind !== 'points' && kind !== 'ranked' ? 'no-points-on-ballots' : null
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
  for (const [kind, next] of mustEndBefore) {
    const [phase, following] = [phaseOf(plan, kind), phaseOf(plan, next)]
    if (phase !== null && following !== null && phase.until >= following.from)
      return { flaw: 'ends-too-late', phase: kind }
  }
  return null
}

/** Steps may overlap, but for these: the ballot holds what was sent and reviewed, the committee sees what was counted. */
const mustEndBefore: readonly (readonly [PhaseKind, PhaseKind])[] = [
  ['intake', 'vote'],
  ['review', 'vote'],
  ['vote', 'deliberation'],
]

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

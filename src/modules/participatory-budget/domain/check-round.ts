import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { sumWon, type Won } from '#platform/kernel/won.ts'
import type { Utility } from './count/election.ts'
import { type PublishedRule, wholeRule } from './published-rule.ts'
import { type DayFlaw, wrongDays } from './check-days.ts'
import { phaseKinds, phaseOf, type RoundBallot, type RoundPlan } from './round.ts'

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
  | DayFlaw

/**
 * Whether a round can be published: every step has its days, none begins before the one that it follows, the notice
 * runs long enough before the first proposal (지방재정법 시행령 제46조 and the ordinance), and the limits make the total.
 * Everything that is wrong is told at once.
 */
export function checkRound(plan: RoundPlan, noticeDays: number): Result<RoundPlan, readonly RoundFlaw[]> {
  const flaws: readonly RoundFlaw[] = [
    ...wrongMoney(plan),
    ...(plan.proposers.length === 0 ? [{ flaw: 'nobody-may-propose' as const }] : []),
    ...wrongCounting(plan).map((flaw) => ({ flaw })),
    ...wrongDays(plan, noticeDays),
  ]
  return flaws.length === 0 ? ok(inOrder(plan)) : refuse(flaws)
}

function wrongMoney({ year, limits, total }: RoundPlan): readonly RoundFlaw[] {
  const flaws: RoundFlaw[] = []
  if (!isWithin(year, 2011, 2199)) flaws.push({ flaw: 'year-out-of-range' })
  const sum = sumWon(limits.map(({ limit }) => limit))
  if (total <= 0n || limits.some(({ limit }) => limit < 0n)) flaws.push({ flaw: 'no-money' })
  else if (sum !== total) flaws.push({ flaw: 'limits-do-not-match', sum })
  return flaws
}

/** One flaw of the ballot, one of the step and one of the rule at most: they hang on each other. */
function wrongCounting({
  ballot,
  rule,
}: RoundPlan): readonly (BallotFlaw | CountingFlaw | 'count-has-no-step')[] {
  const unfit = wrongRule(rule) ?? wrongUtility(rule.utility, ballot)
  return [wrongBallot(ballot), rule.step > 0n ? null : ('count-has-no-step' as const), unfit].filter(
    (flaw) => flaw !== null,
  )
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

const inOrder = (plan: RoundPlan): RoundPlan => ({
  ...plan,
  phases: phaseKinds.flatMap((kind) => phaseOf(plan, kind) ?? []),
})

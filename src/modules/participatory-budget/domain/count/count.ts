import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  costOf,
  type Counted,
  type Election,
  type Outcome,
  type RuleFlaw,
  type TieOrder,
  type Utility,
} from './election.ts'
import { EqualShares, type Share } from './equal-shares.ts'
import { type Growth, growShares } from './growing-shares.ts'
import { greedyOrder, type GreedySteps, takeInOrder } from './greedy.ts'
import type { Limits, Obstacle } from './limits.ts'
import { phragmen } from './phragmen.ts'
import { type Scores, weightedScores } from './scores.ts'
import { type Support, supportOf, votesOf } from './support.ts'
import { type Lot, tieOrder, type TieRule } from './ties.ts'

export const countRules = ['greedy', 'equal-shares', 'phragmen'] as const
export type CountRule = (typeof countRules)[number]

/** What is done with the money that Equal Shares leaves. */
export const completions = ['none', 'add1', 'add1u', 'percent', 'greedy', 'phragmen'] as const
export type Completion = (typeof completions)[number]

/** A round's rule, as it is published before the vote. */
export interface RoundRule {
  readonly rule: CountRule
  readonly utility: Utility
  readonly completion: Completion
  /** By so many whole units of money each voter's share grows in Add1. */
  readonly step: bigint
  readonly ties: TieRule
  /** For ties that a lot breaks. */
  readonly lot?: Lot
  /** Of greedy. */
  readonly limits?: Limits
  /** Greedy by these instead of by worth for cost. */
  readonly scores?: Scores
}

/** How a count went, as far as an explanation needs it. */
export interface Course {
  readonly winners: Outcome
  /** So many of the winners, the first, the rule itself chose; the others its completion. */
  readonly own: number
  /** What everybody had at the beginning of Equal Shares, when it ran for the last time. */
  readonly share: Share | null
  /** By how many steps the shares grew, and what ended it. */
  readonly growth: Growth | null
  /** About how often the count looked at each mark on the ballots, from 1 on. */
  readonly looks: number
  /** What stood in greedy's way, where it had the last word. */
  readonly passed: ReadonlyMap<number, Obstacle>
}

/** Counts an election by a rule: exactly, so that it comes out the same on every machine. */
export function countElection(election: Election, rule: RoundRule): Counted {
  const course = courseOf(election, rule)
  return course.ok ? ok(course.value.winners) : course
}

/** Counts, and tells how it went. */
export function courseOf(election: Election, rule: RoundRule): Result<Course, RuleFlaw> {
  if (rule.rule !== 'greedy' && (rule.limits !== undefined || rule.scores !== undefined))
    return refuse('limits-without-greedy')
  const support = supportOf(election, rule.utility)
  if (!support.ok) return support
  const ties = tieOrder(election, rule.ties, rule.lot)
  if (!ties.ok) return ties
  const nothing = { chosen: [], budget: election.budget }
  if (rule.rule === 'phragmen') {
    const course = plain(phragmen(election, support.value, ties.value, nothing))
    // Each choice looks at all that is still open: measured, a tenth of the marks.
    return ok({ ...course, looks: Math.max(1, Math.ceil(course.winners.length / 10)) })
  }
  if (rule.rule === 'equal-shares') return ok(completed(election, support.value, ties.value, rule))
  const order =
    rule.scores === undefined
      ? greedyOrder(election, support.value, ties.value)
      : scoreOrder(weightedScores(castOf(election, support.value, rule), rule.scores), ties.value)
  const { winners, passed } = takeInOrder(election, order, nothing, rule.limits)
  return ok({ ...plain(winners), passed })
}

/** What the vote gave each project: votes, whoever gave them, or points. */
const castOf = (election: Election, support: readonly Support[], { utility }: RoundRule) =>
  utility === 'points' || utility === 'borda' ? support.map(({ weight }) => weight) : votesOf(election)

const scoreOrder =
  (scores: readonly bigint[], ties: TieOrder): TieOrder =>
  (a, b) => {
    const [one, other] = [scores[a] ?? 0n, scores[b] ?? 0n]
    return one === other ? ties(a, b) : one > other ? -1 : 1
  }

const plain = (winners: Outcome): Course => ({
  ...{ winners, own: winners.length, share: null, growth: null, looks: 1 },
  passed: new Map(),
})

function completed(
  election: Election,
  support: readonly Support[],
  ties: TieOrder,
  { completion, step }: RoundRule,
): Course {
  const { budget } = election
  const voters = BigInt(Math.max(1, election.voters))
  const shares = new EqualShares(election, support, ties)
  const shareOf = (added: bigint, parts: bigint): Share => ({
    amount: budget * parts + added,
    denominator: voters * parts,
  })
  const grows = completion === 'add1' || completion === 'add1u' || completion === 'percent'
  const unit = completion === 'percent' ? budget : step * 10n ** BigInt(election.decimals) * voters
  const parts = completion === 'percent' ? 100n : 1n
  const grown = (times: bigint) => shareOf(unit * times, parts)
  const {
    winners: chosen,
    growth,
    choices,
  } = grows
    ? growShares(election, support, shares, { ...grown(0n), unit })
    : { winners: shares.choose(grown(0n)), growth: null, choices: 0 }
  const looks = Math.max(1, Math.ceil(choices / Math.max(1, chosen.length)))
  const course = { ...plain(chosen), share: grown(growth?.steps ?? 0n), growth, looks }
  const left = { chosen, budget: budget - costOf(election, chosen) }
  if (completion === 'phragmen') return { ...course, winners: phragmen(election, support, ties, left) }
  if (completion === 'greedy' || completion === 'add1u')
    return { ...course, ...byVotes(election, ties, left) }
  return course
}

/** Greedy by votes on what is left: most votes first, which is what worth by cost comes to. */
function byVotes(election: Election, ties: TieOrder, left: Parameters<typeof takeInOrder>[2]): GreedySteps {
  const support = supportOf(election, 'cost')
  if (!support.ok) return { winners: left.chosen, passed: new Map() }
  return takeInOrder(election, greedyOrder(election, support.value, ties), left)
}

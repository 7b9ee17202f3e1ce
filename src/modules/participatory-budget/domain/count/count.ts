import { ok } from '#platform/kernel/result.ts'
import { costOf, type Counted, type Election, type Outcome, type TieOrder, type Utility } from './election.ts'
import { equalShares } from './equal-shares.ts'
import { greedy } from './greedy.ts'
import { phragmen } from './phragmen.ts'
import { type Support, supportOf, tieOrder, type TieRule } from './support.ts'

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
}

/** Counts an election by a rule: exactly, so that it comes out the same on every machine. */
export function countElection(election: Election, rule: RoundRule): Counted {
  const support = supportOf(election, rule.utility)
  if (!support.ok) return support
  const ties = tieOrder(election, rule.ties)
  const nothing = { chosen: [], budget: election.budget }
  if (rule.rule === 'greedy') return ok(greedy(election, support.value, ties, nothing))
  if (rule.rule === 'phragmen') return ok(phragmen(election, support.value, ties, nothing))
  return ok(completed(election, support.value, ties, rule))
}

function completed(
  election: Election,
  support: readonly Support[],
  ties: TieOrder,
  { completion, step }: RoundRule,
): Outcome {
  const share = equalShares(election, support, ties)
  const voters = BigInt(election.voters)
  const grown = (added: bigint, parts: bigint) =>
    voters === 0n ? [] : share({ amount: election.budget * parts + added, denominator: voters * parts })
  if (completion === 'none') return grown(0n, 1n)
  if (completion === 'greedy' || completion === 'phragmen') {
    const chosen = grown(0n, 1n)
    const left = { chosen, budget: election.budget - costOf(election, chosen) }
    return completion === 'greedy' ? byVotes(election, ties, left) : phragmen(election, support, ties, left)
  }
  if (completion === 'percent')
    return growing(election, support, (times) => grown(election.budget * times, 100n))
  const unit = step * 10n ** BigInt(election.decimals) * voters
  const chosen = growing(election, support, (times) => grown(unit * times, 1n))
  if (completion === 'add1') return chosen
  return byVotes(election, ties, { chosen, budget: election.budget - costOf(election, chosen) })
}

/** Greedy by votes on what is left: most votes first, which is what worth by cost comes to. */
function byVotes(election: Election, ties: TieOrder, left: Parameters<typeof greedy>[3]): Outcome {
  const support = supportOf(election, 'cost')
  return support.ok ? greedy(election, support.value, ties, left) : left.chosen
}

/**
 * Counts again with larger and larger shares: up to the first outcome to which no supported project that costs
 * something can be added, or the last before one that costs more than there is. A later one might fit again; the rule
 * ends at the first all the same.
 */
function growing(
  election: Election,
  support: readonly Support[],
  outcomeOf: (times: bigint) => Outcome,
): Outcome {
  let outcome = outcomeOf(0n)
  for (let times = 1n; ; times += 1n) {
    if (nothingFits(election, support, outcome)) return outcome
    const next = outcomeOf(times)
    if (costOf(election, next) > election.budget) return outcome
    outcome = next
  }
}

function nothingFits(election: Election, support: readonly Support[], outcome: Outcome): boolean {
  const chosen = new Set(outcome)
  const left = election.budget - costOf(election, outcome)
  return !election.projects.some(
    ({ cost }, place) =>
      cost > 0n && cost <= left && !chosen.has(place) && (support[place]?.total ?? 0n) > 0n,
  )
}

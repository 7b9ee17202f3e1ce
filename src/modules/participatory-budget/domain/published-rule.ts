import type { RoundRule } from './count/count.ts'
import type { Project } from './count/election.ts'
import type { Limits } from './count/limits.ts'
import { shareCaps } from './count/share-caps.ts'
import type { Lot } from './count/ties.ts'

/** The way of counting as a round publishes and keeps it. */
export interface PublishedRule extends Omit<RoundRule, 'lot' | 'limits' | 'scores'> {
  /** What a lot among equals is drawn from: known before the vote, so that anyone can draw it again. */
  readonly seed?: string
  /** Of greedy: ends at the first project that does not fit. */
  readonly stopsAtFirst?: boolean
  /** Of greedy: with fewer votes a project does not win. */
  readonly leastVotes?: number
  /** Of greedy: so much of 100 the committee's scores weigh beside the vote; 0 for not at all. */
  readonly committeePercent?: number
  /** Of greedy: projects of one field may take so much of the limit together, in percent; 0 for no cap. */
  readonly fieldPercent?: number
  /** Of greedy: projects in one town may take so much of the limit together, in percent; 0 for no cap. */
  readonly townPercent?: number
}

/** A published rule with all that it leaves out. */
export const wholeRule = (rule: PublishedRule): Required<PublishedRule> => ({
  ...{ seed: '', stopsAtFirst: false, leastVotes: 0 },
  ...{ committeePercent: 0, fieldPercent: 0, townPercent: 0 },
  ...rule,
})

/** What the count must know of a vote beside its ballots. */
export interface VoteFacts {
  readonly budget: bigint
  /** In the order of the ballot, with field as category, town as area, and the committee's score. */
  readonly projects: readonly Project[]
  /** Ids of projects of which at most one may win. */
  readonly conflicts: readonly (readonly string[])[]
}

/** Whether greedy goes by points or by scores together, the most first, and not by what a project is worth for its cost. */
export const goesByScores = ({ rule, utility, committeePercent = 0 }: PublishedRule): boolean =>
  rule === 'greedy' && (committeePercent > 0 || utility === 'points')

/** The rule that a count goes by. */
export function countingRule(published: PublishedRule, digest: Lot['digest'], vote: VoteFacts): RoundRule {
  const { rule, utility, completion, step, ties, seed, committeePercent } = wholeRule(published)
  return {
    ...{ rule, utility, completion, step, ties },
    ...(ties === 'cost-votes-lot' ? { lot: { seed, digest } } : {}),
    ...(rule === 'greedy' ? limitsOf(published, vote) : {}),
    ...(goesByScores(published)
      ? {
          scores: {
            committee: vote.projects.map(({ committeeScore = 0n }) => committeeScore),
            committeePercent: BigInt(committeePercent),
            votePercent: BigInt(100 - committeePercent),
          },
        }
      : {}),
  }
}

function limitsOf(
  published: PublishedRule,
  { budget, projects, conflicts }: VoteFacts,
): { readonly limits?: Limits } {
  const { stopsAtFirst, leastVotes, fieldPercent, townPercent } = wholeRule(published)
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  const groups = conflicts.map((ids) => ids.flatMap((id) => places.get(id) ?? []))
  const caps = [
    ...shareCaps(projects, budget, { by: 'category', percent: fieldPercent }),
    ...shareCaps(projects, budget, { by: 'area', percent: townPercent }),
  ]
  return stopsAtFirst || leastVotes > 0 || groups.length > 0 || caps.length > 0
    ? { limits: { stopsAtFirst, leastVotes, conflicts: groups, caps } }
    : {}
}

import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { Ballot, Election, RuleFlaw, TieOrder, Utility } from './election.ts'

/**
 * Who stands behind a project. What it is worth to a supporter is `share × scale`: the share differs from voter to
 * voter (points, Borda), the scale is the project's own (its cost, or 1).
 */
export interface Support {
  /** Places in the list of ballots. */
  readonly ballots: Int32Array
  readonly shares: Float64Array
  readonly scale: bigint
  /** Supporters, each once. */
  readonly votes: number
  /** The shares of all supporters together. */
  readonly weight: number
  /** What it is worth to all of them together. */
  readonly total: bigint
}

/** What a ballot gives to each project it names. */
function sharesOf(ballot: Ballot, utility: Utility): readonly number[] {
  if (utility === 'points') return ballot.points
  const { length } = ballot.projects
  return ballot.projects.map((_, place) => (utility === 'borda' ? length - place - 1 : 1))
}

/** The support of every project. Somebody to whom it is worth nothing does not support it. */
export function supportOf(election: Election, utility: Utility): Result<readonly Support[], RuleFlaw> {
  if (utility === 'points' && election.kind !== 'cumulative' && election.kind !== 'scoring')
    return refuse('no-points-on-ballots')
  if (utility === 'borda' && election.kind !== 'ordinal') return refuse('no-order-on-ballots')
  const found = election.projects.map(() => ({ ballots: [] as number[], shares: [] as number[] }))
  for (const [place, ballot] of election.ballots.entries()) {
    const shares = sharesOf(ballot, utility)
    for (const [index, project] of ballot.projects.entries()) {
      const share = shares[index] ?? 0
      if (share <= 0) continue
      found[project]?.ballots.push(place)
      found[project]?.shares.push(share)
    }
  }
  const votersOf = (place: number) => election.ballots[place]?.voters ?? 0
  return ok(
    found.map(({ ballots, shares }, place) => {
      const scale = utility === 'cost' ? (election.projects[place]?.cost ?? 0n) : 1n
      const worth = ballots.reduce((sum, each, index) => sum + votersOf(each) * (shares[index] ?? 0), 0)
      return {
        ...{ ballots: Int32Array.from(ballots), shares: Float64Array.from(shares), scale },
        ...{ votes: ballots.reduce((sum, each) => sum + votersOf(each), 0) },
        ...{ weight: worth, total: BigInt(worth) * scale },
      }
    }),
  )
}

/** How often each project is named. */
export function votesOf({ projects, ballots }: Election): readonly number[] {
  const votes = projects.map(() => 0)
  for (const { projects: named, voters } of ballots)
    for (const place of named) votes[place] = (votes[place] ?? 0) + voters
  return votes
}

export const tieOrders = ['id', 'cost-votes-id'] as const
export type TieRule = (typeof tieOrders)[number]

/** The order that a round has published for equals: by the id as a text, or least cost, then most votes, then that. */
export function tieOrder(election: Election, rule: TieRule): TieOrder {
  const { projects } = election
  const votes = votesOf(election)
  const idOf = (place: number) => projects[place]?.id ?? ''
  const byId: TieOrder = (a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)
  if (rule === 'id') return byId
  const cost = (place: number) => projects[place]?.cost ?? 0n
  return (a, b) => {
    if (cost(a) !== cost(b)) return cost(a) < cost(b) ? -1 : 1
    return (votes[b] ?? 0) - (votes[a] ?? 0) || byId(a, b)
  }
}

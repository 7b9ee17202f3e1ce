import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { Ballots, Election, RuleFlaw, Utility } from './election.ts'

/**
 * Who stands behind a project. What it is worth to a supporter is `share × scale`: the share differs from voter to
 * voter (points, Borda), the scale is the project's own (its cost, or 1).
 */
export interface Support {
  /** Places in the list of ballots. */
  readonly ballots: Int32Array
  /** What each gets; empty where each gets 1. */
  readonly shares: Float64Array
  readonly scale: bigint
  /** Supporters, each once. */
  readonly votes: number
  /** The shares of all supporters together. */
  readonly weight: number
  /** What it is worth to all of them together. */
  readonly total: bigint
}

/** The support of every project. Somebody to whom it is worth nothing does not support it. */
export function supportOf(election: Election, utility: Utility): Result<readonly Support[], RuleFlaw> {
  if (utility === 'points' && election.kind !== 'cumulative' && election.kind !== 'scoring')
    return refuse('no-points-on-ballots')
  if (utility === 'borda' && election.kind !== 'ordinal') return refuse('no-order-on-ballots')
  const { voters } = election.ballots
  const isPlain = utility === 'cost' || utility === 'cardinality'
  const shareAt = (at: number, _: number, to: number) => {
    if (utility === 'points') return election.ballots.points[at] ?? 0
    return utility === 'borda' ? to - at - 1 : 1
  }
  const found = supportersOf(election, shareAt, isPlain)
  return ok(
    found.map(({ ballots, shares }, place) => {
      const scale = utility === 'cost' ? (election.projects[place]?.cost ?? 0n) : 1n
      let [votes, weight] = [0, 0]
      for (let index = 0; index < ballots.length; index += 1) {
        const many = voters[ballots[index] ?? 0] ?? 0
        votes += many
        weight += many * (shares[index] ?? 1)
      }
      return { ballots, shares, scale, votes, weight, total: BigInt(weight) * scale }
    }),
  )
}

/** Which ballots give each project something, and how much: counted first, so that each list is made once. */
function supportersOf(
  { projects, ballots }: Election,
  shareAt: (at: number, from: number, to: number) => number,
  isPlain: boolean,
): readonly { readonly ballots: Int32Array; readonly shares: Float64Array }[] {
  const many = new Int32Array(projects.length)
  eachShare(ballots, shareAt, (_, project) => {
    many[project] = (many[project] ?? 0) + 1
  })
  const found = projects.map((_, place) => ({
    ballots: new Int32Array(many[place] ?? 0),
    shares: new Float64Array(isPlain ? 0 : (many[place] ?? 0)),
  }))
  many.fill(0)
  eachShare(ballots, shareAt, (ballot, project, share) => {
    const [into, at] = [found[project], many[project] ?? 0]
    if (into === undefined) return
    into.ballots[at] = ballot
    if (!isPlain) into.shares[at] = share
    many[project] = at + 1
  })
  return found
}

function eachShare(
  { starts, projects }: Ballots,
  shareAt: (at: number, from: number, to: number) => number,
  say: (ballot: number, project: number, share: number) => void,
): void {
  for (let ballot = 0; ballot + 1 < starts.length; ballot += 1) {
    const [from, to] = [starts[ballot] ?? 0, starts[ballot + 1] ?? 0]
    for (let at = from; at < to; at += 1) {
      const share = shareAt(at, from, to)
      if (share > 0) say(ballot, projects[at] ?? 0, share)
    }
  }
}

/** How often each project is named. */
export function votesOf({ projects, ballots }: Election): readonly number[] {
  const votes = projects.map(() => 0)
  eachShare(
    ballots,
    () => 1,
    (ballot, place) => {
      votes[place] = (votes[place] ?? 0) + (ballots.voters[ballot] ?? 0)
    },
  )
  return votes
}

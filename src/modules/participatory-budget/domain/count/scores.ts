/** Vote and committee together: how much each weighs in percent, and what the committee gave each project. */
export interface Scores {
  /** In the order of the projects; whole numbers from 0. */
  readonly committee: readonly bigint[]
  readonly votePercent: bigint
  readonly committeePercent: bigint
}

/**
 * The weighted score of each project, as whole numbers that may be compared with each other: votes and committee's
 * scores are each taken as a part of the best one's. Nothing is rounded: both parts are brought over one denominator.
 */
export function weightedScores(
  /** Votes, or points where ballots give points. */
  votes: readonly number[],
  { committee, votePercent, committeePercent }: Scores,
): readonly bigint[] {
  const best = (values: readonly bigint[]) => values.reduce((most, each) => (each > most ? each : most), 1n)
  const cast = votes.map(BigInt)
  const [mostVotes, mostScore] = [best(cast), best(committee)]
  return cast.map(
    (each, place) => votePercent * each * mostScore + committeePercent * (committee[place] ?? 0n) * mostVotes,
  )
}

import {
  type Ballot,
  type BallotKind,
  ballotsFrom,
  type Election,
  type Project,
  type PublishedRule,
  type RoundBallot,
} from '#modules/participatory-budget/rules.ts'

/** Ballots filled in alike, as they come out of the box. A blank one names nothing, and its voter counts all the same. */
export interface BoxedBallots {
  readonly content: {
    readonly kind: string
    readonly choices?: readonly string[]
    readonly points?: readonly (readonly [choice: string, points: number])[]
  }
  readonly times: number
}

/** How a box is read: by the round's ballot, and by what its rule takes for a project's worth. */
export interface Reading {
  readonly ballot: RoundBallot
  readonly rule: Pick<PublishedRule, 'utility'>
}

/** Whether places on a ranked ballot are worth points: the first as many as there are places, each further one 1 less. */
export const placesGivePoints = ({ ballot, rule }: Reading): boolean =>
  ballot.kind === 'ranked' && rule.utility === 'points'

/** What the format of elections calls such ballots. */
export function ballotKindOf(reading: Reading): BallotKind {
  switch (reading.ballot.kind) {
    case 'approval':
    case 'knapsack':
      return 'approval'
    case 'points':
      return 'cumulative'
    case 'ranked':
      return placesGivePoints(reading) ? 'scoring' : 'ordinal'
  }
}

/** What one ballot names, in the order in which it names it, with its points where it gives any. */
export function saidOn(
  { content }: BoxedBallots,
  reading: Reading,
): readonly (readonly [id: string, points: number])[] {
  if (content.points !== undefined) return content.points
  const { ballot } = reading
  const places = ballot.kind === 'ranked' && placesGivePoints(reading) ? ballot.places : 0
  return (content.choices ?? []).map((id, index) => [id, places - index])
}

/** The box as an election: as many voters as ballots, the blank ones too. */
export function electionOf(
  projects: readonly Project[],
  ballots: readonly BoxedBallots[],
  { budget, ...reading }: Reading & { readonly budget: bigint },
): Election {
  const kind = ballotKindOf(reading)
  const hasPoints = kind === 'cumulative' || kind === 'scoring'
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  const placeOf = (id: string): number => {
    const place = places.get(id)
    if (place === undefined) throw new Error(`a ballot names ${id}, which is not on it`)
    return place
  }
  const said = ballots.map((boxed): Ballot => {
    const named = saidOn(boxed, reading)
    return {
      voters: boxed.times,
      projects: named.map(([id]) => placeOf(id)),
      points: hasPoints ? named.map(([, points]) => points) : [],
    }
  })
  return {
    ...{ kind, budget, decimals: 0, projects },
    ballots: ballotsFrom(said, kind === 'ordinal', hasPoints),
    voters: ballots.reduce((sum, { times }) => sum + times, 0),
  }
}

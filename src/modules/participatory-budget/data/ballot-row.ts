import type { RoundBallot, RoundBallotKind } from '../domain/round.ts'
import type { RoundRow } from './tables.ts'

type BallotRow = Pick<RoundRow, 'ballot' | 'most_choices' | 'most_points' | 'points_on_one'>

/** A round's ballot as its row has it: what a kind does not ask for is 0. */
export function ballotRow(ballot: RoundBallot): BallotRow {
  const none = { most_choices: 0, most_points: 0, points_on_one: 0 }
  switch (ballot.kind) {
    case 'approval':
      return { ...none, ballot: ballot.kind, most_choices: ballot.most }
    case 'knapsack':
      return { ...none, ballot: ballot.kind }
    case 'ranked':
      return { ...none, ballot: ballot.kind, most_choices: ballot.places }
    case 'points':
      return { ...none, ballot: ballot.kind, most_points: ballot.total, points_on_one: ballot.most }
  }
}

export function ballotOf(row: BallotRow): RoundBallot {
  const kind = row.ballot as RoundBallotKind
  switch (kind) {
    case 'approval':
      return { kind, most: row.most_choices }
    case 'knapsack':
      return { kind }
    case 'ranked':
      return { kind, places: row.most_choices }
    case 'points':
      return { kind, total: row.most_points, most: row.points_on_one }
  }
}

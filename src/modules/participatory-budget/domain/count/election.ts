import type { Result } from '#platform/kernel/result.ts'

/** How a voter speaks: by naming projects, by giving them points, or by putting them in order. */
export const ballotKinds = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const
export type BallotKind = (typeof ballotKinds)[number]

/** What a project is worth to a voter. Points exist on cumulative and scoring ballots, Borda on ordinal ones. */
export const utilities = ['cost', 'cardinality', 'points', 'borda'] as const
export type Utility = (typeof utilities)[number]

export interface Project {
  readonly id: string
  /** In the election's smallest unit of money. */
  readonly cost: bigint
  /** What it is for, where the file or the round says so. */
  readonly category?: string
  /** Where it is, in the city's own parts. */
  readonly area?: string
  /** What a committee gave it, a whole number from 0. */
  readonly committeeScore?: bigint
}

/**
 * What voters said, equal ballots together, in columns: a million of them are then some ten megabytes. Of an ordinal
 * ballot the best project stands first; each project stands once.
 */
export interface Ballots {
  /** How many voters said each. */
  readonly voters: Int32Array
  /** Where the projects of each begin, and at last where they end. */
  readonly starts: Int32Array
  /** Places in the list of projects. */
  readonly projects: Int32Array
  /** Points for each of them, whole numbers; empty where ballots have none. */
  readonly points: Float64Array
}

/** An election as it is counted: whole units of money, equal ballots together. */
export interface Election {
  readonly kind: BallotKind
  readonly budget: bigint
  /** Decimals of the file's money that the smallest unit stands for: 2 when 1 is a cent of a file in dollars. */
  readonly decimals: number
  readonly projects: readonly Project[]
  readonly ballots: Ballots
  /** All who voted, also with an empty ballot: each has an equal share of the budget. */
  readonly voters: number
}

/** Winners in order of choice, as places in the list of projects. */
export type Outcome = readonly number[]

/** Of two projects that are equally good the one that comes first. A total order: no two are equal. */
export type TieOrder = (a: number, b: number) => number

/** A rule that does not go with these ballots. */
export type RuleFlaw =
  | 'no-points-on-ballots'
  | 'no-order-on-ballots'
  /** A lot is to be drawn, and no seed is given. */
  | 'no-seed'
  /** Limits and scores belong to greedy alone. */
  | 'limits-without-greedy'

export type Counted = Result<Outcome, RuleFlaw>

export const costOf = ({ projects }: Election, chosen: Outcome): bigint =>
  chosen.reduce((sum, place) => sum + (projects[place]?.cost ?? 0n), 0n)

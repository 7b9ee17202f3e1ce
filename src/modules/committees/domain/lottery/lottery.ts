/** What a lottery keeps in proportion, in the order of their weight when not all can be kept. */
export const dimensions = ['sex', 'town', 'age'] as const
export type Dimension = (typeof dimensions)[number]

/** Someone in the pool as the public sees them: a ticket and what the quotas ask about, no name. */
export interface Candidate {
  readonly ticket: number
  readonly town: string
  readonly sex: string
  readonly age: string
}

/** So many places go to candidates with this key. */
export interface Quota {
  readonly key: string
  readonly places: number
}

/** Each dimension's quotas add up to the places; a dimension without quotas is left to chance. */
export type Quotas = Readonly<Record<Dimension, readonly Quota[]>>

/** The public number that the seed will be, named before anybody can know it. */
export interface SeedSource {
  readonly what: string
  readonly day: string
}

/** All that is published before the seed is known. */
export interface LotteryTerms {
  readonly places: number
  readonly reserves: number
  readonly subGroups: number
  readonly quotas: Quotas
  /** The search for a draw that meets the quotas gives up after so many steps, the same on any machine. */
  readonly searchBound: number
  readonly seedSource: SeedSource
  readonly pool: readonly Candidate[]
}

export const shortfallReasons = ['too-few-applicants', 'not-with-the-others', 'search-ended'] as const
export type ShortfallReason = (typeof shortfallReasons)[number]

/** A quota that the draw does not fill. */
export interface Shortfall {
  readonly dimension: Dimension
  readonly key: string
  readonly places: number
  readonly drawn: number
  /** How many in the pool have the key. */
  readonly applicants: number
  readonly reason: ShortfallReason
}

/** What a draw gives: tickets in the order of the draw. */
export interface DrawResult {
  readonly members: readonly number[]
  readonly reserves: readonly number[]
  /** The members by sub-group, in the order of the groups. */
  readonly subGroups: readonly (readonly number[])[]
  readonly shortfalls: readonly Shortfall[]
  /** Whether the search gave up somewhere: another draw might then fill more. */
  readonly searchEnded: boolean
}

/** SHA-256 in hexadecimal. */
export type Digest = (text: string) => string

/** A candidate's key in a dimension. */
export function keyIn(candidate: Candidate, dimension: Dimension): string {
  return candidate[dimension]
}

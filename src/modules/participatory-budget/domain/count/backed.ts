import type { Election, TieOrder } from './election.ts'
import type { Support } from './support.ts'

const ULP = 2 ** -52

/** A project that somebody supports, as Equal Shares looks at it. */
export interface Backed {
  readonly place: number
  readonly support: Support
  readonly exactCost: bigint
  readonly cost: number
  /** The cost, and what adding up floating-point numbers may have lost. */
  readonly target: number
  readonly weight: number
  readonly scale: number
  /** Each share is 1. */
  readonly isPlain: boolean
}

export function backedProjects({ projects }: Election, support: readonly Support[]): readonly Backed[] {
  return support.flatMap((each, place) => {
    if (each.total === 0n) return []
    const exactCost = projects[place]?.cost ?? 0n
    const cost = Number(exactCost)
    return [
      {
        ...{ place, support: each, exactCost, cost },
        target: cost * (1 + (each.ballots.length + 16) * 4 * ULP),
        weight: each.weight,
        scale: Number(each.scale),
        isPlain: each.shares.length === 0,
      },
    ]
  })
}

/** What is paid for a project, and the shares of those who all pay alike. */
export interface PlainPrice {
  readonly each: Backed
  readonly paying: number
}

/** Of two projects whose supporters pay in full, or have nothing, the one that comes first. */
export function isBefore(one: PlainPrice, other: PlainPrice, ties: TieOrder): boolean {
  const worth = ({ each, paying }: PlainPrice) => BigInt(paying) * each.support.scale
  const [a, b] = [one.each.exactCost * worth(other), other.each.exactCost * worth(one)]
  return a === b ? ties(one.each.place, other.each.place) < 0 : a < b
}

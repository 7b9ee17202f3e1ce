/** A proposal of a town or of a self-government plan, with the points that its local meeting gave; null for none. */
export interface Pointed {
  readonly number: number
  readonly cost: bigint
  readonly supporters: number
  readonly points: number | null
}

/** How a local meeting's list came out for one of them. */
export interface Ranked<T extends Pointed> {
  readonly proposal: T
  /** From 1; null without points. */
  readonly rank: number | null
  readonly outcome: 'fits' | 'too-dear' | 'no-points'
  /** What was left of the limit when its turn came. */
  readonly left: bigint
}

export const MOST_POINTS = 100

/** Most points first, then most supporters, then the smallest number: a total order, as numbers are unique. */
export function byPriority(a: Pointed, b: Pointed): number {
  return (b.points ?? -1) - (a.points ?? -1) || b.supporters - a.supporters || a.number - b.number
}

/**
 * Takes what a type's local meetings put in order as long as it fits in the type's limit: what does not fit in what is
 * left is passed over, and the next one looked at. Without points nothing is taken.
 */
export function rankWithin<T extends Pointed>(proposals: readonly T[], limit: bigint): readonly Ranked<T>[] {
  let left = limit
  return proposals.toSorted(byPriority).map((proposal, index): Ranked<T> => {
    if (proposal.points === null) return { proposal, rank: null, outcome: 'no-points', left }
    const before = left
    if (proposal.cost > left) return { proposal, rank: index + 1, outcome: 'too-dear', left: before }
    left -= proposal.cost
    return { proposal, rank: index + 1, outcome: 'fits', left: before }
  })
}

/** Points as they are typed: a whole number from 0 to 100; blank for none, null for what is neither. */
export function readPoints(text: string): { readonly points: number | null } | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { points: null }
  return /^\d{1,3}$/.test(typed) && Number(typed) <= MOST_POINTS ? { points: Number(typed) } : null
}

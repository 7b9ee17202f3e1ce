import { usualRank } from './marker.ts'

/** Which marks stand above which in this document. */
export interface MarkerOrder {
  isAbove(outer: string, inner: string): boolean
}

/** Marks that comment on what stands before them are never above anything but each other. */
const COMMENTS = new Set(['※', '↳'])

/**
 * Learns the order of marks from runs of them, one run per section: what a section shows first is above what it
 * shows later. Where a document says nothing or both, the usual order holds.
 */
export function learnMarkerOrder(runs: readonly (readonly string[])[]): MarkerOrder {
  const votes = new Map<string, number>()
  for (const run of runs) {
    const shown = [...new Set(run)].slice(0, MOST_MARKS)
    for (const [index, outer] of shown.entries())
      for (const inner of shown.slice(index + 1)) {
        votes.set(pair(outer, inner), (votes.get(pair(outer, inner)) ?? 0) + 1)
      }
  }
  return { isAbove: (outer, inner) => isAbove(outer, inner, votes) }
}

const MOST_MARKS = 12
const pair = (outer: string, inner: string) => `${outer}\u0000${inner}`

function isAbove(outer: string, inner: string, votes: ReadonlyMap<string, number>): boolean {
  if (COMMENTS.has(outer) !== COMMENTS.has(inner)) return COMMENTS.has(inner)
  const [pro, contra] = [votes.get(pair(outer, inner)) ?? 0, votes.get(pair(inner, outer)) ?? 0]
  return pro === contra ? usualRank(outer) < usualRank(inner) : pro > contra
}

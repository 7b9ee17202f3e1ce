/** A committee's score of a project that is being voted on. */
export interface ScoreChange {
  readonly before: number | null
  readonly after: number | null
}

export type ScoreFlaw = 'counted-already' | 'vote-is-over'

/**
 * Whether the committee's scores may still change. Until the vote ends, freely: nobody knows what is in the box. Afterwards
 * everybody may, so that only what is missing is filled in, for the count waits for it; after the count nothing changes.
 */
export function checkScores(
  changes: readonly ScoreChange[],
  { isCounted, isOver }: { readonly isCounted: boolean; readonly isOver: boolean },
): ScoreFlaw | null {
  const real = changes.filter(({ before, after }) => before !== after)
  if (real.length === 0) return null
  if (isCounted) return 'counted-already'
  return isOver && real.some(({ before }) => before !== null) ? 'vote-is-over' : null
}

export interface RankChances {
  readonly id: string
  /** In how many runs it came first, second …; they make up all runs. */
  readonly counts: readonly number[]
  /** The rank that as many runs lie above as below. */
  readonly median: number
  /** Nine of ten runs lie between these ranks. */
  readonly from: number
  readonly to: number
}

/** Draws totals so often, ranks each draw, and counts the ranks. Equals share the better one. */
export function chancesOfRanks(
  ids: readonly string[],
  runs: number,
  /** Puts a draw of each unit's total at its place. */
  draw: (totals: Float64Array) => void,
): readonly RankChances[] {
  const count = ids.length
  const counts = ids.map(() => new Uint32Array(count))
  const totals = new Float64Array(count)
  for (let run = 0; run < runs; run += 1) {
    draw(totals)
    for (let place = 0; place < count; place += 1) {
      const own = totals[place] ?? 0
      let better = 0
      for (let other = 0; other < count; other += 1) if ((totals[other] ?? 0) > own) better += 1
      const row = counts[place]
      if (row !== undefined) row[better] = (row[better] ?? 0) + 1
    }
  }
  return ids.map((id, place) => {
    const own = [...(counts[place] ?? [])]
    const rankAt = (share: number) => {
      let sum = 0
      return own.findIndex((each) => (sum += each) >= share * runs) + 1
    }
    return { id, counts: own, median: rankAt(0.5), from: rankAt(0.05), to: rankAt(0.95) }
  })
}

import { Seeded } from './seeded.ts'

/** What is thought of a total before it is known: between two bounds, and most likely this. */
export interface Expected {
  readonly id: string
  readonly from: number
  readonly likely: number
  readonly to: number
}

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

/**
 * How ranks may come out: totals are drawn for all units at once, so often, and each draw is ranked. The same seed gives the
 * same chances on every machine. A known total has its bounds at the same place.
 */
export function simulateRanks(
  expected: readonly Expected[],
  { runs, seed }: { readonly runs: number; readonly seed: number },
): readonly RankChances[] {
  const chance = new Seeded(seed)
  const count = expected.length
  const counts = expected.map(() => new Uint32Array(count))
  const totals = new Float64Array(count)
  for (let run = 0; run < runs; run += 1) {
    for (const [place, { from, likely, to }] of expected.entries())
      totals[place] = from === to ? from : chance.triangular(from, likely, to)
    for (let place = 0; place < count; place += 1) {
      const own = totals[place] ?? 0
      let better = 0
      for (let other = 0; other < count; other += 1) if ((totals[other] ?? 0) > own) better += 1
      const row = counts[place]
      if (row !== undefined) row[better] = (row[better] ?? 0) + 1
    }
  }
  return expected.map(({ id }, place) => {
    const own = [...(counts[place] ?? [])]
    const rankAt = (share: number) => {
      let sum = 0
      return own.findIndex((each) => (sum += each) >= share * runs) + 1
    }
    return { id, counts: own, median: rankAt(0.5), from: rankAt(0.05), to: rankAt(0.95) }
  })
}

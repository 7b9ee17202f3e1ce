import { chancesOfRanks, type RankChances } from './chances-of-ranks.ts'
import { Seeded } from './seeded.ts'

/** What is thought of a total before it is known: between two bounds, and most likely this. */
export interface Expected {
  readonly id: string
  readonly from: number
  readonly likely: number
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
  return chancesOfRanks(
    expected.map(({ id }) => id),
    runs,
    (totals) => {
      for (const [place, { from, likely, to }] of expected.entries())
        totals[place] = from === to ? from : chance.triangular(from, likely, to)
    },
  )
}

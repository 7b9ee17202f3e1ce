import { type Candidate, dimensions, keyIn, type LotteryTerms, type Shortfall } from './lottery.ts'

/** The quotas that a draw does not fill, each with the reason. */
export function shortfallsOf(
  { pool, quotas }: Pick<LotteryTerms, 'pool' | 'quotas'>,
  members: readonly Candidate[],
  searchEnded: boolean,
): readonly Shortfall[] {
  return dimensions.flatMap((dimension) =>
    quotas[dimension].flatMap(({ key, places }): readonly Shortfall[] => {
      const has = (candidate: Candidate) => keyIn(candidate, dimension) === key
      const [drawn, applicants] = [members.filter(has).length, pool.filter(has).length]
      if (drawn >= places) return []
      const together = searchEnded ? 'search-ended' : 'not-with-the-others'
      const reason = applicants < places && drawn === applicants ? 'too-few-applicants' : together
      return [{ dimension, key, places, drawn, applicants, reason }]
    }),
  )
}

/** By how much a set of people misses the quotas: of the sexes, the towns, the ages, in the order of their weight. */
export function missing(
  { quotas }: Pick<LotteryTerms, 'quotas'>,
  members: readonly Pick<Candidate, 'town' | 'sex' | 'age'>[],
): readonly number[] {
  return dimensions.map((dimension) =>
    quotas[dimension].reduce(
      (sum, { key, places }) =>
        sum + Math.max(0, places - members.filter((member) => member[dimension] === key).length),
      0,
    ),
  )
}

/** Which of two misses less, the heavier dimension first: negative when the first does. */
export function compareMissing(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0)
  return 0
}

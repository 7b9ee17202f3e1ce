/** How a unit's values become one. */
export const aggregations = ['arithmetic', 'geometric', 'harmonic'] as const
export type Aggregation = (typeof aggregations)[number]

export interface Weighted {
  readonly value: number | null
  /** From 0; only its part of the whole counts. */
  readonly weight: number
}

/** Why a geometric or harmonic mean cannot be taken: a value of 0 or less would decide all alone, or mean nothing. */
export type MeanFlaw = 'value-not-positive'

/**
 * The weighted mean of what is there: missing values are dropped, and the weights of the others make the whole. Null where
 * nothing with a weight is there.
 */
export function weightedMean(
  values: readonly Weighted[],
  aggregation: Aggregation,
): number | null | MeanFlaw {
  const there = values.flatMap(({ value, weight }) =>
    value === null || weight === 0 ? [] : [{ value, weight }],
  )
  if (there.length === 0) return null
  const all = there.reduce((sum, { weight }) => sum + weight, 0)
  if (aggregation === 'arithmetic')
    return there.reduce((sum, { value, weight }) => sum + weight * value, 0) / all
  if (there.some(({ value }) => value <= 0)) return 'value-not-positive'
  return aggregation === 'geometric'
    ? Math.exp(there.reduce((sum, { value, weight }) => sum + weight * Math.log(value), 0) / all)
    : all / there.reduce((sum, { value, weight }) => sum + weight / value, 0)
}

/** Scores that only the order of adding up parts are equal. */
const asRanked = (score: number | null) => (score === null ? null : Number(score.toPrecision(12)))

/** Ranks from 1 for the highest; equals share the better rank, as in sports. Null has none. */
export function ranksOf(given: readonly (number | null)[]): readonly (number | null)[] {
  const scores = given.map(asRanked)
  const sorted = scores.filter((score) => score !== null).toSorted((a, b) => b - a)
  const ranks = new Map<number, number>()
  for (const [index, score] of sorted.entries()) if (!ranks.has(score)) ranks.set(score, index + 1)
  return scores.map((score) => (score === null ? null : (ranks.get(score) ?? null)))
}

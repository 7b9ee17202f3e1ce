/** How sure an interval shall be, in percent. */
export const confidences = [80, 90, 95] as const
export type Confidence = (typeof confidences)[number]

/**
 * Two-sided quantiles of Student's t for 1, 2 … degrees of freedom, and last of the normal distribution: with few readings
 * the same scatter is worth less, so that intervals are wide.
 */
const quantiles: Readonly<Record<Confidence, readonly number[]>> = {
  80: [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.282],
  90: [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.645],
  95: [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 1.96],
}

export const quantileOf = (confidence: Confidence, freedom: number): number =>
  quantiles[confidence][Math.min(freedom, 12) - 1] ?? Infinity

/** What is known of how far months stray from what was expected of them. */
export interface Scatter {
  /** By how much each month strayed, a month's worth. */
  readonly strays: readonly number[]
  /** How many of the strays follow from the others. */
  readonly fitted: number
  /** How many months are still to come. */
  readonly ahead: number
  /** What is expected to come in them: it may be off by itself after one reading, by a quarter after two, by a ninth … */
  readonly expected: number
}

/**
 * Half the width of an interval: the scatter of a month grows with the root of the months to come, and with how little
 * stands behind the mean. Never narrower than what few readings allow.
 */
export function halfWidth({ strays, fitted, ahead, expected }: Scatter, confidence: Confidence): number {
  const count = strays.length
  const least = Math.abs(expected) / Math.max(1, count) ** 2
  const freedom = count - fitted
  if (freedom < 1) return least
  const variance = strays.reduce((sum, stray) => sum + stray ** 2, 0) / freedom
  return Math.max(
    least,
    quantileOf(confidence, freedom) * Math.sqrt(variance * ahead * (1 + (fitted * ahead) / count)),
  )
}

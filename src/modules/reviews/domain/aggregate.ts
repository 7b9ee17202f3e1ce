import type { Decimals, MeanWay } from './review.ts'

/** What the sheets of an entry come to; all in hundredths of a point. */
export interface Aggregate {
  readonly points: number
  /** How many sheets count, those left out as the highest and the lowest among them. */
  readonly reviewers: number
  readonly lowest: number
  readonly highest: number
  /** The standard deviation of the sheets, to the nearest hundredth; 0 of one. */
  readonly deviation: number
}

/** Of fewer sheets nothing is left out: two people's word at least is behind every mean. */
export const LEAST_FOR_TRIMMING = 4

/** How a round's sheets are taken together in the end: the highest and the lowest are left out of every entry's, or of none's. */
export function wayFor(asked: MeanWay, sheetsPerEntry: readonly number[]): MeanWay {
  return asked === 'trimmed' && sheetsPerEntry.every((sheets) => sheets >= LEAST_FOR_TRIMMING)
    ? 'trimmed'
    : 'all'
}

/** Takes the totals of an entry's sheets together, rounded once, half up, to so many decimals; null of none. */
export function aggregate(totals: readonly number[], way: MeanWay, decimals: Decimals): Aggregate | null {
  const sorted = totals.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  const counted = wayFor(way, [sorted.length]) === 'trimmed' ? sorted.slice(1, -1) : sorted
  const sum = counted.reduce((all, total) => all + total, 0)
  return {
    points: halfUp(sum, counted.length, 10 ** (2 - decimals)),
    ...{ reviewers: sorted.length, lowest, highest, deviation: deviationOf(sorted) },
  }
}

/** sum ÷ count, to the nearest multiple of a step. None of them is below 0. */
function halfUp(sum: number, count: number, step: number): number {
  return Math.floor((2 * sum + count * step) / (2 * count * step)) * step
}

/** Of the sheets as a sample, by whole numbers: n Σx² − (Σx)² over n (n − 1). */
export function deviationOf(totals: readonly number[]): number {
  const count = BigInt(totals.length)
  if (count < 2n) return 0
  const values = totals.map(BigInt)
  const sum = values.reduce((all, value) => all + value, 0n)
  const squares = values.reduce((all, value) => all + value * value, 0n)
  const [part, whole] = [count * squares - sum * sum, count * (count - 1n)]
  // The nearest whole r to √(part ÷ whole): the last with (2r − 1)² ≤ 4 part ÷ whole.
  let root = BigInt(Math.round(Math.sqrt(Number(part) / Number(whole))))
  while ((2n * root - 1n) ** 2n * whole > 4n * part && root > 0n) root -= 1n
  while ((2n * root + 1n) ** 2n * whole <= 4n * part) root += 1n
  return Number(root)
}

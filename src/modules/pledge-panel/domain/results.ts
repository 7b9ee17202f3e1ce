import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { type Verdict, verdicts } from './evaluation.ts'

/** How many members found a pledge how, and how many stepped aside: those are in no share. */
export interface PledgeCounts {
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly recused: number
}

export const noCounts: PledgeCounts = { verdicts: { good: 0, fair: 0, weak: 0 }, recused: 0 }

/** How many members judged. */
export function judgedOf({ verdicts: counts }: PledgeCounts): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)
}

/** Those who called it weak (부진) among those who judged. */
export function weakShare(counts: PledgeCounts): Ratio {
  return ratio(counts.verdicts.weak, judgedOf(counts))
}

/**
 * Whether a pledge is flagged: weak for at least so many per cent of those who judged it. Whole numbers only, so that
 * 20 % of 5 is 1 and of 6 is 2; without a judgement nothing is flagged.
 */
export function isFlagged({ part, whole }: Ratio, percent: number): boolean {
  return whole > 0n && part * 100n >= BigInt(percent) * whole
}

/** The smallest number of weak verdicts that flags a pledge which so many judged. */
export function weakNeeded(judged: number, percent: number): number {
  return Math.max(1, Math.ceil((judged * percent) / 100))
}

/** Counts of several pledges together. */
export function sumOf(all: readonly PledgeCounts[]): PledgeCounts {
  return all.reduce(
    (sum, { verdicts: counts, recused }) => ({
      verdicts: {
        good: sum.verdicts.good + counts.good,
        fair: sum.verdicts.fair + counts.fair,
        weak: sum.verdicts.weak + counts.weak,
      },
      recused: sum.recused + recused,
    }),
    noCounts,
  )
}

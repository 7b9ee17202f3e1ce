import { countStages } from './stage-counts.ts'
import type { Pledge } from './pledge.ts'

/** How far the completed pledges are from what the city wants: whole pledges, rounded up. */
export interface TargetGap {
  readonly percent: number
  /** So many completed pledges meet the target: 70 % of 83 are 58.1, so 59. */
  readonly needed: number
  readonly completed: number
  /** So many are left; 0 once the target is met. */
  readonly left: number
}

export function gapTo(percent: number, pledges: readonly Pick<Pledge, 'stage'>[]): TargetGap {
  const needed = Number((BigInt(pledges.length) * BigInt(percent) + 99n) / 100n)
  const counts = countStages(pledges)
  const completed = counts.completed + counts.continuing
  return { percent, needed, completed, left: Math.max(0, needed - completed) }
}

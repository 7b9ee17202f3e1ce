import type { Project } from './election.ts'
import type { Cap } from './limits.ts'

/** No category, or no area, may take more than its part of the budget. */
export interface ShareCap {
  readonly by: 'category' | 'area'
  /** Whole percent of the budget, rounded down to the smallest unit of money; 0 and 100 hold nobody back. */
  readonly percent: number
}

/** The caps that a percentage means for these projects; those without category or area are held back by none. */
export function shareCaps(
  projects: readonly Project[],
  budget: bigint,
  { by, percent }: ShareCap,
): readonly Cap[] {
  if (percent <= 0 || percent >= 100) return []
  const most = (budget * BigInt(percent)) / 100n
  const groups = Map.groupBy(projects.keys(), (place) => projects[place]?.[by] ?? '')
  groups.delete('')
  return [...groups.values()].map((places) => ({ projects: places, most }))
}

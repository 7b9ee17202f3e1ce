import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { CriterionId, KeptCriterion, Scale } from './review.ts'

/** What a reviewer gave for each criterion, in points or as a level; what is not there is not given yet. */
export type Marks = ReadonlyMap<CriterionId, number>

/** From 매우 미흡 to 매우 우수. */
export const levels = [1, 2, 3, 4, 5] as const
const POINTS_OF_A_LEVEL = 20

/** Whether a mark is one of the scale. */
export function isOnScale(mark: number, scale: Scale): boolean {
  const [least, most] = scale === 'points' ? [0, 100] : [1, levels.length]
  return Number.isSafeInteger(mark) && mark >= least && mark <= most
}

/** A mark in points: the first level is 20, the fifth 100. */
export const pointsOf = (mark: number, scale: Scale): number =>
  scale === 'points' ? mark : mark * POINTS_OF_A_LEVEL

/** A sheet's total in hundredths of a point, 0 to 10,000: exact, since weights are whole and make 100. */
export function totalOf(
  criteria: readonly Pick<KeptCriterion, 'id' | 'weight'>[],
  marks: Marks,
  scale: Scale,
): number {
  return criteria.reduce((all, { id, weight }) => all + weight * pointsOf(marks.get(id) ?? 0, scale), 0)
}

/** Marks at or beyond these ask for a comment. */
export interface Extremes {
  readonly low: number
  readonly high: number
}

export type MarksFlaw =
  | { readonly code: 'mark-off-the-scale' | 'mark-missing'; readonly criterion: number }
  | { readonly code: 'comment-missing' }

/** Decides whether a sheet may be kept so; sent only whole, and with a comment where a mark is extreme. */
export function checkSheet(
  { criteria, scale }: { readonly criteria: readonly KeptCriterion[]; readonly scale: Scale },
  sheet: { readonly marks: Marks; readonly comment: string; readonly sends: boolean },
  extremes: Extremes,
): Result<void, MarksFlaw> {
  for (const { id, number } of criteria) {
    const mark = sheet.marks.get(id)
    if (mark === undefined) {
      if (sheet.sends) return refuse({ code: 'mark-missing', criterion: number })
    } else if (!isOnScale(mark, scale)) return refuse({ code: 'mark-off-the-scale', criterion: number })
  }
  const isExtreme = [...sheet.marks.values()].some((mark) => {
    const points = pointsOf(mark, scale)
    return points <= extremes.low || points >= extremes.high
  })
  return sheet.sends && isExtreme && sheet.comment === '' ? refuse({ code: 'comment-missing' }) : ok()
}

import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'

/** What a pledge says that a change may alter: the door of `pledges` gives and takes the same. */
export interface PledgeText {
  readonly title: Localized
  readonly content: string
  readonly goal: string
  readonly horizon: 'in-term' | 'after-term'
  readonly leadDepartmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
}

/** The parts of a pledge's text, in the order in which they are compared. */
export const textParts = ['titleKo', 'titleEn', 'content', 'goal', 'horizon', 'lead', 'helpers'] as const
export type TextPart = (typeof textParts)[number]

/** Which parts two texts say differently. */
export function differingParts(before: PledgeText, after: PledgeText): readonly TextPart[] {
  const same: Readonly<Record<TextPart, boolean>> = {
    titleKo: before.title.ko === after.title.ko,
    titleEn: before.title.en === after.title.en,
    content: before.content === after.content,
    goal: before.goal === after.goal,
    horizon: before.horizon === after.horizon,
    lead: before.leadDepartmentId === after.leadDepartmentId,
    helpers: before.helperIds.toSorted().join() === after.helperIds.toSorted().join(),
  }
  return textParts.filter((part) => !same[part])
}

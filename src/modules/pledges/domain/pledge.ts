import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'

export type MayorTermId = Id<'MayorTermId'>
export type PledgeFieldId = Id<'PledgeFieldId'>
export type PledgeId = Id<'PledgeId'>

/**
 * The six stages of a pledge (이행단계): 이행완료, 이행후 계속추진, 정상추진, 일부추진, 보류, 폐기. The first two count as
 * completed: the final goal was met, and after it either all ended or added goals and yearly repeats go on.
 */
export const pledgeStages = ['completed', 'continuing', 'on-track', 'partial', 'on-hold', 'dropped'] as const
export type PledgeStage = (typeof pledgeStages)[number]

/** Whether the goal is to be met within the mayor's term (임기내) or after it (임기후). */
export const pledgeHorizons = ['in-term', 'after-term'] as const
export type PledgeHorizon = (typeof pledgeHorizons)[number]

/** The time for which a mayor was elected (민선 기수), both days included. */
export interface MayorTerm {
  readonly id: MayorTermId
  /** The how-manieth elected mayor since 1995: 7 for 민선7기. */
  readonly number: number
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** One of the fields (분야) that a term's pledges are sorted into. */
export interface PledgeField {
  readonly id: PledgeFieldId
  readonly number: number
  readonly title: Localized
}

/** A promise of the mayor as the register holds it. */
export interface Pledge {
  readonly id: PledgeId
  readonly termId: MayorTermId
  readonly fieldId: PledgeFieldId
  /** Its number in the term's list, from 1 on. */
  readonly number: number
  readonly title: Localized
  /** The promise as it was made in the election (공약 원문). */
  readonly sourceText: string
  /** What is to be done and what is to be reached, as the plan of the pledge says it; empty while it says nothing. */
  readonly content: string
  readonly goal: string
  readonly horizon: PledgeHorizon
  readonly leadDepartmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
  /** The pledge that it was merged into: it stands as dropped and stays in every count. */
  readonly mergedIntoId: PledgeId | null
  /** Null until somebody has said it: such a pledge is in no stage's count. */
  readonly stage: PledgeStage | null
  /** Whole percent, 0 to 100. */
  readonly progress: number
  readonly asOf: CalendarDate
}

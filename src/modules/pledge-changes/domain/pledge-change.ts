import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { ChangeCourse } from './change-course.ts'
import type { PledgeText } from './pledge-text.ts'

export type PledgeChangeId = Id<'PledgeChange'>

/**
 * What a change does (변경 유형): new words, due within the term or after it, other departments, merged into another
 * pledge, put on hold, taken up again, dropped.
 */
export const changeKinds = ['wording', 'horizon', 'departments', 'merge', 'hold', 'resume', 'drop'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The stages at which a pledge that was set aside is taken up again. */
export const resumedStages = ['on-track', 'partial'] as const
export type ResumedStage = (typeof resumedStages)[number]

/** Where the pledge stood; null where nobody had said it. */
export type StageBefore = 'completed' | 'continuing' | ResumedStage | 'on-hold' | 'dropped' | null

/** What somebody asks to be changed. */
export interface AskedChange {
  readonly kind: ChangeKind
  readonly after: PledgeText
  readonly resumedStage: ResumedStage | null
  /** The pledge to merge into. */
  readonly intoPledgeId: string | null
  /** Why (변경 사유): citizens read it. */
  readonly reason: string
  /** What it means for citizens, and what is done instead (영향과 대안). */
  readonly impact: string
}

/** A request to change a pledge (변경안), from its draft to its publication. */
export interface PledgeChange extends AskedChange {
  readonly id: PledgeChangeId
  readonly pledgeId: string
  /** What the pledge said when the request was last written. */
  readonly before: PledgeText
  readonly stageBefore: StageBefore
  readonly course: ChangeCourse
  readonly draftedOn: CalendarDate
  readonly draftedById: AccountId | null
  readonly draftedBy: string
  /** Counts every step, so that two people do not decide on different states of it. */
  readonly version: number
}

/** How a department takes a request (협의 의견). */
export const stances = ['agree', 'conditional', 'oppose'] as const
export type Stance = (typeof stances)[number]

/** What a department that is asked has answered; null while it has not. */
export interface DepartmentComment {
  readonly departmentId: DepartmentId
  readonly answer: {
    readonly stance: Stance
    readonly words: string
    readonly on: CalendarDate
    readonly by: string
  } | null
}

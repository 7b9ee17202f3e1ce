import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AppealDecision, AppealId } from '../domain/appeal.ts'
import type { EntryFileId, EntryId, EntryState } from '../domain/entry.ts'
import type { CriterionId, Decimals, MeanWay, ReviewId, ReviewProgramme, Scale } from '../domain/review.ts'
import type { ConflictKind, ReviewerId, SheetState } from '../domain/sheet.ts'

type ReviewTables = {
  review: ReviewRow
  review_criterion: CriterionRow
  review_entry: EntryRow
  review_entry_file: EntryFileRow
  review_reviewer: ReviewerRow
  review_exclusion: ExclusionRow
  review_sheet: SheetRow
  review_mark: MarkRow
  review_reopening: ReopeningRow
  review_result: ResultRow
  review_appeal: AppealRow
}

/** The session, able to reach this module's tables. */
export function reviewTables(session: Session) {
  return session.$extendTables<ReviewTables>()
}

export interface ReviewRow {
  readonly id: ReviewId
  readonly programme: ReviewProgramme
  readonly subject: string
  readonly title: string
  readonly about: string
  readonly scale: Scale
  readonly together: MeanWay
  readonly decimals: Decimals
  readonly intake_until: CalendarDate
  readonly opens_on: CalendarDate
  readonly closes_on: CalendarDate
  readonly share_s: number
  readonly share_a: number
  readonly share_b: number
  readonly share_c: number
  readonly closed_on: CalendarDate | null
  readonly published_on: CalendarDate | null
  readonly appeals_until: CalendarDate | null
  readonly version: number
}

export interface CriterionRow {
  readonly id: CriterionId
  readonly review_id: ReviewId
  readonly number: number
  readonly title: string
  readonly hint: string
  readonly weight: number
}

export interface EntryRow {
  readonly id: EntryId
  readonly review_id: ReviewId
  readonly department_id: DepartmentId
  readonly title: string
  readonly text: string
  readonly reference: string
  readonly state: EntryState
  readonly sent_on: CalendarDate | null
  readonly written_by: AccountId | null
  readonly version: number
}

export interface EntryFileRow {
  readonly file_id: EntryFileId
  readonly entry_id: EntryId
  readonly added_at: Date
}

export interface ReviewerRow {
  readonly id: ReviewerId
  readonly review_id: ReviewId
  readonly staff_id: string
  readonly account_id: AccountId
  readonly assigned_on: CalendarDate
  /** The last day on which they were written to. */
  readonly mailed_on: CalendarDate | null
}

export interface ExclusionRow {
  readonly entry_id: EntryId
  readonly reviewer_id: ReviewerId
  readonly kind: ConflictKind
  readonly reason: string
  readonly since: CalendarDate
}

export interface SheetRow {
  readonly entry_id: EntryId
  readonly reviewer_id: ReviewerId
  readonly state: SheetState
  readonly comment: string
  readonly total: number | null
  readonly sent_on: CalendarDate | null
  readonly version: number
}

export interface MarkRow {
  readonly entry_id: EntryId
  readonly reviewer_id: ReviewerId
  readonly criterion_id: CriterionId
  readonly mark: number
}

/** That a sent sheet was opened again, and why: never taken away. */
export interface ReopeningRow {
  readonly id: string
  readonly entry_id: EntryId
  readonly reviewer_id: ReviewerId
  readonly reason: string
  readonly reopened_on: CalendarDate
  readonly reopened_by: AccountId | null
}

/** What an entry got at the close; hundredths of a point. */
export interface ResultRow {
  readonly entry_id: EntryId
  readonly review_id: ReviewId
  readonly points: number
  readonly reviewers: number
  readonly lowest: number
  readonly highest: number
  readonly deviation: number
}

export interface AppealRow {
  readonly id: AppealId
  readonly entry_id: EntryId
  readonly reason: string
  readonly raised_on: CalendarDate
  readonly raised_by: AccountId | null
  readonly decision: AppealDecision | null
  readonly decision_reason: string | null
  readonly decided_on: CalendarDate | null
  readonly decided_by: AccountId | null
  readonly adjustment: number
}

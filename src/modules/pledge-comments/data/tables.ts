import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AnswerId, CommentId, CommentState, HidingGround, MoveId } from '../domain/comment.ts'

type CommentTables = {
  pledge_comment: CommentRow
  pledge_comment_answer: AnswerRow
  pledge_comment_draft: DraftRow
  pledge_comment_move: MoveRow
}

/** The session, able to reach this module's tables. */
export function commentTables(session: Session) {
  return session.$extendTables<CommentTables>()
}

export interface CommentRow {
  readonly id: CommentId
  /** Of `pledges`. */
  readonly pledge_id: string
  readonly department_id: DepartmentId
  readonly account_id: AccountId | null
  readonly name: string
  readonly text: string
  readonly receipt_hash: string
  readonly sent_at: Date
  readonly sent_on: CalendarDate
  readonly state: CommentState
  readonly published_on: CalendarDate | null
  readonly hiding_ground: HidingGround | null
  /** What was said with the ground on which it is hidden. */
  readonly note: string | null
  readonly reviewed_at: Date | null
  readonly reviewed_by_name: string | null
  readonly due_day: CalendarDate
  readonly answered_on: CalendarDate | null
  /** Of the answer that holds; 0 while there is none. */
  readonly answer_version: number
  readonly version: number
}

export interface AnswerRow {
  readonly id: AnswerId
  readonly comment_id: CommentId
  readonly version: number
  readonly text: string
  /** Why the answer before was corrected. */
  readonly reason: string | null
  readonly department_id: DepartmentId
  readonly answered_on: CalendarDate
  readonly answered_at: Date
  readonly answered_by_name: string
}

export interface DraftRow {
  readonly comment_id: CommentId
  readonly text: string
  readonly saved_at: Date
  readonly saved_by_name: string
}

export interface MoveRow {
  readonly id: MoveId
  readonly comment_id: CommentId
  readonly from_department_id: DepartmentId
  readonly to_department_id: DepartmentId
  readonly reason: string
  readonly moved_at: Date
  readonly moved_by_name: string
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { AnswerState, AnswerWay } from '../domain/month-answer.ts'
import type { AnswerId, CheckId, CheckState, SnapshotId } from '../domain/month-check.ts'
import type { LinkId } from '../domain/answer-link.ts'
import type { ReminderKind } from '../domain/reminder-plan.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type MonthlyCheckTables = {
  month_check: CheckRow
  month_answer: AnswerRow
  check_snapshot: SnapshotRow
  check_mail: MailRow
  check_mail_part: MailPartRow
  check_link: LinkRow
  reporting_session: SessionRow
  session_decision: DecisionRow
}

/** The session, able to reach this module's tables. */
export function checkTables(session: Session) {
  return session.$extendTables<MonthlyCheckTables>()
}

export interface CheckRow {
  readonly id: CheckId
  /** Of `workplan`. */
  readonly plan_id: string
  readonly year: number
  readonly month: CalendarMonth
  readonly due_day: CalendarDate
  readonly state: CheckState
  readonly version: number
  readonly opened_at: Date
  readonly opened_by_name: string
  readonly closed_at: Date | null
  readonly closed_by_name: string | null
  /** Why a closed month was opened again, the last time. */
  readonly unlock_reason: string | null
  readonly unlocked_at: Date | null
  readonly unlocked_by_name: string | null
}

export interface AnswerRow {
  readonly id: AnswerId
  readonly check_id: CheckId
  /** Of `workplan`. */
  readonly task_id: string
  readonly state: AnswerState
  /** The owner confirmed that nothing had changed. */
  readonly unchanged: boolean
  /** The report of `workplan` that answers. */
  readonly report_id: string | null
  readonly problem: string
  readonly answered_at: Date | null
  readonly answered_by_id: AccountId | null
  readonly answered_by_name: string | null
  readonly answered_via: AnswerWay | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
  readonly return_reason: string | null
  readonly version: number
}

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly check_id: CheckId
  readonly version: number
  readonly taken_at: Date
  readonly taken_by_name: string
  /** Why the month had been opened again before this version; null for the first. */
  readonly reason: string | null
  /** Canonical JSON, exactly what was hashed. */
  readonly content: string
  readonly hash: string
  /** How many tasks were at each stage, so that a year's course need not read every content. */
  readonly late: number
  readonly stale: number
  readonly on_hold: number
  readonly on_time: number
  readonly done: number
  readonly asked: number
  readonly missing: number
}

export interface MailRow {
  readonly id: string
  readonly account_id: AccountId
  readonly day: CalendarDate
  readonly sent_at: Date
}

export interface MailPartRow {
  readonly mail_id: string
  readonly check_id: CheckId
  readonly department_id: DepartmentId
  readonly team: string
  readonly kind: ReminderKind
}

export interface LinkRow {
  readonly id: LinkId
  readonly token_hash: string
  readonly check_id: CheckId
  readonly department_id: DepartmentId
  readonly team: string
  readonly account_id: AccountId
  readonly issued_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
  readonly window_ends_at: Date | null
  readonly window_saves: number
}

export interface SessionRow {
  readonly id: SessionId
  readonly check_id: CheckId
  readonly day: CalendarDate
  readonly title: string
  readonly made_at: Date
  readonly made_by_name: string
}

export interface DecisionRow {
  readonly id: DecisionId
  readonly session_id: SessionId
  readonly task_id: string
  readonly department_id: DepartmentId
  readonly text: string
  readonly due_day: CalendarDate
  readonly made_at: Date
  readonly made_by_name: string
  readonly done_on: CalendarDate | null
  readonly done_note: string | null
  readonly done_by_name: string | null
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AnsweredStage, AnswerState } from '../domain/check-answer.ts'
import type { Quarter } from '../domain/check-period.ts'
import type { CorrectionId, CorrectionState } from '../domain/correction.ts'
import type { MayorTermId, PledgeId } from '../domain/of-pledges.ts'
import type { ReminderKind } from '../domain/owing.ts'
import type { AnswerId, CheckId, CheckState, SnapshotId } from '../domain/pledge-check.ts'
import type { GoalId, GoalResult } from '../domain/pledge-goal.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type PledgeCheckTables = {
  pledge_goal: GoalRow
  pledge_check: CheckRow
  pledge_check_answer: AnswerRow
  pledge_check_file: FileRow
  pledge_correction: CorrectionRow
  pledge_check_snapshot: SnapshotRow
  pledge_check_mail: MailRow
  pledge_check_mail_part: MailPartRow
  pledge_session: SessionRow
  pledge_session_decision: DecisionRow
}

/** The session, able to reach this module's tables. */
export function checkTables(session: Session) {
  return session.$extendTables<PledgeCheckTables>()
}

/** PostgreSQL takes 65,535 values in one statement. */
export const CHUNK = 1_000

export interface GoalRow {
  readonly id: GoalId
  /** Of `pledges`. */
  readonly pledge_id: PledgeId
  readonly year: number
  readonly number: number
  readonly text_ko: string
  /** Empty where nobody has written it. */
  readonly text_en: string
  readonly unit_ko: string
  readonly unit_en: string
  readonly planned: number | null
  readonly reached: number | null
  readonly result: GoalResult | null
  readonly note: string
  readonly file_id: FileId | null
  readonly made_at: Date
  readonly made_by_name: string
  readonly judged_on: CalendarDate | null
  readonly judged_by_name: string | null
  readonly version: number
}

export interface CheckRow {
  readonly id: CheckId
  /** Of `pledges`. */
  readonly term_id: MayorTermId
  readonly year: number
  readonly quarter: Quarter
  readonly last_day: CalendarDate
  readonly due_day: CalendarDate
  readonly state: CheckState
  readonly opened_at: Date
  readonly opened_by_name: string
  readonly closed_at: Date | null
  readonly closed_by_name: string | null
  /** Why a closed round was opened again, the last time. */
  readonly reason: string | null
  readonly reopened_at: Date | null
  readonly reopened_by_name: string | null
  /** The latest frozen version. */
  readonly snapshot_id: SnapshotId | null
  readonly published_snapshot_id: SnapshotId | null
  readonly published_at: Date | null
  readonly first_published_at: Date | null
  readonly published_by_name: string | null
  readonly version: number
}

export interface AnswerRow {
  readonly id: AnswerId
  readonly check_id: CheckId
  readonly pledge_id: PledgeId
  readonly department_id: DepartmentId
  readonly state: AnswerState
  readonly stage: AnsweredStage | null
  readonly progress: number
  readonly note: string
  readonly problem: string
  readonly reason: string
  readonly as_before: boolean
  readonly answered_at: Date | null
  readonly answered_by_id: AccountId | null
  readonly answered_by_name: string | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
  readonly version: number
}

interface FileRow {
  readonly answer_id: AnswerId
  readonly file_id: FileId
  /** Citizens see it once the round is published. */
  readonly is_public: boolean
  readonly added_at: Date
}

export interface CorrectionRow {
  readonly id: CorrectionId
  readonly check_id: CheckId
  readonly pledge_id: PledgeId
  readonly department_id: DepartmentId
  readonly text: string
  readonly due_day: CalendarDate
  readonly state: CorrectionState
  readonly ordered_at: Date
  readonly ordered_by_name: string
  readonly note: string | null
  readonly reported_at: Date | null
  readonly reported_by_name: string | null
  /** Why the office did not take what was reported, the last time. */
  readonly reason: string | null
  readonly settled_at: Date | null
  readonly settled_by_name: string | null
  readonly version: number
}

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly check_id: CheckId
  readonly version: number
  readonly taken_at: Date
  readonly taken_by_name: string
  /** Why the round had been opened again before this version; null for the first. */
  readonly reason: string | null
  /** Canonical JSON, exactly what was hashed. */
  readonly content: string
  readonly hash: string
  /** Counts, so that the rates over time need not read every content. */
  readonly pledges: number
  readonly completed: number
  readonly in_term: number
  readonly in_term_completed: number
  readonly progress_sum: number
  readonly goals: number
  readonly goals_met: number
  readonly missing: number
}

interface MailRow {
  readonly id: string
  readonly account_id: AccountId
  readonly day: CalendarDate
  readonly sent_at: Date
}

interface MailPartRow {
  readonly mail_id: string
  readonly about_id: string
  readonly department_id: DepartmentId
  readonly kind: ReminderKind
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
  readonly pledge_id: PledgeId
  readonly department_id: DepartmentId
  readonly text: string
  readonly due_day: CalendarDate
  readonly made_at: Date
  readonly made_by_name: string
  readonly done_on: CalendarDate | null
  readonly note: string | null
  readonly done_by_name: string | null
}

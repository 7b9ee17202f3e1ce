import type { ColumnType } from 'kysely'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { ChangeState, PanelStance } from '../domain/change-course.ts'
import type { ChangeDuty, ReminderPhase } from '../domain/change-duty.ts'
import type {
  ChangeKind,
  PledgeChangeId,
  ResumedStage,
  StageBefore,
  Stance,
} from '../domain/pledge-change.ts'
import type { PledgeText } from '../domain/pledge-text.ts'
import type { ChangeAct } from '../domain/take-step.ts'

export type ChangeEventId = Id<'PledgeChangeEvent'>

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type PledgeChangeTables = {
  pledge_change: ChangeRow
  pledge_change_text: TextRow
  pledge_change_comment: CommentRow
  pledge_change_event: EventRow
  pledge_change_mail: MailRow
}

/** The session, able to reach this module's tables. */
export function changeTables(session: Session) {
  return session.$extendTables<PledgeChangeTables>()
}

export interface ChangeRow {
  readonly id: PledgeChangeId
  /** Of `pledges`. */
  readonly pledge_id: string
  readonly kind: ChangeKind
  readonly state: ChangeState
  readonly round: number
  readonly stage_before: StageBefore
  readonly resumed_stage: ResumedStage | null
  readonly into_pledge_id: string | null
  readonly reason: string
  readonly impact: string
  readonly drafted_on: CalendarDate
  readonly drafted_by_id: AccountId | null
  readonly drafted_by_name: string
  readonly submitted_on: CalendarDate | null
  readonly consult_due: CalendarDate | null
  /** Of `committees`. */
  readonly agenda_item_id: string | null
  readonly agenda_session_id: string | null
  readonly opinion_stance: PanelStance | null
  readonly opinion_words: string | null
  readonly opinion_on: CalendarDate | null
  readonly answer_due: CalendarDate | null
  readonly answer_accepted: boolean | null
  readonly answer_words: string | null
  readonly answered_on: CalendarDate | null
  readonly document_number: string | null
  readonly approved_on: CalendarDate | null
  readonly publish_due: CalendarDate | null
  readonly published_on: CalendarDate | null
  readonly closed_on: CalendarDate | null
  readonly version: number
}

export interface TextRow {
  readonly change_id: PledgeChangeId
  readonly side: 'before' | 'after'
  readonly title_ko: string
  readonly title_en: string
  readonly content: string
  readonly goal: string
  readonly horizon: PledgeText['horizon']
  readonly department_id: DepartmentId
  readonly helper_ids: ColumnType<readonly DepartmentId[], string, string>
}

export interface CommentRow {
  readonly change_id: PledgeChangeId
  readonly round: number
  readonly department_id: DepartmentId
  readonly stance: Stance | null
  readonly note: string | null
  readonly said_on: CalendarDate | null
  readonly said_by_name: string | null
}

/** What happened with a request; only ever added to. */
export interface EventRow {
  readonly id: ChangeEventId
  readonly change_id: PledgeChangeId
  readonly act: ChangeAct | 'draft' | 'edit' | 'comment'
  readonly round: number
  readonly day: CalendarDate
  readonly at: Date
  readonly by_name: string
  readonly note: string
}

export interface MailRow {
  readonly change_id: PledgeChangeId
  readonly round: number
  readonly duty: ChangeDuty
  readonly phase: ReminderPhase
  readonly account_id: AccountId
  readonly sent_at: Date
}

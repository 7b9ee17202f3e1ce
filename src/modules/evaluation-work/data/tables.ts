import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { GoodCaseId } from '../domain/good-case.ts'
import type { InterviewId, InterviewKind, PromiseId, PromiseState } from '../domain/interview.ts'
import type { MeetingId, MeetingKind } from '../domain/meeting.ts'
import type { NagKind } from '../domain/nagging.ts'
import type { IndicatorId, IndicatorSetId, OwnerId } from '../domain/of-indicators.ts'
import type { WorkTaskId } from '../domain/work-task.ts'

type WorkTables = {
  evaluation_meeting: MeetingRow
  evaluation_meeting_item: MeetingItemRow
  evaluation_task: TaskRow
  evaluation_task_report: TaskReportRow
  evaluation_interview: InterviewRow
  evaluation_promise: PromiseRow
  evaluation_good_case: GoodCaseRow
  evaluation_mail: MailRow
  evaluation_mail_part: MailPartRow
  evaluation_prefill_tie: TieRow
  evaluation_prefill_proposal: ProposalRow
}

/** The session, able to reach this module's tables. */
export function workTables(session: Session) {
  return session.$extendTables<WorkTables>()
}

export interface MeetingRow {
  readonly id: MeetingId
  readonly set_id: IndicatorSetId
  readonly kind: MeetingKind
  readonly title: string
  readonly day: CalendarDate
  readonly chair: string
  readonly summary: string | null
  readonly planned_by_name: string
  readonly held_by_name: string | null
}

export interface MeetingItemRow {
  readonly meeting_id: MeetingId
  readonly indicator_id: IndicatorId
  readonly cause: string
  readonly measure: string
  readonly noted_by_name: string | null
}

export interface TaskRow {
  readonly id: WorkTaskId
  readonly set_id: IndicatorSetId
  readonly indicator_id: IndicatorId
  readonly meeting_id: MeetingId | null
  readonly department_id: DepartmentId
  readonly owner_id: OwnerId | null
  readonly title: string
  readonly due_day: CalendarDate
  readonly percent: number
  readonly reported_on: CalendarDate | null
  readonly done_on: CalendarDate | null
  readonly withdrawn_on: CalendarDate | null
  readonly withdraw_reason: string
  readonly given_on: CalendarDate
  readonly given_by_name: string
}

export interface TaskReportRow {
  readonly id: string
  readonly task_id: WorkTaskId
  readonly day: CalendarDate
  readonly percent: number
  readonly is_done: boolean
  readonly note: string
  readonly by_name: string
  readonly at: Date
}

export interface InterviewRow {
  readonly id: InterviewId
  readonly set_id: IndicatorSetId
  readonly indicator_id: IndicatorId
  readonly staff_id: OwnerId
  readonly kind: InterviewKind
  readonly day: CalendarDate
  readonly said: string
  readonly by_name: string
}

export interface PromiseRow {
  readonly id: PromiseId
  readonly set_id: IndicatorSetId
  readonly interview_id: InterviewId
  readonly indicator_id: IndicatorId
  readonly staff_id: OwnerId
  readonly text: string
  readonly due_day: CalendarDate
  readonly state: PromiseState
  readonly settled_on: CalendarDate | null
  readonly settled_by_name: string | null
  readonly note: string
}

export interface GoodCaseRow {
  readonly id: GoodCaseId
  readonly set_id: IndicatorSetId
  readonly indicator_id: IndicatorId
  readonly city_code: string
  readonly text: string
  readonly source: string
  readonly link: string
  readonly take_over: string
  readonly added_on: CalendarDate
  readonly added_by_name: string
}

/** One mail a person and day, by a constraint. */
export interface MailRow {
  readonly id: string
  readonly account_id: AccountId
  readonly day: CalendarDate
  readonly sent_at: Date
}

export interface MailPartRow {
  readonly mail_id: string
  readonly kind: NagKind
  readonly about: string
  readonly month: CalendarMonth | null
}

export interface TieRow {
  readonly indicator_id: IndicatorId
  readonly set_id: IndicatorSetId
  readonly source_key: string
  readonly tied_on: CalendarDate
  readonly tied_by_name: string
}

export interface ProposalRow {
  readonly indicator_id: IndicatorId
  readonly month: CalendarMonth
  /** Decimals come and go as their digits. */
  readonly value: string
  readonly as_of: CalendarDate
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { HidingGround, ProposalCommentId, ProposalCommentState, Stance } from '../domain/comment.ts'
import type { Finding, MonitoringId } from '../domain/monitoring.ts'
import type { SenderWay } from '../domain/paper.ts'
import type { PhotoFileId } from '../domain/photo.ts'
import type {
  Belonging,
  EventKind,
  ProposalEventId,
  ProposalField,
  ProposalId,
  ProposalState,
  ProposalType,
  Verdict,
} from '../domain/proposal.ts'

type ProposalTables = {
  budget_proposal: ProposalRow
  budget_proposal_event: EventRow
  budget_proposal_support: SupportRow
  budget_proposal_comment: CommentRow
  budget_proposal_photo: PhotoRow
  budget_proposal_sender: SenderRow
  budget_proposal_monitoring: MonitoringRow
}

/** The session, able to reach this module's tables. */
export function proposalTables(session: Session) {
  return session.$extendTables<ProposalTables>()
}

export interface ProposalRow {
  readonly id: ProposalId
  /** Of `participatory-budget`. */
  readonly round_id: string
  readonly number: number | null
  /** Of a draft '' where nothing is chosen yet. */
  readonly type: ProposalType | ''
  readonly field: ProposalField | ''
  readonly title: string
  readonly body: string
  readonly town_id: DepartmentId | null
  readonly place: string
  readonly spot_lon: number | null
  readonly spot_lat: number | null
  readonly estimate: bigint
  readonly account_id: AccountId | null
  readonly name: string
  readonly belonging: Belonging | ''
  readonly saved_at: Date
  readonly sent_on: CalendarDate | null
  readonly state: ProposalState
  readonly merged_into: ProposalId | null
  readonly department_id: DepartmentId | null
  readonly due_day: CalendarDate | null
  readonly verdict: Verdict | null
  readonly review_reason: string | null
  readonly review_cost: bigint | null
  readonly reviewed_on: CalendarDate | null
  readonly version: number
}

export interface EventRow {
  readonly id: ProposalEventId
  readonly proposal_id: ProposalId
  readonly kind: EventKind
  /** The day on which it happened; the instant at which it was noted. */
  readonly day: CalendarDate
  readonly noted_at: Date
  readonly text: string
  readonly won: bigint | null
  /** The other proposal of a merge. */
  readonly other_id: ProposalId | null
  /** Whose department acted; null for citizens. */
  readonly department_id: DepartmentId | null
  readonly by_name: string
  /** When and why a step was taken back. */
  readonly undone_on: CalendarDate | null
  readonly undone_reason: string | null
}

export interface MonitoringRow {
  readonly id: MonitoringId
  readonly proposal_id: ProposalId
  readonly day: CalendarDate
  /** Of the monitoring body's member. */
  readonly name: string
  readonly finding: Finding
  readonly text: string
  readonly noted_at: Date
  readonly entered_by_name: string
  /** Until when the department answers; null where it need not. */
  readonly due_day: CalendarDate | null
  readonly answer: string | null
  readonly answered_on: CalendarDate | null
  /** Who answered. */
  readonly by_name: string | null
}

export interface CommentRow {
  readonly id: ProposalCommentId
  readonly proposal_id: ProposalId
  readonly account_id: AccountId | null
  readonly stance: Stance
  readonly name: string
  readonly text: string
  readonly sent_at: Date
  readonly sent_on: CalendarDate
  readonly state: ProposalCommentState
  readonly hiding_ground: HidingGround | null
  readonly note: string | null
  readonly reviewed_by_name: string | null
  readonly version: number
}

export interface PhotoRow {
  readonly file_id: PhotoFileId
  readonly proposal_id: ProposalId
  /** What it shows. */
  readonly text: string
  readonly added_at: Date
}

/** Of those alone that were entered for somebody. */
export interface SenderRow {
  readonly proposal_id: ProposalId
  readonly way: SenderWay
  readonly name: string
  readonly contact: string
  readonly received_on: CalendarDate
  readonly entered_at: Date
  readonly entered_by_name: string
}

export interface SupportRow {
  readonly proposal_id: ProposalId
  readonly account_id: AccountId
  readonly supported_on: CalendarDate
  /** Of which merged proposal it came: its owner is asked whether it stands for this one. */
  readonly asked_from: ProposalId | null
}

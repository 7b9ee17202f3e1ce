import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { MayorTermId, PanelId, PledgeId } from '../domain/foreign-ids.ts'
import type { EvaluationId, EvaluationWay, RecusalKind, Verdict } from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { FollowUpId, PointId, PointKind, PointState, Stance } from '../domain/point.ts'
import type { CommentState } from '../domain/comment.ts'
import type { Half, RoundId, Scope, Split } from '../domain/round.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type PledgePanelTables = {
  panel_round: RoundRow
  panel_round_pledge: RoundPledgeRow
  panel_seat: SeatRow
  panel_assignment: AssignmentRow
  panel_evaluation: EvaluationRow
  panel_point: PointRow
  panel_follow_up: FollowUpRow
}

/** The session, able to reach this module's tables. */
export function panelTables(session: Session) {
  return session.$extendTables<PledgePanelTables>()
}

export interface RoundRow {
  readonly id: RoundId
  /** Of `committees`. */
  readonly panel_id: PanelId
  readonly term_id: MayorTermId
  readonly year: number
  readonly half: Half
  readonly opens_on: CalendarDate
  readonly closes_on: CalendarDate
  readonly scope: Scope
  readonly split: Split
  readonly made_at: Date
  readonly made_by_name: string
  readonly published_on: CalendarDate | null
  readonly published_at: Date | null
  readonly published_by_name: string | null
  /** The share that flagged on the closing day, kept with what it decided. */
  readonly flag_percent: number | null
}

interface RoundPledgeRow {
  readonly round_id: RoundId
  /** Of `pledges`. */
  readonly pledge_id: PledgeId
}

/** Who sat in the panel when the round was opened, and in which sub-group. */
export interface SeatRow {
  readonly round_id: RoundId
  /** Of `committees`. */
  readonly member_id: PanelMemberId
  readonly group_id: string | null
  /** When they were mailed their link; null while they were not. */
  readonly link_mailed_at: Date | null
}

interface AssignmentRow {
  readonly round_id: RoundId
  readonly group_id: string
  readonly pledge_id: PledgeId
}

/** A member's one word on a pledge in a round: a judgement, or that they step aside. */
export interface EvaluationRow {
  readonly id: EvaluationId
  readonly round_id: RoundId
  readonly pledge_id: PledgeId
  readonly member_id: PanelMemberId
  /** Null for a recusal. */
  readonly verdict: Verdict | null
  readonly progress: Verdict | null
  readonly secured: Verdict | null
  readonly spent: Verdict | null
  readonly comment: string
  /** Null for a judgement. */
  readonly recusal: RecusalKind | null
  readonly recusal_reason: string
  readonly way: EvaluationWay
  readonly said_at: Date
  /** Who entered the member's sheet of paper; null for a word by link. */
  readonly entered_by_name: string | null
  readonly version: number
  /** What stood before the last saving, so that it can be taken back once; JSON, null when nothing can be. */
  readonly before: unknown
  readonly comment_state: CommentState
  readonly comment_reason: string
  readonly comment_decided_at: Date | null
  readonly comment_decided_by_name: string | null
}

export interface PointRow {
  readonly id: PointId
  readonly round_id: RoundId
  readonly pledge_id: PledgeId | null
  readonly kind: PointKind
  /** The sub-group that talked about it. */
  readonly group_id: string | null
  readonly text: string
  /** Null where the pledge's lead department answers. */
  readonly department_id: DepartmentId | null
  readonly due_day: CalendarDate | null
  readonly state: PointState
  readonly stance: Stance | null
  readonly answer: string
  readonly answered_at: Date | null
  readonly answered_by_name: string | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
  readonly return_reason: string | null
  readonly made_at: Date
  readonly made_by_name: string
  /** The last day on which the department was reminded. */
  readonly reminded_on: CalendarDate | null
  readonly version: number
}

export interface FollowUpRow {
  readonly id: FollowUpId
  readonly point_id: PointId
  readonly text: string
  readonly due_day: CalendarDate
  readonly done_on: CalendarDate | null
  readonly done_note: string
  readonly done_by_name: string | null
  readonly made_at: Date
  readonly made_by_name: string
  readonly reminded_on: CalendarDate | null
}

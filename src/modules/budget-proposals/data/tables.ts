import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { HidingGround, ProposalCommentId, ProposalCommentState, Stance } from '../domain/comment.ts'
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
  readonly type: ProposalType
  readonly field: ProposalField
  readonly title: string
  readonly body: string
  readonly town_id: DepartmentId | null
  readonly place: string
  readonly spot_lon: number | null
  readonly spot_lat: number | null
  readonly estimate: bigint
  readonly account_id: AccountId | null
  readonly name: string
  readonly belonging: Belonging
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

export interface SupportRow {
  readonly proposal_id: ProposalId
  readonly account_id: AccountId
  readonly supported_on: CalendarDate
  /** Of which merged proposal it came: its owner is asked whether it stands for this one. */
  readonly asked_from: ProposalId | null
}

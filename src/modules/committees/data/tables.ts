import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type {
  AgeBand,
  AgendaItemId,
  CommitteeId,
  CommitteeKind,
  CommitteeMemberId,
  CommitteeSessionId,
  MemberStatus,
  SeatKind,
  Sex,
  SubGroupId,
} from '../domain/committee.ts'
import type { Outcome, RecusalKind, SessionState, WrittenBecause } from '../domain/committee-session.ts'
import type { ApplicantId, ApplicantState, ApplicationWay, OpenCallId } from '../domain/open-call.ts'
import type { LotteryId } from '../domain/prepare-lottery.ts'

export type NoteId = Id<'CommitteeNote'>
export type MemberLinkId = Id<'MemberLink'>

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type CommitteeTables = {
  committee: CommitteeRow
  committee_member: MemberRow
  committee_sub_group: SubGroupRow
  committee_session: SessionRow
  committee_attendance: AttendanceRow
  committee_applicant: ApplicantRow
  committee_call: CallRow
  committee_lottery: LotteryRow
  committee_note: NoteRow
  committee_item: ItemRow
  committee_recusal: RecusalRow
  committee_member_link: LinkRow
}

/** The session, able to reach this module's tables. */
export function committeeTables(session: Session) {
  return session.$extendTables<CommitteeTables>()
}

export interface CommitteeRow {
  readonly id: CommitteeId
  readonly kind: CommitteeKind
  readonly name_ko: string
  readonly name_en: string
  readonly basis: string
  readonly department_id: DepartmentId
  readonly term_from: CalendarDate
  readonly term_until: CalendarDate
  readonly size: number
}

export interface MemberRow {
  readonly id: CommitteeMemberId
  readonly committee_id: CommitteeId
  readonly number: number
  readonly name: string
  readonly town: string | null
  readonly sex: Sex
  readonly age_band: AgeBand | null
  readonly seat: SeatKind
  readonly sub_group_id: SubGroupId | null
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate
  readonly status: MemberStatus
  readonly email: string | null
  readonly phone: string | null
  /** Through which application they came; null for who was named otherwise. */
  readonly applicant_id: ApplicantId | null
  /** Whose seat they took over. */
  readonly replaces_id: CommitteeMemberId | null
  readonly renewals: number
  readonly end_reason: string | null
}

export interface SubGroupRow {
  readonly id: SubGroupId
  readonly committee_id: CommitteeId
  readonly number: number
  readonly name_ko: string
  readonly name_en: string
}

export interface SessionRow {
  readonly id: CommitteeSessionId
  readonly committee_id: CommitteeId
  readonly number: number
  readonly day: CalendarDate
  readonly place: string
  readonly title_ko: string
  readonly title_en: string
  readonly state: SessionState
  readonly minutes: string | null
  readonly minutes_published_on: CalendarDate | null
  /** When it was noted who was there. */
  readonly attendance_at: Date | null
  /** Null for a session at which people meet. */
  readonly written_because: WrittenBecause | null
}

/** Somebody was there. */
export interface AttendanceRow {
  readonly session_id: CommitteeSessionId
  readonly member_id: CommitteeMemberId
}

export interface ItemRow {
  readonly id: AgendaItemId
  readonly session_id: CommitteeSessionId
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly outcome: Outcome | null
  readonly votes_for: number | null
  readonly votes_against: number | null
  readonly votes_abstained: number | null
  readonly votes_recused: number | null
  readonly serving: number | null
  readonly present: number | null
  readonly decision_note: string | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
}

export interface RecusalRow {
  readonly item_id: AgendaItemId
  readonly member_id: CommitteeMemberId
  readonly kind: RecusalKind
  readonly reason: string
}

export interface LinkRow {
  readonly id: MemberLinkId
  readonly member_id: CommitteeMemberId
  readonly token_hash: string
  readonly issued_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
}

export interface CallRow {
  readonly id: OpenCallId
  readonly committee_id: CommitteeId
  readonly announced_on: CalendarDate
  readonly opens_on: CalendarDate
  readonly closes_on: CalendarDate
  readonly seats: number
  readonly reserves: number
  readonly conditions: string
}

export interface ApplicantRow {
  readonly id: ApplicantId
  readonly call_id: OpenCallId
  readonly number: number
  readonly received_on: CalendarDate
  readonly way: ApplicationWay
  readonly name: string
  readonly town: string
  readonly sex: Sex
  readonly birth_year: number
  readonly age_band: AgeBand
  readonly email: string | null
  readonly phone: string | null
  readonly motive: string
  readonly consented_at: Date | null
  /** Of the code with which an applicant may withdraw. */
  readonly receipt_hash: string | null
  readonly state: ApplicantState
  readonly state_reason: string | null
  readonly ticket: number | null
}

export interface LotteryRow {
  readonly id: LotteryId
  readonly call_id: OpenCallId
  /** JSON of the terms, as they were published. */
  readonly terms: string
  readonly commitment: string
  readonly committed_on: CalendarDate
  readonly committed_by_name: string
  readonly seed: string | null
  readonly drawn_on: CalendarDate | null
  readonly drawn_by_name: string | null
  readonly result: string | null
  readonly appointed_on: CalendarDate | null
}

export interface NoteRow {
  readonly id: NoteId
  readonly session_id: CommitteeSessionId
  readonly sub_group_id: SubGroupId | null
  readonly text: string
  readonly noted_at: Date
  readonly noted_by_name: string
}

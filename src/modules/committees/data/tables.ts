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
import type { Outcome, RecusalKind, SessionState } from '../domain/committee-session.ts'

export type MemberLinkId = Id<'MemberLink'>

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type CommitteeTables = {
  committee: CommitteeRow
  committee_member: MemberRow
  committee_sub_group: SubGroupRow
  committee_session: SessionRow
  committee_attendance: AttendanceRow
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

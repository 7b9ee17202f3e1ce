import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'

export type CommitteeId = Id<'Committee'>
export type CommitteeMemberId = Id<'CommitteeMember'>
export type CommitteeSessionId = Id<'CommitteeSession'>
export type AgendaItemId = Id<'AgendaItem'>
export type SubGroupId = Id<'SubGroup'>

/** Citizens who judge (평가단), a body that decides on what comes before it (심의위원회), one that advises (자문위원회). */
export const committeeKinds = ['citizens-panel', 'deliberative', 'advisory'] as const
export type CommitteeKind = (typeof committeeKinds)[number]

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]

export const ageBands = ['18-29', '30-39', '40-49', '50-59', '60+'] as const
export type AgeBand = (typeof ageBands)[number]

/** Chosen and appointed (위촉직), or a member by office (당연직). */
export const seatKinds = ['appointed', 'ex-officio'] as const
export type SeatKind = (typeof seatKinds)[number]

/** A seat is held until the term ends, unless its holder leaves (사임) or is dismissed (해촉) before. */
export const memberStatuses = ['serving', 'resigned', 'dismissed'] as const
export type MemberStatus = (typeof memberStatuses)[number]

export interface Committee {
  readonly id: CommitteeId
  readonly kind: CommitteeKind
  readonly name: Localized
  /** The law or ordinance that the committee rests on. */
  readonly basis: string
  /** The secretariat: the department that calls the sessions and keeps the minutes. */
  readonly departmentId: DepartmentId
  readonly termFrom: CalendarDate
  /** The last day of the term. */
  readonly termUntil: CalendarDate
  /** How many seats it has. */
  readonly size: number
}

export interface CommitteeMember {
  readonly id: CommitteeMemberId
  readonly committeeId: CommitteeId
  /** From 1 on, never given twice in one committee. */
  readonly number: number
  readonly name: string
  /** The code of a town (읍면동) of `organization`; null for who comes from none, such as experts. */
  readonly town: string | null
  readonly sex: Sex
  /** Null for members by office. */
  readonly ageBand: AgeBand | null
  readonly seat: SeatKind
  readonly subGroupId: SubGroupId | null
  readonly from: CalendarDate
  /** The last day of service: the term's, or the day on which the member left. */
  readonly until: CalendarDate
  readonly status: MemberStatus
  /** Whose seat was taken over. */
  readonly replacesId: CommitteeMemberId | null
  /** How often the term was renewed (연임). */
  readonly renewals: number
}

export interface SubGroup {
  readonly id: SubGroupId
  readonly committeeId: CommitteeId
  readonly number: number
  readonly name: Localized
}

/** Whether someone is a member on a day. */
export function servesOn(member: Pick<CommitteeMember, 'from' | 'until'>, day: CalendarDate): boolean {
  return member.from <= day && day <= member.until
}

import type { Session } from '#platform/database/session.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReorganizationId, SuccessionKind } from '../domain/chart.ts'
import type { DepartmentCode, DepartmentKind, DepartmentVersionId } from '../domain/department.ts'
import type { HandOverId, HandOverStatus } from '../domain/hand-over.ts'
import type { PostCode } from '../domain/post.ts'
import type { AssignmentId, DeputyId, LeaveKind, StaffId } from '../domain/staff.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type OrganizationTables = {
  readonly city_profile: CityProfileRow
  readonly reorganization: ReorganizationRow
  readonly department: { readonly id: DepartmentId; readonly code: DepartmentCode }
  readonly department_version: DepartmentVersionRow
  readonly department_succession: DepartmentSuccessionRow
  readonly staff: StaffRow
  readonly assignment: AssignmentRow
  readonly deputy: DeputyRow
  readonly staff_leave: LeaveRow
  readonly hand_over: HandOverRow
  readonly hand_over_duty: HandOverDutyRow
}

/** The session, able to reach this module's tables. */
export function organizationTables(session: Session) {
  return session.$extendTables<OrganizationTables>()
}

/** One row, whose lock also puts changes of the chart in order. */
export interface CityProfileRow {
  readonly id: number
  readonly name_ko: string
  readonly name_en: string
  readonly contact_ko: string
  readonly contact_en: string
  readonly telephone_prefix: string
  readonly population_ko: string
  readonly population_en: string
  readonly official: boolean
  /** Counts the changes of the chart: tells a form that it was made from an older one. */
  readonly chart_revision: number
}

export interface ReorganizationRow {
  readonly id: ReorganizationId
  readonly entry: number
  readonly day: CalendarDate
  readonly title_ko: string
  readonly title_en: string
  readonly basis: string
}

export interface DepartmentVersionRow {
  readonly id: DepartmentVersionId
  readonly department_id: DepartmentId
  /** What began this version. */
  readonly reorganization_id: ReorganizationId
  readonly valid_from: CalendarDate
  readonly valid_until: CalendarDate | null
  readonly name_ko: string
  readonly name_en: string
  readonly kind: DepartmentKind
  readonly parent_id: DepartmentId | null
  readonly extension: string
  readonly sort_order: number
  readonly head_post: PostCode
  readonly duties_ko: string
  readonly duties_en: string
}

export interface DepartmentSuccessionRow {
  readonly reorganization_id: ReorganizationId
  readonly predecessor_id: DepartmentId
  readonly successor_id: DepartmentId
  readonly kind: SuccessionKind
  readonly day: CalendarDate
  /** Among the successors that one act gave: the first is the heir. */
  readonly place: number
}

export interface StaffRow {
  readonly id: StaffId
  readonly employee_number: string
  readonly name: string
  readonly rank: string
  readonly extension: string
  readonly email: string
  readonly work: string
  readonly account_id: AccountId | null
  readonly joined: CalendarDate
  /** The first day no longer in the city's service. */
  readonly left_on: CalendarDate | null
  readonly left_reason: string | null
  readonly access_closed: boolean
  /** Name, work and extension without spaces, with their initials. */
  readonly search_key: string
}

export interface AssignmentRow {
  readonly id: AssignmentId
  readonly staff_id: StaffId
  readonly department_id: DepartmentId
  readonly post: PostCode
  /** The post's place among all posts, for lists. */
  readonly post_order: number
  readonly team: string
  readonly is_head: boolean
  readonly kind: 'main' | 'concurrent'
  readonly valid_from: CalendarDate
  readonly valid_until: CalendarDate | null
  /** Taken over by the person on the post's first day. */
  readonly pending_work: string | null
  readonly pending_extension: string | null
}

export interface DeputyRow {
  readonly id: DeputyId
  readonly staff_id: StaffId
  readonly department_id: DepartmentId
  readonly valid_from: CalendarDate
  readonly valid_until: CalendarDate | null
  readonly reason: string
}

export interface LeaveRow {
  readonly id: string
  readonly staff_id: StaffId
  readonly kind: LeaveKind
  readonly valid_from: CalendarDate
  readonly valid_until: CalendarDate | null
}

export interface HandOverRow {
  readonly id: HandOverId
  readonly giver_id: StaffId
  readonly receiver_id: StaffId
  readonly day: CalendarDate
  readonly note: string
  readonly status: HandOverStatus
  readonly given_at: Date | null
  /** Who confirmed for the giver: another account when a manager did. */
  readonly given_by: AccountId | null
  readonly received_at: Date | null
}

export interface HandOverDutyRow {
  readonly hand_over_id: HandOverId
  readonly source: string
  readonly duty_id: string
  readonly title: string
  readonly href: string
  readonly due: CalendarDate | null
}

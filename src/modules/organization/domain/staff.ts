import type { AccountId, DepartmentId, StaffRole } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { DepartmentCode } from './department.ts'
import type { PostCode } from './post.ts'

/** A person who works for the city. */
export type StaffId = Id<'Staff'>
/** One person's time in one post. */
export type AssignmentId = Id<'Assignment'>
/** One appointment as deputy (직무대리). */
export type DeputyId = Id<'Deputy'>

/** 재직, 휴직·파견, 퇴직. */
export const staffStatuses = ['working', 'on-leave', 'left'] as const
export type StaffStatus = (typeof staffStatuses)[number]

export const leaveKinds = ['parental', 'sick', 'study', 'secondment', 'other'] as const
export type LeaveKind = (typeof leaveKinds)[number]

export const departureReasons = ['retirement', 'resignation', 'transfer', 'end-of-term', 'other'] as const
export type DepartureReason = (typeof departureReasons)[number]

/** What is known of a person apart from posts. */
export interface StaffFacts {
  readonly employeeNumber: string
  readonly name: string
  /** 직급, e.g. 행정6급. */
  readonly rank: string
  readonly extension: string
  readonly email: string
  /** What the person works on (담당업무), a line. */
  readonly work: string
}

export interface StaffMember extends StaffFacts {
  readonly id: StaffId
  readonly accountId: AccountId | null
  readonly joined: CalendarDate
  /** The first day no longer in the city's service. */
  readonly left: CalendarDate | null
}

/** A person in a post; `until` is the first day no longer. Concurrent (겸임) stands beside the main post. */
export interface Assignment {
  readonly id: AssignmentId
  readonly staffId: StaffId
  readonly departmentId: DepartmentId
  readonly post: PostCode
  readonly team: string
  readonly isHead: boolean
  readonly kind: 'main' | 'concurrent'
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

/** A deputy stands in for the head of a department for a time. */
export interface Deputy {
  readonly id: DeputyId
  readonly staffId: StaffId
  readonly departmentId: DepartmentId
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  readonly reason: string
}

export interface Leave {
  readonly id: string
  readonly staffId: StaffId
  readonly kind: LeaveKind
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

/** Where someone is to work. */
export interface Placement {
  readonly department: DepartmentCode
  readonly post: PostCode
  readonly team?: string
  readonly isHead?: boolean
}

/** Someone who enters the city's service on a day (임용). */
export interface NewPerson extends StaffFacts {
  readonly day: CalendarDate
  readonly placement: Placement
  /** Opened with the person; without it the person has no access until one is linked. */
  readonly account?: {
    readonly login: string
    readonly roles: readonly StaffRole[]
    readonly password?: string
  }
}

/** A post given to someone from a day: the main post ends the one before it (전보), a concurrent one does not. */
export interface Appointment {
  readonly staffId: StaffId
  readonly day: CalendarDate
  readonly kind: 'main' | 'concurrent'
  readonly placement: Placement
  /** The first day no longer in it; open unless told. */
  readonly until?: CalendarDate
  /** What the person works on from now on; what was done in another department does not come along. */
  readonly work?: string
  /** The new inner line; the department's own unless told. */
  readonly extension?: string
  readonly handOver?: HandOverTo
}

/** To whom open duties go when someone moves or leaves, with what the successor should know. */
export interface HandOverTo {
  readonly to: StaffId
  readonly note: string
}

/** The end of someone's service: `day` is the first day no longer (퇴직일). */
export interface Departure {
  readonly staffId: StaffId
  readonly day: CalendarDate
  readonly reason: DepartureReason
  readonly handOver?: HandOverTo
}

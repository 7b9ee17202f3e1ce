import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CourseId, CourseWay, LessonId } from '../domain/course.ts'
import type { SignUpId, SignUpState, SignUpWay } from '../domain/sign-up.ts'

type SchoolTables = {
  budget_course: CourseRow
  budget_lesson: LessonRow
  budget_sign_up: SignUpRow
  budget_attendance: AttendanceRow
}

/** The session, able to reach this module's tables. */
export function schoolTables(session: Session) {
  return session.$extendTables<SchoolTables>()
}

export interface CourseRow {
  readonly id: CourseId
  readonly year: number
  readonly title: string
  readonly content: string
  readonly way: CourseWay
  readonly place: string
  readonly teacher: string
  readonly seats: number
  readonly opens_on: CalendarDate
  readonly closes_on: CalendarDate
  /** Of so many lessons … so many have to be attended: 2 of 3. */
  readonly complete_part: number
  readonly complete_of: number
  readonly called_off_on: CalendarDate | null
  readonly call_off_reason: string | null
  readonly version: number
}

export interface LessonRow {
  readonly id: LessonId
  readonly course_id: CourseId
  readonly number: number
  readonly title: string
  readonly day: CalendarDate
  readonly from_minute: number
  readonly until_minute: number
  readonly noted_on: CalendarDate | null
  readonly version: number
}

export interface SignUpRow {
  readonly id: SignUpId
  readonly course_id: CourseId
  readonly number: number
  readonly account_id: AccountId | null
  readonly name: string
  readonly contact: string | null
  readonly town_id: DepartmentId | null
  readonly way: SignUpWay
  readonly state: SignUpState
  readonly signed_up_on: CalendarDate
  readonly consented_at: Date
  readonly moved_up_on: CalendarDate | null
}

/** Who came to a lesson; who did not has none. */
export interface AttendanceRow {
  readonly lesson_id: LessonId
  readonly sign_up_id: SignUpId
}

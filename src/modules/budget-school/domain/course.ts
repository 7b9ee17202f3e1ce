import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'

export type CourseId = Id<'BudgetCourse'>
export type LessonId = Id<'BudgetLesson'>

/** In a room, on the net, or both at once. */
export const courseWays = ['on-site', 'online', 'both'] as const
export type CourseWay = (typeof courseWays)[number]

/** Which part of the lessons whoever completes a course (이수) has attended: two of three. */
export interface CompletionShare {
  readonly part: number
  readonly of: number
}

/** One lesson (차시): its day, and from when to when in minutes of that day. */
export interface Lesson {
  readonly title: string
  readonly day: CalendarDate
  readonly from: number
  readonly until: number
}

/** What the office says of a course (강좌) before anybody signs up. */
export interface CoursePlan {
  /** The year whose round it prepares for. */
  readonly year: number
  readonly title: string
  /** What it teaches. */
  readonly content: string
  readonly way: CourseWay
  /** The room, or how one joins on the net. */
  readonly place: string
  /** Empty while nobody is known. */
  readonly teacher: string
  readonly seats: number
  /** First and last day of signing up. */
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
  /** In the order of their days. */
  readonly lessons: readonly Lesson[]
}

export interface KeptLesson extends Lesson {
  readonly id: LessonId
  readonly number: number
  /** When who came was noted last; null while it was not. */
  readonly notedOn: CalendarDate | null
  readonly version: number
}

export interface Course extends CoursePlan {
  readonly id: CourseId
  readonly lessons: readonly KeptLesson[]
  readonly share: CompletionShare
  readonly calledOffOn: CalendarDate | null
  /** Why it does not take place; null while it does. */
  readonly callOffReason: string | null
  readonly version: number
}

export const coursePhases = ['coming', 'open', 'closed', 'running', 'over', 'called-off'] as const
export type CoursePhase = (typeof coursePhases)[number]

type Days = Pick<Course, 'opensOn' | 'closesOn' | 'calledOffOn'> & {
  readonly lessons: readonly Pick<Lesson, 'day'>[]
}

/** How far a course is on a day. */
export function phaseOn(course: Days, day: CalendarDate): CoursePhase {
  if (course.calledOffOn !== null) return 'called-off'
  const [first, last] = [firstDayOf(course), lastDayOf(course)]
  if (last < day) return 'over'
  if (day < course.opensOn) return 'coming'
  if (day <= course.closesOn) return 'open'
  return day < first ? 'closed' : 'running'
}

/** The day of the first lesson. */
export const firstDayOf = ({ lessons }: Pick<Days, 'lessons'>): CalendarDate =>
  lessons.map(({ day }) => day).reduce((least, day) => (day < least ? day : least))

/** The day of the last lesson. */
export const lastDayOf = ({ lessons }: Pick<Days, 'lessons'>): CalendarDate =>
  lessons.map(({ day }) => day).reduce((most, day) => (day > most ? day : most))

/** Whether so many lessons attended are enough. */
export function completes(course: Pick<Course, 'share' | 'lessons'>, attended: number): boolean {
  return attended * course.share.of >= course.share.part * course.lessons.length
}

/** How many lessons are enough. */
export function lessonsToComplete({ share, lessons }: Pick<Course, 'share' | 'lessons'>): number {
  return Math.ceil((share.part * lessons.length) / share.of)
}

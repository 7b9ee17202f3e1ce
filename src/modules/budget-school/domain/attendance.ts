import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Course, KeptLesson } from './course.ts'
import type { SignUpId } from './sign-up.ts'

export type NoteAttendanceFlaw = 'called-off-already' | 'before-the-lesson' | 'not-in-the-course' | 'stale'

/** Decides whether it may be noted who came to a lesson: on its day at the earliest, and only of who is in the course. */
export function noteAttendance(
  course: Pick<Course, 'calledOffOn'>,
  lesson: KeptLesson,
  asked: {
    readonly present: readonly SignUpId[]
    readonly in: ReadonlySet<SignUpId>
    /** The version of the lesson that was looked at. */
    readonly version: number
    readonly today: CalendarDate
  },
): Result<readonly SignUpId[], NoteAttendanceFlaw> {
  if (course.calledOffOn !== null) return refuse('called-off-already')
  if (asked.today < lesson.day) return refuse('before-the-lesson')
  if (asked.version !== lesson.version) return refuse('stale')
  const present = [...new Set(asked.present)]
  return present.every((id) => asked.in.has(id)) ? ok(present) : refuse('not-in-the-course')
}

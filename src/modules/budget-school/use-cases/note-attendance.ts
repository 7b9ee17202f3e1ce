import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockCourse } from '../data/course-queries.ts'
import { saveAttendance } from '../data/course-store.ts'
import { signUpsOf } from '../data/sign-up-queries.ts'
import { noteAttendance as decide, type NoteAttendanceFlaw } from '../domain/attendance.ts'
import { budgetSchoolActions } from '../domain/budget-school-actions.ts'
import type { CourseId } from '../domain/course.ts'
import type { SignUpId } from '../domain/sign-up.ts'

export type NoteAttendanceRefusal = NoteAttendanceFlaw | 'not-allowed' | 'not-found'

/** Notes who came to a lesson; noting it again takes the place of what was noted. */
export async function noteAttendance(
  context: Context,
  input: {
    readonly courseId: CourseId
    readonly lesson: number
    readonly version: number
    readonly present: readonly SignUpId[]
  },
): Promise<Result<void, NoteAttendanceRefusal>> {
  const { person, today } = context
  if (!may(person, budgetSchoolActions['note-attendance'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, NoteAttendanceRefusal>> => {
    const course = await lockCourse(session, input.courseId)
    const lesson = course?.lessons.find(({ number }) => number === input.lesson)
    if (course === null || lesson === undefined) return refuse('not-found')
    const people = await signUpsOf(session, course.id, ['in'])
    const known = new Set(people.map(({ id }) => id))
    const decided = decide(course, lesson, { ...input, in: known, today })
    if (!decided.ok) return decided
    await saveAttendance(session, lesson.id, decided.value, today)
    await audit(session, context, {
      action: 'budget-school.note-attendance',
      subject: { kind: 'budget-course', id: course.id },
      after: { lesson: lesson.number, present: decided.value.length, of: people.length },
    })
    return ok()
  })
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CompletionShare, CourseId, CoursePlan, KeptLesson, LessonId } from '../domain/course.ts'
import type { SignUpId } from '../domain/sign-up.ts'
import { schoolTables } from './tables.ts'

const factsOf = (plan: CoursePlan, share: CompletionShare) => ({
  ...{ year: plan.year, title: plan.title, content: plan.content, way: plan.way, place: plan.place },
  ...{ teacher: plan.teacher, seats: plan.seats, opens_on: plan.opensOn, closes_on: plan.closesOn },
  ...{ complete_part: share.part, complete_of: share.of },
})

export async function insertCourse(
  session: Session,
  id: CourseId,
  plan: CoursePlan,
  share: CompletionShare,
): Promise<void> {
  await schoolTables(session)
    .insertInto('budget_course')
    .values({ id, ...factsOf(plan, share), called_off_on: null, call_off_reason: null, version: 1 })
    .execute()
}

/** What a course says now; its lessons are saved apart. */
export async function saveCourse(
  session: Session,
  id: CourseId,
  plan: CoursePlan,
  share: CompletionShare,
): Promise<void> {
  await schoolTables(session)
    .updateTable('budget_course')
    .set((row) => ({ ...factsOf(plan, share), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Above every number that a lesson has. */
const AWAY = 1_000

/** Takes all lessons of a course away but those that were held, and puts the others of a plan beside them. */
export async function saveLessons(
  session: Session,
  courseId: CourseId,
  lessons: readonly Omit<KeptLesson, 'notedOn' | 'version'>[],
  held: ReadonlySet<LessonId>,
): Promise<void> {
  const tables = schoolTables(session)
  await tables
    .deleteFrom('budget_lesson')
    .where('course_id', '=', courseId)
    .$if(held.size > 0, (query) => query.where('id', 'not in', [...held]))
    .execute()
  if (held.size > 0)
    await tables
      .updateTable('budget_lesson')
      .set((row) => ({ number: row('number', '+', AWAY) }))
      .where('course_id', '=', courseId)
      .execute()
  for (const { id, number, title } of lessons.filter((lesson) => held.has(lesson.id)))
    await tables.updateTable('budget_lesson').set({ number, title }).where('id', '=', id).execute()
  const fresh = lessons.filter((lesson) => !held.has(lesson.id))
  if (fresh.length === 0) return
  await tables
    .insertInto('budget_lesson')
    .values(
      fresh.map(({ id, number, title, day, from, until }) => ({
        ...{ id, course_id: courseId, number, title, day, from_minute: from, until_minute: until },
        ...{ noted_on: null, version: 1 },
      })),
    )
    .execute()
}

export async function saveCalledOff(
  session: Session,
  id: CourseId,
  off: { readonly on: CalendarDate; readonly reason: string },
): Promise<void> {
  await schoolTables(session)
    .updateTable('budget_course')
    .set((row) => ({
      ...{ called_off_on: off.on, call_off_reason: off.reason },
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Who came to a lesson, all of them: what was noted before goes. */
export async function saveAttendance(
  session: Session,
  lessonId: LessonId,
  present: readonly SignUpId[],
  on: CalendarDate,
): Promise<void> {
  const tables = schoolTables(session)
  await tables.deleteFrom('budget_attendance').where('lesson_id', '=', lessonId).execute()
  if (present.length > 0)
    await tables
      .insertInto('budget_attendance')
      .values(present.map((id) => ({ lesson_id: lessonId, sign_up_id: id })))
      .execute()
  await tables
    .updateTable('budget_lesson')
    .set((row) => ({ noted_on: on, version: row('version', '+', 1) }))
    .where('id', '=', lessonId)
    .execute()
}

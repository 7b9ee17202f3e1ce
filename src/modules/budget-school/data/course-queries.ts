import type { Session } from '#platform/database/session.ts'
import { completes, type Course, type CourseId, type KeptLesson } from '../domain/course.ts'
import { type CourseRow, type LessonRow, schoolTables } from './tables.ts'

/** How many people a course has: with seats, waiting; and of those with seats, who came at all and who completed it. */
export interface CourseCounts {
  readonly in: number
  readonly waiting: number
  readonly attended: number
  readonly completed: number
}

export interface CourseLine extends Course {
  readonly counts: CourseCounts
}

/** The courses of a year, or all, in the order of their first day of signing up, the latest year first; three queries. */
export async function listCourses(
  session: Session,
  asked: { readonly year?: number | undefined } = {},
): Promise<readonly CourseLine[]> {
  const rows = await schoolTables(session)
    .selectFrom('budget_course')
    .selectAll()
    .$if(asked.year !== undefined, (query) => query.where('year', '=', asked.year ?? 0))
    .orderBy('year', 'desc')
    .orderBy('opens_on')
    .orderBy('id')
    .execute()
  const courses = await withLessons(session, rows)
  return await withCounts(session, courses)
}

/** Years that have courses, the latest first. */
export async function courseYears(session: Session): Promise<readonly number[]> {
  const rows = await schoolTables(session)
    .selectFrom('budget_course')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** A course with its counts; null when there is none. Three queries. */
export async function readCourse(session: Session, id: CourseId): Promise<CourseLine | null> {
  const rows = await schoolTables(session)
    .selectFrom('budget_course')
    .selectAll()
    .where('id', '=', id)
    .execute()
  const courses = await withLessons(session, rows)
  return (await withCounts(session, courses))[0] ?? null
}

/** A course, kept from being changed by others until the transaction ends: who signs up does so one after the other. */
export async function lockCourse(session: Session, id: CourseId): Promise<CourseLine | null> {
  const rows = await schoolTables(session)
    .selectFrom('budget_course')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .execute()
  const courses = await withLessons(session, rows)
  return (await withCounts(session, courses))[0] ?? null
}

async function withLessons(session: Session, rows: readonly CourseRow[]): Promise<readonly Course[]> {
  if (rows.length === 0) return []
  const lessons = await schoolTables(session)
    .selectFrom('budget_lesson')
    .selectAll()
    .where(
      'course_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  const of = Map.groupBy(lessons, ({ course_id }) => course_id)
  return rows.map((row) => courseOf(row, (of.get(row.id) ?? []).map(lessonOf)))
}

async function withCounts(session: Session, courses: readonly Course[]): Promise<readonly CourseLine[]> {
  if (courses.length === 0) return []
  const counted = await schoolTables(session)
    .with('each', (db) =>
      db
        .selectFrom('budget_sign_up as s')
        .leftJoin('budget_attendance as a', 'a.sign_up_id', 's.id')
        .select(['s.course_id', 's.id', 's.state'])
        .select((eb) => eb.fn.count<bigint>('a.lesson_id').as('attended'))
        .where(
          's.course_id',
          'in',
          courses.map(({ id }) => id),
        )
        .where('s.state', '!=', 'withdrawn')
        .groupBy(['s.course_id', 's.id', 's.state']),
    )
    .selectFrom('each')
    .select(['course_id', 'state', 'attended'])
    .select((eb) => eb.fn.countAll<bigint>().as('people'))
    .groupBy(['course_id', 'state', 'attended'])
    .execute()
  const of = Map.groupBy(counted, ({ course_id }) => course_id)
  return courses.map((course) => {
    const own = (of.get(course.id) ?? []).map(({ state, attended, people }) => ({
      ...{ state, attended: Number(attended), people: Number(people) },
    }))
    const sum = (fits: (each: (typeof own)[number]) => boolean) =>
      own.filter(fits).reduce((all, { people }) => all + people, 0)
    return {
      ...course,
      counts: {
        in: sum(({ state }) => state === 'in'),
        waiting: sum(({ state }) => state === 'waiting'),
        attended: sum(({ state, attended }) => state === 'in' && attended > 0),
        completed: sum(({ state, attended }) => state === 'in' && completes(course, attended)),
      },
    }
  })
}

function courseOf(row: CourseRow, lessons: readonly KeptLesson[]): Course {
  return {
    ...{ id: row.id, year: row.year, title: row.title, content: row.content, way: row.way },
    ...{ place: row.place, teacher: row.teacher, seats: row.seats, lessons },
    ...{ opensOn: row.opens_on, closesOn: row.closes_on, version: row.version },
    share: { part: row.complete_part, of: row.complete_of },
    ...{ calledOffOn: row.called_off_on, callOffReason: row.call_off_reason },
  }
}

const lessonOf = (row: LessonRow): KeptLesson => ({
  ...{ id: row.id, number: row.number, title: row.title, day: row.day },
  ...{ from: row.from_minute, until: row.until_minute, notedOn: row.noted_on, version: row.version },
})

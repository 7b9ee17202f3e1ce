import { sql } from 'kysely'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CourseId, LessonId } from '../domain/course.ts'
import type { SignUp, SignUpId, SignUpState } from '../domain/sign-up.ts'
import { schoolTables, type SignUpRow } from './tables.ts'

/** Everybody who signed up for a course, in the order in which they did. */
export async function signUpsOf(
  session: Session,
  courseId: CourseId,
  states: readonly SignUpState[] = ['in', 'waiting', 'withdrawn'],
): Promise<readonly SignUp[]> {
  const rows = await schoolTables(session)
    .selectFrom('budget_sign_up')
    .selectAll()
    .where('course_id', '=', courseId)
    .where('state', 'in', [...states])
    .orderBy('number')
    .execute()
  return rows.map(signUpOf)
}

export async function readSignUp(
  session: Session,
  id: SignUpId,
): Promise<(SignUp & { readonly courseId: CourseId }) | null> {
  const row = await schoolTables(session)
    .selectFrom('budget_sign_up')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...signUpOf(row), courseId: row.course_id }
}

/** To which lessons of a course each of its people came. */
export async function attendanceOf(
  session: Session,
  courseId: CourseId,
): Promise<ReadonlyMap<SignUpId, ReadonlySet<LessonId>>> {
  const rows = await schoolTables(session)
    .selectFrom('budget_attendance as a')
    .innerJoin('budget_lesson as l', 'l.id', 'a.lesson_id')
    .select(['a.sign_up_id', 'a.lesson_id'])
    .where('l.course_id', '=', courseId)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ sign_up_id }) => sign_up_id)].map(([id, some]) => [
      id,
      new Set(some.map(({ lesson_id }) => lesson_id)),
    ]),
  )
}

/** How somebody stands in a course; who waits is told as which. */
export interface OwnSignUp {
  readonly id: SignUpId
  readonly courseId: CourseId
  readonly state: SignUpState
  readonly movedUpOn: CalendarDate | null
  /** From 1 on; null for who does not wait. */
  readonly place: number | null
  readonly attended: number
}

/** How somebody stands in each course that they ever signed up for; one query. */
export async function ownSignUps(session: Session, accountId: AccountId): Promise<readonly OwnSignUp[]> {
  const rows = await schoolTables(session)
    .selectFrom('budget_sign_up as s')
    .select(['s.id', 's.course_id', 's.state', 's.moved_up_on'])
    .select((eb) => [
      eb
        .selectFrom('budget_sign_up as w')
        .select((count) => count.fn.countAll<bigint>().as('place'))
        .whereRef('w.course_id', '=', 's.course_id')
        .where('w.state', '=', 'waiting')
        .whereRef('w.number', '<=', 's.number')
        .as('place'),
      eb
        .selectFrom('budget_attendance as a')
        .select((count) => count.fn.countAll<bigint>().as('attended'))
        .whereRef('a.sign_up_id', '=', 's.id')
        .as('attended'),
    ])
    .where('s.account_id', '=', accountId)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, courseId: row.course_id, state: row.state, movedUpOn: row.moved_up_on },
    place: row.state === 'waiting' ? Number(row.place ?? 0) : null,
    attended: Number(row.attended ?? 0),
  }))
}

/** How many people of each town a course has; null is for those from elsewhere. */
export async function townCounts(
  session: Session,
  courseId: CourseId,
): Promise<ReadonlyMap<DepartmentId | null, number>> {
  const rows = await schoolTables(session)
    .selectFrom('budget_sign_up')
    .select('town_id')
    .select((eb) => eb.fn.countAll<bigint>().as('people'))
    .where('course_id', '=', courseId)
    .where('state', '=', 'in')
    .groupBy('town_id')
    .execute()
  return new Map(rows.map(({ town_id, people }) => [town_id, Number(people)]))
}

/** The highest number that was ever given in a course; 0 for none. */
export async function lastNumber(session: Session, courseId: CourseId): Promise<number> {
  const row = await schoolTables(session)
    .selectFrom('budget_sign_up')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('course_id', '=', courseId)
    .executeTakeFirstOrThrow()
  return row.last
}

/** Somebody's own row in a course, and whether somebody of this name and contact is in it already. */
export async function foundInCourse(
  session: Session,
  courseId: CourseId,
  who: { readonly accountId: AccountId | null; readonly name: string; readonly contact: string },
): Promise<{ readonly own: SignUp | null; readonly isNamed: boolean }> {
  const rows = await schoolTables(session)
    .selectFrom('budget_sign_up')
    .selectAll()
    .where('course_id', '=', courseId)
    .where((eb) =>
      eb.or([
        eb.and([eb('name', '=', who.name), eb('contact', '=', who.contact)]),
        ...(who.accountId === null ? [] : [eb('account_id', '=', who.accountId)]),
      ]),
    )
    .execute()
  const own = rows.find(({ account_id }) => account_id !== null && account_id === who.accountId)
  return { own: own === undefined ? null : signUpOf(own), isNamed: rows.some((row) => row !== own) }
}

/** Courses whose last lesson was on a day or before, and of which it is still known who took part. */
export async function coursesPastTime(session: Session, day: CalendarDate): Promise<readonly CourseId[]> {
  const rows = await schoolTables(session)
    .selectFrom('budget_lesson as l')
    .select('l.course_id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('budget_sign_up as s')
          .select('s.id')
          .whereRef('s.course_id', '=', 'l.course_id')
          .where((or) => or.or([or('s.name', '!=', ''), or('s.account_id', 'is not', null)])),
      ),
    )
    .groupBy('l.course_id')
    .having((eb) => eb(eb.fn.max('l.day'), '<=', day))
    .execute()
  return rows.map(({ course_id }) => course_id)
}

function signUpOf(row: SignUpRow): SignUp {
  return {
    ...{ id: row.id, number: row.number, accountId: row.account_id, name: row.name, contact: row.contact },
    ...{ townId: row.town_id, way: row.way, state: row.state, signedUpOn: row.signed_up_on },
    movedUpOn: row.moved_up_on,
  }
}

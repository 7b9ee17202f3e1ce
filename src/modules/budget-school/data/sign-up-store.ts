import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CourseId } from '../domain/course.ts'
import type { SignUpId } from '../domain/sign-up.ts'
import { schoolTables, type SignUpRow } from './tables.ts'

/** So many rows go into one statement. */
const CHUNK = 500

/** Keeps sign-ups; false when one of the people is in the course already. */
export async function insertSignUps(session: Session, rows: readonly SignUpRow[]): Promise<boolean> {
  let kept = 0
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = await schoolTables(session)
      .insertInto('budget_sign_up')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    kept += some.length
  }
  return kept === rows.length
}

/** Somebody who was out of the course signs up again, behind all others. */
export async function saveSignUpAgain(
  session: Session,
  id: SignUpId,
  row: Omit<SignUpRow, 'id' | 'course_id' | 'account_id'>,
): Promise<void> {
  await schoolTables(session).updateTable('budget_sign_up').set(row).where('id', '=', id).execute()
}

/** Out of the course. What was known of the person goes at once; that somebody of the account was there stays. */
export async function saveWithdrawn(session: Session, id: SignUpId): Promise<void> {
  await schoolTables(session)
    .updateTable('budget_sign_up')
    .set({ state: 'withdrawn', name: '', contact: null, moved_up_on: null })
    .where('id', '=', id)
    .execute()
}

/** Those who waited have seats. */
export async function saveMovedUp(
  session: Session,
  ids: readonly SignUpId[],
  on: CalendarDate,
): Promise<void> {
  await schoolTables(session)
    .updateTable('budget_sign_up')
    .set({ state: 'in', moved_up_on: on })
    .where('id', 'in', [...ids])
    .execute()
}

/** Nobody knows any more who took part; towns and attendance stay for the counts. */
export async function forgetPeople(session: Session, courseId: CourseId): Promise<void> {
  await schoolTables(session)
    .updateTable('budget_sign_up')
    .set({ name: '', contact: null, account_id: null })
    .where('course_id', '=', courseId)
    .execute()
}

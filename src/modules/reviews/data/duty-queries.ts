import { sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReviewId } from '../domain/review.ts'
import { owedSheets } from './owed-sheets.ts'
import { reviewTables } from './tables.ts'

/** A round in which somebody still has sheets to send. */
export interface OwedReview {
  readonly id: ReviewId
  readonly title: string
  readonly closesOn: CalendarDate
}

/** Rounds that are not closed and in which somebody judges entries whose sheets they have not sent. */
export async function owedReviews(session: Session, staffId: string): Promise<readonly OwedReview[]> {
  const rows = await owedSheets(session)
    .select(['r.id', 'r.title', 'r.closes_on'])
    .distinct()
    .where('v.staff_id', '=', staffId)
    .orderBy('r.closes_on')
    .execute()
  return rows.map(({ id, title, closes_on }) => ({ id, title, closesOn: closes_on }))
}

/** Which of these departments have entries in rounds whose result is not published yet, or an objection without an answer. */
export async function departmentsWithEntries(
  session: Session,
  departments: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (departments.length === 0) return []
  const rows = await reviewTables(session)
    .selectFrom('review_entry as e')
    .innerJoin('review as r', 'r.id', 'e.review_id')
    .leftJoin('review_appeal as a', 'a.entry_id', 'e.id')
    .select('e.department_id')
    .distinct()
    .where('e.department_id', '=', sql<DepartmentId>`any(${[...departments]}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb('r.published_on', 'is', null),
        eb.and([eb('a.id', 'is not', null), eb('a.decision', 'is', null)]),
      ]),
    )
    .execute()
  return rows.map(({ department_id }) => department_id)
}

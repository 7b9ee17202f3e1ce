import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { AccessReport } from '../domain/access-report.ts'
import type { AccessReviewRow, OversightTables } from './tables.ts'

/** A month's report and who looked at it. */
export interface AccessReview {
  readonly month: CalendarMonth
  readonly report: AccessReport
  readonly madeAt: Date
  readonly reviewed: { readonly at: Date; readonly by: string; readonly note: string } | null
}

/** Months with a report, the newest first. */
export async function listReviews(session: Session, limit: number): Promise<AccessReview[]> {
  const reviews = session.$extendTables<OversightTables>().selectFrom('access_review').selectAll()
  return (await reviews.orderBy('month', 'desc').limit(limit).execute()).map(reviewOfRow)
}

export async function readReview(session: Session, month: CalendarMonth): Promise<AccessReview | null> {
  const row = await session
    .$extendTables<OversightTables>()
    .selectFrom('access_review')
    .selectAll()
    .where('month', '=', month)
    .executeTakeFirst()
  return row === undefined ? null : reviewOfRow(row)
}

function reviewOfRow(row: AccessReviewRow): AccessReview {
  const { reviewed_at: at, reviewer_name: by, note } = row
  return {
    month: row.month,
    report: JSON.parse(row.report) as AccessReport,
    madeAt: row.made_at,
    reviewed: at === null || by === null ? null : { at, by, note: note ?? '' },
  }
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Review, ReviewId } from '../domain/review.ts'
import type { ReviewerId } from '../domain/sheet.ts'
import { reviewTables } from './tables.ts'

/** A reviewer who has not sent every sheet that is asked of them in a round that is being judged. */
export interface OwingReviewer {
  readonly reviewerId: ReviewerId
  readonly staffId: string
  readonly mailedOn: CalendarDate | null
  readonly review: Pick<
    Review,
    'id' | 'title' | 'intakeUntil' | 'opensOn' | 'closesOn' | 'closedOn' | 'publishedOn' | 'appealsUntil'
  >
  /** Sheets that are not sent yet. */
  readonly left: number
}

/** Who owes sheets on a day, in all rounds or in one. One query. */
export async function owingReviewers(
  session: Session,
  { today, reviewId }: { readonly today: CalendarDate; readonly reviewId?: ReviewId },
): Promise<readonly OwingReviewer[]> {
  const rows = await reviewTables(session)
    .selectFrom('review as r')
    .innerJoin('review_reviewer as v', 'v.review_id', 'r.id')
    .innerJoin('review_entry as e', 'e.review_id', 'r.id')
    .leftJoin('review_sheet as s', (join) =>
      join.onRef('s.entry_id', '=', 'e.id').onRef('s.reviewer_id', '=', 'v.id').on('s.state', '=', 'sent'),
    )
    .leftJoin('review_exclusion as x', (join) =>
      join.onRef('x.entry_id', '=', 'e.id').onRef('x.reviewer_id', '=', 'v.id'),
    )
    .select(['v.id as reviewer_id', 'v.staff_id', 'v.mailed_on'])
    .select(['r.id', 'r.title', 'r.intake_until', 'r.opens_on', 'r.closes_on'])
    .select((eb) => eb.fn.countAll<bigint>().as('left'))
    .where('r.closed_on', 'is', null)
    .where('r.opens_on', '<=', today)
    .where('r.closes_on', '>=', today)
    .where('e.state', '=', 'sent')
    .where('s.entry_id', 'is', null)
    .where('x.entry_id', 'is', null)
    .$if(reviewId !== undefined, (query) => query.where('r.id', '=', reviewId as ReviewId))
    .groupBy(['v.id', 'r.id'])
    .orderBy('r.closes_on')
    .orderBy('v.id')
    .execute()
  return rows.map((row) => ({
    ...{ reviewerId: row.reviewer_id, staffId: row.staff_id, mailedOn: row.mailed_on },
    review: {
      ...{ id: row.id, title: row.title, intakeUntil: row.intake_until, opensOn: row.opens_on },
      ...{ closesOn: row.closes_on, closedOn: null, publishedOn: null, appealsUntil: null },
    },
    left: Number(row.left),
  }))
}

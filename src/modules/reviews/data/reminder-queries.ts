import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Review, ReviewId } from '../domain/review.ts'
import type { ReviewerId } from '../domain/sheet.ts'
import { owedSheets } from './owed-sheets.ts'

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
  const rows = await owedSheets(session)
    .select(['v.id as reviewer_id', 'v.staff_id', 'v.mailed_on'])
    .select(['r.id', 'r.title', 'r.intake_until', 'r.opens_on', 'r.closes_on'])
    .select((eb) => eb.fn.countAll<bigint>().as('left'))
    .where('r.opens_on', '<=', today)
    .where('r.closes_on', '>=', today)
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

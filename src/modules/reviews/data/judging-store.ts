import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { EntryId } from '../domain/entry.ts'
import type { Exclusion, Reviewer, ReviewerId, Sheet } from '../domain/sheet.ts'
import { reviewTables } from './tables.ts'

/** Assigns people; whoever is assigned already stays as they are. Answers how many came in. */
export async function insertReviewers(session: Session, reviewers: readonly Reviewer[]): Promise<number> {
  if (reviewers.length === 0) return 0
  const kept = await reviewTables(session)
    .insertInto('review_reviewer')
    .values(
      reviewers.map((each) => ({
        ...{ id: each.id, review_id: each.reviewId, staff_id: each.staffId, account_id: each.accountId },
        ...{ assigned_on: each.assignedOn, mailed_on: each.mailedOn },
      })),
    )
    .onConflict((conflict) => conflict.columns(['review_id', 'account_id']).doNothing())
    .returning('id')
    .execute()
  return kept.length
}

/** Takes somebody out who has not judged; what they were excluded from goes with them. */
export async function deleteReviewer(session: Session, id: ReviewerId): Promise<void> {
  const tables = reviewTables(session)
  await tables.deleteFrom('review_exclusion').where('reviewer_id', '=', id).execute()
  await tables.deleteFrom('review_reviewer').where('id', '=', id).execute()
}

/** Excludes pairs; one that is excluded already stays as it is. */
export async function insertExclusions(session: Session, pairs: readonly Exclusion[]): Promise<void> {
  if (pairs.length === 0) return
  await reviewTables(session)
    .insertInto('review_exclusion')
    .values(
      pairs.map(({ entryId, reviewerId, kind, reason, since }) => ({
        ...{ entry_id: entryId, reviewer_id: reviewerId, kind, reason, since },
      })),
    )
    .onConflict((conflict) => conflict.columns(['entry_id', 'reviewer_id']).doNothing())
    .execute()
}

/** What a reviewer says of an entry now; what they said before goes. */
export async function saveSheet(session: Session, sheet: Omit<Sheet, 'version'>): Promise<void> {
  const tables = reviewTables(session)
  const { entryId, reviewerId, state, comment, total, sentOn, marks } = sheet
  const facts = { state, comment, total, sent_on: sentOn }
  await tables
    .insertInto('review_sheet')
    .values({ entry_id: entryId, reviewer_id: reviewerId, ...facts, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['entry_id', 'reviewer_id'])
        .doUpdateSet((row) => ({ ...facts, version: row('review_sheet.version', '+', 1) })),
    )
    .execute()
  await tables
    .deleteFrom('review_mark')
    .where('entry_id', '=', entryId)
    .where('reviewer_id', '=', reviewerId)
    .execute()
  if (marks.size === 0) return
  await tables
    .insertInto('review_mark')
    .values(
      [...marks].map(([criterionId, mark]) => ({
        ...{ entry_id: entryId, reviewer_id: reviewerId, criterion_id: criterionId, mark },
      })),
    )
    .execute()
}

/** A sent sheet is its reviewer's again, and why stays to be read. */
export async function saveReopened(
  session: Session,
  reopening: {
    readonly id: string
    readonly entryId: EntryId
    readonly reviewerId: ReviewerId
    readonly reason: string
    readonly on: CalendarDate
    readonly by: AccountId | null
  },
): Promise<void> {
  const tables = reviewTables(session)
  const { id, entryId, reviewerId, reason, on, by } = reopening
  await tables
    .updateTable('review_sheet')
    .set((row) => ({ state: 'draft', total: null, sent_on: null, version: row('version', '+', 1) }))
    .where('entry_id', '=', entryId)
    .where('reviewer_id', '=', reviewerId)
    .execute()
  await tables
    .insertInto('review_reopening')
    .values({
      ...{ id, entry_id: entryId, reviewer_id: reviewerId, reason },
      ...{ reopened_on: on, reopened_by: by },
    })
    .execute()
}

/**
 * Claims a reviewer's mail of a day; false when they were written to already. Of two runs at once one waits here for
 * the other's commit and then gets false.
 */
export async function claimReviewerMail(
  session: Session,
  id: ReviewerId,
  day: CalendarDate,
): Promise<boolean> {
  const row = await reviewTables(session)
    .updateTable('review_reviewer')
    .set({ mailed_on: day })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('mailed_on', 'is', null), eb('mailed_on', '<', day)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

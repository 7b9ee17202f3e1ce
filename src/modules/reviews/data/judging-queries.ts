import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { EntryId } from '../domain/entry.ts'
import type { ReviewId } from '../domain/review.ts'
import type { Exclusion, Reviewer, ReviewerId, Sheet } from '../domain/sheet.ts'
import { type ReviewerRow, reviewTables } from './tables.ts'

/** Who judges a round, in the order in which they were assigned. */
export async function reviewersOf(session: Session, reviewId: ReviewId): Promise<readonly Reviewer[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_reviewer')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('id')
    .execute()
  return rows.map(reviewerFrom)
}

/** Somebody as a reviewer of a round; null when they are none. */
export async function reviewerBy(
  session: Session,
  reviewId: ReviewId,
  accountId: AccountId | null,
): Promise<Reviewer | null> {
  if (accountId === null) return null
  const row = await reviewTables(session)
    .selectFrom('review_reviewer')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : reviewerFrom(row)
}

/** The same, kept until the transaction ends: one person's saves come one after the other. */
export async function lockReviewer(
  session: Session,
  reviewId: ReviewId,
  who: { readonly accountId: AccountId | null } | { readonly id: ReviewerId },
): Promise<Reviewer | null> {
  if ('accountId' in who && who.accountId === null) return null
  const row = await reviewTables(session)
    .selectFrom('review_reviewer')
    .selectAll()
    .where('review_id', '=', reviewId)
    .$if('id' in who, (query) => query.where('id', '=', (who as { id: ReviewerId }).id))
    .$if('accountId' in who, (query) =>
      query.where('account_id', '=', (who as { accountId: AccountId }).accountId),
    )
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : reviewerFrom(row)
}

/** Which reviewers of a round do not judge which entries. */
export async function exclusionsOf(session: Session, reviewId: ReviewId): Promise<readonly Exclusion[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_exclusion as x')
    .innerJoin('review_reviewer as v', 'v.id', 'x.reviewer_id')
    .selectAll('x')
    .where('v.review_id', '=', reviewId)
    .orderBy('x.since')
    .execute()
  return rows.map((row) => ({
    ...{ entryId: row.entry_id, reviewerId: row.reviewer_id, kind: row.kind, reason: row.reason },
    since: row.since,
  }))
}

/** The sheets of a round, of everybody or of one reviewer, with their marks; two queries. */
export async function sheetsOf(
  session: Session,
  reviewId: ReviewId,
  asked: { readonly reviewerId?: ReviewerId; readonly entryId?: EntryId } = {},
): Promise<readonly Sheet[]> {
  const { reviewerId, entryId } = asked
  const tables = reviewTables(session)
  const rows = await tables
    .selectFrom('review_sheet as s')
    .innerJoin('review_reviewer as v', 'v.id', 's.reviewer_id')
    .selectAll('s')
    .where('v.review_id', '=', reviewId)
    .$if(reviewerId !== undefined, (query) => query.where('s.reviewer_id', '=', reviewerId as ReviewerId))
    .$if(entryId !== undefined, (query) => query.where('s.entry_id', '=', entryId as EntryId))
    .execute()
  if (rows.length === 0) return []
  const marks = await tables
    .selectFrom('review_mark as m')
    .innerJoin('review_reviewer as v', 'v.id', 'm.reviewer_id')
    .selectAll('m')
    .where('v.review_id', '=', reviewId)
    .$if(reviewerId !== undefined, (query) => query.where('m.reviewer_id', '=', reviewerId as ReviewerId))
    .$if(entryId !== undefined, (query) => query.where('m.entry_id', '=', entryId as EntryId))
    .execute()
  const of = Map.groupBy(marks, ({ entry_id, reviewer_id }) => `${entry_id} ${reviewer_id}`)
  return rows.map((row) => ({
    ...{ entryId: row.entry_id, reviewerId: row.reviewer_id, state: row.state, comment: row.comment },
    ...{ total: row.total, sentOn: row.sent_on, version: row.version },
    marks: new Map(
      (of.get(`${row.entry_id} ${row.reviewer_id}`) ?? []).map(({ criterion_id, mark }) => [
        criterion_id,
        mark,
      ]),
    ),
  }))
}

/** How far a reviewer is, without what they gave: what the office may see before the close. */
export interface Progress {
  readonly entryId: EntryId
  readonly reviewerId: ReviewerId
  readonly isSent: boolean
}

/** Which sheets of a round are begun or sent. */
export async function progressOf(session: Session, reviewId: ReviewId): Promise<readonly Progress[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_sheet as s')
    .innerJoin('review_reviewer as v', 'v.id', 's.reviewer_id')
    .select(['s.entry_id', 's.reviewer_id', 's.state'])
    .where('v.review_id', '=', reviewId)
    .execute()
  return rows.map((row) => ({
    ...{ entryId: row.entry_id, reviewerId: row.reviewer_id, isSent: row.state === 'sent' },
  }))
}

export interface Reopening {
  readonly entryId: EntryId
  readonly reviewerId: ReviewerId
  readonly reason: string
  readonly on: CalendarDate
}

/** Which sheets of a round were opened again, the latest first. */
export async function reopeningsOf(session: Session, reviewId: ReviewId): Promise<readonly Reopening[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_reopening as o')
    .innerJoin('review_reviewer as v', 'v.id', 'o.reviewer_id')
    .select(['o.entry_id', 'o.reviewer_id', 'o.reason', 'o.reopened_on'])
    .where('v.review_id', '=', reviewId)
    .orderBy('o.reopened_on', 'desc')
    .orderBy('o.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ entryId: row.entry_id, reviewerId: row.reviewer_id, reason: row.reason, on: row.reopened_on },
  }))
}

const reviewerFrom = (row: ReviewerRow): Reviewer => ({
  ...{ id: row.id, reviewId: row.review_id, staffId: row.staff_id, accountId: row.account_id },
  ...{ assignedOn: row.assigned_on, mailedOn: row.mailed_on },
})

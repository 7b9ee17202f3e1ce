import type { Session } from '#platform/database/session.ts'
import type { Appeal } from '../domain/appeal.ts'
import type { EntryId } from '../domain/entry.ts'
import { type JudgedEntry, resultOf, type ResultLine } from '../domain/result.ts'
import type { Review, ReviewId } from '../domain/review.ts'
import { readReview } from './review-queries.ts'
import { type AppealRow, reviewTables } from './tables.ts'

/** What the entries of rounds got at their close, with what objections added; one query. */
export async function judgedEntries(
  session: Session,
  ids: readonly ReviewId[],
): Promise<ReadonlyMap<ReviewId, readonly JudgedEntry[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reviewTables(session)
    .selectFrom('review_result as r')
    .innerJoin('review_entry as e', 'e.id', 'r.entry_id')
    .leftJoin('review_appeal as a', 'a.entry_id', 'r.entry_id')
    .selectAll('r')
    .select(['e.title', 'e.department_id', 'e.reference', 'a.adjustment'])
    .where('r.review_id', 'in', [...ids])
    .execute()
  const of = Map.groupBy(rows, ({ review_id }) => review_id)
  return new Map(
    [...of].map(([id, own]) => [
      id,
      own.map((row) => ({
        ...{ entryId: row.entry_id, title: row.title, departmentId: row.department_id },
        ...{ reference: row.reference, points: row.points, reviewers: row.reviewers },
        ...{ lowest: row.lowest, highest: row.highest, deviation: row.deviation },
        adjustment: row.adjustment ?? 0,
      })),
    ]),
  )
}

/** What the entries of a closed round come to, the best first; empty before the close. */
export async function standingOf(
  session: Session,
  { id, shares }: Pick<Review, 'id' | 'shares'>,
): Promise<readonly ResultLine[]> {
  return resultOf((await judgedEntries(session, [id])).get(id) ?? [], shares)
}

/** The published result of a round, the best first; empty before it is published. An entry is found by its reference. */
export async function resultsOf(session: Session, reviewId: ReviewId): Promise<readonly ResultLine[]> {
  const review = await readReview(session, reviewId)
  return review === null || review.publishedOn === null ? [] : await standingOf(session, review)
}

/** Objections to a round's result, in the order in which they were raised. */
export async function appealsOf(session: Session, reviewId: ReviewId): Promise<readonly Appeal[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_appeal as a')
    .innerJoin('review_entry as e', 'e.id', 'a.entry_id')
    .selectAll('a')
    .where('e.review_id', '=', reviewId)
    .orderBy('a.raised_on')
    .orderBy('a.id')
    .execute()
  return rows.map(appealFrom)
}

/** The objection to an entry's result, kept from being decided by others; null when there is none. */
export async function lockAppeal(session: Session, entryId: EntryId): Promise<Appeal | null> {
  const row = await reviewTables(session)
    .selectFrom('review_appeal')
    .selectAll()
    .where('entry_id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : appealFrom(row)
}

const appealFrom = (row: AppealRow): Appeal => ({
  ...{ id: row.id, entryId: row.entry_id, reason: row.reason, raisedOn: row.raised_on },
  ...{ decision: row.decision, decisionReason: row.decision_reason, decidedOn: row.decided_on },
  adjustment: row.adjustment,
})

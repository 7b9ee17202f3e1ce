import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CriterionId, KeptCriterion, Review, ReviewId, ReviewProgramme } from '../domain/review.ts'
import { type CriterionRow, type ReviewRow, reviewTables } from './tables.ts'

/** How much of a round there is: entries handed in, reviewers, and of the sheets that are asked for those that are sent. */
export interface ReviewCounts {
  readonly entries: number
  readonly reviewers: number
  readonly asked: number
  readonly sent: number
}

export interface ReviewLine extends Review {
  readonly counts: ReviewCounts
}

/** All rounds with their counts, the latest first; five queries. */
export async function listReviews(session: Session): Promise<readonly ReviewLine[]> {
  const rows = await reviewTables(session)
    .selectFrom('review')
    .selectAll()
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return await withCounts(session, await withCriteria(session, rows))
}

/** Rounds whose results are published, the latest first; two queries. */
export async function listPublished(session: Session): Promise<readonly Review[]> {
  const rows = await reviewTables(session)
    .selectFrom('review')
    .selectAll()
    .where('published_on', 'is not', null)
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return await withCriteria(session, rows)
}

/** A round with its counts; null when there is none. */
export async function readReview(session: Session, id: ReviewId): Promise<ReviewLine | null> {
  const rows = await reviewTables(session).selectFrom('review').selectAll().where('id', '=', id).execute()
  return (await withCounts(session, await withCriteria(session, rows)))[0] ?? null
}

/** The round that a programme has for a subject of its own, e.g. an evaluation year; null when there is none. */
export async function reviewOf(
  session: Session,
  programme: ReviewProgramme,
  subject: string,
): Promise<ReviewLine | null> {
  const rows = await reviewTables(session)
    .selectFrom('review')
    .selectAll()
    .where('programme', '=', programme)
    .where('subject', '=', subject)
    .execute()
  return (await withCounts(session, await withCriteria(session, rows)))[0] ?? null
}

/** A round, kept until the transaction ends: alone for whoever changes or closes it, shared by all who hand in or judge. */
export async function lockReview(
  session: Session,
  id: ReviewId,
  how: 'alone' | 'shared',
): Promise<Review | null> {
  const query = reviewTables(session).selectFrom('review').selectAll().where('id', '=', id)
  const rows = await (how === 'alone' ? query.forUpdate() : query.forShare()).execute()
  return (await withCriteria(session, rows))[0] ?? null
}

/** What somebody has to judge in a round. */
export interface OwnReview {
  readonly review: Review
  readonly asked: number
  readonly sent: number
}

/** The rounds that somebody judges, with what is left, the latest first; four queries. */
export async function ownReviews(session: Session, accountId: AccountId): Promise<readonly OwnReview[]> {
  const tables = reviewTables(session)
  const rows = await tables
    .selectFrom('review as r')
    .innerJoin('review_reviewer as v', 'v.review_id', 'r.id')
    .selectAll('r')
    .where('v.account_id', '=', accountId)
    .orderBy('r.opens_on', 'desc')
    .orderBy('r.id')
    .execute()
  if (rows.length === 0) return []
  const counted = await countSheets(
    session,
    rows.map(({ id }) => id),
    accountId,
  )
  return (await withCriteria(session, rows)).map((review) => ({
    review,
    ...(counted.get(review.id) ?? { asked: 0, sent: 0 }),
  }))
}

async function withCriteria(session: Session, rows: readonly ReviewRow[]): Promise<readonly Review[]> {
  if (rows.length === 0) return []
  const criteria = await reviewTables(session)
    .selectFrom('review_criterion')
    .selectAll()
    .where(
      'review_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  const of = Map.groupBy(criteria, ({ review_id }) => review_id)
  return rows.map((row) => reviewFrom(row, (of.get(row.id) ?? []).map(criterionFrom)))
}

async function withCounts(session: Session, reviews: readonly Review[]): Promise<readonly ReviewLine[]> {
  if (reviews.length === 0) return []
  const ids = reviews.map(({ id }) => id)
  const tables = reviewTables(session)
  const count = async (table: 'review_entry' | 'review_reviewer') => {
    const rows = await tables
      .selectFrom(table)
      .select('review_id')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('review_id', 'in', ids)
      .$if(table === 'review_entry', (query) => query.where('state' as never, '=', 'sent' as never))
      .groupBy('review_id')
      .execute()
    return new Map(rows.map((row) => [row.review_id, Number(row.count)]))
  }
  const [entries, reviewers] = [await count('review_entry'), await count('review_reviewer')]
  const sheets = await countSheets(session, ids)
  return reviews.map((review) => ({
    ...review,
    counts: {
      ...{ entries: entries.get(review.id) ?? 0, reviewers: reviewers.get(review.id) ?? 0 },
      ...(sheets.get(review.id) ?? { asked: 0, sent: 0 }),
    },
  }))
}

/** How many sheets are asked for in each round, of everybody or of one person, and how many are sent; excluded pairs are none. */
async function countSheets(session: Session, ids: readonly ReviewId[], accountId: AccountId | null = null) {
  const rows = await reviewTables(session)
    .selectFrom('review_entry as e')
    .innerJoin('review_reviewer as v', 'v.review_id', 'e.review_id')
    .leftJoin('review_sheet as s', (join) =>
      join.onRef('s.entry_id', '=', 'e.id').onRef('s.reviewer_id', '=', 'v.id').on('s.state', '=', 'sent'),
    )
    .leftJoin('review_exclusion as x', (join) =>
      join.onRef('x.entry_id', '=', 'e.id').onRef('x.reviewer_id', '=', 'v.id'),
    )
    .select('e.review_id')
    .select((eb) => [eb.fn.countAll<bigint>().as('asked'), eb.fn.count<bigint>('s.entry_id').as('sent')])
    .where('e.review_id', 'in', [...ids])
    .where('e.state', '=', 'sent')
    .where('x.entry_id', 'is', null)
    .$if(accountId !== null, (query) => query.where('v.account_id', '=', accountId as AccountId))
    .groupBy('e.review_id')
    .execute()
  return new Map(
    rows.map(({ review_id, asked, sent }) => [review_id, { asked: Number(asked), sent: Number(sent) }]),
  )
}

function reviewFrom(row: ReviewRow, criteria: readonly KeptCriterion[]): Review {
  return {
    ...{ id: row.id, programme: row.programme, subject: row.subject, title: row.title, about: row.about },
    ...{ scale: row.scale, together: row.together, decimals: row.decimals, criteria },
    ...{ intakeUntil: row.intake_until, opensOn: row.opens_on, closesOn: row.closes_on },
    shares: { S: row.share_s, A: row.share_a, B: row.share_b, C: row.share_c },
    ...{ closedOn: row.closed_on, publishedOn: row.published_on, appealsUntil: row.appeals_until },
    version: row.version,
  }
}

const criterionFrom = ({ id, number, title, hint, weight }: CriterionRow): KeptCriterion => ({
  ...{ id: id satisfies CriterionId, number, title, hint, weight },
})

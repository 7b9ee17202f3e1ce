import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Aggregate } from '../domain/aggregate.ts'
import type { EntryId } from '../domain/entry.ts'
import type { KeptCriterion, ReviewId, ReviewPlan } from '../domain/review.ts'
import { reviewTables } from './tables.ts'

const factsOf = (plan: ReviewPlan) => ({
  ...{ title: plan.title, about: plan.about, scale: plan.scale, together: plan.together },
  ...{ decimals: plan.decimals, intake_until: plan.intakeUntil },
  ...{ opens_on: plan.opensOn, closes_on: plan.closesOn, share_s: plan.shares.S, share_a: plan.shares.A },
  ...{ share_b: plan.shares.B, share_c: plan.shares.C },
})

/** False when the programme has a round for this subject already. */
export async function insertReview(session: Session, id: ReviewId, plan: ReviewPlan): Promise<boolean> {
  const kept = await reviewTables(session)
    .insertInto('review')
    .values({
      ...{ id, programme: plan.programme, subject: plan.subject, ...factsOf(plan), version: 1 },
      ...{ closed_on: null, published_on: null, appeals_until: null },
    })
    .onConflict((conflict) => conflict.columns(['programme', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** What a round says now; its programme and subject stay. */
export async function saveReview(session: Session, id: ReviewId, plan: ReviewPlan): Promise<void> {
  await reviewTables(session)
    .updateTable('review')
    .set((row) => ({ ...factsOf(plan), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The criteria of a round, all of them; only while nobody has judged by them. */
export async function saveCriteria(
  session: Session,
  reviewId: ReviewId,
  criteria: readonly KeptCriterion[],
): Promise<void> {
  const tables = reviewTables(session)
  await tables.deleteFrom('review_criterion').where('review_id', '=', reviewId).execute()
  await tables
    .insertInto('review_criterion')
    .values(
      criteria.map(({ id, number, title, hint, weight }) => ({
        ...{ id, review_id: reviewId, number, title, hint, weight },
      })),
    )
    .execute()
}

/** The round is closed, with what each entry got. */
export async function saveClosed(
  session: Session,
  id: ReviewId,
  on: CalendarDate,
  results: readonly { readonly entryId: EntryId; readonly aggregate: Aggregate }[],
): Promise<void> {
  const tables = reviewTables(session)
  await tables
    .updateTable('review')
    .set((row) => ({ closed_on: on, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tables
    .insertInto('review_result')
    .values(
      results.map(({ entryId, aggregate }) => ({
        ...{ entry_id: entryId, review_id: id, points: aggregate.points, reviewers: aggregate.reviewers },
        ...{ lowest: aggregate.lowest, highest: aggregate.highest, deviation: aggregate.deviation },
      })),
    )
    .execute()
}

export async function savePublished(
  session: Session,
  id: ReviewId,
  days: { readonly on: CalendarDate; readonly appealsUntil: CalendarDate },
): Promise<void> {
  await reviewTables(session)
    .updateTable('review')
    .set((row) => ({
      ...{ published_on: days.on, appeals_until: days.appealsUntil },
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

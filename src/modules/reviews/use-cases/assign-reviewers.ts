import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { placementsOf, type StaffId } from '#modules/organization/index.ts'
import { lockReviewer, progressOf, exclusionsOf } from '../data/judging-queries.ts'
import { deleteReviewer, insertReviewers } from '../data/judging-store.ts'
import { lockReview } from '../data/review-queries.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { type ReviewId, stageOn } from '../domain/review.ts'
import type { ReviewerId } from '../domain/sheet.ts'
import { excludeColleagues } from './exclude-colleagues.ts'

export type AssignRefusal = 'not-allowed' | 'not-found' | 'judging-is-over' | 'no-such-reviewer'

/** Assigns staff to judge a round (심사위원 위촉). Their own departments' entries are excluded at once. */
export async function assignReviewers(
  context: Context,
  input: { readonly id: ReviewId; readonly staffIds: readonly StaffId[] },
): Promise<Result<number, AssignRefusal>> {
  const { today } = context
  if (!may(context.person, reviewActions['assign-reviewers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, AssignRefusal>> => {
    const review = await lockReview(session, input.id, 'alone')
    if (review === null) return refuse('not-found')
    if (!isBeforeTheEnd(stageOn(review, today))) return refuse('judging-is-over')
    const placed = await placementsOf(session, { ids: input.staffIds }, today)
    const people: { staffId: StaffId; accountId: AccountId }[] = []
    for (const staffId of new Set(input.staffIds)) {
      const found = placed.get(staffId)
      const serves = found !== undefined && (found.left === null || found.left > today)
      if (!serves || found.accountId === null) return refuse('no-such-reviewer')
      people.push({ staffId, accountId: found.accountId })
    }
    if (people.length === 0) return refuse('no-such-reviewer')
    const rows = people.map((person) => ({
      ...{
        ...person,
        id: context.newId<ReviewerId>(),
        reviewId: review.id,
        assignedOn: today,
        mailedOn: null,
      },
    }))
    const count = await insertReviewers(session, rows)
    await excludeColleagues(session, context, review.id)
    await audit(session, context, {
      action: 'reviews.assign-reviewers',
      subject: { kind: 'review', id: review.id },
      after: { staffIds: people.map(({ staffId }) => staffId) },
    })
    return ok(count)
  })
}

export type RemoveReviewerRefusal =
  'not-allowed' | 'not-found' | 'judging-is-over' | 'has-judged' | 'has-declared'

/** Takes a reviewer out who has written on no sheet yet. */
export async function removeReviewer(
  context: Context,
  input: { readonly id: ReviewId; readonly reviewerId: ReviewerId },
): Promise<Result<void, RemoveReviewerRefusal>> {
  if (!may(context.person, reviewActions['assign-reviewers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, RemoveReviewerRefusal>> => {
    const review = await lockReview(session, input.id, 'alone')
    const reviewer = review === null ? null : await lockReviewer(session, review.id, { id: input.reviewerId })
    if (review === null || reviewer === null) return refuse('not-found')
    if (!isBeforeTheEnd(stageOn(review, context.today))) return refuse('judging-is-over')
    const begun = await progressOf(session, review.id)
    if (begun.some(({ reviewerId }) => reviewerId === reviewer.id)) return refuse('has-judged')
    // Taken out and assigned again, a declared conflict would be gone.
    const excluded = await exclusionsOf(session, review.id)
    if (excluded.some(({ reviewerId, kind }) => reviewerId === reviewer.id && kind === 'declared'))
      return refuse('has-declared')
    await deleteReviewer(session, reviewer.id)
    await audit(session, context, {
      action: 'reviews.remove-reviewer',
      subject: { kind: 'review', id: review.id },
      before: { staffId: reviewer.staffId },
    })
    return ok()
  })
}

const isBeforeTheEnd = (stage: ReturnType<typeof stageOn>) =>
  stage === 'intake' || stage === 'waiting' || stage === 'judging'

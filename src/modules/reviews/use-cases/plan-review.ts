import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockReview } from '../data/review-queries.ts'
import { insertReview, saveCriteria, saveReview } from '../data/review-store.ts'
import { type ChangeFlaw, checkChange, checkReview, type PlanFlaw } from '../domain/check-review.ts'
import { reviewActions } from '../domain/review-actions.ts'
import type { Criterion, CriterionId, ReviewId, ReviewPlan } from '../domain/review.ts'

export type PlanReviewRefusal = PlanFlaw | 'not-allowed' | 'intake-has-passed' | 'planned-already'

/** Plans a round: one for each subject of a programme. Departments hand in from then on. */
export async function planReview(
  context: Context,
  given: ReviewPlan,
): Promise<Result<ReviewId, PlanReviewRefusal>> {
  if (!may(context.person, reviewActions['plan-review'])) return refuse('not-allowed')
  const checked = checkReview(given)
  if (!checked.ok) return checked
  const plan = checked.value
  if (plan.intakeUntil < context.today) return refuse('intake-has-passed')
  return await change(context, async (session): Promise<Result<ReviewId, PlanReviewRefusal>> => {
    const id = context.newId<ReviewId>()
    if (!(await insertReview(session, id, plan))) return refuse('planned-already')
    await saveCriteria(session, id, numbered(context, plan.criteria))
    await audit(session, context, {
      action: 'reviews.plan-review',
      subject: { kind: 'review', id },
      after: { ...plan },
    })
    return ok(id)
  })
}

export type ChangeReviewRefusal = PlanFlaw | ChangeFlaw | 'not-allowed' | 'not-found' | 'stale'

/** Changes a round: all of it before judging begins, afterwards its words and its last day. */
export async function changeReview(
  context: Context,
  input: { readonly id: ReviewId; readonly version: number; readonly plan: ReviewPlan },
): Promise<Result<void, ChangeReviewRefusal>> {
  const { today } = context
  if (!may(context.person, reviewActions['plan-review'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ChangeReviewRefusal>> => {
    const before = await lockReview(session, input.id, 'alone')
    if (before === null) return refuse('not-found')
    if (before.version !== input.version) return refuse('stale')
    const { programme, subject } = before
    const checked = checkReview({ ...input.plan, programme, subject })
    if (!checked.ok) return checked
    const plan = checked.value
    const allowed = checkChange(before, plan, today)
    if (!allowed.ok) return allowed
    await saveReview(session, before.id, plan)
    if (today < before.opensOn) await saveCriteria(session, before.id, numbered(context, plan.criteria))
    await audit(session, context, {
      action: 'reviews.change-review',
      subject: { kind: 'review', id: before.id },
      before: { title: before.title, intakeUntil: before.intakeUntil, closesOn: before.closesOn },
      after: { ...plan },
    })
    return ok()
  })
}

const numbered = (context: Context, criteria: readonly Criterion[]) =>
  criteria.map((criterion, index) => ({
    ...criterion,
    ...{ id: context.newId<CriterionId>(), number: index + 1 },
  }))

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { insertAppeal, saveDecision } from '../data/appeal-store.ts'
import { readEntry } from '../data/entry-queries.ts'
import { appealsOf, judgedEntries, lockAppeal } from '../data/result-queries.ts'
import { lockReview } from '../data/review-queries.ts'
import {
  type AppealDecision,
  type AppealId,
  decideAppeal as decide,
  type DecideFlaw,
  mayRaise,
  type RaiseFlaw,
} from '../domain/appeal.ts'
import type { EntryId } from '../domain/entry.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { onOwnEntry } from './write-entry.ts'

export type RaiseAppealRefusal = RaiseFlaw | 'not-allowed' | 'not-found'

/** An entry's department objects to its published result, with a reason. */
export async function raiseAppeal(
  context: Context,
  input: { readonly entryId: EntryId; readonly reason: string },
): Promise<Result<void, RaiseAppealRefusal>> {
  const { entryId } = input
  return await onOwnEntry(
    context,
    entryId,
    async (session, entry, review): Promise<Result<void, RaiseAppealRefusal>> => {
      const judged = (await judgedEntries(session, [review.id])).get(review.id) ?? []
      const raised = await appealsOf(session, review.id)
      const allowed = mayRaise(review, {
        isJudged: judged.some((each) => each.entryId === entry.id),
        hasAppeal: raised.some((each) => each.entryId === entry.id),
        ...{ reason: input.reason, today: context.today },
      })
      if (!allowed.ok) return allowed
      const appeal = { id: context.newId<AppealId>(), entryId, reason: allowed.value, on: context.today }
      if (!(await insertAppeal(session, { ...appeal, by: context.person.accountId })))
        return refuse('appealed-already')
      await audit(session, context, {
        action: 'reviews.raise-appeal',
        subject: { kind: 'review-entry', id: entryId },
        reason: allowed.value,
      })
      return ok()
    },
  )
}

export type DecideAppealRefusal = DecideFlaw | 'not-allowed' | 'not-found'

/** The office decides an objection: upheld, with what the points shall be, or rejected. Ranks and grades follow. */
export async function decideAppeal(
  context: Context,
  input: {
    readonly entryId: EntryId
    readonly decision: AppealDecision
    readonly reason: string
    /** In hundredths; null when it is rejected. */
    readonly points: number | null
  },
): Promise<Result<void, DecideAppealRefusal>> {
  if (!may(context.person, reviewActions['decide-appeal'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, DecideAppealRefusal>> => {
    const entry = await readEntry(session, input.entryId)
    const review = entry === null ? null : await lockReview(session, entry.reviewId, 'alone')
    if (entry === null || review === null) return refuse('not-found')
    const appeal = await lockAppeal(session, entry.id)
    const judged = (await judgedEntries(session, [review.id])).get(review.id) ?? []
    const before = judged.find(({ entryId }) => entryId === entry.id)?.points
    if (appeal === null || before === undefined) return refuse('not-found')
    const decided = decide(appeal, { ...input, before })
    if (!decided.ok) return decided
    const { decision, reason } = { decision: input.decision, reason: input.reason.trim() }
    const facts = { decision, reason, adjustment: decided.value, on: context.today }
    await saveDecision(session, appeal.id, { ...facts, by: context.person.accountId })
    await audit(session, context, {
      action: 'reviews.decide-appeal',
      subject: { kind: 'review-entry', id: entry.id },
      before: { points: before },
      after: { decision, points: before + decided.value },
      reason,
    })
    return ok()
  })
}

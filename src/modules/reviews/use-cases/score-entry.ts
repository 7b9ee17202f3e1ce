import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { readEntry } from '../data/entry-queries.ts'
import { exclusionsOf, lockReviewer, sheetsOf } from '../data/judging-queries.ts'
import { insertExclusions, saveReopened, saveSheet } from '../data/judging-store.ts'
import { lockReview } from '../data/review-queries.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import { checkSheet, type Marks, type MarksFlaw, totalOf } from '../domain/marks.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { commentHigh, commentLow } from '../domain/review-settings.ts'
import type { Review } from '../domain/review.ts'
import {
  type JudgingFlaw,
  mayDecline,
  mayReopen,
  mayWrite,
  type Reviewer,
  type ReviewerId,
} from '../domain/sheet.ts'

type Code<T extends string> = { readonly code: T }
export type ScoreRefusal = MarksFlaw | Code<JudgingFlaw | 'not-allowed' | 'not-found'>

/** Keeps a reviewer's sheet of an entry, or sends it once it is whole. Sent, it is fixed. */
export async function scoreEntry(
  context: Context,
  input: {
    readonly entryId: EntryId
    /** The version that was looked at; 0 of a sheet that was not there. */
    readonly version: number
    readonly marks: Marks
    readonly comment: string
    readonly sends: boolean
  },
): Promise<Result<void, ScoreRefusal>> {
  if (!may(context.person, reviewActions['score-entry'])) return refuse({ code: 'not-allowed' })
  return await change(context, async (session): Promise<Result<void, ScoreRefusal>> => {
    const found = await asReviewer(session, context, input.entryId)
    if (!found.ok) return refuse({ code: found.refusal })
    const { review, entry, reviewer } = found.value
    const [sheet = null] = await sheetsOf(session, review.id, { reviewerId: reviewer.id, entryId: entry.id })
    const isExcluded = await isOut(session, context, found.value)
    const { version, sends } = input
    const allowed = mayWrite(review, entry, { sheet, version, isExcluded, today: context.today })
    if (!allowed.ok) return refuse({ code: allowed.refusal })
    const marks = ofThisRound(review, input.marks)
    const extremes = await settingValues(session, { low: commentLow, high: commentHigh }, context.today)
    const comment = input.comment.trim()
    const checked = checkSheet(review, { marks, comment, sends }, extremes)
    if (!checked.ok) return checked
    await saveSheet(session, {
      ...{ entryId: entry.id, reviewerId: reviewer.id, state: sends ? 'sent' : 'draft', comment, marks },
      total: sends ? totalOf(review.criteria, marks, review.scale) : null,
      sentOn: sends ? context.today : null,
    })
    // What was given is not in the log: it can be read there before the close.
    await audit(session, context, {
      action: sends ? 'reviews.send-sheet' : 'reviews.save-sheet',
      subject: { kind: 'review-entry', id: entry.id },
      after: { reviewerId: reviewer.id, marks: marks.size },
    })
    return ok()
  })
}

const ofThisRound = ({ criteria }: Review, marks: Marks): Marks =>
  new Map(criteria.flatMap(({ id }) => (marks.has(id) ? [[id, marks.get(id) ?? 0] as const] : [])))

export type DeclareRefusal = 'not-allowed' | 'not-found' | 'judging-is-over' | 'excluded' | 'reason-missing'

/** A reviewer says that they cannot judge an entry, and why (회피). What they gave it no longer counts. */
export async function declareConflict(
  context: Context,
  input: { readonly entryId: EntryId; readonly reason: string },
): Promise<Result<void, DeclareRefusal>> {
  if (!may(context.person, reviewActions['score-entry'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, DeclareRefusal>> => {
    const found = await asReviewer(session, context, input.entryId)
    if (!found.ok) return found
    const { review, entry, reviewer } = found.value
    if (entry.state !== 'sent') return refuse('not-found')
    const isExcluded = await isOut(session, context, found.value)
    const allowed = mayDecline(review, { isExcluded, reason: input.reason, today: context.today })
    if (!allowed.ok) return allowed
    await insertExclusions(session, [
      {
        ...{ entryId: entry.id, reviewerId: reviewer.id, kind: 'declared', reason: allowed.value },
        since: context.today,
      },
    ])
    await audit(session, context, {
      action: 'reviews.declare-conflict',
      subject: { kind: 'review-entry', id: entry.id },
      after: { reviewerId: reviewer.id },
      reason: allowed.value,
    })
    return ok()
  })
}

export type ReopenRefusal = 'not-allowed' | 'not-found' | 'judging-is-over' | 'not-sent' | 'reason-missing'

/** The office opens one sent sheet again for its reviewer, with a reason that stays to be read. It does not see what is on it. */
export async function reopenSheet(
  context: Context,
  input: { readonly entryId: EntryId; readonly reviewerId: ReviewerId; readonly reason: string },
): Promise<Result<void, ReopenRefusal>> {
  if (!may(context.person, reviewActions['reopen-sheet'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ReopenRefusal>> => {
    const entry = await readEntry(session, input.entryId)
    const review = entry === null ? null : await lockReview(session, entry.reviewId, 'shared')
    if (entry === null || review === null) return refuse('not-found')
    const { entryId, reviewerId } = input
    if ((await lockReviewer(session, review.id, { id: reviewerId })) === null) return refuse('not-found')
    const [sheet = null] = await sheetsOf(session, review.id, { reviewerId, entryId })
    const allowed = mayReopen(review, sheet, { reason: input.reason, today: context.today })
    if (!allowed.ok) return allowed
    const { accountId: by } = context.person
    await saveReopened(session, {
      ...{ id: context.newId(), entryId, reviewerId, reason: allowed.value, on: context.today, by },
    })
    await audit(session, context, {
      action: 'reviews.reopen-sheet',
      subject: { kind: 'review-entry', id: entry.id },
      after: { reviewerId },
      reason: allowed.value,
    })
    return ok()
  })
}

interface Judging {
  readonly review: Review
  readonly entry: Entry
  readonly reviewer: Reviewer
}

/** The person as a reviewer of an entry's round; the round cannot be closed meanwhile, and their own saves wait for each other. */
async function asReviewer(
  session: Session,
  { person }: Context,
  entryId: EntryId,
): Promise<Result<Judging, 'not-allowed' | 'not-found'>> {
  const found = await readEntry(session, entryId)
  if (found === null) return refuse('not-found')
  const review = await lockReview(session, found.reviewId, 'shared')
  const reviewer = await lockReviewer(session, found.reviewId, { accountId: person.accountId })
  if (review === null) return refuse('not-found')
  return reviewer === null ? refuse('not-allowed') : ok({ review, entry: found, reviewer })
}

/** Whether they are excluded, or work in the entry's department since they were assigned. */
async function isOut(session: Session, { person }: Context, { review, entry, reviewer }: Judging) {
  if (person.departmentIds.includes(entry.departmentId)) return true
  const excluded = await exclusionsOf(session, review.id)
  return excluded.some(({ entryId, reviewerId }) => entryId === entry.id && reviewerId === reviewer.id)
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { filesOf, lockEntry, readEntry } from '../data/entry-queries.ts'
import { deleteEntry, insertEntry, saveEntry as save, saveSent } from '../data/entry-store.ts'
import { lockReview } from '../data/review-queries.ts'
import {
  checkDraft,
  checkSending,
  checkTakingBack,
  type Entry,
  type EntryFacts,
  type EntryFlaw,
  type EntryId,
  mayChangeFiles,
} from '../domain/entry.ts'
import { reviewActions } from '../domain/review-actions.ts'
import type { Review, ReviewId } from '../domain/review.ts'
import { excludeColleagues } from './exclude-colleagues.ts'

export type EntryRefusal = EntryFlaw | 'not-allowed' | 'not-found'

/** Begins an entry of a department: a draft that nobody else reads. */
export async function draftEntry(
  context: Context,
  input: { readonly reviewId: ReviewId; readonly departmentId: DepartmentId } & EntryFacts,
): Promise<Result<EntryId, EntryRefusal>> {
  const { departmentId } = input
  if (!may(context.person, reviewActions['write-entry'], { departmentId })) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<EntryId, EntryRefusal>> => {
    const review = await lockReview(session, input.reviewId, 'shared')
    if (review === null) return refuse('not-found')
    const checked = checkDraft(review, input, { before: null, version: 0, today: context.today })
    if (!checked.ok) return checked
    const id = context.newId<EntryId>()
    const writtenBy = context.person.accountId
    await insertEntry(session, { ...checked.value, id, reviewId: review.id, departmentId, writtenBy })
    await audit(session, context, {
      action: 'reviews.draft-entry',
      subject: { kind: 'review-entry', id },
      after: { ...checked.value, departmentId },
    })
    return ok(id)
  })
}

/** Changes a draft. */
export async function changeEntry(
  context: Context,
  input: { readonly id: EntryId; readonly version: number } & EntryFacts,
): Promise<Result<void, EntryRefusal>> {
  return await onOwnEntry(context, input.id, async (session, entry, review) => {
    const facts = { before: entry, version: input.version, today: context.today }
    const checked = checkDraft(review, input, facts)
    if (!checked.ok) return checked
    await save(session, entry.id, checked.value, context.person.accountId)
    await audit(session, context, {
      action: 'reviews.change-entry',
      subject: { kind: 'review-entry', id: entry.id },
      before: { title: entry.title, reference: entry.reference },
      after: { ...checked.value },
    })
    return ok()
  })
}

/** Hands an entry in: from then on its reviewers read it, colleagues of the department excluded. */
export async function sendEntry(context: Context, id: EntryId): Promise<Result<void, EntryRefusal>> {
  return await onOwnEntry(context, id, async (session, entry, review) => {
    const checked = checkSending(review, entry, context.today)
    if (!checked.ok) return checked
    await saveSent(session, entry.id, context.today)
    await excludeColleagues(session, context, review.id)
    await audit(session, context, {
      action: 'reviews.send-entry',
      subject: { kind: 'review-entry', id: entry.id },
      after: { title: entry.title, sentOn: context.today },
    })
    return ok()
  })
}

/** Takes a handed-in entry back: it is a draft again. */
export async function takeBackEntry(context: Context, id: EntryId): Promise<Result<void, EntryRefusal>> {
  return await onOwnEntry(context, id, async (session, entry, review) => {
    const checked = checkTakingBack(review, entry, context.today)
    if (!checked.ok) return checked
    await saveSent(session, entry.id, null)
    await audit(session, context, {
      action: 'reviews.take-back-entry',
      subject: { kind: 'review-entry', id: entry.id },
      before: { sentOn: entry.sentOn },
    })
    return ok()
  })
}

/** Deletes a draft with its papers. */
export async function discardEntry(context: Context, id: EntryId): Promise<Result<void, EntryRefusal>> {
  return await onOwnEntry(context, id, async (session, entry, review) => {
    if (entry.state === 'sent') return refuse('sent-already')
    if (!mayChangeFiles(review, entry, context.today)) return refuse('intake-is-over')
    const files = await filesOf(session, entry.id)
    await deleteEntry(session, entry.id)
    for (const file of files) await deleteFile(session, context, file)
    await audit(session, context, {
      action: 'reviews.discard-entry',
      subject: { kind: 'review-entry', id: entry.id },
      before: { title: entry.title },
    })
    return ok()
  })
}

/** Does something to an entry of the person's own department, with the round kept from being closed meanwhile. */
export async function onOwnEntry<T, R>(
  context: Context,
  id: EntryId,
  work: (session: Session, entry: Entry, review: Review) => Promise<Result<T, R>>,
): Promise<Result<T, R | 'not-allowed' | 'not-found'>> {
  return await change(context, async (session): Promise<Result<T, R | 'not-allowed' | 'not-found'>> => {
    const found = await readEntry(session, id)
    if (found === null) return refuse('not-found')
    const { departmentId } = found
    if (!may(context.person, reviewActions['write-entry'], { departmentId })) return refuse('not-allowed')
    const review = await lockReview(session, found.reviewId, 'shared')
    const entry = await lockEntry(session, id)
    return entry === null || review === null ? refuse('not-found') : await work(session, entry, review)
  })
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockComment } from '../data/comment-queries.ts'
import { saveAnswer, saveDraft as keepDraft } from '../data/comment-store.ts'
import { listAnswers } from '../data/record-queries.ts'
import type { AnswerId, CommentId } from '../domain/comment.ts'
import { answer, type AnswerRefusal, LONGEST_ANSWER } from '../domain/moderate.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { lockSeen, type LockRefusal, type SeenComment } from './moderate.ts'

export type AnswerCommentRefusal = LockRefusal | AnswerRefusal

/** Publishes the answer of the department whose matter it is, or a correction of it; the words before are kept. */
export async function answerComment(
  context: Context,
  input: SeenComment & { readonly text: string; readonly reason: string },
): Promise<Result<AnswerId, AnswerCommentRefusal>> {
  return await change(context, async (session): Promise<Result<AnswerId, AnswerCommentRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const comment = locked.value
    if (!may(context.person, pledgeCommentActions.answer, comment)) return refuse('not-allowed')
    const [last] = await listAnswers(session, comment.id)
    const decided = answer(comment, input, last ?? null)
    if (!decided.ok) return decided
    const id = context.newId<AnswerId>()
    const version = (last?.version ?? 0) + 1
    await saveAnswer(session, {
      ...{ id, comment_id: comment.id, version, ...decided.value },
      department_id: comment.departmentId,
      answered_on: context.today,
      answered_at: context.now,
      answered_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'pledge-comments.answer',
      subject: { kind: 'pledge-comment', id: comment.id },
      ...(last === undefined ? {} : { before: { version: last.version, text: last.text } }),
      after: { version, text: decided.value.text, departmentId: comment.departmentId },
      ...(decided.value.reason === null ? {} : { reason: decided.value.reason }),
    })
    return ok(id)
  })
}

/** Keeps an answer that is being written for whoever of the department goes on with it. Nothing is published by it. */
export async function saveDraft(
  context: Context,
  input: { readonly id: CommentId; readonly text: string },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'text-too-long'>> {
  if (input.text.length > LONGEST_ANSWER) return refuse('text-too-long')
  return await change(context, async (session): Promise<Result<void, 'not-allowed' | 'not-found'>> => {
    const comment = await lockComment(session, input.id)
    if (comment === null || comment.state === 'withdrawn') return refuse('not-found')
    if (!may(context.person, pledgeCommentActions.answer, comment)) return refuse('not-allowed')
    await keepDraft(session, {
      comment_id: comment.id,
      text: input.text,
      saved_at: context.now,
      saved_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'pledge-comments.save-draft',
      subject: { kind: 'pledge-comment', id: comment.id },
    })
    return ok()
  })
}

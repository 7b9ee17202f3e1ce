import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { lockComment } from '../data/comment-queries.ts'
import { saveHidden, saveMoved, savePublished } from '../data/comment-store.ts'
import type { Comment, CommentId, HidingGround, MoveId } from '../domain/comment.ts'
import {
  hide,
  type HideRefusal,
  move,
  type MoveRefusal,
  publish,
  type PublishRefusal,
} from '../domain/moderate.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'

/** What every decision on a comment may be refused for. */
export type LockRefusal = 'not-allowed' | 'not-found' | 'stale'

/** Which comment, as it was when somebody looked at it. */
export interface SeenComment {
  readonly id: CommentId
  readonly version: number
}

/** The comment, locked; refused when somebody else has changed it since it was looked at. */
export async function lockSeen(
  session: Session,
  { id, version }: SeenComment,
): Promise<Result<Comment, 'not-found' | 'stale'>> {
  const comment = await lockComment(session, id)
  if (comment === null) return refuse('not-found')
  return comment.version === version ? ok(comment) : refuse('stale')
}

/** Lets everybody read some comments. Those that cannot be published any more are left; gives back how many were. */
export async function publishComments(
  context: Context,
  ids: readonly CommentId[],
): Promise<Result<number, 'not-allowed' | 'nothing-chosen'>> {
  if (!may(context.person, pledgeCommentActions.moderate)) return refuse('not-allowed')
  if (ids.length === 0) return refuse('nothing-chosen')
  return await change(context, async (session): Promise<Result<number, never>> => {
    let published = 0
    // In one order, so that two people who press at once do not wait for each other.
    for (const id of ids.toSorted()) {
      const comment = await lockComment(session, id)
      if (comment === null || !publish(comment).ok) continue
      await savePublishedBy(session, context, comment)
      published += 1
    }
    return ok(published)
  })
}

/** Lets everybody read a comment, for the first time or again. */
export async function publishComment(
  context: Context,
  seen: SeenComment,
): Promise<Result<void, LockRefusal | PublishRefusal>> {
  if (!may(context.person, pledgeCommentActions.moderate)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LockRefusal | PublishRefusal>> => {
    const locked = await lockSeen(session, seen)
    if (!locked.ok) return locked
    const decided = publish(locked.value)
    if (!decided.ok) return decided
    await savePublishedBy(session, context, locked.value)
    return ok()
  })
}

async function savePublishedBy(session: Session, context: Context, comment: Comment): Promise<void> {
  const { today: day, now, person } = context
  await savePublished(session, comment.id, { day, now, by: person.name })
  await audit(session, context, {
    action: 'pledge-comments.publish',
    subject: { kind: 'pledge-comment', id: comment.id },
    before: { state: comment.state, hidden: comment.hidden?.ground ?? null },
    after: { state: 'published' },
  })
}

/** Hides a comment: its author and everybody else read why. */
export async function hideComment(
  context: Context,
  input: SeenComment & { readonly ground: HidingGround; readonly note: string },
): Promise<Result<void, LockRefusal | HideRefusal>> {
  if (!may(context.person, pledgeCommentActions.moderate)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LockRefusal | HideRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const decided = hide(locked.value, input)
    if (!decided.ok) return decided
    await saveHidden(session, input.id, { ...decided.value, now: context.now, by: context.person.name })
    await audit(session, context, {
      action: 'pledge-comments.hide',
      subject: { kind: 'pledge-comment', id: input.id },
      before: { state: locked.value.state },
      after: { state: 'hidden', ...decided.value },
    })
    return ok()
  })
}

export type MoveCommentRefusal = LockRefusal | MoveRefusal | 'no-such-department'

/** Hands a comment to another department, with the reason. */
export async function moveComment(
  context: Context,
  input: SeenComment & { readonly departmentId: DepartmentId; readonly reason: string },
): Promise<Result<void, MoveCommentRefusal>> {
  return await change(context, async (session): Promise<Result<void, MoveCommentRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const comment = locked.value
    if (!may(context.person, pledgeCommentActions.move, comment)) return refuse('not-allowed')
    const decided = move(comment, input)
    if (!decided.ok) return decided
    if (!(await departmentNames(session, [input.departmentId], context.today)).has(input.departmentId))
      return refuse('no-such-department')
    await saveMoved(session, {
      id: context.newId<MoveId>(),
      comment_id: comment.id,
      from_department_id: comment.departmentId,
      to_department_id: input.departmentId,
      reason: decided.value,
      moved_at: context.now,
      moved_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'pledge-comments.move',
      subject: { kind: 'pledge-comment', id: comment.id },
      before: { departmentId: comment.departmentId },
      after: { departmentId: input.departmentId },
      reason: decided.value,
    })
    return ok()
  })
}

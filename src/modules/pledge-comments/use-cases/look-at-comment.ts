import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { type CommentLine, readComment } from '../data/comment-queries.ts'
import type { CommentId } from '../domain/comment.ts'

/** Reads a comment for a member of staff; that they looked at what a citizen wrote is recorded. */
export async function lookAtComment(context: Context, id: CommentId): Promise<CommentLine | null> {
  const comment = await readComment(context.database, { id })
  if (comment !== null && comment.state !== 'withdrawn')
    await recordAccess(context.database, context, {
      task: 'read',
      dataSubjects: comment.accountId ?? comment.id,
      what: 'pledge-comments.comment',
    })
  return comment
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type CommentLine, lockComment, readComment } from '../data/comment-queries.ts'
import { saveWithdrawn } from '../data/comment-store.ts'
import type { CommentId } from '../domain/comment.ts'
import { readReceiptKey } from '../domain/receipt-key.ts'

/** What lets somebody act as a comment's author: its receipt key, or the account under which it was sent. */
export type AuthorProof = { readonly key: string } | { readonly id: CommentId }

/** The comment that a receipt key stands for; null when it stands for none. */
export async function commentOfKey(context: Context, typed: string): Promise<CommentLine | null> {
  const key = readReceiptKey(typed)
  return key === null ? null : await readComment(context.database, { receiptHash: tokenHash(key) })
}

async function ownComment(context: Context, proof: AuthorProof): Promise<CommentLine | null> {
  if ('key' in proof) return await commentOfKey(context, proof.key)
  const comment = await readComment(context.database, proof)
  const { accountId, kind } = context.person
  return comment !== null && kind === 'citizen' && accountId !== null && comment.accountId === accountId
    ? comment
    : null
}

/** Takes a comment back: its words and name are deleted at once, for the office too. */
export async function withdrawComment(
  context: Context,
  proof: AuthorProof,
): Promise<Result<void, 'not-found' | 'withdrawn-already'>> {
  return await change(context, async (session): Promise<Result<void, 'not-found' | 'withdrawn-already'>> => {
    const own = await ownComment({ ...context, database: session }, proof)
    const comment = own === null ? null : await lockComment(session, own.id)
    if (comment === null) return refuse('not-found')
    if (comment.state === 'withdrawn') return refuse('withdrawn-already')
    await saveWithdrawn(session, comment.id)
    await audit(session, context, {
      action: 'pledge-comments.withdraw',
      subject: { kind: 'pledge-comment', id: comment.id },
      before: { state: comment.state },
      after: { state: 'withdrawn' },
    })
    return ok()
  })
}

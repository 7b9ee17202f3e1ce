import type { Session } from '#platform/database/session.ts'
import type { HidingGround, ProposalCommentId } from '../domain/comment.ts'
import { type CommentRow, proposalTables } from './tables.ts'

export async function insertComment(session: Session, row: CommentRow): Promise<void> {
  await proposalTables(session).insertInto('budget_proposal_comment').values(row).execute()
}

/** What the office decided on a comment; without a ground it is published. */
export async function saveLookedAt(
  session: Session,
  id: ProposalCommentId,
  decided: { readonly ground: HidingGround | null; readonly note: string; readonly by: string },
): Promise<void> {
  await proposalTables(session)
    .updateTable('budget_proposal_comment')
    .set((row) => ({
      state: decided.ground === null ? 'published' : 'hidden',
      hiding_ground: decided.ground,
      note: decided.ground === null ? null : decided.note,
      reviewed_by_name: decided.by,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Its author takes it back: nothing of it stays. */
export async function deleteComment(session: Session, id: ProposalCommentId): Promise<void> {
  await proposalTables(session).deleteFrom('budget_proposal_comment').where('id', '=', id).execute()
}

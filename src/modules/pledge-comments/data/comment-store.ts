import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CommentId, HidingGround } from '../domain/comment.ts'
import { type AnswerRow, type CommentRow, commentTables, type DraftRow, type MoveRow } from './tables.ts'

export async function insertComment(session: Session, row: CommentRow): Promise<void> {
  await commentTables(session).insertInto('pledge_comment').values(row).execute()
}

const update = (session: Session, id: CommentId) =>
  commentTables(session)
    .updateTable('pledge_comment')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)

/** Everybody may read it from now on. The day of the first publication stays. */
export async function savePublished(
  session: Session,
  id: CommentId,
  at: { readonly day: CalendarDate; readonly now: Date; readonly by: string },
): Promise<void> {
  await update(session, id)
    .set((eb) => ({
      state: 'published' as const,
      published_on: eb.fn.coalesce(eb.ref('published_on'), eb.val(at.day)),
      hiding_ground: null,
      note: null,
      reviewed_at: at.now,
      reviewed_by_name: at.by,
    }))
    .execute()
}

export async function saveHidden(
  session: Session,
  id: CommentId,
  why: { readonly ground: HidingGround; readonly note: string; readonly now: Date; readonly by: string },
): Promise<void> {
  await update(session, id)
    .set({
      state: 'hidden',
      hiding_ground: why.ground,
      note: why.note,
      reviewed_at: why.now,
      reviewed_by_name: why.by,
    })
    .execute()
}

/** Its author takes it back: its words go, its place in the counts of the past does too. */
export async function saveWithdrawn(session: Session, id: CommentId): Promise<void> {
  await update(session, id)
    .set({ state: 'withdrawn', name: '', text: '', account_id: null, hiding_ground: null, note: null })
    .execute()
  await deleteDraft(session, id)
}

export async function saveMoved(session: Session, row: MoveRow): Promise<void> {
  await update(session, row.comment_id).set({ department_id: row.to_department_id }).execute()
  await commentTables(session).insertInto('pledge_comment_move').values(row).execute()
}

/** Keeps an answer; those before stay. */
export async function saveAnswer(session: Session, row: AnswerRow): Promise<void> {
  await commentTables(session).insertInto('pledge_comment_answer').values(row).execute()
  await update(session, row.comment_id)
    .set((eb) => ({
      answer_version: row.version,
      answered_on: eb.fn.coalesce(eb.ref('answered_on'), eb.val(row.answered_on)),
    }))
    .execute()
  await deleteDraft(session, row.comment_id)
}

export async function saveDraft(session: Session, row: DraftRow): Promise<void> {
  const { comment_id: _, ...facts } = row
  await commentTables(session)
    .insertInto('pledge_comment_draft')
    .values(row)
    .onConflict((conflict) => conflict.column('comment_id').doUpdateSet(facts))
    .execute()
}

async function deleteDraft(session: Session, id: CommentId): Promise<void> {
  await commentTables(session).deleteFrom('pledge_comment_draft').where('comment_id', '=', id).execute()
}

/** Hands what a department still owes to its heir. Gives back which comments. */
export async function handOnComments(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
): Promise<readonly CommentId[]> {
  const rows = await commentTables(session)
    .updateTable('pledge_comment')
    .set((row) => ({ department_id: to, version: row('version', '+', 1) }))
    .where('department_id', '=', from)
    .where('answered_on', 'is', null)
    .where('state', 'in', ['held', 'published'])
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

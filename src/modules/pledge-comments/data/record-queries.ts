import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AnswerId, CommentId } from '../domain/comment.ts'
import { commentTables } from './tables.ts'

/** One of the answers that a comment got, in the order of its corrections. */
export interface AnswerVersion {
  readonly id: AnswerId
  readonly version: number
  readonly text: string
  readonly reason: string | null
  readonly departmentId: DepartmentId
  readonly answeredOn: CalendarDate
  readonly answeredAt: Date
  readonly answeredBy: string
}

/** A comment's answers, the latest first. */
export async function listAnswers(session: Session, commentId: CommentId): Promise<readonly AnswerVersion[]> {
  const rows = await commentTables(session)
    .selectFrom('pledge_comment_answer')
    .selectAll()
    .where('comment_id', '=', commentId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, text: row.text, reason: row.reason },
    departmentId: row.department_id,
    answeredOn: row.answered_on,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by_name,
  }))
}

/** A comment was handed from one department to another. */
export interface CommentMove {
  readonly from: DepartmentId
  readonly to: DepartmentId
  readonly reason: string
  readonly movedAt: Date
  readonly movedBy: string
}

/** Where a comment has been, the latest first. */
export async function listMoves(session: Session, commentId: CommentId): Promise<readonly CommentMove[]> {
  const rows = await commentTables(session)
    .selectFrom('pledge_comment_move')
    .selectAll()
    .where('comment_id', '=', commentId)
    .orderBy('moved_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ from: row.from_department_id, to: row.to_department_id, reason: row.reason },
    movedAt: row.moved_at,
    movedBy: row.moved_by_name,
  }))
}

/** An answer that is being written. */
export interface AnswerDraft {
  readonly text: string
  readonly savedAt: Date
  readonly savedBy: string
}

export async function readDraft(session: Session, commentId: CommentId): Promise<AnswerDraft | null> {
  const row = await commentTables(session)
    .selectFrom('pledge_comment_draft')
    .selectAll()
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
  return row === undefined ? null : { text: row.text, savedAt: row.saved_at, savedBy: row.saved_by_name }
}

/** An answer that was published, for news. */
export interface AnswerNews {
  readonly id: AnswerId
  readonly pledgeId: string
  readonly comment: string
  readonly text: string
  readonly version: number
  readonly departmentId: DepartmentId
  readonly answeredAt: Date
}

/** Answers that came after an instant to comments that everybody may read, the latest first. */
export async function listAnswerNews(
  session: Session,
  asked: { readonly pledgeIds: readonly string[]; readonly after: Date | null; readonly limit: number },
): Promise<readonly AnswerNews[]> {
  if (asked.pledgeIds.length === 0) return []
  let query = commentTables(session)
    .selectFrom('pledge_comment_answer as a')
    .innerJoin('pledge_comment as c', 'c.id', 'a.comment_id')
    .select(['a.id', 'a.text', 'a.version', 'a.department_id', 'a.answered_at'])
    .select(['c.pledge_id', 'c.text as comment'])
    .where('c.state', '=', 'published')
    .where('c.pledge_id', 'in', [...asked.pledgeIds])
    .whereRef('a.version', '=', 'c.answer_version')
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(asked.limit)
  if (asked.after !== null) query = query.where('a.answered_at', '>', asked.after)
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, pledgeId: row.pledge_id, comment: row.comment, text: row.text, version: row.version },
    departmentId: row.department_id,
    answeredAt: row.answered_at,
  }))
}

/** Which of these departments still owe an answer. */
export async function departmentsOwing(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (departmentIds.length === 0) return []
  const rows = await openOf(session, departmentIds).select('department_id').distinct().execute()
  return rows.map(({ department_id }) => department_id)
}

/** What these departments still owe an answer to, in due order. */
export async function listOwed(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly { readonly id: CommentId; readonly dueDay: CalendarDate }[]> {
  if (departmentIds.length === 0) return []
  const rows = await openOf(session, departmentIds).select(['id', 'due_day']).orderBy('due_day').execute()
  return rows.map((row) => ({ id: row.id, dueDay: row.due_day }))
}

const openOf = (session: Session, departmentIds: readonly DepartmentId[]) =>
  commentTables(session)
    .selectFrom('pledge_comment')
    .where('department_id', 'in', [...departmentIds])
    .where('answered_on', 'is', null)
    .where('state', 'in', ['held', 'published'])

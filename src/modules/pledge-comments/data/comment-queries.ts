import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Comment, CommentId, CommentState } from '../domain/comment.ts'
import { type CommentRow, commentTables } from './tables.ts'

/** The answer that holds now. */
export interface CommentAnswer {
  readonly text: string
  readonly departmentId: DepartmentId
  readonly answeredOn: CalendarDate
  /** More than 1 where it was corrected. */
  readonly version: number
}

/** A comment in a list, with the answer that holds. */
export interface CommentLine extends Comment {
  readonly answer: CommentAnswer | null
}

const lines = (session: Session) =>
  commentTables(session)
    .selectFrom('pledge_comment as c')
    .leftJoin('pledge_comment_answer as a', (join) =>
      join.onRef('a.comment_id', '=', 'c.id').onRef('a.version', '=', 'c.answer_version'),
    )
    .selectAll('c')
    .select(['a.text as answer_text', 'a.department_id as answer_department_id'])
    .select('a.answered_on as last_answered_on')

interface LineRow extends CommentRow {
  readonly answer_text: string | null
  readonly answer_department_id: DepartmentId | null
  readonly last_answered_on: CalendarDate | null
}

function lineOf(row: LineRow): CommentLine {
  const { answer_text: text, answer_department_id: departmentId, last_answered_on: answeredOn } = row
  return {
    ...commentOf(row),
    answer:
      text === null || departmentId === null || answeredOn === null
        ? null
        : { text, departmentId, answeredOn, version: row.answer_version },
  }
}

function commentOf(row: CommentRow): Comment {
  return {
    id: row.id,
    pledgeId: row.pledge_id,
    departmentId: row.department_id,
    accountId: row.account_id,
    name: row.name,
    text: row.text,
    sentAt: row.sent_at,
    sentOn: row.sent_on,
    state: row.state,
    isReviewed: row.reviewed_at !== null,
    publishedOn: row.published_on,
    hidden: row.hiding_ground === null ? null : { ground: row.hiding_ground, note: row.note ?? '' },
    dueDay: row.due_day,
    answeredOn: row.answered_on,
    version: row.version,
  }
}

export interface AskedComments {
  readonly states: readonly CommentState[]
  /** Only of these pledges. */
  readonly pledgeIds?: readonly string[] | undefined
  /** Only those that these departments answer. */
  readonly departmentIds?: readonly DepartmentId[] | undefined
  readonly isAnswered?: boolean | undefined
  readonly isReviewed?: boolean | undefined
  /** Only those whose due day has passed on this day. */
  readonly overdueOn?: CalendarDate | undefined
  readonly order?: 'newest' | 'due' | undefined
  readonly limit: number
  readonly offset?: number | undefined
}

type Asked = Omit<AskedComments, 'limit' | 'offset' | 'order'>

/** Comments that fit; one query. */
export async function listComments(session: Session, asked: AskedComments): Promise<readonly CommentLine[]> {
  if (asked.pledgeIds?.length === 0 || asked.departmentIds?.length === 0) return []
  const found = narrowed(lines(session), asked)
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
  const ordered =
    asked.order === 'due'
      ? found.orderBy('c.due_day').orderBy('c.id')
      : found.orderBy('c.sent_at', 'desc').orderBy('c.id', 'desc')
  return (await ordered.execute()).map(lineOf)
}

/** How many comments fit. */
export async function countFitting(session: Session, asked: Asked): Promise<number> {
  if (asked.pledgeIds?.length === 0 || asked.departmentIds?.length === 0) return 0
  const row = await narrowed(lines(session), asked)
    .clearSelect()
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function narrowed<Query extends ReturnType<typeof lines>>(query: Query, asked: Asked): Query {
  let narrow = query.where('c.state', 'in', [...asked.states]) as Query
  if (asked.pledgeIds !== undefined) narrow = narrow.where('c.pledge_id', 'in', [...asked.pledgeIds]) as Query
  if (asked.departmentIds !== undefined)
    narrow = narrow.where('c.department_id', 'in', [...asked.departmentIds]) as Query
  if (asked.isAnswered !== undefined)
    narrow = narrow.where('c.answered_on', asked.isAnswered ? 'is not' : 'is', null) as Query
  if (asked.isReviewed !== undefined)
    narrow = narrow.where('c.reviewed_at', asked.isReviewed ? 'is not' : 'is', null) as Query
  if (asked.overdueOn !== undefined) narrow = narrow.where('c.due_day', '<', asked.overdueOn) as Query
  return narrow
}

/** A citizen's own comments, the latest first. */
export async function listOwn(session: Session, accountId: AccountId): Promise<readonly CommentLine[]> {
  const rows = await lines(session)
    .where('c.account_id', '=', accountId)
    .where('c.state', '<>', 'withdrawn')
    .orderBy('c.sent_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(lineOf)
}

/** By its id or by its receipt; null when there is none. */
export async function readComment(
  session: Session,
  by: { readonly id: CommentId } | { readonly receiptHash: string },
): Promise<CommentLine | null> {
  const query =
    'id' in by
      ? lines(session).where('c.id', '=', by.id)
      : lines(session).where('c.receipt_hash', '=', by.receiptHash)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** A comment, locked while its transaction decides on it. */
export async function lockComment(session: Session, id: CommentId): Promise<Comment | null> {
  const row = await commentTables(session)
    .selectFrom('pledge_comment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : commentOf(row)
}

/** Whether the same was said of the same pledge on a day: somebody pressed twice. */
export async function wasSaid(
  session: Session,
  { pledgeId, text, day }: { readonly pledgeId: string; readonly text: string; readonly day: CalendarDate },
): Promise<boolean> {
  const row = await commentTables(session)
    .selectFrom('pledge_comment')
    .select('id')
    .where('pledge_id', '=', pledgeId)
    .where('sent_on', '=', day)
    .where('text', '=', text)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

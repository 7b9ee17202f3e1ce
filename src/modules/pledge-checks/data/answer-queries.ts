import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AnswerState, AnswerWords } from '../domain/check-answer.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import type { AnswerId, CheckId } from '../domain/pledge-check.ts'
import { type AnswerRow, checkTables } from './tables.ts'

/** What a department was asked of one pledge, and what became of it. */
export interface CheckAnswer extends AnswerWords {
  readonly id: AnswerId
  readonly checkId: CheckId
  readonly pledgeId: PledgeId
  readonly departmentId: DepartmentId
  readonly state: AnswerState
  readonly asBefore: boolean
  readonly answered: { readonly at: Date; readonly byId: AccountId | null; readonly by: string } | null
  readonly decided: { readonly at: Date; readonly by: string } | null
  readonly version: number
}

/** All that some rounds asked: one query. */
export async function answersOf(
  session: Session,
  checkIds: readonly CheckId[],
): Promise<readonly CheckAnswer[]> {
  if (checkIds.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_check_answer')
    .selectAll()
    .where('check_id', 'in', [...checkIds])
    .execute()
  return rows.map(answerOf)
}

/** Some of what a round asked, locked in the order of their ids so that two savers do not wait for each other. */
export async function lockAnswers(
  session: Session,
  checkId: CheckId,
  ids: readonly AnswerId[],
): Promise<readonly CheckAnswer[]> {
  if (ids.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_check_answer')
    .selectAll()
    .where('check_id', '=', checkId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(answerOf)
}

/** What was answered of each pledge in the round before a period, by pledge: what "as before" takes. */
export async function answersBefore(
  session: Session,
  pledgeIds: readonly PledgeId[],
  lastDay: CalendarDate,
): Promise<ReadonlyMap<PledgeId, CheckAnswer>> {
  if (pledgeIds.length === 0) return new Map()
  const rows = await checkTables(session)
    .selectFrom('pledge_check_answer as a')
    .innerJoin('pledge_check as c', 'c.id', 'a.check_id')
    .distinctOn('a.pledge_id')
    .selectAll('a')
    .where('a.pledge_id', 'in', [...pledgeIds])
    .where('c.last_day', '<', lastDay)
    .where('a.answered_at', 'is not', null)
    .orderBy('a.pledge_id')
    .orderBy('c.last_day', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.pledge_id, answerOf(row)]))
}

/** How many answers of each state each round has. One query. */
export async function countsByCheck(
  session: Session,
  checkIds: readonly CheckId[],
): Promise<ReadonlyMap<CheckId, Readonly<Record<AnswerState, number>>>> {
  const none = () => ({ asked: 0, answered: 0, returned: 0, accepted: 0 })
  const counts = new Map(checkIds.map((id) => [id, none()]))
  if (checkIds.length === 0) return counts
  const rows = await checkTables(session)
    .selectFrom('pledge_check_answer')
    .select(['check_id', 'state'])
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('check_id', 'in', [...checkIds])
    .groupBy(['check_id', 'state'])
    .execute()
  for (const { check_id, state, count } of rows) {
    const own = counts.get(check_id)
    if (own !== undefined) own[state] = Number(count)
  }
  return counts
}

/** A paper or picture that came with an answer. */
export interface AnswerFile {
  readonly answerId: AnswerId
  readonly fileId: FileId
  readonly isPublic: boolean
}

/** The files of some rounds' answers, the earliest first. */
export async function filesOf(
  session: Session,
  checkIds: readonly CheckId[],
): Promise<readonly AnswerFile[]> {
  if (checkIds.length === 0) return []
  return await checkTables(session)
    .selectFrom('pledge_check_file as f')
    .innerJoin('pledge_check_answer as a', 'a.id', 'f.answer_id')
    .select(['f.answer_id as answerId', 'f.file_id as fileId', 'f.is_public as isPublic'])
    .where('a.check_id', 'in', [...checkIds])
    .orderBy('f.added_at')
    .orderBy('f.file_id')
    .execute()
}

/** Whether a file belongs to an answer at all, and whether citizens may see it: public and of a published round. */
export async function fileStanding(
  session: Session,
  fileId: FileId,
): Promise<{ readonly isPublished: boolean } | null> {
  const row = await checkTables(session)
    .selectFrom('pledge_check_file as f')
    .innerJoin('pledge_check_answer as a', 'a.id', 'f.answer_id')
    .innerJoin('pledge_check as c', 'c.id', 'a.check_id')
    .select(['f.is_public', 'a.state', 'c.published_snapshot_id'])
    .where('f.file_id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { isPublished: row.is_public && row.state === 'accepted' && row.published_snapshot_id !== null }
}

/** The latest published, accepted answer on a pledge, with its public pictures. Two queries. */
export async function publishedAnswer(session: Session, pledgeId: PledgeId) {
  const row = await checkTables(session)
    .selectFrom('pledge_check_answer as a')
    .innerJoin('pledge_check as c', 'c.id', 'a.check_id')
    .select(['a.id', 'a.note', 'a.problem', 'c.id as check_id', 'c.year', 'c.quarter', 'c.last_day'])
    .where('a.pledge_id', '=', pledgeId)
    .where('a.state', '=', 'accepted')
    .where('c.published_snapshot_id', 'is not', null)
    .orderBy('c.last_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const pictures = await checkTables(session)
    .selectFrom('pledge_check_file')
    .select('file_id')
    .where('answer_id', '=', row.id)
    .where('is_public', '=', true)
    .orderBy('added_at')
    .execute()
  return { ...row, pictures: pictures.map(({ file_id }) => file_id) }
}

function answerOf(row: AnswerRow): CheckAnswer {
  const { answered_at: answeredAt, decided_at: decidedAt } = row
  return {
    id: row.id,
    checkId: row.check_id,
    pledgeId: row.pledge_id,
    departmentId: row.department_id,
    state: row.state,
    stage: row.stage,
    progress: row.progress,
    note: row.note,
    problem: row.problem,
    reason: row.reason,
    asBefore: row.as_before,
    answered:
      answeredAt === null
        ? null
        : { at: answeredAt, byId: row.answered_by_id, by: row.answered_by_name ?? '' },
    decided: decidedAt === null ? null : { at: decidedAt, by: row.decided_by_name ?? '' },
    version: row.version,
  }
}

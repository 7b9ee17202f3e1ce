import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { AnswerState, AnswerWay } from '../domain/month-answer.ts'
import type { AnswerId, CheckId, CheckState } from '../domain/month-check.ts'
import { type AnswerRow, type CheckRow, checkTables } from './tables.ts'

/** A month's check. */
export interface MonthCheck {
  readonly id: CheckId
  readonly planId: string
  readonly year: number
  readonly month: CalendarMonth
  readonly dueDay: CalendarDate
  readonly state: CheckState
  readonly version: number
  readonly openedAt: Date
  readonly openedBy: string
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly unlocked: { readonly reason: string; readonly at: Date; readonly by: string } | null
}

/** What an owner was asked of one task, and what became of it. */
export interface MonthAnswer {
  readonly id: AnswerId
  readonly checkId: CheckId
  readonly taskId: string
  readonly state: AnswerState
  readonly unchanged: boolean
  readonly reportId: string | null
  readonly problem: string
  readonly answered: {
    readonly at: Date
    readonly byId: AccountId | null
    readonly by: string
    readonly via: AnswerWay
  } | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly returnReason: string | null
  readonly version: number
}

/** Months that were opened, the latest first. */
export async function listChecks(
  session: Session,
  asked: { readonly planId?: string; readonly state?: CheckState; readonly limit?: number } = {},
): Promise<readonly MonthCheck[]> {
  let query = checkTables(session)
    .selectFrom('month_check')
    .selectAll()
    .orderBy('month', 'desc')
    .orderBy('id')
  if (asked.planId !== undefined) query = query.where('plan_id', '=', asked.planId)
  if (asked.state !== undefined) query = query.where('state', '=', asked.state)
  return (await query.limit(asked.limit ?? 60).execute()).map(checkOf)
}

export async function readCheck(session: Session, id: CheckId): Promise<MonthCheck | null> {
  const row = await checkTables(session)
    .selectFrom('month_check')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : checkOf(row)
}

/**
 * A check as its transaction decides on it: closing locks it alone, answering and deciding share it, so that an
 * answer comes wholly before or wholly after the closing.
 */
export async function lockCheck(
  session: Session,
  id: CheckId,
  how: 'alone' | 'shared',
): Promise<MonthCheck | null> {
  const query = checkTables(session).selectFrom('month_check').selectAll().where('id', '=', id)
  const row = await (how === 'alone' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  return row === undefined ? null : checkOf(row)
}

/** All that a month asked. */
export async function answersOf(session: Session, checkId: CheckId): Promise<readonly MonthAnswer[]> {
  const rows = await checkTables(session)
    .selectFrom('month_answer')
    .selectAll()
    .where('check_id', '=', checkId)
    .execute()
  return rows.map(answerOf)
}

/** Some of what a month asked, locked in the order of their ids so that two savers do not wait for each other. */
export async function lockAnswers(
  session: Session,
  checkId: CheckId,
  ids: readonly AnswerId[],
): Promise<readonly MonthAnswer[]> {
  if (ids.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('month_answer')
    .selectAll()
    .where('check_id', '=', checkId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(answerOf)
}

/** The problem that was told of each task before a month, the latest; tasks without one are left out. */
export async function problemsBefore(
  session: Session,
  check: Pick<MonthCheck, 'planId' | 'month'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await checkTables(session)
    .selectFrom('month_answer as a')
    .innerJoin('month_check as c', 'c.id', 'a.check_id')
    .distinctOn('a.task_id')
    .select(['a.task_id', 'a.problem'])
    .where('c.plan_id', '=', check.planId)
    .where('c.month', '<', check.month)
    .where('a.answered_at', 'is not', null)
    .orderBy('a.task_id')
    .orderBy('c.month', 'desc')
    .execute()
  return new Map(rows.flatMap(({ task_id, problem }) => (problem === '' ? [] : [[task_id, problem]])))
}

function checkOf(row: CheckRow): MonthCheck {
  const { unlock_reason: reason, unlocked_at: at, unlocked_by_name: by } = row
  return {
    id: row.id,
    planId: row.plan_id,
    year: row.year,
    month: row.month,
    dueDay: row.due_day,
    state: row.state,
    version: row.version,
    openedAt: row.opened_at,
    openedBy: row.opened_by_name,
    closedAt: row.closed_at,
    closedBy: row.closed_by_name,
    unlocked: reason === null || at === null ? null : { reason, at, by: by ?? '' },
  }
}

function answerOf(row: AnswerRow): MonthAnswer {
  const { answered_at: at, answered_via: via } = row
  return {
    id: row.id,
    checkId: row.check_id,
    taskId: row.task_id,
    state: row.state,
    unchanged: row.unchanged,
    reportId: row.report_id,
    problem: row.problem,
    answered:
      at === null || via === null
        ? null
        : { at, via, byId: row.answered_by_id, by: row.answered_by_name ?? '' },
    decidedAt: row.decided_at,
    decidedBy: row.decided_by_name,
    returnReason: row.return_reason,
    version: row.version,
  }
}

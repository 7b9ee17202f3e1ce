import type { Session } from '#platform/database/session.ts'
import type { AccountId } from '#platform/access/person.ts'
import type { AnswerWay } from '../domain/month-answer.ts'
import type { AnswerId, CheckId } from '../domain/month-check.ts'
import type { MonthAnswer } from './check-queries.ts'
import { type CheckRow, checkTables } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

/** Keeps a new month; false when the plan's month is there already. */
export async function insertCheck(
  session: Session,
  check: Pick<CheckRow, 'id' | 'plan_id' | 'year' | 'month' | 'due_day' | 'opened_at' | 'opened_by_name'>,
): Promise<boolean> {
  const row = await checkTables(session)
    .insertInto('month_check')
    .values({
      ...check,
      state: 'open',
      version: 1,
      closed_at: null,
      closed_by_name: null,
      unlock_reason: null,
      unlocked_at: null,
      unlocked_by_name: null,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'month']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Asks about tasks, a statement per thousand. */
export async function insertAnswers(
  session: Session,
  checkId: CheckId,
  asked: readonly { readonly id: AnswerId; readonly taskId: string }[],
): Promise<void> {
  for (let start = 0; start < asked.length; start += CHUNK)
    await checkTables(session)
      .insertInto('month_answer')
      .values(
        asked.slice(start, start + CHUNK).map(({ id, taskId }) => ({
          id,
          check_id: checkId,
          task_id: taskId,
          state: 'asked' as const,
          unchanged: false,
          report_id: null,
          problem: '',
          answered_at: null,
          answered_by_id: null,
          answered_by_name: null,
          answered_via: null,
          decided_at: null,
          decided_by_name: null,
          return_reason: null,
          version: 1,
        })),
      )
      .execute()
}

/** What an owner answered of one task. */
export interface KeptAnswer {
  readonly row: Pick<MonthAnswer, 'id' | 'checkId' | 'taskId' | 'version' | 'returnReason'>
  readonly unchanged: boolean
  readonly reportId: string
  readonly problem: string
}

interface Given {
  readonly by: { readonly id: AccountId | null; readonly name: string }
  readonly at: Date
  readonly via: AnswerWay
}

/** Keeps what an owner answered, of rows that are locked: a statement per thousand. */
export async function saveAnswers(
  session: Session,
  answers: readonly KeptAnswer[],
  given: Given,
): Promise<void> {
  for (let start = 0; start < answers.length; start += CHUNK)
    await checkTables(session)
      .insertInto('month_answer')
      .values(answers.slice(start, start + CHUNK).map((answer) => answeredRow(answer, given)))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          unchanged: eb.ref('excluded.unchanged'),
          report_id: eb.ref('excluded.report_id'),
          problem: eb.ref('excluded.problem'),
          answered_at: eb.ref('excluded.answered_at'),
          answered_by_id: eb.ref('excluded.answered_by_id'),
          answered_by_name: eb.ref('excluded.answered_by_name'),
          answered_via: eb.ref('excluded.answered_via'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute()
}

function answeredRow({ row, unchanged, reportId, problem }: KeptAnswer, { by, at, via }: Given) {
  return {
    id: row.id,
    check_id: row.checkId,
    task_id: row.taskId,
    state: 'answered' as const,
    unchanged,
    report_id: reportId,
    problem,
    answered_at: at,
    answered_by_id: by.id,
    answered_by_name: by.name,
    answered_via: via,
    decided_at: null,
    decided_by_name: null,
    return_reason: row.returnReason,
    version: row.version + 1,
  }
}

/** Keeps what the office decided of answers. */
export async function saveDecided(
  session: Session,
  ids: readonly AnswerId[],
  decided: {
    readonly state: 'accepted' | 'returned'
    readonly reason: string | null
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  if (ids.length === 0) return
  await checkTables(session)
    .updateTable('month_answer')
    .set((eb) => ({
      state: decided.state,
      decided_at: decided.at,
      decided_by_name: decided.by,
      return_reason: decided.reason,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute()
}

export async function saveClosed(
  session: Session,
  id: CheckId,
  closed: { readonly at: Date; readonly by: string },
): Promise<void> {
  await checkTables(session)
    .updateTable('month_check')
    .set((eb) => ({
      state: 'closed' as const,
      closed_at: closed.at,
      closed_by_name: closed.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveUnlocked(
  session: Session,
  id: CheckId,
  unlocked: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<void> {
  await checkTables(session)
    .updateTable('month_check')
    .set((eb) => ({
      state: 'open' as const,
      unlock_reason: unlocked.reason,
      unlocked_at: unlocked.at,
      unlocked_by_name: unlocked.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

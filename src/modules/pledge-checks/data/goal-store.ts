import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { GoalId, GoalResult } from '../domain/pledge-goal.ts'
import { CHUNK, checkTables, type GoalRow } from './tables.ts'

/** Keeps new goals, a statement per thousand. */
export async function insertGoals(session: Session, goals: readonly GoalRow[]): Promise<void> {
  for (let start = 0; start < goals.length; start += CHUNK)
    await checkTables(session)
      .insertInto('pledge_goal')
      .values(goals.slice(start, start + CHUNK))
      .execute()
}

/** Takes goals away that nobody has judged. */
export async function deleteGoals(session: Session, ids: readonly GoalId[]): Promise<void> {
  if (ids.length === 0) return
  await checkTables(session)
    .deleteFrom('pledge_goal')
    .where('id', 'in', [...ids])
    .execute()
}

/** What became of a goal. */
export interface KeptJudgement {
  readonly id: GoalId
  readonly result: GoalResult
  readonly reached: number | null
  readonly note: string
  /** Null leaves the file that is there. */
  readonly fileId: FileId | null
}

/** Keeps what became of goals that are locked. */
export async function saveJudgements(
  session: Session,
  judgements: readonly KeptJudgement[],
  by: { readonly on: CalendarDate; readonly name: string },
): Promise<void> {
  for (const { id, result, reached, note, fileId } of judgements)
    await checkTables(session)
      .updateTable('pledge_goal')
      .set((eb) => ({
        result,
        reached,
        note,
        file_id: fileId ?? eb.ref('file_id'),
        judged_on: by.on,
        judged_by_name: by.name,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { DecisionId } from '../domain/session-decision.ts'
import { checkTables, type DecisionRow, type SessionRow } from './tables.ts'

export async function insertSession(session: Session, row: SessionRow): Promise<void> {
  await checkTables(session).insertInto('pledge_session').values(row).execute()
}

export async function insertDecision(
  session: Session,
  row: Omit<DecisionRow, 'done_on' | 'note' | 'done_by_name'>,
): Promise<void> {
  await checkTables(session)
    .insertInto('pledge_session_decision')
    .values({ ...row, done_on: null, note: null, done_by_name: null })
    .execute()
}

export async function saveFinished(
  session: Session,
  id: DecisionId,
  done: { readonly on: CalendarDate; readonly note: string; readonly by: string },
): Promise<void> {
  await checkTables(session)
    .updateTable('pledge_session_decision')
    .set({ done_on: done.on, note: done.note, done_by_name: done.by })
    .where('id', '=', id)
    .execute()
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { MonitoringId } from '../domain/monitoring.ts'
import type { ProposalEventId } from '../domain/proposal.ts'
import { type MonitoringRow, proposalTables } from './tables.ts'

/** Takes a step back; it stays in the story. */
export async function saveUndone(
  session: Session,
  id: ProposalEventId,
  { day, reason }: { readonly day: CalendarDate; readonly reason: string },
): Promise<void> {
  await proposalTables(session)
    .updateTable('budget_proposal_event')
    .set({ undone_on: day, undone_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function insertReport(session: Session, row: MonitoringRow): Promise<void> {
  await proposalTables(session).insertInto('budget_proposal_monitoring').values(row).execute()
}

export async function saveAnswer(
  session: Session,
  id: MonitoringId,
  answer: { readonly text: string; readonly day: CalendarDate; readonly byName: string },
): Promise<void> {
  await proposalTables(session)
    .updateTable('budget_proposal_monitoring')
    .set({ answer: answer.text, answered_on: answer.day, by_name: answer.byName })
    .where('id', '=', id)
    .execute()
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Edge } from '../domain/network.ts'
import { collaborationTables, type SettledRow, type SettlementRow } from './tables.ts'

const CHUNK = 1_000

/** Keeps a ranking; false when the period has one already. */
export async function insertSettlement(session: Session, row: SettlementRow): Promise<boolean> {
  const kept = await collaborationTables(session)
    .insertInto('collaboration_settlement')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function insertSettledRows(session: Session, rows: readonly SettledRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await collaborationTables(session)
      .insertInto('collaboration_settled_row')
      .values(rows.slice(start, start + CHUNK))
      .execute()
}

/** Keeps between which departments points went in a settled month. */
export async function insertSettledEdges(
  session: Session,
  month: CalendarMonth,
  edges: readonly Edge[],
): Promise<void> {
  const rows = edges.map(({ from, to, sends }) => ({
    ...{ month, from_department_id: from, to_department_id: to, sends },
  }))
  for (let start = 0; start < rows.length; start += CHUNK)
    await collaborationTables(session)
      .insertInto('collaboration_settled_edge')
      .values(rows.slice(start, start + CHUNK))
      .execute()
}

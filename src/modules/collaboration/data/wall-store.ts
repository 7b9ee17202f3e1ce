import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { EntryId } from '../domain/entry.ts'
import { collaborationTables, type HidingRow, type PickRow } from './tables.ts'

/** Takes a message off the wall; false when it is off already. */
export async function insertHiding(session: Session, row: HidingRow): Promise<boolean> {
  const hidden = await collaborationTables(session)
    .insertInto('collaboration_hiding')
    .values(row)
    .onConflict((conflict) => conflict.column('entry_id').doNothing())
    .returning('entry_id')
    .executeTakeFirst()
  return hidden !== undefined
}

export async function deleteHiding(session: Session, id: EntryId): Promise<void> {
  await collaborationTables(session).deleteFrom('collaboration_hiding').where('entry_id', '=', id).execute()
}

/** Which places of a month's picks are taken. */
export async function takenPlaces(session: Session, month: CalendarMonth): Promise<ReadonlySet<number>> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_pick')
    .select('place')
    .where('month', '=', month)
    .execute()
  return new Set(rows.map(({ place }) => place))
}

/** Picks a message; false when it is picked, or somebody else took the place meanwhile. */
export async function insertPick(session: Session, row: PickRow): Promise<boolean> {
  const picked = await collaborationTables(session)
    .insertInto('collaboration_pick')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('entry_id')
    .executeTakeFirst()
  return picked !== undefined
}

export async function deletePick(session: Session, month: CalendarMonth, id: EntryId): Promise<boolean> {
  const row = await collaborationTables(session)
    .deleteFrom('collaboration_pick')
    .where('month', '=', month)
    .where('entry_id', '=', id)
    .returning('entry_id')
    .executeTakeFirst()
  return row !== undefined
}

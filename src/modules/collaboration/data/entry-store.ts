import type { Session } from '#platform/database/session.ts'
import type { EntryId, Line, LineId } from '../domain/entry.ts'
import { isBalanced } from '../domain/lines.ts'
import { collaborationTables, type EntryRow } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

/** An entry and its lines, as they are written. */
export interface NewEntry {
  readonly row: EntryRow
  readonly lines: readonly Line[]
}

/**
 * Writes entries with their lines. One whose key is there already, or that undoes what is undone already, is left out
 * with its lines. Gives back which were written. Lines that do not come to nothing are a fault.
 */
export async function insertEntries(
  session: Session,
  newId: () => LineId,
  entries: readonly NewEntry[],
): Promise<ReadonlySet<EntryId>> {
  const unbalanced = entries.find(({ lines }) => !isBalanced(lines))
  if (unbalanced !== undefined) throw new Error(`the lines of ${unbalanced.row.key} do not come to nothing`)
  const tables = collaborationTables(session)
  const written = new Set<EntryId>()
  for (let start = 0; start < entries.length; start += CHUNK) {
    const some = entries.slice(start, start + CHUNK)
    const rows = await tables
      .insertInto('collaboration_entry')
      .values(some.map(({ row }) => row))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const ids = new Set(rows.map(({ id }) => id))
    const lines = some.filter(({ row }) => ids.has(row.id)).flatMap((entry) => lineRows(entry, newId))
    if (lines.length > 0) await tables.insertInto('collaboration_line').values(lines).execute()
    for (const id of ids) written.add(id)
  }
  return written
}

function lineRows({ row, lines }: NewEntry, newId: () => LineId) {
  return lines.map(({ account, holderId, month, amount }) => ({
    ...{ id: newId(), entry_id: row.id, account, holder_id: holderId, month, amount },
  }))
}

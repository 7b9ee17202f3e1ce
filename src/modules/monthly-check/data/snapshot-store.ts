import type { Session } from '#platform/database/session.ts'
import { checkTables, type SnapshotRow } from './tables.ts'

/** Keeps a frozen month. Rows of this table are never changed nor taken away. */
export async function insertSnapshot(session: Session, row: SnapshotRow): Promise<void> {
  await checkTables(session).insertInto('check_snapshot').values(row).execute()
}

import type { Session } from '#platform/database/session.ts'
import type { CheckId, SnapshotId } from '../domain/pledge-check.ts'
import { type CheckRow, checkTables, type SnapshotRow } from './tables.ts'

/** Keeps a new round; false when the period has one already. */
export async function insertCheck(
  session: Session,
  check: Pick<
    CheckRow,
    'id' | 'term_id' | 'year' | 'quarter' | 'last_day' | 'due_day' | 'opened_at' | 'opened_by_name'
  >,
): Promise<boolean> {
  const row = await checkTables(session)
    .insertInto('pledge_check')
    .values({
      ...check,
      state: 'open',
      closed_at: null,
      closed_by_name: null,
      reason: null,
      reopened_at: null,
      reopened_by_name: null,
      snapshot_id: null,
      published_snapshot_id: null,
      published_at: null,
      first_published_at: null,
      published_by_name: null,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['term_id', 'last_day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

interface Done {
  readonly at: Date
  readonly by: string
}

export async function saveClosed(
  session: Session,
  id: CheckId,
  closed: Done & { readonly snapshotId: SnapshotId },
): Promise<void> {
  await checkTables(session)
    .updateTable('pledge_check')
    .set((eb) => ({
      state: 'closed' as const,
      closed_at: closed.at,
      closed_by_name: closed.by,
      snapshot_id: closed.snapshotId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveReopened(
  session: Session,
  id: CheckId,
  reopened: Done & { readonly reason: string },
): Promise<void> {
  await checkTables(session)
    .updateTable('pledge_check')
    .set((eb) => ({
      state: 'open' as const,
      reason: reopened.reason,
      reopened_at: reopened.at,
      reopened_by_name: reopened.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function savePublished(
  session: Session,
  id: CheckId,
  published: Done & { readonly snapshotId: SnapshotId },
): Promise<void> {
  await checkTables(session)
    .updateTable('pledge_check')
    .set((eb) => ({
      published_snapshot_id: published.snapshotId,
      published_at: published.at,
      first_published_at: eb.fn.coalesce('first_published_at', eb.val(published.at)),
      published_by_name: published.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps a frozen round. Rows of this table are never changed nor taken away. */
export async function insertSnapshot(session: Session, row: SnapshotRow): Promise<void> {
  await checkTables(session).insertInto('pledge_check_snapshot').values(row).execute()
}

import type { Session } from '#platform/database/session.ts'
import type { LedgerCells, LedgerVersionId } from '../domain/ledger.ts'
import {
  type CellRow,
  type ImportRow,
  ledgerTables,
  type StatedRow,
  type VersionRow,
  yearColumn,
} from './tables.ts'

/** So many rows go into one statement. */
const CHUNK = 1_000

export async function insertImport(
  session: Session,
  row: ImportRow,
  stated: readonly StatedRow[],
): Promise<void> {
  await ledgerTables(session).insertInto('pledge_ledger_import').values(row).execute()
  for (let from = 0; from < stated.length; from += CHUNK)
    await ledgerTables(session)
      .insertInto('pledge_ledger_stated')
      .values(stated.slice(from, from + CHUNK))
      .execute()
}

/** Keeps further versions; false when one of them is there already, because somebody was quicker. */
export async function insertVersions(session: Session, versions: readonly VersionRow[]): Promise<boolean> {
  let kept = 0n
  for (let from = 0; from < versions.length; from += CHUNK) {
    const done = await ledgerTables(session)
      .insertInto('pledge_ledger_version')
      .values(versions.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.columns(['pledge_id', 'day', 'version']).doNothing())
      .executeTakeFirst()
    kept += done.numInsertedOrUpdatedRows ?? 0n
  }
  return kept === BigInt(versions.length)
}

export async function insertCells(
  session: Session,
  ledgers: readonly { readonly versionId: LedgerVersionId; readonly cells: LedgerCells }[],
): Promise<void> {
  const rows = ledgers.flatMap(({ versionId, cells }) =>
    cells.map(({ year, source, planned, secured, spent }): CellRow => ({
      version_id: versionId,
      year: yearColumn(year),
      ...{ source, planned, secured, spent },
    })),
  )
  for (let from = 0; from < rows.length; from += CHUNK)
    await ledgerTables(session)
      .insertInto('pledge_ledger_cell')
      .values(rows.slice(from, from + CHUNK))
      .execute()
}

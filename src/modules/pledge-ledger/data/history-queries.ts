import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  type LedgerCell,
  type LedgerCells,
  type LedgerImportId,
  type LedgerVersionId,
} from '../domain/ledger.ts'
import { inLedgerOrder } from '../domain/ledger.ts'
import type { LedgerChange, LedgerPlace } from '../domain/ledger-history.ts'
import type { ImportWay } from '../domain/plan-import.ts'
import { ledgerTables, type StatedRow, yearIn } from './tables.ts'

/** A version of a pledge's ledger of a day, with its place in the history. */
export interface LedgerVersion extends LedgerPlace {
  readonly id: LedgerVersionId
  readonly day: CalendarDate
  readonly change: LedgerChange
  readonly contentId: LedgerVersionId | null
  readonly reason: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly cells: LedgerCells
}

/** All versions of a pledge's ledger with their money, of one day or of all; the latest first. */
export async function listVersions(
  session: Session,
  pledgeId: string,
  day: CalendarDate | null = null,
): Promise<readonly LedgerVersion[]> {
  const rows = await ledgerTables(session)
    .selectFrom('pledge_ledger_version as v')
    .leftJoin('pledge_ledger_cell as c', 'c.version_id', 'v.content_id')
    .selectAll('v')
    .select(['c.year', 'c.source', 'c.planned', 'c.secured', 'c.spent'])
    .where('v.pledge_id', '=', pledgeId)
    .$if(day !== null, (query) => query.where('v.day', '=', day as CalendarDate))
    .orderBy('v.recorded_at', 'desc')
    .orderBy('v.day', 'desc')
    .orderBy('v.version', 'desc')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((group) => {
    const [row] = group
    if (row === undefined) return []
    const cells = group.flatMap(({ year, source, planned, secured, spent }): LedgerCell[] =>
      year === null || source === null || planned === null || secured === null || spent === null
        ? []
        : [{ year: yearIn(year), source, planned, secured, spent }],
    )
    return [
      {
        ...{ id: row.id, day: row.day, version: row.version, change: row.change },
        ...{ undoTo: row.undo_to, redoTo: row.redo_to, contentId: row.content_id },
        ...{ reason: row.reason, recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
        cells: inLedgerOrder(cells),
      },
    ]
  })
}

/** Where the histories of some pledges of one day stand: the last version of each, by pledge. */
export async function lastPlaces(
  session: Session,
  pledgeIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, LedgerPlace>> {
  if (pledgeIds.length === 0) return new Map()
  const rows = await ledgerTables(session)
    .selectFrom('pledge_ledger_version')
    .distinctOn('pledge_id')
    .select(['pledge_id', 'version', 'undo_to', 'redo_to'])
    .where('pledge_id', 'in', [...pledgeIds])
    .where('day', '=', day)
    .orderBy('pledge_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ pledge_id, version, undo_to: undoTo, redo_to: redoTo }) => [
      pledge_id,
      { version, undoTo, redoTo },
    ]),
  )
}

/** An import that was made, with how many of its sums were off. */
export interface LedgerImport {
  readonly id: LedgerImportId
  readonly day: CalendarDate
  readonly fileName: string
  readonly way: ImportWay
  readonly pledges: number
  readonly reason: string
  readonly importedAt: Date
  readonly importedBy: string
  readonly stated: readonly StatedTotalKept[]
}

/** A sum of an imported sheet beside what its lines gave. */
export type StatedTotalKept = Omit<StatedRow, 'import_id' | 'place'>

/** A term's imports with their sums that were off, the latest first. */
export async function listImports(
  session: Session,
  termId: string,
  until: CalendarDate,
  most: number,
): Promise<readonly LedgerImport[]> {
  const imports = await ledgerTables(session)
    .selectFrom('pledge_ledger_import')
    .selectAll()
    .where('term_id', '=', termId)
    .where('day', '<=', until)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  if (imports.length === 0) return []
  const stated = await ledgerTables(session)
    .selectFrom('pledge_ledger_stated')
    .selectAll()
    .where(
      'import_id',
      'in',
      imports.map(({ id }) => id),
    )
    .orderBy('place')
    .execute()
  return imports.map((row) => ({
    ...{ id: row.id, day: row.day, fileName: row.file_name, way: row.way, pledges: row.pledges },
    ...{ reason: row.reason, importedAt: row.imported_at, importedBy: row.imported_by_name },
    stated: stated
      .filter(({ import_id }) => import_id === row.id)
      .map(({ import_id: _import, place: _place, ...total }) => total),
  }))
}

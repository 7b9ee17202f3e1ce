import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Won } from '#platform/kernel/won.ts'
import type {
  LedgerImportId,
  LedgerKind,
  LedgerSource,
  LedgerVersionId,
  LedgerYear,
} from '../domain/ledger.ts'
import type { LedgerChange } from '../domain/ledger-history.ts'
import type { ImportWay } from '../domain/plan-import.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type LedgerTables = {
  pledge_ledger_import: ImportRow
  pledge_ledger_stated: StatedRow
  pledge_ledger_version: VersionRow
  pledge_ledger_cell: CellRow
}

/** The session, able to reach this module's tables. */
export const ledgerTables = (session: Session) => session.$extendTables<LedgerTables>()

/** What the year column holds for money after the term: behind every year, so that it sorts last. */
export const AFTER_TERM = 9_999
export const yearIn = (column: number): LedgerYear => (column === AFTER_TERM ? 'after-term' : column)
export const yearColumn = (year: LedgerYear): number => (year === 'after-term' ? AFTER_TERM : year)

export interface ImportRow {
  readonly id: LedgerImportId
  /** Of `pledges`. */
  readonly term_id: string
  readonly day: CalendarDate
  readonly file_name: string
  readonly way: ImportWay
  readonly pledges: number
  readonly reason: string
  readonly imported_at: Date
  readonly imported_by_name: string
}

/** A sum that an imported sheet told and its own lines did not give. */
export interface StatedRow {
  readonly import_id: LedgerImportId
  readonly place: number
  readonly sheet: string
  readonly row: number
  readonly column_number: number
  readonly word: string
  readonly kind: LedgerKind
  /** The pledge's number in the term; null for a sum over several. */
  readonly pledge: number | null
  readonly stated: Won
  readonly computed: Won
}

/** One state of a pledge's ledger of a day. Rows are only ever added. */
export interface VersionRow {
  readonly id: LedgerVersionId
  /** Of `pledges`. */
  readonly pledge_id: string
  readonly day: CalendarDate
  readonly version: number
  readonly change: LedgerChange
  /** The version whose cells hold: itself, or the one that an undo brought back; null when all was undone. */
  readonly content_id: LedgerVersionId | null
  readonly undo_to: number | null
  readonly redo_to: number | null
  readonly import_id: LedgerImportId | null
  readonly reason: string
  readonly recorded_at: Date
  readonly recorded_by_name: string
}

export interface CellRow {
  readonly version_id: LedgerVersionId
  readonly year: number
  readonly source: LedgerSource
  readonly planned: Won
  readonly secured: Won
  readonly spent: Won
}

import type { ColumnType } from 'kysely'
import type { AccountId } from '#platform/access/person.ts'
import type { SheetRows, StagedSheetId } from '../domain/staged-sheet.ts'

export type PlanBooksTables = {
  staged_sheet: StagedSheetRow
}

/** A sheet that came back from a department and waits for somebody's yes. */
export interface StagedSheetRow {
  readonly id: StagedSheetId
  /** Who brought it; nobody else commits it. */
  readonly account_id: AccountId
  readonly year: number
  /** Why its figures change. */
  readonly reason: string
  readonly sheets: ColumnType<SheetRows, string, string>
  readonly staged_at: Date
  readonly expires_at: Date
  readonly committed_at: Date | null
}

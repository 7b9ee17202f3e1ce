import type { Session } from '#platform/database/session.ts'
import type { AccountId } from '#platform/access/person.ts'
import type { SheetRows, StagedSheetId } from '../domain/staged-sheet.ts'
import type { PlanBooksTables } from './tables.ts'

const tables = (session: Session) => session.$extendTables<PlanBooksTables>()

/** Keeps a sheet until somebody says yes, or its time is over. */
export async function insertStagedSheet(
  session: Session,
  sheet: {
    readonly id: StagedSheetId
    readonly accountId: AccountId
    readonly year: number
    readonly reason: string
    readonly sheets: SheetRows
    readonly stagedAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await tables(session)
    .insertInto('staged_sheet')
    .values({
      id: sheet.id,
      account_id: sheet.accountId,
      year: sheet.year,
      reason: sheet.reason,
      sheets: JSON.stringify(sheet.sheets),
      staged_at: sheet.stagedAt,
      expires_at: sheet.expiresAt,
      committed_at: null,
    })
    .execute()
}

/** Locks a sheet and marks it as committed; false when somebody was quicker. */
export async function markCommitted(session: Session, id: StagedSheetId, now: Date): Promise<boolean> {
  const marked = await tables(session)
    .updateTable('staged_sheet')
    .set({ committed_at: now })
    .where('id', '=', id)
    .where('committed_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** Takes away the sheets whose time is over. */
export async function sweepStagedSheets(session: Session, now: Date): Promise<number> {
  const gone = await tables(session)
    .deleteFrom('staged_sheet')
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

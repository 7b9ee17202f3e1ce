import type { Session } from '#platform/database/session.ts'
import type { AccountId } from '#platform/access/person.ts'
import type { StagedSheetId } from '../domain/staged-sheet.ts'
import type { PlanBooksTables, StagedSheetRow } from './tables.ts'

export type StagedSheet = Pick<
  StagedSheetRow,
  'id' | 'account_id' | 'year' | 'reason' | 'staged_at' | 'expires_at' | 'committed_at'
> & {
  readonly sheets: StagedSheetRow['sheets']['__select__']
}

/** A sheet that this person brought and that still waits, or was committed; null when it is gone. */
export async function readStagedSheet(
  session: Session,
  id: StagedSheetId,
  who: { readonly accountId: AccountId; readonly now: Date },
): Promise<StagedSheet | null> {
  const row = await session
    .$extendTables<PlanBooksTables>()
    .selectFrom('staged_sheet')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', who.accountId)
    .where('expires_at', '>', who.now)
    .executeTakeFirst()
  return row ?? null
}

/** The sheets that a person has brought and not yet committed, the latest first. */
export async function waitingSheets(
  session: Session,
  who: { readonly accountId: AccountId; readonly now: Date },
): Promise<readonly Pick<StagedSheetRow, 'id' | 'year' | 'staged_at' | 'expires_at'>[]> {
  return await session
    .$extendTables<PlanBooksTables>()
    .selectFrom('staged_sheet')
    .select(['id', 'year', 'staged_at', 'expires_at'])
    .where('account_id', '=', who.accountId)
    .where('expires_at', '>', who.now)
    .where('committed_at', 'is', null)
    .orderBy('staged_at', 'desc')
    .limit(20)
    .execute()
}

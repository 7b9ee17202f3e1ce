import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { IndicatorSet, IndicatorSetId } from '../domain/indicator.ts'
import { indicatorTables } from './tables.ts'

/** Opens an evaluation; false when the programme has one in that year. */
export async function insertSet(
  session: Session,
  set: Omit<IndicatorSet, 'lockedAt' | 'lockedByName' | 'edition' | 'version'>,
): Promise<boolean> {
  const row = await indicatorTables(session)
    .insertInto('indicator_set')
    .values({
      ...{ id: set.id, programme: set.programme, title: set.title },
      ...{ evaluation_year: set.evaluationYear, result_year: set.resultYear },
      ...{ base_day: set.baseDay, lock_day: set.lockDay },
      ...{ locked_at: null, locked_by_name: null, edition: 0, version: 1 },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveDays(
  session: Session,
  id: IndicatorSetId,
  days: { readonly baseDay: CalendarDate; readonly lockDay: CalendarDate },
): Promise<void> {
  await indicatorTables(session)
    .updateTable('indicator_set')
    .set((row) => ({ base_day: days.baseDay, lock_day: days.lockDay, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function saveEdition(session: Session, id: IndicatorSetId): Promise<void> {
  await indicatorTables(session)
    .updateTable('indicator_set')
    .set((row) => ({ edition: row('edition', '+', 1), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function saveLock(
  session: Session,
  id: IndicatorSetId,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await indicatorTables(session)
    .updateTable('indicator_set')
    .set((row) => ({ locked_at: at, locked_by_name: by, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Removes a set that has no indicators. */
export async function deleteSet(session: Session, id: IndicatorSetId): Promise<void> {
  await indicatorTables(session).deleteFrom('indicator_set').where('id', '=', id).execute()
}

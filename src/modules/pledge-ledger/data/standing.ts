import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ledgerTables } from './tables.ts'

/**
 * What held for each pledge on a day: the last version of every day up to it, of these the latest day that was not undone
 * whole. Two index walks, however long the history.
 */
export function standing(session: Session, pledgeIds: readonly string[], day: CalendarDate) {
  return ledgerTables(session)
    .with('latest', (db) =>
      db
        .selectFrom('pledge_ledger_version as v')
        .distinctOn(['v.pledge_id', 'v.day'])
        .select(['v.pledge_id', 'v.day', 'v.version', 'v.content_id', 'v.undo_to', 'v.redo_to'])
        .where('v.pledge_id', '=', sql<string>`any(${pledgeIds}::uuid[])`)
        .where('v.day', '<=', day)
        .orderBy('v.pledge_id')
        .orderBy('v.day', 'desc')
        .orderBy('v.version', 'desc'),
    )
    .with('standing', (db) =>
      db
        .selectFrom('latest as l')
        .distinctOn('l.pledge_id')
        .selectAll('l')
        .where('l.content_id', 'is not', null)
        .orderBy('l.pledge_id')
        .orderBy('l.day', 'desc'),
    )
}

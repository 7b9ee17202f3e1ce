import type { ExpressionBuilder } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Account, Entry, EntryId, ReceiverId } from '../domain/entry.ts'
import { collaborationTables, type CollaborationTables, type EntryRow } from './tables.ts'

/** An entry as the rules know it. */
export function entryOf(row: EntryRow): Entry {
  return {
    ...{ id: row.id, kind: row.kind, at: row.at, day: row.day, month: row.month },
    ...{ senderId: row.sender_id, senderDepartmentId: row.sender_department_id },
    ...{ receiverId: row.receiver_id, receiverIsGuest: row.receiver_is_guest },
    ...{ receiverDepartmentId: row.receiver_department_id, points: row.points, message: row.message },
    ...{ multiplier: row.multiplier, campaignId: row.campaign_id },
    ...{ reversesId: row.reverses_id, reason: row.reason },
  }
}

export type EntryExpressions = ExpressionBuilder<CollaborationTables & { e: EntryRow }, 'e'>

/** Whether something undid an entry. */
export function undoing(eb: EntryExpressions) {
  return eb.selectFrom('collaboration_entry as u').select('u.id').whereRef('u.reverses_id', '=', 'e.id')
}

/** An entry, and whether something undid it; null when there is none. */
export async function readEntry(
  session: Session,
  by: { readonly id: EntryId } | { readonly key: string },
): Promise<(Entry & { readonly isUndone: boolean }) | null> {
  const query = collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .selectAll('e')
    .select((eb) => eb.exists(undoing(eb)).as('is_undone'))
  const row = await (
    'id' in by ? query.where('e.id', '=', by.id) : query.where('e.key', '=', by.key)
  ).executeTakeFirst()
  return row === undefined ? null : { ...entryOf(row), isUndone: Boolean(row.is_undone) }
}

/** What an account of somebody held at a moment: the sum of its lines. */
export async function balanceAt(
  session: Session,
  asked: {
    readonly account: Account
    readonly holderId: ReceiverId
    readonly month: CalendarMonth
    readonly at: Date
  },
): Promise<number> {
  const row = await collaborationTables(session)
    .selectFrom('collaboration_line as l')
    .innerJoin('collaboration_entry as e', 'e.id', 'l.entry_id')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<bigint>('l.amount'), eb.val(0n)).as('balance'))
    .where('l.holder_id', '=', asked.holderId)
    .where('l.account', '=', asked.account)
    .where('l.month', '=', asked.month)
    .where('e.at', '<=', asked.at)
    .executeTakeFirstOrThrow()
  return Number(row.balance)
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { EntryId, ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { entryOf, undoing } from './entry-queries.ts'
import type { Entry } from '../domain/entry.ts'
import { collaborationTables } from './tables.ts'

/** What a wallet holds; null for someone who has none that month. */
export async function walletBalance(
  session: Session,
  staffId: StaffId,
  month: CalendarMonth,
): Promise<number | null> {
  const row = await collaborationTables(session)
    .selectFrom('collaboration_wallet')
    .select('balance')
    .where('staff_id', '=', staffId)
    .where('month', '=', month)
    .executeTakeFirst()
  return row?.balance ?? null
}

/** An entry in somebody's month. */
export interface WalletLine extends Entry {
  readonly isUndone: boolean
}

/** What somebody sent and received in a month, or in some, with what undid it and special points; the latest first. */
export async function walletLines(
  session: Session,
  staffId: StaffId,
  months: CalendarMonth | readonly CalendarMonth[],
): Promise<readonly WalletLine[]> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .selectAll('e')
    .select((eb) => eb.exists(undoing(eb)).as('is_undone'))
    .where('e.month', 'in', typeof months === 'string' ? [months] : [...months])
    .where('e.kind', 'not in', ['grant', 'expiry'])
    .where((eb) => eb.or([eb('e.sender_id', '=', staffId), eb('e.receiver_id', '=', staffId)]))
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...entryOf(row), isUndone: Boolean(row.is_undone) }))
}

/** To whom somebody sent lately, the latest first, and how often this month. */
export async function recentPartners(
  session: Session,
  asked: { readonly staffId: StaffId; readonly months: readonly CalendarMonth[]; readonly limit: number },
): Promise<readonly { readonly id: ReceiverId; readonly isGuest: boolean }[]> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_entry')
    .select(['receiver_id', 'receiver_is_guest'])
    .select((eb) => eb.fn.max('at').as('last'))
    .where('sender_id', '=', asked.staffId)
    .where('month', 'in', [...asked.months])
    .where('kind', '=', 'send')
    .groupBy(['receiver_id', 'receiver_is_guest'])
    .orderBy('last', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.flatMap((row) =>
    row.receiver_id === null ? [] : [{ id: row.receiver_id, isGuest: row.receiver_is_guest }],
  )
}

/** How often somebody sent to each in a month, without what was undone: whom they cannot choose any more. */
export async function sendsThisMonth(
  session: Session,
  staffId: StaffId,
  month: CalendarMonth,
): Promise<ReadonlyMap<ReceiverId, number>> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .select((eb) => ['e.receiver_id', eb.fn.countAll<bigint>().as('sends')])
    .where('e.sender_id', '=', staffId)
    .where('e.month', '=', month)
    .where('e.kind', '=', 'send')
    .where((eb) => eb.not(eb.exists(undoing(eb))))
    .groupBy('e.receiver_id')
    .execute()
  return new Map(
    rows.flatMap((row) => (row.receiver_id === null ? [] : [[row.receiver_id, Number(row.sends)]])),
  )
}

/** How many entries the ledger has. */
export async function countEntries(session: Session): Promise<number> {
  const row = await collaborationTables(session)
    .selectFrom('collaboration_entry')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What is wrong with the books: entries that do not come to nothing, wallets that are not the sum of their lines. */
export async function ledgerFaults(
  session: Session,
): Promise<{ readonly entries: readonly EntryId[]; readonly wallets: readonly StaffId[] }> {
  const tables = collaborationTables(session)
  const entries = await tables
    .selectFrom('collaboration_entry as e')
    .leftJoin('collaboration_line as l', 'l.entry_id', 'e.id')
    .select('e.id')
    .groupBy('e.id')
    .having((eb) => eb.or([eb(eb.fn.count('l.id'), '<', 2n), eb(eb.fn.sum('l.amount'), '<>', 0n)]))
    .execute()
  const sums = tables
    .selectFrom('collaboration_line')
    .select((eb) => ['holder_id', 'month', eb.fn.sum<bigint>('amount').as('amount')])
    .where('account', '=', 'wallet')
    .groupBy(['holder_id', 'month'])
  const wallets = await tables
    .selectFrom('collaboration_wallet as w')
    .fullJoin(sums.as('s'), (join) =>
      join.onRef('s.holder_id', '=', 'w.staff_id').onRef('s.month', '=', 'w.month'),
    )
    .select((eb) => eb.fn.coalesce('w.staff_id', 's.holder_id').as('staff_id'))
    .where((eb) =>
      eb.or([
        eb('w.staff_id', 'is', null),
        eb('s.holder_id', 'is', null),
        eb(eb.cast<bigint>('w.balance', 'bigint'), '<>', eb.ref('s.amount')),
      ]),
    )
    .execute()
  return {
    entries: entries.map(({ id }) => id),
    wallets: wallets.flatMap(({ staff_id }) => (staff_id === null ? [] : [staff_id as StaffId])),
  }
}

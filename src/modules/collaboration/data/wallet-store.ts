import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { collaborationTables } from './tables.ts'

/** Locks a wallet until the transaction ends, so that its owner's sends come one after the other. Null when there is none. */
export async function lockWallet(
  session: Session,
  staffId: StaffId,
  month: CalendarMonth,
): Promise<number | null> {
  const [row] = await lockedBalance(session, { staffId, month })
  return row?.balance ?? null
}

const lockedBalance = builtOnce<
  { readonly staffId: StaffId; readonly month: CalendarMonth },
  { readonly balance: number }
>((session, { staffId, month }) =>
  collaborationTables(session)
    .selectFrom('collaboration_wallet')
    .select('balance')
    .where('staff_id', '=', staffId)
    .where('month', '=', month)
    .forUpdate(),
)

/**
 * Puts points into a wallet, or takes out of it what it holds. That it is not there, or would hold less than nothing,
 * is a fault: whoever takes has locked it and looked. Gives back what it holds then.
 */
export async function moveWallet(
  session: Session,
  wallet: { readonly staffId: StaffId; readonly month: CalendarMonth; readonly by: number },
): Promise<number> {
  const row = await collaborationTables(session)
    .updateTable('collaboration_wallet')
    .set((eb) => ({ balance: eb('balance', '+', wallet.by) }))
    .where('staff_id', '=', wallet.staffId)
    .where('month', '=', wallet.month)
    .where('balance', '>=', -wallet.by)
    .returning('balance')
    .executeTakeFirst()
  if (row === undefined) throw new Error('a wallet is not there, or gave more than it holds')
  return row.balance
}

/** Opens wallets with what was granted. */
export async function openWallets(
  session: Session,
  month: CalendarMonth,
  wallets: readonly { readonly staffId: StaffId; readonly points: number }[],
): Promise<void> {
  if (wallets.length === 0) return
  await collaborationTables(session)
    .insertInto('collaboration_wallet')
    .values(wallets.map(({ staffId, points }) => ({ staff_id: staffId, month, balance: points })))
    .execute()
}

/** A wallet of a month that is over and still holds points. */
export interface UnspentWallet {
  readonly staffId: StaffId
  readonly month: CalendarMonth
  readonly balance: number
}

/** Locks some wallets of months before one that still hold points, in one order so that two jobs do not wait for each other. */
export async function lockUnspent(
  session: Session,
  before: CalendarMonth,
  limit: number,
): Promise<readonly UnspentWallet[]> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_wallet')
    .selectAll()
    .where('month', '<', before)
    .where('balance', '>', 0)
    .orderBy('month')
    .orderBy('staff_id')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map((row) => ({ staffId: row.staff_id, month: row.month, balance: row.balance }))
}

/** Empties locked wallets of a month. */
export async function emptyWallets(
  session: Session,
  month: CalendarMonth,
  staffIds: readonly StaffId[],
): Promise<void> {
  await collaborationTables(session)
    .updateTable('collaboration_wallet')
    .set({ balance: 0 })
    .where('month', '=', month)
    .where('staff_id', 'in', [...staffIds])
    .execute()
}

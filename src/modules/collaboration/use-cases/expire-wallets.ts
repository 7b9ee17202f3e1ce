import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarMonthOf, dayInSeoul, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { insertEntries } from '../data/entry-store.ts'
import { emptyWallets, lockUnspent, type UnspentWallet } from '../data/wallet-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { LineId } from '../domain/entry.ts'
import { expiryLines } from '../domain/lines.ts'
import { nextMonth, startOfDay } from '../domain/month.ts'
import { entryRow } from './entry-row.ts'

const CHUNK = 500

/**
 * Takes what was left in the wallets of months that are over. Nobody can spend it meanwhile, since a send uses the
 * wallet of its own month: so it does not matter when this runs, how often, or where it crashed. Gives back how many.
 */
export async function expireWallets(
  context: Context,
  { chunk = CHUNK }: { readonly chunk?: number } = {},
): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, collaborationActions['run-clockwork'])) return refuse('not-allowed')
  let expired = 0
  for (;;) {
    const done = await change(context, (session) => expireSome(session, context, chunk))
    if (!done.ok || done.value === 0) return ok(expired)
    expired += done.value
  }
}

async function expireSome(session: Session, context: Context, limit: number): Promise<Result<number, never>> {
  const current = calendarMonthOf(dayInSeoul(context.now))
  const unspent = await lockUnspent(session, current, limit)
  const written = await insertEntries(
    session,
    () => context.newId<LineId>(),
    unspent.map((wallet) => ({
      row: expiryRow(context, wallet),
      lines: expiryLines(wallet.staffId, wallet.month, wallet.balance),
    })),
  )
  if (written.size !== unspent.length) throw new Error('a wallet expired twice')
  for (const [month, wallets] of Map.groupBy(unspent, (wallet) => wallet.month)) {
    await emptyWallets(
      session,
      month,
      wallets.map(({ staffId }) => staffId),
    )
    await audit(session, context, {
      action: 'collaboration.expire',
      subject: { kind: 'collaboration-month', id: month },
      after: { people: wallets.length, points: wallets.reduce((sum, { balance }) => sum + balance, 0) },
    })
  }
  return ok(unspent.length)
}

/** It counts from the first instant of the next month, whenever it was written. */
const expiryRow = (context: Context, { staffId, month, balance }: UnspentWallet) =>
  entryRow(context, {
    ...{ kind: 'expiry', key: `expiry:${staffId}:${month}`, points: balance, receiver_id: staffId },
    ...{ at: startOfDay(firstDayOf(nextMonth(month))), day: lastDayOf(month), month },
  })

import type { Session } from '../database/session.ts'
import type { Lockout } from './access-settings.ts'
import { minutesAfter } from './instant.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

/**
 * Counts a try before its password is looked at; false when the account is locked. Counting first is what
 * holds the limit when a hundred guesses come at once: no more than `attempts` of them are ever compared.
 */
export async function takeAccountAttempt(
  session: Session,
  accountId: AccountId,
  rule: Lockout,
  now: Date,
): Promise<boolean> {
  const taken = await accessTables(session)
    .updateTable('account')
    .set((eb) => {
      const failures = eb
        .case()
        .when('locked_until', '<=', now)
        .then(1)
        .else(eb('failures', '+', 1))
        .end()
      return {
        failures,
        locked_until: eb
          .case()
          .when(failures, '>=', rule.attempts)
          .then(eb.cast<Date>(eb.val(minutesAfter(now, rule.minutes)), 'timestamptz'))
          .else(null)
          .end(),
      }
    })
    .where('id', '=', accountId)
    .where('status', '=', 'open')
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .returning('failures')
    .executeTakeFirst()
  return taken !== undefined
}

/** The try was right: it no longer counts. Those of others at the same time still do. */
export async function giveBackAttempt(session: Session, accountId: AccountId): Promise<void> {
  await accessTables(session)
    .updateTable('account')
    .set((eb) => ({ failures: eb('failures', '-', 1), locked_until: null }))
    .where('id', '=', accountId)
    .where('failures', '>', 0)
    .execute()
}

/** The sign-in is complete, or an administrator opened the lock: counting starts anew. */
export async function forgetAttempts(session: Session, accountId: AccountId): Promise<void> {
  await accessTables(session)
    .updateTable('account')
    .set({ failures: 0, locked_until: null })
    .where('id', '=', accountId)
    .execute()
}

/** Counts a try from an address; false when too many failed there within the window. */
export async function takeAddressAttempt(
  session: Session,
  address: string,
  rule: Lockout,
  now: Date,
): Promise<boolean> {
  const window = minutesAfter(now, rule.minutes)
  const taken = await accessTables(session)
    .insertInto('sign_in_address')
    .values({ address: addressRange(address), failures: 1, window_ends_at: window })
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet((eb) => {
          const over = eb('sign_in_address.window_ends_at', '<=', now)
          return {
            failures: eb
              .case()
              .when(over)
              .then(1)
              .else(eb('sign_in_address.failures', '+', 1))
              .end(),
            window_ends_at: eb
              .case()
              .when(over)
              .then(eb.cast<Date>(eb.val(window), 'timestamptz'))
              .else(eb.ref('sign_in_address.window_ends_at'))
              .end(),
          }
        })
        .where((eb) =>
          eb.or([
            eb('sign_in_address.window_ends_at', '<=', now),
            eb('sign_in_address.failures', '<', rule.attempts),
          ]),
        ),
    )
    .returning('address')
    .executeTakeFirst()
  return taken !== undefined
}

export async function giveBackAddressAttempt(session: Session, address: string): Promise<void> {
  await accessTables(session)
    .updateTable('sign_in_address')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('address', '=', addressRange(address))
    .where('failures', '>', 0)
    .execute()
}

/** One line of IPv6 is a /64: its holder has 2⁶⁴ addresses to try from. */
export function addressRange(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.replace(/%.*/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':')]
  return `${all.slice(0, 4).join(':').toLowerCase()}::/64`
}

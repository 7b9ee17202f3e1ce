import type { Session } from '../database/session.ts'
import type { Context } from './context.ts'
import type { Keys } from './keys.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

const COUNT = 10
/** No letters that are read for others: 0 o, 1 l i. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 3
const GROUP = 4

const purposeFor = (accountId: AccountId) => `recovery-code:${accountId}`

/** Gives ten codes of 59 random bits, shown once; those given before are worthless. */
export async function giveRecoveryCodes(
  session: Session,
  context: Context,
  keys: Keys,
  accountId: AccountId,
): Promise<readonly string[]> {
  await dropRecoveryCodes(session, accountId)
  const codes = Array.from({ length: COUNT }, () => newCode(context))
  await accessTables(session)
    .insertInto('account_recovery_code')
    .values(
      codes.map((code) => ({
        id: context.newId(),
        account_id: accountId,
        code_hash: keys.mac(plain(code), purposeFor(accountId)),
      })),
    )
    .execute()
  return codes
}

/** Takes all codes away: with the last factor there is nothing left to recover. */
export async function dropRecoveryCodes(session: Session, accountId: AccountId): Promise<void> {
  await accessTables(session)
    .deleteFrom('account_recovery_code')
    .where('account_id', '=', accountId)
    .execute()
}

/** Uses a code up; false when it is none, or was used. */
export async function takeRecoveryCode(
  session: Session,
  context: Context,
  keys: Keys,
  accountId: AccountId,
  code: string,
): Promise<boolean> {
  const taken = await accessTables(session)
    .updateTable('account_recovery_code')
    .set({ used_at: context.machineNow })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', keys.mac(plain(code), purposeFor(accountId)))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^0-9a-z]/g, '')
}

function newCode(context: Context): string {
  const signs: string[] = []
  // Bytes beyond the last whole multiple are thrown away: every sign is equally likely.
  const limit = 256 - (256 % SIGNS.length)
  while (signs.length < GROUPS * GROUP) {
    for (const byte of context.randomBytes(32)) {
      const sign = SIGNS[byte % SIGNS.length]
      if (byte < limit && sign !== undefined && signs.length < GROUPS * GROUP) signs.push(sign)
    }
  }
  const text = signs.join('')
  return Array.from({ length: GROUPS }, (_, at) => text.slice(at * GROUP, (at + 1) * GROUP)).join('-')
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { insertAccount } from '#platform/access/open-staff-account.ts'
import type { AccountId } from '#platform/access/person.ts'
import { prepareHash, saveHash } from '#platform/access/set-password.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import type { SampleAccount } from './sample-accounts.ts'

/** Someone to sign in as, with the password that was made up for this installation. */
export interface SignInAs extends SampleAccount {
  readonly password: string
}

const lower = 'abcdefghijkmnpqrstuvwxyz'
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '23456789'

/** A password of three kinds of characters that is easy to read from a terminal: kvpm-3847-QTRX. */
export function samplePassword(randomBytes: (count: number) => Uint8Array): string {
  return [lower, digits, upper].map((signs) => drawn(signs, 4, randomBytes)).join('-')
}

function drawn(signs: string, count: number, randomBytes: (count: number) => Uint8Array): string {
  // Bytes beyond the last whole multiple are thrown away: every sign is as likely as the others.
  const limit = 256 - (256 % signs.length)
  let text = ''
  while (text.length < count) {
    const [byte = 255] = randomBytes(1)
    if (byte < limit) text += signs.charAt(byte % signs.length)
  }
  return text
}

/** A password that has an owner but is not yet in force. */
export interface PreparedPassword {
  readonly account: SampleAccount
  readonly password: string
  readonly hash: string
}

/** A password for each account, hashed. Hashing is slow by design: threads do it while the city is lived. */
export function prepareSamplePasswords(
  context: Context,
  accounts: readonly SampleAccount[],
): Promise<readonly PreparedPassword[]> {
  return Promise.all(accounts.map((account) => prepare(context, account)))
}

/** Gives everyone to sign in as their password; citizens get their accounts with it. */
export async function giveSamplePasswords(
  context: Context,
  prepared: readonly PreparedPassword[],
  accountIds: ReadonlyMap<string, AccountId>,
): Promise<readonly SignInAs[]> {
  const here = prepared.filter(({ account: { number } }) => number === null || accountIds.has(number))
  await change(context, async (session): Promise<Result<void, never>> => {
    for (const { account, hash } of here) {
      const staff = account.number === null ? undefined : accountIds.get(account.number)
      const id = staff ?? (await openCitizen(session, context, account))
      await saveHash(session, context, { id, passwordId: null }, hash)
      await audit(session, context, { action: 'sample.give-password', subject: { kind: 'account', id } })
    }
    return ok()
  })
  return here.map(({ account, password }) => ({ ...account, password }))
}

async function openCitizen(
  session: Session,
  context: Context,
  { name, login }: SampleAccount,
): Promise<AccountId> {
  const id = await insertAccount(session, context, { kind: 'citizen', login, name, email: login })
  if (id === null) throw new Error(`there is a citizen ${login} already`)
  await audit(session, context, {
    action: 'access.open-account',
    subject: { kind: 'account', id },
    after: { kind: 'citizen' },
  })
  return id
}

async function prepare(context: Context, account: SampleAccount): Promise<PreparedPassword> {
  const { login, name } = account
  for (let tries = 0; tries < 8; tries += 1) {
    const password = samplePassword((count) => context.randomBytes(count))
    const hash = await prepareHash(context.database, context, password, {
      id: null,
      login,
      name,
      email: null,
    })
    if (hash.ok) return { account, password, hash: hash.value }
  }
  throw new Error('the password rules refuse every sample password')
}

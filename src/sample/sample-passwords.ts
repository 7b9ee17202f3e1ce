import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { insertAccount } from '#platform/access/open-staff-account.ts'
import type { AccountId } from '#platform/access/person.ts'
import { prepareHash, saveHash } from '#platform/access/set-password.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { type SampleAccount, sampleAccounts } from './sample-accounts.ts'
import type { SampleLife } from './sample-life.ts'

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

interface Prepared {
  readonly account: SampleAccount
  readonly password: string
  readonly hash: string
}

/** Gives everyone to sign in as a password of their own; citizens get their accounts with it. */
export async function giveSamplePasswords(life: SampleLife, context: Context): Promise<readonly SignInAs[]> {
  const here = sampleAccounts(life.city).filter(({ number }) => number === null || life.accountIds.has(number))
  // Hashing is slow by design; the threads do it side by side.
  const prepared = await Promise.all(here.map((account) => prepare(context, account)))
  await change(context, async (session): Promise<Result<void, never>> => {
    for (const { account, hash } of prepared) {
      const id = (account.number === null ? null : life.accountIds.get(account.number)) ?? (await openCitizen(account))
      await saveHash(session, context, { id, passwordId: null }, hash)
      await audit(session, context, { action: 'sample.give-password', subject: { kind: 'account', id } })
    }
    return ok()

    async function openCitizen({ name, login }: SampleAccount): Promise<AccountId> {
      const id = await insertAccount(session, context, { kind: 'citizen', login, name, email: login })
      if (id === null) throw new Error(`there is a citizen ${login} already`)
      await audit(session, context, {
        action: 'access.open-account',
        subject: { kind: 'account', id },
        after: { kind: 'citizen' },
      })
      return id
    }
  })
  return prepared.map(({ account, password }) => ({ ...account, password }))
}

async function prepare(context: Context, account: SampleAccount): Promise<Prepared> {
  const { login, name } = account
  for (let tries = 0; tries < 8; tries += 1) {
    const password = samplePassword((count) => context.randomBytes(count))
    const hash = await prepareHash(context.database, context, password, { id: null, login, name, email: null })
    if (hash.ok) return { account, password, hash: hash.value }
  }
  throw new Error('the password rules refuse every sample password')
}

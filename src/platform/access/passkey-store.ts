import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { Session } from '../database/session.ts'
import type { Context } from './context.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

/** A passkey as its owner's list shows it. */
export interface PasskeyLine {
  readonly id: string
  readonly credentialId: string
  readonly transports: readonly string[]
  readonly name: string
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
}

export const passkeyStore = {
  async of(session: Session, accountId: AccountId): Promise<readonly PasskeyLine[]> {
    const rows = await accessTables(session)
      .selectFrom('account_passkey')
      .select(['id', 'credential_id', 'transports', 'name', 'added_at', 'last_used_at'])
      .where('account_id', '=', accountId)
      .orderBy('added_at')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      credentialId: row.credential_id,
      transports: split(row.transports),
      name: row.name,
      addedAt: row.added_at,
      lastUsedAt: row.last_used_at,
    }))
  },

  async byCredential(
    session: Session,
    credentialId: string,
  ): Promise<{
    readonly id: string
    readonly accountId: AccountId
    readonly credential: WebAuthnCredential
  } | null> {
    const row = await accessTables(session)
      .selectFrom('account_passkey as k')
      .innerJoin('account as a', 'a.id', 'k.account_id')
      .select(['k.id', 'k.account_id', 'k.public_key', 'k.counter', 'k.transports'])
      .where('k.credential_id', '=', credentialId)
      .where('a.status', '=', 'open')
      .executeTakeFirst()
    if (row === undefined) return null
    const publicKey = new Uint8Array(Buffer.from(row.public_key, 'base64url'))
    const credential = {
      id: credentialId,
      publicKey,
      counter: Number(row.counter),
      transports: split(row.transports),
    }
    return { id: row.id, accountId: row.account_id, credential }
  },

  async add(
    session: Session,
    context: Context,
    accountId: AccountId,
    credential: WebAuthnCredential,
    name: string,
  ): Promise<boolean> {
    const added = await accessTables(session)
      .insertInto('account_passkey')
      .values({
        id: context.newId(),
        account_id: accountId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey).toString('base64url'),
        counter: BigInt(credential.counter),
        transports: (credential.transports ?? []).join(' '),
        name,
        added_at: context.machineNow,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning('id')
      .executeTakeFirst()
    return added !== undefined
  },

  /** Writes the counter; false when it did not grow, which is what a copied authenticator looks like. */
  async use(session: Session, context: Context, id: string, counter: bigint): Promise<boolean> {
    let using = accessTables(session)
      .updateTable('account_passkey')
      .set({ counter, last_used_at: context.machineNow })
      .where('id', '=', id)
    // Synchronised passkeys do not count: theirs stays at zero.
    using = counter === 0n ? using.where('counter', '=', 0n) : using.where('counter', '<', counter)
    return (await using.returning('id').executeTakeFirst()) !== undefined
  },

  async remove(session: Session, accountId: AccountId, id: string): Promise<boolean> {
    const removed = await accessTables(session)
      .deleteFrom('account_passkey')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .returning('id')
      .executeTakeFirst()
    return removed !== undefined
  },
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

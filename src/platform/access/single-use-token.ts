import type { Context } from './context.ts'
import type { Session } from '../database/session.ts'
import { minutesAfter } from './instant.ts'
import type { AccountId } from './person.ts'
import { newToken, tokenHash } from './random-token.ts'
import { accessTables, type TokenRow } from './tables.ts'

export type TokenPurpose = TokenRow['purpose']

export interface TokenFacts {
  readonly accountId: AccountId | null
  readonly email: string | null
}

/** Makes a token that is good once, for one purpose, until a time; only its hash is kept. */
export async function issueToken(
  session: Session,
  context: Context,
  purpose: TokenPurpose,
  facts: TokenFacts & { readonly minutes: number },
): Promise<string> {
  const token = newToken(context)
  await accessTables(session)
    .insertInto('account_token')
    .values({
      id: context.newId(),
      token_hash: tokenHash(token),
      purpose,
      account_id: facts.accountId,
      email: facts.email,
      issued_at: context.machineNow,
      expires_at: minutesAfter(context.machineNow, facts.minutes),
    })
    .execute()
  return token
}

/** Whether a token would be taken now, for showing the form that uses it up. */
export async function peekToken(
  session: Session,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<TokenFacts | null> {
  const row = await accessTables(session)
    .selectFrom('account_token')
    .select(['account_id', 'email'])
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row === undefined ? null : { accountId: row.account_id, email: row.email }
}

/** Uses a token up. One statement finds and marks it, so of two at once one gets null. */
export async function takeToken(
  session: Session,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<TokenFacts | null> {
  const row = await accessTables(session)
    .updateTable('account_token')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id', 'email'])
    .executeTakeFirst()
  return row === undefined ? null : { accountId: row.account_id, email: row.email }
}

/** Makes every open token of an account worthless, e.g. when its password was set. */
export async function voidTokens(session: Session, accountId: AccountId, now: Date): Promise<void> {
  await accessTables(session)
    .updateTable('account_token')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

/** How many mails with a link an address was sent since an instant. */
export async function tokensSentTo(session: Session, email: string, since: Date): Promise<number> {
  const row = await accessTables(session)
    .selectFrom('account_token')
    .select((eb) => eb.fn.countAll<bigint>().as('sent'))
    .where('email', '=', email)
    .where('issued_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.sent)
}

import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { settingValue } from '../settings/setting-value.ts'
import { type Account, accountById } from './account-queries.ts'
import { accountLockoutSetting, passwordRulesSetting } from './access-settings.ts'
import { endSessionsOf } from './account-session.ts'
import { actingAs } from './acting-as.ts'
import { forgetAttempts, giveBackAttempt, takeAccountAttempt } from './attempts.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import { hashPassword, matchesPassword } from './password-hash.ts'
import { passwordFault, type PasswordOwner, type PasswordRefusal } from './password-rules.ts'
import type { AccountId } from './person.ts'
import { peekToken, takeToken, voidTokens } from './single-use-token.ts'
import { accessTables } from './tables.ts'

/** Checks a new password by the rules of the day and hashes it. */
export async function prepareHash(
  session: Session,
  context: Context,
  password: string,
  owner: PasswordOwner & { readonly id: AccountId | null },
): Promise<Result<string, PasswordRefusal>> {
  const rules = await settingValue(session, passwordRulesSetting, context.today)
  const fault = passwordFault(password, rules, owner)
  if (fault !== null) return refuse(fault)
  if (owner.id !== null) {
    for (const hash of await earlierHashes(session, owner.id, rules.history)) {
      if (await matchesPassword(password, hash)) return refuse('password-used-before')
    }
  }
  return ok(await hashPassword(password))
}

async function earlierHashes(
  session: Session,
  accountId: AccountId,
  history: number,
): Promise<readonly string[]> {
  const rows = await accessTables(session)
    .selectFrom('account_password')
    .select('hash')
    .where('account_id', '=', accountId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(history)
    .execute()
  return rows.map(({ hash }) => hash)
}

/** Puts a hash in force instead of the one that was read before; false when another came in between. */
export async function saveHash(
  session: Session,
  context: Context,
  account: { readonly id: AccountId; readonly passwordId: string | null },
  hash: string,
): Promise<boolean> {
  const tables = accessTables(session)
  if (account.passwordId !== null) {
    const old = await tables
      .updateTable('account_password')
      .set({ current: false })
      .where('id', '=', account.passwordId)
      .where('current', '=', true)
      .returning('id')
      .executeTakeFirst()
    if (old === undefined) return false
  }
  const added = await tables
    .insertInto('account_password')
    .values({ id: context.newId(), account_id: account.id, hash, set_at: context.machineNow, current: true })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'current']).where('current', '=', true).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Puts a stronger hash of the same password in the place of the one that was just matched. */
export async function renewHash(
  session: Session,
  account: Pick<Account, 'passwordId' | 'passwordHash'>,
  hash: string,
): Promise<void> {
  await accessTables(session)
    .updateTable('account_password')
    .set({ hash })
    .where('id', '=', account.passwordId)
    .where('hash', '=', account.passwordHash)
    .execute()
}

export type ChangePasswordRefusal = PasswordRefusal | 'current-password-wrong' | 'not-found' | 'stale'

/** The owner takes another password; all other sessions end. */
export async function changePassword(
  context: Context,
  input: {
    readonly accountId: AccountId
    readonly current: string
    readonly next: string
    readonly token: string | undefined
  },
): Promise<Result<void, ChangePasswordRefusal>> {
  const account = await accountById(context.database, input.accountId)
  if (account === null || account.status === 'closed') return refuse('not-found')
  if (account.passwordHash !== null && !(await provesPassword(context, account, input.current)))
    return refuse('current-password-wrong')
  const hash = await prepareHash(context.database, context, input.next, account)
  if (!hash.ok) return hash
  return change(context, async (session) => {
    if (!(await saveHash(session, context, account, hash.value))) return refuse('stale')
    await voidTokens(session, account.id, context.machineNow)
    await endSessionsOf(session, account.id, 'password-changed', context.machineNow, { token: input.token })
    await audit(session, context, {
      action: 'access.change-password',
      subject: { kind: 'account', id: account.id },
    })
    return ok()
  })
}

/** Whether the person at the keyboard knows the password; wrong tries count as failed sign-ins. */
export async function provesPassword(context: Context, account: Account, password: string): Promise<boolean> {
  const rule = await settingValue(context.database, accountLockoutSetting, context.today)
  const admitted = await takeAccountAttempt(context.database, account.id, rule, context.machineNow)
  const right = await matchesPassword(password, admitted ? account.passwordHash : null)
  if (right) await giveBackAttempt(context.database, account.id)
  return right
}

export type ResetPasswordRefusal = PasswordRefusal | 'link-used-up' | 'stale'

/** Sets a password by the link of a mail. Every session ends; the second factor stays as it is. */
export async function resetPassword(
  context: Context,
  input: { readonly token: string; readonly password: string },
): Promise<Result<void, ResetPasswordRefusal>> {
  const { database, machineNow } = context
  const facts = await peekToken(database, input.token, 'reset-password', machineNow)
  const account = facts?.accountId == null ? null : await accountById(database, facts.accountId)
  if (account === null || account.status === 'closed') return refuse('link-used-up')
  // Before the token is taken: a password that the rules refuse must not use the link up.
  const hash = await prepareHash(database, context, input.password, account)
  if (!hash.ok) return hash
  return change(context, async (session) => {
    if ((await takeToken(session, input.token, 'reset-password', machineNow)) === null)
      return refuse('link-used-up')
    if (!(await saveHash(session, context, account, hash.value))) return refuse('stale')
    await voidTokens(session, account.id, machineNow)
    await forgetAttempts(session, account.id)
    await endSessionsOf(session, account.id, 'password-changed', machineNow)
    await audit(session, actingAs(context, account), {
      action: 'access.reset-password',
      subject: { kind: 'account', id: account.id },
    })
    return ok()
  })
}

import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { isMailAddress } from '../mail/mail-text.ts'
import { normalLogin } from './account-queries.ts'
import type { Context } from './context.ts'
import { grantRole } from './grant-role.ts'
import type { PasswordRefusal } from './password-rules.ts'
import type { AccountId, StaffRole } from './person.ts'
import { prepareHash, saveHash } from './set-password.ts'
import { accessTables } from './tables.ts'

export interface NewStaffAccount {
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly StaffRole[]
  /** Left out, the owner chooses one through the link of a mail: there is no default password. */
  readonly password?: string
  /** Why the roles are given; asked for the history of grants. */
  readonly reason?: string
}

export type OpenStaffAccountRefusal =
  'login-taken' | 'login-not-allowed' | 'name-missing' | 'email-not-valid' | PasswordRefusal

/** No @: a member of staff's login can never be a citizen's address. */
const LOGIN = /^[a-z][a-z0-9._-]{2,31}$/

/** Opens an account for a member of staff in the caller's transaction. */
export async function openStaffAccount(
  session: Session,
  context: Context,
  input: NewStaffAccount,
): Promise<Result<AccountId, OpenStaffAccountRefusal>> {
  const login = normalLogin(input.login)
  const name = input.name.trim()
  const email = input.email === null || input.email.trim() === '' ? null : normalLogin(input.email)
  if (!LOGIN.test(login)) return refuse('login-not-allowed')
  if (name === '') return refuse('name-missing')
  if (email !== null && !isMailAddress(email)) return refuse('email-not-valid')
  let hash: string | null = null
  if (input.password !== undefined) {
    const prepared = await prepareHash(session, context, input.password, { id: null, login, name, email })
    if (!prepared.ok) return prepared
    hash = prepared.value
  }
  const id = await insertAccount(session, context, { kind: 'staff', login, name, email })
  if (id === null) return refuse('login-taken')
  if (hash !== null) await saveHash(session, context, { id, passwordId: null }, hash)
  await audit(session, context, {
    action: 'access.open-account',
    subject: { kind: 'account', id },
    after: { kind: 'staff', login, name },
  })
  const reason = input.reason ?? '계정 개설'
  for (const role of new Set(input.roles.filter((each) => each !== 'staff'))) {
    const granted = await grantRole(session, context, { accountId: id, role, from: context.today, reason })
    if (!granted.ok) throw new Error(`a new account was refused the role ${role}: ${granted.refusal}`)
  }
  return ok(id)
}

/** A new row, or null when the login is taken. */
export async function insertAccount(
  session: Session,
  context: Context,
  facts: { kind: 'staff' | 'citizen'; login: string; name: string; email: string | null },
): Promise<AccountId | null> {
  const added = await accessTables(session)
    .insertInto('account')
    .values({
      ...facts,
      id: context.newId<AccountId>(),
      status: 'open',
      opened_at: context.now,
      failures: 0,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

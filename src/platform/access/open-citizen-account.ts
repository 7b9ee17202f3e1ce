import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { accountById } from './account-queries.ts'
import type { StartedSession } from './account-session.ts'
import { actingAs } from './acting-as.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import { insertAccount } from './open-staff-account.ts'
import type { PasswordRefusal } from './password-rules.ts'
import { prepareHash, saveHash } from './set-password.ts'
import { type Browser, letIn } from './sign-in.ts'
import { peekToken, takeToken } from './single-use-token.ts'

export type OpenCitizenAccountRefusal = PasswordRefusal | 'link-used-up' | 'login-taken' | 'name-missing'

/**
 * Opens a citizen's account by the link that proved the address. Name and password are asked only here, so that
 * nobody can prepare an account for an address that is not theirs.
 */
export async function openCitizenAccount(
  context: Context,
  input: Browser & { readonly token: string; readonly name: string; readonly password: string },
): Promise<Result<StartedSession, OpenCitizenAccountRefusal>> {
  const { database, machineNow } = context
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  const facts = await peekToken(database, input.token, 'sign-up', machineNow)
  const email = facts?.email
  if (email == null) return refuse('link-used-up')
  const hash = await prepareHash(database, context, input.password, { id: null, login: email, name, email })
  if (!hash.ok) return hash
  return change<StartedSession, OpenCitizenAccountRefusal>(context, async (session) => {
    if ((await takeToken(session, input.token, 'sign-up', machineNow)) === null) return refuse('link-used-up')
    const id = await insertAccount(session, context, { kind: 'citizen', login: email, name, email })
    const account = id === null ? null : await accountById(session, id)
    if (account === null) return refuse('login-taken')
    await saveHash(session, context, account, hash.value)
    await audit(session, actingAs(context, account), {
      action: 'access.open-account',
      subject: { kind: 'account', id: account.id },
      after: { kind: 'citizen' },
    })
    return ok(
      (await letIn(session, context, account, { ...input, secondFactor: null, how: 'sign-up' })).value,
    )
  })
}

import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { settingValues } from '../settings/setting-value.ts'
import { type Account, accountByLogin, factorsOf, rolesNowOrSoon } from './account-queries.ts'
import {
  accountLockoutSetting,
  addressLockoutSetting,
  secondFactorRolesSetting,
  sessionTimesSetting,
} from './access-settings.ts'
import { type SecondFactor, startSession, type StartedSession } from './account-session.ts'
import { actingAs } from './acting-as.ts'
import {
  forgetAttempts,
  giveBackAddressAttempt,
  giveBackAttempt,
  takeAccountAttempt,
  takeAddressAttempt,
} from './attempts.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import { hashPassword, isCheaperThanNow, matchesPassword } from './password-hash.ts'
import { renewHash } from './set-password.ts'

/** What the browser that signs in brings with it. */
export interface Browser {
  readonly userAgent: string
  /** The session it had before: it ends. */
  readonly replaces: string | undefined
}

export interface SignIn extends Browser {
  readonly login: string
  readonly password: string
}

/** One word for an unknown login, a wrong password, a locked and a closed account: none is told from another. */
export type SignInRefusal = 'sign-in-refused' | 'address-blocked'

/** Lets someone in by login and password; the session waits when a second factor is to come. */
export async function signIn(
  context: Context,
  input: SignIn,
): Promise<Result<StartedSession, SignInRefusal>> {
  const { database, machineNow, today, origin } = context
  const rules = await settingValues(
    database,
    { account: accountLockoutSetting, address: addressLockoutSetting },
    today,
  )
  if (!(await takeAddressAttempt(database, origin.address, rules.address, machineNow)))
    return refuse('address-blocked')
  const account = await accountByLogin(database, input.login)
  const admitted =
    account !== null && (await takeAccountAttempt(database, account.id, rules.account, machineNow))
  // Outside a transaction, and as long for nobody as for somebody: see matchesPassword.
  const right = await matchesPassword(input.password, admitted ? account.passwordHash : null)
  if (account === null) return refuse('sign-in-refused')
  if (!right) return refuseAndRecord(context, account)
  const outgrown = account.passwordHash !== null && isCheaperThanNow(account.passwordHash)
  const renewed = outgrown ? await hashPassword(input.password) : null
  return change(context, async (session) => {
    if (renewed !== null) await renewHash(session, account, renewed)
    await giveBackAddressAttempt(session, origin.address)
    await giveBackAttempt(session, account.id)
    return letIn(session, context, account, { ...input, secondFactor: null, how: 'password' })
  })
}

async function refuseAndRecord(context: Context, account: Account): Promise<Result<never, SignInRefusal>> {
  await change(context, async (session) => {
    await audit(session, context, {
      action: 'access.refuse-sign-in',
      subject: { kind: 'account', id: account.id },
      after: { locked: account.lockedUntil !== null && account.lockedUntil > context.machineNow },
    })
    return ok()
  })
  return refuse('sign-in-refused')
}

/** Starts the session of someone who has proved who they are, whole or waiting for the second factor. */
export async function letIn(
  session: Session,
  context: Context,
  account: Pick<Account, 'id' | 'kind' | 'name'>,
  facts: Browser & { readonly secondFactor: SecondFactor | null; readonly how: string },
): Promise<{ readonly ok: true; readonly value: StartedSession }> {
  const { times, forced } = await settingValues(
    session,
    { times: sessionTimesSetting, forced: secondFactorRolesSetting },
    context.today,
  )
  const factors = await factorsOf(session, account.id)
  const roles = account.kind === 'staff' ? await rolesNowOrSoon(session, account.id, context.today) : []
  const needed = factors.totp || factors.passkeys > 0 || roles.some((role) => forced.includes(role))
  const awaiting = needed && facts.secondFactor === null
  const started = await startSession(session, context, account, { ...facts, times, awaiting })
  if (!awaiting) await forgetAttempts(session, account.id)
  await audit(session, actingAs(context, account), {
    action: 'access.sign-in',
    subject: { kind: 'account', id: account.id },
    after: { how: facts.how, status: started.status },
  })
  return { ok: true, value: started }
}

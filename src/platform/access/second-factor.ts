import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { settingValue } from '../settings/setting-value.ts'
import { factorsOf } from './account-queries.ts'
import { accountLockoutSetting, sessionTimesSetting } from './access-settings.ts'
import { completeSession, type SecondFactor, type StartedSession } from './account-session.ts'
import { actingAs } from './acting-as.ts'
import { forgetAttempts, takeAccountAttempt } from './attempts.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import type { Keys } from './keys.ts'
import { type PendingSession, pendingSession } from './pending-session.ts'
import { giveRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts'
import { takeTotpCode } from './totp.ts'

export type SecondFactorRefusal = 'no-sign-in-under-way' | 'code-refused'

/**
 * Completes a sign-in by a code of the app or a recovery code. Each try counts against the same limit as
 * passwords do, and is given back only by a right code: knowing the password buys no more guesses.
 */
export async function giveSecondFactor(
  context: Context,
  keys: Keys,
  input: {
    readonly token: string | undefined
    readonly code: string
    readonly kind: 'totp' | 'recovery-code'
  },
): Promise<Result<StartedSession, SecondFactorRefusal>> {
  const { token } = input
  const owner = await pendingSession(context.database, token, context.machineNow)
  if (owner === null || token === undefined) return refuse('no-sign-in-under-way')
  if (!(await countTry(context, owner))) return refuse('code-refused')
  const done = await change<StartedSession, SecondFactorRefusal>(context, async (session) => {
    const right =
      input.kind === 'totp'
        ? await takeTotpCode(session, context, keys, owner.id, input.code, false)
        : await takeRecoveryCode(session, context, keys, owner.id, input.code)
    return right ? finishSignIn(session, context, owner, token, input.kind) : refuse('code-refused')
  })
  if (!done.ok && done.refusal === 'code-refused') await recordRefusal(context, owner)
  return done
}

function countTry(context: Context, owner: PendingSession): Promise<boolean> {
  return settingValue(context.database, accountLockoutSetting, context.today).then((rule) =>
    takeAccountAttempt(context.database, owner.id, rule, context.machineNow),
  )
}

async function recordRefusal(context: Context, owner: PendingSession): Promise<void> {
  await change(context, async (session) => {
    await audit(session, actingAs(context, owner), {
      action: 'access.refuse-second-factor',
      subject: { kind: 'account', id: owner.id },
    })
    return ok()
  })
}

/** The waiting session becomes whole, under a new token. */
export async function finishSignIn(
  session: Session,
  context: Context,
  owner: PendingSession,
  token: string,
  secondFactor: SecondFactor,
): Promise<Result<StartedSession, 'no-sign-in-under-way'>> {
  const times = await settingValue(session, sessionTimesSetting, context.today)
  const started = await completeSession(session, context, token, { kind: owner.kind, times, secondFactor })
  if (started === null) return refuse('no-sign-in-under-way')
  await forgetAttempts(session, owner.id)
  await audit(session, actingAs(context, owner), {
    action: 'access.give-second-factor',
    subject: { kind: 'account', id: owner.id },
    after: { how: secondFactor },
  })
  return ok(started)
}

export interface ConfirmedTotp {
  readonly recoveryCodes: readonly string[]
  /** Given when the enrolment was part of a sign-in, which is complete with it. */
  readonly started: StartedSession | null
}

/** Ends an enrolment of the app by its first right code and gives the recovery codes. */
export async function confirmTotp(
  context: Context,
  keys: Keys,
  owner: PendingSession,
  input: { readonly code: string; readonly pendingToken: string | null },
): Promise<Result<ConfirmedTotp, SecondFactorRefusal>> {
  if (!(await countTry(context, owner))) return refuse('code-refused')
  return change<ConfirmedTotp, SecondFactorRefusal>(context, async (session) => {
    if (!(await takeTotpCode(session, context, keys, owner.id, input.code, true)))
      return refuse('code-refused')
    await forgetAttempts(session, owner.id)
    const recoveryCodes = await giveRecoveryCodes(session, context, keys, owner.id)
    await audit(session, actingAs(context, owner), {
      action: 'access.enrol-totp',
      subject: { kind: 'account', id: owner.id },
    })
    if (input.pendingToken === null) return ok({ recoveryCodes, started: null })
    const finished = await finishSignIn(session, context, owner, input.pendingToken, 'totp')
    return finished.ok ? ok({ recoveryCodes, started: finished.value }) : finished
  })
}

/** Whether a waiting session may enrol a factor: only when the account has none to ask for. */
export async function mustEnrolFirst(session: Session, owner: PendingSession): Promise<boolean> {
  const { totp, passkeys } = await factorsOf(session, owner.id)
  return !totp && passkeys === 0
}

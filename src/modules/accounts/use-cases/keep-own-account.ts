import { accountById, type Account, factorsOf } from '#platform/access/account-queries.ts'
import { endOwnSession, endSessionsOf } from '#platform/access/account-session.ts'
import { change } from '#platform/access/change.ts'
import { closeAccount, type CloseAccountRefusal } from '#platform/access/close-account.ts'
import type { Context } from '#platform/access/context.ts'
import type { Keys } from '#platform/access/keys.ts'
import { passkeyStore } from '#platform/access/passkey-store.ts'
import { dropRecoveryCodes, giveRecoveryCodes } from '#platform/access/recovery-codes.ts'
import { provesPassword } from '#platform/access/set-password.ts'
import { removeTotp } from '#platform/access/totp.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** The account of whoever acts; null for visitors and for the system. */
export async function ownAccount(context: Context): Promise<Account | null> {
  const { accountId } = context.person
  return accountId === null ? null : accountById(context.database, accountId)
}

/** Ends one session of the person's own, or with null all but the one in hand. */
export async function endMySessions(
  context: Context,
  input: { readonly sessionId: string | null; readonly token: string | undefined },
): Promise<Result<void, 'not-found'>> {
  const { accountId } = context.person
  if (accountId === null) return refuse('not-found')
  const { sessionId } = input
  return change(context, async (session): Promise<Result<void, 'not-found'>> => {
    if (sessionId !== null)
      return (await endOwnSession(session, context, accountId, sessionId)) ? ok() : refuse('not-found')
    const ended = await endSessionsOf(session, accountId, 'ended-by-owner', context.machineNow, {
      token: input.token,
    })
    await audit(session, context, {
      action: 'accounts.end-other-sessions',
      subject: { kind: 'account', id: accountId },
      after: { ended },
    })
    return ok()
  })
}

export type ProofRefusal = 'current-password-wrong' | 'not-found'

/** The account, once its owner has typed the password again; without a password the session is the proof. */
async function proved(context: Context, password: string): Promise<Result<Account, ProofRefusal>> {
  const account = await ownAccount(context)
  if (account?.status !== 'open') return refuse('not-found')
  if (account.passwordHash !== null && !(await provesPassword(context, account, password)))
    return refuse('current-password-wrong')
  return ok(account)
}

/** Takes the app or one passkey away; recovery codes go with the last of them. */
export async function removeMyFactor(
  context: Context,
  input: { readonly password: string; readonly passkeyId: string | null },
): Promise<Result<void, ProofRefusal>> {
  const owner = await proved(context, input.password)
  if (!owner.ok) return owner
  const { id } = owner.value
  return change(context, async (session): Promise<Result<void, ProofRefusal>> => {
    const removed =
      input.passkeyId === null
        ? await removeTotp(session, id)
        : await passkeyStore.remove(session, id, input.passkeyId)
    if (!removed) return refuse('not-found')
    const left = await factorsOf(session, id)
    if (!left.totp && left.passkeys === 0) await dropRecoveryCodes(session, id)
    await audit(session, context, {
      action: input.passkeyId === null ? 'accounts.remove-totp' : 'accounts.remove-passkey',
      subject: { kind: 'account', id },
    })
    return ok()
  })
}

/** Gives new recovery codes; the old ones are worthless. */
export async function renewMyRecoveryCodes(
  context: Context,
  keys: Keys,
  password: string,
): Promise<Result<readonly string[], ProofRefusal>> {
  const owner = await proved(context, password)
  if (!owner.ok) return owner
  const { id } = owner.value
  return change<readonly string[], ProofRefusal>(context, async (session) => {
    const codes = await giveRecoveryCodes(session, context, keys, id)
    await audit(session, context, {
      action: 'accounts.renew-recovery-codes',
      subject: { kind: 'account', id },
    })
    return ok(codes)
  })
}

/** A citizen leaves. Staff are closed by the office, when the organisation says that they left. */
export async function closeMyAccount(
  context: Context,
  input: { readonly password: string; readonly reason: string },
): Promise<Result<void, ProofRefusal | CloseAccountRefusal | 'not-allowed'>> {
  if (context.person.kind !== 'citizen') return refuse('not-allowed')
  const owner = await proved(context, input.password)
  if (!owner.ok) return owner
  return change(context, (session): Promise<Result<void, CloseAccountRefusal>> =>
    closeAccount(session, context, owner.value.id, input.reason),
  )
}

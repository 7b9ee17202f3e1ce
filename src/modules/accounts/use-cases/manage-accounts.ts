import { accountById } from '#platform/access/account-queries.ts'
import { forgetAttempts } from '#platform/access/attempts.ts'
import { change } from '#platform/access/change.ts'
import { closeAccount, type CloseAccountRefusal } from '#platform/access/close-account.ts'
import type { Context } from '#platform/access/context.ts'
import {
  grantRole,
  type GrantRoleRefusal,
  revokeRole,
  type RevokeRoleRefusal,
  type RoleGrant,
  type RoleRevocation,
} from '#platform/access/grant-role.ts'
import {
  type NewStaffAccount,
  openStaffAccount,
  type OpenStaffAccountRefusal,
} from '#platform/access/open-staff-account.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId } from '#platform/access/person.ts'
import { resetSecondFactor } from '#platform/access/reset-second-factor.ts'
import { linkSignOn } from '#platform/access/sign-in-elsewhere.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { accountsActions } from '../domain/accounts-actions.ts'

/** Runs an administrator's change; others are turned away before anything is read. */
function manage<T, R>(
  context: Context,
  work: (session: Session) => Promise<Result<T, R>>,
): Promise<Result<T, R | 'not-allowed'>> {
  if (!may(context.person, accountsActions['manage-accounts'])) return Promise.resolve(refuse('not-allowed'))
  return change<T, R | 'not-allowed'>(context, work)
}

export type OpenRefusal = OpenStaffAccountRefusal | 'reason-missing' | 'not-allowed'

/** Opens an account for a member of staff; the password is set by its owner through a mail. */
export function openAccount(
  context: Context,
  input: Omit<NewStaffAccount, 'password'> & { readonly reason: string },
): Promise<Result<AccountId, OpenRefusal>> {
  if (input.reason.trim() === '') return Promise.resolve(refuse('reason-missing'))
  return manage(context, (session) => openStaffAccount(session, context, input))
}

/** Closes an account for good, with a reason. */
export function closeAccountOf(
  context: Context,
  input: { readonly accountId: AccountId; readonly reason: string },
): Promise<Result<void, CloseAccountRefusal | 'own-account' | 'not-allowed'>> {
  if (input.accountId === context.person.accountId) return Promise.resolve(refuse('own-account'))
  return manage(context, (session) => closeAccount(session, context, input.accountId, input.reason))
}

/** Opens the lock of an account before its time. */
export function unlockAccount(
  context: Context,
  accountId: AccountId,
): Promise<Result<void, 'not-found' | 'not-allowed'>> {
  return manage(context, async (session): Promise<Result<void, 'not-found'>> => {
    const account = await accountById(session, accountId)
    if (account === null) return refuse('not-found')
    await forgetAttempts(session, accountId)
    await audit(session, context, {
      action: 'accounts.unlock',
      subject: { kind: 'account', id: accountId },
      before: { lockedUntil: account.lockedUntil },
    })
    return ok()
  })
}

export function resetSecondFactorOf(
  context: Context,
  input: { readonly accountId: AccountId; readonly reason: string },
): Promise<Result<void, 'not-found' | 'reason-missing' | 'not-allowed'>> {
  return manage(context, (session) => resetSecondFactor(session, context, input.accountId, input.reason))
}

export function grantRoleTo(
  context: Context,
  grant: RoleGrant,
): Promise<Result<void, GrantRoleRefusal | 'not-allowed'>> {
  return manage(context, (session) => grantRole(session, context, grant))
}

export function revokeRoleOf(
  context: Context,
  revocation: RoleRevocation,
): Promise<Result<void, RevokeRoleRefusal | 'not-allowed'>> {
  return manage(context, (session) => revokeRole(session, context, revocation))
}

/** Says which subject of a sign-on provider a member of staff is. */
export function linkSignOnTo(
  context: Context,
  input: { readonly accountId: AccountId; readonly provider: string; readonly subject: string },
): Promise<Result<void, 'not-found' | 'not-staff' | 'already-linked' | 'subject-missing' | 'not-allowed'>> {
  const subject = input.subject.trim()
  if (subject === '') return Promise.resolve(refuse('subject-missing'))
  return manage(
    context,
    async (session): Promise<Result<void, 'not-found' | 'not-staff' | 'already-linked'>> => {
      const account = await accountById(session, input.accountId)
      if (account === null) return refuse('not-found')
      if (account.kind !== 'staff') return refuse('not-staff')
      return linkSignOn(session, context, account.id, input.provider, subject)
    },
  )
}

import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { accountById } from './account-queries.ts'
import { endSessionsOf } from './account-session.ts'
import type { Context } from './context.ts'
import { isLastAdministrator } from './grant-role.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

export type CloseAccountRefusal = 'not-found' | 'account-closed' | 'reason-missing' | 'last-administrator'

/**
 * Closes an account for good: its sessions end at once, its grants and links, and what could let it in again is
 * erased. A citizen's name and address go too; a member of staff's name stays with what they signed.
 */
export async function closeAccount(
  session: Session,
  context: Context,
  accountId: AccountId,
  reason: string,
): Promise<Result<void, CloseAccountRefusal>> {
  const why = reason.trim()
  if (why === '') return refuse('reason-missing')
  const account = await accountById(session, accountId)
  if (account === null) return refuse('not-found')
  if (account.status === 'closed') return refuse('account-closed')
  if (await isLastAdministrator(session, accountId, context.today)) return refuse('last-administrator')
  const tables = accessTables(session)
  const erased = account.kind === 'citizen' ? { name: '', login: `closed:${accountId}` } : {}
  await tables
    .updateTable('account')
    .set({ ...erased, email: null, status: 'closed', closed_at: context.now, closed_reason: why })
    .where('id', '=', accountId)
    .execute()
  await tables
    .updateTable('role_grant')
    .set({ revoked_at: context.now, revoked_by_name: context.person.name, revoked_reason: why })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
  await endSessionsOf(session, accountId, 'account-closed', context.machineNow)
  await eraseMeans(session, accountId)
  if (account.kind === 'citizen') await eraseTraces(session, accountId, account.login)
  await audit(session, context, {
    action: 'access.close-account',
    subject: { kind: 'account', id: accountId },
    before: { status: 'open' },
    after: { status: 'closed' },
    reason: why,
  })
  return ok()
}

/** Everything that proves who someone is; a closed account needs none of it. */
async function eraseMeans(session: Session, accountId: AccountId): Promise<void> {
  const tables = accessTables(session)
  await tables.deleteFrom('account_password').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_totp').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_recovery_code').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_passkey').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_token').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_sign_on').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('sign_on_attempt').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_identity').where('account_id', '=', accountId).execute()
}

/** Where a citizen came from is nobody's business once they have gone; staff's is kept as long as the sweep says. */
async function eraseTraces(session: Session, accountId: AccountId, email: string): Promise<void> {
  const tables = accessTables(session)
  await tables.deleteFrom('account_session').where('account_id', '=', accountId).execute()
  await tables.deleteFrom('account_token').where('email', '=', email).execute()
}

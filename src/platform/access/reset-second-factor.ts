import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { endSessionsOf } from './account-session.ts'
import type { Context } from './context.ts'
import type { AccountId } from './person.ts'
import { dropRecoveryCodes } from './recovery-codes.ts'
import { accessTables } from './tables.ts'
import { removeTotp } from './totp.ts'

/** Takes every second factor away from an account, e.g. after a lost telephone; its sessions end. */
export async function resetSecondFactor(
  session: Session,
  context: Context,
  accountId: AccountId,
  reason: string,
): Promise<Result<void, 'not-found' | 'reason-missing'>> {
  const why = reason.trim()
  if (why === '') return refuse('reason-missing')
  const totp = await removeTotp(session, accountId)
  const passkeys = await accessTables(session)
    .deleteFrom('account_passkey')
    .where('account_id', '=', accountId)
    .returning('id')
    .execute()
  await dropRecoveryCodes(session, accountId)
  if (!totp && passkeys.length === 0) return refuse('not-found')
  await endSessionsOf(session, accountId, 'second-factor-reset', context.machineNow)
  await audit(session, context, {
    action: 'access.reset-second-factor',
    subject: { kind: 'account', id: accountId },
    before: { totp, passkeys: passkeys.length },
    reason: why,
  })
  return ok()
}

import type { Session } from '../database/session.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

/** What is known of one account besides its sessions and grants. */
export interface AccountFacts {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly status: 'open' | 'closed'
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly closedReason: string | null
  readonly failures: number
  readonly lockedUntil: Date | null
  readonly passwordSetAt: Date | null
  readonly identityCheckedAt: Date | null
}

export async function accountFacts(session: Session, accountId: AccountId): Promise<AccountFacts | null> {
  const row = await accessTables(session)
    .selectFrom('account as a')
    .leftJoin('account_password as p', (join) =>
      join.onRef('p.account_id', '=', 'a.id').on('p.current', '=', true),
    )
    .leftJoin('account_identity as i', 'i.account_id', 'a.id')
    .select(['a.id', 'a.kind', 'a.login', 'a.name', 'a.email', 'a.status', 'a.failures'])
    .select(['a.opened_at as openedAt', 'a.closed_at as closedAt', 'a.closed_reason as closedReason'])
    .select([
      'a.locked_until as lockedUntil',
      'p.set_at as passwordSetAt',
      'i.checked_at as identityCheckedAt',
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/** Which providers an account is linked to. */
export async function signOnLinks(
  session: Session,
  accountId: AccountId,
): Promise<readonly { readonly provider: string; readonly linkedAt: Date }[]> {
  return accessTables(session)
    .selectFrom('account_sign_on')
    .select(['provider', 'linked_at as linkedAt'])
    .where('account_id', '=', accountId)
    .orderBy('provider')
    .execute()
}

/** Every session of an account that is still kept, for its owner's own copy. */
export async function sessionHistory(session: Session, accountId: AccountId) {
  return accessTables(session)
    .selectFrom('account_session')
    .select(['started_at', 'last_seen_at', 'address', 'user_agent', 'second_factor', 'ended_at', 'ended_why'])
    .where('account_id', '=', accountId)
    .orderBy('started_at', 'desc')
    .limit(1_000)
    .execute()
}

import type { Session } from '../database/session.ts'
import type { AccountId } from './person.ts'
import { tokenHash } from './random-token.ts'
import { accessTables } from './tables.ts'

/** Someone whose first proof was right and whose second is still to come. They may nothing else. */
export interface PendingSession {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly login: string
  readonly name: string
}

/** The owner of a session that waits for its second factor; null for any other token. */
export async function pendingSession(
  session: Session,
  token: string | undefined,
  machineNow: Date,
): Promise<PendingSession | null> {
  if (token === undefined || token === '') return null
  const row = await accessTables(session)
    .selectFrom('account_session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.kind', 'a.login', 'a.name'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.status', '=', 'awaiting-second-factor')
    .where('s.ended_at', 'is', null)
    .where('s.ends_at', '>', machineNow)
    .where('a.status', '=', 'open')
    .executeTakeFirst()
  return row ?? null
}

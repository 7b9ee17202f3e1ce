import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FeedId, FeedScope } from '../domain/calendar-feed.ts'
import type { WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Gives an account's calendar an address; one it had before leads nowhere from now on. */
export async function saveFeed(
  session: Session,
  feed: {
    readonly id: FeedId
    readonly accountId: AccountId
    readonly scope: FeedScope
    readonly hash: string
    readonly now: Date
  },
): Promise<FeedId> {
  const fresh = { token_hash: feed.hash, made_at: feed.now }
  const { id } = await rows(session)
    .insertInto('calendar_feed')
    .values({ id: feed.id, account_id: feed.accountId, scope: feed.scope, ...fresh })
    .onConflict((conflict) => conflict.columns(['account_id', 'scope']).doUpdateSet(fresh))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends an account's feed; null when it had none. */
export async function deleteFeed(
  session: Session,
  accountId: AccountId,
  scope: FeedScope,
): Promise<FeedId | null> {
  const row = await rows(session)
    .deleteFrom('calendar_feed')
    .where('account_id', '=', accountId)
    .where('scope', '=', scope)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

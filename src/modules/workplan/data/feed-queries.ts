import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FeedId, FeedScope } from '../domain/calendar-feed.ts'
import type { TaskId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** A feed of someone's calendar. Its address is told once; only a hash of it is kept. */
export interface CalendarFeed {
  readonly id: FeedId
  readonly accountId: AccountId
  readonly scope: FeedScope
  readonly madeAt: Date
}

/** The feeds that an account has made. */
export async function feedsOf(session: Session, accountId: AccountId): Promise<readonly CalendarFeed[]> {
  const found = await rows(session)
    .selectFrom('calendar_feed')
    .select(['id', 'account_id as accountId', 'scope', 'made_at as madeAt'])
    .where('account_id', '=', accountId)
    .orderBy('scope', 'desc')
    .execute()
  return found
}

/** The feed of an address; null when there is none. */
export async function feedByHash(session: Session, hash: string): Promise<CalendarFeed | null> {
  const row = await rows(session)
    .selectFrom('calendar_feed')
    .select(['id', 'account_id as accountId', 'scope', 'made_at as madeAt'])
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a task is on an account's own calendar. */
export async function isKept(session: Session, accountId: AccountId, taskId: TaskId): Promise<boolean> {
  const row = await rows(session)
    .selectFrom('plan_task_keeper')
    .select('task_id')
    .where('account_id', '=', accountId)
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  return row !== undefined
}

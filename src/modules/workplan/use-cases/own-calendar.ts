import { accountById } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { departmentsOf } from '#modules/organization/index.ts'
import type { CalendarOf } from '../domain/calendar-of.ts'
import { feedByHash } from '../data/feed-queries.ts'
import { deleteFeed, saveFeed } from '../data/feed-store.ts'
import { deleteKeeper, insertKeeper } from '../data/keeper-store.ts'
import { readTask } from '../data/task-record-queries.ts'
import type { FeedId, FeedScope } from '../domain/calendar-feed.ts'
import type { TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

/** Puts a task on one's own calendar or takes it off. It concerns nobody else, so no log tells of it. */
export async function keepTask(
  context: Context,
  input: { readonly taskId: TaskId; readonly kept: boolean },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  const { accountId } = context.person
  if (accountId === null || !may(context.person, workplanActions['read-office'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    if ((await readTask(session, input.taskId, context.today)) === null) return refuse('not-found')
    if (input.kept) await insertKeeper(session, accountId, input.taskId)
    else await deleteKeeper(session, accountId, input.taskId)
    return ok()
  })
}

/** Makes the secret of a feed's address, told only now. The one before it is worthless from then on. */
export async function makeFeed(context: Context, scope: FeedScope): Promise<Result<string, 'not-allowed'>> {
  const { accountId } = context.person
  if (accountId === null || !may(context.person, workplanActions['read-office'])) return refuse('not-allowed')
  return await change(context, async (session) => {
    const token = newToken(context)
    const id = await saveFeed(session, {
      id: context.newId<FeedId>(),
      accountId,
      scope,
      hash: tokenHash(token),
      now: context.machineNow,
    })
    await audit(session, context, {
      action: 'workplan.make-calendar-feed',
      subject: { kind: 'calendar-feed', id },
      after: { scope },
    })
    return ok(token)
  })
}

/** Makes a feed's address worthless. */
export async function endFeed(
  context: Context,
  scope: FeedScope,
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  const { accountId } = context.person
  if (accountId === null || !may(context.person, workplanActions['read-office'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    const id = await deleteFeed(session, accountId, scope)
    if (id === null) return refuse('not-found')
    await audit(session, context, {
      action: 'workplan.end-calendar-feed',
      subject: { kind: 'calendar-feed', id },
      before: { scope },
    })
    return ok()
  })
}

/**
 * Whose days an address shows today. Null for an address that is none, that was ended, or whose owner is no
 * longer a member of staff; departments are those of today, not of the day on which the address was made.
 */
export async function calendarOfFeed(
  { database, today }: Context,
  token: string,
): Promise<{ readonly scope: FeedScope; readonly of: CalendarOf } | null> {
  const feed = await feedByHash(database, tokenHash(token))
  if (feed === null) return null
  const account = await accountById(database, feed.accountId)
  if (account?.status !== 'open' || account.kind !== 'staff') return null
  const { scope, accountId } = feed
  if (scope === 'me') return { scope, of: { kind: 'keeper', accountId } }
  return { scope, of: { kind: 'departments', ids: await departmentsOf(database, accountId, today) } }
}

import type { Session } from '#platform/database/session.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { dueBefore, type SubscriptionId } from '../domain/subscription.ts'
import type { PlanId, ProgrammeId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

/** Somebody's wish to be told of the plan or of one programme. */
export interface Subscription {
  readonly id: SubscriptionId
  readonly email: string
  readonly locale: Locale
  readonly endKey: string
  readonly programme: {
    readonly id: ProgrammeId
    readonly planId: PlanId
    readonly number: number
    readonly year: number
    readonly title: Localized
  } | null
  readonly askedAt: Date
  readonly confirmedAt: Date | null
  readonly toldUntil: Date | null
}

const subscriptions = (session: Session) =>
  session
    .$extendTables<WorkplanTables>()
    .selectFrom('plan_subscription as s')
    .leftJoin('programme as p', 'p.id', 's.programme_id')
    .leftJoin('plan as y', 'y.id', 'p.plan_id')
    .select(['s.id', 's.email', 's.locale', 's.end_key', 's.programme_id', 's.asked_at', 's.confirmed_at'])
    .select(['s.told_until', 'p.plan_id', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])

type Row = Awaited<ReturnType<ReturnType<typeof subscriptions>['executeTakeFirstOrThrow']>>

function subscriptionOf(row: Row): Subscription {
  const { programme_id: id, plan_id: planId, number, year, title_ko: ko, title_en: en } = row
  return {
    id: row.id,
    email: row.email,
    locale: row.locale,
    endKey: row.end_key,
    programme:
      id === null || planId === null || number === null || year === null
        ? null
        : { id, planId, number, year, title: { ko: ko ?? '', en: en ?? '' } },
    askedAt: row.asked_at,
    confirmedAt: row.confirmed_at,
    toldUntil: row.told_until,
  }
}

/** By one of the secrets that its mails carry; null when there is none. */
export async function findSubscription(
  session: Session,
  by:
    | { readonly confirmHash: string }
    | { readonly endKey: string }
    | { readonly email: string; readonly scope: string },
): Promise<Subscription | null> {
  let query = subscriptions(session)
  if ('confirmHash' in by) query = query.where('s.confirm_hash', '=', by.confirmHash)
  else if ('endKey' in by) query = query.where('s.end_key', '=', by.endKey)
  else query = query.where('s.email', '=', by.email).where('s.scope', '=', by.scope)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : subscriptionOf(row)
}

/** Confirmed subscribers who have not been told for a week, locked until they are. */
export async function lockDueSubscriptions(
  session: Session,
  now: Date,
  part: { readonly after: SubscriptionId | null; readonly limit: number },
): Promise<readonly Subscription[]> {
  let query = subscriptions(session)
    .where('s.confirmed_at', 'is not', null)
    .where('s.told_until', '<=', dueBefore(now))
    .orderBy('s.id')
    .limit(part.limit)
    .forUpdate('s')
  if (part.after !== null) query = query.where('s.id', '>', part.after)
  return (await query.execute()).map(subscriptionOf)
}

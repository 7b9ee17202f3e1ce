import type { Session } from '#platform/database/session.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type SubscriptionId, toldUntilAtFirst } from '../domain/subscription.ts'
import type { ProgrammeId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Keeps a request; one that the address made before and never confirmed gives way to it. */
export async function saveRequest(
  session: Session,
  request: {
    readonly id: SubscriptionId
    readonly email: string
    readonly locale: Locale
    readonly scope: string
    readonly programmeId: ProgrammeId | null
    readonly confirmHash: string
    readonly endKey: string
    readonly now: Date
  },
): Promise<void> {
  const fresh = { locale: request.locale, confirm_hash: request.confirmHash, asked_at: request.now }
  await rows(session)
    .insertInto('plan_subscription')
    .values({
      id: request.id,
      email: request.email,
      scope: request.scope,
      programme_id: request.programmeId,
      end_key: request.endKey,
      confirmed_at: null,
      told_until: null,
      ...fresh,
    })
    .onConflict((conflict) => conflict.columns(['email', 'scope']).doUpdateSet(fresh))
    .execute()
}

/** From now on its news are sent. */
export async function saveConfirmed(
  session: Session,
  id: SubscriptionId,
  at: { readonly machineNow: Date; readonly now: Date },
): Promise<void> {
  await rows(session)
    .updateTable('plan_subscription')
    .set({ confirmed_at: at.machineNow, told_until: toldUntilAtFirst(at.now) })
    .where('id', '=', id)
    .execute()
}

export async function saveToldUntil(
  session: Session,
  ids: readonly SubscriptionId[],
  until: Date,
): Promise<void> {
  if (ids.length === 0) return
  await rows(session)
    .updateTable('plan_subscription')
    .set({ told_until: until })
    .where('id', 'in', [...ids])
    .execute()
}

/** Forgets a subscription with its address. */
export async function deleteSubscription(session: Session, id: SubscriptionId): Promise<void> {
  await rows(session).deleteFrom('plan_subscription').where('id', '=', id).execute()
}

/** Forgets requests that nobody confirmed. Gives back how many. */
export async function deleteForgotten(session: Session, askedBefore: Date): Promise<number> {
  const result = await rows(session)
    .deleteFrom('plan_subscription')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', askedBefore)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

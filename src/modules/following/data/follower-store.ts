import type { Session } from '#platform/database/session.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type FollowedSubject, type FollowerId, toldUntilAtFirst } from '../domain/follower.ts'
import { followingTables } from './tables.ts'

/** Keeps a request; one that the address made before and never confirmed gives way to it. */
export async function saveRequest(
  session: Session,
  request: {
    readonly id: FollowerId
    readonly email: string
    readonly locale: Locale
    readonly subject: FollowedSubject
    readonly confirmHash: string
    readonly endKey: string
    readonly now: Date
  },
): Promise<void> {
  const fresh = { locale: request.locale, confirm_hash: request.confirmHash, asked_at: request.now }
  await followingTables(session)
    .insertInto('follower')
    .values({
      id: request.id,
      email: request.email,
      subject_kind: request.subject.kind,
      subject_id: request.subject.id,
      end_key: request.endKey,
      confirmed_at: null,
      told_until: null,
      ...fresh,
    })
    .onConflict((conflict) => conflict.columns(['email', 'subject_kind', 'subject_id']).doUpdateSet(fresh))
    .execute()
}

/** From now on its news are sent. */
export async function saveConfirmed(
  session: Session,
  id: FollowerId,
  at: { readonly machineNow: Date; readonly now: Date },
): Promise<void> {
  await followingTables(session)
    .updateTable('follower')
    .set({ confirmed_at: at.machineNow, told_until: toldUntilAtFirst(at.now) })
    .where('id', '=', id)
    .execute()
}

export async function saveToldUntil(
  session: Session,
  ids: readonly FollowerId[],
  until: Date,
): Promise<void> {
  if (ids.length === 0) return
  await followingTables(session)
    .updateTable('follower')
    .set({ told_until: until })
    .where('id', 'in', [...ids])
    .execute()
}

/** Forgets a follower with the address. */
export async function deleteFollower(session: Session, id: FollowerId): Promise<void> {
  await followingTables(session).deleteFrom('follower').where('id', '=', id).execute()
}

/** Forgets requests that nobody confirmed. Gives back how many. */
export async function deleteForgotten(session: Session, askedBefore: Date): Promise<number> {
  const result = await followingTables(session)
    .deleteFrom('follower')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', askedBefore)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

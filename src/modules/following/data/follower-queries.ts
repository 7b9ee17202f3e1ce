import type { Session } from '#platform/database/session.ts'
import { dueBefore, type FollowedSubject, type Follower, type FollowerId } from '../domain/follower.ts'
import { type FollowerRow, followingTables } from './tables.ts'

function followerOf(row: FollowerRow): Follower {
  return {
    id: row.id,
    email: row.email,
    locale: row.locale,
    subject: { kind: row.subject_kind, id: row.subject_id },
    endKey: row.end_key,
    askedAt: row.asked_at,
    confirmedAt: row.confirmed_at,
    toldUntil: row.told_until,
  }
}

/** By one of the secrets that its mails carry, or by what makes it one of its kind; null when there is none. */
export async function findFollower(
  session: Session,
  by:
    | { readonly confirmHash: string }
    | { readonly endKey: string }
    | { readonly email: string; readonly subject: FollowedSubject },
): Promise<Follower | null> {
  let query = followingTables(session).selectFrom('follower').selectAll()
  if ('confirmHash' in by) query = query.where('confirm_hash', '=', by.confirmHash)
  else if ('endKey' in by) query = query.where('end_key', '=', by.endKey)
  else
    query = query
      .where('email', '=', by.email)
      .where('subject_kind', '=', by.subject.kind)
      .where('subject_id', '=', by.subject.id)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : followerOf(row)
}

/** Confirmed followers of subjects of some kinds who have not been told for a week, locked until they are. */
export async function lockDueFollowers(
  session: Session,
  kinds: readonly string[],
  now: Date,
  part: { readonly after: FollowerId | null; readonly limit: number },
): Promise<readonly Follower[]> {
  let query = followingTables(session)
    .selectFrom('follower')
    .selectAll()
    .where('subject_kind', 'in', [...kinds])
    .where('confirmed_at', 'is not', null)
    .where('told_until', '<=', dueBefore(now))
    .orderBy('id')
    .limit(part.limit)
    .forUpdate()
  if (part.after !== null) query = query.where('id', '>', part.after)
  return (await query.execute()).map(followerOf)
}

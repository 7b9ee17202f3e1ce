import type { Session } from '#platform/database/session.ts'
import type { CommitteeMember } from '../domain/committee.ts'
import { memberOf } from './committee-queries.ts'
import { committeeTables } from './tables.ts'

/** Whose link it is by the hash of its key, with whether it is still good; null when there is none. */
export async function linkByHash(
  session: Session,
  hash: string,
): Promise<{
  readonly member: CommitteeMember
  readonly expiresAt: Date
  readonly revokedAt: Date | null
} | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_member_link as l')
    .innerJoin('committee_member as m', 'm.id', 'l.member_id')
    .selectAll('m')
    .select(['l.expires_at', 'l.revoked_at'])
    .where('l.token_hash', '=', hash)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { member: memberOf(row), expiresAt: row.expires_at, revokedAt: row.revoked_at }
}

import type { Session } from '#platform/database/session.ts'
import type { CommitteeMemberId } from '../domain/committee.ts'
import { committeeTables, type LinkRow } from './tables.ts'

/** Keeps a new link, of its key only the hash, and ends the member's others: a link that was lost lets nobody in. */
export async function replaceLink(session: Session, link: Omit<LinkRow, 'revoked_at'>): Promise<void> {
  await revokeLinksOf(session, link.member_id, link.issued_at)
  await committeeTables(session)
    .insertInto('committee_member_link')
    .values({ ...link, revoked_at: null })
    .execute()
}

/** Makes a member's links worthless. */
export async function revokeLinksOf(session: Session, memberId: CommitteeMemberId, now: Date): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_member_link')
    .set({ revoked_at: now })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .execute()
}

import type { Session } from '#platform/database/session.ts'
import { type Body, lineOf } from '../domain/body.ts'
import type { CommitteeId } from '../domain/committee-id.ts'
import { bodyTables } from './tables.ts'

/** Registers a body; false when the committee is one already, or somebody else has just registered one of its line. */
export async function insertBody(session: Session, body: Body): Promise<boolean> {
  const added = await bodyTables(session)
    .insertInto('budget_body')
    .values({
      ...{ committee_id: body.committeeId, kind: body.kind, town_id: body.townId },
      line: lineOf(body.kind, body.townId),
      ...{ registered_on: body.registeredOn, followed_by: body.followedBy },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('committee_id')
    .execute()
  return added.length === 1
}

/** Says which body follows another; null when none does any more. */
export async function saveFollowedBy(
  session: Session,
  committeeId: CommitteeId,
  followedBy: CommitteeId | null,
): Promise<void> {
  await bodyTables(session)
    .updateTable('budget_body')
    .set({ followed_by: followedBy })
    .where('committee_id', '=', committeeId)
    .execute()
}

/** Takes a body out; the one that it followed is in office again. */
export async function deleteBody(session: Session, committeeId: CommitteeId): Promise<void> {
  const tables = bodyTables(session)
  await tables.deleteFrom('budget_body').where('committee_id', '=', committeeId).execute()
  await tables
    .updateTable('budget_body')
    .set({ followed_by: null })
    .where('followed_by', '=', committeeId)
    .execute()
}

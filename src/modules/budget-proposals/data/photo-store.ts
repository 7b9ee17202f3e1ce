import type { Session } from '#platform/database/session.ts'
import type { PhotoFileId } from '../domain/photo.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { type PhotoRow, proposalTables } from './tables.ts'

export async function insertPhoto(session: Session, row: PhotoRow): Promise<void> {
  await proposalTables(session).insertInto('budget_proposal_photo').values(row).execute()
}

/** Takes a picture away from a proposal; false when it does not stand there. */
export async function deletePhoto(session: Session, id: ProposalId, fileId: PhotoFileId): Promise<boolean> {
  const gone = await proposalTables(session)
    .deleteFrom('budget_proposal_photo')
    .where('proposal_id', '=', id)
    .where('file_id', '=', fileId)
    .returning('file_id')
    .executeTakeFirst()
  return gone !== undefined
}

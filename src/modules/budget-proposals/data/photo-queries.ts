import type { Session } from '#platform/database/session.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { PhotoFileId, ProposalPhoto } from '../domain/photo.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { proposalTables } from './tables.ts'

/** A proposal's pictures, in the order in which they came. */
export async function photosOf(session: Session, proposalId: ProposalId): Promise<readonly ProposalPhoto[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_photo')
    .select(['file_id', 'text'])
    .where('proposal_id', '=', proposalId)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map(({ file_id: fileId, text: shows }) => ({ fileId, shows }))
}

/** With which proposal a picture stands; null when it stands with none, or the text is no id. */
export async function proposalOfPhoto(session: Session, fileId: string): Promise<ProposalId | null> {
  if (!isId(fileId)) return null
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_photo')
    .select('proposal_id')
    .where('file_id', '=', fileId as PhotoFileId)
    .executeTakeFirst()
  return row?.proposal_id ?? null
}

import type { Session } from '#platform/database/session.ts'
import type { Sender } from '../domain/paper.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { proposalTables } from './tables.ts'

/** Who brought a proposal that was entered for them; null for one that came by the portal. */
export async function senderOf(session: Session, id: ProposalId): Promise<Sender | null> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_sender')
    .select(['way', 'name', 'contact', 'received_on as receivedOn'])
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

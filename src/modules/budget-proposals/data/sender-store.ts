import type { Session } from '#platform/database/session.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { proposalTables, type SenderRow } from './tables.ts'

export async function insertSender(session: Session, row: SenderRow): Promise<void> {
  await proposalTables(session).insertInto('budget_proposal_sender').values(row).execute()
}

export async function deleteSender(session: Session, id: ProposalId): Promise<void> {
  await proposalTables(session).deleteFrom('budget_proposal_sender').where('proposal_id', '=', id).execute()
}

/** Forgets who brought a round's proposals; says how many there were. */
export async function deleteSendersOf(session: Session, roundId: string): Promise<number> {
  const gone = await proposalTables(session)
    .deleteFrom('budget_proposal_sender')
    .where('proposal_id', 'in', (eb) =>
      eb.selectFrom('budget_proposal').select('id').where('round_id', '=', roundId),
    )
    .returning('proposal_id')
    .execute()
  return gone.length
}

import type { Session } from '#platform/database/session.ts'
import { listSettlements } from '../data/settlement-queries.ts'
import { countEntries, ledgerFaults } from '../data/wallet-queries.ts'
import type { EntryId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import type { Settlement } from '../domain/settlement.ts'
import { replayRanking } from './replay-ranking.ts'

export interface VerifiedBooks {
  readonly entries: number
  readonly settlements: number
  /** Entries whose lines do not come to nothing. */
  readonly unbalanced: readonly EntryId[]
  /** Whose wallet is not the sum of its lines. */
  readonly wrongWallets: readonly StaffId[]
  /** Settled rankings that come out otherwise when they are drawn again, with how many lines differ. */
  readonly otherRankings: readonly { readonly settlement: Settlement; readonly lines: number }[]
}

/** Goes through the whole ledger and draws every settled ranking again: what an auditor asks of it. Writes nothing. */
export async function verifyBooks(session: Session): Promise<VerifiedBooks> {
  const { entries: unbalanced, wallets: wrongWallets } = await ledgerFaults(session)
  const settlements = [
    ...(await listSettlements(session, { kind: 'month' })),
    ...(await listSettlements(session, { kind: 'year' })),
  ]
  const otherRankings: VerifiedBooks['otherRankings'][number][] = []
  for (const settlement of settlements) {
    const lines = (await replayRanking(session, settlement.id))?.length ?? 0
    if (lines > 0) otherRankings.push({ settlement, lines })
  }
  const entries = await countEntries(session)
  return { entries, settlements: settlements.length, unbalanced, wrongWallets, otherRankings }
}

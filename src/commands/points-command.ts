import { verifyBooks } from '#modules/collaboration/index.ts'
import type { Session } from '#platform/database/session.ts'
import type { Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** `dure points verify`: the ledger of collaboration points, added up and its rankings drawn again; exit code 1 when something is wrong. */
export async function verifyPointsCommand(config: Config, tell: Teller): Promise<void> {
  const installation = await openInstallation(config)
  try {
    await verifyPoints(installation.session, tell)
  } finally {
    await installation.close()
  }
}

/** What the command says of a city's books. */
export async function verifyPoints(session: Session, tell: Teller): Promise<void> {
  const { entries, settlements, unbalanced, wrongWallets, otherRankings } = await verifyBooks(session)
  for (const id of unbalanced) tell.line(`entry ${id}: its lines do not come to nothing`)
  for (const id of wrongWallets) tell.line(`wallet of ${id}: it is not the sum of its lines`)
  for (const { settlement, lines } of otherRankings)
    tell.line(`ranking of ${settlement.period}: ${lines} lines come out otherwise`)
  const faults = unbalanced.length + wrongWallets.length + otherRankings.length
  const facts = {
    ...{ ok: faults === 0, entries, settlements, unbalanced, wrongWallets },
    otherRankings: otherRankings.map(({ settlement, lines }) => ({ period: settlement.period, lines })),
  }
  tell.result(
    facts,
    faults === 0
      ? `The books hold: ${entries} entries balance, ${settlements} rankings come out the same.`
      : `The books do not hold: ${faults} faults. Tell the audit office and keep a backup as it is.`,
  )
  if (faults > 0) throw new CommandFault('', 1)
}

import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { type ProposalSpot, publicStates } from '../domain/proposal.ts'
import { proposalTables } from './tables.ts'

/** How many proposals of a round everybody sees for each town; null is the whole city. One query. */
export async function countsByTown(
  session: Session,
  roundId: string,
): Promise<ReadonlyMap<DepartmentId | null, number>> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select(['town_id', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('round_id', '=', roundId)
    .where('state', 'in', [...publicStates])
    .groupBy('town_id')
    .execute()
  return new Map(rows.map(({ town_id: id, count }) => [id, Number(count)]))
}

export interface PlacedProposal {
  readonly number: number
  readonly title: string
  readonly spot: ProposalSpot
}

/** Those that their authors put on the map; one query. */
export async function placedProposals(session: Session, roundId: string): Promise<readonly PlacedProposal[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select(['number', 'title', 'spot_lon', 'spot_lat'])
    .where('round_id', '=', roundId)
    .where('state', 'in', [...publicStates])
    .where('spot_lon', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.flatMap(({ number, title, spot_lon: lon, spot_lat: lat }) =>
    number === null || lon === null || lat === null ? [] : [{ number, title, spot: { lon, lat } }],
  )
}

import type { Session } from '#platform/database/session.ts'
import type { HandOver, HandOverId } from '../domain/hand-over.ts'
import type { StaffId } from '../domain/staff.ts'
import { type HandOverDutyRow, type HandOverRow, organizationTables } from './tables.ts'

export function handOverOf(row: HandOverRow): HandOver {
  return {
    id: row.id,
    giverId: row.giver_id,
    receiverId: row.receiver_id,
    day: row.day,
    note: row.note,
    status: row.status,
  }
}

/** A hand-over with its duties and its confirmations, as pages show it. */
export interface HandOverListed extends HandOver {
  readonly givenAt: Date | null
  readonly receivedAt: Date | null
  readonly duties: readonly HandOverDutyRow[]
}

/** Hand-overs that someone gives or receives, the latest first. */
export async function handOversOf(session: Session, staffId: StaffId): Promise<readonly HandOverListed[]> {
  const rows = await organizationTables(session)
    .selectFrom('hand_over')
    .selectAll()
    .where((eb) => eb.or([eb('giver_id', '=', staffId), eb('receiver_id', '=', staffId)]))
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const duties = Map.groupBy(
    await dutiesOfHandOver(
      session,
      rows.map(({ id }) => id),
    ),
    ({ hand_over_id }) => hand_over_id,
  )
  return rows.map((row) => ({
    ...handOverOf(row),
    givenAt: row.given_at,
    receivedAt: row.received_at,
    duties: duties.get(row.id) ?? [],
  }))
}

export async function dutiesOfHandOver(
  session: Session,
  ids: readonly HandOverId[],
): Promise<readonly HandOverDutyRow[]> {
  if (ids.length === 0) return []
  return organizationTables(session)
    .selectFrom('hand_over_duty')
    .selectAll()
    .where('hand_over_id', 'in', [...ids])
    .orderBy('due')
    .orderBy('title')
    .execute()
}

/** Which duties of a giver stand in a hand-over not yet received, as `source id`. */
export async function standingDuties(session: Session, giverId: StaffId): Promise<ReadonlySet<string>> {
  const rows = await organizationTables(session)
    .selectFrom('hand_over as h')
    .innerJoin('hand_over_duty as d', 'd.hand_over_id', 'h.id')
    .select(['d.source', 'd.duty_id'])
    .where('h.giver_id', '=', giverId)
    .where('h.status', '<>', 'received')
    .execute()
  return new Set(rows.map(({ source, duty_id }) => `${source} ${duty_id}`))
}

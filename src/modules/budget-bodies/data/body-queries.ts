import type { Session } from '#platform/database/session.ts'
import type { Body } from '../domain/body.ts'
import type { CommitteeId } from '../domain/committee-id.ts'
import { type BodyRow, bodyTables } from './tables.ts'

/** Every body that is in office or was, in the order in which they were registered; one query. */
export async function listBodies(session: Session): Promise<readonly Body[]> {
  const rows = await bodyTables(session)
    .selectFrom('budget_body')
    .selectAll()
    .orderBy('registered_on')
    .orderBy('committee_id')
    .execute()
  return rows.map(bodyOf)
}

/** The participatory budget committees, the one in office and those before it and after; one query. */
export async function committeesOfBudget(session: Session): Promise<ReadonlySet<CommitteeId>> {
  const rows = await bodyTables(session)
    .selectFrom('budget_body')
    .select('committee_id')
    .where('kind', '=', 'committee')
    .execute()
  return new Set(rows.map(({ committee_id }) => committee_id))
}

/** A body, kept from being changed by others until the transaction ends. */
export async function lockBody(session: Session, committeeId: CommitteeId): Promise<Body | null> {
  const row = await bodyTables(session)
    .selectFrom('budget_body')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : bodyOf(row)
}

/** The body in office of a line, kept from being changed by others; null where it has none. */
export async function lockInOffice(session: Session, line: string): Promise<Body | null> {
  const row = await bodyTables(session)
    .selectFrom('budget_body')
    .selectAll()
    .where('line', '=', line)
    .where('followed_by', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : bodyOf(row)
}

const bodyOf = (row: BodyRow): Body => ({
  ...{ committeeId: row.committee_id, kind: row.kind, townId: row.town_id },
  ...{ registeredOn: row.registered_on, followedBy: row.followed_by },
})

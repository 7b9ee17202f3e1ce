import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { MayorTermId, PlaceId, PledgeId, PledgePlace } from '../domain/pledge-place.ts'
import type { PledgeMapTables } from './tables.ts'
import { readSpots } from './written-spots.ts'

const rows = (session: Session) => session.$extendTables<PledgeMapTables>()

/** A place with whose it is and since when. */
export interface PlaceLine extends PledgePlace {
  readonly pledgeId: PledgeId
  readonly enteredAt: Date
  readonly enteredBy: string
  readonly removedAt: Date | null
}

/** All places of a term's pledges, in the order in which they were entered: one query. */
export async function listPlaces(session: Session, termId: MayorTermId): Promise<readonly PlaceLine[]> {
  const found = await lines(session)
    .where('p.term_id', '=', termId)
    .where('p.removed_at', 'is', null)
    .orderBy('p.pledge_id')
    .orderBy('p.id')
    .execute()
  return found.map(lineOf)
}

/** A pledge's places, those that were taken away among them. */
export async function placesOf(session: Session, pledgeId: PledgeId): Promise<readonly PlaceLine[]> {
  const found = await lines(session).where('p.pledge_id', '=', pledgeId).orderBy('p.id').execute()
  return found.map(lineOf)
}

/** A place, kept from being changed by others until the transaction ends; null when there is none. */
export async function lockPlace(session: Session, id: PlaceId): Promise<PlaceLine | null> {
  const row = await lines(session).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** Places by pledge. */
export function byPledge(places: readonly PlaceLine[]): ReadonlyMap<PledgeId, readonly PlaceLine[]> {
  return Map.groupBy(places, ({ pledgeId }) => pledgeId)
}

function lines(session: Session) {
  return rows(session)
    .selectFrom('pledge_place as p')
    .selectAll('p')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('pledge_place_town as t')
          .select('t.department_id')
          .whereRef('t.place_id', '=', 'p.id')
          .orderBy('t.rank'),
      ).as('towns'),
    )
}

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

function lineOf(row: LineRow): PlaceLine {
  return {
    id: row.id,
    pledgeId: row.pledge_id,
    kind: row.kind,
    name: { ko: row.name_ko, en: row.name_en === '' ? row.name_ko : row.name_en },
    spots: readSpots(row.spots),
    townIds: row.towns.map(({ department_id }): DepartmentId => department_id),
    enteredAt: row.entered_at,
    enteredBy: row.entered_by_name,
    removedAt: row.removed_at,
  }
}

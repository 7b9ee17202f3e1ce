import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { MayorTermId, PlaceId, PledgeId, PledgePlace } from '../domain/pledge-place.ts'
import type { PledgeMapTables } from './tables.ts'
import { writeSpots } from './written-spots.ts'

const rows = (session: Session) => session.$extendTables<PledgeMapTables>()

/** So many rows go into one statement. */
const CHUNK = 300

export interface NewPlace extends PledgePlace {
  readonly pledgeId: PledgeId
  readonly termId: MayorTermId
}

/** Keeps new places. */
export async function insertPlaces(
  session: Session,
  { now, person }: Pick<Context, 'now' | 'person'>,
  places: readonly NewPlace[],
): Promise<void> {
  for (let from = 0; from < places.length; from += CHUNK) {
    const some = places.slice(from, from + CHUNK)
    await rows(session)
      .insertInto('pledge_place')
      .values(
        some.map((place) => ({
          id: place.id,
          pledge_id: place.pledgeId,
          term_id: place.termId,
          ...written(place),
          entered_at: now,
          entered_by_name: person.name,
        })),
      )
      .execute()
    await insertTowns(session, some)
  }
}

/** Puts a place where another was. */
export async function updatePlace(
  session: Session,
  { now, person }: Pick<Context, 'now' | 'person'>,
  place: PledgePlace,
): Promise<void> {
  await rows(session)
    .updateTable('pledge_place')
    .set({ ...written(place), entered_at: now, entered_by_name: person.name })
    .where('id', '=', place.id)
    .execute()
  await rows(session).deleteFrom('pledge_place_town').where('place_id', '=', place.id).execute()
  await insertTowns(session, [place])
}

/** Takes a place off the map, or brings it back. */
export async function markRemoved(session: Session, id: PlaceId, removedAt: Date | null): Promise<void> {
  await rows(session)
    .updateTable('pledge_place')
    .set({ removed_at: removedAt })
    .where('id', '=', id)
    .execute()
}

const written = ({ kind, name, spots }: PledgePlace) => ({
  kind,
  name_ko: name.ko,
  name_en: name.en,
  spots: JSON.stringify(writeSpots(spots)),
})

async function insertTowns(session: Session, places: readonly PledgePlace[]): Promise<void> {
  const towns = places.flatMap(({ id, townIds }) =>
    townIds.map((department_id, rank) => ({ place_id: id, department_id, rank })),
  )
  if (towns.length > 0) await rows(session).insertInto('pledge_place_town').values(towns).execute()
}

import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { BoundaryMap, BoundaryMapHead, BoundaryMapId } from '../domain/boundary-map.ts'
import type { TownArea } from '../domain/town-area.ts'
import type { PledgeMapTables } from './tables.ts'
import { readSpots } from './written-spots.ts'

const rows = (session: Session) => session.$extendTables<PledgeMapTables>()

/** The map in use on a day, ready to be drawn: one query; null when none has begun. */
export async function mapOn(session: Session, day: CalendarDate): Promise<BoundaryMap | null> {
  return mapOf(await drawn(session).where('m.id', '=', inUseOn(session, day)).execute())
}

/** A version of the map by its id, draft or not. */
export async function readMap(session: Session, id: BoundaryMapId): Promise<BoundaryMap | null> {
  return mapOf(await drawn(session).where('m.id', '=', id).execute())
}

/** The towns' borders as the file had them, for telling what lies inside; null where the map in use has none. */
export async function bordersOn(session: Session, day: CalendarDate): Promise<readonly TownArea[] | null> {
  const found = await rows(session)
    .selectFrom('boundary_area')
    .select(['department_id', 'rings', 'outline'])
    .where('map_id', '=', inUseOn(session, day))
    .orderBy('department_id')
    .execute()
  const areas = found.filter(({ outline }) => outline !== '')
  return areas.length === 0
    ? null
    : areas.map(({ department_id, rings }) => ({ townId: department_id, rings: rings.map(readSpots) }))
}

const inUseOn = (session: Session, day: CalendarDate) =>
  rows(session)
    .selectFrom('boundary_map as n')
    .select('n.id')
    .where('n.state', '=', 'in-use')
    .where('n.from_day', '<=', day)
    .orderBy('n.from_day', 'desc')
    .limit(1)

/** Every version, the latest first. */
export async function listMaps(session: Session): Promise<readonly BoundaryMapHead[]> {
  const found = await rows(session)
    .selectFrom('boundary_map as m')
    .selectAll('m')
    .select((eb) =>
      eb
        .selectFrom('boundary_area as a')
        .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('towns'))
        .whereRef('a.map_id', '=', 'm.id')
        .as('towns'),
    )
    .orderBy('m.from_day', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    from: row.from_day,
    credit: row.credit_text,
    fileName: row.file_name,
    towns: row.towns ?? 0,
    madeAt: row.made_at,
    madeBy: row.made_by_name,
  }))
}

function drawn(session: Session) {
  return rows(session)
    .selectFrom('boundary_map as m')
    .innerJoin('boundary_area as a', 'a.map_id', 'm.id')
    .select(['m.kind', 'm.frame', 'm.credit_text', 'a.department_id', 'a.x', 'a.y', 'a.outline'])
    .orderBy('a.y')
    .orderBy('a.x')
}

type DrawnRow = Awaited<ReturnType<ReturnType<typeof drawn>['execute']>>[number]

function mapOf(found: readonly DrawnRow[]): BoundaryMap | null {
  const [first] = found
  if (first === undefined) return null
  const credit = first.credit_text
  if (first.kind === 'tiles' || first.frame === null)
    return {
      kind: 'tiles',
      credit,
      tiles: found.map(({ department_id, x, y }) => ({ townId: department_id, halfColumn: x, row: y })),
    }
  return {
    kind: 'areas',
    credit,
    frame: first.frame,
    areas: found.map(({ department_id, x, y, outline }) => ({
      townId: department_id,
      path: outline,
      label: { x, y },
    })),
  }
}

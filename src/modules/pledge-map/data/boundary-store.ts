import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { BoundaryMapId, MapState } from '../domain/boundary-map.ts'
import type { DrawnArea, MapFrame } from '../domain/map-frame.ts'
import type { Tile } from '../domain/tile-layout.ts'
import type { TownArea } from '../domain/town-area.ts'
import type { PledgeMapTables } from './tables.ts'
import { writeSpots } from './written-spots.ts'

const rows = (session: Session) => session.$extendTables<PledgeMapTables>()

interface NewMap {
  readonly id: BoundaryMapId
  readonly state: MapState
  readonly from: CalendarDate
  readonly credit: string
  readonly fileName: string
}

/** Keeps borders with their outlines, ready to be drawn. */
export async function insertAreas(
  session: Session,
  actor: Pick<Context, 'now' | 'person'>,
  map: NewMap & {
    readonly frame: MapFrame
    readonly drawn: readonly DrawnArea[]
    readonly areas: readonly TownArea[]
  },
): Promise<void> {
  await insertHead(session, actor, map, 'areas', map.frame)
  const ringsOf = new Map<DepartmentId, TownArea['rings']>(
    map.areas.map(({ townId, rings }) => [townId, rings]),
  )
  await rows(session)
    .insertInto('boundary_area')
    .values(
      map.drawn.map(({ townId, path, label }) => ({
        map_id: map.id,
        department_id: townId,
        ...label,
        outline: path,
        rings: JSON.stringify((ringsOf.get(townId) ?? []).map(writeSpots)),
      })),
    )
    .execute()
}

/** Keeps a layout of tiles. */
export async function insertTiles(
  session: Session,
  actor: Pick<Context, 'now' | 'person'>,
  map: NewMap & { readonly tiles: readonly Tile[] },
): Promise<void> {
  await insertHead(session, actor, map, 'tiles', null)
  await rows(session)
    .insertInto('boundary_area')
    .values(
      map.tiles.map(({ townId, halfColumn, row }) => ({
        map_id: map.id,
        department_id: townId,
        x: halfColumn,
        y: row,
        outline: '',
        rings: '[]',
      })),
    )
    .execute()
}

async function insertHead(
  session: Session,
  { now, person }: Pick<Context, 'now' | 'person'>,
  map: NewMap,
  kind: 'tiles' | 'areas',
  frame: MapFrame | null,
): Promise<void> {
  await rows(session)
    .insertInto('boundary_map')
    .values({
      id: map.id,
      kind,
      state: map.state,
      from_day: map.from,
      credit_text: map.credit,
      file_name: map.fileName,
      frame: frame === null ? null : JSON.stringify(frame),
      made_at: now,
      made_by_name: person.name,
    })
    .execute()
}

/** Takes a draft into use. */
export async function markInUse(session: Session, id: BoundaryMapId): Promise<void> {
  await rows(session).updateTable('boundary_map').set({ state: 'in-use' }).where('id', '=', id).execute()
}

/** Takes a version away, with its areas. */
export async function deleteMap(session: Session, id: BoundaryMapId): Promise<void> {
  await rows(session).deleteFrom('boundary_area').where('map_id', '=', id).execute()
  await rows(session).deleteFrom('boundary_map').where('id', '=', id).execute()
}

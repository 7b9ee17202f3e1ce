import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { DrawnArea, MapFrame } from './map-frame.ts'
import { type Tile, tilesFor } from './tile-layout.ts'

export type BoundaryMapId = Id<'BoundaryMapId'>

/** Tiles are a scheme of our own; areas are the towns' true borders. */
export const mapKinds = ['tiles', 'areas'] as const
export type MapKind = (typeof mapKinds)[number]

/** A draft was read and checked; it is shown to nobody but the office until it is taken into use. */
export type MapState = 'draft' | 'in-use'

/** How the city's towns are drawn from a day on. */
export type BoundaryMap =
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[]; readonly credit: string }
  | {
      readonly kind: 'areas'
      readonly frame: MapFrame
      readonly areas: readonly DrawnArea[]
      readonly credit: string
    }

/** One version of the map in the office's list. */
export interface BoundaryMapHead {
  readonly id: BoundaryMapId
  readonly kind: MapKind
  readonly state: MapState
  readonly from: CalendarDate
  readonly credit: string
  readonly fileName: string
  readonly towns: number
  readonly madeAt: Date
  readonly madeBy: string
}

/** The map for the towns of a day: a scheme takes new towns in by itself, borders leave out those that ended. */
export function mapFor(found: BoundaryMap | null, townIds: readonly DepartmentId[]): BoundaryMap {
  if (found === null) return { kind: 'tiles', tiles: tilesFor([], townIds), credit: '' }
  return found.kind === 'tiles'
    ? { ...found, tiles: tilesFor(found.tiles, townIds) }
    : { ...found, areas: found.areas.filter(({ townId }) => townIds.includes(townId)) }
}

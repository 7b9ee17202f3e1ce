import type { ColumnType } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { BoundaryMapId, MapKind, MapState } from '../domain/boundary-map.ts'
import type { MapFrame } from '../domain/map-frame.ts'
import type { MayorTermId, PlaceId, PlaceKind, PledgeId } from '../domain/pledge-place.ts'

/** Read as its value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

/** Corners in millionths of a degree: longitude, latitude, longitude, latitude and so on. */
export type WrittenSpots = readonly number[]

export type PledgeMapTables = {
  pledge_place: PlaceRow
  pledge_place_town: PlaceTownRow
  boundary_map: BoundaryMapRow
  boundary_area: BoundaryAreaRow
}

interface PlaceRow {
  readonly id: PlaceId
  readonly pledge_id: PledgeId
  readonly term_id: MayorTermId
  readonly kind: PlaceKind
  readonly name_ko: string
  readonly name_en: string
  readonly spots: Json<WrittenSpots>
  readonly entered_at: Date
  readonly entered_by_name: string
  /** Set when it was taken away: it can be brought back. */
  readonly removed_at: Date | null
}

interface PlaceTownRow {
  readonly place_id: PlaceId
  readonly department_id: DepartmentId
  /** In a line's order; the town of all else is 0. */
  readonly rank: number
}

interface BoundaryMapRow {
  readonly id: BoundaryMapId
  readonly kind: MapKind
  readonly state: MapState
  readonly from_day: CalendarDate
  readonly credit_text: string
  readonly file_name: string
  /** Null for tiles, which lie nowhere on the globe. */
  readonly frame: Json<MapFrame | null> | null
  readonly made_at: Date
  readonly made_by_name: string
}

export interface BoundaryAreaRow {
  readonly map_id: BoundaryMapId
  readonly department_id: DepartmentId
  /** Where the name stands, in units of the frame; of a tile its half column and its row. */
  readonly x: number
  readonly y: number
  /** Ready for an SVG; empty for a tile. */
  readonly outline: string
  /** As the file has them, for telling what lies inside; empty for a tile. */
  readonly rings: Json<readonly WrittenSpots[]>
}

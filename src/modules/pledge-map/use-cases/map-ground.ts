import type { DepartmentId } from '#platform/access/person.ts'
import { type TileMap, tileMap } from '#platform/charts/tile-map.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { placeIn } from '../domain/map-frame.ts'
import type { Spot } from '../domain/spot.ts'

interface Shape {
  readonly townId: DepartmentId
  readonly path: string
  readonly x: number
  readonly y: number
}

/** What a map is drawn on: outlines in units of a frame, and where a spot of the globe lies in it. */
export interface MapGround {
  readonly kind: 'tiles' | 'areas'
  readonly frame: { readonly width: number; readonly height: number }
  readonly shapes: readonly Shape[]
  /** Null on a scheme, which lies nowhere on the globe. */
  readonly placeIn: ((spot: Spot) => { readonly x: number; readonly y: number }) | null
}

/** Makes a city's map ready to be drawn on. */
export function groundOf(map: BoundaryMap): MapGround {
  if (map.kind === 'areas') {
    const { frame, areas } = map
    return {
      kind: 'areas',
      frame,
      shapes: areas.map(({ townId, path, label }) => ({ townId, path, ...label })),
      placeIn: (spot) => placeIn(frame, spot),
    }
  }
  const { shapes, ...frame } = tilesOf(map)
  return {
    kind: 'tiles',
    frame,
    shapes: shapes.map(({ key, ...shape }) => ({ townId: key as DepartmentId, ...shape })),
    placeIn: null,
  }
}

/** The tiles of a scheme, as they are drawn. */
export function tilesOf({ tiles }: Extract<BoundaryMap, { kind: 'tiles' }>): TileMap {
  return tileMap(tiles.map(({ townId, ...tile }) => ({ key: townId, ...tile })))
}

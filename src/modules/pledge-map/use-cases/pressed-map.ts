import { tileAt } from '#platform/charts/tile-map.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { spotAt } from '../domain/map-frame.ts'
import type { Spot } from '../domain/spot.ts'
import { groundOf, tilesOf } from './map-ground.ts'

/** The pictures that can be pressed: their size in pixels is part of what a press means, so it is fixed. */
export const pickWidths = { wide: 640, narrow: 300 } as const
export type PickWidth = keyof typeof pickWidths

/** As area maps leave around themselves. */
const MARGIN = 6

/** How high the picture is, so that the page can keep its place. */
export function pickHeight({ frame }: ReturnType<typeof groundOf>, width: PickWidth): number {
  const scale = (pickWidths[width] - MARGIN * 2) / frame.width
  return Math.round(frame.height * scale + MARGIN * 2)
}

/** What a press means: on tiles a town, on true borders a spot. Null when nothing was hit. */
export type Picked =
  { readonly kind: 'town'; readonly townId: DepartmentId } | { readonly kind: 'spot'; readonly spot: Spot }

export function pickedAt(map: BoundaryMap, width: PickWidth, x: number, y: number): Picked | null {
  const { frame } = groundOf(map)
  const scale = (pickWidths[width] - MARGIN * 2) / frame.width
  const at = { x: (x - MARGIN) / scale, y: (y - MARGIN) / scale }
  if (at.x < 0 || at.y < 0 || at.x > frame.width || at.y > frame.height) return null
  if (map.kind === 'areas') return { kind: 'spot', spot: spotAt(map.frame, at) }
  const tile = tileAt(tilesOf(map), at.x, at.y)
  return tile === null ? null : { kind: 'town', townId: tile as DepartmentId }
}

/** Where the picture was pressed; which of the two pictures it was is told by the fields' names. */
export function pressedIn(
  values: Readonly<Record<string, unknown>>,
): { width: PickWidth; x: number; y: number } | null {
  for (const width of Object.keys(pickWidths) as PickWidth[]) {
    const [x, y] = [Number(values[`${width}.x`]), Number(values[`${width}.y`])]
    if (Number.isFinite(x) && Number.isFinite(y)) return { width, x, y }
  }
  return null
}

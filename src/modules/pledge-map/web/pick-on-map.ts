import { tileAt } from '#platform/charts/tile-map.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { areaMap } from '#platform/charts/area-map.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { spotAt } from '../domain/map-frame.ts'
import type { Spot } from '../domain/spot.ts'
import { groundOf, tilesOf } from './map-ground.ts'
import { shortTownName, type TownNames } from './place-words.ts'

/** The pictures that can be pressed: their size in pixels is part of what a press means, so it is fixed. */
export const pickWidths = { wide: 640, narrow: 300 } as const
export type PickWidth = keyof typeof pickWidths

/** As area maps leave around themselves. */
const MARGIN = 6

/** The towns as a picture to press on. */
export function pickPicture(map: BoundaryMap, names: TownNames, width: PickWidth, locale: Locale): string {
  const ground = groundOf(map)
  return areaMap({
    kind: ground.kind,
    title: '',
    locale,
    frame: ground.frame,
    wide: pickWidths[width],
    areas: ground.shapes.map(({ townId, ...shape }) => ({
      ...shape,
      key: townId,
      name: shortTownName(names.get(townId), locale),
      value: '',
      step: 2,
      said: '',
      href: null,
    })),
    marks: [],
    steps: [],
    table: { head: [], align: [], rows: [] },
  }).svg
}

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

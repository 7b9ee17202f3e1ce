import { areaMap } from '#platform/charts/area-map.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { groundOf } from '../use-cases/map-ground.ts'
import { type PickWidth, pickWidths } from '../use-cases/pressed-map.ts'
import { shortTownName, type TownNames } from './place-words.ts'

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

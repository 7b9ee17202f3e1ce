import { areaMap } from '#platform/charts/area-map.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { MarkLook } from '#platform/charts/map-mark.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { townsOf } from '../domain/count-places.ts'
import type { PledgePlace } from '../domain/pledge-place.ts'
import { groundOf } from '../use-cases/map-ground.ts'
import { placeWords, shortTownName, townNames } from './place-words.ts'
import { pledgeMapTexts } from './words.ts'

interface PlacesChart {
  readonly map: BoundaryMap
  readonly towns: readonly DepartmentAsOf[]
  readonly places: readonly PledgePlace[]
  /** How its points and lines are marked; needed where there are any. */
  readonly look?: MarkLook
  readonly title: string
  /** As wide as this, in pixels; 340 unless told. */
  readonly wide?: number
  readonly locale: Locale
}

const WIDE = 340
const plain: MarkLook = { form: 'ring', tone: 'rest' }

/** A small map that shows where one pledge is carried out: its towns stand out, its points and lines are marked. */
export function placesChart(facts: PlacesChart): Chart {
  const { map, towns, places, look = plain, title, locale } = facts
  const ground = groundOf(map)
  const own = townsOf(places)
  const names = townNames(towns)
  const place = ground.placeIn
  const centres = new Map(ground.shapes.map(({ townId, x, y }) => [townId, { x, y }]))
  const nowhere = { ...look, href: null, said: '' }
  return areaMap({
    kind: ground.kind,
    title,
    locale,
    frame: ground.frame,
    wide: facts.wide ?? WIDE,
    areas: ground.shapes.map(({ townId, ...shape }) => ({
      ...shape,
      key: townId,
      name: shortTownName(names.get(townId), locale),
      value: '',
      step: own.has(townId) ? 4 : 0,
      said: '',
      href: null,
    })),
    points: places.flatMap(({ kind, spots: [spot] }) =>
      kind === 'point' && spot !== undefined && place !== null ? [{ ...nowhere, ...place(spot) }] : [],
    ),
    lines: places.flatMap(({ kind, spots, townIds }) =>
      kind === 'line'
        ? [
            {
              ...nowhere,
              corners: place === null ? townIds.flatMap((id) => centres.get(id) ?? []) : spots.map(place),
            },
          ]
        : [],
    ),
    marks: [],
    steps: [],
    table: {
      head: [pledgeMapTexts[locale].kind, pledgeMapTexts[locale].places],
      align: ['left', 'left'],
      rows: places.map((one) => [pledgeMapTexts[locale].kinds[one.kind], placeWords(one, names, locale)]),
    },
  })
}

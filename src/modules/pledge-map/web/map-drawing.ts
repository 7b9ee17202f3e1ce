import type { MapLine, MapPoint } from '#platform/charts/map-marks.ts'
import { localHref } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { MapGround } from '../use-cases/map-ground.ts'
import { placeWords, townNames } from './place-words.ts'
import type { PlacedPledge, ShownMap } from './shown-map.ts'
import { stageMarks, stageOf } from './stage-look.tsx'
import type { PledgeMapWords } from './words.ts'

/** Everything that one drawing of a shown map needs. */
export interface Drawing {
  readonly shown: ShownMap
  readonly locale: Locale
  readonly words: PledgeMapWords
  readonly ground: MapGround
  readonly byTown: ReadonlyMap<DepartmentId, readonly PlacedPledge[]>
  /** The whole of a share: the field's pledges, whatever their stage. */
  readonly wholes: ReadonlyMap<DepartmentId, readonly PlacedPledge[]>
  /** The address of the map with its query changed; null for a drawing that leads nowhere. */
  readonly href: (change: Readonly<Record<string, string | null>>) => string | null
}

/** In a town that was chosen only its own are marked. */
const markedOf = ({ asked, counted, listed }: ShownMap) => (asked.town === undefined ? counted : listed)

/** Places with coordinates, each a mark that leads to its pledge. */
export function pointsOf(drawing: Drawing): readonly MapPoint[] {
  const { shown, ground } = drawing
  const place = ground.placeIn
  if (place === null) return []
  return markedOf(shown).flatMap((pledge) =>
    pledge.places.flatMap((one) => {
      const [spot] = one.spots
      if (one.kind !== 'point' || spot === undefined) return []
      return [{ ...place(spot), ...ledTo(pledge, one, drawing) }]
    }),
  )
}

/** Lines through their corners, on a scheme through the middles of their towns. */
export function linesOf(drawing: Drawing): readonly MapLine[] {
  const { shown, ground } = drawing
  const centres = new Map(ground.shapes.map(({ townId, x, y }) => [townId, { x, y }]))
  return markedOf(shown).flatMap((pledge) =>
    pledge.places.flatMap((one) => {
      if (one.kind !== 'line') return []
      const place = ground.placeIn
      const corners =
        place === null
          ? one.townIds.flatMap((id) => centres.get(id) ?? [])
          : one.spots.map((spot) => place(spot))
      return corners.length < 2 ? [] : [{ corners, ...ledTo(pledge, one, drawing) }]
    }),
  )
}

function ledTo(pledge: PlacedPledge, place: PlacedPledge['places'][number], drawing: Drawing) {
  const { locale, words, shown, href } = drawing
  const title = words.pledgeNumber(pledge.number, pledge.title[locale])
  return {
    ...stageMarks[stageOf(pledge)],
    href: href({}) === null ? null : localHref(`/pledges/${pledge.number}`, locale),
    said: words.placeSaid(
      title,
      words.stages[stageOf(pledge)],
      placeWords(place, townNames(shown.towns), locale),
    ),
  }
}

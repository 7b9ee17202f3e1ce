import { Section, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { areaMap } from '#platform/charts/area-map.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import {
  type BoundaryMap,
  groundOf,
  pickHeight,
  type PickWidth,
  pickWidths,
} from '#modules/pledge-map/index.ts'
import type { ProposalSpot } from '../domain/proposal.ts'
import { useWords } from './words.ts'

/** An unseen picture over the drawing: what the browser sends is where it was pressed. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

export interface PlaceOnMap {
  readonly map: BoundaryMap
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** What is chosen so far. */
  readonly townId: DepartmentId | null
  readonly spot: ProposalSpot | null
}

/** A town's name as a map has room for: in English without its kind. */
export const shortTownName = (name: Localized | undefined, locale: Locale): string =>
  locale === 'ko' ? (name?.ko ?? '') : (name?.en ?? '').replace(/-(eup|myeon|dong)$/, '')

/** The towns, the chosen one standing out, and the spot. */
export function placeChart(
  { map, names, townId, spot }: PlaceOnMap,
  locale: Locale,
  title: string,
  wide: number,
) {
  const ground = groundOf(map)
  const name = (id: DepartmentId | null) => (id === null ? '–' : (names.get(id)?.[locale] ?? '–'))
  return areaMap({
    ...{ kind: ground.kind, title, locale, frame: ground.frame, wide },
    areas: ground.shapes.map(({ townId: id, ...shape }) => ({
      ...{ ...shape, key: id, name: shortTownName(names.get(id), locale), value: '', said: '', href: null },
      step: id === townId ? 4 : 1,
    })),
    points:
      spot === null || ground.placeIn === null
        ? []
        : [{ ...ground.placeIn(spot), form: 'ring', tone: 'danger', href: null, said: name(townId) }],
    ...{ marks: [], steps: [], table: { head: [], align: [], rows: [] } },
  })
}

/**
 * The city as a picture within the form: pressed, the browser sends where, with all that was typed, without any
 * script. It stands after the form's buttons, so that the Enter key sends and does not press the picture.
 */
export function PickPlace({ place, missed }: { readonly place: PlaceOnMap; readonly missed: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const ground = groundOf(place.map)
  return (
    <Section title={words.pick} lead={words.pickLead} id="pick">
      {missed && <p class="field-error">{words.pickMissed}</p>}
      {(Object.keys(pickWidths) as PickWidth[]).map((width) => (
        <div key={width} class={`map-pick map-pick-${width}`}>
          {/* Drawn by the house's own chart functions, which escape every text. */}
          <div
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: placeChart(place, locale, '', pickWidths[width]).svg }}
          />
          <input
            type="image"
            name={width}
            src={NOTHING}
            width={pickWidths[width]}
            height={pickHeight(ground, width)}
            alt={words.pick}
          />
        </div>
      ))}
    </Section>
  )
}

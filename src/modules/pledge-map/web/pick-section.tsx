import { Form, Link, Section, useReader } from '#design/index.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { groundOf } from '../use-cases/map-ground.ts'
import { pickHeight, type PickWidth, pickWidths } from '../use-cases/pressed-map.ts'
import { pickPicture } from './pick-on-map.ts'
import type { TypedPlace } from './place-form.ts'
import { townNames } from './place-words.ts'
import { useWords } from './words.ts'

/** An unseen picture over the drawing: what the browser sends is where it was pressed. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

interface PickOnMapProps {
  readonly towns: readonly DepartmentAsOf[]
  /** The address of the pledge in the workspace. */
  readonly base: string
  readonly map: BoundaryMap
  readonly values: TypedPlace
  /** A press that hit nothing. */
  readonly missed: boolean
}

/** What was typed, several values with a space between them. */
export const asText = (value: TypedPlace[string] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(' ') ?? '')

/** The city as a picture whose press is sent by the browser itself, without any script. */
export function PickOnMap({ base, map, towns, values, missed }: PickOnMapProps) {
  const words = useWords()
  const { locale } = useReader()
  const isLine = values['kind'] === 'line'
  const ground = groundOf(map)
  const hidden = {
    kind: isLine ? 'line' : 'point',
    spots: isLine ? asText(values['spots']) : undefined,
    towns: isLine ? asText(values['towns']) : undefined,
    nameKo: asText(values['nameKo']),
    nameEn: asText(values['nameEn']),
  }
  return (
    <Section title={words.pick} lead={isLine ? words.pickAdds : words.pickLead} id="pick">
      {missed && <p class="field-error">{words.pickMissed}</p>}
      <Form action={`${base}/places/pick`} narrow={false} hidden={hidden} label={words.pick}>
        {(Object.keys(pickWidths) as PickWidth[]).map((width) => (
          <div key={width} class={`map-pick map-pick-${width}`}>
            {/* Drawn by the house's own chart functions, which escape every text. */}
            <div
              aria-hidden="true"
              dangerouslySetInnerHTML={{ __html: pickPicture(map, townNames(towns), width, locale) }}
            />
            <input
              type="image"
              name={width}
              src={NOTHING}
              width={pickWidths[width]}
              height={pickHeight(ground, width)}
              alt={isLine ? words.pickLine : words.pickPoint}
            />
          </div>
        ))}
      </Form>
      <p>
        <Link href={isLine ? `${base}/places#pick` : `${base}/places?kind=line#pick`}>
          {isLine ? words.pickAsPoint : words.pickAsLine}
        </Link>
      </p>
    </Section>
  )
}

import { ButtonLink, Figure, Link, Section, useReader } from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { may } from '#platform/access/permission.ts'
import type { PledgePart } from '#modules/pledges/index.ts'
import { mapOn } from '../data/boundary-queries.ts'
import { type PlaceLine, placesOf } from '../data/place-queries.ts'
import { mapFor } from '../domain/boundary-map.ts'
import { townsOf } from '../domain/count-places.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { isOnMap } from '../domain/pledge-place.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { placesChart } from './places-chart.ts'
import { placeWords, type TownNames, townNames } from './place-words.ts'
import { stageMarks, stageOf } from './stage-look.tsx'
import { pledgeMapTexts, useWords } from './words.ts'

/** On a pledge's page: a small map with its places, and the places in words. Three queries. */
export const placesPart: PledgePart = {
  order: 30,
  show: async (request, pledge, room) => {
    const { context, locale } = request
    const places = (await placesOf(context.database, pledge.id)).filter(({ removedAt }) => removedAt === null)
    const subject = { departmentId: pledge.leadDepartmentId }
    const mayEdit = room === 'workspace' && may(context.person, pledgeMapActions['edit-places'], subject)
    if (places.length === 0 && !mayEdit) return null
    const towns = await townsOn(context.database, context.today)
    const names = townNames(towns)
    const onMap = places.filter(isOnMap)
    const inTowns = [...townsOf(onMap)].map((id) => names.get(id)?.[locale] ?? '–').join(', ')
    const map = mapFor(
      await mapOn(context.database, context.today),
      towns.map(({ departmentId }) => departmentId),
    )
    const look = stageMarks[stageOf(pledge)]
    const title = pledgeMapTexts[locale].partChart(inTowns)
    return (
      <PlacesSection
        places={places}
        names={names}
        codes={new Map(towns.map(({ departmentId, code }) => [departmentId, code]))}
        chart={onMap.length === 0 ? null : placesChart({ map, towns, places: onMap, look, title, locale })}
        editHref={mayEdit ? `/office/pledges/${pledge.number}/places` : null}
      />
    )
  },
}

interface PlacesSectionProps {
  readonly places: readonly PlaceLine[]
  readonly names: TownNames
  readonly codes: ReadonlyMap<DepartmentId, string>
  readonly chart: Chart | null
  readonly editHref: string | null
}

function PlacesSection({ places, names, codes, chart, editHref }: PlacesSectionProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section
      title={words.placesOnMap}
      id="places"
      aside={
        editHref !== null && (
          <ButtonLink href={editHref} kind="secondary">
            {words.edit}
          </ButtonLink>
        )
      }
    >
      <div class="places">
        {chart !== null && <Figure chart={chart} listedBelow />}
        <div>
          {places.length === 0 ? (
            <p>{words.noPlaces}</p>
          ) : places.every((place) => !isOnMap(place)) ? (
            <p>{words.partWholeCity}</p>
          ) : (
            <ul class="places-list">
              {places.map((place) => (
                <li key={place.id}>
                  <PlaceItem place={place} code={codes.get(place.townIds[0] as DepartmentId)}>
                    {placeWords(place, names, locale)}
                  </PlaceItem>
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link href="/pledges/map">{words.openMap}</Link>
          </p>
        </div>
      </div>
    </Section>
  )
}

interface PlaceItemProps {
  readonly place: PlaceLine
  readonly code: string | undefined
  readonly children: string
}

/** A place leads to what else is carried out in its town. */
function PlaceItem({ place, code, children }: PlaceItemProps) {
  const words = useWords()
  return (
    <>
      <span class="places-kind">{words.kinds[place.kind]}</span>{' '}
      {code === undefined ? children : <Link href={`/pledges/map?town=${code}#list`}>{children}</Link>}
    </>
  )
}

import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listPledges, pledgeStages, termOn } from '#modules/pledges/index.ts'
import { byPledge, listPlaces, type PlaceLine } from '../data/place-queries.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { placeKinds } from '../domain/pledge-place.ts'
import type { Spot } from '../domain/spot.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { pledgeMapTexts } from './words.ts'

const words = z.object({ ko: z.string(), en: z.string() })
const position = z.tuple([z.number(), z.number()])

const feature = z.object({
  type: z.literal('Feature'),
  id: z.uuid(),
  geometry: z
    .union([
      z.object({ type: z.literal('Point'), coordinates: position }),
      z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    ])
    .nullable(),
  properties: z.object({
    pledge: z.int(),
    title: words,
    field: words,
    stage: z.enum(pledgeStages).nullable(),
    kind: z.enum(placeKinds),
    name: words,
    towns: z.array(z.object({ code: z.string(), name: words })),
  }),
})

const response = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })
type Feature = z.input<typeof feature>

const degrees = ({ lon, lat }: Spot): [number, number] => [lon / 1e6, lat / 1e6]

/** Towns and the whole city have no geometry of their own: their names say where they are (RFC 7946, 3.2). */
function geometryOf({ kind, spots }: PlaceLine): Feature['geometry'] {
  const [spot] = spots
  if (kind === 'point' && spot !== undefined) return { type: 'Point', coordinates: degrees(spot) }
  if (kind === 'line' && spots.length > 1) return { type: 'LineString', coordinates: spots.map(degrees) }
  return null
}

async function places(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const term = await termOn(database, today)
  if (term === null) return trouble('not-found')
  const own = byPledge(await listPlaces(database, term.id))
  const towns = new Map((await townsOn(database, today)).map((town) => [town.departmentId, town]))
  const features = (await listPledges(database, term.id, today)).flatMap((pledge) =>
    (own.get(pledge.id) ?? []).map((place): Feature => ({
      type: 'Feature',
      id: place.id,
      geometry: geometryOf(place),
      properties: {
        pledge: pledge.number,
        title: pledge.title,
        field: pledge.field.title,
        stage: pledge.stage,
        kind: place.kind,
        name: place.name,
        towns: place.townIds.flatMap((id) => {
          const town = towns.get(id)
          return town === undefined ? [] : [{ code: town.code, name: town.name }]
        }),
      },
    })),
  )
  const value: z.input<typeof response> = { type: 'FeatureCollection', features }
  return json(value)
}

const { ko, en } = pledgeMapTexts

export const pledgeMapApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledge-places',
    pledgeMapActions['read-map'],
    { summary: { ko: ko.apiSummary, en: en.apiSummary }, response },
    places,
  ),
]

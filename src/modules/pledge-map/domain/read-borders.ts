import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { microOf, type Spot } from './spot.ts'
import type { Ring, TownArea } from './town-area.ts'

/** Why a file of borders cannot be taken, with what in it says so. */
export type BorderFlaw =
  | { readonly code: 'not-json' }
  | { readonly code: 'not-geojson' }
  | { readonly code: 'no-features' }
  | { readonly code: 'not-an-area'; readonly feature: number; readonly type: string }
  | { readonly code: 'broken-ring'; readonly feature: number }
  | { readonly code: 'too-many-corners'; readonly count: number }
  | { readonly code: 'not-wgs84'; readonly found: string }
  | { readonly code: 'swapped'; readonly found: string }
  | { readonly code: 'no-name-property'; readonly properties: readonly string[] }
  | { readonly code: 'unknown-towns'; readonly names: readonly string[] }
  | { readonly code: 'missing-towns'; readonly names: readonly string[] }

/** A town as the city calls it on the day. */
export interface NamedTown {
  readonly id: DepartmentId
  readonly name: string
}

interface Asked {
  readonly cityName: string
  readonly towns: readonly NamedTown[]
  /** Null lets the file be searched for the usual ones. */
  readonly nameProperty: string | null
}

const position = z.tuple([z.number(), z.number()], z.number())
const polygon = z.array(z.array(position))
const feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
})
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(feature),
})
type Feature = z.output<typeof feature>

/** Names of the property in the files that are about: 행정안전부, 통계청, vuski/admdongkor. */
const usualNames = ['adm_nm', 'ADM_NM', 'EMD_KOR_NM', 'EMD_NM', 'adm_dr_nm', 'ADM_DR_NM', 'name', 'NAME']
const MOST_CORNERS = 300_000

/** Reads the borders of a city's towns out of a GeoJSON that was parsed; everything that is wrong is told at once. */
export function readBorders(
  json: unknown,
  asked: Asked,
): Result<readonly TownArea[], readonly [BorderFlaw, ...BorderFlaw[]]> {
  const read = collection.safeParse(json)
  if (!read.success) return refuse([{ code: 'not-geojson' }])
  const { features, crs } = read.data
  if (features.length === 0) return refuse([{ code: 'no-features' }])
  if (crs != null && !/(CRS84|4326|WGS ?84)/i.test(crs.properties.name))
    return refuse([{ code: 'not-wgs84', found: crs.properties.name }])
  const property = nameProperty(features, asked.nameProperty)
  if (property === null) return refuse([{ code: 'no-name-property', properties: propertiesOf(features) }])
  const ours = ofCity(features, property, asked.cityName)
  const shapes = ours.map(({ name, feature: each, at }) => ({ name, shape: ringsOf(each, at) }))
  const broken = shapes.flatMap(({ shape }) => (shape.ok ? [] : [shape.refusal]))
  const [first, ...others] = [...broken.slice(0, 10), ...mismatches(shapes, asked.towns)]
  if (first !== undefined) return refuse([first, ...others])
  return ok(areasOf(shapes, asked.towns))
}

interface Shape {
  readonly name: string
  readonly shape: Result<readonly Ring[], BorderFlaw>
}

/** Several features of one town are one area. */
function areasOf(shapes: readonly Shape[], towns: readonly NamedTown[]): readonly TownArea[] {
  return towns.map(({ id, name }) => ({
    townId: id,
    rings: shapes.flatMap(({ name: own, shape }) => (own === name && shape.ok ? shape.value : [])),
  }))
}

function mismatches(shapes: readonly Shape[], towns: readonly NamedTown[]): readonly BorderFlaw[] {
  const inFile = new Set(shapes.map(({ name }) => name))
  const inCity = new Set(towns.map(({ name }) => name))
  const unknown = [...inFile].filter((name) => !inCity.has(name))
  const missing = [...inCity].filter((name) => !inFile.has(name))
  return [
    ...(unknown.length === 0 ? [] : [{ code: 'unknown-towns', names: unknown } as const]),
    ...(missing.length === 0 ? [] : [{ code: 'missing-towns', names: missing } as const]),
  ]
}

function nameProperty(features: readonly Feature[], asked: string | null): string | null {
  const isOf = (property: string) =>
    features.every(({ properties }) => {
      const value = properties?.[property]
      return typeof value === 'string' && value.trim() !== ''
    })
  return (asked === null ? usualNames : [asked]).find(isOf) ?? null
}

const propertiesOf = (features: readonly Feature[]) => Object.keys(features[0]?.properties ?? {}).slice(0, 30)

/** A file of the whole country holds our towns among others: those whose whole name says our city. */
function ofCity(features: readonly Feature[], property: string, cityName: string) {
  const named = features.map((each, at) => ({
    words: String(each.properties?.[property]).normalize('NFC').trim().split(/\s+/),
    feature: each,
    at: at + 1,
  }))
  const ours = named.filter(({ words }) => words.includes(cityName))
  return (ours.length === 0 ? named : ours).map(({ words, ...rest }) => ({
    ...rest,
    name: words.at(-1) ?? '',
  }))
}

function ringsOf({ geometry }: Feature, at: number): Result<readonly Ring[], BorderFlaw> {
  const type = geometry?.type ?? 'null'
  const read =
    type === 'Polygon'
      ? polygon.safeParse(geometry?.coordinates).data
      : type === 'MultiPolygon'
        ? z.array(polygon).safeParse(geometry?.coordinates).data?.flat()
        : null
  if (read === null) return refuse({ code: 'not-an-area', feature: at, type })
  if (read === undefined || read.length === 0) return refuse({ code: 'broken-ring', feature: at })
  const count = read.reduce((sum, ring) => sum + ring.length, 0)
  if (count > MOST_CORNERS) return refuse({ code: 'too-many-corners', count })
  const rings: Ring[] = []
  for (const positions of read) {
    for (const [x, y] of positions) if (!isInKorea(x, y)) return refuse(elsewhere(x, y))
    const ring = positions.map(([x, y]): Spot => ({ lon: microOf(x), lat: microOf(y) }))
    if (ring.length < 4 || !isClosed(ring)) return refuse({ code: 'broken-ring', feature: at })
    rings.push(withoutRepeats(ring))
  }
  return ok(rings)
}

const isInKorea = (x: number, y: number) => x >= 124 && x <= 132.5 && y >= 32.5 && y <= 39.5

function elsewhere(x: number, y: number): BorderFlaw {
  const found = `${x}, ${y}`
  return isInKorea(y, x) ? { code: 'swapped', found } : { code: 'not-wgs84', found }
}

function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.lon === last?.lon && first?.lat === last?.lat
}

const withoutRepeats = (ring: Ring): Ring =>
  ring.filter((spot, at) => at === 0 || spot.lon !== ring[at - 1]?.lon || spot.lat !== ring[at - 1]?.lat)

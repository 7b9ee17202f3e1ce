import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { departmentsOf2018 } from '../../../../sample-city/organization/departments.ts'
import { placesOfTerm7 } from '../../../../sample-city/pledges/places-of-term-7.ts'
import { drawBorders, placeIn, spotAt } from './map-frame.ts'
import { type NamedTown, readBorders } from './read-borders.ts'
import { simplifyBorders } from './simplify-borders.ts'
import { microOf, type Spot } from './spot.ts'
import { metresToBorder, type TownArea, townAt, townsAlong } from './town-area.ts'

const towns: readonly NamedTown[] = [
  { id: 'west' as DepartmentId, name: '서읍' },
  { id: 'east' as DepartmentId, name: '동읍' },
]
const asked = { cityName: '두레시', towns, nameProperty: null }
const ring = (south: number, west: number) => [
  [west, south],
  [west + 0.01, south],
  [west + 0.01, south + 0.01],
  [west, south + 0.01],
  [west, south],
]
const shape = (name: string, rings: unknown = [ring(37.6, 126.6)], type = 'Polygon') => ({
  type: 'Feature',
  properties: { adm_nm: name },
  geometry: { type, coordinates: rings },
})
const file = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const good = file(shape('경기도 두레시 서읍'), shape('경기도 두레시 동읍', [ring(37.6, 126.61)]))

describe('a file of borders', () => {
  it('gives each town its area; towns of other cities are passed over', () => {
    const read = readBorders({ ...good, features: [...good.features, shape('경기도 이웃시 서읍')] }, asked)
    expect(read.ok && read.value.map(({ townId, rings }) => [townId, rings.length])).toEqual([
      ['west', 1],
      ['east', 1],
    ])
  })

  it.each([
    ['no GeoJSON', { hello: 1 }, { code: 'not-geojson' }],
    ['nothing in it', file(), { code: 'no-features' }],
    [
      'coordinates of another system',
      file(
        shape('두레시 서읍', [
          [
            [180_000, 550_000],
            [1, 2],
            [3, 4],
            [180_000, 550_000],
          ],
        ]),
      ),
      { code: 'not-wgs84', found: '180000, 550000' },
    ],
    [
      'another system said in words',
      { ...good, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::5186' } } },
      { code: 'not-wgs84', found: 'urn:ogc:def:crs:EPSG::5186' },
    ],
    [
      'latitude first',
      file(shape('두레시 서읍', [ring(37.6, 126.6).map(([x, y]) => [y, x])])),
      { code: 'swapped', found: '37.6, 126.6' },
    ],
    [
      'no name',
      file({ ...shape('서읍'), properties: { code: '1' } }),
      { code: 'no-name-property', properties: ['code'] },
    ],
    [
      'points for areas',
      file(shape('두레시 서읍', [126.6, 37.6], 'Point')),
      { code: 'not-an-area', feature: 1, type: 'Point' },
    ],
    [
      'an open outline',
      file(shape('두레시 서읍', [ring(37.6, 126.6).slice(0, 4)])),
      { code: 'broken-ring', feature: 1 },
    ],
    [
      'towns that do not match',
      file(shape('두레시 서읍'), shape('두레시 남읍')),
      { code: 'unknown-towns', names: ['남읍'] },
    ],
  ])('is refused for %s', (_what, json, flaw) => {
    const read = readBorders(json, asked)
    expect(read.ok ? [] : read.refusal).toContainEqual(flaw)
  })

  it('never makes the reader fault, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        readBorders(json, asked)
        readBorders(file({ type: 'Feature', properties: { name: '서읍' }, geometry: json }), asked)
      }),
    )
  })
})

const edgesOf = ({ rings }: TownArea) =>
  rings.flatMap((spots) =>
    spots.slice(1).map((spot, at) =>
      [spots[at], spot]
        .map((one) => `${one?.lon} ${one?.lat}`)
        .toSorted()
        .join('|'),
    ),
  )

describe('simplified borders', () => {
  it('still meet: what was shared by two towns is shared by the same two', () => {
    // A grid of towns with jagged borders, the same corners on both sides.
    const jag = (a: number, b: number) => ((a * 7919 + b * 104_729) % 97) - 48
    const line = (from: Spot, to: Spot): Spot[] =>
      Array.from({ length: 20 }, (_, at) => ({
        lon:
          Math.round(from.lon + ((to.lon - from.lon) * at) / 20) +
          (at === 0 ? 0 : jag(from.lon + to.lon, at)),
        lat:
          Math.round(from.lat + ((to.lat - from.lat) * at) / 20) +
          (at === 0 ? 0 : jag(from.lat + to.lat, at)),
      }))
    const corner = (x: number, y: number): Spot => ({
      lon: 126_600_000 + x * 9_000,
      lat: 37_600_000 + y * 9_000,
    })
    const edge = (a: Spot, b: Spot): Spot[] =>
      a.lon + a.lat < b.lon + b.lat ? line(a, b) : [a, ...line(b, a).slice(1).toReversed()]
    const cells = [0, 1, 2].flatMap((x) => [0, 1].map((y) => [x, y] as const))
    const grid = cells.map(([x, y]): TownArea => {
      const [a, b, c, d] = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]
      return {
        townId: `${x}${y}` as DepartmentId,
        rings: [[...edge(a, b), ...edge(b, c), ...edge(c, d), ...edge(d, a), a]],
      }
    })
    const simple = simplifyBorders(grid, 6)
    const count = (given: readonly TownArea[]) => [
      ...Map.groupBy(given.flatMap(edgesOf), (key) => key).values(),
    ]
    expect(simple.flatMap(edgesOf).length).toBeLessThan(grid.flatMap(edgesOf).length / 2)
    // Each edge belongs to one town or to two; seven inner borders of the grid are shared.
    expect(count(simple).every((of) => of.length <= 2)).toBe(true)
    const inner = (given: readonly TownArea[]) => count(given).filter((of) => of.length === 2).length
    expect(inner(grid)).toBe(7 * 20)
    expect(inner(simple)).toBeGreaterThanOrEqual(7)
    const outer = count(simple).filter((of) => of.length === 1).length
    expect(outer + 2 * inner(simple)).toBe(simple.flatMap(edgesOf).length)
  })
})

const real = '../shared/data/geo/gimpo_hangjeongdong.geojson'
const hasReal = existsSync(real)
if (!hasReal) process.stdout.write(`the towns' true borders are not tried: there is no ${real}\n`)

describe.skipIf(!hasReal)('the true borders of fourteen towns (vuski/admdongkor)', () => {
  const named = departmentsOf2018
    .filter(({ kind }) => kind === 'town')
    .map(({ code, name }) => ({ id: code as DepartmentId, name: name.ko }))
  const read = () => {
    const given = readBorders(JSON.parse(readFileSync(real, 'utf8')), {
      cityName: '김포시',
      towns: named,
      nameProperty: null,
    })
    if (!given.ok) throw new Error(JSON.stringify(given.refusal))
    return given.value
  }

  it('are read whole and drawn in less than ten thousand letters', () => {
    const drawn = drawBorders(read(), 25)
    expect(drawn.areas.length).toBe(14)
    expect(drawn.areas.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(10_000)
    for (const { path } of drawn.areas) expect(path).toMatch(/^(M\d+ \d+(l-?\d+ -?\d+)+z)+$/)
  })

  it('give a spot that is pointed at on the map back to its town, and have each name inside its town', () => {
    const areas = read()
    const { frame, areas: drawn } = drawBorders(areas, 25)
    for (const { townId, label } of drawn) expect(townAt(areas, spotAt(frame, label))).toBe(townId)
    const spot = { lon: 126_715_631, lat: 37_615_246 }
    const there = placeIn(frame, spot)
    expect(Math.hypot(spotAt(frame, there).lon - spot.lon, spotAt(frame, there).lat - spot.lat)).toBeLessThan(
      2,
    )
  })

  it('hold every place of the sample city in the towns that its data name', () => {
    const areas = read()
    const wrong = placesOfTerm7.places.flatMap((place) => {
      if (place.kind !== 'point' && place.kind !== 'line') return []
      const spots = place.spots.map(([lat, lon]) => ({ lat: microOf(lat), lon: microOf(lon) }))
      const [first] = spots
      const found =
        place.kind === 'line'
          ? townsAlong(areas, spots, 150)
          : [first === undefined ? null : townAt(areas, first)]
      return found?.join() === place.towns.join() ? [] : [`${place.ko}: ${found?.join()}`]
    })
    expect(wrong).toEqual([])
  })

  it('lose no corner that lies farther from the drawn border than the setting says', () => {
    const areas = read()
    const simple = simplifyBorders(areas, 25)
    const far = areas.flatMap(({ rings }) => rings.flat()).map((corner) => metresToBorder(simple, corner))
    expect(Math.max(...far)).toBeLessThan(25.5)
    expect(simple.flatMap(({ rings }) => rings.flat()).length).toBeLessThan(900)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { countWhereabouts, pledgesByTown, stepOf, stepRanges } from './count-places.ts'
import { type CityGround, decidePlace, type GivenPlace } from './decide-place.ts'
import type { PlaceKind } from './pledge-place.ts'
import { microOf, readDegrees, readSpot, type Spot, writeDegrees } from './spot.ts'
import { isInside, type TownArea, townsAlong } from './town-area.ts'

const town = (name: string) => name as DepartmentId
const spot = (lat: number, lon: number): Spot => ({ lat: microOf(lat), lon: microOf(lon) })
const square = (south: number, west: number, size: number) =>
  [
    [south, west],
    [south, west + size],
    [south + size, west + size],
    [south + size, west],
    [south, west],
  ].map(([lat = 0, lon = 0]) => spot(lat, lon))

/** Two towns side by side, each about a kilometre wide. */
const areas: readonly TownArea[] = [
  { townId: town('west'), rings: [square(37.6, 126.6, 0.01)] },
  { townId: town('east'), rings: [square(37.6, 126.61, 0.01)] },
]
const bordered: CityGround = {
  townIds: new Set([town('west'), town('east')]),
  areas,
  toleranceMetres: 100,
}
const schematic: CityGround = { ...bordered, areas: null }
const given = (kind: PlaceKind, facts: Partial<GivenPlace> = {}): GivenPlace => ({
  kind,
  name: { ko: '도서관 터', en: '' },
  spots: [],
  townIds: [],
  ...facts,
})

describe('a place', () => {
  it('gets its town from its coordinates where the map has borders', () => {
    const point = given('point', { spots: [spot(37.605, 126.615)] })
    expect(decidePlace(point, bordered)).toMatchObject({ ok: true, value: { townIds: ['east'] } })
  })

  it.each([
    ['a point outside the city', given('point', { spots: [spot(37.59, 126.605)] }), 'point-outside-the-city'],
    [
      'latitude and longitude in each other’s place',
      given('point', { spots: [spot(89, 37.605)] }),
      'point-outside-the-city',
    ],
    [
      'a point in another town than the chosen one',
      given('point', { spots: [spot(37.605, 126.615)], townIds: [town('west')] }),
      'point-in-another-town',
    ],
    ['a point without coordinates', given('point'), 'spot-needed'],
    ['a line of one corner', given('line', { spots: [spot(37.605, 126.605)] }), 'line-too-short'],
    [
      'a line that leaves the city',
      given('line', { spots: [spot(37.605, 126.605), spot(37.605, 126.63)] }),
      'line-outside-the-city',
    ],
    [
      'a line with more corners than a map can use',
      given('line', { spots: Array.from({ length: 201 }, () => spot(37.605, 126.605)) }),
      'line-too-long',
    ],
    ['a town that the city does not have', given('town', { townIds: [town('gone')] }), 'no-such-town'],
    ['no town at all', given('town'), 'town-needed'],
  ])('is refused for %s', (_what, place, refusal) => {
    expect(decidePlace(place, bordered)).toEqual({ ok: false, refusal })
  })

  it('on a scheme needs its town, which no coordinates can tell', () => {
    const point = given('point', { spots: [spot(37.605, 126.615)] })
    expect(decidePlace(point, schematic)).toEqual({ ok: false, refusal: 'town-needed' })
    expect(decidePlace({ ...point, townIds: [town('west')] }, schematic).ok).toBe(true)
  })

  it('may leave the city by the tolerated metres, e.g. over a bridge, and no further', () => {
    const line = [spot(37.605, 126.605), spot(37.6105, 126.605), spot(37.605, 126.615)]
    expect(townsAlong(areas, line, 100)).toEqual(['west', 'east'])
    expect(townsAlong(areas, line, 20)).toBeNull()
  })

  it('anywhere in a town is inside it, and in no other unless on the border', () => {
    const within = fc.integer({ min: 1, max: 9_999 })
    fc.assert(
      fc.property(within, within, (north, east) => {
        const at = { lat: 37_600_000 + north, lon: 126_600_000 + east }
        expect(isInside(areas[0]?.rings ?? [], at)).toBe(true)
        expect(isInside(areas[1]?.rings ?? [], at)).toBe(false)
      }),
    )
  })
})

describe('coordinates', () => {
  it('are read as people write them and written back as they were', () => {
    expect(readDegrees(' 37.615246° ')).toBe(37_615_246)
    expect(readSpot('37.615246, 126.715631')).toEqual({ lat: 37_615_246, lon: 126_715_631 })
    expect(readSpot('37.615246\t126.715631')).toEqual({ lat: 37_615_246, lon: 126_715_631 })
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (micro) => {
        expect(readDegrees(writeDegrees(micro))).toBe(micro)
      }),
    )
  })

  it.each(['', '37', 'here', '37.6, 126.7, 1', '91, 126', '37°36′'])('are not read from %j', (text) => {
    expect(readSpot(text)).toBeNull()
  })
})

describe('counts', () => {
  const pledge = (...places: readonly (readonly [PlaceKind, ...string[]])[]) => ({
    stage: null,
    places: places.map(([kind, ...towns]) => ({ kind, townIds: towns.map(town) })),
  })

  it('of what is on the map, in the whole city and nowhere make up the whole', () => {
    const kind = fc.constantFrom<PlaceKind>('city', 'town', 'point', 'line')
    const places = fc.array(
      kind.map((one) => ({ kind: one, townIds: [] })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.array(places.map((own) => ({ places: own }))), (pledges) => {
        const { 'on-map': onMap, 'whole-city': city, nowhere } = countWhereabouts(pledges)
        expect(onMap + city + nowhere).toBe(pledges.length)
      }),
    )
  })

  it('of a town hold a pledge once, however many places it has there', () => {
    const pledges = [pledge(['town', 'a'], ['point', 'a'], ['line', 'a', 'b']), pledge(['city'])]
    const counts = [...pledgesByTown(pledges)].map(([id, of]) => [id, of.length])
    expect(counts).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('have steps of colour that leave no count out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (most) => {
        const ranges = stepRanges(most)
        expect(ranges[0]?.from).toBe(1)
        expect(ranges.at(-1)?.until).toBe(most)
        for (const { step, from, until } of ranges) {
          expect(stepOf(from, most)).toBe(step)
          expect(stepOf(until, most)).toBe(step)
        }
      }),
    )
    expect(stepOf(0, 10)).toBe(0)
  })
})

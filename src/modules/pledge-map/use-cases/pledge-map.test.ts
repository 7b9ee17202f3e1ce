import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readPledge } from '#modules/pledges/index.ts'
import { aCityWithTowns, type CityWithTowns } from '#testing/a-city-with-towns.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { mapOn } from '../data/boundary-queries.ts'
import { listPlaces, placesOf } from '../data/place-queries.ts'
import { microOf } from '../domain/spot.ts'
import { type BordersFile, bringInBorders } from './bring-in-borders.ts'
import { changePlace, removePlace, restorePlace } from './change-place.ts'
import { type EnteredPlace, enterPlaces } from './enter-places.ts'
import { layOutTiles, putMapInUse, removeMap } from './keep-map.ts'

const day = calendarDate
let app: TestApp
let towns: CityWithTowns
const planner = aPerson({ roles: ['planner'], name: '정다운' })
const by = (person = planner) => app.city.context({ person })
const place = (pledge: number, facts: Partial<EnteredPlace> = {}): EnteredPlace => ({
  pledge,
  kind: 'town',
  name: { ko: '', en: '' },
  spots: [],
  townIds: [towns.idOf('west')],
  ...facts,
})
const enter = (places: readonly EnteredPlace[], person = planner) =>
  enterPlaces(by(person), { termId: towns.termId, places })
const onMap = () => listPlaces(app.city.session, towns.termId)
const pledge = async (number: number) => {
  const found = await readPledge(app.city.session, towns.termId, number, day('2021-11-10'))
  if (found === null) throw new Error(`no pledge ${number}`)
  return found
}

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  towns = await aCityWithTowns(app.city)
})
afterAll(() => app.city.close())

describe('places', () => {
  it('come in together, all or none, and the refused one is named', async () => {
    const point = place(2, {
      kind: 'point',
      townIds: [],
      spots: [{ lat: microOf(37.6), lon: microOf(126.6) }],
    })
    expect(await enter([place(1), point])).toEqual({
      ok: false,
      refusal: { code: 'place-refused', pledge: 2, why: 'town-needed' },
    })
    expect(await onMap()).toEqual([])
    valueOf(await enter([place(1), { ...point, townIds: [towns.idOf('east')] }, place(3, { kind: 'city' })]))
    expect((await onMap()).map(({ kind }) => kind).toSorted()).toEqual(['city', 'point', 'town'])
  })

  it('are the business of planners and of the lead department’s staff', async () => {
    const librarian = aPerson({ departmentIds: [towns.idOf('libraries')], name: '문하늘' })
    expect(await enter([place(1)], librarian)).toMatchObject({ refusal: 'not-allowed' })
    expect((await enter([place(2)], librarian)).ok).toBe(true)
    expect(await enter([place(9)])).toMatchObject({ refusal: 'no-such-pledge' })
    expect(await enter([])).toMatchObject({ refusal: 'nothing-chosen' })
  })

  it('are put right, taken off the map and brought back, each with its audit entry', async () => {
    const first = await pledge(1)
    const [own] = await placesOf(app.city.session, first.id)
    if (own === undefined) throw new Error('no place')
    const which = { pledge: first, placeId: own.id }
    const changed = place(1, { name: { ko: '도서관 터', en: 'Library' }, townIds: [towns.idOf('middle')] })
    valueOf(await changePlace(by(), { ...which, place: changed }))
    expect((await placesOf(app.city.session, first.id))[0]).toMatchObject({
      name: { ko: '도서관 터' },
      townIds: [towns.idOf('middle')],
    })
    const before = (await onMap()).length
    valueOf(await removePlace(by(), which))
    expect((await onMap()).length).toBe(before - 1)
    valueOf(await restorePlace(by(), which))
    expect((await onMap()).length).toBe(before)
    const other = await pledge(3)
    expect(await removePlace(by(), { ...which, pledge: other })).toMatchObject({ refusal: 'not-found' })
  })
})

const square = (west: number) => [
  [west, 37.6],
  [west + 0.01, 37.6],
  [west + 0.01, 37.61],
  [west, 37.61],
  [west, 37.6],
]
const shape = (name: string, west: number) => ({
  type: 'Feature',
  properties: { adm_nm: `경기도 두레시 ${name}` },
  geometry: { type: 'Polygon', coordinates: [square(west)] },
})
const borders = (facts: Partial<BordersFile> & { readonly names?: readonly string[] } = {}): BordersFile => ({
  name: 'towns.geojson',
  bytes: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: (facts.names ?? ['서읍', '중면', '동동']).map((name, at) => shape(name, 126.6 + at * 0.01)),
    }),
  ),
  nameProperty: null,
  credit: '두레시 지적도, 공공누리 제1유형',
  from: day('2021-06-01'),
  ...facts,
})

describe('borders', () => {
  it('are rehearsed without keeping anything, and told what is wrong with them', async () => {
    expect(await bringInBorders(by(), borders(), 'rehearsal')).toMatchObject({
      ok: true,
      value: { mapId: null, towns: ['서읍', '중면', '동동'], corners: 15 },
    })
    expect(await mapOn(app.city.session, day('2021-11-10'))).toBeNull()
    expect(await bringInBorders(by(), borders({ credit: ' ' }), 'in-use')).toMatchObject({
      refusal: 'credit-needed',
    })
    expect(await bringInBorders(by(), borders({ names: ['서읍'] }), 'in-use')).toMatchObject({
      refusal: { flaws: [{ code: 'missing-towns', names: ['중면', '동동'] }] },
    })
    expect(
      await bringInBorders(by(), borders({ bytes: new Uint8Array([0xff, 0xfe]) }), 'in-use'),
    ).toMatchObject({ refusal: { flaws: [{ code: 'not-json' }] } })
    expect(await bringInBorders(by(aPerson()), borders(), 'in-use')).toMatchObject({ refusal: 'not-allowed' })
  })

  it('as a draft change no map until they are put in use, and hold from their day on', async () => {
    const { mapId } = valueOf(await bringInBorders(by(), borders(), 'draft'))
    if (mapId === null) throw new Error('nothing was kept')
    expect(await mapOn(app.city.session, day('2021-11-10'))).toBeNull()
    valueOf(await putMapInUse(by(), mapId))
    expect(await mapOn(app.city.session, day('2021-11-10'))).toMatchObject({ kind: 'areas' })
    expect(await mapOn(app.city.session, day('2021-05-31'))).toBeNull()
    expect(await bringInBorders(by(), borders(), 'draft')).toMatchObject({ refusal: 'day-taken' })
  })

  it('tell the town of a point, and refuse one outside the city', async () => {
    const at = (lat: number, lon: number) => ({
      kind: 'point' as const,
      townIds: [],
      spots: [{ lat: microOf(lat), lon: microOf(lon) }],
    })
    valueOf(await enter([place(4, at(37.605, 126.625))]))
    const [own] = await placesOf(app.city.session, (await pledge(4)).id)
    expect(own?.townIds).toEqual([towns.idOf('east')])
    expect(await enter([place(4, at(37.7, 126.625))])).toMatchObject({
      refusal: { why: 'point-outside-the-city' },
    })
  })

  it('give way to the scheme before them when they are taken away', async () => {
    const tiles = ['west', 'middle', 'east'].map((town, at) => ({ town, halfColumn: at * 2, row: 0 }))
    const from = day('2018-07-01')
    expect(await layOutTiles(by(), { from, tiles: tiles.slice(1) })).toMatchObject({
      refusal: 'town-without-tile',
    })
    expect(
      await layOutTiles(by(), { from, tiles: tiles.map((tile) => ({ ...tile, halfColumn: 1 })) }),
    ).toMatchObject({ refusal: 'tiles-on-each-other' })
    valueOf(await layOutTiles(by(), { from, tiles }))
    const mapId = valueOf(await bringInBorders(by(), borders({ from: day('2021-07-01') }), 'in-use')).mapId
    expect(await mapOn(app.city.session, day('2021-05-31'))).toMatchObject({ kind: 'tiles' })
    if (mapId !== null) valueOf(await removeMap(by(), mapId))
    expect(await mapOn(app.city.session, day('2021-11-10'))).toMatchObject({ kind: 'areas' })
  })
})

describe('the map’s page', () => {
  it('adds up: on the map, whole city and no place make the whole', async () => {
    const words = await app.textOf(await app.request('/pledges/map'))
    expect(words).toContain('공약 4건 가운데 3건의 자리를 지도에서')
    expect(words).toMatch(/지도에 있음 3 시 전체 1 자리 미정 0 전체 4/)
  })

  it('narrows map and list by links that can be shared, in a fixed number of queries', async () => {
    const rows = async (query: string) => {
      const html = await (await app.request(`/pledges/map?${query}`)).text()
      const list = html.split('id="list"')[1]?.split('</section>')[0] ?? ''
      return [...list.matchAll(/href="\/pledges\/(\d+)"/g)].map(([, number]) => number)
    }
    expect(await rows('town=east')).toEqual(['2', '4'])
    expect(await rows('town=city')).toEqual(['3'])
    expect(await rows('stage=on-track')).toEqual(['2', '3'])
    expect(await rows('field=2&stage=none')).toEqual(['4'])
    expect(await rows('town=nowhere-at-all')).toEqual([])
    const before = app.city.queries()
    await app.request('/pledges/map?field=1')
    expect(app.city.queries() - before).toBeLessThanOrEqual(8)
  })

  it('has links with names inside the drawing, and the credit of the borders beneath it', async () => {
    const html = await (await app.request('/en/pledges/map?show=share')).text()
    expect(html).toMatch(
      /<a href="\/en\/pledges\/map\?show=share&amp;town=east#list" aria-label="Dong-dong, 0\/2/,
    )
    expect(html).toContain('두레시 지적도, 공공누리 제1유형')
    const drawing = await app.request('/pledges/map.svg')
    expect(drawing.headers.get('content-type')).toContain('image/svg+xml')
    expect(await drawing.text()).not.toContain('<a ')
  })
})

describe('the one page', () => {
  it('says the sentence, the three rates with their counts, each pledge and what is next, in a fixed number of queries', async () => {
    const words = await app.textOf(await app.request('/pledges/infographic'))
    expect(words).toContain('공약 4건 가운데 1건 을 이행했습니다')
    expect(words).toContain('임기 안 목표 70 %는 3건입니다. 2건이 남았습니다.')
    expect(words).toContain('1건은 아직 단계가 정해지지 않아 합계가 전체와 다릅니다.')
    expect(words).toContain('25.0 % 1/4')
    expect(words).toContain('임기가 끝나는 날 2022. 6. 30.(목) 232일 남음')
    const before = app.city.queries()
    await app.request('/en/pledges/infographic')
    expect(app.city.queries() - before).toBeLessThanOrEqual(12)
  })

  it('may be framed by any site, without forms, and is given away as drawing and PDF', async () => {
    const framed = await app.request('/embed/pledges/infographic')
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(framed.headers.get('content-security-policy')).toContain("form-action 'none'")
    expect(await framed.text()).toContain('target="_blank"')
    const drawing = await app.request('/pledges/infographic/fields.svg')
    expect([...(await drawing.text()).matchAll(/<title>/g)].length).toBe(1)
    const pdf = await app.request('/pledges/infographic.pdf')
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { bringInBorders, groundOf, mapFor, mapOn, pickWidths } from '#modules/pledge-map/index.ts'
import { aBudgetCity, aPlanner, aProposal, type BudgetCity, citizenNumber } from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { readProposal } from '../data/proposal-queries.ts'

const TODAY = '2021-02-10'
let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: TODAY })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const NEW = '/budget/proposals/new'
const me = citizenNumber(1)
const form = (facts: Readonly<Record<string, string>> = {}) => ({
  ...{ title: '서읍 놀이터에 그늘막 놓기', type: 'town', field: 'welfare', town: '', estimate: '3천만원' },
  body: '여름이면 놀이터가 뜨거워 아이들이 놀지 못합니다. 그늘막을 놓아 주십시오.',
  ...{ place: '서읍 놀이터', proposerName: '들꽃', belonging: 'resident', consent: 'yes' },
  ...facts,
})
const post = async (facts: Readonly<Record<string, string>>, as: Person = me) => {
  const answer = await app.request(NEW, { form: form(facts), as })
  return { status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) }
}
const see = async (path: string, as: Person = visitor) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  return { status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) }
}

/** Where on a picture a town's middle is. */
async function middleOf(code: string) {
  const { session } = app.city
  const day = calendarDate(TODAY)
  const towns = (await listDepartments(session, day)).filter(({ kind }) => kind === 'town')
  const ground = groundOf(
    mapFor(
      await mapOn(session, day),
      towns.map(({ departmentId }) => departmentId),
    ),
  )
  const shape = ground.shapes.find(({ townId }) => townId === town.idOf(code))!
  const scale = (pickWidths.wide - 12) / ground.frame.width
  return {
    'wide.x': String(Math.round(shape.x * scale + 6)),
    'wide.y': String(Math.round(shape.y * scale + 6)),
  }
}

const isChosen = (html: string, code: string) => html.includes(`value="${town.idOf(code)}" selected`)

describe('on a scheme of the towns', () => {
  it('a press chooses the town and keeps all that was typed, without a script', async () => {
    expect((await see(NEW, me)).html).toContain('type="image"')
    const { status, html } = await post(await middleOf('east'))
    expect(status).toBe(200)
    expect(isChosen(html, 'east')).toBe(true)
    for (const kept of ['서읍 놀이터에 그늘막 놓기', '여름이면 놀이터가', '3천만원', '들꽃'])
      expect(html).toContain(kept)
    expect(html).toMatch(/name="consent"[^>]*checked/)
    expect(html).not.toContain('name="lat"')
  })
  it('a press beside it, or by the Enter key, is told so and changes nothing', async () => {
    const { html, words } = await post({ town: town.idOf('west'), 'wide.x': '0', 'wide.y': '0' })
    expect(words).toContain('시 밖을 눌렀습니다')
    expect(isChosen(html, 'west')).toBe(true)
  })
})

describe('the map of proposals', () => {
  it('counts those of each town and of the whole city, and leads to them', async () => {
    expect((await see('/budget/proposals/map')).words).toContain('아직 지도에 놓인 제안이 없습니다')
    await aProposal(app.city, town, { by: 2, title: '서읍 첫째 제안' })
    await aProposal(app.city, town, { by: 2, title: '서읍 둘째 제안' })
    await aProposal(app.city, town, { by: 2, title: '동동 제안', townId: town.idOf('east') })
    await aProposal(app.city, town, { by: 2, title: '온 시 제안', type: 'city', townId: null })
    const { words, html } = await see('/budget/proposals/map?year=2021')
    expect(words).toContain('제안이 가장 많은 곳은 서읍, 2건입니다')
    expect(words).toMatch(/시 전체 1 합계 4/)
    // From the least to the most, not from 1 of which there may be none.
    expect(html).toContain('map-step-3')
    expect(html).toContain(`/budget/proposals?year=2021&amp;town=${town.idOf('west')}`)
    expect((await see('/en/budget/proposals/map')).words).toContain('Most proposals are for Seo-eup: 2')
    expect((await see('/budget/proposals/2021/1')).words).toContain('서읍에서 하자는 제안입니다')
  })
})

describe('with the towns’ true borders', () => {
  beforeAll(async () => {
    const square = (west: number) =>
      [[west, 37.6], [west + 0.01, 37.6], [west + 0.01, 37.61], [west, 37.61], [west, 37.6]] // prettier-ignore
    const features = [
      ['서읍', 126.6],
      ['동동', 126.61],
    ].map(([name, west]) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [square(west as number)] },
    }))
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
    const file = {
      name: 'borders.geojson',
      bytes,
      nameProperty: 'name',
      credit: '시험',
      from: calendarDate('2021-01-01'),
    }
    valueOf(await bringInBorders(app.city.context({ person: aPlanner, day: TODAY }), file, 'in-use'))
  })
  const spot = { lat: '37.605000', lon: '126.615000' }
  const far = { lat: '37.9', lon: '126.9' }

  it('a press gives the place and its town', async () => {
    const { html } = await post(await middleOf('east'))
    expect(isChosen(html, 'east')).toBe(true)
    const [lat, lon] = ['lat', 'lon'].map((name) =>
      Number(new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(html)?.[1]),
    )
    expect(lat).toBeCloseTo(37.605, 2)
    expect(lon).toBeCloseTo(126.615, 2)
  })
  it('a place outside the city, in another town, or that is none is refused at its field', async () => {
    const outside = await post({ ...far, act: 'send', town: town.idOf('east') })
    expect(outside.words).toContain('지도에 고른 곳이 시 밖입니다')
    expect(outside.html).toContain('value="126.9"')
    const other = await post({ ...spot, act: 'send', town: town.idOf('west') })
    expect(other.words).toContain('다른 읍면동에 있습니다')
    const none = await post({ lat: '북쪽', lon: '126.6', act: 'send', town: town.idOf('west') })
    expect(none.html).toContain('id="lat-error"')
    expect((await see('/budget/proposals')).words).toContain('전체 4건')
  })
  it('a place is kept and marked, and goes when the proposal is taken back', async () => {
    const sent = await post({ ...spot, act: 'send', town: town.idOf('east') })
    expect(sent.status).toBe(303)
    const kept = await readProposal(app.city.session, { roundId: town.roundId, number: 5 })
    expect(kept?.spot).toEqual({ lat: 37_605_000, lon: 126_615_000 })
    expect((await see('/budget/proposals/map')).html).toContain('href="/budget/proposals/2021/5"')
    expect((await see('/budget/proposals/2021/5')).status).toBe(200)
    await app.request(`/budget/proposals/own/${kept?.id}/withdraw`, { form: {}, as: me })
    expect((await readProposal(app.city.session, { id: kept!.id }))?.spot).toBeNull()
  })
})

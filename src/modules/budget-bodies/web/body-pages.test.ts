import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { foundCommittee, openCall, seatMembers } from '#modules/committees/index.ts'
import { aBudgetCity, aPlanner, type BudgetCity } from '#testing/a-budget-round.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listBodies } from '../data/body-queries.ts'
import { registerBody } from '../use-cases/keep-bodies.ts'

let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-02-01' })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const office = () => app.city.context({ person: aPlanner, day: '2021-02-01' })
const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location') ?? '',
})
const see = async (path: string, as: Person = visitor) =>
  answerOf(await app.request(path, as === visitor ? {} : { as }))
const post = async (path: string, form: Readonly<Record<string, string>>, as: Person = aPlanner) =>
  answerOf(await app.request(path, { form, as }))

const founding = () => ({
  ...{ kind: 'local-meeting', town: town.idOf('west'), name: '서읍 지역회의', basis: '조례' },
  ...{ department: town.idOf('west'), termFrom: '2021-02-01', termUntil: '2023-01-31', size: '20' },
})
const aBodyOfCommittee = async (name: string, from: string, until: string, size = 10) =>
  valueOf(
    await foundCommittee(office(), {
      ...{ kind: 'deliberative', name: { ko: name, en: name }, basis: '조례', size },
      departmentId: town.idOf('planning'),
      ...{ termFrom: calendarDate(from), termUntil: calendarDate(until) },
    }),
  )
const people = (sexes: string) =>
  Array.from(sexes, (sex, index) => ({
    ...{ name: `위원${index}`, town: 'west', ageBand: null },
    sex: sex === 'f' ? ('female' as const) : ('male' as const),
  }))

describe('before anything is registered', () => {
  it('pages say so and lead to founding, for the planning office alone', async () => {
    expect((await see('/budget/bodies')).words).toContain('아직 등록한 기구가 없습니다')
    expect((await see('/office/budget/bodies', aPerson())).words).not.toContain('기구 만들기')
    expect((await see('/office/budget/bodies/new', aPerson())).status).toBe(403)
    const page = await see('/office/budget/bodies', aPlanner)
    expect(page.words).toContain('읍면동 2곳 가운데 0곳에 지역회의가 있습니다')
    const prepared = await see(`/office/budget/bodies/new?town=${town.idOf('west')}`, aPlanner)
    expect(prepared.html).toContain('value="서읍 지역회의"')
  })
})

describe('founding a body', () => {
  it.each([
    [{ size: '21' }, 'size', '조례가 정한 정원 상한을 넘습니다'],
    [{ kind: 'research-group', size: '10' }, 'size', '조례가 정한 정원 상한을 넘습니다'],
    [{ kind: 'committee', size: '51' }, 'size', '조례가 정한 정원 상한을 넘습니다'],
    [{ town: '' }, 'town', '지역회의는 읍면동을 골라야'],
    [{ name: ' ' }, 'name', '이름을 적으십시오'],
    [{ termUntil: '2021-01-01' }, 'termUntil', '첫날보다 늦어야'],
    [{ size: '0' }, 'size', '정원을 1명 이상'],
    [{ size: '많이' }, 'size', '숫자를 입력하십시오'],
  ] as const)('is refused at the field, and nothing is founded: %o', async (facts, field, said) => {
    const { status, words, html } = await post('/office/budget/bodies/new', { ...founding(), ...facts })
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    expect(await listBodies(app.city.session)).toEqual([])
    expect((await see('/committees')).words).not.toContain('서읍 지역회의')
  })

  it('leads to the committee’s page, whose call is started there; towns without one are fewer', async () => {
    const { to } = await post('/office/budget/bodies/new', founding())
    expect(to).toContain('/office/committees/')
    const page = await see('/office/budget/bodies', aPlanner)
    expect(page.words).toContain('읍면동 2곳 가운데 1곳에 지역회의가 있습니다')
    expect(page.words).toContain('공개모집 시작')
    expect((await see('/budget/bodies')).words).toContain('서읍 지역회의')
    expect((await see('/en/budget/bodies')).words).toContain('Local meeting')
    expect((await see('/budget/rounds/2021')).words).toContain('주민참여예산 기구')
    const again = await post('/office/budget/bodies/new', founding())
    expect(again.words).toContain('같은 기구의 임기가 아직 끝나지 않았습니다')
  })
})

describe('registering a committee that exists', () => {
  it('needs a committee that is none yet, within the limit, after the term before', async () => {
    const first = await aBodyOfCommittee('위원회 1기', '2021-01-01', '2021-12-31')
    const second = await aBodyOfCommittee('위원회 2기', '2022-01-01', '2023-12-31')
    const large = await aBodyOfCommittee('큰 위원회', '2024-01-01', '2025-12-31', 51)
    const register = (committee: string, kind = 'committee') =>
      post('/office/budget/bodies/register', { committee, kind, town: '' })
    expect((await register('')).html).toContain('id="committee-error"')
    expect((await register(large)).words).toContain('조례가 정한 정원 상한을 넘습니다')
    expect((await register(first)).to).toContain('/office/budget/bodies')
    expect((await register(first)).words).toContain('이미 등록한 위원회입니다')
    expect((await register(second)).to).toContain('/office/budget/bodies')
    const { words } = await see('/budget/bodies')
    for (const said of ['위원회 1기', '위원회 2기']) expect(words).toContain(said)
    const out = (id: string) => post(`/office/budget/bodies/${id}/take-out`, {})
    await out(first)
    expect((await listBodies(app.city.session)).some(({ committeeId }) => committeeId === first)).toBe(true)
    expect((await see(`/office/budget/bodies/${second}/take-out`, aPlanner)).words).toContain('그대로 남고')
    await out(second)
    const [body] = (await listBodies(app.city.session)).filter(({ committeeId }) => committeeId === first)
    expect(body?.followedBy).toBeNull()
    expect((await out(second)).status).toBe(404)
  })

  it('of the same line at the same time is done once', async () => {
    const names = ['연구회 가', '연구회 나', '연구회 다']
    const ids = []
    for (const name of names) ids.push(await aBodyOfCommittee(name, '2021-02-01', '2022-12-31', 9))
    const done = await Promise.all(
      ids.map((committeeId) => registerBody(office(), { committeeId, kind: 'research-group', townId: null })),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the rules of a body', () => {
  it('are seen: members against seats, the sexes, the next term; too many of one sex is said, not refused', async () => {
    const bodies = await listBodies(app.city.session)
    const meeting = bodies.find(({ kind }) => kind === 'local-meeting')!.committeeId
    const seat = (sexes: string) => seatMembers(office(), { committeeId: meeting, members: people(sexes) })
    valueOf(await seat('fffm'))
    const page = await see('/office/budget/bodies', aPlanner)
    expect(page.words).toContain('기구 1곳에서 한 성별이 상한을 넘습니다')
    expect(page.words).toContain('한 성별이 넘음')
    expect(page.words).toContain('4/20명')
    valueOf(await seat('mm'))
    expect((await see('/office/budget/bodies', aPlanner)).words).toContain('상한을 넘는 기구는 없습니다')
    expect(await seat('f'.repeat(15))).toMatchObject({ refusal: 'more-than-the-seats' })
    const call = {
      ...{ committeeId: meeting, seats: 5, reserves: 0, conditions: '서읍 주민' },
      ...{ announcedOn: calendarDate('2021-02-01'), opensOn: calendarDate('2021-02-01') },
      closesOn: calendarDate('2021-02-10'),
    }
    valueOf(await openCall(office(), call))
    expect((await see('/budget/bodies')).words).toContain('1곳이 위원을 모집하고 있습니다')
    expect((await app.request('/office/budget/bodies.xlsx', { as: aPlanner })).status).toBe(200)
    const csv = await (await app.request('/budget/bodies.csv')).text()
    expect(csv).toContain('서읍 지역회의')
    expect(csv).not.toContain('위원0')
  })

  it('are read with a fixed number of questions, however many bodies there are', async () => {
    const cost = async (path: string, as: Person) => {
      await see(path, as)
      const before = app.city.queries()
      await see(path, as)
      return app.city.queries() - before
    }
    const paths = [
      ['/budget/bodies?again', aPerson()],
      ['/office/budget/bodies', aPlanner],
    ] as const
    const costs = async () => {
      const all: number[] = []
      for (const [path, as] of paths) all.push(await cost(path, as))
      return all
    }
    const before = await costs()
    await post('/office/budget/bodies/new', { ...founding(), name: '동동 지역회의', town: town.idOf('east') })
    expect(await costs()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(20)
  })
})

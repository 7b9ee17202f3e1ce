import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listPledges, listStatuses, readPledge, termOn } from '../data/pledge-queries.ts'
import type { MayorTermId, PledgeStage } from '../domain/pledge.ts'
import type { GivenPledge, GivenRegister } from '../domain/register-input.ts'
import { bringInRegister } from './bring-in-register.ts'
import { recordStatus } from './record-status.ts'
import { recordStatuses } from './record-statuses.ts'

const day = calendarDate
let app: TestApp
let plan: TrackedPlan
let termId: MayorTermId

const given = (number: number, stage: PledgeStage | null, progress: number): GivenPledge => ({
  number,
  field: number < 3 ? 1 : 2,
  title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
  sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
  horizon: number === 4 ? 'after-term' : 'in-term',
  department: number === 3 ? '통계과' : 'planning',
  helpers: number === 1 ? ['통계과'] : [],
  statuses: [{ day: day('2020-12-31'), stage, progress, note: '' }],
})
const register: GivenRegister = {
  term: { number: 7, from: day('2018-07-01'), until: day('2022-06-30') },
  fields: [
    { number: 1, title: { ko: '배움', en: 'Learning' } },
    { number: 2, title: { ko: '일터', en: 'Work' } },
  ],
  pledges: [
    given(1, 'completed', 100),
    given(2, 'on-track', 60),
    given(3, null, 10),
    given(4, 'continuing', 100),
  ],
}

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
  const planner = app.city.context({ person: plan.planner })
  termId = valueOf(await bringInRegister(planner, register))
})
afterAll(() => app.city.close())

const by = (person = plan.planner) => app.city.context({ person })
const pledge = async (number: number, on = '2021-11-10') => {
  const found = await readPledge(app.city.session, termId, number, day(on))
  if (found === null) throw new Error(`no pledge ${number}`)
  return found
}
const status = (stage: PledgeStage, progress: number, on = '2021-11-10') => ({
  ...{ day: day(on), stage, progress },
  note: '자리를 정하고 설계를 마침.',
})

describe('a register', () => {
  it('comes in whole, with departments by name or code, in two further queries to read', async () => {
    const before = app.city.queries()
    const term = await termOn(app.city.session, day('2021-11-10'))
    const pledges = await listPledges(app.city.session, termId, day('2021-11-10'))
    expect(app.city.queries() - before).toBe(2)
    expect(term?.number).toBe(7)
    expect(pledges.map(({ number, stage, progress }) => [number, stage, progress])).toEqual([
      [1, 'completed', 100],
      [2, 'on-track', 60],
      [3, null, 10],
      [4, 'continuing', 100],
    ])
    expect(pledges[0]?.helperIds).toEqual([plan.statistics])
    expect(pledges[2]?.leadDepartmentId).toBe(plan.statistics)
  })

  it('is refused whole for flaws, unknown departments, a second of the same term and people who may not', async () => {
    const next = { ...register, term: { ...register.term, number: 8 } }
    const flawed = { ...next, pledges: [{ ...given(1, 'completed', 90), field: 9 }, given(1, null, 0)] }
    expect(await bringInRegister(by(), flawed)).toMatchObject({
      ok: false,
      refusal: {
        code: 'register-has-flaws',
        flaws: [
          { code: 'unknown-field', pledge: 1 },
          { code: 'completed-under-100', pledge: 1 },
          { code: 'number-twice', pledge: 1 },
        ],
      },
    })
    const nowhere = { ...next, pledges: [{ ...given(1, null, 0), department: '없는과' }] }
    expect(await bringInRegister(by(), nowhere)).toMatchObject({
      refusal: { code: 'unknown-departments', names: ['없는과'] },
    })
    expect(await bringInRegister(by(), register)).toMatchObject({ refusal: 'term-has-a-register' })
    expect(await bringInRegister(by(plan.people.officer), next)).toMatchObject({ refusal: 'not-allowed' })
    expect((await termOn(app.city.session, day('2022-12-01')))?.number).toBe(7)
  })
})

describe('how a pledge stands', () => {
  it('is recorded by its lead department, shows from its day on, and leaves an audit entry', async () => {
    const { id } = await pledge(2)
    const done = await recordStatus(by(plan.people.officer), { pledgeId: id, ...status('on-track', 75) })
    expect(done.ok).toBe(true)
    expect((await pledge(2)).progress).toBe(75)
    expect((await pledge(2, '2021-11-09')).progress).toBe(60)
    const page = await app.textOf(await app.request('/pledges/2'))
    expect(page).toContain('자리를 정하고 설계를 마침.')
    const [entry] = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'pledges.record-status' },
      5,
    )
    expect(entry).toMatchObject({ subject: { kind: 'pledge', id }, after: { progress: 75 } })
  })

  it.each([
    ['completed at 99 %', status('completed', 99), 'completed-under-100'],
    ['put on hold without a request', status('on-hold', 60), 'needs-a-change-request'],
    ['dropped without a request', status('dropped', 0), 'needs-a-change-request'],
    ['of tomorrow', status('on-track', 80, '2021-11-11'), 'day-to-come'],
    ['before the term', status('on-track', 80, '2018-06-30'), 'day-before-the-term'],
    ['before what was recorded last', status('on-track', 80, '2020-12-30'), 'day-before-the-last'],
  ])('is refused when %s, and nothing is kept', async (_what, asked, refusal) => {
    const { id } = await pledge(2)
    const before = await listStatuses(app.city.session, id)
    expect(await recordStatus(by(), { pledgeId: id, ...asked })).toMatchObject({ ok: false, refusal })
    expect(await listStatuses(app.city.session, id)).toEqual(before)
  })

  it('is no business of another department', async () => {
    const { id } = await pledge(1)
    const stranger = aPerson({ roles: ['staff'], departmentIds: [plan.statistics], name: '문하늘' })
    expect(await recordStatus(by(stranger), { pledgeId: id, ...status('completed', 100) })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})

describe('how many pledges stand', () => {
  it('is recorded whole or not at all, each refusal with its number, in a fixed number of queries', async () => {
    const [two, three] = [await pledge(2), await pledge(3)]
    const asked = (stage: PledgeStage | null, progress: number, id = three.id) => ({
      ...{ pledgeId: id, day: day('2021-11-10'), stage, progress, note: '함께 점검함.' },
    })
    const refused = await recordStatuses(by(), [asked('on-track', 90, two.id), asked('completed', 90)])
    expect(refused).toMatchObject({
      refusal: {
        code: 'records-refused',
        refused: [{ number: 3, refusal: 'completed-under-100' }],
      },
    })
    expect((await pledge(2)).progress).toBe(75)
    const before = app.city.queries()
    expect(await recordStatuses(by(), [asked('on-track', 90, two.id), asked(null, 15)])).toEqual({
      ok: true,
      value: 2,
    })
    expect(app.city.queries() - before).toBeLessThanOrEqual(8)
    expect(await pledge(2)).toMatchObject({ stage: 'on-track', progress: 90 })
    expect(await pledge(3)).toMatchObject({ stage: null, progress: 15 })
  })

  it('is no business of a department that leads but one of them', async () => {
    const records = [(await pledge(1)).id, (await pledge(3)).id].map((pledgeId) => ({
      ...{ pledgeId, day: day('2021-11-10'), stage: 'completed' as const, progress: 100, note: '' },
    }))
    const statistician = aPerson({ roles: ['staff'], departmentIds: [plan.statistics], name: '문하늘' })
    expect(await recordStatuses(by(statistician), records)).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('the pages', () => {
  it('show the three rates apart with their counts, and that the stages do not reach the whole', async () => {
    const words = await app.textOf(await app.request('/pledges'))
    expect(words).toContain('2/4, 50.0 %')
    expect(words).toContain('1/3, 33.3 %')
    expect(words).toContain('단계가 정해진 공약을 더하면 3건으로 전체 4건과 다릅니다')
    expect(words).toContain('3. 마을 도서관 3')
  })

  it('tell the register as of a day gone by, and how far it is from the target', async () => {
    const words = await app.textOf(await app.request('/pledges?day=2020-12-31'))
    expect(words).toContain('이행완료 목표 70 %까지 1건 남았습니다(전체 4건 가운데 3건 필요)')
    expect(words).toContain('2020. 12. 31.')
  })

  it('narrow the list by field, stage and words', async () => {
    const rows = async (query: string) => {
      const list = (await (await app.request(`/pledges?${query}`)).text()).split('<tbody').at(-1) ?? ''
      return [...list.matchAll(/href="\/pledges\/(\d+)"/g)].map(([, number]) => number)
    }
    expect(await rows('field=2')).toEqual(['3', '4'])
    expect(await rows('stage=none')).toEqual(['3'])
    expect(await rows('q=도서관 4')).toEqual(['4'])
    expect(await app.textOf(await app.request('/pledges?q=우주선'))).toContain('조건에 맞는 공약이 없습니다')
  })

  it('sort the list by its heads, those without a stage first, and give files of exactly what they show', async () => {
    const csv = async (query: string) =>
      (await (await app.request(`/pledges/download/pledges.csv?${query}`)).text())
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n')
    expect((await csv('sort=stage&columns=number')).map((line) => line.split(',')[0])).toEqual([
      ...['번호', '3', '1', '4', '2'],
    ])
    expect(await csv('field=2&stage=none&columns=title,stage')).toEqual([
      '공약,이행단계',
      '마을 도서관 3,단계 미정',
    ])
    expect((await csv(`department=${plan.statistics}&columns=number`)).length).toBe(2)
    const page = await (await app.request('/pledges?field=2&stage=none')).text()
    expect(page).toContain('href="/pledges/download/pledges.xlsx?field=2&amp;stage=none"')
  })

  it('tell a pledge and its history through the API, without the names of those who recorded', async () => {
    const answer = await app.request('/api/v1/pledges/2')
    const body = (await answer.json()) as { history: unknown[] }
    expect(body.history.length).toBeGreaterThan(1)
    expect(JSON.stringify(body)).not.toContain(plan.planner.name)
    expect((await app.request('/api/v1/pledges/99')).status).toBe(404)
  })

  it('say at the field why a record was refused, with what was typed', async () => {
    const answer = await app.request('/office/pledges/2/status', {
      as: plan.planner,
      form: { day: '2021-11-10', stage: 'completed', progress: '80', note: '거의 다 지음' },
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('진행률이 100 %일 때만')
    expect(page).toContain('거의 다 지음')
  })
})

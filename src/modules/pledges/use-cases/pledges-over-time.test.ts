import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { reorganise } from '#modules/organization/index.ts'
import { listPledges, listStatuses, readPledge, termOn } from '../data/pledge-queries.ts'
import type { PledgeTables } from '../data/tables.ts'
import { listVersions } from '../data/version-queries.ts'
import type { ApprovedChange } from '../domain/apply-change.ts'
import type { MayorTermId } from '../domain/pledge.ts'
import { wordsOf } from '../domain/pledge-words.ts'
import type { GivenPledge, GivenRegister } from '../domain/register-input.ts'
import { applyChange } from './apply-change.ts'
import { bringInRegister } from './bring-in-register.ts'

const day = calendarDate
let app: TestApp
let plan: TrackedPlan
let termId: MayorTermId

const given = (number: number, department: string, helpers: readonly string[] = []): GivenPledge => ({
  ...{ number, field: 1, horizon: 'in-term', department, helpers },
  title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
  sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
  content: '도서관 두 곳을 짓는다.',
  goal: '2022년까지 문을 연다.',
  statuses: [],
})
const register = (number: number, from: string, until: string): GivenRegister => ({
  term: { number, from: day(from), until: day(until) },
  fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
  pledges: (number === 7
    ? [given(1, 'planning', ['통계과']), given(2, '통계과'), given(3, 'planning')]
    : [given(1, 'planning')]
  ).map((pledge) => ({
    ...pledge,
    statuses: [{ day: day(from), stage: 'on-track', progress: 10, note: '' }],
  })),
})

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
  termId = valueOf(await bringInRegister(on('2018-09-28'), register(7, '2018-07-01', '2022-06-30')))
})
afterAll(() => app.city.close())

const on = (when: string, person = plan.planner) => app.city.context({ person, day: when })
const pledge = async (number: number, when = '2021-11-10') => {
  const found = await readPledge(app.city.session, termId, number, day(when))
  if (found === null) throw new Error(`no pledge ${number}`)
  return found
}
const approval = { on: day('2021-04-01'), documentNumber: '기획담당관-1234' }
const changeOf = async (number: number, facts: Partial<ApprovedChange> = {}) => {
  const before = wordsOf(await pledge(number))
  return {
    pledgeId: (await pledge(number)).id,
    changeId: '00000000-0000-7000-8000-00000000cc01',
    ...{ before, after: { ...before, goal: '2023년까지 문을 연다.' } },
    ...{ stage: null, mergedIntoId: null, note: '땅을 늦게 얻음.', approval },
    ...facts,
  }
}

describe('an approved change', () => {
  it('holds from its day on, and the earlier text stands on every day before', async () => {
    const change = await changeOf(1)
    expect(await applyChange(on('2021-04-12'), change)).toMatchObject({ ok: true })
    expect((await pledge(1, '2021-04-11')).goal).toBe('2022년까지 문을 연다.')
    expect((await pledge(1, '2021-04-12')).goal).toBe('2023년까지 문을 연다.')
    const [version] = await listVersions(app.city.session, [change.pledgeId])
    expect(version).toMatchObject({
      ...{ number: 1, from: '2018-07-01', until: '2021-04-11', endedBy: 'change' },
      goal: '2022년까지 문을 연다.',
    })
    const page = await app.textOf(await app.request('/pledges/1?day=2021-04-01'))
    expect(page).toContain('2022년까지 문을 연다.')
    expect(page).toContain('2021. 4. 1.(목)의 공약입니다')
    expect(await app.textOf(await app.request('/pledges/1'))).toContain('2023년까지 문을 연다.')
  })

  it('twice on one day keeps both earlier texts, and the day before shows the first of them', async () => {
    const first = await changeOf(3, { note: '첫째' })
    valueOf(await applyChange(on('2021-05-03'), first))
    const second = await changeOf(3)
    valueOf(
      await applyChange(on('2021-05-03'), { ...second, after: { ...second.after, goal: '여름에 연다.' } }),
    )
    expect((await pledge(3, '2021-05-02')).goal).toBe('2022년까지 문을 연다.')
    expect((await pledge(3, '2021-05-03')).goal).toBe('여름에 연다.')
    const kept = await listVersions(app.city.session, [first.pledgeId])
    expect(kept.map(({ number, goal, from, until }) => [number, goal, from, until])).toEqual([
      [1, '2022년까지 문을 연다.', '2018-07-01', '2021-05-02'],
      [2, '2023년까지 문을 연다.', '2021-05-03', '2021-05-02'],
    ])
  })

  it.each([
    ['without an approval', { approval: null }, 'not-approved'],
    ['without the approval’s document', { approval: { ...approval, documentNumber: ' ' } }, 'not-approved'],
    ['approved on a day to come', { approval: { ...approval, on: day('2021-11-11') } }, 'approved-later'],
  ])('is refused %s, and nothing is altered', async (_what, facts, refusal) => {
    const change = await changeOf(2, facts)
    expect(await applyChange(on('2021-11-10'), change)).toMatchObject({ ok: false, refusal })
    expect(wordsOf(await pledge(2))).toEqual(change.before)
    expect(await listVersions(app.city.session, [change.pledgeId])).toEqual([])
  })

  it('is refused where the pledge says something else by now, where nothing changes, and to everybody else', async () => {
    const change = await changeOf(2)
    const stale = { ...change, before: { ...change.before, goal: '다른 목표' } }
    expect(await applyChange(on('2021-11-10'), stale)).toMatchObject({ refusal: 'pledge-changed-meanwhile' })
    const same = { ...change, after: change.before }
    expect(await applyChange(on('2021-11-10'), same)).toMatchObject({ refusal: 'changes-nothing' })
    expect(await applyChange(on('2021-11-10', plan.people.officer), change)).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('drops a pledge, says so in its history, and is audited with the document’s number', async () => {
    const change = await changeOf(2)
    valueOf(await applyChange(on('2021-11-09'), { ...change, after: change.before, stage: 'dropped' }))
    expect(await pledge(2)).toMatchObject({ stage: 'dropped', progress: 10 })
    expect(await pledge(2, '2021-11-08')).toMatchObject({ stage: 'on-track' })
    expect((await listStatuses(app.city.session, change.pledgeId))[0]).toMatchObject({
      stage: 'dropped',
      note: '땅을 늦게 얻음.',
    })
    const [entry] = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'pledges.apply-change' },
      1,
    )
    expect(entry).toMatchObject({ after: { stage: 'dropped' }, reason: '기획담당관-1234 (2021-04-01)' })
  })

  it('cannot end a version without a document, even past the software', async () => {
    const { pledgeId } = await changeOf(1)
    const { goal, ...words } = await pledge(1)
    const row = {
      id: '00000000-0000-7000-8000-00000000cc09' as never,
      pledge_id: pledgeId,
      number: 99,
      from_day: day('2021-04-12'),
      until_day: day('2021-11-09'),
      title_ko: words.title.ko,
      title_en: words.title.en,
      content: words.content,
      goal,
      horizon: words.horizon,
      department_id: words.leadDepartmentId,
      helper_ids: '[]',
      ended_by: 'change' as const,
      change_id: '00000000-0000-7000-8000-00000000cc01',
      document_number: null,
      approved_on: null,
      ended_at: new Date('2021-11-10T00:00:00Z'),
      ended_by_name: '정다운',
    }
    const insert = app.city.session.$extendTables<PledgeTables>().insertInto('pledge_version').values(row)
    await expect(insert.execute()).rejects.toThrow(/pledge_version_approved/)
  })
})

describe('a reorganisation', () => {
  it('gives the pledges of a department that ends to its heir, with an entry, and the earlier day keeps the old', async () => {
    const manager = aPerson({ roles: ['organization-manager'], name: '문하늘' })
    const before = await pledge(2)
    expect((await pledge(1)).helperIds).toEqual([plan.statistics])
    valueOf(
      await reorganise(on('2021-11-10', manager), {
        day: day('2021-11-10'),
        title: { ko: '조직개편', en: 'Reorganisation' },
        basis: '행정기구 설치 조례',
        acts: [
          { kind: 'merge', codes: ['statistics'], into: 'planning', duties: { ko: '통계', en: 'Figures' } },
        ],
        transfers: [],
      }),
    )
    expect(await pledge(2)).toMatchObject({ leadDepartmentId: plan.planning, stage: 'dropped' })
    expect((await pledge(1)).helperIds).toEqual([])
    expect((await pledge(2, '2021-11-09')).leadDepartmentId).toBe(before.leadDepartmentId)
    const entries = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'pledges.hand-on-pledge' },
      9,
    )
    expect(entries).toHaveLength(2)
  })
})

describe('several terms', () => {
  it('each have their own page, with links between them, and a pledge is found in its own', async () => {
    valueOf(await bringInRegister(on('2022-09-28'), register(8, '2022-07-01', '2026-06-30')))
    expect((await termOn(app.city.session, day('2022-12-01')))?.number).toBe(8)
    const later = await aTestApp({ city: app.city, day: '2022-12-01' })
    const now = await later.textOf(await later.request('/pledges'))
    expect(now).toContain('민선8기 시장 공약')
    const before = await (await later.request('/pledges?term=7')).text()
    expect(before).toContain('민선7기 시장 공약')
    expect(before).toContain('href="/pledges/1?term=7"')
    expect(await later.textOf(await later.request('/pledges/1?term=7'))).toContain('2023년까지 문을 연다.')
    expect(await later.textOf(await later.request('/pledges/1'))).toContain('2022년까지 문을 연다.')
    expect((await later.request('/pledges?term=6')).status).toBe(200)
  })

  it('reads a term’s list in one query, whatever has changed', async () => {
    const before = app.city.queries()
    expect(await listPledges(app.city.session, termId, day('2021-01-01'))).toHaveLength(3)
    expect(app.city.queries() - before).toBe(1)
  })
})

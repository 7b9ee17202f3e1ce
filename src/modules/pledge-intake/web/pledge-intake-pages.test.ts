import { afterAll, beforeAll, expect, it } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listDrafts } from '../data/draft-queries.ts'

let app: TestApp
let plan: TrackedPlan
const base = '/office/pledges/intake'

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
})
afterAll(async () => {
  await app.city.close()
  await endAsides()
})

const look = async (path: string) => await app.textOf(await app.request(path, { as: plan.planner }))
const send = (path: string, form: Readonly<Record<string, string | File>>) =>
  app.request(path, { as: plan.planner, form })
const csv = (lines: readonly string[]) => new File([lines.join('\n')], '공약 <b>목록</b>.csv')
const book = csv([
  '민선7기 공약,2021. 6. 30. 기준',
  '연번,분야,공약명,주관부서,추진상황,이행률',
  '1,배움,마을 도서관 짓기,통계과,완료,100',
  '2,배움,늦은 밤 열람실,통계담당,모름,101',
  '합계,,3건,,,99',
])
const draftPath = async () => `${base}/${(await listDrafts(app.city.session, 1))[0]?.id ?? ''}`

it('where no register is, the office’s page leads there, and only planners may go', async () => {
  const page = await app.request('/office/pledges', { as: plan.planner })
  expect(await page.text()).toContain(`href="${base}"`)
  const staff = await app.request('/office/pledges', { as: aPerson({ roles: ['staff'] }) })
  expect(await staff.text()).not.toContain(`href="${base}"`)
  expect((await app.request(base, { as: aPerson({ roles: ['staff'] }) })).status).toBe(403)
})

it('a file that gives no pledges is told at its field with what to do, and nothing is kept', async () => {
  const none = await send(base, { file: new File(['<table><tr><td>1</td></tr></table>'], 'a.html') })
  expect(none.status).toBe(422)
  expect(await app.textOf(none)).toContain('공약명과 번호·부서·추진율 같은 열이 있는 표를 찾지 못했습니다.')
  expect((await send(base, {})).status).toBe(422)
  expect(await listDrafts(app.city.session, 1)).toEqual([])
})

it('a file that was read shows each flaw at its place, its sums, and what is to be done', async () => {
  const answer = await send(base, { file: book })
  expect(answer.status).toBe(303)
  const page = await look(await draftPath())
  expect(page).toContain('공약 <b>목록</b>.csv')
  expect(page).toContain('‘모름’은(는) 알려진 이행단계가 아닙니다. 단계를 고르십시오.')
  expect(page).toContain('추진율 101은(는) 100 %를 넘습니다.')
  expect(page).toContain('행 1건에 고치거나 정할 것이 있습니다.')
  const english = await app.request(`/en${await draftPath()}`, { as: plan.planner })
  expect(await app.textOf(english)).toContain('a progress of 101 % is over 100')
})

it('a row is put right beside what the file prints; what is wrong is told at the field and kept', async () => {
  const path = `${await draftPath()}/rows/2`
  const page = await look(path)
  expect(page).toContain('추진상황')
  expect(page).toContain('표 1, 4행 6열')
  const form = {
    ...{ seen: '1', number: '2', field: '1', titleKo: '늦은 밤 열람실', department: '통계과' },
    ...{ stage: 'on-track', included: 'yes', horizon: 'in-term' },
  }
  const wrong = await send(path, { ...form, progress: '150' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="150"')
  expect((await send(path, { ...form, progress: '60' })).status).toBe(303)
  const stale = await send(path, { ...form, progress: '70' })
  expect(stale.status).toBe(409)
  expect(await app.textOf(stale)).toContain('그사이 다른 사람이 저장했습니다.')
})

it('is brought in whole when nothing is open, and the register shows it', async () => {
  const path = await draftPath()
  expect(await look(`${path}/departments`)).toContain('부서 정하기')
  expect(await look(`${path}/aim`)).toContain('새 임기의 공약 전체')
  const before = await send(`${path}/commit`, { seen: '2' })
  expect(before.status).toBe(422)
  const aim = {
    ...{ seen: '2', purpose: 'register', termNumber: '7', termFrom: '2018-07-01', termUntil: '2022-06-30' },
    ...{ asOf: '2021-06-30', findingsAccepted: 'yes', 'field.1.ko': '배움', 'field.1.en': 'Learning' },
  }
  expect((await send(`${path}/aim`, { ...aim, asOf: '2021-02-30' })).status).toBe(422)
  expect((await send(`${path}/aim`, aim)).status).toBe(303)
  expect(await look(`${path}/commit`)).toContain('민선7기 공약 2건을 1개 분야와 함께 새로 들입니다.')
  expect((await send(`${path}/commit`, { seen: '3' })).status).toBe(303)
  const page = await app.textOf(await app.request('/pledges'))
  expect(page).toContain('늦은 밤 열람실')
  expect(await look(path)).toContain('이미 들인 자료입니다.')
})

it('asks a fixed number of queries, however many the rows', async () => {
  const queries = async (path: string) => {
    const before = app.city.queries()
    await look(path)
    return app.city.queries() - before
  }
  const path = await draftPath()
  expect(await queries(base)).toBeLessThanOrEqual(14)
  expect(await queries(path)).toBeLessThanOrEqual(14)
  expect(await queries(`${path}/rows/1`)).toBeLessThanOrEqual(14)
})

it('gives a template that the reader itself reads', async () => {
  const answer = await app.request(`${base}/template`, { as: plan.planner })
  expect(answer.headers.get('content-disposition')).toContain('.xlsx')
})

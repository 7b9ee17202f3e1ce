import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { aBudgetCity, aPlanner, citizenNumber } from '#testing/a-budget-round.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { readRound } from '../data/round-queries.ts'

const PATH = '/office/budget/rounds/2021'
let december: TestApp
let january: TestApp
beforeAll(async () => {
  december = await aTestApp({ day: '2021-01-03' })
  await aBudgetCity(december.city)
  january = await aTestApp({ city: december.city, day: '2021-01-04' })
})
afterAll(() => december.city.close())

async function tried(app: TestApp, form: Readonly<Record<string, string>>, as = aPlanner) {
  const answer = await app.request(`${PATH}/delete`, { as, form })
  return [answer.status, await app.textOf(answer)] as const
}
const round = () => readRound(december.city.session, 2021)
const mistyped = { version: '1', reason: '연도를 잘못 적음' }

describe('a round that was planned by mistake', () => {
  it('stays once it is announced, and is the planning office’s to delete, with a reason', async () => {
    const page = async (app: TestApp) => (await app.request(PATH, { as: aPlanner })).text()
    expect(await page(january)).not.toContain(`${PATH}/delete`)
    expect(await page(december)).toContain(`${PATH}/delete`)
    expect(await tried(january, mistyped)).toEqual([
      422,
      expect.stringContaining('공고한 운영계획은 지울 수 없'),
    ])
    expect((await tried(december, mistyped, aPerson()))[0]).toBe(403)
    expect((await tried(december, mistyped, visitor))[0]).not.toBe(200)
    const silent = await tried(december, { ...mistyped, reason: ' ' })
    expect(silent).toEqual([422, expect.stringContaining('지우는 사유를 적으십시오')])
    expect((await tried(december, { ...mistyped, version: '2' }))[1]).toContain('다른 사람이 고쳤습니다')
    expect(await round()).not.toBeNull()
  })

  it('stays while a proposal hangs on it, if only a draft', async () => {
    const as = citizenNumber(1)
    const draft = { act: 'draft', title: '가로등', type: 'town', field: 'roads', belonging: 'resident' }
    expect((await december.request('/budget/proposals/new', { as, form: draft })).status).toBe(303)
    expect(await tried(december, mistyped)).toEqual([422, expect.stringContaining('임시 저장한 제안')])
    const mine = await (await december.request('/budget/proposals/mine', { as })).text()
    const id = /draft=([0-9a-f-]{36})/.exec(mine)?.[1] ?? ''
    const done = await december.request(`/budget/proposals/own/${id}/withdraw`, { as, form: {} })
    expect(done.status).toBe(303)
  })

  it('is deleted with its limits and days, and the log says what it was and why', async () => {
    const asked = await december.request(`${PATH}/delete`, { as: aPlanner })
    expect(await december.textOf(asked)).toContain('시민 화면에서도 없어집니다')
    expect((await tried(december, mistyped))[0]).toBe(303)
    expect(await round()).toBeNull()
    expect((await december.request('/budget/rounds/2021')).status).toBe(404)
    const filter = { ...noEntryFilter, action: 'participatory-budget.delete-round' }
    const [entry] = await listEntries(december.city.session, filter, 1)
    expect(JSON.stringify(entry)).toContain('연도를 잘못 적음')
    expect(JSON.stringify(entry)).toContain('7000000000')
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { bringInRegister } from '#modules/pledges/index.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let plan: TrackedPlan

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
})
afterAll(() => app.city.close())

it('says that there is nothing to check while no register is published', async () => {
  expect(await app.textOf(await app.request('/pledges/manifesto'))).toContain('아직 공개된 공약이 없어')
  expect((await app.request('/api/v1/pledges/manifesto')).status).toBe(404)
})

it('scores what is published, with its evidence and what to publish next, in a fixed number of queries', async () => {
  valueOf(
    await bringInRegister(app.city.context({ person: plan.planner }), {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
      pledges: [1, 2].map((number) => ({
        ...{ number, field: 1, horizon: 'in-term' as const, department: 'planning', helpers: [] },
        title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
        sourceText: '도서관을 짓겠습니다.',
        statuses: [
          {
            day: calendarDate('2021-09-30'),
            ...(number === 1
              ? { stage: 'completed' as const, progress: 100 }
              : { stage: 'on-track' as const, progress: 50 }),
            note: '',
          },
        ],
      })),
    }),
  )
  const before = app.city.queries()
  const portal = await app.textOf(await app.request('/pledges/manifesto'))
  expect(app.city.queries() - before).toBeLessThanOrEqual(50)
  // 60/2 + 25·150/200 + 15, 60/2 + 40, and 30 where no change waits: (63.75 + 70 + 30) ÷ 3.
  expect(portal).toContain('100점 만점에 54.58점')
  expect(portal).toContain('시가 스스로 매긴 점수입니다')
  expect(portal).toContain('웹소통: 미통과')
  expect(portal).not.toContain('더 얻을 수 있는 점수')
  const office = await app.textOf(await app.request('/office/pledges/manifesto', { as: plan.planner }))
  expect(office).toContain('40.00점을 더 얻을 수 있음')
  expect(await app.textOf(await app.request('/en/pledges/manifesto'))).toContain('54.58 of 100 points')
  const api = (await (await app.request('/api/v1/pledges/manifesto')).json()) as { total: number }
  expect(api.total).toBe(54.58)
})

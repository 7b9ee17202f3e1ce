import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { visitor } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import {
  confirmFollowing as confirmSubscription,
  endFollowing as endSubscription,
  forgetRequests,
  requestOf,
} from '#modules/following/index.ts'
import { listNews } from '../data/news-queries.ts'
import type { WrittenMail } from './plan-mails.ts'
import { planMails } from '../web/mails.ts'
import { publishReason } from './publish-reason.ts'
import { reportTask } from './report-task.ts'
import { sendNews } from './send-news.ts'
import { subscribe } from './subscribe.ts'

let city: TestCity
let plan: TrackedPlan
let written: WrittenMail[]
const email = 'Citizen@Dure.example'
const at = (day: string, time = '09:00:00') => {
  const now = new Date(`${day}T${time}+09:00`)
  return { person: visitor, day, now, machineNow: now }
}

beforeEach(async () => {
  city = await aTestCity({ day: '2021-03-02' })
  plan = await aTrackedPlan(city)
  written = []
})
afterEach(() => city.close())

const real = planMails(new URL('https://plan.dure.example'))
const mails: typeof real = {
  confirm: (request) => kept(real.confirm(request)),
  news: (subscription, news) => kept(real.news(subscription, news)),
}
function kept<Mail extends WrittenMail>(mail: Mail): Mail {
  written.push(mail)
  return mail
}

const ask = (facts: { day?: string; time?: string; email?: string } = {}) =>
  subscribe(city.context(at(facts.day ?? '2021-03-02', facts.time)), mails, {
    email: facts.email ?? email,
    locale: 'ko',
    programme: { year: 2021, number: 2 },
  })
const linkIn = (mail: WrittenMail | undefined, path: string) =>
  new RegExp(`https://plan\\.dure\\.example/subscribe/${path}/([\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? ''
const report = async (day: string, note: string) =>
  valueOf(
    await reportTask(city.context({ ...at(day), person: plan.people.officer }), {
      taskId: plan.task('panel'),
      day: calendarDate(day),
      state: 'progress',
      percent: 40,
      note,
    }),
  )
const round = (day: string) => sendNews(city.context({ ...at(day), person: systemPerson }), mails)

describe('news by mail', () => {
  it('come only after the owner of the address has said yes, once a week, and never without news', async () => {
    valueOf(await ask())
    await report('2021-03-03', '비공개 메모')
    expect(await round('2021-03-08')).toBe(0)
    const token = linkIn(written[0], 'confirm')
    valueOf(await confirmSubscription(city.context(at('2021-03-03', '10:00:00')), token))
    expect(await round('2021-03-08')).toBe(1)
    expect(written[1]?.text).toContain('시민평가단 모집: 추진 중, 40 %')
    expect(written[1]?.text).not.toContain('비공개 메모')
    await report('2021-03-09', '다음 소식')
    expect(await round('2021-03-10')).toBe(0)
    expect(await round('2021-03-15')).toBe(1)
    expect(await round('2021-03-22')).toBe(0)
  })

  it('hold a note only when a planner has made it public', async () => {
    const id = await report('2021-03-03', '위원 섭외가 늦어짐')
    const news = () => listNews(city.session, plan.planId, { limit: 10 })
    expect((await news())[0]?.publicNote).toBeNull()
    const planner = city.context({ ...at('2021-03-05'), person: plan.planner })
    valueOf(await publishReason(planner, { reportId: id, shown: true }))
    expect((await news())[0]).toMatchObject({ publicNote: '위원 섭외가 늦어짐', updatedAt: planner.now })
    const officer = city.context({ person: plan.people.officer })
    expect(await publishReason(officer, { reportId: id, shown: false })).toMatchObject({
      refusal: 'not-allowed',
    })
    valueOf(await publishReason(planner, { reportId: id, shown: false }))
    expect((await news())[0]?.publicNote).toBeNull()
  })

  it('end with one press, and the address is forgotten', async () => {
    valueOf(await ask())
    valueOf(await confirmSubscription(city.context(at('2021-03-02')), linkIn(written[0], 'confirm')))
    await report('2021-03-03', '소식')
    await round('2021-03-08')
    const key = linkIn(written[1], 'end')
    valueOf(await endSubscription(city.context(at('2021-03-09')), key))
    expect(await endSubscription(city.context(at('2021-03-09')), key)).toMatchObject({ refusal: 'not-found' })
    await report('2021-03-12', '소식')
    expect(await round('2021-03-29')).toBe(0)
  })

  it('are asked for without telling who has subscribed, and no address is written to twice in a row', async () => {
    valueOf(await ask())
    valueOf(await ask({ time: '09:10:00', email: 'citizen@dure.example' }))
    expect(written).toHaveLength(1)
    valueOf(await ask({ time: '09:20:00' }))
    expect(written).toHaveLength(2)
    valueOf(
      await confirmSubscription(city.context(at('2021-03-02', '09:21:00')), linkIn(written[1], 'confirm')),
    )
    valueOf(await ask({ day: '2021-03-04' }))
    expect(written).toHaveLength(2)
    expect(await ask({ email: 'no address' })).toMatchObject({ refusal: 'not-an-email' })
  })

  it('are not confirmed after two days; the address is forgotten then', async () => {
    valueOf(await ask())
    const token = linkIn(written[0], 'confirm')
    expect(await requestOf(city.context(at('2021-03-04', '08:59:00')), token)).not.toBeNull()
    expect(await requestOf(city.context(at('2021-03-04', '09:01:00')), token)).toBeNull()
    expect(await forgetRequests(city.context(at('2021-03-04', '08:59:00')))).toBe(0)
    expect(await forgetRequests(city.context(at('2021-03-04', '09:01:00')))).toBe(1)
  })
})

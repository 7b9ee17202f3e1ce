import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { draftEntry, planReview, sendEntry } from '#modules/reviews/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aReviewPlan, HANDED_IN } from '#testing/a-review.ts'
import { threePlans } from '#testing/an-indicator-set.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'

let city: TestCity
let joint: JointCity
let app: TestApp
beforeAll(async () => {
  city = await aTestCity()
  const [jobs, ...rest] = threePlans()
  joint = await aJointYear(city, { plans: [{ ...jobs!, kind: 'qualitative' }, ...rest] })
  const office = city.context({ person: joint.planner, day: '2021-10-01' })
  const reviewId = valueOf(await planReview(office, aReviewPlan()))
  const { person, departmentId } = joint.colleagues[0]!
  const own = city.context({ person, day: HANDED_IN })
  const facts = { title: '골목을 살린 사례', text: '이렇게 했습니다.', reference: '1' }
  valueOf(await sendEntry(own, valueOf(await draftEntry(own, { reviewId, departmentId, ...facts }))))
  app = await aTestApp({ city, day: HANDED_IN })
})
afterAll(() => city.close())

describe('best cases beside the indicators that are judged', () => {
  it('lead to what was handed in', async () => {
    const page = await app.request('/office/joint-evaluation/2021/best-cases', { as: joint.planner })
    const [, href = ''] = /href="([^"]*\/entries\/[^"]*)"/.exec(await page.text()) ?? []
    const entry = await app.request(href, { as: joint.planner })
    expect(entry.status).toBe(200)
    expect(await app.textOf(entry)).toContain('골목을 살린 사례')
  })
})

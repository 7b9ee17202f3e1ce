import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { approveValues, decimalText, valuesOf } from '#modules/indicators/index.ts'
import {
  assignReviewers,
  closeReview,
  draftEntry,
  planReview,
  publishResult,
  readReview,
  scoreEntry,
  sendEntry,
} from '#modules/reviews/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aReviewPlan } from '#testing/a-review.ts'
import { entered, threePlans, typed } from '#testing/an-indicator-set.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp, type TestRequest } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'

let city: TestCity
let joint: JointCity
let app: TestApp
beforeAll(async () => {
  city = await aTestCity()
  const [jobs, ...rest] = threePlans()
  joint = await aJointYear(city, {
    plans: [{ ...jobs!, kind: 'qualitative', series: 'level', unit: '점' }, ...rest],
  })
  await aPublishedCase()
  const [value] = await entered(city, joint.setId, { person: joint.planner, day: '2021-09-01' }, [
    typed(joint.indicators[0]!, '2021-08', '100'),
  ])
  const { departmentId } = joint.colleagues[0]!
  const head = aPerson({ roles: ['department-head'], departmentIds: [departmentId] })
  const context = city.context({ person: head, day: '2021-09-01' })
  valueOf(await approveValues(context, { setId: joint.setId, valueIds: [value!] }))
  app = await aTestApp({ city, day: '2021-09-03' })
})
afterAll(() => city.close())

/** A case of the judged indicator that two others gave 80 of 100. */
async function aPublishedCase(): Promise<void> {
  const as = (person: typeof joint.planner, day: string) => city.context({ person, day })
  const days = { intakeUntil: '2021-06-30', opensOn: '2021-07-01', closesOn: '2021-07-12' }
  const plan = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, calendarDate(day)]))
  const id = valueOf(await planReview(as(joint.planner, '2021-06-01'), aReviewPlan(plan)))
  const [own, ...others] = joint.colleagues
  const facts = { reviewId: id, departmentId: own!.departmentId, title: '골목을 살린 사례', text: '이렇게.' }
  const entryId = valueOf(await draftEntry(as(own!.person, '2021-06-20'), { ...facts, reference: '1' }))
  valueOf(await sendEntry(as(own!.person, '2021-06-20'), entryId))
  const judges = others.filter(({ departmentId }) => departmentId !== own!.departmentId).slice(0, 2)
  const staffIds = judges.map(({ staffId }) => staffId)
  valueOf(await assignReviewers(as(joint.planner, '2021-06-21'), { id, staffIds }))
  const criteria = (await readReview(city.session, id))!.criteria
  for (const { person } of judges) {
    const marks = new Map(criteria.map((criterion) => [criterion.id, 80] as const))
    const sheet = { entryId, version: 0, marks, comment: '', sends: true }
    valueOf(await scoreEntry(as(person, '2021-07-05'), sheet))
  }
  valueOf(await closeReview(as(joint.planner, '2021-07-13'), id))
  valueOf(await publishResult(as(joint.planner, '2021-07-14'), id))
}

const post = async (form: NonNullable<TestRequest['form']>) => {
  const response = await app.request('/office/joint-evaluation/2021/best-cases', { as: joint.planner, form })
  const html = await response.clone().text()
  const seen = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, value = '']) => value)
  return { to: response.headers.get('location'), text: await app.textOf(response), seen }
}
const shownPage = async () =>
  app.textOf(await app.request('/office/joint-evaluation/2021/best-cases', { as: joint.planner }))
const values = async () =>
  (await valuesOf(city.session, joint.setId)).map(({ value, state }) => `${decimalText(value, 2)} ${state}`)

describe('marks that become results', () => {
  it('are shown beside what they replace, and replace an approved value only with a tick of its own', async () => {
    expect(await shownPage()).toContain('80.00 (A) 100 부서 자체 점검(심사 점수 아님)')
    const shown = await post({ indicator: joint.indicators[0]!.id })
    expect(shown.text).toContain('1 일자리 창출 100 승인 80.00')
    expect(shown.text).toContain('승인되거나 확인된 실적 1건을 바꿉니다')
    expect(await values()).toEqual(['100 approved'])
    const unticked = await post({ seen: shown.seen })
    expect(unticked.text).toContain('승인된 값이 바뀝니다: 100 → 80')
    expect(await values()).toEqual(['100 approved'])
    expect((await post({ seen: shown.seen, replace: 'yes' })).to).toContain('/best-cases')
    expect(await values()).toEqual(['80 entered'])
    expect(await shownPage()).toMatch(/80\.00 \([A-Z]\) 80 심사 점수/)
    expect((await post({ indicator: joint.indicators[0]!.id })).text).toContain('이미 심사 점수와 같습니다')
  })
})

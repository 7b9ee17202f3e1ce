import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { decimalText } from '#modules/indicators/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aTrackedPlan } from '#testing/a-tracked-plan.ts'
import { evaluationSources } from './evaluation-sources.ts'

let city: TestCity
beforeAll(async () => {
  city = await aTestCity()
})
afterAll(() => city.close())

const at = async (key: string, day: string) => {
  const source = evaluationSources.find((each) => each.key === key)
  const value = await source?.valueAt(city.session, calendarDate(day))
  return value == null ? null : decimalText(value, 1)
}

describe('figures of the house for indicators', () => {
  it('say nothing where nothing is counted, and have keys that no other has', async () => {
    expect(await at('pledges.fulfilled-in-term', '2021-05-31')).toBeNull()
    expect(await at('workplan.tasks-done', '2021-05-31')).toBeNull()
    expect(await at('budget-proposals.received', '2021-05-31')).toBeNull()
    expect(await at('collaboration.sent', '2021-05-31')).toBe('0')
    expect(new Set(evaluationSources.map(({ key }) => key)).size).toBe(evaluationSources.length)
  })

  it('count the plan’s tasks that are done', async () => {
    await aTrackedPlan(city)
    expect(await at('workplan.tasks-done', '2021-05-31')).not.toBeNull()
  })
})

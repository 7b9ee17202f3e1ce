import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { type ChangeLine, listChanges } from '#modules/pledge-changes/index.ts'
import { countStages, listPledges, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import { loadSampleCity } from './load-sample-city.ts'

let city: TestCity
let changes: readonly ChangeLine[]
const day = calendarDate

const pledgesOn = async (on: string): Promise<readonly PledgeLine[]> => {
  const term = await termOn(city.session, day(on))
  return term === null ? [] : await listPledges(city.session, term.id, day(on))
}
/** How the requests stood on a day, by what is known of them at the end. */
const states = () => new Map(changes.map(({ pledgeId, course }) => [pledgeId, course.state] as const))

beforeAll(async () => {
  city = await aTestCity()
  await loadSampleCity(city.context(), { day: day('2022-01-31') })
  changes = await listChanges(city.session, {})
}, 900_000)
afterAll(() => city.close())

it('by January 2022 two pledges are dropped, 46 in April and 28 in December 2021, and 67 are completed', async () => {
  const at = async (on: string) => countStages(await pledgesOn(on))
  expect((await at('2020-12-31')).none).toBe(1)
  expect((await at('2021-04-08')).dropped).toBe(0)
  expect((await at('2021-04-09')).dropped).toBe(1)
  expect((await at('2021-12-14')).dropped).toBe(1)
  const end = await at('2022-01-31')
  expect([end.completed + end.continuing, end['on-track'] + end.partial, end.dropped, end.none]).toEqual([
    67, 14, 2, 0,
  ])
  const dropped = (await pledgesOn('2022-01-31')).filter(({ stage }) => stage === 'dropped')
  expect(dropped.map(({ number }) => number)).toEqual([28, 46])
})

it('requests are published, before departments, returned and withdrawn', async () => {
  const pledges = await pledgesOn('2022-01-31')
  const of = (number: number) => states().get(pledges.find((pledge) => pledge.number === number)?.id ?? '')
  expect([46, 32, 28, 26].map(of)).toEqual(['published', 'published', 'published', 'published'])
  expect([38, 59, 8, 12].map(of)).toEqual(['withdrawn', 'returned', 'consulting', 'consulting'])
})

it('the railway division’s pledges went to its heir on the day of the reorganisation', async () => {
  const lead = async (on: string) =>
    (await pledgesOn(on)).find(({ number }) => number === 9)?.leadDepartmentId
  expect(await lead('2021-03-31')).not.toBe(await lead('2021-04-01'))
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { reportStates, taskState, taskStates, type TaskStanding } from '../domain/task.ts'
import { stateOn } from './task-state-sql.ts'

let city: TestCity
beforeAll(async () => {
  city = await aTestCity({ migrations: [] })
})
afterAll(async () => city.close())

const START = calendarDate('2021-03-01')
const day = fc.integer({ min: 0, max: 6 }).map((offset) => addDays(START, offset))
const standing: fc.Arbitrary<TaskStanding> = fc.record({
  firstDay: day,
  warnDay: day,
  dueDay: day,
  reported: fc.constantFrom(null, ...reportStates),
  override: fc.option(fc.constantFrom(...taskStates), { freq: 5 }),
})

const inDatabase = async (cases: readonly TaskStanding[], today: CalendarDate) => {
  const rows = cases.map(
    (one, place) =>
      sql`(${place}::int, ${one.firstDay}::date, ${one.warnDay}::date, ${one.dueDay}::date, ${one.reported}::text, ${one.override}::text)`,
  )
  const { rows: found } = await sql<{ state: string }>`
    select ${stateOn(today)} as state from (values ${sql.join(rows)})
    as t (place, first_day, warn_day, due_day, reported, override_state) order by t.place`.execute(
    city.session,
  )
  return found.map(({ state }) => state)
}

describe('the state that the database computes', () => {
  it('is the state that the rule gives, for every standing and day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(standing, { minLength: 1, maxLength: 40 }), day, async (cases, today) => {
        expect(await inDatabase(cases, today)).toEqual(cases.map((one) => taskState(one, today)))
      }),
      { numRuns: 40 },
    )
  })
})

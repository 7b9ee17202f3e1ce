import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aPerson } from '#testing/a-person.ts'
import { change } from '../access/change.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { addDays, calendarDate } from '../kernel/calendar-date.ts'
import { ok } from '../kernel/result.ts'
import { formatTime } from '../text/format.ts'
import { addHoliday, removeHoliday } from './change-holidays.ts'
import { machineClock, moveSampleClock, sampleClock } from './city-clock.ts'
import { holidayCalendar } from './holiday-queries.ts'
import { isBusinessDay } from './holidays.ts'
import { clockMigrations } from './migrations.ts'

let city: TestCity
beforeAll(async () => {
  city = await aTestCity({ migrations: [auditMigrations, clockMigrations] })
})
afterAll(() => city.close())

const day = calendarDate
const machineAt = (text: string) => ({ now: new Date(text) })

describe("the city's clock", () => {
  it('of a real city is the machine, with the day of Seoul', async () => {
    const time = await machineClock(() => new Date('2021-11-09T15:00:00Z')).read()
    expect(time.today).toBe('2021-11-10')
    expect(time.now).toEqual(time.machineNow)
  })

  it('of a sample city stands on its day and shows the time of day in Seoul', async () => {
    await moveSampleClock(city.session, day('2021-11-10'))
    const machine = machineAt('2026-03-05T20:30:00Z')
    const clock = sampleClock(city.session, () => machine.now)
    const time = await clock.read()
    expect(time.today).toBe('2021-11-10')
    expect(time.now.toISOString()).toBe('2021-11-09T20:30:00.000Z')
    expect(time.machineNow.toISOString()).toBe('2026-03-05T20:30:00.000Z')
    machine.now = new Date('2026-03-06T15:00:00Z')
    expect((await clock.read()).today).toBe('2021-11-10')
  })

  it('shows a day of another process within a quarter of a second, one of this process at once', async () => {
    const machine = machineAt('2026-03-05T01:00:00Z')
    const clock = sampleClock(city.session, () => machine.now)
    await moveSampleClock(city.session, day('2021-11-10'))
    expect((await clock.read()).today).toBe('2021-11-10')
    await moveSampleClock(city.session, day('2021-12-31'))
    machine.now = new Date('2026-03-05T01:00:00.250Z')
    expect((await clock.read()).today).toBe('2021-12-31')
    await change({ database: city.session }, async (session) => {
      await moveSampleClock(session, day('2020-12-31'))
      return ok()
    })
    expect((await clock.read()).today).toBe('2020-12-31')
    await change({ database: city.session }, async (session) => {
      await moveSampleClock(session, null)
      return ok()
    })
    expect((await clock.read()).today).toBe('2026-03-05')
  })

  it('has the same time of day in Seoul as the machine, on any day at any time', async () => {
    const anyInstant = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    })
    const anyDay = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(day('2018-01-01'), days))
    await fc.assert(
      fc.asyncProperty(anyDay, anyInstant, async (date, instant) => {
        await moveSampleClock(city.session, date)
        const time = await sampleClock(city.session, () => instant).read()
        expect(time.today).toBe(date)
        expect(formatTime(time.now)).toBe(formatTime(instant))
      }),
      { numRuns: 30 },
    )
  })

  it('asks the database once for many readings at the same time', async () => {
    const clock = sampleClock(city.session, () => new Date('2026-03-05T01:00:00Z'))
    const before = city.queries()
    await Promise.all(Array.from({ length: 20 }, () => clock.read()))
    expect(city.queries() - before).toBe(1)
  })
})

describe('an added holiday', () => {
  const holiday = { day: day('2021-11-19'), name: '임시공휴일', source: '인사혁신처 공고' }

  it('is added by an administrator, once, and counts for the city', async () => {
    const context = city.context({ person: aPerson({ roles: ['administrator'] }) })
    expect(await addHoliday(context, holiday)).toEqual({ ok: true })
    expect(await addHoliday(context, holiday)).toEqual({ ok: false, refusal: 'already-a-holiday' })
    expect(isBusinessDay(holiday.day, await holidayCalendar(city.session))).toBe(false)
    expect(await removeHoliday(context, { day: holiday.day, reason: '잘못 넣음' })).toEqual({ ok: true })
    expect(await removeHoliday(context, { day: holiday.day, reason: '잘못 넣음' })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(isBusinessDay(holiday.day, await holidayCalendar(city.session))).toBe(true)
  })

  it('is refused where the calendar has one, and to anyone else', async () => {
    const administrator = city.context({ person: aPerson({ roles: ['administrator'] }) })
    const christmas = { ...holiday, day: day('2021-12-25') }
    expect(await addHoliday(administrator, christmas)).toEqual({ ok: false, refusal: 'already-a-holiday' })
    expect(await addHoliday(city.context(), holiday)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await removeHoliday(city.context(), { day: holiday.day, reason: '' })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
  })
})

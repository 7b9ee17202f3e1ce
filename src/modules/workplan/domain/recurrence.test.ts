import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDate, type CalendarMonth, weekdayOf } from '#platform/kernel/calendar-date.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { firstDayOfPeriod, lastDayOfPeriod, type PlanMoment } from './plan-period.ts'
import {
  noRecurrence,
  occurrencesOf,
  recurrenceKinds,
  sendingDay,
  thirdWeekOf,
  weekReadings,
} from './recurrence.ts'

const calendar = { isBusinessDay: (day: CalendarDate) => isBusinessDay(day) }
const rules = { calendar, thirdWeek: 'third-monday' as const }
const month = (text: string) => text as CalendarMonth
const period = (start: string, end: string) => ({ start: start as PlanMoment, end: end as PlanMoment })

describe('every 30th of the month', () => {
  it('is the last business day of February, which has no 30th', () => {
    expect(sendingDay(month('2021-02'), 30, calendar)).toBe('2021-02-26')
  })
  it('is the 30th where the city hall works on it', () => {
    expect(sendingDay(month('2021-03'), 30, calendar)).toBe('2021-03-30')
  })
  it('is the last business day before when the 30th is a Sunday, a Saturday or a holiday', () => {
    expect(sendingDay(month('2021-05'), 30, calendar)).toBe('2021-05-28')
    expect(sendingDay(month('2020-09'), 30, calendar)).toBe('2020-09-29')
    expect(sendingDay(month('2021-10'), 30, calendar)).toBe('2021-10-29')
  })
  it('is the first business day of the month when none comes before it', () => {
    expect(sendingDay(month('2021-01'), 1, calendar)).toBe('2021-01-04')
  })
  it('never falls on a day on which the city hall is closed', () => {
    const months = fc.tuple(
      fc.integer({ min: 2019, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    fc.assert(
      fc.property(months, ([year, number, date]) => {
        const asked = month(`${year}-${String(number).padStart(2, '0')}`)
        const day = sendingDay(asked, date, calendar)
        return isBusinessDay(day) && day.startsWith(asked)
      }),
    )
  })
})

describe('the third week', () => {
  it('is that of the third Monday, or the third row of the wall calendar, as the city decides', () => {
    expect(thirdWeekOf(month('2021-05'), 'third-monday')).toBe('2021-05-17')
    expect(thirdWeekOf(month('2021-05'), 'third-row')).toBe('2021-05-10')
  })
  it('differs between the two readings in nine months of 2021', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      month(`2021-${String(index + 1).padStart(2, '0')}`),
    )
    const different = months.filter(
      (each) => thirdWeekOf(each, 'third-monday') !== thirdWeekOf(each, 'third-row'),
    )
    expect(different).toHaveLength(9)
  })
  it('begins on a Monday in both readings', () => {
    for (const reading of weekReadings) expect(weekdayOf(thirdWeekOf(month('2021-08'), reading))).toBe(1)
  })
})

describe('the times of a task', () => {
  it('are one, the whole period, for a task that does not recur', () => {
    expect(occurrencesOf(period('2021-03', '2021-04'), noRecurrence, rules)).toEqual([
      { from: '2021-03-01', until: '2021-04-30' },
    ])
  })
  it('are March and September when the plan says "March/September"', () => {
    const recurrence = { kind: 'in-months', day: null, months: [3, 9] } as const
    expect(occurrencesOf(period('2021-03', '2021-09'), recurrence, rules)).toEqual([
      { from: '2021-03-01', until: '2021-03-31' },
      { from: '2021-09-01', until: '2021-09-30' },
    ])
  })
  it('are the two halves when the plan only says twice a year', () => {
    const recurrence = { kind: 'twice-a-year', day: null, months: [] } as const
    expect(occurrencesOf(period('2021-01', '2021-12'), recurrence, rules)).toEqual([
      { from: '2021-01-01', until: '2021-06-30' },
      { from: '2021-07-01', until: '2021-12-31' },
    ])
  })
  it('are ten from February to November for "every 30th"', () => {
    const recurrence = { kind: 'monthly-on-day', day: 30, months: [] } as const
    expect(occurrencesOf(period('2021-02', '2021-11'), recurrence, rules).map(({ from }) => from)).toEqual([
      '2021-02-26', '2021-03-30', '2021-04-30', '2021-05-28', '2021-06-30', '2021-07-30', '2021-08-30', '2021-09-30', '2021-10-29', '2021-11-30',
    ]) // prettier-ignore
  })
  it('lie in the period, in order, never none and never two beginning on one day', () => {
    const moments = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 }), fc.boolean())
    const recurrences = fc.record({
      kind: fc.constantFrom(...recurrenceKinds),
      day: fc.integer({ min: 1, max: 31 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    })
    fc.assert(
      fc.property(
        moments,
        recurrences,
        fc.constantFrom(...weekReadings),
        ([a, b, days], recurrence, thirdWeek) => {
          const at = (index: number) =>
            `${2020 + Math.floor((index + 10) / 12)}-${String(((index + 10) % 12) + 1).padStart(2, '0')}`
          const asked = period(
            at(Math.min(a, b)) + (days ? '-03' : ''),
            at(Math.max(a, b)) + (days ? '-17' : ''),
          )
          const found = occurrencesOf(asked, recurrence, { calendar, thirdWeek })
          expect(found.length).toBeGreaterThan(0)
          for (const [index, { from, until }] of found.entries()) {
            expect(from <= until).toBe(true)
            expect(from >= firstDayOfPeriod(asked) && until <= lastDayOfPeriod(asked)).toBe(true)
            const before = found[index - 1]
            if (before !== undefined) expect(before.from < from).toBe(true)
          }
        },
      ),
    )
  })
})

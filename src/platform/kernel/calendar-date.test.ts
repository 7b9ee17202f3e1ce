import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDate,
  calendarMonthOf,
  dayInSeoul,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  parseCalendarDate,
  weekdayOf,
  yearOf,
  type CalendarMonth,
} from './calendar-date.ts'

const day = calendarDate
const anyDay = fc.integer({ min: -300_000, max: 2_800_000 }).map((days) => addDays(day('2000-01-01'), days))
const someDays = fc.integer({ min: -40_000, max: 40_000 })
const someMonths = fc.integer({ min: -1_000, max: 1_000 })

describe('a day', () => {
  it('is read only when the calendar has it', () => {
    expect(parseCalendarDate('2020-02-29')).toBe('2020-02-29')
    for (const text of [
      '2021-02-29',
      '2021-00-01',
      '2021-13-01',
      '2021-01-00',
      '9999-99-99',
      '2021-1-1',
      '20210101',
      '0999-01-01',
      '',
    ])
      expect(parseCalendarDate(text)).toBeNull()
    expect(() => day('2021-02-30')).toThrow(RangeError)
  })

  it('is never read from a text that is not exactly it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,4}-\d{1,2}-\d{1,2}T?$/), (text) => {
        const read = parseCalendarDate(text)
        if (read !== null) expect(new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10)).toBe(text)
      }),
    )
  })

  it('goes forward and back by days without loss, and sorts as it follows', () => {
    fc.assert(
      fc.property(anyDay, someDays, (from, days) => {
        const to = addDays(from, days)
        expect(addDays(to, -days)).toBe(from)
        expect(daysBetween(from, to)).toBe(days)
        expect(Math.sign(days)).toBe(from < to ? 1 : from > to ? -1 : 0)
        expect((weekdayOf(from) + (((days % 7) + 7) % 7)) % 7).toBe(weekdayOf(to))
      }),
    )
  })

  it('moves by months to the same number, or to the last day of a shorter month', () => {
    expect(addMonths(day('2021-01-31'), 1)).toBe('2021-02-28')
    expect(addMonths(day('2020-02-29'), 12)).toBe('2021-02-28')
    expect(addMonths(day('2021-03-31'), -1)).toBe('2021-02-28')
    fc.assert(
      fc.property(anyDay, someMonths, (from, months) => {
        const to = addMonths(from, months)
        expect((yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)).toBe(months)
        expect(to.slice(8) === from.slice(8) || to === lastDayOf(calendarMonthOf(to))).toBe(true)
        expect(to.slice(8) <= from.slice(8)).toBe(true)
      }),
    )
  })

  it('outside the four-digit years is a fault, never another day', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('1000-01-01'), -1)).toThrow(RangeError)
  })
})

describe('a month', () => {
  it('begins on its first day and ends before the next begins', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const month = calendarMonthOf(date)
        expect(firstDayOf(month) <= date && date <= lastDayOf(month)).toBe(true)
        expect(addDays(lastDayOf(month), 1).slice(8)).toBe('01')
      }),
    )
    expect(lastDayOf('2100-02' as CalendarMonth)).toBe('2100-02-28')
    expect(lastDayOf('2000-02' as CalendarMonth)).toBe('2000-02-29')
    expect(lastDayOf('9999-12' as CalendarMonth)).toBe('9999-12-31')
  })
})

describe('the day in Seoul', () => {
  it('changes at 15:00 UTC', () => {
    expect(dayInSeoul(new Date('2020-12-31T14:59:59.999Z'))).toBe('2020-12-31')
    expect(dayInSeoul(new Date('2020-12-31T15:00:00Z'))).toBe('2021-01-01')
  })

  it('is the one that the time zone database gives, since the last summer time of 1988', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' })
    const anyInstant = fc.date({
      min: new Date('1989-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(dayInSeoul(instant)).toBe(format.format(instant))
      }),
    )
  })
})

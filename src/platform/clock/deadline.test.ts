import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, daysBetween } from '../kernel/calendar-date.ts'
import { valueOf } from '../kernel/result.ts'
import {
  businessDaysAfter,
  daysLeft,
  dueDay,
  extendDeadline,
  latestDayBefore,
  resumeClock,
  startDeadline,
  stopClock,
  type DeadlineRule,
  type Length,
} from './deadline.ts'
import { isBusinessDay } from './holidays.ts'

const day = calendarDate
const due = (start: string, rule: DeadlineRule) => dueDay(startDeadline(day(start), rule))
const days = (count: number): Length => ({ count, unit: 'calendar-days' })
const workdays = (count: number): Length => ({ count, unit: 'business-days' })
const months = (count: number): Length => ({ count, unit: 'months' })
const stays = { endOnHoliday: 'stays' } as const

const anyDay = fc.integer({ min: 0, max: 3_285 }).map((offset) => addDays(day('2018-01-01'), offset))
const anyLength = fc.record<Length>({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('calendar-days', 'business-days', 'weeks', 'months'),
})

describe('a deadline in calendar days', () => {
  it('does not count the day of the event (민법 제157조)', () => {
    expect(due('2021-03-02', { length: days(20) })).toBe('2021-03-22')
    expect(due('2021-03-02', { length: days(20), firstDay: 'counted', ...stays })).toBe('2021-03-21')
  })

  it('that ends on a Saturday, Sunday or holiday ends the next business day (민법 제161조)', () => {
    expect(due('2021-02-04', { length: days(7) })).toBe('2021-02-15')
    expect(due('2021-08-04', { length: days(10) })).toBe('2021-08-17')
    expect(due('2021-08-04', { length: days(10), ...stays })).toBe('2021-08-14')
  })
})

describe('a deadline in business days', () => {
  it('counts over Seollal 2021', () => {
    expect(due('2021-02-08', { length: workdays(5) })).toBe('2021-02-17')
  })

  it('counts the first day where the law says so: 14 days of a taxpayer complaint', () => {
    expect(due('2021-11-10', { length: workdays(14), firstDay: 'counted' })).toBe('2021-11-29')
    expect(due('2021-11-10', { length: workdays(14) })).toBe('2021-11-30')
  })

  it('begins with the next business day when the event falls on a holiday', () => {
    expect(due('2021-10-09', { length: workdays(1), firstDay: 'counted' })).toBe('2021-10-12')
  })
})

describe('a deadline in weeks, months and years (민법 제160조)', () => {
  it('ends on the day of the same number, or with the month', () => {
    expect(due('2021-01-15', { length: months(1), ...stays })).toBe('2021-02-15')
    expect(due('2021-01-30', { length: months(1), ...stays })).toBe('2021-02-28')
    expect(due('2021-03-31', { length: months(1), ...stays })).toBe('2021-04-30')
    expect(due('2020-02-29', { length: { count: 1, unit: 'years' }, ...stays })).toBe('2021-02-28')
    expect(due('2021-11-10', { length: { count: 2, unit: 'weeks' } })).toBe('2021-11-24')
  })

  it('ends with the month when its counting begins with a month', () => {
    expect(due('2021-02-28', { length: months(1), ...stays })).toBe('2021-03-31')
    expect(due('2021-03-01', { length: months(2), firstDay: 'counted', ...stays })).toBe('2021-04-30')
  })
})

describe('a clock that stands', () => {
  const rule: DeadlineRule = { length: workdays(14), firstDay: 'counted' }

  it('leaves the day of asking and the day of answering out, and all between', () => {
    const asked = valueOf(stopClock(startDeadline(day('2021-11-10'), rule), day('2021-11-15')))
    expect(dueDay(asked)).toBeNull()
    expect(daysLeft(asked, day('2021-11-20'))).toBeNull()
    const answered = valueOf(resumeClock(asked, day('2021-11-22')))
    expect(dueDay(answered)).toBe('2021-12-07')
  })

  it('moves the end of a month by as many days as it stood', () => {
    const asked = valueOf(
      stopClock(startDeadline(day('2021-11-10'), { length: months(1), ...stays }), day('2021-11-15')),
    )
    expect(dueDay(valueOf(resumeClock(asked, day('2021-11-19'))))).toBe('2021-12-15')
  })

  it('cannot be stopped twice, after the end, or be resumed before it stood', () => {
    const running = startDeadline(day('2021-11-10'), rule)
    const asked = valueOf(stopClock(running, day('2021-11-15')))
    expect(stopClock(asked, day('2021-11-16'))).toEqual({ ok: false, refusal: 'clock-stands-already' })
    expect(resumeClock(asked, day('2021-11-14'))).toEqual({ ok: false, refusal: 'ends-before-it-began' })
    expect(resumeClock(running, day('2021-11-14'))).toEqual({ ok: false, refusal: 'clock-runs' })
    expect(stopClock(running, day('2021-11-30'))).toEqual({ ok: false, refusal: 'deadline-has-passed' })
  })
})

describe('an extension', () => {
  const rule: DeadlineRule = { length: workdays(14), firstDay: 'counted', extension: days(30) }
  const running = startDeadline(day('2021-11-10'), rule)

  it('is given once, within its limit, before the end', () => {
    const extended = valueOf(extendDeadline(running, days(30), day('2021-11-29')))
    expect(dueDay(extended)).toBe('2021-12-29')
    expect(extendDeadline(extended, days(1), day('2021-11-29'))).toEqual({
      ok: false,
      refusal: 'already-extended',
    })
    expect(extendDeadline(running, days(31), day('2021-11-29'))).toEqual({
      ok: false,
      refusal: 'extension-too-long',
    })
    expect(extendDeadline(running, workdays(3), day('2021-11-29'))).toEqual({
      ok: false,
      refusal: 'extension-too-long',
    })
    expect(extendDeadline(running, days(30), day('2021-11-30'))).toEqual({
      ok: false,
      refusal: 'deadline-has-passed',
    })
    const fixed = startDeadline(day('2021-11-10'), { length: days(7) })
    expect(extendDeadline(fixed, days(1), day('2021-11-11'))).toEqual({
      ok: false,
      refusal: 'extension-not-allowed',
    })
  })

  it('is counted from the end that the law gives, not from one a holiday moved', () => {
    const weekend = startDeadline(day('2021-11-10'), { length: days(10), extension: days(10) })
    expect(dueDay(weekend)).toBe('2021-11-22')
    expect(dueDay(valueOf(extendDeadline(weekend, days(10), day('2021-11-22'))))).toBe('2021-11-30')
  })
})

describe('a deadline that counts back from an event', () => {
  it('is that many days before, or leaves that many whole days between', () => {
    expect(latestDayBefore(day('2021-11-20'), { length: days(7) })).toBe('2021-11-13')
    expect(latestDayBefore(day('2021-11-20'), { length: days(7), reading: 'full-days' })).toBe('2021-11-12')
    expect(latestDayBefore(day('2021-11-20'), { length: days(7), endOnHoliday: 'moves-back' })).toBe(
      '2021-11-12',
    )
    expect(latestDayBefore(day('2021-10-12'), { length: workdays(3) })).toBe('2021-10-06')
    expect(latestDayBefore(day('2021-03-31'), { length: months(1) })).toBe('2021-02-28')
    expect(latestDayBefore(day('2021-11-20'), { length: { count: 1, unit: 'weeks' } })).toBe('2021-11-13')
  })
})

describe('any deadline', () => {
  it('ends after its event, on a business day unless it stays', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, length) => {
        const end = due(start, { length })
        expect(end !== null && end > start && isBusinessDay(end)).toBe(true)
      }),
    )
  })

  it('is not shorter when it is longer, nor when it starts later', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, length) => {
        const end = due(start, { length, ...stays }) ?? ''
        expect((due(start, { length: { ...length, count: length.count + 1 }, ...stays }) ?? '') > end).toBe(
          true,
        )
        expect((due(addDays(start, 1), { length, ...stays }) ?? '') >= end).toBe(true)
      }),
    )
  })

  it('in business days has as many of them as it says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const deadline = startDeadline(start, { length: workdays(count) })
        expect(businessDaysAfter(start, dueDay(deadline) ?? start)).toBe(count)
        expect(daysLeft(deadline, start)).toBe(count)
      }),
    )
  })

  it('in calendar days moves by exactly the days that its clock stood', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 20 }),
        (start, count, after, stood) => {
          const plain = startDeadline(start, { length: days(count), ...stays })
          const stopped = valueOf(stopClock(plain, addDays(start, after)))
          const resumed = valueOf(resumeClock(stopped, addDays(start, after + stood)))
          expect(daysBetween(dueDay(plain) ?? start, dueDay(resumed) ?? start)).toBe(stood + 1)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import { progressFlaw, reportDayFlaw } from './progress-report.ts'

const today = calendarDate('2021-11-10')

describe('a progress', () => {
  it('is a whole per cent between 0 and 100', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 100 })), (percent) => {
        const fits = Number.isInteger(percent) && percent >= 0 && percent <= 100
        expect(progressFlaw({ percent, isDone: false })).toBe(fits ? null : 'not-a-percent')
      }),
    )
  })
  it('of what is done is 100, and 100 alone does not make it done', () => {
    expect(progressFlaw({ percent: 99, isDone: true })).toBe('done-means-100')
    expect(progressFlaw({ percent: 100, isDone: true })).toBeNull()
    expect(progressFlaw({ percent: 100, isDone: false })).toBeNull()
  })
})

describe('the day of a report', () => {
  it('lies between the last report and today, both days included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }), (of, ago) => {
        const [day, last] = [addDays(today, of), { day: addDays(today, -ago) }]
        const flaw = of > 0 ? 'report-from-the-future' : of < -ago ? 'report-before-the-last' : null
        expect(reportDayFlaw(day, { last, today })).toBe(flaw)
      }),
    )
  })
  it('is any day up to today when nothing was reported before', () => {
    expect(reportDayFlaw(addDays(today, -4_000), { last: null, today })).toBeNull()
  })
})

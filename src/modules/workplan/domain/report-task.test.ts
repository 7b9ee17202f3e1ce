import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import { noRecurrence, occurrencesOf } from './recurrence.ts'
import { reportTask, trackingDays } from './report-task.ts'
import type { PlanMoment } from './plan-period.ts'
import { taskState } from './task.ts'

const today = calendarDate('2021-11-10')
const report = (facts: Partial<Parameters<typeof reportTask>[0]> = {}) => ({
  day: today,
  state: 'progress' as const,
  percent: 40,
  note: '',
  ...facts,
})
const refusalOf = (facts: Partial<Parameters<typeof reportTask>[0]>, last: string | null = null) => {
  const result = reportTask(report(facts), last === null ? null : { day: calendarDate(last) }, today)
  return result.ok ? null : result.refusal
}

describe('a report', () => {
  it('of a task that is done says 100 per cent', () => {
    expect(refusalOf({ state: 'done', percent: 90 })).toBe('done-means-100')
    expect(refusalOf({ state: 'done', percent: 100 })).toBeNull()
  })
  it('may say less than the one before', () => expect(refusalOf({ percent: 10 }, '2021-11-01')).toBeNull())
  it('is not of tomorrow, nor older than the last', () => {
    expect(refusalOf({ day: addDays(today, 1) })).toBe('report-from-the-future')
    expect(refusalOf({ day: addDays(today, -5) }, '2021-11-06')).toBe('report-before-the-last')
  })
  it('that puts a task off says why', () => {
    expect(refusalOf({ state: 'put-off', note: ' ' })).toBe('reason-missing')
    expect(refusalOf({ state: 'put-off', note: '예산 미확보' })).toBeNull()
  })
  it('gives a whole per cent between 0 and 100', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), (percent) => {
        const fits = Number.isInteger(percent) && percent >= 0 && percent <= 100
        expect(refusalOf({ percent })).toBe(fits ? null : 'not-a-percent')
      }),
    )
  })
})

describe('a task that comes again', () => {
  const rules = { dueSoonDays: 14, reportGraceDays: 10 }
  const task = {
    period: { start: '2021-01' as PlanMoment, end: '2021-12' as PlanMoment },
    recurrence: { kind: 'monthly', day: null, months: [] } as const,
  }
  const times = occurrencesOf(task.period, task.recurrence, {
    calendar: { isBusinessDay: () => true },
    thirdWeek: 'third-monday',
  })
  const stateAfter = (lastReport: string | null, day: string) =>
    taskState(
      {
        ...trackingDays(task, times, lastReport === null ? null : calendarDate(lastReport), rules),
        reported: lastReport === null ? null : 'progress',
        override: null,
      },
      calendarDate(day),
    )
  it('is late when a month was never reported and the days of grace are over', () => {
    expect(stateAfter(null, '2021-02-10')).toBe('due-soon')
    expect(stateAfter(null, '2021-02-11')).toBe('late')
  })
  it('is on time again after a report, until the next month goes unreported', () => {
    expect(stateAfter('2021-02-12', '2021-03-01')).toBe('under-way')
    expect(stateAfter('2021-02-12', '2021-04-11')).toBe('late')
  })
  it('is never due before its last report', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (offset) => {
        const day = addDays(calendarDate('2021-01-01'), offset)
        return trackingDays(task, times, day, rules).dueDay > day
      }),
    )
  })
  it('is due on its last day when it does not come again', () => {
    const once = { ...task, recurrence: noRecurrence }
    expect(trackingDays(once, times, null, rules)).toEqual({
      firstDay: '2021-01-01',
      warnDay: '2021-12-17',
      dueDay: '2021-12-31',
    })
  })
})

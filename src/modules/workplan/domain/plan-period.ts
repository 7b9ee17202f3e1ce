import { z } from 'zod'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarDate,
  firstDayOf,
  lastDayOf,
  parseCalendarDate,
  yearOf,
} from '#platform/kernel/calendar-date.ts'

/** A day or a whole month, as the plan says it: 2021-03 or 2021-10-01. */
export type PlanMoment = CalendarDate | CalendarMonth

/** When a task is done: from the first day of its start to the last day of its end. */
export interface Period {
  readonly start: PlanMoment
  readonly end: PlanMoment
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads a month or a day that exists; a 30th of February does not. */
export const planMoment = z
  .string()
  .trim()
  .transform((text, check): PlanMoment => {
    if (MONTH.test(text) && Number(text.slice(0, 4)) >= 1000) return text as CalendarMonth
    const day = parseCalendarDate(text)
    if (day !== null) return day
    check.addIssue({ code: 'custom', message: 'no-such-day' })
    return z.NEVER
  })

/** Whether only the month is known. */
export function isMonth(moment: PlanMoment): moment is CalendarMonth {
  return moment.length === 7
}

export function firstDayOfPeriod({ start }: Pick<Period, 'start'>): CalendarDate {
  return isMonth(start) ? firstDayOf(start) : start
}

export function lastDayOfPeriod({ end }: Pick<Period, 'end'>): CalendarDate {
  return isMonth(end) ? lastDayOf(end) : end
}

/** Whether a plan's own year is over on a day. */
export function yearHasEnded(year: number, today: CalendarDate): boolean {
  return yearOf(today) > year
}

export type PeriodRefusal = 'ends-before-it-starts' | 'outside-the-plan'

/**
 * The days that a year's plan may speak of: work begins in November before (panels are recruited) and the
 * last evaluations and the yearbook end in the March after.
 */
export function windowOfYear(year: number): { readonly from: CalendarDate; readonly until: CalendarDate } {
  return { from: calendarDate(`${year - 1}-11-01`), until: calendarDate(`${year + 1}-03-31`) }
}

/** What is wrong with a period in a year's plan; null when nothing is. */
export function periodFlaw(period: Period, year: number): PeriodRefusal | null {
  const [first, last] = [firstDayOfPeriod(period), lastDayOfPeriod(period)]
  if (last < first) return 'ends-before-it-starts'
  const { from, until } = windowOfYear(year)
  return first < from || last > until ? 'outside-the-plan' : null
}

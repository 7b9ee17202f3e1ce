import { z } from 'zod'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import { windowOfYear } from '../domain/plan-period.ts'

type Database = WebRequest['context']['database']

/** The days that a year's calendar shows: all that its plan may speak of. */
export function yearWindow(year: number): { readonly from: CalendarDate; readonly until: CalendarDate } {
  return windowOfYear(year)
}

const monthQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})

/** The month asked for if the year has it; else today's, else January. */
export function calendarMonthAsked(request: WebRequest, year: number): CalendarMonth {
  const { month } = request.query(monthQuery)
  if (month !== undefined && month.startsWith(`${year}-`)) return month as CalendarMonth
  const { today } = request.context
  return yearOf(today) === year ? calendarMonthOf(today) : (`${year}-01` as CalendarMonth)
}

/** The month's public holidays, those that the city added among them. */
export async function holidaysOf(
  database: Database,
  month: CalendarMonth,
): Promise<readonly { readonly day: CalendarDate; readonly name: string }[]> {
  const calendar = await holidayCalendar(database)
  const holidays: { day: CalendarDate; name: string }[] = []
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) {
    const [name] = calendar.namesOf(day)
    if (name !== undefined) holidays.push({ day, name })
  }
  return holidays
}

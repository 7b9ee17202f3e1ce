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

export const calendarViews = ['month', 'year', 'table'] as const
export type CalendarView = (typeof calendarViews)[number]

/** The days that a year's calendar shows: all that its plan may speak of. */
export function yearWindow(year: number): { readonly from: CalendarDate; readonly until: CalendarDate } {
  return windowOfYear(year)
}

const calendarQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  view: z.enum(calendarViews).catch('month'),
  programme: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export interface AskedCalendar {
  readonly view: CalendarView
  /** The month asked for if the year has it; else today's, else January. */
  readonly month: CalendarMonth
  readonly programme: number | undefined
  readonly page: number
}

/** Reads a calendar's address; what does not fit is left out. */
export function askedCalendar(request: WebRequest, year: number): AskedCalendar {
  const { month, view, programme, page } = request.query(calendarQuery)
  return { view, programme, page, month: monthOf(month, year, request.context.today) }
}

function monthOf(asked: string | undefined, year: number, today: CalendarDate): CalendarMonth {
  if (asked?.startsWith(`${year}-`) === true) return asked as CalendarMonth
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

import { addMonths, type CalendarMonth, calendarMonthOf, firstDayOf } from '#platform/kernel/calendar-date.ts'

/** The month before a month. */
export const monthBefore = (month: CalendarMonth): CalendarMonth =>
  calendarMonthOf(addMonths(firstDayOf(month), -1))

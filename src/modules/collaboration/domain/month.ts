import {
  addDays,
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
} from '#platform/kernel/calendar-date.ts'

/** The instant at which a day begins in Seoul. */
export function startOfDay(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00+09:00`)
}

export function nextMonth(month: CalendarMonth, count = 1): CalendarMonth {
  return calendarMonthOf(addMonths(firstDayOf(month), count))
}

/** Every month from one to another, both included. */
export function monthsFrom(from: CalendarMonth, until: CalendarMonth): readonly CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let month = from; month <= until; month = nextMonth(month)) months.push(month)
  return months
}

/** Every day from one to another, both included. */
export function daysFrom(from: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

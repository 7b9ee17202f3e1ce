import { addDays, addMonths, daysBetween, type CalendarDate } from '../kernel/calendar-date.ts'
import { isBusinessDay, type HolidayCalendar } from './holidays.ts'

/** How long a legal period is. Weeks, months and years go by the calendar (민법 제160조). */
export interface Length {
  readonly count: number
  readonly unit: 'calendar-days' | 'business-days' | 'weeks' | 'months' | 'years'
}

/** Days on which the clock stands, both ends included; null when it still stands. */
export interface Stop {
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

/** How to count: with which holidays, and leaving which days out. */
export interface Counting {
  readonly calendar: HolidayCalendar
  readonly stops: readonly Stop[]
}

/** The last day of a period that begins on `begin`, that day being its first; null while its clock stands. */
export function lastDayOfPeriod(
  begin: CalendarDate,
  length: Length,
  counting: Counting,
): CalendarDate | null {
  if (!Number.isInteger(length.count) || length.count < 1)
    throw new RangeError(`${length.count} is no length`)
  switch (length.unit) {
    case 'calendar-days':
      return countedDay(begin, length.count, counting, () => true)
    case 'weeks':
      return countedDay(begin, length.count * 7, counting, () => true)
    case 'business-days':
      return countedDay(begin, length.count, counting, (day) => isBusinessDay(day, counting.calendar))
    case 'months':
      return pushedByStops(begin, endOfMonths(begin, length.count), counting.stops)
    case 'years':
      return pushedByStops(begin, endOfMonths(begin, length.count * 12), counting.stops)
  }
}

/** The `count`th day, from `begin` on, that counts. */
function countedDay(
  begin: CalendarDate,
  count: number,
  counting: Counting,
  counts: (day: CalendarDate) => boolean,
): CalendarDate | null {
  let left = count
  for (let day = begin; ; day = addDays(day, 1)) {
    const stop = stopOn(day, counting.stops)
    if (stop?.until === null) return null
    if (stop === undefined && counts(day)) left -= 1
    if (left === 0) return day
  }
}

/**
 * 민법 제160조: a month begun on its first day ends with its last; else the period ends the day before the
 * day of the same number, and with the month where that month has no such day.
 */
function endOfMonths(begin: CalendarDate, months: number): CalendarDate {
  const sameNumber = addMonths(begin, months)
  const monthIsShorter = sameNumber.slice(8) !== begin.slice(8)
  return monthIsShorter ? sameNumber : addDays(sameNumber, -1)
}

/** Each day that the clock stood moves the end by one, and the days gained may meet a further stop. */
function pushedByStops(begin: CalendarDate, end: CalendarDate, stops: readonly Stop[]): CalendarDate | null {
  if (stops.length === 0) return end
  return countedDay(
    begin,
    daysBetween(begin, end) + 1,
    { calendar: { namesOf: () => [] }, stops },
    () => true,
  )
}

function stopOn(day: CalendarDate, stops: readonly Stop[]): Stop | undefined {
  const on = stops.filter(({ from, until }) => from <= day && (until === null || day <= until))
  return on.find(({ until }) => until === null) ?? on[0]
}

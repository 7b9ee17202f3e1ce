/** A day in the city, written YYYY-MM-DD: sorts as text, has no time and no zone. */
export type CalendarDate = string & { readonly kind: 'CalendarDate' }
/** A month in the city, written YYYY-MM. */
export type CalendarMonth = string & { readonly kind: 'CalendarMonth' }
/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAY_MS = 86_400_000
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

const asUtc = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`)

/** A year of other than four digits would not sort as text: computing one is a fault. */
function fromUtc(time: number): CalendarDate {
  const day = written(time)
  if (day === null) throw new RangeError('a day outside the years 1000 to 9999')
  return day
}

function written(time: number): CalendarDate | null {
  const year = new Date(time).getUTCFullYear()
  return year >= 1000 && year <= 9999 ? (new Date(time).toISOString().slice(0, 10) as CalendarDate) : null
}

/** Reads YYYY-MM-DD; null when the text is no day that exists (a 30th of February). */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = FORM.exec(text)
  if (!parts) return null
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  const day = written(time)
  return day === text ? day : null
}

/** The day of a text known to be one; anything else is a fault. */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text)
  if (day === null) throw new RangeError(`${JSON.stringify(text)} is not a day`)
  return day
}

/** The day, `days` later (earlier when negative). */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return fromUtc(asUtc(day) + days * DAY_MS)
}

/** How many days lie from one day to another: 0 for the same day, negative backwards. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((asUtc(to) - asUtc(from)) / DAY_MS)
}

/** The same day `months` later; the last of the month when that month is shorter (민법 제160조). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year, month, date] = [yearOf(day), monthOf(day), Number(day.slice(8))]
  const first = Date.UTC(year, month - 1 + months, 1)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(first + (Math.min(date, last) - 1) * DAY_MS)
}

export function yearOf(day: CalendarDate | CalendarMonth): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: CalendarDate | CalendarMonth): number {
  return Number(day.slice(5, 7))
}

export function weekdayOf(day: CalendarDate): Weekday {
  return new Date(asUtc(day)).getUTCDay() as Weekday
}

/** The month a day lies in. */
export function calendarMonthOf(day: CalendarDate): CalendarMonth {
  return day.slice(0, 7) as CalendarMonth
}

export function firstDayOf(month: CalendarMonth): CalendarDate {
  return calendarDate(`${month}-01`)
}

export function lastDayOf(month: CalendarMonth): CalendarDate {
  return fromUtc(Date.UTC(yearOf(month), monthOf(month), 0))
}

/** The day that a clock on the wall in Seoul shows at an instant (UTC+9, no summer time since 1988). */
export function dayInSeoul(instant: Date): CalendarDate {
  return fromUtc(instant.getTime() + 9 * 3_600_000)
}

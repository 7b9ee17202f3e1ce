import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  parseCalendarDate,
  weekdayOf,
} from '#platform/kernel/calendar-date.ts'
import { firstDayOfPeriod, lastDayOfPeriod, type Period } from './plan-period.ts'

/** How a task comes again inside its period. */
export const recurrenceKinds = [
  'none',
  'monthly',
  'monthly-first-week',
  'monthly-third-week',
  'monthly-on-day',
  'in-months',
  'quarterly',
  'twice-a-year',
  'at-any-time',
] as const
export type RecurrenceKind = (typeof recurrenceKinds)[number]

export interface Recurrence {
  readonly kind: RecurrenceKind
  /** For `monthly-on-day`: 30 for "every 30th". */
  readonly day: number | null
  /** For `in-months` and `twice-a-year`: 3 and 9 for "March/September". Empty when the plan does not say. */
  readonly months: readonly number[]
}

export const noRecurrence: Recurrence = { kind: 'none', day: null, months: [] }

/** One time that the work is done, first and last day included. */
export interface Occurrence {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** What the rules ask of the city's calendar. */
export interface BusinessCalendar {
  isBusinessDay(day: CalendarDate): boolean
}

/**
 * What "the third week" means: the week of the third Monday, or the third row of a calendar whose weeks
 * begin on Monday (KS X ISO 8601). The two differ in most months, so the city decides.
 */
export const weekReadings = ['third-monday', 'third-row'] as const
export type WeekReading = (typeof weekReadings)[number]

export interface OccurrenceRules {
  readonly calendar: BusinessCalendar
  readonly thirdWeek: WeekReading
}

/** Whether work comes again, so that a report on one time does not end it. */
export function recurs({ kind }: Pick<Recurrence, 'kind'>): boolean {
  return kind !== 'none' && kind !== 'at-any-time'
}

/** Every time that a task is done in its period, in order. Once for a task that does not recur. */
export function occurrencesOf(
  period: Period,
  recurrence: Recurrence,
  rules: OccurrenceRules,
): readonly Occurrence[] {
  const whole = { from: firstDayOfPeriod(period), until: lastDayOfPeriod(period) }
  if (!recurs(recurrence)) return [whole]
  const spans = groupsOfMonths(whole, recurrence).map((months) => spanIn(months, recurrence, rules))
  const inside = spans.flatMap((span) => cut(span, whole))
  return inside.length > 0 ? inside : [whole]
}

function cut(span: Occurrence, whole: Occurrence): Occurrence[] {
  const from = span.from > whole.from ? span.from : whole.from
  const until = span.until < whole.until ? span.until : whole.until
  return from <= until ? [{ from, until }] : []
}

/** The months of the period, in the groups of which each has one occurrence. */
function groupsOfMonths(
  whole: Occurrence,
  { kind, months }: Recurrence,
): readonly (readonly CalendarMonth[])[] {
  const all = monthsBetween(calendarMonthOf(whole.from), calendarMonthOf(whole.until))
  if (months.length > 0 && (kind === 'in-months' || kind === 'twice-a-year')) {
    return all.filter((month) => months.includes(monthOf(month))).map((month) => [month])
  }
  const size = kind === 'quarterly' ? 3 : kind === 'twice-a-year' ? 6 : 1
  const groups = Map.groupBy(
    all,
    (month) => `${month.slice(0, 4)} ${Math.floor((monthOf(month) - 1) / size)}`,
  )
  return [...groups.values()]
}

/** Every month from one to another, both included. */
export function monthsBetween(from: CalendarMonth, until: CalendarMonth): readonly CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let month = from; month <= until; month = calendarMonthOf(addMonths(firstDayOf(month), 1)))
    months.push(month)
  return months
}

function spanIn(
  months: readonly CalendarMonth[],
  recurrence: Recurrence,
  rules: OccurrenceRules,
): Occurrence {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) throw new Error('a group without months')
  switch (recurrence.kind) {
    case 'monthly-first-week':
      return weekFrom(firstWeekday(first, 1))
    case 'monthly-third-week':
      return weekFrom(thirdWeekOf(first, rules.thirdWeek))
    case 'monthly-on-day': {
      const day = sendingDay(first, recurrence.day ?? 1, rules.calendar)
      return { from: day, until: day }
    }
    case 'none':
    case 'monthly':
    case 'in-months':
    case 'quarterly':
    case 'twice-a-year':
    case 'at-any-time':
      return { from: firstDayOf(first), until: lastDayOf(last) }
  }
}

/**
 * The day of a month on which "every 30th" falls: that day, or the month's last when it has no such day (30
 * February); where the city hall is closed on it, the last working day before. Where a month has none before it
 * (a 1st that is a holiday), the first working day after: the day stays in its month.
 */
export function sendingDay(month: CalendarMonth, date: number, calendar: BusinessCalendar): CalendarDate {
  const asked = parseCalendarDate(`${month}-${String(date).padStart(2, '0')}`) ?? lastDayOf(month)
  const first = firstDayOf(month)
  let day = asked
  while (!calendar.isBusinessDay(day) && day > first) day = addDays(day, -1)
  if (calendar.isBusinessDay(day)) return day
  for (day = asked; !calendar.isBusinessDay(day);) day = addDays(day, 1)
  return day
}

/** The Monday of the third week in one of its two readings. */
export function thirdWeekOf(month: CalendarMonth, reading: WeekReading): CalendarDate {
  if (reading === 'third-monday') return addDays(firstWeekday(month, 1), 14)
  const first = firstDayOf(month)
  return addDays(first, 14 - ((weekdayOf(first) + 6) % 7))
}

function firstWeekday(month: CalendarMonth, weekday: number): CalendarDate {
  const first = firstDayOf(month)
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7)
}

/** Monday to Friday. */
function weekFrom(monday: CalendarDate): Occurrence {
  return { from: monday, until: addDays(monday, 4) }
}

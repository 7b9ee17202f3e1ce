import { addDays, addMonths, daysBetween, type CalendarDate } from '../kernel/calendar-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import {
  isBusinessDay,
  lastBusinessDay,
  nextBusinessDay,
  publicHolidays,
  type HolidayCalendar,
} from './holidays.ts'
import { lastDayOfPeriod, type Length, type Stop } from './period.ts'

export type { Length, Stop } from './period.ts'

/** How the law counts one kind of deadline. */
export interface DeadlineRule {
  readonly length: Length
  /** 초일불산입 (민법 제157조) unless told: the day of the event itself is not counted. */
  readonly firstDay?: 'not-counted' | 'counted'
  /** An end on a Saturday or holiday moves to the next business day (민법 제161조) unless told. */
  readonly endOnHoliday?: 'moves' | 'stays'
  /** The longest that it may be extended, once; absent when it may not. */
  readonly extension?: Length
}

/** A deadline that runs: everything its last day is computed from. */
export interface Deadline {
  readonly start: CalendarDate
  readonly rule: DeadlineRule
  readonly stops: readonly Stop[]
  readonly extension: Length | null
}

/** A deadline that starts to run on the day of its event. */
export function startDeadline(start: CalendarDate, rule: DeadlineRule): Deadline {
  return { start, rule, stops: [], extension: null }
}

/** The last day on which it is kept; null while the clock stands (보완, 의견조회). */
export function dueDay(deadline: Deadline, calendar: HolidayCalendar = publicHolidays): CalendarDate | null {
  const { rule, extension } = deadline
  const counting = { calendar, stops: deadline.stops }
  const begin = rule.firstDay === 'counted' ? deadline.start : addDays(deadline.start, 1)
  const end = lastDayOfPeriod(begin, rule.length, counting)
  // The extension is counted from the end that the law gives, not from one that a holiday moved.
  const extended =
    end === null || extension === null ? end : lastDayOfPeriod(addDays(end, 1), extension, counting)
  if (extended === null || rule.endOnHoliday === 'stays') return extended
  return nextBusinessDay(extended, calendar)
}

/** How many days are left on `today`: 0 on the last day, below 0 when it has passed, null while it stands. */
export function daysLeft(
  deadline: Deadline,
  today: CalendarDate,
  calendar: HolidayCalendar = publicHolidays,
): number | null {
  const due = dueDay(deadline, calendar)
  if (due === null) return null
  if (deadline.rule.length.unit !== 'business-days') return daysBetween(today, due)
  return today <= due ? businessDaysAfter(today, due, calendar) : -businessDaysAfter(due, today, calendar)
}

/** How many business days lie after one day, up to and with another. */
export function businessDaysAfter(
  from: CalendarDate,
  to: CalendarDate,
  calendar: HolidayCalendar = publicHolidays,
): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isBusinessDay(day, calendar)) count += 1
  return count
}

export type ExtendDeadlineRefusal =
  'extension-not-allowed' | 'already-extended' | 'extension-too-long' | 'deadline-has-passed'

/** Extends a deadline once, within what its rule allows and before it has passed. */
export function extendDeadline(
  deadline: Deadline,
  by: Length,
  today: CalendarDate,
  calendar: HolidayCalendar = publicHolidays,
): Result<Deadline, ExtendDeadlineRefusal> {
  const allowed = deadline.rule.extension
  if (allowed === undefined) return refuse('extension-not-allowed')
  if (deadline.extension !== null) return refuse('already-extended')
  if (by.unit !== allowed.unit || by.count > allowed.count) return refuse('extension-too-long')
  if (hasPassed(deadline, today, calendar)) return refuse('deadline-has-passed')
  return ok({ ...deadline, extension: by })
}

export type StopClockRefusal = 'clock-stands-already' | 'deadline-has-passed'

/** Stops the clock from a day on, that day included: something was asked for (보완 요구). */
export function stopClock(
  deadline: Deadline,
  from: CalendarDate,
  calendar: HolidayCalendar = publicHolidays,
): Result<Deadline, StopClockRefusal> {
  if (deadline.stops.some(({ until }) => until === null || until >= from))
    return refuse('clock-stands-already')
  if (hasPassed(deadline, from, calendar)) return refuse('deadline-has-passed')
  return ok({ ...deadline, stops: [...deadline.stops, { from, until: null }] })
}

export type ResumeClockRefusal = 'clock-runs' | 'ends-before-it-began'

/** Lets the clock run on after a day, that day included in the stop: what was asked for has come. */
export function resumeClock(deadline: Deadline, until: CalendarDate): Result<Deadline, ResumeClockRefusal> {
  const open = deadline.stops.find((stop) => stop.until === null)
  if (open === undefined) return refuse('clock-runs')
  if (until < open.from) return refuse('ends-before-it-began')
  return ok({ ...deadline, stops: deadline.stops.map((stop) => (stop === open ? { ...stop, until } : stop)) })
}

function hasPassed(deadline: Deadline, today: CalendarDate, calendar: HolidayCalendar): boolean {
  const due = dueDay(deadline, calendar)
  return due !== null && due < today
}

/** How a rule counts back from an event: "sent 7 days before the meeting". */
export interface BackwardRule {
  readonly length: Length
  /**
   * `last-counted` is office usage: 7 days before the 20th is the 13th. `full-days` leaves that many whole days
   * between (민법의 역산, 초일불산입): the 12th. Unless told, `last-counted`.
   */
  readonly reading?: 'last-counted' | 'full-days'
  /** An end on a holiday moves to the business day before; unless told it stays, as courts count backwards. */
  readonly endOnHoliday?: 'moves-back' | 'stays'
}

/** The last day on which something that must be done before an event is done in time. */
export function latestDayBefore(
  event: CalendarDate,
  rule: BackwardRule,
  calendar: HolidayCalendar = publicHolidays,
): CalendarDate {
  const counted = countedBack(event, rule.length, calendar)
  const latest = rule.reading === 'full-days' ? addDays(counted, -1) : counted
  return rule.endOnHoliday === 'moves-back' ? lastBusinessDay(latest, calendar) : latest
}

function countedBack(event: CalendarDate, { count, unit }: Length, calendar: HolidayCalendar): CalendarDate {
  if (unit === 'months') return addMonths(event, -count)
  if (unit === 'years') return addMonths(event, -count * 12)
  if (unit === 'calendar-days') return addDays(event, -count)
  if (unit === 'weeks') return addDays(event, -count * 7)
  let day = event
  for (let left = count; left > 0;) {
    day = addDays(day, -1)
    if (isBusinessDay(day, calendar)) left -= 1
  }
  return day
}

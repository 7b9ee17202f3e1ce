import {
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
  type CalendarMonth,
} from '../kernel/calendar-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** Why a text is no day. */
export type DayRefusal = 'empty' | 'not-a-day' | 'no-such-day' | 'wrong-weekday'
export type MonthRefusal = 'empty' | 'not-a-month'

const WEEKDAYS = '일월화수목금토'
const MARKED =
  /^(\d{4}|['’‘]?\d{2})(?:\.|-|\/|년)(\d{1,2})(?:\.|-|\/|월)(\d{1,2})(?:\.|일)?(?:\((.)(?:요일)?\))?$/u
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const MONTH = /^(\d{4}|['’‘]?\d{2})(?:\.|-|\/|년)(\d{1,2})(?:\.|월)?$|^(\d{4})(\d{2})$/u

const squeezed = (text: string | number): string => String(text).normalize('NFKC').replace(/\s+/g, '')
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year.slice(-2)}`)
const twoDigits = (text: string): string => text.padStart(2, '0')

/**
 * Reads a day as officials type it: 2021. 1. 5.(화) · 2021-01-05 · 20210105 · '21.1.5. · 2021년 1월 5일.
 * A weekday that does not fit is refused: one of the two is a slip.
 */
export function parseDay(text: string | number): Result<CalendarDate, DayRefusal> {
  const plain = squeezed(text)
  if (plain === '') return refuse('empty')
  const parts = MARKED.exec(plain) ?? RUN_TOGETHER.exec(plain)
  const [, year, month, date, weekday] = parts ?? []
  if (year === undefined || month === undefined || date === undefined) return refuse('not-a-day')
  const day = parseCalendarDate(`${fullYear(year)}-${twoDigits(month)}-${twoDigits(date)}`)
  if (day === null) return refuse('no-such-day')
  if (weekday === undefined) return ok(day)
  const named = WEEKDAYS.indexOf(weekday)
  if (named < 0) return refuse('not-a-day')
  return named === weekdayOf(day) ? ok(day) : refuse('wrong-weekday')
}

/** Reads a month: 2021. 3. · 2021-03 · 202103 · '21.3. · 2021년 3월. */
export function parseMonth(text: string | number): Result<CalendarMonth, MonthRefusal> {
  const plain = squeezed(text)
  if (plain === '') return refuse('empty')
  const parts = MONTH.exec(plain)
  const [year, month] = [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]]
  if (year === undefined || month === undefined) return refuse('not-a-month')
  const first = parseCalendarDate(`${fullYear(year)}-${twoDigits(month)}-01`)
  return first === null ? refuse('not-a-month') : ok(first.slice(0, 7) as CalendarMonth)
}

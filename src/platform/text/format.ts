import {
  dayInSeoul,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDate,
  type CalendarMonth,
} from '../kernel/calendar-date.ts'
import type { Locale } from '../kernel/locale.ts'
import { noFigure } from './format-number.ts'

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const dateOf = (day: CalendarDate): number => Number(day.slice(8))
const monthName = (day: CalendarDate | CalendarMonth): string => MONTHS[monthOf(day) - 1] ?? ''

/** A day of the week in one letter or three: 화, Tue. */
export function formatWeekday(day: CalendarDate, locale: Locale): string {
  return WEEKDAYS[locale][weekdayOf(day)]
}

/** 2021. 1. 5.(화) or Tue 5 Jan 2021. */
export function formatDay(day: CalendarDate, locale: Locale): string {
  const weekday = formatWeekday(day, locale)
  if (locale === 'en') return `${weekday} ${dateOf(day)} ${monthName(day)} ${yearOf(day)}`
  return `${yearOf(day)}. ${monthOf(day)}. ${dateOf(day)}.(${weekday})`
}

/** The day without its year, where the page already names the year: 1. 5.(화) or Tue 5 Jan. */
export function formatDayOfYear(day: CalendarDate, locale: Locale): string {
  const weekday = formatWeekday(day, locale)
  if (locale === 'en') return `${weekday} ${dateOf(day)} ${monthName(day)}`
  return `${monthOf(day)}. ${dateOf(day)}.(${weekday})`
}

/** 2021. 1. or Jan 2021. */
export function formatMonth(month: CalendarMonth, locale: Locale): string {
  return locale === 'en' ? `${monthName(month)} ${yearOf(month)}` : `${yearOf(month)}. ${monthOf(month)}.`
}

/** From one day to another, the year said once when both share it; null leaves that end open. */
export function formatPeriod(from: CalendarDate | null, to: CalendarDate | null, locale: Locale): string {
  if (from === null && to === null) return noFigure
  if (from === null) return openEnd('until', formatDay(to as CalendarDate, locale), locale)
  if (to === null) return openEnd('from', formatDay(from, locale), locale)
  if (from === to) return formatDay(from, locale)
  if (yearOf(from) !== yearOf(to)) return joined(formatDay(from, locale), formatDay(to, locale), locale)
  if (locale === 'en') return joined(formatDayOfYear(from, locale), formatDay(to, locale), locale)
  return joined(formatDay(from, locale), formatDayOfYear(to, locale), locale)
}

/** From one month to another: 2021. 3.~11. or Mar – Nov 2021. */
export function formatMonths(from: CalendarMonth, to: CalendarMonth, locale: Locale): string {
  if (from === to) return formatMonth(from, locale)
  if (yearOf(from) !== yearOf(to)) return joined(formatMonth(from, locale), formatMonth(to, locale), locale)
  if (locale === 'en') return joined(monthName(from), formatMonth(to, locale), locale)
  return joined(formatMonth(from, locale), `${monthOf(to)}.`, locale)
}

// 행정업무운영 편람: the wave dash touches both ends.
const joined = (from: string, to: string, locale: Locale) =>
  locale === 'en' ? `${from} – ${to}` : `${from}~${to}`

function openEnd(side: 'from' | 'until', day: string, locale: Locale): string {
  if (locale === 'en') return `${side} ${day}`
  return side === 'from' ? `${day}~` : `~${day}`
}

/** The time of day in Seoul: 09:05. */
export function formatTime(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)
}

/** An instant as a clock in Seoul shows it: 2021. 1. 5.(화) 14:30 or Tue 5 Jan 2021, 14:30. */
export function formatInstant(instant: Date, locale: Locale): string {
  const day = formatDay(dayInSeoul(instant), locale)
  return `${day}${locale === 'en' ? ',' : ''} ${formatTime(instant)}`
}

export { formatCount, formatPercent, formatRatio, formatTenths, noFigure } from './format-number.ts'
export { formatAmount, formatWon, unitLabel } from './format-won.ts'

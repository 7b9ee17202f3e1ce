import * as presets from '@hyunbinseo/holidays-kr/all'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { addDays, weekdayOf, yearOf } from '../kernel/calendar-date.ts'

/** Which days are public holidays (공휴일): what every deadline is counted with. */
export interface HolidayCalendar {
  /** The names of the day's holidays, in Korean as announced; empty on all other days. */
  namesOf(day: CalendarDate): readonly string[]
}

/** A day that was made a holiday after the calendar was printed (임시공휴일). */
export interface AddedHoliday {
  readonly day: CalendarDate
  readonly name: string
  readonly source: string
}

const YEARS = Object.values(presets) as readonly Readonly<Record<string, readonly string[]>>[]
const ANNOUNCED = new Map(YEARS.flatMap((year) => Object.entries(year)))

/** The years whose holidays the published calendar (월력요항) names. */
export const announcedYears: { readonly first: number; readonly last: number } = {
  first: Math.min(...YEARS.map(yearOfPreset)),
  last: Math.max(...YEARS.map(yearOfPreset)),
}

function yearOfPreset(year: Readonly<Record<string, unknown>>): number {
  return Number(Object.keys(year)[0]?.slice(0, 4))
}

/** Holidays on the same day each year (관공서의 공휴일에 관한 규정 제2조), for years not announced yet. */
const EVERY_YEAR: Readonly<Record<string, string>> = {
  '01-01': '1월 1일',
  '03-01': '3ㆍ1절',
  '05-05': '어린이날',
  '06-06': '현충일',
  '08-15': '광복절',
  '10-03': '개천절',
  '10-09': '한글날',
  '12-25': '기독탄신일',
}

/** Public and substitute holidays as announced; outside `announcedYears` only those that have a fixed date. */
export const publicHolidays: HolidayCalendar = {
  namesOf(day) {
    const year = yearOf(day)
    if (year >= announcedYears.first && year <= announcedYears.last) return ANNOUNCED.get(day) ?? []
    const name = EVERY_YEAR[day.slice(5)]
    return name === undefined ? [] : [name]
  },
}

/** The published calendar with the days that the city's administrators added. */
export function withAdded(
  added: readonly AddedHoliday[],
  calendar: HolidayCalendar = publicHolidays,
): HolidayCalendar {
  const names = new Map(added.map(({ day, name }) => [day, name]))
  return {
    namesOf(day) {
      const name = names.get(day)
      return name === undefined ? calendar.namesOf(day) : [...calendar.namesOf(day), name]
    },
  }
}

/** Whether the city hall works on the day: neither Saturday nor Sunday nor a public holiday. */
export function isBusinessDay(day: CalendarDate, calendar: HolidayCalendar = publicHolidays): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && calendar.namesOf(day).length === 0
}

/** The day itself when the city hall works on it, else the next on which it does. */
export function nextBusinessDay(day: CalendarDate, calendar: HolidayCalendar = publicHolidays): CalendarDate {
  return isBusinessDay(day, calendar) ? day : nextBusinessDay(addDays(day, 1), calendar)
}

/** The day itself when the city hall works on it, else the last before it on which it did. */
export function lastBusinessDay(day: CalendarDate, calendar: HolidayCalendar = publicHolidays): CalendarDate {
  return isBusinessDay(day, calendar) ? day : lastBusinessDay(addDays(day, -1), calendar)
}

import { type CalendarDate, type CalendarMonth, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

/** A day, a month or a year, as far as a department told it: 2015-01-01, 2014-07, 2014. Sorts as text. */
export type PledgeMoment = CalendarDate | CalendarMonth | `${number}`

/** A time read at the beginning of a text: its first and its last moment (a half-year has two), and what follows. */
export interface FoundMoment {
  readonly first: PledgeMoment
  readonly last: PledgeMoment
  readonly rest: string
}

export type MomentRefusal = 'no-time' | 'no-such-day'

const YEAR = /^(?:(\d{4})(?!\d)|['’‘`´](\d{2})(?!\d))\s*(?:년도|년|[.\-/])?\s*/u
/** 7, 07., 7월; not the 9 of 9년간, nor a number of things. */
const MONTH = /^(\d{1,2})(?!\d|\s*(?:년|개|회|건|억|차|%))\s*(?:월|[.\-/])?\s*/u
const DAY = /^(\d{1,2})(?!\d|\s*(?:년|개|회|건|억|차|%|월))\s*(?:일|\.)?\s*/u
const QUARTER = /^([1-4])\s*(?:\/\s*4)?\s*분기\s*/u
const HALF = /^(상|하|전|후)반기\s*/u

/** Works of a city that a page may speak of. A year outside is a number of something else. */
const [EARLIEST, LATEST] = [1945, 2100]

/** Reads the time that a text begins with. One without a year is in `year`, if there is one. */
export function momentAt(text: string, year: number | null): FoundMoment | MomentRefusal {
  const written = YEAR.exec(text)
  const inYear = written === null ? year : yearOf(written)
  if (inYear === null) return 'no-time'
  if (inYear < EARLIEST || inYear > LATEST) return 'no-such-day'
  const afterYear = text.slice(written?.[0].length ?? 0)
  const part = partOfYear(inYear, afterYear)
  if (part !== null) return part
  const month = MONTH.exec(afterYear)
  if (month !== null) return inMonth(inYear, Number(month[1]), afterYear.slice(month[0].length))
  if (written === null) return 'no-time'
  return { first: `${inYear}`, last: `${inYear}`, rest: afterYear }
}

/** '14 is 2014, '97 is 1997: no pledge lies 70 years off. */
function yearOf([, four, two]: RegExpExecArray): number {
  if (four !== undefined) return Number(four)
  return Number(two) + (Number(two) < 70 ? 2000 : 1900)
}

function partOfYear(year: number, text: string): FoundMoment | null {
  const half = HALF.exec(text)
  if (half !== null) {
    const isFirst = half[1] === '상' || half[1] === '전'
    return months(year, isFirst ? 1 : 7, isFirst ? 6 : 12, text.slice(half[0].length))
  }
  const quarter = QUARTER.exec(text)
  if (quarter === null) return null
  const last = Number(quarter[1]) * 3
  return months(year, last - 2, last, text.slice(quarter[0].length))
}

const months = (year: number, first: number, last: number, rest: string): FoundMoment => ({
  first: monthText(year, first),
  last: monthText(year, last),
  rest,
})

const monthText = (year: number, month: number) => `${year}-${two(month)}` as CalendarMonth
const two = (value: number) => String(value).padStart(2, '0')

function inMonth(year: number, month: number, rest: string): FoundMoment | MomentRefusal {
  if (month < 1 || month > 12) return 'no-such-day'
  const day = DAY.exec(rest)
  if (day === null) return { ...months(year, month, month, rest) }
  const date = parseCalendarDate(`${monthText(year, month)}-${two(Number(day[1]))}`)
  return date === null ? 'no-such-day' : { first: date, last: date, rest: rest.slice(day[0].length) }
}

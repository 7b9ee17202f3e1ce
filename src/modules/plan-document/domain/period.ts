import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { momentAt, type Moment } from './moment.ts'
import { type PeriodToken, periodTokens } from './period-token.ts'
import type { ReadDays, ReadRecurrence } from './plan-document.ts'
import { noDays, recurrenceAt } from './recurrence.ts'

/** A period read from a text, and how far it reached. */
export interface FoundPeriod {
  readonly start: string | null
  readonly end: string | null
  readonly recurs: ReadRecurrence | null
  readonly days: ReadDays | null
  readonly printed: string
  readonly endsAt: number
  /** Whether a year, a month's or a half's word says that this is a time and no other number. */
  readonly isCertain: boolean
  /** Whether it is more than a year alone. */
  readonly hasMonth: boolean
  /** Days that no calendar has, as printed. */
  readonly impossible: boolean
}

/** Reads the period that a text begins with; a month without year is in the plan's year. */
export function periodAt(text: string, startsAt: number, year: number | null): FoundPeriod | null {
  const tokens = periodTokens(text, startsAt)
  if (tokens.length === 0) return null
  const range = rangeAt(tokens, 0, year)
  const recurrence = recurrenceAt(tokens, range === null ? 0 : skipSign(tokens, range.next))
  const next = recurrence?.next ?? range?.next
  if (next === undefined || next === 0) return null
  const endsAt = tokens[next - 1]?.end ?? startsAt
  const parts = range?.part ?? null
  return {
    start: range?.start ?? null,
    end: range?.end ?? null,
    recurs: recurrence?.recurs ?? (range !== null && range.months.length > 1 ? 'in-months' : null),
    days: recurrence?.days ?? daysOf(range?.months ?? [], parts),
    printed: text.slice(startsAt, endsAt).trim(),
    endsAt,
    isCertain: recurrence !== null || range?.isCertain === true,
    hasMonth: recurrence !== null || range?.hasMonth === true,
    impossible: range?.impossible === true,
  }
}

const daysOf = (months: readonly number[], part: ReadDays['part']): ReadDays | null =>
  months.length > 1 || part !== null ? { ...noDays, months: months.length > 1 ? months : [], part } : null

function skipSign(tokens: readonly PeriodToken[], at: number): number {
  const token = tokens[at]
  return token?.kind === 'sign' && token.sign === '/' ? at + 1 : at
}

interface Range {
  readonly start: string | null
  readonly end: string | null
  readonly months: readonly number[]
  readonly part: ReadDays['part']
  readonly next: number
  readonly isCertain: boolean
  readonly hasMonth: boolean
  readonly impossible: boolean
}

function rangeAt(tokens: readonly PeriodToken[], start: number, year: number | null): Range | null {
  const first = momentAt(tokens, start, { year, month: null, precision: null })
  if (first === null) return null
  const tilde = isSign(tokens[first.next], '~') || isWord(tokens[first.next], '부터')
  if (tilde) return openRange(tokens, first)
  const others = furtherMonths(tokens, first)
  const last = others.at(-1) ?? first
  return {
    ...common(first, last),
    start: startOf(first),
    end: endOf(last),
    months: others.length > 0 ? [first, ...others].map(({ month }) => month ?? 0) : [],
    part: first.part,
    next: last.next,
  }
}

function openRange(tokens: readonly PeriodToken[], first: Moment): Range {
  const second = momentAt(tokens, first.next + 1, {
    year: first.year,
    month: first.month,
    precision: first.precision,
  })
  if (second === null) {
    const next = isWord(tokens[first.next + 1], '계속') ? first.next + 2 : first.next + 1
    return {
      ...common(first, first),
      start: startOf(first),
      end: null,
      months: [],
      part: first.part,
      next,
      isCertain: true,
    }
  }
  const next = isWord(tokens[second.next], '까지') ? second.next + 1 : second.next
  return {
    ...common(first, second),
    start: startOf(first),
    end: endOf(second),
    months: [],
    part: null,
    next,
    isCertain: true,
  }
}

const common = (first: Moment, last: Moment) => ({
  isCertain: first.isCertain || last.isCertain,
  hasMonth: first.month !== null || last.month !== null,
  impossible: isImpossible(first) || isImpossible(last),
})

/** 3월/9월, 5월·11월, 3, 6, 9월: the same work in several months. */
function furtherMonths(tokens: readonly PeriodToken[], first: Moment): readonly Moment[] {
  const others: Moment[] = []
  let last = first
  while (isSign(tokens[last.next], '/') && others.length < 11) {
    const next = momentAt(tokens, last.next + 1, { year: last.year, month: last.month, precision: 'month' })
    if (next?.month == null || last.month === null || next.day !== null) break
    others.push(next)
    last = next
  }
  return others
}

const isSign = (token: PeriodToken | undefined, sign: string) => token?.kind === 'sign' && token.sign === sign
const isWord = (token: PeriodToken | undefined, word: string) => token?.kind === 'word' && token.word === word

const two = (value: number) => String(value).padStart(2, '0')

function startOf({ year, month, day }: Moment): string | null {
  if (year === null) return null
  return written(year, month ?? 1, day)
}

function endOf({ year, lastMonth, day }: Moment): string | null {
  if (year === null) return null
  return written(year, lastMonth ?? 12, day)
}

/** A day that no calendar has leaves its month: the doubt says so. */
function written(year: number, month: number, day: number | null): string {
  const inMonth = `${year}-${two(month)}`
  return day === null || parseCalendarDate(`${inMonth}-${two(day)}`) === null
    ? inMonth
    : `${inMonth}-${two(day)}`
}

function isImpossible({ year, month, day }: Moment): boolean {
  return year !== null && day !== null && parseCalendarDate(`${year}-${two(month ?? 1)}-${two(day)}`) === null
}

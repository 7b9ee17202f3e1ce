import type { PeriodToken } from './period-token.ts'
import type { ReadDays } from './plan-document.ts'

/** A year, month or day as a period begins or ends with it. */
export interface Moment {
  readonly year: number | null
  readonly month: number | null
  /** The last of several: a half or a quarter. */
  readonly lastMonth: number | null
  readonly day: number | null
  readonly part: ReadDays['part']
  readonly precision: Precision
  readonly isCertain: boolean
  /** Index of the token behind it. */
  readonly next: number
}

type Precision = 'year' | 'month' | 'day'

/** What went before: the end of a range leaves out what is the same. */
export interface MomentBefore {
  readonly year: number | null
  readonly month: number | null
  readonly precision: Precision | null
}

const NEXT_YEAR = new Set(['익년', '익년도', '다음해', '차년도', '내년'])

/** Reads a moment at a token; null when none stands there. */
export function momentAt(tokens: readonly PeriodToken[], start: number, before: MomentBefore): Moment | null {
  const year = yearAt(tokens, start, before)
  const at = year.next
  const span = spanAt(tokens, at)
  if (span !== null) return { ...whole(year.year, span), isCertain: true, next: span.next }
  const month = monthAt(tokens, at, before, year)
  if (month === null) {
    // 2021년~ and 2014 ~ 2018: a year alone.
    const isYear = year.isGiven && (year.hasWord || isRangeSign(tokens[at]) || before.precision === 'year')
    return isYear ? { ...whole(year.year, null), precision: 'year', isCertain: year.hasWord, next: at } : null
  }
  return { ...month, year: year.year, isCertain: month.isCertain || year.isGiven }
}

const whole = (year: number | null, span: { readonly first: number; readonly last: number } | null) => ({
  year,
  month: span?.first ?? null,
  lastMonth: span?.last ?? null,
  day: null,
  part: null,
  precision: 'month' as const,
})

interface Year {
  readonly year: number | null
  readonly isGiven: boolean
  readonly hasWord: boolean
  readonly next: number
}

function yearAt(tokens: readonly PeriodToken[], start: number, before: MomentBefore): Year {
  const token = tokens[start]
  if (token?.kind === 'word' && NEXT_YEAR.has(token.word)) {
    const year = before.year === null ? null : before.year + 1
    return { year, isGiven: true, hasWord: true, next: start + 1 }
  }
  if (token?.kind === 'word' && token.word === '당해')
    return { year: before.year, isGiven: true, hasWord: true, next: start + 1 }
  const none: Year = { year: before.year, isGiven: false, hasWord: false, next: start }
  if (token?.kind !== 'number') return none
  const following = tokens[start + 1]
  const hasWord = following?.kind === 'word' && (following.word === '년' || following.word === '년도')
  const isLong = token.digits === 4 && token.value >= 1900 && token.value <= 2199
  if (!isLong && !(token.digits === 2 && (token.apostrophe || hasWord))) return none
  const year = isLong ? token.value : 2000 + token.value
  const hasSign = following?.kind === 'sign' && (following.sign === '.' || following.sign === '-')
  return { year, isGiven: true, hasWord, next: start + (hasWord || hasSign ? 2 : 1) }
}

/** 상반기, 1분기, 1/4분기. */
function spanAt(tokens: readonly PeriodToken[], at: number) {
  const [token, second, third, fourth] = tokens.slice(at, at + 4)
  if (token?.kind === 'word' && (token.word === '상반기' || token.word === '전반기'))
    return { first: 1, last: 6, next: at + 1 }
  if (token?.kind === 'word' && (token.word === '하반기' || token.word === '후반기'))
    return { first: 7, last: 12, next: at + 1 }
  if (token?.kind !== 'number' || token.value < 1 || token.value > 4) return null
  const quarter = { first: token.value * 3 - 2, last: token.value * 3 }
  if (isQuarterWord(second)) return { ...quarter, next: at + 2 }
  const isOfFour =
    second?.kind === 'sign' && second.sign === '/' && third?.kind === 'number' && third.value === 4
  return isOfFour && isQuarterWord(fourth) ? { ...quarter, next: at + 4 } : null
}

const isQuarterWord = (token: PeriodToken | undefined) =>
  token?.kind === 'word' && (token.word === '분기' || token.word === '사분기')
const isRangeSign = (token: PeriodToken | undefined) => token?.kind === 'sign' && token.sign === '~'

type MonthMoment = Omit<Moment, 'year'>

function monthAt(
  tokens: readonly PeriodToken[],
  at: number,
  before: MomentBefore,
  year: Year,
): MonthMoment | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.digits > 2 || token.apostrophe) return null
  const following = tokens[at + 1]
  const isWord = following?.kind === 'word' && following.word === '월'
  const isDot = following?.kind === 'sign' && (following.sign === '.' || following.sign === '-')
  const dayOnly = dayInMonth(tokens, at, before, year)
  if (dayOnly !== null) return dayOnly
  if (token.value < 1 || token.value > 12) return null
  const isAllowed = isWord || year.isGiven || before.precision !== null
  if (!isAllowed && !(isDot && tokens[at + 2]?.kind === 'number')) return null
  const next = at + (isWord || isDot ? 2 : 1)
  const month = { month: token.value, lastMonth: token.value, isCertain: isWord }
  const day = dayAt(tokens, next, isDot || isWord)
  if (day !== null) return { ...month, ...day, part: null, precision: 'day' }
  const part = partAt(tokens, next)
  const isDuring = tokens[next]?.kind === 'word' && tokens[next].word === '중'
  return { ...month, day: null, part, precision: 'month', next: part === null && !isDuring ? next : next + 1 }
}

/** ~ 15. after 10. 1.: a day of the same month. */
function dayInMonth(
  tokens: readonly PeriodToken[],
  at: number,
  before: MomentBefore,
  year: Year,
): MonthMoment | null {
  const [token, following, third] = tokens.slice(at, at + 3)
  if (before.precision !== 'day' || year.isGiven || before.month === null || token?.kind !== 'number')
    return null
  const isDay = following?.kind === 'word' ? following.word === '일' : third?.kind !== 'number'
  if (!isDay || token.value < 1 || token.value > 31) return null
  const month = { month: before.month, lastMonth: before.month, isCertain: false }
  return {
    ...month,
    day: token.value,
    part: null,
    precision: 'day',
    next: at + (following === undefined || isRangeSign(following) ? 1 : 2),
  }
}

function dayAt(tokens: readonly PeriodToken[], at: number, isAfterMonth: boolean) {
  const [token, following] = tokens.slice(at, at + 2)
  if (!isAfterMonth || token?.kind !== 'number' || token.digits > 2 || token.apostrophe) return null
  if (token.value < 1 || token.value > 31) return null
  const isClosed =
    following?.kind === 'word'
      ? following.word === '일'
      : following?.kind === 'sign' && following.sign === '.'
  if (following?.kind === 'word' && !isClosed) return null
  return { day: token.value, next: at + (isClosed ? 2 : 1) }
}

function partAt(tokens: readonly PeriodToken[], at: number): ReadDays['part'] {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (token.word === '초' || token.word === '초순') return 'early'
  if (token.word === '중순') return 'middle'
  return token.word === '말' || token.word === '하순' ? 'late' : null
}

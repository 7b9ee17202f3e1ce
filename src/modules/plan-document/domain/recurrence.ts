import type { PeriodToken } from './period-token.ts'
import type { ReadDays, ReadRecurrence } from './plan-document.ts'

export const noDays: ReadDays = { weekdays: [], day: null, part: null, months: [], times: null }

interface Recurrence {
  readonly recurs: ReadRecurrence
  readonly days: ReadDays | null
  readonly next: number
}

const WEEKS: ReadonlyMap<string, ReadRecurrence> = new Map([
  ['첫째', 'monthly-first-week'],
  ['첫', 'monthly-first-week'],
  ['둘째', 'monthly-second-week'],
  ['셋째', 'monthly-third-week'],
  ['넷째', 'monthly-fourth-week'],
  ['다섯째', 'monthly-fifth-week'],
  ['마지막', 'monthly-last-week'],
])
const NUMBERED_WEEKS: readonly ReadRecurrence[] = [
  'monthly-first-week',
  'monthly-second-week',
  'monthly-third-week',
  'monthly-fourth-week',
  'monthly-fifth-week',
]
const WEEKDAYS = ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일']
const SIMPLE: ReadonlyMap<string, ReadRecurrence> = new Map([
  ['매주', 'weekly'],
  ['주별', 'weekly'],
  ['매월', 'monthly'],
  ['매달', 'monthly'],
  ['월별', 'monthly'],
  ['격월', 'every-two-months'],
  ['매분기', 'quarterly'],
  ['분기별', 'quarterly'],
  ['매반기', 'twice-a-year'],
  ['반기별', 'twice-a-year'],
  ['상·하반기', 'twice-a-year'],
  ['상ㆍ하반기', 'twice-a-year'],
  ['상/하반기', 'twice-a-year'],
  ['상하반기', 'twice-a-year'],
  ['매년', 'yearly'],
  ['매해', 'yearly'],
  ['연중', 'all-year'],
  ['년중', 'all-year'],
  ['상시', 'all-year'],
  ['계속', 'all-year'],
  ['수시', 'at-any-time'],
])
const PER: ReadonlyMap<string, ReadRecurrence> = new Map([
  ['연', 'yearly'],
  ['년', 'yearly'],
  ['월', 'monthly'],
  ['주', 'weekly'],
  ['분기', 'quarterly'],
  ['반기', 'twice-a-year'],
])

/** Reads how work comes again: 매월, 매월 셋째주, 매월 30일, 연 2회, 분기별, 수시. */
export function recurrenceAt(tokens: readonly PeriodToken[], start: number): Recurrence | null {
  return timesAt(tokens, start) ?? simpleAt(tokens, start)
}

function timesAt(tokens: readonly PeriodToken[], start: number): Recurrence | null {
  const [per, count, times] = tokens.slice(start, start + 3)
  if (per?.kind !== 'word' || count?.kind !== 'number' || !isWord(times, '회')) return null
  const base = PER.get(per.word) ?? SIMPLE.get(per.word)
  if (base === undefined) return null
  const recurs = base === 'yearly' ? perYear(count.value) : base
  const isPlain = count.value === 1 || recurs === 'twice-a-year' || recurs === 'quarterly'
  return { recurs, days: isPlain ? null : { ...noDays, times: count.value }, next: start + 3 }
}

function perYear(times: number): ReadRecurrence {
  if (times === 1) return 'yearly'
  if (times === 2) return 'twice-a-year'
  return times === 4 ? 'quarterly' : times === 12 ? 'monthly' : 'times-a-year'
}

function simpleAt(tokens: readonly PeriodToken[], start: number): Recurrence | null {
  const token = tokens[start]
  const recurs = token?.kind === 'word' ? SIMPLE.get(token.word) : undefined
  if (recurs === undefined) return null
  if (recurs !== 'monthly') return weekdaysBehind({ recurs, days: null, next: start + 1 }, tokens)
  return weekdaysBehind(
    weekAt(tokens, start + 1) ?? dayAt(tokens, start + 1) ?? { recurs, days: null, next: start + 1 },
    tokens,
  )
}

function weekAt(tokens: readonly PeriodToken[], at: number): Recurrence | null {
  const [token, week] = tokens.slice(at, at + 2)
  if (!isWord(week, '주') && !isWord(week, '주간') && !isWord(week, '째주')) return null
  if (token?.kind === 'word') {
    const recurs = WEEKS.get(token.word)
    return recurs === undefined ? null : { recurs, days: null, next: at + 2 }
  }
  const recurs = token?.kind === 'number' ? NUMBERED_WEEKS[token.value - 1] : undefined
  return recurs === undefined ? null : { recurs, days: null, next: at + 2 }
}

function dayAt(tokens: readonly PeriodToken[], at: number): Recurrence | null {
  const [token, day] = tokens.slice(at, at + 2)
  if (token?.kind === 'number' && isWord(day, '일') && token.value >= 1 && token.value <= 31)
    return { recurs: 'monthly-on-day', days: { ...noDays, day: token.value }, next: at + 2 }
  const part = token?.kind === 'word' ? PARTS.get(token.word) : undefined
  return part === undefined ? null : { recurs: 'monthly', days: { ...noDays, part }, next: at + 1 }
}

const PARTS: ReadonlyMap<string, NonNullable<ReadDays['part']>> = new Map([
  ['초', 'early'],
  ['초순', 'early'],
  ['중순', 'middle'],
  ['말', 'late'],
  ['하순', 'late'],
])

/** 월요일, 월요일~금요일. */
function weekdaysBehind(found: Recurrence, tokens: readonly PeriodToken[]): Recurrence {
  const first = weekdayOf(tokens[found.next])
  if (first === 0) return found
  const tilde = tokens[found.next + 1]
  const last = tilde?.kind === 'sign' && tilde.sign === '~' ? weekdayOf(tokens[found.next + 2]) : 0
  const weekdays =
    last > first ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [first]
  return {
    ...found,
    days: { ...(found.days ?? noDays), weekdays },
    next: found.next + (last > first ? 3 : 1),
  }
}

/** 1 to 7; 0 when it is no day of the week. */
const weekdayOf = (token: PeriodToken | undefined): number =>
  token?.kind === 'word' ? WEEKDAYS.indexOf(token.word) + 1 : 0
const isWord = (token: PeriodToken | undefined, word: string) => token?.kind === 'word' && token.word === word

import { type FoundMoment, momentAt, type PledgeMoment } from './read-moment.ts'
import { eatWords, type PeriodRecurrence } from './period-words.ts'

export type { PledgeMoment } from './read-moment.ts'
export type { PeriodRecurrence } from './period-words.ts'

/** Why a period is not wholly sure: what is doubtful is null, never guessed. */
export type PeriodDoubt =
  | 'nothing-read'
  | 'no-such-day'
  | 'begin-not-read'
  | 'end-not-read'
  | 'more-than-one-range'
  | 'ends-before-it-starts'
  | 'length-differs'

/** The time of a pledge as its department wrote it. What the text does not say is null. */
export interface ReadPeriod {
  /** As written, spaces as they were. */
  readonly printed: string
  readonly start: PledgeMoment | null
  /** `open`: it goes on (계속); `term-end`: it goes on until the mayor's term ends (임기 내). */
  readonly end: PledgeMoment | 'open' | 'term-end' | null
  readonly recurs: PeriodRecurrence | null
  /** What the text says beyond these, in its own words; empty when nothing. */
  readonly note: string
  readonly doubt: PeriodDoubt | null
}

type Facts = Omit<ReadPeriod, 'printed' | 'note'> & { readonly notes: readonly string[] }

const nothing: Facts = { start: null, end: null, recurs: null, notes: [], doubt: null }

/** Reads a period of a pledge page or book, e.g. `2014. 7 ~ 계속 (준비과정 포함)`, `매년 년중`, `임기 내 계속 추진`. */
export function readPeriod(printed: string): ReadPeriod {
  const plain = printed
    .replace(/[∼～〜˜⁓]/gu, '~')
    .replace(/\s+/gu, ' ')
    .trim()
  const remarks = [...plain.matchAll(/[(（]([^()（）]*)[)）]/gu)].map(([, remark = '']) => remark.trim())
  const main = plain
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const facts = remarks.reduce(withRemark, readMain(main))
  const { notes, ...rest } = facts
  return { printed, ...rest, note: notes.join(', '), doubt: rest.doubt ?? disorder(facts) }
}

function readMain(text: string): Facts {
  // 2014-2016 and 2014.7 – 2018.6: a dash between two years is a tilde.
  const [left = '', right, more] = text
    .replace(/(?<=\d\s?[.월년]?)\s*[–—−-]\s*(?=['’‘`´]\d{2}\b|\d{4}(?!\d))/gu, '~')
    .split('~')
    .map((side) => side.trim())
  if (more !== undefined) return { ...nothing, notes: [text], doubt: 'more-than-one-range' }
  return right === undefined ? readOne(left) : readRange(left, right)
}

function readRange(left: string, right: string): Facts {
  const start = left === '' ? null : momentAt(left, null)
  if (typeof start === 'string')
    return {
      ...readEnd(right, null),
      notes: [`${left} ~ ${right}`],
      end: null,
      doubt: start === 'no-such-day' ? start : 'begin-not-read',
    }
  const beyond = start?.rest.replace(/^부터\s*/u, '').trim() ?? ''
  const end = readEnd(right, yearFor(right, start))
  return {
    ...end,
    start: start?.first ?? null,
    notes: [...(beyond === '' ? [] : [beyond]), ...end.notes],
  }
}

/** 2021. 3 ~ 12 is in one year. In 2014 ~ 18 the 18 may be a year, in 2014. 7. 8 ~ 10 the 10 a day: not guessed. */
function yearFor(right: string, start: FoundMoment | null): number | null {
  if (start === null || start.first.length === 4) return null
  if (start.first.length === 10 && /^\d{1,2}\s*(?:일|\.)?$/u.test(right)) return null
  return Number(start.first.slice(0, 4))
}

/** What stands after the tilde. Nothing there says that the end is not told. */
function readEnd(text: string, year: number | null): Facts {
  if (text === '') return nothing
  const moment = momentAt(text, year)
  if (moment === 'no-such-day') return { ...nothing, notes: [text], doubt: moment }
  if (moment !== 'no-time') {
    const beyond = moment.rest.replace(/^까지\s*/u, '').trim()
    return { ...nothing, end: moment.last, notes: beyond === '' ? [] : [beyond] }
  }
  const { end, recurs, left } = eatWords(text)
  const isRead = end !== null || recurs !== null
  return {
    ...nothing,
    end,
    recurs,
    notes: left === '' ? [] : [left],
    doubt: isRead ? null : 'end-not-read',
  }
}

/** A text without tilde: a time alone, a time from or until which it goes, or words. */
function readOne(text: string): Facts {
  const moment = momentAt(text, null)
  if (moment === 'no-such-day') return { ...nothing, notes: [text], doubt: moment }
  if (moment === 'no-time') return readWords(text)
  const { first, last, rest } = moment
  const until = /^까지\s*/u.exec(rest)
  if (until !== null) return { ...nothing, end: last, notes: noted(rest.slice(until[0].length)) }
  const from = /^(?:부터|이후|이래)\s*/u.exec(rest)
  if (from === null && rest === '') return { ...nothing, start: first, end: last }
  const { end, recurs, left } = eatWords(rest.slice(from?.[0].length ?? 0))
  // 2014 준공: whether it begins or ends then is not said.
  if (from === null && end === null && recurs === null)
    return { ...nothing, notes: noted(text), doubt: 'nothing-read' }
  return { ...nothing, start: first, end, recurs, notes: noted(left) }
}

function readWords(text: string): Facts {
  const { end, recurs, left } = eatWords(text)
  if (end !== null || recurs !== null) return { ...nothing, end, recurs, notes: noted(left) }
  return { ...nothing, notes: noted(text), doubt: 'nothing-read' }
}

const noted = (text: string): readonly string[] => (text.trim() === '' ? [] : [text.trim()])

/** What stands in brackets: it may tell how the work goes on (매년 계속사업), or how long it takes (9년간). */
function withRemark(facts: Facts, remark: string): Facts {
  if (remark === '') return facts
  const { end, recurs, left } = eatWords(remark)
  const isNews = left === '' && (end !== null || recurs !== null)
  // 2014년(매년 계속사업): what goes on does not end in the year in which it began.
  const mayGoOn = facts.end === null || facts.end === facts.start
  if (isNews && (end === null || mayGoOn) && (recurs === null || facts.recurs === null))
    return {
      ...facts,
      end: end ?? (mayGoOn ? null : facts.end),
      recurs: recurs ?? facts.recurs,
      doubt: facts.notes.length === 0 && facts.doubt === 'nothing-read' ? null : facts.doubt,
    }
  const doubt = facts.doubt ?? (lengthAgrees(facts, remark) ? null : 'length-differs')
  return { ...facts, notes: [...facts.notes, remark], doubt }
}

const LENGTH = /^(\d{1,3})\s*(년|개월)\s*간?$/u

/** Whether a length told in brackets is that of the period, its first and last year or month counted in. */
function lengthAgrees({ start, end }: Facts, remark: string): boolean {
  const told = LENGTH.exec(remark)
  if (told === null || start === null || end === null || end === 'open' || end === 'term-end') return true
  const [count, unit] = [Number(told[1]), told[2]]
  const inMonths = monthsOf(start, end)
  if (unit === '개월') return inMonths === null || inMonths === count
  const inYears = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1
  // 2018. 7 ~ 2022. 6 is four years, though it touches five.
  return inYears === count || inMonths === count * 12
}

function monthsOf(start: PledgeMoment, end: PledgeMoment): number | null {
  if (start.length < 7 || end.length < 7) return null
  const number = (moment: string) => Number(moment.slice(0, 4)) * 12 + Number(moment.slice(5, 7))
  return number(end) - number(start) + 1
}

function disorder({ start, end }: Facts): PeriodDoubt | null {
  if (start === null || end === null || end === 'open' || end === 'term-end') return null
  const first = `${start}-01-01`.slice(0, 10)
  const last = `${end}${end.length === 4 ? '-12-31' : '-31'}`.slice(0, 10)
  return last < first ? 'ends-before-it-starts' : null
}

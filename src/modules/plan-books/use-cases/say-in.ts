import { type CalendarDate, type CalendarMonth, monthOf, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { won, wonUnits, type Won, type WonUnit } from '#platform/kernel/won.ts'
import {
  formatAmount,
  formatCount,
  formatDay,
  formatMonth,
  formatMonths,
  formatPercent,
  formatPeriod,
  formatRatio,
  formatTenths,
  formatWon,
  unitLabel,
} from '#platform/text/format.ts'
import type { BookWords } from '../domain/book-words.ts'
import type { FigureValue, Period, PlanText, Recurrence } from '../domain/plan-content.ts'
import type { Say } from '../domain/say.ts'
import { en } from './book-text.en.ts'
import { ko } from './book-text.ko.ts'

const wordsIn: Readonly<Record<Locale, BookWords>> = { ko, en }

/** How books speak a language. Korean periods are written as plans write them, so that a reader of plans knows them. */
export function sayIn(locale: Locale): Say {
  const text = (said: PlanText): string => (locale === 'ko' ? said.ko : (said.en ?? said.ko))
  const money = (amount: Won): string => formatWon(amount, exactUnit(amount), locale)
  return {
    locale,
    words: wordsIn[locale],
    text,
    name: (name) => name[locale],
    day: (day) => formatDay(day, locale),
    basis: (day) => (locale === 'ko' ? `${yearOf(day)}. ${insideYear(day)}` : formatDay(day, locale)),
    moment: (moment) => (isMonth(moment) ? formatMonth(moment, locale) : formatDay(moment, locale)),
    period: (period, recurrence) =>
      locale === 'ko' ? periodInKorean(period, recurrence) : periodInEnglish(period, recurrence),
    count: (count) => formatCount(count, locale),
    ratio: (share) => formatRatio(share, locale),
    percent: (share) => formatPercent(share, locale),
    money,
    amount: (amount, unit) => formatAmount(amount, unit, locale),
    unit: (unit) => planUnit(unit, locale),
    figure: (value) => sayFigure(value, locale, text, money),
  }
}

/** (단위 : 백만원) has a space before its colon in plans. */
const planUnit = (unit: WonUnit, locale: Locale): string =>
  unitLabel(unit, locale).replace(/^단위: /, '단위 : ')

const isMonth = (moment: CalendarDate | CalendarMonth): moment is CalendarMonth => moment.length === 7

function exactUnit(amount: Won): WonUnit {
  if (amount === 0n) return 'won'
  return (
    (['eok', 'million', 'thousand'] as const).find((unit) => won(amount) % wonUnits[unit] === 0n) ?? 'won'
  )
}

function sayFigure(
  value: FigureValue,
  locale: Locale,
  text: (said: PlanText) => string,
  money: (amount: Won) => string,
): string {
  switch (value.kind) {
    case 'count':
      return `${formatCount(value.count, locale)}${locale === 'ko' ? '' : ' '}${text(value.unit)}`
    case 'ratio':
      return formatRatio(value.counts, locale)
    case 'rate':
      return `${formatTenths(BigInt(value.perMille), locale, true)} %`
    case 'money':
      return money(value.amount)
    case 'goal':
      return text(value.goal)
  }
}

/** 2021. 1월~3월, 2021. 10. 1. ~ 11. 21., 2021. 3월/9월, 2021. 1월~12월 / 매월 셋째주. */
function periodInKorean(period: Period, recurrence: Recurrence): string {
  const listed = listedMonths(period, recurrence)
  if (listed !== null) return `${yearOf(period.start)}. ${listed.map((month) => `${month}월`).join('/')}`
  const again = recurrenceInKorean(recurrence)
  return again === null ? spanInKorean(period) : `${spanInKorean(period)} / ${again}`
}

/** Work in certain months is said by them when the period says no more than they do. */
function listedMonths({ start, end }: Period, { kind, months }: Recurrence): readonly number[] | null {
  if ((kind !== 'in-months' && kind !== 'twice-a-year') || months.length < 2) return null
  const sorted = months.toSorted((a, b) => a - b)
  const isWhole = isMonth(start) && isMonth(end) && yearOf(start) === yearOf(end)
  return isWhole && sorted[0] === monthOf(start) && sorted.at(-1) === monthOf(end) ? sorted : null
}

function spanInKorean({ start, end }: Period): string {
  const from = `${yearOf(start)}. ${insideYear(start)}`
  if (start === end) return from
  const to = yearOf(start) === yearOf(end) ? insideYear(end) : `${yearOf(end)}. ${insideYear(end)}`
  const days = !isMonth(start) || !isMonth(end)
  return days ? `${from} ~ ${to}` : `${from}~${to}`
}

const insideYear = (moment: CalendarDate | CalendarMonth): string =>
  isMonth(moment) ? `${monthOf(moment)}월` : `${monthOf(moment)}. ${Number(moment.slice(8))}.`

function recurrenceInKorean({ kind, day, months }: Recurrence): string | null {
  switch (kind) {
    case 'none':
      return null
    case 'monthly':
      return '매월'
    case 'monthly-first-week':
      return '매월 첫째주'
    case 'monthly-third-week':
      return '매월 셋째주'
    case 'monthly-on-day':
      return `매월 ${day ?? 1}일`
    case 'in-months':
      return `${months.join('·')}월`
    case 'quarterly':
      return '분기별'
    case 'twice-a-year':
      return '연 2회'
    case 'at-any-time':
      return '수시'
  }
}

function periodInEnglish({ start, end }: Period, recurrence: Recurrence): string {
  const span =
    isMonth(start) && isMonth(end)
      ? formatMonths(start, end, 'en')
      : isMonth(start) || isMonth(end)
        ? `${isMonth(start) ? formatMonth(start, 'en') : formatDay(start, 'en')} – ${isMonth(end) ? formatMonth(end, 'en') : formatDay(end, 'en')}`
        : formatPeriod(start, end, 'en')
  const again = recurrenceInEnglish(recurrence)
  return again === null ? span : `${span}, ${again}`
}

function recurrenceInEnglish({ kind, day, months }: Recurrence): string | null {
  const named = months.map(
    (month) => formatMonth(`2021-${String(month).padStart(2, '0')}` as CalendarMonth, 'en').split(' ')[0],
  )
  switch (kind) {
    case 'none':
      return null
    case 'monthly':
      return 'every month'
    case 'monthly-first-week':
      return 'first week of every month'
    case 'monthly-third-week':
      return 'third week of every month'
    case 'monthly-on-day':
      return `on day ${day ?? 1} of every month`
    case 'in-months':
      return `in ${named.join(', ')}`
    case 'quarterly':
      return 'every quarter'
    case 'twice-a-year':
      return named.length > 0 ? `twice a year: ${named.join(', ')}` : 'twice a year'
    case 'at-any-time':
      return 'at any time'
  }
}

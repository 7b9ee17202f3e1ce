import type { Locale } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won, type Won, type WonUnit, wonUnits } from '#platform/kernel/won.ts'
import {
  formatCount,
  formatMonths,
  formatPeriod,
  formatRatio,
  formatTenths,
  formatWon,
} from '#platform/text/format.ts'
import type { FigureValue } from '../domain/figure.ts'
import { firstDayOfPeriod, isMonth, lastDayOfPeriod, type Period } from '../domain/plan-period.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { Recurrence } from '../domain/recurrence.ts'
import { addStateCounts, type StateCounts, totalOf } from '../domain/task.ts'
import { workplanTexts } from './words.ts'

/** The largest unit in which every amount is whole, so that nothing is rounded away. */
export function exactUnit(amounts: readonly Won[]): WonUnit {
  const units = ['eok', 'million', 'thousand'] as const
  const some = amounts.filter((amount) => amount !== 0n)
  return (
    units.find((unit) => some.length > 0 && some.every((amount) => amount % wonUnits[unit] === 0n)) ?? 'won'
  )
}

export function sayMoney(amount: Won, locale: Locale): string {
  return formatWon(amount, exactUnit([amount]), locale)
}

/** A period as the plan gave it: whole months as months, days as days. */
export function sayPeriod(period: Period, locale: Locale): string {
  const { start, end } = period
  if (isMonth(start) && isMonth(end)) return formatMonths(start, end, locale)
  return formatPeriod(firstDayOfPeriod(period), lastDayOfPeriod(period), locale)
}

export function sayRecurrence({ kind, day, months }: Recurrence, locale: Locale): string {
  const words = workplanTexts[locale]
  if (kind === 'monthly-on-day' && day !== null) return words.everyMonthOn(day)
  const named =
    locale === 'ko' ? months.join('·') : months.map((month) => words.monthOfYear(month)).join(', ')
  return kind === 'in-months' ? words.inMonths(named) : words.recurrences[kind]
}

/** A figure with its unit. */
export function sayFigure(value: FigureValue, locale: Locale): string {
  switch (value.kind) {
    case 'count': {
      const unit = wordsIn(value.unit, locale)
      return `${formatCount(value.count, locale)}${locale === 'ko' ? '' : ' '}${unit}`
    }
    case 'ratio':
      return formatRatio(value.counts, locale)
    case 'rate':
      return `${formatTenths(BigInt(value.perMille), locale, true)} %`
    case 'money':
      return sayMoney(value.amount, locale)
    case 'goal':
      return wordsIn(value.goal, locale)
  }
}

/** How the tasks go, in one sentence with their numbers. */
export function saySummary(counts: StateCounts, year: number, locale: Locale): string {
  const words = workplanTexts[locale]
  const total = totalOf(counts)
  if (total === 0) return words.noTasks
  const said = (count: number) => formatCount(count, locale)
  const going = counts['under-way'] + counts['due-soon']
  if (counts.late === 0) return words.sentenceNoneLate(year, said(total), said(counts.done), said(going))
  return words.sentence(year, said(total), said(counts.done), said(going), said(counts.late))
}

/** How a programme's tasks go, in one sentence. */
export function sayProgramme(counts: StateCounts, locale: Locale): string {
  const words = workplanTexts[locale]
  const said = (count: number) => formatCount(count, locale)
  const total = totalOf(counts)
  if (total === 0) return words.noTasks
  if (counts.late === 0) return words.programmeSentenceNoneLate(said(total), said(counts.done))
  return words.programmeSentence(said(total), said(counts.done), said(counts.late))
}

/** The year's states over all programmes. */
export function allStates(programmes: readonly { readonly tasks: StateCounts }[]): StateCounts {
  return addStateCounts(programmes.map(({ tasks }) => tasks))
}

export function sayDone(counts: StateCounts, locale: Locale): string {
  return formatRatio(ratio(counts.done, totalOf(counts)), locale)
}

/** Digits of a table's cell as money or a count. */
export function wonOf(digits: string): Won {
  return won(BigInt(digits))
}

import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import type { Won, WonUnit } from '#platform/kernel/won.ts'
import type { BookWords } from './book-words.ts'
import type { FigureValue, Period, PlanText, Recurrence } from './plan-content.ts'

/** How a book's language says things; the rules that compose a book only decide what is said. */
export interface Say {
  readonly locale: Locale
  readonly words: BookWords
  text(text: PlanText): string
  name(name: Localized): string
  day(day: CalendarDate): string
  /** Without its weekday, as 기준일 stands beside a table. */
  basis(day: CalendarDate): string
  moment(moment: CalendarDate | CalendarMonth): string
  /** When and how often, in the form that plans are read in. */
  period(period: Period, recurrence: Recurrence): string
  count(count: number | bigint): string
  ratio(share: Ratio): string
  percent(share: Ratio): string
  money(amount: Won): string
  /** In a column whose unit stands above it. */
  amount(amount: Won, unit: WonUnit): string
  unit(unit: WonUnit): string
  figure(value: FigureValue): string
}

/** Where a record is shown. */
export interface Addresses {
  programme(number: number): string
  figures(number: number): string
  task(number: number, id: string): string
}

import type { Locale } from '#platform/kernel/locale.ts'
import { type Indicator, type Rational, rational } from '#modules/indicators/index.ts'
import type { YearOutlook } from '../use-cases/year-outlook.ts'
import { sayFixed, sayNumber, sayTotal } from '#modules/joint-evaluation/index.ts'
import type { RankChances } from '#modules/indicators/index.ts'
import { foresightWords } from './words.ts'

/** A value of an indicator with its unit. */
export const sayValue = (value: Rational, { decimals, unit }: Indicator, locale: Locale): string =>
  `${sayNumber(value, Math.max(decimals, 2), locale)}${unit === '%' ? ' %' : ` ${unit}`}`

/** A share of runs in whole percent; never "never" or "always" for what came out otherwise once. */
export function sayChance(count: number, runs: number, locale: Locale): string {
  const percent = Math.round((count / Math.max(1, runs)) * 100)
  if (percent === 0 && count > 0) return foresightWords[locale].lessThanOne
  if (percent === 100 && count < runs) return foresightWords[locale].moreThan99
  return `${percent} %`
}

/** In how many runs it came to a rank or a better one. */
export const countWithin = ({ counts }: Pick<RankChances, 'counts'>, rank: number): number =>
  counts.slice(0, rank).reduce((sum, each) => sum + each, 0)

/** Between which ranks nine of ten runs lie. */
export function sayRanks({ from, to }: { readonly from: number; readonly to: number }, locale: Locale): string {
  const words = foresightWords[locale]
  return from === to ? words.rankOf(String(from)) : words.ranksBetween(String(from), String(to))
} // prettier-ignore

/** A difference with its sign: plus is said too. */
export function saySigned(value: Rational, decimals: number, locale: Locale): string {
  const said = sayFixed(value, decimals, locale)
  return value.part > 0n ? `+${said}` : said
}

/** A difference of totals, from hundredths. */
export const sayTotalMove = (hundredths: bigint, locale: Locale): string =>
  saySigned(rational(hundredths, 100n), 2, locale)

export const sayTotals = (low: bigint, high: bigint, locale: Locale): string =>
  low === high ? sayTotal(low, locale) : `${sayTotal(low, locale)}~${sayTotal(high, locale)}`

/** The two readings of one total and why they differ: of the runs, and with all as expected. Nothing where they are one. */
export function sayBothTotals({ own, runs }: YearOutlook, rank: number, locale: Locale): string {
  const { likely, middle, chances } = own.outlook
  if (likely === middle) return ''
  const chance = sayChance(countWithin(chances, rank), runs, locale)
  return foresightWords[locale].bothTotals(
    sayTotal(likely, locale),
    sayTotal(middle, locale),
    String(rank),
    chance,
  )
}

import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { decimalText, type Indicator, multiply, type Rational, rational } from '#modules/indicators/index.ts'

/** A number with thousands separators and so many decimals at most. */
export function sayNumber(value: Rational, decimals: number, locale: Locale): string {
  const text = decimalText(value, decimals)
  const [whole = '0', rest] = text.replace('-', '').split('.')
  const said = `${formatCount(Number(whole), locale)}${rest === undefined ? '' : `.${rest}`}`
  return text.startsWith('-') ? `−${said}` : said
}

/** A number with just so many decimals, as columns of numbers have it. */
export function sayFixed(value: Rational, decimals: number, locale: Locale): string {
  const said = sayNumber(value, decimals, locale)
  if (decimals === 0) return said
  const [whole = '0', rest = ''] = said.split('.')
  return `${whole}.${rest.padEnd(decimals, '0')}`
}

/** Points from ten-thousandths, with two decimals. */
export const sayPoints = (points: bigint, locale: Locale): string =>
  sayFixed(rational(points, 10_000n), 2, locale)

/** A total from hundredths. */
export const sayTotal = (total: bigint, locale: Locale): string => sayFixed(rational(total, 100n), 2, locale)

/** A total between two bounds. */
export const sayRange = (low: bigint, high: bigint, locale: Locale): string =>
  low === high ? sayTotal(low, locale) : `${sayTotal(low, locale)}~${sayTotal(high, locale)}`

export const sayPercent = (share: Rational, locale: Locale): string =>
  `${sayFixed(multiply(share, rational(100n)), 1, locale)} %`

/** What an indicator aims at, with its unit. */
export function sayAim({ aim, decimals, unit }: Pick<Indicator, 'aim' | 'decimals' | 'unit'>, locale: Locale): string {
  const said = (value: Rational) => sayNumber(value, Math.max(decimals, 4), locale)
  return aim.direction === 'range'
    ? `${said(aim.from)}~${said(aim.to)} ${unit}`
    : `${said(aim.target)} ${unit}`
} // prettier-ignore

export const sayMonth = (month: CalendarMonth, locale: Locale): string => formatMonth(month, locale)

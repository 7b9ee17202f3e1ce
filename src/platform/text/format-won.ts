import type { Locale } from '../kernel/locale.ts'
import { absolute, tenthsOf, won, wonUnits, type Won, type WonUnit } from '../kernel/won.ts'
import { formatCount, formatTenths, signed } from './format-number.ts'

const KOREAN: Readonly<Record<WonUnit, string>> = {
  won: '원',
  thousand: '천원',
  million: '백만원',
  eok: '억원',
}
const ENGLISH: Readonly<Record<WonUnit, string>> = {
  won: '',
  thousand: ' thousand',
  million: ' million',
  eok: ' billion',
}

/** An amount with its unit word: 230백만원, 5.3억원, △500원; in English KRW 230 million, KRW 0.53 billion. */
export function formatWon(amount: Won, unit: WonUnit, locale: Locale): string {
  if (locale === 'ko') return `${figure(amount, unit, 'ko', true)}${KOREAN[unit]}`
  const negative = roundsBelowZero(amount, unit)
  const magnitude = figure(won(absolute(amount)), unit, 'en', true)
  return signed(negative, `KRW ${magnitude}${ENGLISH[unit]}`, 'en')
}

/** The figure alone for a column whose unit stands above it: the same number of decimals in every row. */
export function formatAmount(amount: Won, unit: WonUnit, locale: Locale): string {
  return figure(amount, unit, locale, false)
}

/** What stands above a column of `formatAmount`: 단위: 백만원, Unit: KRW million. */
export function unitLabel(unit: WonUnit, locale: Locale): string {
  return locale === 'ko' ? `단위: ${KOREAN[unit]}` : `Unit: KRW${ENGLISH[unit]}`
}

function figure(amount: Won, unit: WonUnit, locale: Locale, trim: boolean): string {
  if (unit !== 'eok') return formatCount(roundedTo(amount, wonUnits[unit]), locale)
  const tenths = tenthsOf(amount, 'eok')
  if (locale === 'ko') return formatTenths(tenths, locale, trim)
  return inBillions(tenths, trim)
}

/** English has no word for 억: ten of them are a billion, so a tenth of one is a hundredth of that. */
function inBillions(tenths: bigint, trim: boolean): string {
  const magnitude = absolute(tenths)
  const decimals = (magnitude % 100n).toString().padStart(2, '0')
  const shown = trim ? decimals.replace(/0+$/, '') : decimals
  const whole = formatCount(magnitude / 100n, 'en')
  return signed(tenths < 0n, shown === '' ? whole : `${whole}.${shown}`, 'en')
}

/** Half away from zero, in whole units. */
function roundedTo(amount: Won, size: bigint): bigint {
  const magnitude = (absolute(amount) * 2n + size) / (size * 2n)
  return amount < 0n ? -magnitude : magnitude
}

function roundsBelowZero(amount: Won, unit: WonUnit): boolean {
  return (unit === 'eok' ? tenthsOf(amount, unit) : roundedTo(amount, wonUnits[unit])) < 0n
}

import type { Locale } from '../kernel/locale.ts'
import { perMille, type Ratio } from '../kernel/ratio.ts'

/** What stands where there is no figure. */
export const noFigure = '–'

/** A whole number with its thousands parted; below zero △ in Korean and − in English. */
export function formatCount(count: number | bigint, locale: Locale): string {
  if (typeof count === 'number' && !Number.isInteger(count)) throw new RangeError(`${count} is no count`)
  const magnitude = count < 0 ? -BigInt(count) : BigInt(count)
  return signed(count < 0, magnitude.toString().replace(/\B(?=(\d{3})+$)/g, ','), locale)
}

/** Puts the sign before a written magnitude: △ is how Korean accounts write it. */
export function signed(negative: boolean, magnitude: string, locale: Locale): string {
  if (!negative) return magnitude
  return locale === 'ko' ? `△${magnitude}` : `−${magnitude}`
}

/** Tenths as a number with one decimal: 434 gives 43.4; `trim` leaves a zero behind the point out. */
export function formatTenths(tenths: bigint, locale: Locale, trim = false): string {
  const magnitude = tenths < 0n ? -tenths : tenths
  const whole = formatCount(magnitude / 10n, locale)
  const text = trim && magnitude % 10n === 0n ? whole : `${whole}.${magnitude % 10n}`
  return signed(tenths < 0n, text, locale)
}

/** A share in per cent with one decimal: 43.4 %; without a whole, a dash. */
export function formatPercent(share: Ratio, locale: Locale): string {
  const rounded = perMille(share)
  return rounded === null ? noFigure : `${formatTenths(BigInt(rounded), locale)} %`
}

/** A share with its counts: 36/83, 43.4 %. */
export function formatRatio(share: Ratio, locale: Locale): string {
  const counts = `${formatCount(share.part, locale)}/${formatCount(share.whole, locale)}`
  return share.whole === 0n ? counts : `${counts}, ${formatPercent(share, locale)}`
}

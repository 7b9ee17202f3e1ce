import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, signed } from '#platform/text/format-number.ts'

/** Hundredths of a point with so many decimals, two unless told: 8550 is 85.50. */
export function formatPoints(hundredths: number, locale: Locale, decimals = 2): string {
  const magnitude = Math.abs(hundredths)
  const rest = String(magnitude % 100).padStart(2, '0')
  // Two where the number has more than were asked for: what is shown is what is counted.
  const shown = decimals === 0 && rest === '00' ? '' : decimals <= 1 && rest.endsWith('0') ? rest[0] : rest
  const whole = formatCount(Math.floor(magnitude / 100), locale)
  return signed(hundredths < 0, shown === '' ? whole : `${whole}.${shown ?? ''}`, locale)
}

/** Hundredths from what was typed (85, 85.5, 85.25); null for what is no number of points. */
export function readPoints(text: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

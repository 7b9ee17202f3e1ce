import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'

/** A score as it is read: whole points as they are, else with two decimals. */
export function formatScore(hundredths: number, locale: Locale): string {
  const magnitude = Math.abs(hundredths)
  const rest = magnitude % 100
  const whole = formatCount(Math.trunc(magnitude / 100), locale)
  const text = rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`
  if (hundredths >= 0) return text
  return locale === 'ko' ? `△${text}` : `−${text}`
}

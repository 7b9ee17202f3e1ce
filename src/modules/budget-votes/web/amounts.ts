import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatWon } from '#platform/text/format.ts'

/** Part of a whole, in won, rounded half up for people: what is counted with stays exact. */
export function roundedWon({ part, whole }: { readonly part: bigint; readonly whole: bigint }): bigint {
  return (part * 2n + whole) / (whole * 2n)
}

/** A share or a payment: to the won. */
export const inWon = (amount: bigint, locale: Locale) => formatWon(won(amount), 'won', locale)
/** What a project costs. */
export const inMillion = (amount: bigint, locale: Locale) => formatWon(won(amount), 'million', locale)
/** What a type may spend. */
export const inEok = (amount: bigint, locale: Locale) => formatWon(won(amount), 'eok', locale)

import type { Locale } from '#platform/kernel/locale.ts'
import { type Won, type WonUnit, wonUnits } from '#platform/kernel/won.ts'
import { formatWon } from '#platform/text/format.ts'

/** The largest of 백만원, 천원 and 원 in which all of the amounts are whole. */
export function exactUnit(amounts: Iterable<bigint>): Extract<WonUnit, 'million' | 'thousand' | 'won'> {
  const all = [...amounts]
  const fits = (unit: 'million' | 'thousand') => all.every((amount) => amount % wonUnits[unit] === 0n)
  if (fits('million')) return 'million'
  return fits('thousand') ? 'thousand' : 'won'
}

/** An amount to the won, in the largest unit that leaves nothing out: what differs by a won is seen to differ. */
export const exactWon = (amount: Won, locale: Locale): string =>
  formatWon(amount, exactUnit([amount]), locale)

import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Ratio, ratio } from '#platform/kernel/ratio.ts'

/** What happened on a day of a month: sends that nothing undid within the month. */
export interface DaySends {
  readonly day: CalendarDate
  readonly sends: number
  readonly points: number
}

/** What a month's ledger comes to, in points unless it says otherwise. */
export interface MonthSums {
  /** People who got points for the month. */
  readonly wallets: number
  readonly granted: number
  /** All that was sent, with what was taken back later in the month. */
  readonly sent: number
  /** Sends of the month that were cancelled or reversed within it: points back in the wallets. */
  readonly returned: number
  readonly expired: number
  /** What lies in the wallets: of a month that is not over, or whose expiry has not run. */
  readonly left: number
  /** Of sends of earlier months, undone in this one: they touch this month's scores, and no wallet. */
  readonly lateUndone: number
  /** Special points, less those that were reversed. */
  readonly special: number
  /** How many sends stand. */
  readonly sends: number
  /** Of those with a wallet, how many sent, how many received, and how many did either. */
  readonly senders: number
  readonly receivers: number
  readonly participants: number
  readonly days: readonly DaySends[]
}

export const noSums: MonthSums = {
  ...{ wallets: 0, granted: 0, sent: 0, returned: 0, expired: 0, left: 0, lateUndone: 0, special: 0 },
  ...{ sends: 0, senders: 0, receivers: 0, participants: 0, days: [] },
}

/**
 * What was granted less what went out of the wallets and what lies in them: nothing, unless the books are wrong.
 * Granted = sent − returned + expired + left.
 */
export function differenceOf(sums: MonthSums): number {
  return sums.granted - (sums.sent - sums.returned) - sums.expired - sums.left
}

/** How many of all who had a wallet did something. */
export function shareOf(sums: MonthSums, who: 'senders' | 'receivers' | 'participants'): Ratio {
  return ratio(sums[who], sums.wallets)
}

/** Whether nothing at all happened: no points were given, nothing was sent. */
export function isQuiet({ wallets, sent, special }: MonthSums): boolean {
  return wallets === 0 && sent === 0 && special === 0
}

import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Entry, Line, ReceiverId } from './entry.ts'
import type { StaffId } from './foreign-ids.ts'

const mint = (month: CalendarMonth, amount: number): Line => ({
  ...{ account: 'mint', holderId: null, month, amount },
})

/** Points for a month come from the mint. */
export function grantLines(staffId: StaffId, month: CalendarMonth, points: number): readonly Line[] {
  return [mint(month, -points), { account: 'wallet', holderId: staffId, month, amount: points }]
}

/** What is left of a month's wallet when the month is over. */
export function expiryLines(staffId: StaffId, month: CalendarMonth, rest: number): readonly Line[] {
  return [
    { account: 'wallet', holderId: staffId, month, amount: -rest },
    { account: 'expired', holderId: staffId, month, amount: rest },
  ]
}

/** Points go from the sender's wallet of the month to what the receiver has received. */
export function sendLines(
  sent: { readonly senderId: StaffId; readonly receiverId: ReceiverId; readonly points: number },
  month: CalendarMonth,
): readonly Line[] {
  return [
    { account: 'wallet', holderId: sent.senderId, month, amount: -sent.points },
    { account: 'received', holderId: sent.receiverId, month, amount: sent.points },
  ]
}

/** Special points come from the mint and are never spent. */
export function specialLines(receiverId: StaffId, month: CalendarMonth, points: number): readonly Line[] {
  return [mint(month, -points), { account: 'special', holderId: receiverId, month, amount: points }]
}

/**
 * Undoes a send or special points. A send's points go back to the sender's wallet while its month is open; afterwards
 * they count as expired, as they would have, had they never been sent. The receiver loses them in the month in which
 * this happens, so a month that is over stays as it was.
 */
export function undoLines(
  entry: Pick<Entry, 'senderId' | 'receiverId' | 'month' | 'points'>,
  month: CalendarMonth,
): readonly Line[] {
  const { senderId, receiverId, points } = entry
  if (senderId === null)
    return [mint(month, points), { account: 'special', holderId: receiverId, month, amount: -points }]
  const isOpen = entry.month === month
  return [
    { account: isOpen ? 'wallet' : 'expired', holderId: senderId, month: entry.month, amount: points },
    { account: 'received', holderId: receiverId, month, amount: -points },
  ]
}

/** Whether an entry's lines come to nothing: what every entry must. */
export function isBalanced(lines: readonly Pick<Line, 'amount'>[]): boolean {
  return lines.length > 1 && lines.reduce((sum, { amount }) => sum + amount, 0) === 0
}

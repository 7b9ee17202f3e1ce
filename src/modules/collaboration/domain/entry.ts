import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { StaffId } from './foreign-ids.ts'

export type EntryId = Id<'CollaborationEntry'>
export type LineId = Id<'CollaborationLine'>
export type CampaignId = Id<'CollaborationCampaign'>
export type GuestId = Id<'CollaborationGuest'>

/** A colleague, or someone of another agency who can be thanked but has no wallet. */
export type ReceiverId = StaffId | GuestId

/** What can happen to points: nothing else does. */
export const entryKinds = ['grant', 'send', 'expiry', 'cancel', 'reversal', 'special'] as const
export type EntryKind = (typeof entryKinds)[number]

/**
 * Where points are. `wallet` is spent, `received` is what colleagues gave, `special` what an administrator gave,
 * `expired` what was not spent in its month; `mint` is where all of them come from, and stands below zero.
 */
export const accounts = ['wallet', 'received', 'special', 'expired', 'mint'] as const
export type Account = (typeof accounts)[number]

/** One side of an entry. Lines are only added; those of an entry come to nothing. */
export interface Line {
  readonly account: Account
  /** Whose; null for the mint. */
  readonly holderId: ReceiverId | null
  /** A wallet's and an expiry's month is that of the grant; all others' is that in which the entry happened. */
  readonly month: CalendarMonth
  readonly amount: number
}

/** One thing that happened to points. */
export interface Entry {
  readonly id: EntryId
  readonly kind: EntryKind
  /** When it counts: the first instant of the month for a grant, the first of the next for an expiry. */
  readonly at: Date
  readonly day: CalendarDate
  readonly month: CalendarMonth
  /** Null but for a send and what undoes it. */
  readonly senderId: StaffId | null
  readonly senderDepartmentId: DepartmentId | null
  readonly receiverId: ReceiverId | null
  readonly receiverIsGuest: boolean
  readonly receiverDepartmentId: DepartmentId | null
  readonly points: number
  readonly message: string
  /** In per cent; touches the score, never the wallet. */
  readonly multiplier: number
  readonly campaignId: CampaignId | null
  readonly reversesId: EntryId | null
  readonly reason: string | null
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { CampaignKind } from '../domain/campaign.ts'
import type { Account, CampaignId, EntryId, EntryKind, GuestId, LineId, ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import type { SettlementId, SettlementKind, SubjectKind } from '../domain/settlement.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type CollaborationTables = {
  collaboration_entry: EntryRow
  collaboration_line: LineRow
  collaboration_wallet: WalletRow
  collaboration_guest: GuestRow
  collaboration_campaign: CampaignRow
  collaboration_settlement: SettlementRow
  collaboration_settled_row: SettledRow
  collaboration_settled_edge: SettledEdgeRow
  collaboration_hiding: HidingRow
  collaboration_pick: PickRow
  collaboration_nudge: NudgeRow
}

/** The session, able to reach this module's tables. */
export function collaborationTables(session: Session) {
  return session.$extendTables<CollaborationTables>()
}

/** Only added to. */
export interface EntryRow {
  readonly id: EntryId
  readonly kind: EntryKind
  /** When it counts; `written_at` says when it was truly written. */
  readonly at: Date
  readonly written_at: Date
  readonly day: CalendarDate
  readonly month: CalendarMonth
  /** Says what must happen once: a form, a grant of a month, an expiry. */
  readonly key: string
  readonly actor_name: string
  readonly sender_id: StaffId | null
  readonly sender_department_id: DepartmentId | null
  readonly receiver_id: ReceiverId | null
  readonly receiver_is_guest: boolean
  readonly receiver_department_id: DepartmentId | null
  readonly points: number
  readonly message: string
  /** In per cent. */
  readonly multiplier: number
  readonly campaign_id: CampaignId | null
  readonly reverses_id: EntryId | null
  readonly reason: string | null
}

/** Only added to; an entry's lines sum to nothing. */
export interface LineRow {
  readonly id: LineId
  readonly entry_id: EntryId
  readonly account: Account
  readonly holder_id: ReceiverId | null
  readonly month: CalendarMonth
  readonly amount: number
}

/** The guard: locked and lowered by every send. Always the sum of the wallet's lines. */
export interface WalletRow {
  readonly staff_id: StaffId
  readonly month: CalendarMonth
  readonly balance: number
}

/** Someone of another agency. */
export interface GuestRow {
  readonly id: GuestId
  readonly name: string
  readonly agency: string
  readonly search_key: string
  readonly invited_at: Date
  readonly invited_by_name: string
  readonly ended_on: CalendarDate | null
}

export interface CampaignRow {
  readonly id: CampaignId
  readonly kind: CampaignKind
  readonly name_ko: string
  readonly name_en: string
  readonly banner_ko: string
  readonly banner_en: string
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate | null
  readonly first_month: number
  readonly last_month: number
  readonly first_hour: number
  readonly last_hour: number
  readonly day_of_month: number | null
  readonly multiplier: number
  readonly source: string
  readonly saved_at: Date
  readonly saved_by_name: string
}

/** Only added to. */
export interface SettlementRow {
  readonly id: SettlementId
  readonly kind: SettlementKind
  readonly period: string
  readonly from_day: CalendarDate
  /** The cut-off: the last day that counts. */
  readonly until_day: CalendarDate
  /** JSON: the weights of each month. */
  readonly weights: string
  readonly settled_at: Date
  readonly settled_by_name: string
}

/** Only added to. */
export interface SettledRow {
  readonly settlement_id: SettlementId
  readonly subject_kind: SubjectKind
  readonly subject_id: string
  readonly place: number | null
  readonly mean_place: number | null
  readonly heads: number | null
  /** In hundredths of a point, as `received` and `sent`. */
  readonly score: bigint
  readonly received: bigint
  readonly sent: bigint
  readonly special: number
  readonly received_count: number
  readonly sent_count: number
  /** A person's, on the last day that counts. */
  readonly department_id: DepartmentId | null
  readonly has_left: boolean
}

/** Only added to: of a settled month. */
export interface SettledEdgeRow {
  readonly month: CalendarMonth
  readonly from_department_id: DepartmentId
  readonly to_department_id: DepartmentId
  readonly sends: number
}

/** A message that is not on the wall. */
export interface HidingRow {
  readonly entry_id: EntryId
  readonly by_author: boolean
  readonly reason: string
  readonly hidden_at: Date
  readonly hidden_by_name: string
}

export interface PickRow {
  readonly month: CalendarMonth
  readonly entry_id: EntryId
  /** From 1 to as many as are picked a month: unique, so two who pick at once take no more. */
  readonly place: number
  readonly note: string
  readonly picked_at: Date
  readonly picked_by_name: string
}

/** A head was asked on a sending day. */
export interface NudgeRow {
  readonly day: CalendarDate
  readonly account_id: AccountId
  readonly asked_at: Date
}

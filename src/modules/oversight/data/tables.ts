import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'

export type OversightTables = {
  readonly access_review: AccessReviewRow
  readonly access_seal: AccessSealRow
}

export type AccessReviewRow = {
  readonly month: CalendarMonth
  /** The report as JSON text: it must stay as it was when it was signed off. */
  readonly report: string
  readonly made_at: Date
  readonly reviewed_at: Date | null
  readonly reviewer_id: string | null
  readonly reviewer_name: string | null
  readonly note: string | null
}

export type AccessSealRow = {
  readonly day: CalendarDate
  readonly records: number
  readonly hash: string
}

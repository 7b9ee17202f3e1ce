import type { ColumnType } from 'kysely'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { IntakeDraft, IntakeDraftId, IntakePurpose, IntakeState } from '../domain/draft/intake-draft.ts'

export type PledgeIntakeTables = {
  pledge_intake_draft: DraftTableRow
}

/** Rows, fields, departments and findings: read as their value, written as JSON text. */
export type DraftContent = Pick<IntakeDraft, 'rows' | 'fields' | 'departments' | 'findings'>

export interface DraftTableRow {
  readonly id: IntakeDraftId
  readonly file_name: string
  readonly kind: string
  readonly state: IntakeState
  readonly purpose: IntakePurpose
  readonly term_number: number | null
  readonly term_from: CalendarDate | null
  readonly term_until: CalendarDate | null
  readonly as_of: CalendarDate | null
  readonly findings_accepted: boolean
  readonly row_count: number
  readonly content: ColumnType<DraftContent, string, string>
  readonly created_at: Date
  readonly created_by_name: string
  readonly saved_at: Date | null
  readonly saved_by_name: string | null
  readonly settled_at: Date | null
  readonly version: number
}

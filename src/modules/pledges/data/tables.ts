import type { ColumnType } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { MayorTermId, PledgeFieldId, PledgeHorizon, PledgeId, PledgeStage } from '../domain/pledge.ts'

export type PledgeStatusId = Id<'PledgeStatusId'>
export type PledgeVersionId = Id<'PledgeVersionId'>

export type PledgeTables = {
  mayor_term: TermRow
  pledge_field: FieldRow
  pledge: PledgeRow
  pledge_helper: HelperRow
  pledge_status: StatusRow
  pledge_version: VersionRow
}

interface TermRow {
  readonly id: MayorTermId
  readonly number: number
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate
}

interface FieldRow {
  readonly id: PledgeFieldId
  readonly term_id: MayorTermId
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
}

export interface PledgeRow {
  readonly id: PledgeId
  readonly term_id: MayorTermId
  readonly field_id: PledgeFieldId
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly source_text: string
  readonly horizon: PledgeHorizon
  readonly department_id: DepartmentId
  /** What is to be done, and what is to be reached, as the plan of the pledge says it; empty while it says nothing. */
  readonly content: string
  readonly goal: string
  readonly merged_into_id: PledgeId | null
}

interface HelperRow {
  readonly pledge_id: PledgeId
  readonly department_id: DepartmentId
}

export interface StatusRow {
  readonly id: PledgeStatusId
  readonly pledge_id: PledgeId
  readonly day: CalendarDate
  readonly stage: PledgeStage | null
  readonly progress: number
  readonly note: string
  readonly recorded_at: Date
  readonly recorded_by_name: string
}

/** What a pledge said on earlier days, and what put an end to it. */
export interface VersionRow {
  readonly id: PledgeVersionId
  readonly pledge_id: PledgeId
  /** From 1 on. */
  readonly number: number
  readonly from_day: CalendarDate
  /** The last day on which it held: before `from_day` where it held for less than a day. */
  readonly until_day: CalendarDate
  readonly title_ko: string
  readonly title_en: string
  readonly content: string
  readonly goal: string
  readonly horizon: PledgeHorizon
  readonly department_id: DepartmentId
  readonly helper_ids: ColumnType<readonly DepartmentId[], string, never>
  readonly ended_by: 'change' | 'reorganization'
  /** Of `pledge-changes`. */
  readonly change_id: string | null
  readonly document_number: string | null
  readonly approved_on: CalendarDate | null
  readonly ended_at: Date
  readonly ended_by_name: string
}

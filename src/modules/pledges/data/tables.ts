import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { MayorTermId, PledgeFieldId, PledgeHorizon, PledgeId, PledgeStage } from '../domain/pledge.ts'

export type PledgeStatusId = Id<'PledgeStatusId'>

export type PledgeTables = {
  mayor_term: TermRow
  pledge_field: FieldRow
  pledge: PledgeRow
  pledge_helper: HelperRow
  pledge_status: StatusRow
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

import type { ColumnType } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type {
  IndicatorId,
  IndicatorKind,
  IndicatorSeries,
  IndicatorSetId,
  OwnerId,
} from '../domain/indicator.ts'
import type { EventAct } from '../domain/indicator-event.ts'
import type { IndicatorValueId, ValueState } from '../domain/indicator-value.ts'

type IndicatorTables = {
  indicator_set: SetRow
  indicator: IndicatorRow
  indicator_helper: HelperRow
  indicator_value: ValueRow
  indicator_value_file: ValueFileRow
  indicator_event: EventRow
}

/** The session, able to reach this module's tables. */
export function indicatorTables(session: Session) {
  return session.$extendTables<IndicatorTables>()
}

/** JSON as it is written, and as it is read again. */
type Json = ColumnType<unknown, string, string>

export interface SetRow {
  readonly id: IndicatorSetId
  readonly programme: string
  readonly evaluation_year: number
  readonly result_year: number
  readonly title: string
  readonly base_day: CalendarDate
  readonly lock_day: CalendarDate
  readonly locked_at: Date | null
  readonly locked_by_name: string | null
  readonly edition: number
  readonly version: number
}

export interface IndicatorRow {
  readonly id: IndicatorId
  readonly set_id: IndicatorSetId
  readonly position: number
  readonly number: string
  readonly name: string
  readonly field: string
  readonly kind: IndicatorKind
  readonly source: string
  /** Decimals come and go as their digits. */
  readonly weight: string
  readonly unit: string
  readonly decimals: number
  /** Aim and method, formula and targets by month: `plan-json.ts`. */
  readonly plan: Json
  readonly series: IndicatorSeries
  readonly baseline: string | null
  readonly data_source: string
  readonly evidence: string
  readonly department_id: DepartmentId
  readonly owner_id: OwnerId | null
  readonly deputy_id: OwnerId | null
  readonly unlocked_until: CalendarDate | null
  readonly version: number
}

export interface HelperRow {
  readonly indicator_id: IndicatorId
  readonly department_id: DepartmentId
}

export interface ValueRow {
  readonly id: IndicatorValueId
  readonly indicator_id: IndicatorId
  readonly month: CalendarMonth
  readonly value: string
  readonly inputs: Json
  readonly note: string
  readonly doubts: Json
  readonly is_unchanged: boolean
  readonly state: ValueState
  readonly entered_by_name: string
  readonly entered_at: Date
  readonly decided_by_name: string | null
  readonly decided_at: Date | null
  readonly reason: string
  readonly version: number
}

export interface ValueFileRow {
  readonly value_id: IndicatorValueId
  readonly file_id: FileId
}

/** What happened to an indicator, for its page; never changed. */
export interface EventRow {
  readonly id: string
  readonly indicator_id: IndicatorId
  readonly month: CalendarMonth | null
  readonly act: EventAct
  readonly value: string | null
  readonly reason: string
  readonly by_name: string
  readonly at: Date
}

import type { ColumnType } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AppealId, AppealState } from '../domain/appeal.ts'
import type { Knowing } from '../domain/city.ts'

type Json = ColumnType<unknown, string, string>

/** As `indicators` knows them; kept as plain ids. */
type SetKey = string
type IndicatorKey = string

type JointTables = {
  joint_year: YearRow
  joint_city: CityRow
  joint_city_value: CityValueRow
  joint_adjustment: AdjustmentRow
  joint_recognised: RecognisedRow
  joint_appeal: AppealRow
  joint_result: ResultRow
}

/** The session, able to reach this module's tables. */
export function jointTables(session: Session) {
  return session.$extendTables<JointTables>()
}

export interface YearRow {
  readonly set_id: SetKey
  readonly evaluation_year: number
  /** Shares and awards: `year-json.ts`. */
  readonly rules: Json
  readonly goal_rank: number
  readonly appeal_until: CalendarDate | null
  readonly result_on: CalendarDate | null
  readonly version: number
}

export interface CityRow {
  readonly set_id: SetKey
  readonly code: string
  readonly name: string
  readonly population: number
  readonly group_number: number
  readonly is_own: boolean
  readonly joint_score: string | null
  readonly total_low: string | null
  readonly total_high: string | null
  readonly total_knowing: Knowing | null
  readonly total_source: string
  readonly version: number
}

export interface CityValueRow {
  readonly set_id: SetKey
  readonly code: string
  readonly indicator_id: IndicatorKey
  readonly low: string
  readonly high: string
  readonly knowing: Knowing
  readonly source: string
  readonly as_of: CalendarDate
}

export interface AdjustmentRow {
  readonly id: string
  readonly set_id: SetKey
  readonly code: string
  readonly reason: string
  readonly points: string
}

export interface RecognisedRow {
  readonly indicator_id: IndicatorKey
  readonly set_id: SetKey
  readonly value: string
  readonly note: string
  readonly day: CalendarDate
  readonly by_name: string
}

export interface AppealRow {
  readonly id: AppealId
  readonly set_id: SetKey
  readonly indicator_id: IndicatorKey
  readonly claimed: string
  readonly reason: string
  readonly state: AppealState
  readonly raised_by_name: string
  readonly raised_on: CalendarDate
  readonly answer: string
  readonly decided_on: CalendarDate | null
  readonly decided_by_name: string | null
}

export interface ResultRow {
  readonly set_id: SetKey
  readonly code: string
  readonly total: string
  readonly rank: number
  readonly award: string | null
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PlanState } from '../domain/change-plan.ts'
import type { FigureKind } from '../domain/figure.ts'
import type { BudgetSource, GivenResults } from '../domain/plan-input.ts'
import type { FeedId, FeedScope } from '../domain/calendar-feed.ts'
import type { MilestoneId } from '../domain/milestone.ts'
import type { PlanItem, PlanText } from '../domain/plan-text.ts'
import type { PlanSearchKind } from '../domain/search-kinds.ts'
import type { RecurrenceKind } from '../domain/recurrence.ts'
import type {
  FigureId,
  ParticipationKind,
  PlanId,
  ProgrammeId,
  ReportId,
  ReportState,
  TaskId,
  TaskState,
} from '../domain/task.ts'
import type { ColumnType } from 'kysely'

/** Read as its value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export type WorkplanTables = {
  plan: PlanRow
  plan_doubt: DoubtRow
  programme: ProgrammeRow
  programme_budget_line: BudgetLineRow
  programme_table: TableRow
  plan_figure: FigureRow
  plan_task: TaskRow
  plan_task_helper: HelperRow
  plan_task_occurrence: OccurrenceRow
  plan_task_report: ReportRow
  plan_task_milestone: MilestoneRow
  plan_task_keeper: KeeperRow
  calendar_feed: FeedRow
  plan_search_entry: SearchEntryRow
  plan_search_report: SearchReportRow
}

export interface PlanRow {
  readonly id: PlanId
  readonly year: number
  readonly title_ko: string
  readonly title_en: string
  readonly department_id: DepartmentId
  readonly vision_ko: string
  readonly vision_en: string | null
  readonly aims: Json<readonly PlanText[]>
  readonly core_tasks: Json<readonly PlanText[]>
  readonly results: Json<StoredResults | null> | null
  readonly state: PlanState
  readonly adopted_on: CalendarDate | null
  readonly closed_on: CalendarDate | null
  readonly brought_in_at: Date
}

/** Last year's results with amounts as digits: JSON has no big integers. */
export type StoredResults = Omit<GivenResults, 'contests'> & {
  readonly contests: readonly (Omit<GivenResults['contests'][number], 'total'> & {
    readonly total: string | null
  })[]
}

export interface DoubtRow {
  readonly id: string
  readonly plan_id: PlanId
  readonly place: number
  readonly location: string
  readonly what_ko: string
  readonly what_en: string | null
}

export interface ProgrammeRow {
  readonly id: ProgrammeId
  readonly plan_id: PlanId
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly department_id: DepartmentId
  readonly team_ko: string | null
  readonly team_en: string | null
  readonly phone: string | null
  readonly purpose_ko: string
  readonly purpose_en: string | null
  readonly aims: Json<readonly PlanText[]>
  readonly sections: Json<readonly { readonly title: PlanText; readonly items: readonly PlanItem[] }[]>
  readonly budget: bigint | null
}

export interface BudgetLineRow {
  readonly programme_id: ProgrammeId
  readonly source: BudgetSource
  readonly amount: bigint
}

/** A number as its digits, words, or nothing. */
export type StoredCell = string | PlanText | null

export interface TableRow {
  readonly id: string
  readonly programme_id: ProgrammeId
  readonly place: number
  readonly caption_ko: string
  readonly caption_en: string | null
  readonly unit_ko: string | null
  readonly unit_en: string | null
  readonly day: CalendarDate
  readonly head: Json<readonly { readonly title: PlanText; readonly type: 'text' | 'count' | 'money' }[]>
  readonly cells: Json<readonly (readonly StoredCell[])[]>
  readonly chart: 'none' | 'lines' | 'bars'
}

export interface FigureRow {
  readonly id: FigureId
  readonly plan_id: PlanId
  readonly programme_id: ProgrammeId
  readonly place: number
  readonly label_ko: string
  readonly label_en: string | null
  readonly kind: FigureKind
  readonly amount: bigint | null
  readonly whole: bigint | null
  readonly words_ko: string | null
  readonly words_en: string | null
  readonly day: CalendarDate
  readonly source_ko: string | null
  readonly source_en: string | null
  readonly target: boolean
  readonly highlight: boolean
  readonly version: number
}

export interface TaskRow {
  readonly id: TaskId
  readonly plan_id: PlanId
  readonly programme_id: ProgrammeId
  readonly place: number
  readonly text_ko: string
  readonly text_en: string | null
  readonly department_id: DepartmentId
  /** As the plan says them: a month or a day. */
  readonly period_start: string
  readonly period_end: string
  readonly recurrence: RecurrenceKind
  readonly recurrence_day: number | null
  readonly recurrence_months: Json<readonly number[]>
  readonly budget: bigint | null
  readonly participation: ParticipationKind | null
  /** The days that the state hangs on, computed when the task or its reports change. */
  readonly first_day: CalendarDate
  readonly last_day: CalendarDate
  readonly warn_day: CalendarDate
  readonly due_day: CalendarDate
  /** The last report, beside the task: lists need no join. */
  readonly reported: ReportState | null
  readonly reported_percent: number
  readonly reported_on: CalendarDate | null
  readonly override_state: TaskState | null
  readonly override_reason: string | null
  readonly override_by_name: string | null
  readonly override_on: CalendarDate | null
  readonly search_key: string
  readonly version: number
}

export interface HelperRow {
  readonly task_id: TaskId
  readonly department_id: DepartmentId
}

export interface OccurrenceRow {
  readonly plan_id: PlanId
  readonly task_id: TaskId
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate
}

export interface ReportRow {
  readonly id: ReportId
  readonly task_id: TaskId
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
  readonly evidence_file_id: string | null
  readonly reporter_id: AccountId | null
  readonly reporter_name: string
  readonly reported_at: Date
  /** The report that this entry takes back. */
  readonly takes_back: ReportId | null
  /** The task's version when it was reported; null in entries older than the column. */
  readonly task_version: number | null
  /** Since when citizens may read the note. */
  readonly public_at: Date | null
  readonly public_by_name: string | null
}

export interface MilestoneRow {
  readonly id: MilestoneId
  readonly plan_id: PlanId
  readonly task_id: TaskId
  readonly name_ko: string
  readonly name_en: string | null
  readonly day: CalendarDate
  readonly done_on: CalendarDate | null
  readonly done_by_name: string | null
  readonly version: number
}

/** On whose own calendar a task is. */
export interface KeeperRow {
  readonly account_id: AccountId
  readonly task_id: TaskId
}

export interface FeedRow {
  readonly id: FeedId
  readonly account_id: AccountId
  readonly scope: FeedScope
  readonly token_hash: string
  readonly made_at: Date
}

/** What the plan itself holds, by its words. */
export interface SearchEntryRow {
  readonly kind: PlanSearchKind
  /** The id of the programme, task or figure that it leads to. */
  readonly subject_id: string
  /** Which line of the programme's sections; 0 for all else. */
  readonly place: number
  readonly plan_id: PlanId
  readonly programme_id: ProgrammeId
  readonly search_key: string
  readonly grams: readonly number[]
}

/** What was reported, by its words: far more rows than all else, so that they have statistics of their own. */
export interface SearchReportRow {
  readonly report_id: ReportId
  readonly plan_id: PlanId
  readonly day: CalendarDate
  readonly public: boolean
  readonly search_key: string
  readonly grams: readonly number[]
}

import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { Marker } from './book.ts'

/** What a book needs to know of a year's plan, in the plan's own words. */
export interface PlanContent {
  readonly year: number
  readonly title: Localized
  /** The department whose plan it is. */
  readonly issuer: Localized
  /** The day as of which the tasks stand. */
  readonly day: CalendarDate
  readonly vision: PlanText
  readonly aims: readonly PlanText[]
  readonly coreTasks: readonly PlanText[]
  /** What the year before brought, as this plan tells it. */
  readonly resultsBefore: PlanResults | null
  /** What this year brought, as the next plan tells it. */
  readonly resultsOfYear: PlanResults | null
  readonly programmes: readonly ProgrammeContent[]
}

/** Korean as in the plan; English where someone has written it. */
export interface PlanText {
  readonly ko: string
  readonly en: string | null
}

export interface PlanItem {
  readonly text: PlanText
  readonly marker: Marker
  readonly items: readonly PlanItem[]
}

export interface ProgrammeContent {
  readonly number: number
  readonly title: Localized
  readonly department: Localized
  readonly team: PlanText | null
  readonly phone: string | null
  readonly aims: readonly PlanText[]
  readonly sections: readonly { readonly title: PlanText; readonly items: readonly PlanItem[] }[]
  readonly budget: BudgetContent | null
  readonly figures: readonly FigureContent[]
  readonly tables: readonly TableContent[]
  readonly tasks: readonly TaskContent[]
}

export type BudgetSource = 'national' | 'province' | 'city' | 'other'

export interface BudgetContent {
  readonly total: Won
  readonly lines: readonly { readonly source: BudgetSource; readonly amount: Won }[]
}

export type FigureValue =
  | { readonly kind: 'count'; readonly count: bigint; readonly unit: PlanText }
  | { readonly kind: 'ratio'; readonly counts: Ratio }
  | { readonly kind: 'rate'; readonly perMille: number }
  | { readonly kind: 'money'; readonly amount: Won }
  | { readonly kind: 'goal'; readonly goal: PlanText }

export interface FigureContent {
  readonly id: string
  readonly label: PlanText
  readonly value: FigureValue
  readonly day: CalendarDate
  readonly source: PlanText | null
  readonly target: boolean
}

/** A number as its digits, words, or nothing. */
export type TableCell = string | PlanText | null

export interface TableContent {
  readonly caption: PlanText
  readonly unit: PlanText | null
  readonly day: CalendarDate
  readonly head: readonly { readonly title: PlanText; readonly type: 'text' | 'count' | 'money' }[]
  readonly cells: readonly (readonly TableCell[])[]
}

export const taskStates = ['late', 'due-soon', 'under-way', 'planned', 'put-off', 'stopped', 'done'] as const
export type TaskState = (typeof taskStates)[number]
export type ReportState = 'started' | 'progress' | 'done' | 'put-off'
export type RecurrenceKind =
  | 'none'
  | 'monthly'
  | 'monthly-first-week'
  | 'monthly-third-week'
  | 'monthly-on-day'
  | 'in-months'
  | 'quarterly'
  | 'twice-a-year'
  | 'at-any-time'

export interface Recurrence {
  readonly kind: RecurrenceKind
  readonly day: number | null
  readonly months: readonly number[]
}

export interface Period {
  readonly start: CalendarDate | CalendarMonth
  readonly end: CalendarDate | CalendarMonth
}

export interface TaskContent {
  readonly id: string
  readonly text: PlanText
  readonly department: Localized
  readonly departmentId: string
  readonly helpers: readonly Localized[]
  readonly period: Period
  readonly recurrence: Recurrence
  readonly budget: Won | null
  readonly dueDay: CalendarDate
  readonly state: TaskState
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  /** The latest first; empty in books for citizens. */
  readonly reports: readonly ReportContent[]
}

export interface ReportContent {
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
}

export interface PlanResults {
  readonly year: number
  readonly achievements: readonly {
    readonly number: number
    readonly title: Localized
    readonly items: readonly PlanItem[]
  }[]
  readonly awards: readonly {
    readonly title: PlanText
    readonly grade: PlanText
    readonly by: PlanText
    readonly day: CalendarDate
  }[]
  readonly contests: readonly {
    readonly title: PlanText
    readonly by: PlanText
    readonly month: CalendarDate | CalendarMonth
    readonly total: string | null
    readonly note: PlanText | null
  }[]
}

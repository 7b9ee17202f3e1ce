import {
  type ProgressFlaw,
  progressFlaw,
  type ReportDayFlaw,
  reportDayFlaw,
} from '#modules/initiatives/rules.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { firstDayOfPeriod, lastDayOfPeriod, type Period } from './plan-period.ts'
import { type Occurrence, type Recurrence, recurs } from './recurrence.ts'
import type { ReportState, TaskStanding } from './task.ts'

/** What an owner reports of a task on a day. */
export interface TaskReport {
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
}

export type ReportTaskRefusal = ProgressFlaw | ReportDayFlaw | 'reason-missing'

/** Decides whether a report can be taken. Progress may fall again; what is done is wholly done. */
export function reportTask(
  report: TaskReport,
  last: { readonly day: CalendarDate } | null,
  today: CalendarDate,
): Result<TaskReport, ReportTaskRefusal> {
  const flaw =
    progressFlaw({ percent: report.percent, isDone: report.state === 'done' }) ??
    reportDayFlaw(report.day, { last, today })
  if (flaw !== null) return refuse(flaw)
  if (report.state === 'put-off' && report.note.trim() === '') return refuse('reason-missing')
  return ok(report)
}

/** How long before its last day a task is due soon, and how long after it a repeated one may be reported. */
export interface TrackingRules {
  readonly dueSoonDays: number
  readonly reportGraceDays: number
}

/**
 * The days that a task's state hangs on. A task that comes again is due for the first time that no report
 * covers: a report covers every time that had begun on its day, and may come some days after a time has ended.
 */
export function trackingDays(
  task: { readonly period: Period; readonly recurrence: Recurrence },
  occurrences: readonly Occurrence[],
  lastReportDay: CalendarDate | null,
  rules: TrackingRules,
): Pick<TaskStanding, 'firstDay' | 'warnDay' | 'dueDay'> {
  const firstDay = firstDayOfPeriod(task.period)
  const lastDay = lastDayOfPeriod(task.period)
  const due = dueOf(task.recurrence, occurrences, lastReportDay, rules) ?? lastDay
  const warn = addDays(due, -rules.dueSoonDays)
  return { firstDay, warnDay: warn > firstDay ? warn : firstDay, dueDay: due }
}

function dueOf(
  recurrence: Recurrence,
  occurrences: readonly Occurrence[],
  lastReportDay: CalendarDate | null,
  rules: TrackingRules,
): CalendarDate | null {
  if (!recurs(recurrence)) return null
  const open =
    occurrences.find(({ from }) => lastReportDay === null || from > lastReportDay) ?? occurrences.at(-1)
  return open === undefined ? null : addDays(open.until, rules.reportGraceDays)
}

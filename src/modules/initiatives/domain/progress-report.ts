import type { CalendarDate } from '#platform/kernel/calendar-date.ts'

export type ProgressFlaw = 'not-a-percent' | 'done-means-100'

/** Whether a progress can be told: a whole per cent from 0 to 100, and 100 of what counts as done. It may fall again. */
export function progressFlaw(told: {
  readonly percent: number
  readonly isDone: boolean
}): ProgressFlaw | null {
  const { percent, isDone } = told
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return 'not-a-percent'
  return isDone && percent !== 100 ? 'done-means-100' : null
}

export type ReportDayFlaw = 'report-from-the-future' | 'report-before-the-last'

/** Whether a report can be of a day: nobody knows tomorrow, and what was said later is not overtaken from behind. */
export function reportDayFlaw(
  day: CalendarDate,
  now: { readonly last: { readonly day: CalendarDate } | null; readonly today: CalendarDate },
): ReportDayFlaw | null {
  if (day > now.today) return 'report-from-the-future'
  return now.last !== null && day < now.last.day ? 'report-before-the-last' : null
}

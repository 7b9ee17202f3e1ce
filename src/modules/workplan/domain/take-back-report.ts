import type { AccountId } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { ReportId } from './task.ts'

/** A report in a task's history. Nothing is ever taken out of it: a report is taken back by a further entry. */
export interface HistoryEntry {
  readonly id: ReportId
  readonly reporterId: AccountId | null
  readonly reportedAt: Date
  /** The report that this entry takes back; null for a report. */
  readonly takesBack: ReportId | null
  /** The task's version when the report was taken; null for reports older than the column. */
  readonly taskVersion: number | null
}

/** The reports that still count: neither taken back nor taking back, in the order given. */
export function standingReports<Entry extends HistoryEntry>(history: readonly Entry[]): readonly Entry[] {
  const gone = new Set(history.map(({ takesBack }) => takesBack))
  return history.filter(({ id, takesBack }) => takesBack === null && !gone.has(id))
}

/** Until when a report may be taken back. */
export function takeBackUntil({ reportedAt }: Pick<HistoryEntry, 'reportedAt'>, minutes: number): Date {
  return new Date(reportedAt.getTime() + minutes * 60_000)
}

export type TakeBackRefusal = 'not-allowed' | 'not-found' | 'stale' | 'too-late'

/**
 * Decides whether a report may be taken back: by whoever made it, soon after, as long as nothing else was
 * reported of the task and nobody has changed it. `history` begins with the latest entry.
 */
export function takeBackReport<Entry extends HistoryEntry>(
  task: { readonly version: number; readonly history: readonly Entry[] },
  reportId: ReportId,
  who: { readonly accountId: AccountId | null; readonly now: Date; readonly minutes: number },
): Result<Entry, TakeBackRefusal> {
  const report = task.history.find(({ id }) => id === reportId)
  if (report === undefined || report.takesBack !== null) return refuse('not-found')
  if (report.reporterId === null || report.reporterId !== who.accountId) return refuse('not-allowed')
  if (task.history[0]?.id !== reportId || report.taskVersion !== task.version) return refuse('stale')
  return who.now <= takeBackUntil(report, who.minutes) ? ok(report) : refuse('too-late')
}

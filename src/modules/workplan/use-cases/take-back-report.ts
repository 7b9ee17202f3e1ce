import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listReports, lockTask, type ReportLine, type TaskRecord } from '../data/task-record-queries.ts'
import { insertReport } from '../data/task-store.ts'
import { isOpen } from '../domain/change-plan.ts'
import {
  standingReports,
  takeBackReport as decide,
  type TakeBackRefusal,
  takeBackUntil,
} from '../domain/take-back-report.ts'
import type { ReportId, TaskId } from '../domain/task.ts'
import { takeBackMinutes } from '../domain/tracking-settings.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { rulesInForce, trackedBy } from './tracking.ts'

export type TakeBackReportRefusal = TakeBackRefusal | 'plan-is-closed'

/** Takes a report back that was just made: a further entry says so, and the task stands as before. */
export async function takeBackReport(
  context: Context,
  input: { readonly taskId: TaskId; readonly reportId: ReportId },
): Promise<Result<void, TakeBackReportRefusal>> {
  return await change(context, async (session): Promise<Result<void, TakeBackReportRefusal>> => {
    const task = await lockTask(session, input.taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!may(context.person, workplanActions['report-task'], { departmentId: task.departmentId }))
      return refuse('not-allowed')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    const history = await listReports(session, task.id)
    const { accountId } = context.person
    const minutes = await settingValue(session, takeBackMinutes, context.today)
    const decided = decide({ version: task.version, history }, input.reportId, {
      accountId,
      now: context.now,
      minutes,
    })
    if (!decided.ok) return decided
    const report = decided.value
    const last = standingReports(history).find(({ id }) => id !== report.id) ?? null
    const { days } = trackedBy(await rulesInForce(session, context.today), task, last?.day ?? null)
    const { day, state, percent } = report
    const entry = {
      id: context.newId<ReportId>(),
      task_id: task.id,
      ...{ day, state, percent, note: '' },
      evidence_file_id: null,
      reporter_id: accountId,
      reporter_name: context.person.name,
      reported_at: context.now,
      takes_back: report.id,
      task_version: task.version,
      public_at: null,
      public_by_name: null,
    }
    await insertReport(session, entry, last, days)
    await audit(session, context, {
      action: 'workplan.take-back-report',
      subject: { kind: 'task', id: task.id },
      before: { state, percent, day, reportId: report.id },
      after: { state: last?.state ?? null, percent: last?.percent ?? 0, day: last?.day ?? null },
    })
    return ok()
  })
}

/** A report that its maker may still take back. */
export interface TakeBackOffer {
  readonly taskId: TaskId
  readonly report: ReportLine
  readonly until: Date
}

/** What the reader may take back of a task; null for nothing. */
export async function takeBackOffer(
  context: Context,
  task: TaskRecord,
  history: readonly ReportLine[],
): Promise<TakeBackOffer | null> {
  const [latest] = history
  if (latest === undefined || !isOpen(task.plan.state)) return null
  const minutes = await settingValue(context.database, takeBackMinutes, context.today)
  const { accountId } = context.person
  const decided = decide({ version: task.version, history }, latest.id, {
    accountId,
    now: context.now,
    minutes,
  })
  return decided.ok ? { taskId: task.id, report: latest, until: takeBackUntil(latest, minutes) } : null
}

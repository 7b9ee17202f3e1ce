import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockTask } from '../data/task-record-queries.ts'
import { insertKeeper } from '../data/keeper-store.ts'
import { insertReport } from '../data/task-store.ts'
import { isOpen } from '../domain/change-plan.ts'
import {
  reportTask as decide,
  type ReportTaskRefusal as Decided,
  type TaskReport,
} from '../domain/report-task.ts'
import type { ReportId, TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { type EvidenceRefusal, type EvidenceUpload, keepEvidence } from './keep-evidence.ts'
import { rulesInForce, trackedBy } from './tracking.ts'

export interface ReportTask extends TaskReport {
  readonly taskId: TaskId
  readonly evidence?: EvidenceUpload | undefined
}

export type ReportTaskRefusal =
  Decided | EvidenceRefusal | 'not-allowed' | 'not-found' | 'plan-not-adopted' | 'plan-is-closed'

/** Takes an owner's word on how a task goes. */
export async function reportTask(
  context: Context,
  input: ReportTask,
): Promise<Result<ReportId, ReportTaskRefusal>> {
  return await change(context, async (session): Promise<Result<ReportId, ReportTaskRefusal>> => {
    const task = await lockTask(session, input.taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!may(context.person, workplanActions['report-task'], { departmentId: task.departmentId }))
      return refuse('not-allowed')
    if (task.plan.state === 'draft') return refuse('plan-not-adopted')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    const last = task.reportedOn === null ? null : { day: task.reportedOn }
    const decided = decide(
      { day: input.day, state: input.state, percent: input.percent, note: input.note.trim() },
      last,
      context.today,
    )
    if (!decided.ok) return decided
    const evidence =
      input.evidence === undefined ? null : await keepEvidence(session, context, input.evidence)
    if (evidence !== null && !evidence.ok) return evidence
    const report = decided.value
    const id = context.newId<ReportId>()
    const { days } = trackedBy(await rulesInForce(session, context.today), task, report.day)
    await insertReport(
      session,
      {
        id,
        task_id: task.id,
        ...report,
        evidence_file_id: evidence?.value ?? null,
        reporter_id: context.person.accountId,
        reporter_name: context.person.name,
        reported_at: context.now,
        takes_back: null,
        task_version: task.version,
        public_at: null,
        public_by_name: null,
      },
      report,
      days,
    )
    // Whoever answers for a task has its days before their eyes from then on.
    if (context.person.accountId !== null) await insertKeeper(session, context.person.accountId, task.id)
    await audit(session, context, {
      action: 'workplan.report-task',
      subject: { kind: 'task', id: task.id },
      before: { state: task.reported, percent: task.percent, day: task.reportedOn },
      after: { ...report, evidenceFileId: evidence?.value ?? null },
    })
    return ok(id)
  })
}

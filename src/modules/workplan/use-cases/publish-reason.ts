import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { savePublicity } from '../data/report-publicity-store.ts'
import { listReports, lockTask, taskOfReport } from '../data/task-record-queries.ts'
import { isOpen } from '../domain/change-plan.ts'
import { standingReports } from '../domain/take-back-report.ts'
import type { ReportId, TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

export type PublishReasonRefusal = 'not-allowed' | 'not-found' | 'nothing-to-publish' | 'plan-is-closed'

/**
 * Lets citizens read what a report says, word for word, or no longer. Why something is late is told by the last
 * report that was made public: nobody writes another reason for citizens than for the office.
 */
export async function publishReason(
  context: Context,
  input: { readonly reportId: ReportId; readonly shown: boolean },
): Promise<Result<TaskId, PublishReasonRefusal>> {
  if (!may(context.person, workplanActions['publish-reason'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<TaskId, PublishReasonRefusal>> => {
    const taskId = await taskOfReport(session, input.reportId)
    const task = taskId === null ? null : await lockTask(session, taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    const report = standingReports(await listReports(session, task.id)).find(
      ({ id }) => id === input.reportId,
    )
    if (report === undefined) return refuse('not-found')
    if (report.note.trim() === '') return refuse('nothing-to-publish')
    await savePublicity(
      session,
      report.id,
      input.shown ? { at: context.now, byName: context.person.name } : null,
    )
    await audit(session, context, {
      action: 'workplan.publish-reason',
      subject: { kind: 'task', id: task.id },
      before: { reportId: report.id, public: report.publicAt !== null },
      after: { reportId: report.id, public: input.shown },
    })
    return ok(task.id)
  })
}

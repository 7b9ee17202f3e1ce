import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockTask } from '../data/task-record-queries.ts'
import { saveTask } from '../data/task-store.ts'
import { checkTask, type TaskFactsRefusal } from '../domain/change-task.ts'
import type { TaskFacts, TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { departmentsLive } from './departments-live.ts'
import { auditedChange } from './task-facts-audited.ts'
import { rulesInForce, trackedBy } from './tracking.ts'

export interface ChangeTask {
  readonly taskId: TaskId
  /** The version that the writer saw. */
  readonly version: number
  readonly facts: TaskFacts
}

export type ChangeTaskRefusal =
  TaskFactsRefusal | 'not-allowed' | 'not-found' | 'stale' | 'unknown-department'

/** Changes what a task is: its words, owner, helpers, period, money. */
export async function changeTask(
  context: Context,
  input: ChangeTask,
): Promise<Result<void, ChangeTaskRefusal>> {
  return await change(context, async (session): Promise<Result<void, ChangeTaskRefusal>> => {
    const task = await lockTask(session, input.taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!may(context.person, workplanActions['change-task'], { departmentId: task.departmentId }))
      return refuse('not-allowed')
    if (task.version !== input.version) return refuse('stale')
    const checked = checkTask(input.facts, task.plan)
    if (!checked.ok) return checked
    const differences = auditedChange(task, checked.value)
    if (Object.keys(differences.after).length === 0) return ok()
    const ownersChange = 'departmentId' in differences.after || 'helperIds' in differences.after
    if (ownersChange && !(await departmentsLive(session, checked.value, context.today)))
      return refuse('unknown-department')
    const rules = await rulesInForce(session, context.today)
    const kept = {
      id: task.id,
      planId: task.plan.id,
      programmeId: task.programme.id,
      place: task.place,
      version: task.version,
    }
    const tracked = trackedBy(rules, checked.value, task.reportedOn)
    if (!(await saveTask(session, { ...kept, facts: checked.value, ...tracked }))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.change-task',
      subject: { kind: 'task', id: task.id },
      ...differences,
    })
    return ok()
  })
}

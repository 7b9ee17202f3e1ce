import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockTask } from '../data/task-record-queries.ts'
import { saveOverride } from '../data/task-store.ts'
import { isOpen } from '../domain/change-plan.ts'
import type { TaskId, TaskState } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

export interface OverrideTaskState {
  readonly taskId: TaskId
  readonly version: number
  /** Null lifts the state that was set by hand. */
  readonly state: TaskState | null
  readonly reason: string
}

export type OverrideTaskStateRefusal =
  'not-allowed' | 'not-found' | 'stale' | 'reason-missing' | 'plan-is-closed' | 'nothing-to-lift'

/** Sets a task's state by hand, or lifts it, with the reason kept. */
export async function overrideTaskState(
  context: Context,
  input: OverrideTaskState,
): Promise<Result<void, OverrideTaskStateRefusal>> {
  if (!may(context.person, workplanActions['override-task-state'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, OverrideTaskStateRefusal>> => {
    const task = await lockTask(session, input.taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    if (task.version !== input.version) return refuse('stale')
    if (input.state === null && task.override === null) return refuse('nothing-to-lift')
    const override =
      input.state === null
        ? null
        : { state: input.state, reason, byName: context.person.name, day: context.today }
    if (!(await saveOverride(session, task, override))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.override-task-state',
      subject: { kind: 'task', id: task.id },
      before: { shown: task.state, override: task.override?.state ?? null },
      after: { override: input.state },
      reason,
    })
    return ok()
  })
}

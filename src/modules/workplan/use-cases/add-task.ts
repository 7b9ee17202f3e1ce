import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPlan } from '../data/plan-queries.ts'
import { lockProgramme, nextPlace } from '../data/task-record-queries.ts'
import { insertTasks } from '../data/task-store.ts'
import { checkTask, type TaskFactsRefusal } from '../domain/change-task.ts'
import type { TaskFacts, TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { departmentsLive } from './departments-live.ts'
import { audited } from './task-facts-audited.ts'
import { rulesInForce, trackedBy } from './tracking.ts'

export interface AddTask {
  readonly year: number
  readonly programme: number
  readonly facts: TaskFacts
}

export type AddTaskRefusal = TaskFactsRefusal | 'not-allowed' | 'not-found' | 'unknown-department'

/** Adds a task to a programme of a year's plan, after those that are there. */
export async function addTask(context: Context, input: AddTask): Promise<Result<TaskId, AddTaskRefusal>> {
  const { facts } = input
  if (!may(context.person, workplanActions['add-task'], { departmentId: facts.departmentId }))
    return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<TaskId, AddTaskRefusal>> => {
    const plan = await lockPlan(session, { year: input.year })
    if (plan === null) return refuse('not-found')
    const programme = await lockProgramme(session, plan.id, input.programme)
    if (programme === undefined) return refuse('not-found')
    const checked = checkTask(facts, plan)
    if (!checked.ok) return checked
    if (!(await departmentsLive(session, checked.value, context.today))) return refuse('unknown-department')
    const rules = await rulesInForce(session, context.today)
    const id = context.newId<TaskId>()
    const task = {
      id,
      planId: plan.id,
      programmeId: programme.id,
      place: await nextPlace(session, programme.id),
    }
    await insertTasks(session, [{ ...task, facts: checked.value, ...trackedBy(rules, checked.value, null) }])
    await audit(session, context, {
      action: 'workplan.add-task',
      subject: { kind: 'task', id },
      after: { programme: input.programme, ...audited(checked.value) },
    })
    return ok(id)
  })
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readMilestone } from '../data/milestone-queries.ts'
import {
  deleteMilestone,
  insertMilestones,
  saveMilestone,
  saveMilestoneDone,
} from '../data/milestone-store.ts'
import { lockTask, type TaskRecord } from '../data/task-record-queries.ts'
import { isOpen } from '../domain/change-plan.ts'
import {
  checkMilestone,
  type Milestone,
  type MilestoneFacts,
  type MilestoneId,
  type MilestoneRefusal,
} from '../domain/milestone.ts'
import type { TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

type General = 'not-allowed' | 'not-found' | 'stale'
export type ChangeMilestoneRefusal = MilestoneRefusal | General
export type TickMilestoneRefusal = 'plan-is-closed' | 'plan-not-adopted' | General

/** A milestone at the version that the writer saw. */
export interface SeenMilestone {
  readonly id: MilestoneId
  readonly version: number
}

/** Sets a milestone on a task's way. */
export async function addMilestone(
  context: Context,
  input: { readonly taskId: TaskId; readonly facts: MilestoneFacts },
): Promise<Result<MilestoneId, ChangeMilestoneRefusal>> {
  return await change(context, async (session): Promise<Result<MilestoneId, ChangeMilestoneRefusal>> => {
    const task = await lockTask(session, input.taskId, context.today)
    if (task === null) return refuse('not-found')
    if (!mayChange(context, task)) return refuse('not-allowed')
    const checked = checkMilestone(input.facts, task.plan)
    if (!checked.ok) return checked
    const id = context.newId<MilestoneId>()
    await insertMilestones(session, [{ id, planId: task.plan.id, taskId: task.id, facts: checked.value }])
    await audit(session, context, {
      action: 'workplan.add-milestone',
      subject: { kind: 'task', id: task.id },
      after: { milestoneId: id, ...audited(checked.value) },
    })
    return ok(id)
  })
}

/** Gives a milestone another name or another day. */
export async function changeMilestone(
  context: Context,
  input: SeenMilestone & { readonly facts: MilestoneFacts },
): Promise<Result<TaskId, ChangeMilestoneRefusal>> {
  return await change(context, async (session): Promise<Result<TaskId, ChangeMilestoneRefusal>> => {
    const found = await lockMilestone(session, context, input)
    if (!found.ok) return found
    const { task, milestone } = found.value
    if (!mayChange(context, task)) return refuse('not-allowed')
    const checked = checkMilestone(input.facts, task.plan)
    if (!checked.ok) return checked
    if (!(await saveMilestone(session, input, checked.value))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.change-milestone',
      subject: { kind: 'task', id: task.id },
      before: { milestoneId: milestone.id, ...audited(milestone) },
      after: { milestoneId: milestone.id, ...audited(checked.value) },
    })
    return ok(task.id)
  })
}

/** Takes a milestone off a task's way. */
export async function removeMilestone(
  context: Context,
  input: SeenMilestone,
): Promise<Result<TaskId, 'plan-is-closed' | General>> {
  return await change(context, async (session): Promise<Result<TaskId, 'plan-is-closed' | General>> => {
    const found = await lockMilestone(session, context, input)
    if (!found.ok) return found
    const { task, milestone } = found.value
    if (!mayChange(context, task)) return refuse('not-allowed')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    if (!(await deleteMilestone(session, input))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.remove-milestone',
      subject: { kind: 'task', id: task.id },
      before: { milestoneId: milestone.id, ...audited(milestone), doneOn: milestone.doneOn },
    })
    return ok(task.id)
  })
}

/** Says that a milestone was passed today, or that it was not after all. */
export async function tickMilestone(
  context: Context,
  input: SeenMilestone & { readonly done: boolean },
): Promise<Result<TaskId, TickMilestoneRefusal>> {
  return await change(context, async (session): Promise<Result<TaskId, TickMilestoneRefusal>> => {
    const found = await lockMilestone(session, context, input)
    if (!found.ok) return found
    const { task, milestone } = found.value
    if (!may(context.person, workplanActions['report-task'], { departmentId: task.departmentId }))
      return refuse('not-allowed')
    if (task.plan.state === 'draft') return refuse('plan-not-adopted')
    if (!isOpen(task.plan.state)) return refuse('plan-is-closed')
    const done = input.done ? { on: context.today, byName: context.person.name } : null
    if (!(await saveMilestoneDone(session, input, done))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.tick-milestone',
      subject: { kind: 'task', id: task.id },
      before: { milestoneId: milestone.id, doneOn: milestone.doneOn },
      after: { milestoneId: milestone.id, doneOn: done?.on ?? null },
    })
    return ok(task.id)
  })
}

/** The milestone with its task, which stays as it is meanwhile; stale when somebody was quicker. */
async function lockMilestone(
  session: Session,
  context: Context,
  seen: SeenMilestone,
): Promise<Result<{ readonly milestone: Milestone; readonly task: TaskRecord }, 'not-found' | 'stale'>> {
  const milestone = await readMilestone(session, seen.id)
  const task = milestone === null ? null : await lockTask(session, milestone.taskId, context.today)
  if (milestone === null || task === null) return refuse('not-found')
  return milestone.version === seen.version ? ok({ milestone, task }) : refuse('stale')
}

function mayChange({ person }: Context, { departmentId }: TaskRecord): boolean {
  return may(person, workplanActions['change-task'], { departmentId })
}

function audited({ name, day }: MilestoneFacts): Readonly<Record<string, unknown>> {
  return { name: name.ko, nameEn: name.en, day }
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorSetId } from '#modules/indicators/index.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { itemsOf, readMeeting } from '../data/meeting-queries.ts'
import { lockTask } from '../data/task-queries.ts'
import { insertReport, insertTask, saveWithdrawn } from '../data/task-store.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import type { MeetingId } from '../domain/meeting.ts'
import {
  checkReport,
  checkTask,
  isLeft,
  type TaskFlaw,
  type TaskPlan,
  type TaskReport,
  type TaskReportFlaw,
  type WorkTaskId,
} from '../domain/work-task.ts'
import { indicatorsOfSet } from './indicators-of-set.ts'

type General = 'not-allowed' | 'not-found'
export type GiveTaskRefusal = TaskFlaw | General | 'unknown-department' | 'owner-not-of-department'

export interface GiveTask extends TaskPlan {
  readonly setId: IndicatorSetId
  /** The meeting that decided it, on whose agenda the indicator is; null where none did. */
  readonly meetingId: MeetingId | null
}

/** Gives a department a task for an indicator: what a meeting decided, or how a department helps. */
export async function giveTask(
  context: Context,
  { setId, meetingId, ...given }: GiveTask,
): Promise<Result<WorkTaskId, GiveTaskRefusal>> {
  if (!may(context.person, evaluationWorkActions['give-task'])) return refuse('not-allowed')
  const checked = checkTask(given, context.today)
  if (!checked.ok) return checked
  return await change(context, async (session): Promise<Result<WorkTaskId, GiveTaskRefusal>> => {
    const wrong = await whatIsWrong(session, context, { ...checked.value, setId, meetingId })
    if (wrong !== null) return refuse(wrong)
    const id = context.newId<WorkTaskId>()
    const task = { ...checked.value, setId, meetingId }
    await insertTask(session, { ...task, id, givenOn: context.today, givenByName: context.person.name })
    await audit(session, context, {
      action: 'evaluation-work.give-task',
      subject: { kind: 'evaluation-task', id },
      after: { ...task },
    })
    return ok(id)
  })
}

async function whatIsWrong(
  session: Session,
  { today }: Context,
  { setId, meetingId, indicatorId, departmentId, ownerId }: GiveTask,
): Promise<Exclude<GiveTaskRefusal, TaskFlaw> | null> {
  if ((await indicatorsOfSet(session, setId, [indicatorId])) === null) return 'not-found'
  if (meetingId !== null) {
    // Held, so that nobody takes the indicator off its agenda meanwhile.
    const meeting = await readMeeting(session, meetingId, 'hold')
    const items = meeting?.setId === setId ? await itemsOf(session, meetingId) : []
    if (!items.some((item) => item.indicatorId === indicatorId)) return 'not-found'
  }
  const living = await listDepartments(session, today)
  if (!living.some((each) => each.departmentId === departmentId)) return 'unknown-department'
  if (ownerId === null) return null
  const people = await departmentPeople(session, [departmentId], today)
  return people.some(({ staffId }) => staffId === ownerId) ? null : 'owner-not-of-department'
}

export type ReportTaskRefusal = TaskReportFlaw | General

/** Tells how far a task is: somebody of the department that has it, or the office. */
export async function reportWorkTask(
  context: Context,
  input: Pick<TaskReport, 'taskId' | 'day' | 'percent' | 'isDone' | 'note'>,
): Promise<Result<void, ReportTaskRefusal>> {
  return await change(context, async (session): Promise<Result<void, ReportTaskRefusal>> => {
    const task = await lockTask(session, input.taskId)
    if (task === null) return refuse('not-found')
    const { departmentId } = task
    if (!may(context.person, evaluationWorkActions['report-task'], { departmentId }))
      return refuse('not-allowed')
    const told = checkReport(task, input, context.today)
    if (!told.ok) return told
    const { day, percent, isDone, note } = told.value
    const report = { taskId: task.id, day, percent, isDone, note, byName: context.person.name }
    await insertReport(session, context.newId(), { ...report, at: context.now })
    await audit(session, context, {
      action: 'evaluation-work.report-task',
      subject: { kind: 'evaluation-task', id: task.id },
      before: { percent: task.percent },
      after: { day, percent, isDone, note },
    })
    return ok()
  })
}

export type WithdrawTaskRefusal = General | 'over-already' | 'reason-missing'

/** Says that a task is not asked for any more, and why. */
export async function withdrawTask(
  context: Context,
  input: { readonly taskId: WorkTaskId; readonly reason: string },
): Promise<Result<void, WithdrawTaskRefusal>> {
  if (!may(context.person, evaluationWorkActions['withdraw-task'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, WithdrawTaskRefusal>> => {
    const task = await lockTask(session, input.taskId)
    if (task === null) return refuse('not-found')
    if (!isLeft(task)) return refuse('over-already')
    await saveWithdrawn(session, task.id, { on: context.today, reason })
    await audit(session, context, {
      action: 'evaluation-work.withdraw-task',
      subject: { kind: 'evaluation-task', id: task.id },
      reason,
    })
    return ok()
  })
}

import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { listYears } from '#modules/joint-evaluation/index.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { movePromises } from '../data/interview-store.ts'
import { departmentsWithTasks, listTasks } from '../data/task-queries.ts'
import { moveTasks, moveTasksOf } from '../data/task-store.ts'
import type { PromiseId } from '../domain/interview.ts'
import type { WorkTaskId } from '../domain/work-task.ts'
import { promisePath, taskPath } from './work-paths.ts'

/** Nothing promised and no task is left with somebody who has gone, nor with a department that has ended. */
export const evaluationWorkDuties: DutySource = {
  name: 'evaluation-work',
  openDuties: async (session, staffId) => {
    const tasks = await listTasks(session, { ownerId: staffId, left: true })
    const promises = await listPromises(session, { staffId, open: true })
    if (tasks.length + promises.length === 0) return []
    const years = await yearsBySet(session)
    return [
      ...tasks.map((task) => ({
        ...{ id: task.id, title: `시군종합평가 과제: ${task.title}`, due: task.dueDay },
        href: taskPath(years.get(task.setId) ?? 0, task),
      })),
      ...promises.map((promise) => ({
        ...{ id: promise.id, title: `시군종합평가 약속: ${promise.text}`, due: promise.dueDay },
        href: promisePath(years.get(promise.setId) ?? 0, promise),
      })),
    ]
  },
  handOver: async (session, context, duties, from, to) => {
    const tasks = await listTasks(session, { ids: duties as readonly WorkTaskId[], left: true })
    const promises = await listPromises(session, { ids: duties as readonly PromiseId[], open: true })
    const own = { tasks: tasks.filter(({ ownerId }) => ownerId === from), promises: promises.filter(({ staffId }) => staffId === from) }
    await moveTasks(session, own.tasks.map(({ id }) => id), to)
    await movePromises(session, own.promises.map(({ id }) => id), to)
    await audit(session, context, {
      action: 'evaluation-work.hand-over',
      subject: { kind: 'staff', id: from },
      after: { to, tasks: own.tasks.length, promises: own.promises.length },
    })
  },
  departmentsWithDuties: departmentsWithTasks,
  departmentsEnded: handOnDepartments,
} // prettier-ignore

/** The evaluation years by their sets. */
export async function yearsBySet(session: Session): Promise<ReadonlyMap<string, number>> {
  return new Map((await listYears(session)).map(({ setId, evaluationYear }) => [setId, evaluationYear]))
}

async function handOnDepartments(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  for (const { departmentId: from, heirId: to } of ended) {
    const moved = await moveTasksOf(session, from, to)
    if (moved.length === 0) continue
    await audit(session, context, {
      action: 'evaluation-work.hand-on-department',
      subject: { kind: 'department', id: from },
      after: { departmentId: to, tasks: moved.length },
      reason,
    })
  }
}

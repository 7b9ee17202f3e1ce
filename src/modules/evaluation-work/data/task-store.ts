import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { OwnerId } from '../domain/of-indicators.ts'
import type { TaskReport, WorkTask, WorkTaskId } from '../domain/work-task.ts'
import { workTables } from './tables.ts'

type FreshTask = Pick<
  WorkTask,
  'id' | 'setId' | 'indicatorId' | 'meetingId' | 'departmentId' | 'ownerId' | 'title' | 'dueDay' | 'givenOn' | 'givenByName'
> // prettier-ignore

export async function insertTask(session: Session, task: FreshTask): Promise<void> {
  await workTables(session)
    .insertInto('evaluation_task')
    .values({
      ...{ id: task.id, set_id: task.setId, indicator_id: task.indicatorId, meeting_id: task.meetingId },
      ...{
        department_id: task.departmentId,
        owner_id: task.ownerId,
        title: task.title,
        due_day: task.dueDay,
      },
      ...{ percent: 0, reported_on: null, done_on: null, withdrawn_on: null, withdraw_reason: '' },
      ...{ given_on: task.givenOn, given_by_name: task.givenByName },
    })
    .execute()
}

/** Keeps a report, and where the task stands with it. */
export async function insertReport(
  session: Session,
  id: string,
  report: TaskReport & { readonly at: Date },
): Promise<void> {
  const { taskId, day, percent, isDone, note, byName, at } = report
  await workTables(session)
    .insertInto('evaluation_task_report')
    .values({ id, task_id: taskId, day, percent, is_done: isDone, note, by_name: byName, at })
    .execute()
  await workTables(session)
    .updateTable('evaluation_task')
    .set({ percent, reported_on: day, done_on: isDone ? day : null })
    .where('id', '=', taskId)
    .execute()
}

export async function saveWithdrawn(
  session: Session,
  id: WorkTaskId,
  withdrawn: { readonly on: CalendarDate; readonly reason: string },
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_task')
    .set({ withdrawn_on: withdrawn.on, withdraw_reason: withdrawn.reason })
    .where('id', '=', id)
    .execute()
}

/** What somebody has still to do becomes somebody else's, or their department's alone. */
export async function moveTasks(
  session: Session,
  ids: readonly WorkTaskId[],
  to: OwnerId | null,
): Promise<void> {
  if (ids.length === 0) return
  await workTables(session)
    .updateTable('evaluation_task')
    .set({ owner_id: to })
    .where('id', 'in', [...ids])
    .execute()
}

/** What a department has still to do becomes its heir's; tells which tasks. */
export async function moveTasksOf(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
): Promise<readonly WorkTaskId[]> {
  const moved = await workTables(session)
    .updateTable('evaluation_task')
    .set({ department_id: to })
    .where('department_id', '=', from)
    .where('done_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .execute()
  return moved.map(({ id }) => id)
}

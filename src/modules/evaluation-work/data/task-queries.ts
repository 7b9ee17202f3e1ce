import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { MeetingId } from '../domain/meeting.ts'
import type { IndicatorId, IndicatorSetId, OwnerId } from '../domain/of-indicators.ts'
import type { TaskReport, WorkTask, WorkTaskId } from '../domain/work-task.ts'
import { type TaskRow, workTables } from './tables.ts'

export interface TasksAsked {
  readonly setId?: IndicatorSetId
  readonly setIds?: readonly IndicatorSetId[]
  readonly indicatorId?: IndicatorId
  readonly meetingId?: MeetingId
  readonly ownerId?: OwnerId
  readonly departmentIds?: readonly DepartmentId[]
  readonly ids?: readonly WorkTaskId[]
  /** Only what is still to be done. */
  readonly left?: boolean
}

/** Tasks, the first due first. One query. */
export async function listTasks(session: Session, asked: TasksAsked): Promise<readonly WorkTask[]> {
  const none = [asked.departmentIds, asked.setIds, asked.ids].some((list) => list?.length === 0)
  if (none) return []
  let query = workTables(session).selectFrom('evaluation_task').selectAll()
  if (asked.setId !== undefined) query = query.where('set_id', '=', asked.setId)
  if (asked.setIds !== undefined) query = query.where('set_id', 'in', [...asked.setIds])
  if (asked.indicatorId !== undefined) query = query.where('indicator_id', '=', asked.indicatorId)
  if (asked.meetingId !== undefined) query = query.where('meeting_id', '=', asked.meetingId)
  if (asked.ownerId !== undefined) query = query.where('owner_id', '=', asked.ownerId)
  if (asked.departmentIds !== undefined) query = query.where('department_id', 'in', [...asked.departmentIds])
  if (asked.ids !== undefined) query = query.where('id', 'in', [...asked.ids])
  if (asked.left === true) query = query.where('done_on', 'is', null).where('withdrawn_on', 'is', null)
  const rows = await query.orderBy('due_day').orderBy('id').execute()
  return rows.map(taskOf)
}

/** A task by its id. */
export async function readTask(session: Session, id: WorkTaskId): Promise<WorkTask | null> {
  return (await listTasks(session, { ids: [id] }))[0] ?? null
}

/** A task held until the transaction ends. */
export async function lockTask(session: Session, id: WorkTaskId): Promise<WorkTask | null> {
  const row = await workTables(session)
    .selectFrom('evaluation_task')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : taskOf(row)
}

/** What was told of a task, the latest first. */
export async function reportsOf(session: Session, id: WorkTaskId): Promise<readonly TaskReport[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_task_report')
    .selectAll()
    .where('task_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ taskId: row.task_id, day: row.day, percent: row.percent, isDone: row.is_done },
    ...{ note: row.note, byName: row.by_name },
  }))
}

/** Which of these departments still have something to do. */
export async function departmentsWithTasks(
  session: Session,
  departments: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  const left = await listTasks(session, { departmentIds: departments, left: true })
  return [...new Set(left.map(({ departmentId }) => departmentId))]
}

const taskOf = (row: TaskRow): WorkTask => ({
  ...{ id: row.id, setId: row.set_id, indicatorId: row.indicator_id, meetingId: row.meeting_id },
  ...{ departmentId: row.department_id, ownerId: row.owner_id, title: row.title, dueDay: row.due_day },
  ...{ percent: row.percent, reportedOn: row.reported_on, doneOn: row.done_on },
  ...{ withdrawnOn: row.withdrawn_on, withdrawReason: row.withdraw_reason },
  ...{ givenOn: row.given_on, givenByName: row.given_by_name },
})

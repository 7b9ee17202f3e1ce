import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { TaskId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'
import { hasWorkLeft } from './task-state-sql.ts'

/** A task with work left, as a hand-over lists it. */
export interface OpenTask {
  readonly id: TaskId
  readonly text: string
  readonly dueDay: CalendarDate
}

/** Tasks with work left in plans that are not closed; drafts count, since they will be carried out. */
const openTasks = (session: Session, owners: readonly DepartmentId[]) =>
  session
    .$extendTables<WorkplanTables>()
    .selectFrom('plan_task as t')
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .where('t.department_id', 'in', [...owners])
    .where('y.state', '<>', 'closed')
    .where(hasWorkLeft())

/** What departments still have to do, first due first. */
export async function listOpenTasks(
  session: Session,
  owners: readonly DepartmentId[],
): Promise<readonly OpenTask[]> {
  if (owners.length === 0) return []
  const rows = await openTasks(session, owners)
    .select(['t.id', 't.text_ko', 't.due_day'])
    .orderBy('t.due_day')
    .orderBy('t.id')
    .execute()
  return rows.map(({ id, text_ko: text, due_day: dueDay }) => ({ id, text, dueDay }))
}

/** Which of these departments own tasks with work left. */
export async function ownersOfOpenTasks(
  session: Session,
  among: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (among.length === 0) return []
  const rows = await openTasks(session, among).select('t.department_id').distinct().execute()
  return rows.map(({ department_id }) => department_id)
}

/** Which of these departments a plan that is not closed still names: as lead, as owner or as helper of open work. */
export async function departmentsInPlans(
  session: Session,
  among: readonly DepartmentId[],
): Promise<ReadonlySet<DepartmentId>> {
  if (among.length === 0) return new Set()
  const tables = session.$extendTables<WorkplanTables>()
  const leads = tables
    .selectFrom('programme as p')
    .innerJoin('plan as y', 'y.id', 'p.plan_id')
    .select('p.department_id')
    .where('p.department_id', 'in', [...among])
    .where('y.state', '<>', 'closed')
  const helpers = tables
    .selectFrom('plan_task_helper as h')
    .innerJoin('plan_task as t', 't.id', 'h.task_id')
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .select('h.department_id')
    .where('h.department_id', 'in', [...among])
    .where('y.state', '<>', 'closed')
    .where(hasWorkLeft())
  const rows = await openTasks(session, among).select('t.department_id').union(leads).union(helpers).execute()
  return new Set(rows.map(({ department_id }) => department_id))
}

import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { ProgrammeId, TaskId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'
import { hasWorkLeft } from './task-state-sql.ts'

/** What went from a department to its heir. */
export interface HandedOn {
  readonly owned: readonly TaskId[]
  readonly helped: readonly TaskId[]
  readonly led: readonly ProgrammeId[]
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

const runningPlans = (session: Session) =>
  rows(session).selectFrom('plan').select('id').where('state', '<>', 'closed')

/** Gives a department's open tasks, its help in others and its programmes to its heir; what is done stays its own. */
export async function handOnWork(session: Session, from: DepartmentId, to: DepartmentId): Promise<HandedOn> {
  const owned = await rows(session)
    .updateTable('plan_task as t')
    .set((eb) => ({ department_id: to, version: eb('t.version', '+', 1) }))
    .where('t.department_id', '=', from)
    .where('t.plan_id', 'in', runningPlans(session))
    .where(hasWorkLeft())
    .returning('t.id')
    .execute()
  const helped = await handOnHelp(session, from, to)
  await dropOwnHelp(
    session,
    owned.map(({ id }) => id),
    to,
  )
  const led = await rows(session)
    .updateTable('programme')
    .set({ department_id: to })
    .where('department_id', '=', from)
    .where('plan_id', 'in', runningPlans(session))
    .returning('id')
    .execute()
  return { owned: owned.map(({ id }) => id), helped, led: led.map(({ id }) => id) }
}

async function handOnHelp(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
): Promise<readonly TaskId[]> {
  const open = rows(session)
    .selectFrom('plan_task as t')
    .select('t.id')
    .where('t.plan_id', 'in', runningPlans(session))
    .where(hasWorkLeft())
  const ended = await rows(session)
    .deleteFrom('plan_task_helper')
    .where('department_id', '=', from)
    .where('task_id', 'in', open)
    .returning('task_id')
    .execute()
  const taskIds = ended.map(({ task_id }) => task_id)
  if (taskIds.length === 0) return []
  // Whoever owns a task is no helper of it.
  const changed = await rows(session)
    .updateTable('plan_task')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', taskIds)
    .returning(['id', 'department_id'])
    .execute()
  const helpers = changed
    .filter(({ department_id }) => department_id !== to)
    .map(({ id }) => ({ task_id: id, department_id: to }))
  if (helpers.length > 0)
    await rows(session)
      .insertInto('plan_task_helper')
      .values(helpers)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return taskIds
}

async function dropOwnHelp(session: Session, taskIds: readonly TaskId[], owner: DepartmentId): Promise<void> {
  if (taskIds.length === 0) return
  await rows(session)
    .deleteFrom('plan_task_helper')
    .where('department_id', '=', owner)
    .where('task_id', 'in', [...taskIds])
    .execute()
}

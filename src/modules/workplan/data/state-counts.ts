import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type PlanId, type StateCounts, type TaskState, taskStates } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'
import { stateOn } from './task-state-sql.ts'

/** A plan's tasks (`t`) counted by programme (`p`) and by their state on a day: each task is judged once. */
export function tasksByState(session: Session, planId: PlanId, today: CalendarDate) {
  return session
    .$extendTables<WorkplanTables>()
    .selectFrom('plan_task as t')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .select(['t.programme_id', stateOn(today).as('state'), sql<number>`count(*)::int`.as('tasks')])
    .where('t.plan_id', '=', planId)
    .groupBy(['t.programme_id', sql`2`])
}

/** The counts of `tasksByState`, joined as `c`, with a column for each state. */
export const stateCounts = taskStates.map((state) =>
  sql<number>`coalesce(sum(${sql.ref('c.tasks')}) filter (where ${sql.ref('c.state')} = ${state}), 0)::int`.as(
    state,
  ),
)

/** The columns of `stateCounts` in a row. */
export function countsOf(row: Readonly<Record<TaskState, number>>): StateCounts {
  return Object.fromEntries(taskStates.map((state) => [state, row[state]])) as StateCounts
}

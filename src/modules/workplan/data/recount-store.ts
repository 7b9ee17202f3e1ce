import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Period, PlanMoment } from '../domain/plan-period.ts'
import type { Occurrence, Recurrence } from '../domain/recurrence.ts'
import type { PlanId, TaskId } from '../domain/task.ts'
import { chunks } from './chunks.ts'
import { replaceOccurrences, type TaskDays } from './task-store.ts'
import type { WorkplanTables } from './tables.ts'

/** A task with what is computed about it, as it stands in the tables. */
export interface CountedTask {
  readonly id: TaskId
  readonly planId: PlanId
  readonly period: Period
  readonly recurrence: Recurrence
  readonly reportedOn: CalendarDate | null
  readonly days: TaskDays
  readonly occurrences: readonly Occurrence[]
}

/** A task whose computed days are to be replaced. */
export type RecountedTask = Pick<CountedTask, 'id' | 'planId' | 'days' | 'occurrences'>

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** The tasks of all plans that are not closed, locked together with their plans until the recount is saved. */
export async function lockCountedTasks(session: Session): Promise<readonly CountedTask[]> {
  const tasks = await rows(session)
    .selectFrom('plan_task as t')
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .selectAll('t')
    .where('y.state', '<>', 'closed')
    .orderBy('t.id')
    .forUpdate('t')
    .forShare('y')
    .execute()
  const times = await rows(session)
    .selectFrom('plan_task_occurrence as o')
    .innerJoin('plan as y', 'y.id', 'o.plan_id')
    .select(['o.task_id', 'o.from_day', 'o.until_day'])
    .where('y.state', '<>', 'closed')
    .orderBy('o.from_day')
    .execute()
  const byTask = Map.groupBy(times, ({ task_id }) => task_id)
  return tasks.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    period: { start: row.period_start as PlanMoment, end: row.period_end as PlanMoment },
    recurrence: { kind: row.recurrence, day: row.recurrence_day, months: row.recurrence_months },
    reportedOn: row.reported_on,
    days: { firstDay: row.first_day, warnDay: row.warn_day, dueDay: row.due_day },
    occurrences: (byTask.get(row.id) ?? []).map(({ from_day: from, until_day: until }) => ({ from, until })),
  }))
}

/** Saves computed days. The tasks' versions stay: nobody has changed what they are. */
export async function saveRecounted(session: Session, tasks: readonly RecountedTask[]): Promise<void> {
  for (const some of chunks(tasks)) await saveDays(session, some)
  await replaceOccurrences(session, tasks)
}

async function saveDays(session: Session, tasks: readonly RecountedTask[]): Promise<void> {
  const values = tasks.map(
    ({ id, days }) => sql`(${id}::uuid, ${days.firstDay}::date, ${days.warnDay}::date, ${days.dueDay}::date)`,
  )
  const counted = sql<{
    id: TaskId
    first_day: CalendarDate
    warn_day: CalendarDate
    due_day: CalendarDate
  }>`(values ${sql.join(values)})`.as<'c'>(sql`c (id, first_day, warn_day, due_day)`)
  await rows(session)
    .updateTable('plan_task as t')
    .from(counted)
    .set((eb) => ({
      first_day: eb.ref('c.first_day'),
      warn_day: eb.ref('c.warn_day'),
      due_day: eb.ref('c.due_day'),
    }))
    .whereRef('t.id', '=', 'c.id')
    .execute()
}

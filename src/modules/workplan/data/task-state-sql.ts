import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type TaskState, taskStates } from '../domain/task.ts'

/**
 * The rule `taskState` as an expression over rows of `plan_task` known as `t`, so that lists can be filtered,
 * sorted and counted where the rows are. A test holds the two together.
 */
export function stateOn(today: CalendarDate | RawBuilder<CalendarDate>): RawBuilder<TaskState> {
  const [override, reported] = [sql.ref('t.override_state'), sql.ref('t.reported')]
  const day = sql`${today}::date`
  return sql<TaskState>`case
    when ${override} is not null then ${override}
    when ${reported} in ('done', 'put-off') then ${reported}
    when ${sql.ref('t.due_day')} < ${day} then 'late'
    when ${sql.ref('t.first_day')} > ${day} and ${reported} is null then 'planned'
    when ${sql.ref('t.warn_day')} <= ${day} then 'due-soon'
    else 'under-way' end`
}

/** The place of a state in lists: what needs someone first. */
export function stateRank(today: CalendarDate): RawBuilder<number> {
  return sql<number>`array_position(array[${sql.join(taskStates)}]::text[], ${stateOn(today)})`
}

/** Whether somebody still has to do something about a task known as `t`, whatever the day. */
export function hasWorkLeft(): RawBuilder<boolean> {
  const said = sql`coalesce(${sql.ref('t.override_state')}, ${sql.ref('t.reported')}, 'planned')`
  return sql<boolean>`${said} not in ('done', 'stopped')`
}

import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import { searchPattern } from '#platform/text/korean.ts'
import type { Milestone } from '../domain/milestone.ts'
import type { Period, PlanMoment } from '../domain/plan-period.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { Recurrence } from '../domain/recurrence.ts'
import type { ParticipationKind, PlanId, ProgrammeId, TaskId, TaskState } from '../domain/task.ts'
import { milestoneOf, milestonesOfTask } from './milestone-queries.ts'
import type { TaskRow, WorkplanTables } from './tables.ts'
import { stateOn, stateRank } from './task-state-sql.ts'

/** A task in a list. */
export interface TaskLine {
  readonly id: TaskId
  readonly programme: { readonly id: ProgrammeId; readonly number: number; readonly title: Localized }
  readonly place: number
  readonly text: PlanText
  readonly departmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
  readonly period: Period
  readonly firstDay: CalendarDate
  readonly lastDay: CalendarDate
  readonly dueDay: CalendarDate
  readonly recurrence: Recurrence
  readonly budget: Won | null
  readonly participation: ParticipationKind | null
  readonly state: TaskState
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  readonly milestones: readonly Milestone[]
  readonly version: number
}

/** What a list is narrowed by; what is left out does not narrow. */
export interface TaskFilter {
  readonly programme?: number | undefined
  /** Owner or helper. */
  readonly departmentId?: DepartmentId | undefined
  readonly ownerIds?: readonly DepartmentId[] | undefined
  readonly states?: readonly TaskState[] | undefined
  /** With work in this month. */
  readonly month?: CalendarMonth | undefined
  readonly text?: string | undefined
}

export const taskSorts = ['due', 'programme', 'text', 'state', 'percent', 'start'] as const
export type TaskSort = (typeof taskSorts)[number]

export interface TaskOrder {
  readonly by: TaskSort
  readonly direction: 'asc' | 'desc'
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

type Joined = WorkplanTables & { t: WorkplanTables['plan_task']; p: WorkplanTables['programme'] }

const tasksOf = (session: Session) =>
  rows(session).selectFrom('plan_task as t').innerJoin('programme as p', 'p.id', 't.programme_id')

/** A page of a plan's tasks. */
export async function listTasks(
  session: Session,
  planId: PlanId,
  asked: {
    readonly filter: TaskFilter
    readonly order: TaskOrder
    readonly today: CalendarDate
    readonly limit?: number
    readonly offset?: number
  },
): Promise<readonly TaskLine[]> {
  let query = narrowed(tasksOf(session), planId, asked.filter, asked.today)
    .selectAll('t')
    .select(['p.number', 'p.title_ko', 'p.title_en', stateOn(asked.today).as('state_now')])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('plan_task_helper as h')
          .select('h.department_id')
          .whereRef('h.task_id', '=', 't.id')
          .orderBy('h.department_id'),
      ).as('helpers'),
    )
    .select((eb) => milestonesOfTask(eb).as('milestones'))
  query = query.orderBy(orderBy(asked.order, asked.today), asked.order.direction)
  if (asked.order.by === 'state') query = query.orderBy('t.due_day')
  query = query.orderBy('p.number').orderBy('t.place')
  if (asked.limit !== undefined) query = query.limit(asked.limit).offset(asked.offset ?? 0)
  return (await query.execute()).map(lineOf)
}

/** How many tasks a filter lets through. */
export async function countTasks(
  session: Session,
  planId: PlanId,
  filter: TaskFilter,
  today: CalendarDate,
): Promise<number> {
  // A left join that no filter asks about is left out by the planner.
  const tasks = rows(session)
    .selectFrom('plan_task as t')
    .leftJoin('programme as p', 'p.id', 't.programme_id') as unknown as ReturnType<typeof tasksOf>
  const { count } = await narrowed(tasks, planId, filter, today)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function orderBy({ by }: TaskOrder, today: CalendarDate) {
  switch (by) {
    case 'due':
      return sql`${sql.ref('t.due_day')}`
    case 'programme':
      return sql`${sql.ref('p.number')}`
    case 'text':
      return sql`${sql.ref('t.text_ko')}`
    case 'state':
      return stateRank(today)
    case 'percent':
      return sql`${sql.ref('t.reported_percent')}`
    case 'start':
      return sql`${sql.ref('t.first_day')}`
  }
}

function narrowed<O>(
  query: SelectQueryBuilder<Joined, 't' | 'p', O>,
  planId: PlanId,
  filter: TaskFilter,
  today: CalendarDate,
): SelectQueryBuilder<Joined, 't' | 'p', O> {
  let narrow = query.where('t.plan_id', '=', planId)
  const { programme, departmentId, ownerIds, states, month } = filter
  if (programme !== undefined) narrow = narrow.where('p.number', '=', programme)
  if (ownerIds !== undefined) narrow = narrow.where('t.department_id', 'in', [...ownerIds])
  if (states !== undefined) narrow = narrow.where(stateOn(today), 'in', [...states])
  if (departmentId !== undefined) {
    narrow = narrow.where((eb) =>
      eb.or([
        eb('t.department_id', '=', departmentId),
        eb.exists(
          eb
            .selectFrom('plan_task_helper as w')
            .select('w.task_id')
            .whereRef('w.task_id', '=', 't.id')
            .where('w.department_id', '=', departmentId),
        ),
      ]),
    )
  }
  if (month !== undefined) {
    narrow = narrow.where((eb) =>
      eb.exists(
        eb
          .selectFrom('plan_task_occurrence as o')
          .select('o.task_id')
          .whereRef('o.task_id', '=', 't.id')
          .where('o.from_day', '<=', lastDayOf(month))
          .where('o.until_day', '>=', firstDayOf(month)),
      ),
    )
  }
  const pattern = filter.text === undefined ? null : searchPattern(filter.text)
  return pattern === null ? narrow : narrow.where('t.search_key', 'like', pattern)
}

type LineRow = Omit<TaskRow, 'recurrence_months'> & {
  readonly recurrence_months: readonly number[]
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly state_now: TaskState
  readonly helpers: readonly { readonly department_id: DepartmentId }[]
  readonly milestones: readonly Parameters<typeof milestoneOf>[0][]
}

/** A row as lists show it. */
export function lineOf(row: LineRow): TaskLine {
  return {
    id: row.id,
    programme: { id: row.programme_id, number: row.number, title: { ko: row.title_ko, en: row.title_en } },
    place: row.place,
    text: { ko: row.text_ko, en: row.text_en },
    departmentId: row.department_id,
    helperIds: row.helpers.map(({ department_id }) => department_id),
    period: { start: row.period_start as PlanMoment, end: row.period_end as PlanMoment },
    firstDay: row.first_day,
    lastDay: row.last_day,
    dueDay: row.due_day,
    recurrence: { kind: row.recurrence, day: row.recurrence_day, months: row.recurrence_months },
    budget: row.budget === null ? null : won(row.budget),
    participation: row.participation,
    state: row.state_now,
    percent: row.reported_percent,
    reportedOn: row.reported_on,
    milestones: row.milestones.map(milestoneOf),
    version: row.version,
  }
}

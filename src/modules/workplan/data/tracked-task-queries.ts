import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { PlanId, ReportId, ReportState, TaskId, TaskState } from '../domain/task.ts'
import { figureOfRow, type Figure } from './figure-queries.ts'
import type { WorkplanTables } from './tables.ts'
import { hasWorkLeft, stateOn } from './task-state-sql.ts'

/** A task with all that another module needs to follow it: how it stands and what was last said of it. */
export interface TrackedTask {
  readonly id: TaskId
  readonly programme: {
    readonly number: number
    readonly title: Localized
    readonly departmentId: DepartmentId
    readonly team: PlanText | null
  }
  readonly place: number
  readonly text: PlanText
  readonly departmentId: DepartmentId
  readonly firstDay: CalendarDate
  readonly lastDay: CalendarDate
  readonly dueDay: CalendarDate
  readonly budget: Won | null
  readonly state: TaskState
  /** Whether somebody still has to do something about it. */
  readonly hasWorkLeft: boolean
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  readonly lastReport: LastWord | null
}

/** The last report of a task that was not taken back. */
export interface LastWord {
  readonly id: ReportId
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
  readonly evidenceFileId: string | null
  readonly reporterId: AccountId | null
  readonly reporterName: string
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

const tracked = (session: Session, day: CalendarDate) =>
  rows(session)
    .selectFrom('plan_task as t')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('plan_task_report as r')
          .selectAll('r')
          .whereRef('r.task_id', '=', 't.id')
          .where('r.takes_back', 'is', null)
          .where((inner) =>
            inner.not(
              inner.exists(
                inner
                  .selectFrom('plan_task_report as b')
                  .select('b.id')
                  .whereRef('b.takes_back', '=', 'r.id'),
              ),
            ),
          )
          .orderBy('r.day', 'desc')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select(['t.id', 't.place', 't.text_ko', 't.text_en', 't.department_id', 't.budget'])
    .select(['t.first_day', 't.last_day', 't.due_day', 't.reported_percent', 't.reported_on'])
    .select(['p.number', 'p.title_ko', 'p.title_en', 'p.team_ko', 'p.team_en'])
    .select('p.department_id as lead_id')
    .select(['w.id as report_id', 'w.day', 'w.state', 'w.percent', 'w.note', 'w.evidence_file_id'])
    .select(['w.reporter_id', 'w.reporter_name'])
    .select([stateOn(day).as('state_now'), hasWorkLeft().as('work_left')])

/** A plan's tasks, or some of them, as they stand on a day, in the plan's order, with the last word on each. One query. */
export async function trackedTasks(
  session: Session,
  planId: PlanId,
  day: CalendarDate,
  only?: readonly string[],
): Promise<readonly TrackedTask[]> {
  if (only?.length === 0) return []
  let query = tracked(session, day).where('t.plan_id', '=', planId)
  if (only !== undefined) query = query.where('t.id', 'in', only as readonly TaskId[])
  return (await query.orderBy('p.number').orderBy('t.place').execute()).map(trackedOf)
}

type TrackedRow = Awaited<ReturnType<ReturnType<typeof tracked>['executeTakeFirstOrThrow']>>

function trackedOf(row: TrackedRow): TrackedTask {
  return {
    id: row.id,
    programme: {
      number: row.number,
      title: { ko: row.title_ko, en: row.title_en },
      departmentId: row.lead_id,
      team: row.team_ko === null ? null : { ko: row.team_ko, en: row.team_en },
    },
    place: row.place,
    text: { ko: row.text_ko, en: row.text_en },
    departmentId: row.department_id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    dueDay: row.due_day,
    budget: row.budget === null ? null : won(row.budget),
    state: row.state_now,
    hasWorkLeft: row.work_left,
    percent: row.reported_percent,
    reportedOn: row.reported_on,
    lastReport: lastWordOf(row),
  }
}

function lastWordOf(row: {
  readonly report_id: ReportId | null
  readonly day: CalendarDate | null
  readonly state: ReportState | null
  readonly percent: number | null
  readonly note: string | null
  readonly evidence_file_id: string | null
  readonly reporter_id: AccountId | null
  readonly reporter_name: string | null
}): LastWord | null {
  const { report_id: id, day, state } = row
  if (id === null || day === null || state === null) return null
  return {
    id,
    day,
    state,
    percent: row.percent ?? 0,
    note: row.note ?? '',
    evidenceFileId: row.evidence_file_id,
    reporterId: row.reporter_id,
    reporterName: row.reporter_name ?? '',
  }
}

/** All figures of a plan with their programme's number, in the plan's order. */
export async function figuresOfPlan(
  session: Session,
  planId: PlanId,
): Promise<readonly (Figure & { readonly programme: number })[]> {
  const found = await rows(session)
    .selectFrom('plan_figure as f')
    .innerJoin('programme as p', 'p.id', 'f.programme_id')
    .selectAll('f')
    .select('p.number')
    .where('f.plan_id', '=', planId)
    .orderBy('p.number')
    .orderBy('f.place')
    .execute()
  return found.map((row) => ({
    ...figureOfRow({ ...row, amount: row.amount?.toString() ?? null, whole: row.whole?.toString() ?? null }),
    programme: row.number,
  }))
}

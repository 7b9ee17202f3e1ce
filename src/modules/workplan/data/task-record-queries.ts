import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PlanState } from '../domain/change-plan.ts'
import type { PlanId, ProgrammeId, ReportId, ReportState, TaskId, TaskState } from '../domain/task.ts'
import { milestonesOfTask } from './milestone-queries.ts'
import type { WorkplanTables } from './tables.ts'
import { lineOf, type TaskLine } from './task-queries.ts'
import { stateOn } from './task-state-sql.ts'

/** A task with its plan and what a planner set by hand. */
export interface TaskRecord extends TaskLine {
  readonly plan: { readonly id: PlanId; readonly year: number; readonly state: PlanState }
  readonly reported: ReportState | null
  readonly override: TaskOverride | null
}

export interface TaskOverride {
  readonly state: TaskState
  readonly reason: string
  readonly byName: string
  readonly day: CalendarDate
}

export interface ReportLine {
  readonly id: ReportId
  readonly taskId: TaskId
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
  readonly evidenceFileId: string | null
  readonly reporterId: AccountId | null
  readonly reporterName: string
  readonly reportedAt: Date
  /** The report that this entry takes back; null for a report. */
  readonly takesBack: ReportId | null
  readonly taskVersion: number | null
  /** Since when citizens may read the note; null for what stays in the office. */
  readonly publicAt: Date | null
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** `judgedOn` where the plan's row is known as `y`. */
export const judgedOnSql = (today: CalendarDate) =>
  sql<CalendarDate>`least(${sql.ref('y.closed_on')}, ${today}::date)`

const recordQuery = (session: Session, id: TaskId, today: CalendarDate) =>
  rows(session)
    .selectFrom('plan_task as t')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .selectAll('t')
    .select([
      'p.number',
      'p.title_ko',
      'p.title_en',
      'y.year',
      'y.state as plan_state',
      stateOn(judgedOnSql(today)).as('state_now'),
    ])
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
    .where('t.id', '=', id)

type RecordRow = Awaited<ReturnType<ReturnType<typeof recordQuery>['executeTakeFirstOrThrow']>>

/** A task by its id; null when there is none. */
export async function readTask(
  session: Session,
  id: TaskId,
  today: CalendarDate,
): Promise<TaskRecord | null> {
  const row = await recordQuery(session, id, today).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** A task, locked while its transaction decides on it; its plan is not closed meanwhile. */
export async function lockTask(
  session: Session,
  id: TaskId,
  today: CalendarDate,
): Promise<TaskRecord | null> {
  const row = await recordQuery(session, id, today).forUpdate('t').forShare('y').executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

function recordOf(row: RecordRow): TaskRecord {
  const { override_state: state, override_reason: reason, override_by_name: byName, override_on: day } = row
  return {
    ...lineOf(row),
    plan: { id: row.plan_id, year: row.year, state: row.plan_state },
    reported: row.reported,
    override:
      state === null || day === null ? null : { state, reason: reason ?? '', byName: byName ?? '', day },
  }
}

const reportLines = (session: Session) =>
  rows(session)
    .selectFrom('plan_task_report as r')
    .selectAll('r')
    .orderBy('r.day', 'desc')
    .orderBy('r.id', 'desc')

type ReportLineRow = Awaited<ReturnType<ReturnType<typeof reportLines>['executeTakeFirstOrThrow']>>

/** Everything that was reported of a task, the latest first, with what was taken back. */
export async function listReports(session: Session, taskId: TaskId): Promise<readonly ReportLine[]> {
  return (await reportLines(session).where('r.task_id', '=', taskId).execute()).map(reportLineOf)
}

/** The task that a report is on; null when there is no such report. */
export async function taskOfReport(session: Session, id: ReportId): Promise<TaskId | null> {
  const row = await rows(session)
    .selectFrom('plan_task_report')
    .select('task_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.task_id ?? null
}

/** The latest reports on a programme's tasks that were not taken back. */
export async function listProgrammeReports(
  session: Session,
  programmeId: ProgrammeId,
  limit: number,
): Promise<readonly ReportLine[]> {
  const found = await reportLines(session)
    .where(
      'r.task_id',
      'in',
      rows(session).selectFrom('plan_task').select('id').where('programme_id', '=', programmeId),
    )
    .where('r.takes_back', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('plan_task_report as b').select('b.id').whereRef('b.takes_back', '=', 'r.id'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  return found.map(reportLineOf)
}

function reportLineOf(row: ReportLineRow): ReportLine {
  return {
    id: row.id,
    taskId: row.task_id,
    day: row.day,
    state: row.state,
    percent: row.percent,
    note: row.note,
    evidenceFileId: row.evidence_file_id,
    reporterId: row.reporter_id,
    reporterName: row.reporter_name,
    reportedAt: row.reported_at,
    takesBack: row.takes_back,
    taskVersion: row.task_version,
    publicAt: row.public_at,
  }
}

/** The place that a new task of a programme gets: after all others. */
export async function nextPlace(session: Session, programmeId: ProgrammeId): Promise<number> {
  const row = await rows(session)
    .selectFrom('plan_task')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  // An empty programme has no last place, whatever the type of `max` says.
  const last = row.last as number | null
  return (last ?? -1) + 1
}

/** A programme's plan and department, locked so that two new tasks do not take one place. */
export async function lockProgramme(session: Session, planId: PlanId, number: number) {
  return await rows(session)
    .selectFrom('programme')
    .select(['id', 'department_id'])
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
}

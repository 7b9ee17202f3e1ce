import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { searchKey } from '#platform/text/korean.ts'
import { lastDayOfPeriod } from '../domain/plan-period.ts'
import type { Occurrence } from '../domain/recurrence.ts'
import type {
  PlanId,
  ProgrammeId,
  ReportState,
  TaskFacts,
  TaskId,
  TaskStanding,
  TaskState,
} from '../domain/task.ts'
import { chunks } from './chunks.ts'
import { indexReport, indexTasks } from './search-store.ts'
import type { ReportRow, TaskRow, WorkplanTables } from './tables.ts'

export type TaskDays = Pick<TaskStanding, 'firstDay' | 'warnDay' | 'dueDay'>

/** A task to be kept, with everything computed from it. */
export interface KeptTask {
  readonly id: TaskId
  readonly planId: PlanId
  readonly programmeId: ProgrammeId
  readonly place: number
  readonly facts: TaskFacts
  readonly days: TaskDays
  readonly occurrences: readonly Occurrence[]
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Keeps new tasks with their helpers and occurrences, a statement per thousand of each. */
export async function insertTasks(session: Session, tasks: readonly KeptTask[]): Promise<void> {
  for (const some of chunks(tasks))
    await rows(session).insertInto('plan_task').values(some.map(newRow)).execute()
  await insertHelpers(session, tasks)
  await insertOccurrences(session, tasks)
  await indexTasks(session, tasks.map(found))
}

/** A task as the search finds it. */
function found({ id, planId, programmeId, facts: { text } }: KeptTask) {
  return { id, planId, programmeId, text }
}

async function insertHelpers(
  session: Session,
  tasks: readonly Pick<KeptTask, 'id' | 'facts'>[],
): Promise<void> {
  const helpers = tasks.flatMap(({ id, facts }) =>
    [...new Set(facts.helperIds)].map((departmentId) => ({ task_id: id, department_id: departmentId })),
  )
  for (const some of chunks(helpers))
    await rows(session).insertInto('plan_task_helper').values(some).execute()
}

async function insertOccurrences(
  session: Session,
  tasks: readonly Pick<KeptTask, 'id' | 'planId' | 'occurrences'>[],
): Promise<void> {
  const occurrences = tasks.flatMap(({ id, planId, occurrences }) =>
    occurrences.map(({ from, until }) => ({
      plan_id: planId,
      task_id: id,
      from_day: from,
      until_day: until,
    })),
  )
  for (const some of chunks(occurrences))
    await rows(session).insertInto('plan_task_occurrence').values(some).execute()
}

/** Writes tasks' times anew. */
export async function replaceOccurrences(
  session: Session,
  tasks: readonly Pick<KeptTask, 'id' | 'planId' | 'occurrences'>[],
): Promise<void> {
  for (const some of chunks(tasks)) {
    const ids = some.map(({ id }) => id)
    await rows(session).deleteFrom('plan_task_occurrence').where('task_id', 'in', ids).execute()
  }
  await insertOccurrences(session, tasks)
}

type NewTaskRow = Omit<TaskRow, 'recurrence_months'> & { readonly recurrence_months: string }

function newRow(task: KeptTask): NewTaskRow {
  return {
    id: task.id,
    plan_id: task.planId,
    programme_id: task.programmeId,
    place: task.place,
    ...factColumns(task.facts),
    ...dayColumns(task.days),
    reported: null,
    reported_percent: 0,
    reported_on: null,
    override_state: null,
    override_reason: null,
    override_by_name: null,
    override_on: null,
    version: 1,
  }
}

function factColumns(facts: TaskFacts) {
  return {
    text_ko: facts.text.ko,
    text_en: facts.text.en,
    department_id: facts.departmentId,
    period_start: facts.period.start,
    period_end: facts.period.end,
    last_day: lastDayOfPeriod(facts.period),
    recurrence: facts.recurrence.kind,
    recurrence_day: facts.recurrence.day,
    recurrence_months: JSON.stringify(facts.recurrence.months),
    budget: facts.budget,
    participation: facts.participation,
    search_key: searchKey(`${facts.text.ko} ${facts.text.en ?? ''}`),
  }
}

function dayColumns(days: TaskDays) {
  return { first_day: days.firstDay, warn_day: days.warnDay, due_day: days.dueDay }
}

/** Saves a changed task that is still at the version the writer saw; false when it is not. */
export async function saveTask(
  session: Session,
  task: KeptTask & { readonly version: number },
): Promise<boolean> {
  const result = await rows(session)
    .updateTable('plan_task')
    .set({ ...factColumns(task.facts), ...dayColumns(task.days), version: task.version + 1 })
    .where('id', '=', task.id)
    .where('version', '=', task.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await rows(session).deleteFrom('plan_task_helper').where('task_id', '=', task.id).execute()
  await insertHelpers(session, [task])
  await replaceOccurrences(session, [task])
  await indexTasks(session, [found(task)])
  return true
}

/** What counts as a task's last report. */
export interface LastReport {
  readonly state: ReportState
  readonly percent: number
  readonly day: CalendarDate
}

/** Adds an entry to a task's history and puts what counts as the last report beside the task. */
export async function insertReport(
  session: Session,
  entry: ReportRow,
  last: LastReport | null,
  days: TaskDays,
): Promise<void> {
  await rows(session).insertInto('plan_task_report').values(entry).execute()
  await indexReport(session, entry)
  await rows(session)
    .updateTable('plan_task')
    .set({
      reported: last?.state ?? null,
      reported_percent: last?.percent ?? 0,
      reported_on: last?.day ?? null,
      ...dayColumns(days),
    })
    .where('id', '=', entry.task_id)
    .execute()
}

/** Sets or lifts a state given by hand, on a task that is still at the version the writer saw. */
export async function saveOverride(
  session: Session,
  task: { readonly id: TaskId; readonly version: number },
  override: {
    readonly state: TaskState
    readonly reason: string
    readonly byName: string
    readonly day: CalendarDate
  } | null,
): Promise<boolean> {
  const result = await rows(session)
    .updateTable('plan_task')
    .set({
      override_state: override?.state ?? null,
      override_reason: override?.reason ?? null,
      override_by_name: override?.byName ?? null,
      override_on: override?.day ?? null,
      version: task.version + 1,
    })
    .where('id', '=', task.id)
    .where('version', '=', task.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

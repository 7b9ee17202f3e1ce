import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Milestone, MilestoneId } from '../domain/milestone.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { PlanId, TaskId } from '../domain/task.ts'
import type { CalendarOf } from '../domain/calendar-of.ts'
import { narrowedTo } from './narrow-calendar.ts'
import type { MilestoneRow, WorkplanTables } from './tables.ts'
import type { ExpressionBuilder } from 'kysely'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

type Columns = Pick<MilestoneRow, 'id' | 'name_ko' | 'name_en' | 'day' | 'done_on' | 'version'>

/** A milestone's row as others read it. */
export function milestoneOf(row: Columns): Milestone {
  return {
    id: row.id,
    name: { ko: row.name_ko, en: row.name_en },
    day: row.day,
    doneOn: row.done_on,
    version: row.version,
  }
}

/** The milestones of the task known as `t`, as a column of its row. */
export function milestonesOfTask(
  eb: ExpressionBuilder<WorkplanTables & { t: WorkplanTables['plan_task'] }, 't'>,
) {
  return jsonArrayFrom(
    eb
      .selectFrom('plan_task_milestone as m')
      .select(['m.id', 'm.name_ko', 'm.name_en', 'm.day', 'm.done_on', 'm.version'])
      .whereRef('m.task_id', '=', 't.id')
      .orderBy('m.day')
      .orderBy('m.id'),
  )
}

/** A milestone's task; null when there is no such milestone. */
export async function readMilestone(
  session: Session,
  id: MilestoneId,
): Promise<(Milestone & { readonly taskId: TaskId }) | null> {
  const row = await rows(session)
    .selectFrom('plan_task_milestone')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...milestoneOf(row), taskId: row.task_id }
}

/** A milestone on a calendar, with the task that it belongs to. */
export interface MilestoneEntry extends Milestone {
  readonly taskId: TaskId
  readonly taskText: PlanText
  readonly programme: number
  readonly departmentId: DepartmentId
}

/** Every milestone between two days, both included, in order. */
export async function listMilestones(
  session: Session,
  planId: PlanId,
  asked: { readonly from: CalendarDate; readonly until: CalendarDate; readonly of: CalendarOf },
): Promise<readonly MilestoneEntry[]> {
  const found = await narrowedTo(
    asked.of,
    rows(session)
      .selectFrom('plan_task_milestone as m')
      .innerJoin('plan_task as t', 't.id', 'm.task_id')
      .innerJoin('programme as p', 'p.id', 't.programme_id')
      .select(['m.id', 'm.name_ko', 'm.name_en', 'm.day', 'm.done_on', 'm.version', 'm.task_id'])
      .select(['t.text_ko', 't.text_en', 't.department_id', 'p.number'])
      .where('m.plan_id', '=', planId)
      .where('m.day', '>=', asked.from)
      .where('m.day', '<=', asked.until)
      .orderBy('m.day')
      .orderBy('m.id'),
  ).execute()
  return found.map((row) => ({
    ...milestoneOf(row),
    taskId: row.task_id,
    taskText: { ko: row.text_ko, en: row.text_en },
    programme: row.number,
    departmentId: row.department_id,
  }))
}

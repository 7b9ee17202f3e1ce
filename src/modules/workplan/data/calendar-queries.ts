import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { RecurrenceKind } from '../domain/recurrence.ts'
import type { ParticipationKind, PlanId, TaskId, TaskState } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'
import { stateOn } from './task-state-sql.ts'

/** One time that a task is worked on. */
export interface CalendarEntry {
  readonly taskId: TaskId
  readonly programme: number
  readonly programmeTitle: Localized
  readonly phone: string | null
  readonly text: PlanText
  readonly departmentId: DepartmentId
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly recurrence: RecurrenceKind
  readonly participation: ParticipationKind | null
  readonly state: TaskState
  readonly lastDay: CalendarDate
}

/** Everything on the calendar between two days, both included, in order. */
export async function listCalendar(
  session: Session,
  planId: PlanId,
  asked: {
    readonly from: CalendarDate
    readonly until: CalendarDate
    readonly today: CalendarDate
    readonly ownerIds?: readonly DepartmentId[]
  },
): Promise<readonly CalendarEntry[]> {
  let query = session
    .$extendTables<WorkplanTables>()
    .selectFrom('plan_task_occurrence as o')
    .innerJoin('plan_task as t', 't.id', 'o.task_id')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .select([
      'o.task_id',
      'o.from_day',
      'o.until_day',
      'p.number',
      'p.title_ko',
      'p.title_en',
      'p.phone',
      't.text_ko',
      't.text_en',
    ])
    .select([
      't.department_id',
      't.recurrence',
      't.participation',
      't.last_day',
      stateOn(asked.today).as('state_now'),
    ])
    .where('o.plan_id', '=', planId)
    .where('o.from_day', '<=', asked.until)
    .where('o.until_day', '>=', asked.from)
    .orderBy('o.from_day')
    .orderBy('o.until_day')
    .orderBy('p.number')
    .orderBy('t.place')
  if (asked.ownerIds !== undefined) query = query.where('t.department_id', 'in', [...asked.ownerIds])
  return (await query.execute()).map((row) => ({
    taskId: row.task_id,
    programme: row.number,
    programmeTitle: { ko: row.title_ko, en: row.title_en },
    phone: row.phone,
    text: { ko: row.text_ko, en: row.text_en },
    departmentId: row.department_id,
    from: row.from_day,
    until: row.until_day,
    recurrence: row.recurrence,
    participation: row.participation,
    state: row.state_now,
    lastDay: row.last_day,
  }))
}

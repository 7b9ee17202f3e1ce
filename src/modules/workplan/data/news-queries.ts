import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { PlanId, ProgrammeId, ReportId, ReportState, TaskId, TaskState } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'
import { stateOn } from './task-state-sql.ts'

/** Something that citizens may know: what was said of a task, without the note unless it was made public. */
export interface NewsLine {
  readonly reportId: ReportId
  readonly taskId: TaskId
  readonly task: PlanText
  readonly programme: { readonly id: ProgrammeId; readonly number: number; readonly title: Localized }
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly publicNote: string | null
  readonly reportedAt: Date
  /** When the line last changed: its note may have been made public later. */
  readonly updatedAt: Date
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

const standingReports = (session: Session) =>
  rows(session)
    .selectFrom('plan_task_report as r')
    .innerJoin('plan_task as t', 't.id', 'r.task_id')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .where('r.takes_back', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('plan_task_report as b').select('b.id').whereRef('b.takes_back', '=', 'r.id'),
        ),
      ),
    )

/** The latest news of a plan or of one of its programmes, or all since an instant. */
export async function listNews(
  session: Session,
  planId: PlanId,
  asked: { readonly programmeId?: ProgrammeId; readonly after?: Date; readonly limit: number },
): Promise<readonly NewsLine[]> {
  const updated = sql<Date>`greatest(${sql.ref('r.reported_at')}, ${sql.ref('r.public_at')})`
  let query = standingReports(session)
    .select(['r.id', 'r.task_id', 'r.day', 'r.state', 'r.percent', 'r.note', 'r.public_at', 'r.reported_at'])
    .select(['t.text_ko', 't.text_en', 'p.id as programme_id', 'p.number', 'p.title_ko', 'p.title_en'])
    .select(updated.as('updated_at'))
    .where('t.plan_id', '=', planId)
    .orderBy(updated, 'desc')
    .orderBy('r.id', 'desc')
    .limit(asked.limit)
  if (asked.programmeId !== undefined) query = query.where('t.programme_id', '=', asked.programmeId)
  if (asked.after !== undefined) query = query.where(updated, '>', asked.after)
  return (await query.execute()).map((row) => ({
    reportId: row.id,
    taskId: row.task_id,
    task: { ko: row.text_ko, en: row.text_en },
    programme: { id: row.programme_id, number: row.number, title: { ko: row.title_ko, en: row.title_en } },
    day: row.day,
    state: row.state,
    percent: row.percent,
    publicNote: row.public_at === null || row.note === '' ? null : row.note,
    reportedAt: row.reported_at,
    updatedAt: row.updated_at,
  }))
}

/** A task that is late or was put off, with the reason that was made public. */
export interface LateLine {
  readonly taskId: TaskId
  readonly task: PlanText
  readonly programme: { readonly number: number; readonly title: Localized }
  readonly state: TaskState
  readonly dueDay: CalendarDate
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  readonly reason: { readonly day: CalendarDate; readonly text: string } | null
}

/** What is late or put off on a day, the longest first. One query. */
export async function listLate(
  session: Session,
  planId: PlanId,
  today: CalendarDate,
  asked: { readonly programmeId?: ProgrammeId; readonly limit: number; readonly offset?: number },
): Promise<readonly LateLine[]> {
  let query = rows(session)
    .selectFrom('plan_task as t')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('plan_task_report as r')
          .select(['r.day', 'r.note'])
          .whereRef('r.task_id', '=', 't.id')
          .where('r.public_at', 'is not', null)
          .where('r.note', '<>', '')
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
    .select(['t.id', 't.text_ko', 't.text_en', 't.due_day', 't.reported_percent', 't.reported_on'])
    .select(['p.number', 'p.title_ko', 'p.title_en', 'w.day', 'w.note', stateOn(today).as('state_now')])
    .where('t.plan_id', '=', planId)
    .where(stateOn(today), 'in', ['late', 'put-off'])
    .orderBy('t.due_day')
    .orderBy('p.number')
    .orderBy('t.place')
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
  if (asked.programmeId !== undefined) query = query.where('t.programme_id', '=', asked.programmeId)
  return (await query.execute()).map((row) => ({
    taskId: row.id,
    task: { ko: row.text_ko, en: row.text_en },
    programme: { number: row.number, title: { ko: row.title_ko, en: row.title_en } },
    state: row.state_now,
    dueDay: row.due_day,
    percent: row.reported_percent,
    reportedOn: row.reported_on,
    reason: row.day === null || row.note === null ? null : { day: row.day, text: row.note },
  }))
}

import type { DepartmentId } from '#platform/access/person.ts'
import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { RecurrenceKind } from '../domain/recurrence.ts'
import {
  type ParticipationKind,
  type PlanId,
  type StateCounts,
  type TaskId,
  type TaskState,
} from '../domain/task.ts'
import { type CalendarOf, LONG_RUN_DAYS } from '../domain/calendar-of.ts'
import { narrowedTo } from './narrow-calendar.ts'
import type { WorkplanTables } from './tables.ts'
import { countsOf, stateCounts, tasksByState } from './state-counts.ts'
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

/** Days, both included, the day that states are judged on, and whose calendar it is. */
export interface AskedDays {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly today: CalendarDate
  readonly of: CalendarOf
}

/** Everything on the calendar in some days, in order. */
export async function listCalendar(
  session: Session,
  planId: PlanId,
  asked: AskedDays,
): Promise<readonly CalendarEntry[]> {
  return (await entryRows(session, planId, asked).execute()).map(entryOf)
}

/** What on the calendar of some days is short enough to stand in a month's grid, in order. */
export async function listShortEntries(
  session: Session,
  planId: PlanId,
  asked: AskedDays,
): Promise<readonly CalendarEntry[]> {
  const rows = await entryRows(session, planId, asked).where(isShort, '=', true).execute()
  return rows.map(entryOf)
}

/** What runs for too long to stand in a grid, so many at most, and how many there are. */
export async function listLongRunning(
  session: Session,
  planId: PlanId,
  asked: AskedDays,
  limit: number,
): Promise<{ readonly entries: readonly CalendarEntry[]; readonly total: number }> {
  const rows = await entryRows(session, planId, asked)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where(isShort, '=', false)
    .limit(limit)
    .execute()
  return { entries: rows.map(entryOf), total: rows[0]?.total ?? 0 }
}

const isShort = sql<boolean>`(${sql.ref('o.until_day')} - ${sql.ref('o.from_day')} < ${LONG_RUN_DAYS})`

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

function entryRows(session: Session, planId: PlanId, asked: AskedDays) {
  const query = session
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
  return narrowedTo(asked.of, query)
}

function entryOf(row: EntryRow): CalendarEntry {
  return {
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
  }
}

/** A programme on a calendar: how many of its tasks are, and how they stand. */
export interface CalendarProgramme {
  readonly number: number
  readonly title: Localized
  readonly tasks: StateCounts
}

/** The programmes of a calendar by number, with those of their tasks that are on it counted by state. */
export async function listCalendarProgrammes(
  session: Session,
  planId: PlanId,
  asked: { readonly today: CalendarDate; readonly of: CalendarOf },
): Promise<readonly CalendarProgramme[]> {
  const counted = narrowedTo(asked.of, tasksByState(session, planId, asked.today))
  const found = await session
    .$extendTables<WorkplanTables>()
    .selectFrom('programme as p')
    .innerJoin(counted.as('c'), 'c.programme_id', 'p.id')
    .select(['p.number', 'p.title_ko', 'p.title_en'])
    .select(stateCounts)
    .groupBy('p.id')
    .orderBy('p.number')
    .execute()
  return found.map((row) => ({
    number: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    tasks: countsOf(row),
  }))
}

import { sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import type { PlanId, ProgrammeId, ReportState, TaskId } from '../domain/task.ts'
import { textOf } from './figure-queries.ts'
import type { Programme, ProgrammeTable } from './programme-queries.ts'
import type { WorkplanTables } from './tables.ts'

/** A programme as the plan wrote it, without tasks and figures. */
export type ProgrammeText = Omit<Programme, 'figures' | 'planId' | 'purpose'>

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Every programme of a plan with its money and its tables, by number: three queries however many there are. */
export async function programmesOfPlan(session: Session, planId: PlanId): Promise<readonly ProgrammeText[]> {
  const programmes = await rows(session)
    .selectFrom('programme')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute()
  const money = Map.groupBy(await budgetLines(session, planId), ({ programme_id }) => programme_id)
  const tables = await tablesOf(session, planId)
  return programmes.map((row) => ({
    id: row.id,
    number: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    departmentId: row.department_id,
    team: textOf(row.team_ko, row.team_en),
    phone: row.phone,
    aims: row.aims,
    sections: row.sections,
    budget:
      row.budget === null
        ? null
        : {
            total: won(row.budget),
            lines: (money.get(row.id) ?? []).map(({ source, amount }) => ({ source, amount: won(amount) })),
          },
    tables: tables.get(row.id) ?? [],
  }))
}

async function budgetLines(session: Session, planId: PlanId) {
  return await rows(session)
    .selectFrom('programme_budget_line as b')
    .innerJoin('programme as p', 'p.id', 'b.programme_id')
    .selectAll('b')
    .where('p.plan_id', '=', planId)
    .orderBy('b.amount', 'desc')
    .orderBy('b.source')
    .execute()
}

async function tablesOf(
  session: Session,
  planId: PlanId,
): Promise<ReadonlyMap<ProgrammeId, readonly ProgrammeTable[]>> {
  const found = await rows(session)
    .selectFrom('programme_table as g')
    .innerJoin('programme as p', 'p.id', 'g.programme_id')
    .selectAll('g')
    .where('p.plan_id', '=', planId)
    .orderBy('g.place')
    .execute()
  const grouped = Map.groupBy(found, ({ programme_id }) => programme_id)
  return new Map(
    [...grouped].map(([id, tables]) => [
      id,
      tables.map((row) => ({
        caption: { ko: row.caption_ko, en: row.caption_en },
        unit: textOf(row.unit_ko, row.unit_en),
        day: row.day,
        head: row.head,
        cells: row.cells,
        chart: row.chart,
      })),
    ]),
  )
}

/** A report as a book tells it: what was said and when, not by whom. */
export interface ToldReport {
  readonly taskId: TaskId
  readonly day: CalendarDate
  readonly state: ReportState
  readonly percent: number
  readonly note: string
}

/** The latest reports of each of a plan's tasks that were not taken back, the latest first. One query. */
export async function reportsOfPlan(
  session: Session,
  planId: PlanId,
  asked: { readonly perTask: number; readonly ownerIds?: readonly DepartmentId[] },
): Promise<readonly ToldReport[]> {
  let told = rows(session)
    .selectFrom('plan_task_report as r')
    .innerJoin('plan_task as t', 't.id', 'r.task_id')
    .select(['r.task_id', 'r.id', 'r.day', 'r.state', 'r.percent', 'r.note'])
    .select(
      sql<number>`row_number() over (partition by ${sql.ref('r.task_id')} order by ${sql.ref('r.day')} desc, ${sql.ref('r.id')} desc)::int`.as(
        'place',
      ),
    )
    .where('t.plan_id', '=', planId)
    .where('r.takes_back', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('plan_task_report as b').select('b.id').whereRef('b.takes_back', '=', 'r.id'),
        ),
      ),
    )
  if (asked.ownerIds !== undefined) told = told.where('t.department_id', 'in', [...asked.ownerIds])
  const found = await rows(session)
    .selectFrom(told.as('told'))
    .selectAll()
    .where('place', '<=', asked.perTask)
    .orderBy('task_id')
    .orderBy('place')
    .execute()
  return found.map(({ task_id: taskId, day, state, percent, note }) => ({
    taskId,
    day,
    state,
    percent,
    note,
  }))
}

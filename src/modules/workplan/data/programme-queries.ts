import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import type { BudgetSource } from '../domain/plan-input.ts'
import type { PlanItem, PlanText } from '../domain/plan-text.ts'
import { type PlanId, type ProgrammeId, type StateCounts } from '../domain/task.ts'
import type { StoredCell, TableRow, WorkplanTables } from './tables.ts'
import { type Figure, figureOfRow, textOf } from './figure-queries.ts'
import { countsOf, stateCounts, tasksByState } from './state-counts.ts'

export type { StoredCell } from './tables.ts'

/** A programme in a list, with how its tasks stand. */
export interface ProgrammeLine {
  readonly id: ProgrammeId
  readonly number: number
  readonly title: Localized
  readonly purpose: PlanText
  readonly departmentId: DepartmentId
  readonly phone: string | null
  readonly budget: Won | null
  readonly tasks: StateCounts
}

export interface ProgrammeTable {
  readonly caption: PlanText
  readonly unit: PlanText | null
  readonly day: CalendarDate
  readonly head: readonly { readonly title: PlanText; readonly type: 'text' | 'count' | 'money' }[]
  readonly cells: readonly (readonly StoredCell[])[]
  readonly chart: 'none' | 'lines' | 'bars'
}

/** A programme with everything but its tasks. */
export interface Programme {
  readonly id: ProgrammeId
  readonly planId: PlanId
  readonly number: number
  readonly title: Localized
  readonly departmentId: DepartmentId
  readonly team: PlanText | null
  readonly phone: string | null
  readonly purpose: PlanText
  readonly aims: readonly PlanText[]
  readonly sections: readonly { readonly title: PlanText; readonly items: readonly PlanItem[] }[]
  readonly budget: {
    readonly total: Won
    readonly lines: readonly { readonly source: BudgetSource; readonly amount: Won }[]
  } | null
  readonly figures: readonly Figure[]
  readonly tables: readonly ProgrammeTable[]
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** The year's programmes by number, each with its tasks counted by state on a day: one query. */
export async function listProgrammes(
  session: Session,
  planId: PlanId,
  today: CalendarDate,
): Promise<readonly ProgrammeLine[]> {
  const found = await rows(session)
    .selectFrom('programme as p')
    .leftJoin(tasksByState(session, planId, today).as('c'), 'c.programme_id', 'p.id')
    .select([
      'p.id',
      'p.number',
      'p.title_ko',
      'p.title_en',
      'p.purpose_ko',
      'p.purpose_en',
      'p.department_id',
      'p.phone',
      'p.budget',
    ])
    .select(stateCounts)
    .where('p.plan_id', '=', planId)
    .groupBy('p.id')
    .orderBy('p.number')
    .execute()
  return found.map((row) => ({
    id: row.id,
    number: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    purpose: { ko: row.purpose_ko, en: row.purpose_en },
    departmentId: row.department_id,
    phone: row.phone,
    budget: row.budget === null ? null : won(row.budget),
    tasks: countsOf(row),
  }))
}

/** A programme of a plan by its number, with budget, figures and tables: one query. Null when there is none. */
export async function readProgramme(
  session: Session,
  planId: PlanId,
  number: number,
): Promise<Programme | null> {
  const row = await programmeRow(session, planId, number)
  if (row === undefined) return null
  return {
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    departmentId: row.department_id,
    team: textOf(row.team_ko, row.team_en),
    phone: row.phone,
    purpose: { ko: row.purpose_ko, en: row.purpose_en },
    aims: row.aims,
    sections: row.sections,
    budget:
      row.budget === null
        ? null
        : {
            total: won(row.budget),
            lines: row.lines.map(({ source, amount }) => ({ source, amount: won(BigInt(amount)) })),
          },
    figures: row.figures.map(figureOfRow),
    tables: row.tables.map(tableOfRow),
  }
}

function programmeRow(session: Session, planId: PlanId, number: number) {
  return rows(session)
    .selectFrom('programme as p')
    .selectAll('p')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('programme_budget_line as b')
          .select(['b.source', sql<string>`${sql.ref('b.amount')}::text`.as('amount')])
          .whereRef('b.programme_id', '=', 'p.id')
          .orderBy('b.amount', 'desc'),
      ).as('lines'),
      jsonArrayFrom(
        eb
          .selectFrom('plan_figure as f')
          .select([
            'f.id',
            'f.label_ko',
            'f.label_en',
            'f.kind',
            'f.words_ko',
            'f.words_en',
            'f.day',
            'f.source_ko',
            'f.source_en',
            'f.target',
            'f.version',
          ])
          .select([
            sql<string | null>`${sql.ref('f.amount')}::text`.as('amount'),
            sql<string | null>`${sql.ref('f.whole')}::text`.as('whole'),
          ])
          .whereRef('f.programme_id', '=', 'p.id')
          .orderBy('f.place'),
      ).as('figures'),
      jsonArrayFrom(
        eb
          .selectFrom('programme_table as g')
          .select([
            'g.caption_ko',
            'g.caption_en',
            'g.unit_ko',
            'g.unit_en',
            'g.day',
            'g.head',
            'g.cells',
            'g.chart',
          ])
          .whereRef('g.programme_id', '=', 'p.id')
          .orderBy('g.place'),
      ).as('tables'),
    ])
    .where('p.plan_id', '=', planId)
    .where('p.number', '=', number)
    .executeTakeFirst()
}

type TableInJson = Pick<TableRow, 'caption_ko' | 'caption_en' | 'unit_ko' | 'unit_en' | 'day' | 'chart'> &
  Pick<ProgrammeTable, 'head' | 'cells'>

function tableOfRow(row: TableInJson): ProgrammeTable {
  return {
    caption: { ko: row.caption_ko, en: row.caption_en },
    unit: textOf(row.unit_ko, row.unit_en),
    day: row.day,
    head: row.head,
    cells: row.cells,
    chart: row.chart,
  }
}

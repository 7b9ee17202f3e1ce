import type { DepartmentId } from '#platform/access/person.ts'
import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PlanState } from '../domain/change-plan.ts'
import { storedFigure } from '../domain/figure.ts'
import type { GivenFigure, GivenPlan, GivenProgramme, GivenTable } from '../domain/plan-input.ts'
import type { FigureId, PlanId, ProgrammeId } from '../domain/task.ts'
import { figureEntry, itemEntries, programmeEntry } from './search-entries.ts'
import { saveSearchEntries } from './search-store.ts'
import type { FigureRow, StoredCell, StoredResults, TableRow, WorkplanTables } from './tables.ts'

/** Where a new row's id comes from. */
type Ids = Pick<Context, 'newId'>

/** A programme with what a plan's text cannot give: its id and its lead department's. */
export interface NewProgramme {
  readonly id: ProgrammeId
  readonly departmentId: DepartmentId
  readonly given: GivenProgramme
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Keeps a plan's head; false when the year has one already. */
export async function insertPlan(
  session: Session,
  plan: {
    readonly id: PlanId
    readonly departmentId: DepartmentId
    readonly given: GivenPlan
    readonly now: Date
  },
): Promise<boolean> {
  const { given } = plan
  const result = await rows(session)
    .insertInto('plan')
    .values({
      id: plan.id,
      year: given.year,
      title_ko: given.title.ko,
      title_en: given.title.en,
      department_id: plan.departmentId,
      vision_ko: given.vision.ko,
      vision_en: given.vision.en,
      aims: JSON.stringify(given.aims),
      core_tasks: JSON.stringify(given.coreTasks),
      results: given.results === null ? null : JSON.stringify(storedResults(given.results)),
      state: 'draft',
      adopted_on: null,
      closed_on: null,
      brought_in_at: plan.now,
    })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

function storedResults(results: NonNullable<GivenPlan['results']>): StoredResults {
  const contests = results.contests.map((contest) => ({
    ...contest,
    total: contest.total?.toString() ?? null,
  }))
  return { ...results, contests }
}

/** Keeps what a plan doubts itself. */
export async function insertDoubts(
  session: Session,
  planId: PlanId,
  plan: GivenPlan,
  ids: Ids,
): Promise<void> {
  const doubts = plan.doubts.map(({ where, what }, place) => ({
    id: ids.newId<string>(),
    plan_id: planId,
    place,
    location: where,
    what_ko: what.ko,
    what_en: what.en,
  }))
  if (doubts.length > 0) await rows(session).insertInto('plan_doubt').values(doubts).execute()
}

/** Keeps the programmes of a new plan with their budgets, figures and tables. */
export async function insertProgrammes(
  session: Session,
  planId: PlanId,
  programmes: readonly NewProgramme[],
  ids: Ids,
): Promise<void> {
  await rows(session)
    .insertInto('programme')
    .values(
      programmes.map(({ id, departmentId, given }) => ({
        id,
        plan_id: planId,
        number: given.number,
        title_ko: given.title.ko,
        title_en: given.title.en,
        department_id: departmentId,
        team_ko: given.team?.ko ?? null,
        team_en: given.team?.en ?? null,
        phone: given.phone,
        purpose_ko: given.purpose.ko,
        purpose_en: given.purpose.en,
        aims: JSON.stringify(given.aims),
        sections: JSON.stringify(given.sections),
        budget: given.budget?.total ?? null,
      })),
    )
    .execute()
  const lines = programmes.flatMap(({ id, given }) =>
    (given.budget?.lines ?? []).map((line) => ({
      programme_id: id,
      source: line.source,
      amount: line.amount,
    })),
  )
  if (lines.length > 0) await rows(session).insertInto('programme_budget_line').values(lines).execute()
  const figures = programmes.flatMap(({ id, given }) =>
    given.figures.map((figure, place) => figureRow(ids.newId(), planId, id, figure, place)),
  )
  if (figures.length > 0) await rows(session).insertInto('plan_figure').values(figures).execute()
  const tables = programmes.flatMap(({ id, given }) =>
    given.tables.map((table, place) => tableRow(ids.newId(), id, table, place)),
  )
  if (tables.length > 0) await rows(session).insertInto('programme_table').values(tables).execute()
  await saveSearchEntries(session, [
    ...programmes.flatMap(({ id, given }) => [
      programmeEntry({ id, planId, ...given }),
      ...itemEntries({ id, planId }, given.sections),
    ]),
    ...figures.map((row) =>
      figureEntry({
        id: row.id,
        planId,
        programmeId: row.programme_id,
        label: { ko: row.label_ko, en: row.label_en },
      }),
    ),
  ])
}

function figureRow(
  id: FigureId,
  planId: PlanId,
  programmeId: ProgrammeId,
  figure: GivenFigure,
  place: number,
): FigureRow {
  const { kind, amount, whole, words } = storedFigure(figure.value)
  return {
    id,
    plan_id: planId,
    programme_id: programmeId,
    place,
    label_ko: figure.label.ko,
    label_en: figure.label.en,
    kind,
    amount,
    whole,
    words_ko: words?.ko ?? null,
    words_en: words?.en ?? null,
    day: figure.day,
    source_ko: figure.source?.ko ?? null,
    source_en: figure.source?.en ?? null,
    target: figure.target,
    highlight: figure.highlight,
    version: 1,
  }
}

type NewTableRow = Omit<TableRow, 'head' | 'cells'> & { readonly head: string; readonly cells: string }

function tableRow(id: string, programmeId: ProgrammeId, table: GivenTable, place: number): NewTableRow {
  const cells = table.rows.map((row) =>
    row.map((cell): StoredCell =>
      typeof cell === 'bigint' || typeof cell === 'number' ? cell.toString() : cell,
    ),
  )
  return {
    id,
    programme_id: programmeId,
    place,
    caption_ko: table.caption.ko,
    caption_en: table.caption.en,
    unit_ko: table.unit?.ko ?? null,
    unit_en: table.unit?.en ?? null,
    day: table.day,
    head: JSON.stringify(table.columns),
    cells: JSON.stringify(cells),
    chart: table.chart,
  }
}

/** Marks a draft as adopted; false when somebody else already did. */
export async function savePlanAdopted(session: Session, planId: PlanId, day: CalendarDate): Promise<boolean> {
  const result = await rows(session)
    .updateTable('plan')
    .set({ state: 'adopted', adopted_on: day })
    .where('id', '=', planId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Closes a plan's year or opens it again; whoever calls holds the plan's lock. */
export async function savePlanState(
  session: Session,
  planId: PlanId,
  to: { readonly state: PlanState; readonly closedOn: CalendarDate | null },
): Promise<void> {
  await rows(session)
    .updateTable('plan')
    .set({ state: to.state, closed_on: to.closedOn })
    .where('id', '=', planId)
    .execute()
}

/** Saves a figure that is still at the version the writer saw; false when it is not. */
export async function saveFigure(
  session: Session,
  figure: {
    readonly id: FigureId
    readonly version: number
    readonly value: GivenFigure['value']
    readonly day: CalendarDate
    readonly source: GivenFigure['source']
  },
): Promise<boolean> {
  const { amount, whole, words } = storedFigure(figure.value)
  const result = await rows(session)
    .updateTable('plan_figure')
    .set({
      amount,
      whole,
      words_ko: words?.ko ?? null,
      words_en: words?.en ?? null,
      day: figure.day,
      source_ko: figure.source?.ko ?? null,
      source_en: figure.source?.en ?? null,
      version: figure.version + 1,
    })
    .where('id', '=', figure.id)
    .where('version', '=', figure.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

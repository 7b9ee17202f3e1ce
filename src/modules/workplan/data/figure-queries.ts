import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PlanState } from '../domain/change-plan.ts'
import { figureOf, type FigureValue } from '../domain/figure.ts'
import type { PlanText } from '../domain/plan-text.ts'
import { type FigureId, type PlanId } from '../domain/task.ts'
import type { FigureRow, WorkplanTables } from './tables.ts'

export interface Figure {
  readonly id: FigureId
  readonly label: PlanText
  readonly value: FigureValue
  readonly day: CalendarDate
  readonly source: PlanText | null
  readonly target: boolean
  readonly version: number
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** A figure's numbers as text: JSON would round those above 2⁵³. */
export type FigureInJson = Omit<
  FigureRow,
  'plan_id' | 'programme_id' | 'place' | 'highlight' | 'amount' | 'whole'
> & {
  readonly amount: string | null
  readonly whole: string | null
}

/** A stored figure as others read it. */
export function figureOfRow(row: FigureInJson): Figure {
  return {
    id: row.id,
    label: { ko: row.label_ko, en: row.label_en },
    value: figureOf({
      kind: row.kind,
      amount: row.amount === null ? null : BigInt(row.amount),
      whole: row.whole === null ? null : BigInt(row.whole),
      words: textOf(row.words_ko, row.words_en),
    }),
    day: row.day,
    source: textOf(row.source_ko, row.source_en),
    target: row.target,
    version: row.version,
  }
}

/** A text in both languages, or none. */
export function textOf(ko: string | null, en: string | null): PlanText | null {
  return ko === null ? null : { ko, en }
}

/** Figures that the plan calls the city's own numbers, with the programme they belong to. */
export async function listHighlights(
  session: Session,
  planId: PlanId,
): Promise<readonly (Figure & { readonly programme: number })[]> {
  const found = await rows(session)
    .selectFrom('plan_figure as f')
    .innerJoin('programme as p', 'p.id', 'f.programme_id')
    .selectAll('f')
    .select('p.number')
    .where('f.plan_id', '=', planId)
    .where('f.highlight', '=', true)
    .orderBy('p.number')
    .orderBy('f.place')
    .execute()
  return found.map((row) => ({
    ...figureOfRow({ ...row, amount: row.amount?.toString() ?? null, whole: row.whole?.toString() ?? null }),
    programme: row.number,
  }))
}

/** A figure with the programme and the year it belongs to. */
export interface FigureRecord extends Figure {
  readonly departmentId: DepartmentId
  readonly programme: number
  readonly year: number
  readonly planState: PlanState
}

const figureRecord = (session: Session, id: FigureId) =>
  rows(session)
    .selectFrom('plan_figure as f')
    .innerJoin('programme as p', 'p.id', 'f.programme_id')
    .innerJoin('plan as y', 'y.id', 'f.plan_id')
    .selectAll('f')
    .select(['p.department_id', 'p.number', 'y.year', 'y.state'])
    .where('f.id', '=', id)

/** A figure by its id; null when there is none. */
export async function readFigure(session: Session, id: FigureId): Promise<FigureRecord | null> {
  const row = await figureRecord(session, id).executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** A figure, locked while its transaction decides on it; its plan is not closed meanwhile. */
export async function lockFigure(session: Session, id: FigureId): Promise<FigureRecord | null> {
  const row = await figureRecord(session, id).forUpdate('f').forShare('y').executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

type FigureRecordRow = Awaited<ReturnType<ReturnType<typeof figureRecord>['executeTakeFirstOrThrow']>>

function recordOf(row: FigureRecordRow): FigureRecord {
  const figure = figureOfRow({
    ...row,
    amount: row.amount?.toString() ?? null,
    whole: row.whole?.toString() ?? null,
  })
  return {
    ...figure,
    departmentId: row.department_id,
    programme: row.number,
    year: row.year,
    planState: row.state,
  }
}

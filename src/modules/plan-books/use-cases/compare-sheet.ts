import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { SheetRows } from '../domain/staged-sheet.ts'
import {
  type CellChange,
  type CellFlaw,
  type Cells,
  type ColumnKey,
  type Compared,
  compareRows,
  type CurrentRow,
  editsOfShown,
  type RowConflict,
  type SheetKind,
  type SheetRow,
} from '../domain/work-sheets.ts'
import { currentSheets, type CurrentSheets } from './current-sheets.ts'
import { type FigureEdit, readFigureEdit, readTaskEdit, type TaskEdit } from './read-edits.ts'
import { columnNamed } from './sheet-words.ts'

/** What a sheet that came back would do. */
export interface SheetPreview {
  readonly changes: readonly CellChange[]
  readonly conflicts: readonly RowConflict[]
  readonly flaws: readonly CellFlaw[]
}

export interface PreparedSheet extends SheetPreview {
  readonly tasks: readonly TaskEdit[]
  readonly figures: readonly FigureEdit[]
}

/** Puts a sheet's rows beside what the plan says now; null when the plan is gone. */
export async function compareSheet(
  session: Session,
  year: number,
  sheets: SheetRows,
  today: CalendarDate,
): Promise<PreparedSheet | null> {
  const current = await currentSheets(session, { year }, today)
  return current === null ? null : prepareSheet(current, sheets)
}

/** What a workbook's rows ask for beside what is there. */
export function prepareSheet(
  current: Pick<CurrentSheets, 'tasks' | 'figures' | 'rows' | 'departments'>,
  sheets: SheetRows,
): PreparedSheet {
  const tasks = compared('tasks', sheets.tasks, current.rows.tasks)
  const figures = compared('figures', sheets.figures, current.rows.figures)
  const budget = readRows('budget', sheets.budget ?? [])
  const taskEdits = editsOfTasks(tasks, current)
  const figureEdits = editsOfFigures(figures, current)
  return {
    tasks: taskEdits.edits,
    figures: figureEdits.edits,
    changes: [...tasks.edited, ...figures.edited].flatMap(({ changes }) => changes),
    conflicts: [...tasks.conflicts, ...figures.conflicts],
    flaws: [
      ...tasks.flaws,
      ...taskEdits.flaws,
      ...figures.flaws,
      ...figureEdits.flaws,
      ...budget.flaws,
      ...editsOfShown(budget.rows, current.rows.budget),
    ],
  }
}

function compared(
  kind: 'tasks' | 'figures',
  rows: readonly (readonly string[])[] | undefined,
  current: readonly CurrentRow[],
): Compared {
  if (rows === undefined) return { edited: [], conflicts: [], flaws: [] }
  const read = readRows(kind, rows)
  const found = compareRows(kind, read.rows, new Map(current.map((row) => [row.id, row])))
  return { ...found, flaws: [...read.flaws, ...found.flaws] }
}

function editsOfTasks(
  { edited }: Compared,
  { tasks, departments }: Pick<CurrentSheets, 'tasks' | 'departments'>,
) {
  const byId = new Map<string, CurrentSheets['tasks'][number]>(tasks.map((task) => [task.id, task]))
  const read = edited.flatMap((row) => {
    const task = byId.get(row.current.id)
    return task === undefined ? [] : [readTaskEdit(row, task, departments)]
  })
  return collected(read)
}

function editsOfFigures({ edited }: Compared, { figures }: Pick<CurrentSheets, 'figures'>) {
  const byId = new Map<string, CurrentSheets['figures'][number]>(figures.map((figure) => [figure.id, figure]))
  const read = edited.flatMap((row) => {
    const figure = byId.get(row.current.id)
    return figure === undefined ? [] : [readFigureEdit(row, figure)]
  })
  return collected(read)
}

function collected<Edit>(
  read: readonly { readonly edit: Edit | null; readonly flaws: readonly CellFlaw[] }[],
) {
  return {
    edits: read.flatMap(({ edit }) => (edit === null ? [] : [edit])),
    flaws: read.flatMap(({ flaws }) => flaws),
  }
}

const HEAD_WITHIN = 10

/** Finds the head wherever a title has pushed it, and gives the rows below by column. */
function readRows(
  kind: SheetKind,
  rows: readonly (readonly string[])[],
): { readonly rows: readonly SheetRow[]; readonly flaws: readonly CellFlaw[] } {
  if (rows.length === 0) return { rows: [], flaws: [] }
  const scores = rows
    .slice(0, HEAD_WITHIN)
    .map((row) => row.filter((title) => columnNamed(kind, title)).length)
  const head = scores.indexOf(Math.max(...scores))
  const columns = (rows[head] ?? []).map((title) => columnNamed(kind, title))
  const missing = needed[kind].filter((key) => !columns.includes(key))
  if (missing.length > 0)
    return {
      rows: [],
      flaws: missing.map((column) => ({
        sheet: kind,
        row: head + 1,
        column,
        value: '',
        problem: 'column-missing',
      })),
    }
  const read = rows.map((cells, index) => ({ number: index + 1, cells: byColumn(cells, columns) }))
  return {
    rows: read.slice(head + 1).filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
    flaws: [],
  }
}

const needed: Readonly<Record<SheetKind, readonly ColumnKey[]>> = {
  tasks: ['id', 'version'],
  figures: ['id', 'version'],
  budget: ['programme', 'budgetSource', 'amount'],
}

function byColumn(cells: readonly string[], columns: readonly (ColumnKey | undefined)[]): Cells {
  return Object.fromEntries(
    columns.flatMap((key, place) => (key === undefined ? [] : [[key, (cells[place] ?? '').trim()]])),
  )
}

/** The sheets of the workbook that departments edit. */
export const sheetKinds = ['tasks', 'figures', 'budget'] as const
export type SheetKind = (typeof sheetKinds)[number]

export const columnKeys = {
  tasks: [
    'id',
    'version',
    'programme',
    'programmeTitle',
    'textKo',
    'textEn',
    'owner',
    'ownerName',
    'helpers',
    'start',
    'end',
    'recurrence',
    'recurrenceDay',
    'recurrenceMonths',
    'money',
    'state',
    'lastReport',
    'lastPercent',
    'reportState',
    'reportPercent',
    'reportNote',
  ],
  figures: ['id', 'version', 'programme', 'label', 'kind', 'value', 'whole', 'unit', 'day', 'source'],
  budget: ['programme', 'programmeTitle', 'budgetSource', 'amount'],
} as const
export type ColumnKey = (typeof columnKeys)[SheetKind][number]

/** Columns whose cells may be edited; the others only help to read. */
export const editable: Readonly<Record<SheetKind, readonly ColumnKey[]>> = {
  tasks: [
    'textKo',
    'textEn',
    'owner',
    'helpers',
    'start',
    'end',
    'recurrence',
    'recurrenceDay',
    'recurrenceMonths',
    'money',
    'reportState',
    'reportPercent',
    'reportNote',
  ],
  figures: ['value', 'whole', 'day', 'source'],
  budget: [],
}

/** Cells that make a new report: empty when the sheet goes out. */
export const reportColumns: readonly ColumnKey[] = ['reportState', 'reportPercent', 'reportNote']

export type Cells = Readonly<Partial<Record<ColumnKey, string>>>

/** A row as a workbook has it, with the number that Excel shows. */
export interface SheetRow {
  readonly number: number
  readonly cells: Cells
}

/** What a sheet would hold if it were written now. */
export interface CurrentRow {
  readonly id: string
  /** What the record is called where a change of it is shown. */
  readonly name: string
  readonly cells: Cells
}

/** One cell that somebody edited. */
export interface CellChange {
  readonly sheet: SheetKind
  readonly row: number
  readonly column: ColumnKey
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What is wrong with a cell, or with a whole row. `problem` may also be a refusal of the use case that was asked. */
export interface CellFlaw {
  readonly sheet: SheetKind
  readonly row: number
  readonly column: ColumnKey | null
  readonly value: string
  readonly problem: string
}

/** A row that was edited while its record changed behind it: it is never written over. */
export interface RowConflict {
  readonly sheet: SheetKind
  readonly row: number
  readonly name: string
  readonly changes: readonly CellChange[]
}

/** A row with its edits, none of which is stale. */
export interface EditedRow {
  readonly row: SheetRow
  readonly current: CurrentRow
  readonly changes: readonly CellChange[]
}

export interface Compared {
  readonly edited: readonly EditedRow[]
  readonly conflicts: readonly RowConflict[]
  readonly flaws: readonly CellFlaw[]
}

/**
 * What was edited in a sheet that came back: each cell beside what it would be now. A row whose record has a later
 * version than the sheet knows is a conflict if it would change anything.
 */
export function compareRows(
  sheet: 'tasks' | 'figures',
  rows: readonly SheetRow[],
  current: ReadonlyMap<string, CurrentRow>,
): Compared {
  const edited: EditedRow[] = []
  const conflicts: RowConflict[] = []
  const flaws: CellFlaw[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const id = row.cells.id ?? ''
    const now = current.get(id)
    const flaw = idFlaw(id, now, seen)
    seen.add(id)
    if (flaw !== null || now === undefined) {
      flaws.push({ sheet, row: row.number, column: 'id', value: id, problem: flaw ?? 'unknown-id' })
      continue
    }
    const changes = changesOf(sheet, row, now)
    if (changes.length === 0) continue
    if (isStale(row, now, changes)) conflicts.push({ sheet, row: row.number, name: now.name, changes })
    else edited.push({ row, current: now, changes })
  }
  return { edited, conflicts, flaws }
}

function idFlaw(id: string, now: CurrentRow | undefined, seen: ReadonlySet<string>): string | null {
  if (id === '') return 'id-missing'
  if (seen.has(id)) return 'twice-in-file'
  return now === undefined ? 'unknown-id' : null
}

function changesOf(sheet: SheetKind, { number, cells }: SheetRow, now: CurrentRow): readonly CellChange[] {
  return editable[sheet].flatMap((column): CellChange[] => {
    const before = now.cells[column] ?? ''
    // A column that was taken out changes nothing.
    const after = cells[column] ?? before
    if (after === before) return []
    return [{ sheet, row: number, column, name: now.name, before, after }]
  })
}

/** Facts are guarded by the record's version; a report by what was last reported when the sheet went out. */
function isStale({ cells }: SheetRow, now: CurrentRow, changes: readonly CellChange[]): boolean {
  const reports = changes.some(({ column }) => reportColumns.includes(column))
  const facts = changes.some(({ column }) => !reportColumns.includes(column))
  const same = (column: ColumnKey) => (cells[column] ?? '') === (now.cells[column] ?? '')
  return (facts && !same('version')) || (reports && !(same('lastReport') && same('lastPercent')))
}

/** Cells of a sheet that only shows: whoever edits them is told where to do it. */
export function editsOfShown(rows: readonly SheetRow[], current: readonly CurrentRow[]): readonly CellFlaw[] {
  const byName = new Map(current.map((row) => [row.id, row]))
  return rows.flatMap(({ number, cells }): CellFlaw[] => {
    const now = byName.get(`${cells.programme ?? ''} ${cells.budgetSource ?? ''}`)
    const value = cells.amount ?? ''
    if (now !== undefined && now.cells.amount === value) return []
    return [{ sheet: 'budget', row: number, column: 'amount', value, problem: 'not-changed-here' }]
  })
}

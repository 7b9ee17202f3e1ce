import type { Localized } from '#platform/kernel/locale.ts'

/** One column of a form that is filled in with Excel. */
export interface SheetField<Key extends string = string> {
  readonly key: Key
  readonly title: Localized
  /** The file must have the column. */
  readonly needed: boolean
}

export type CellProblem =
  | 'column-missing'
  | 'no-rows'
  | 'required'
  | 'not-a-kind'
  | 'not-a-post'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-yes-or-no'
  | 'not-an-email'
  | 'twice-in-file'
  | 'too-long'

/** What is wrong with a file, at the row and column that Excel shows. `problem` may also be a refusal. */
export interface SheetProblem {
  readonly row: number
  readonly column: Localized | null
  readonly value: string
  readonly problem: string
}

/** A row of the file by column, with its number in Excel. */
export interface SheetRow<Key extends string> {
  readonly number: number
  readonly cells: Readonly<Record<Key, string>>
}

/** Yes and no as the downloads write them. */
const YES = new Set(['예', 'yes', 'y', 'o', '○', 'true', '1'])
const NO = new Set(['아니오', '아니요', 'no', 'n', 'x', '×', 'false', '0', ''])

/** Reads yes or no in either language; null for anything else. */
export function yesOrNo(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
/** Our own downloads put an apostrophe before what Excel would take for a formula. */
const undefused = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')

/**
 * Finds the head row, wherever titles and notes above have put it, and gives the rows below by column. Titles
 * may be Korean or English; columns may stand in any order.
 */
export function readSheet<Key extends string>(
  rows: readonly (readonly string[])[],
  fields: readonly SheetField<Key>[],
): { readonly rows: readonly SheetRow<Key>[]; readonly problems: readonly SheetProblem[] } {
  const named = (text: string) =>
    fields.find(({ title }) => plain(title.ko) === plain(text) || plain(title.en) === plain(text))
  const score = (row: readonly string[]) =>
    row.filter((cell) => cell !== '' && named(cell) !== undefined).length
  const scores = rows.slice(0, 20).map(score)
  const head = scores.indexOf(Math.max(0, ...scores))
  const titles = rows[head] ?? []
  const places = new Map(
    fields.map((field) => [field.key, titles.findIndex((cell) => cell !== '' && named(cell) === field)]),
  )
  const missing = fields.filter(({ key, needed }) => needed && (places.get(key) ?? -1) < 0)
  if (missing.length > 0) {
    const at = (title: Localized): SheetProblem => ({
      row: head + 1,
      column: title,
      value: '',
      problem: 'column-missing',
    })
    return { rows: [], problems: missing.map(({ title }) => at(title)) }
  }
  const read = rows
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, number }) => ({ number, cells: byKey(cells, fields, places) }))
  if (read.length === 0)
    return { rows: [], problems: [{ row: head + 2, column: null, value: '', problem: 'no-rows' }] }
  return { rows: read, problems: [] }
}

function byKey<Key extends string>(
  cells: readonly string[],
  fields: readonly SheetField<Key>[],
  places: ReadonlyMap<Key, number>,
): Record<Key, string> {
  const entries = fields.map(
    ({ key }) => [key, undefused((cells[places.get(key) ?? -1] ?? '').trim())] as const,
  )
  return Object.fromEntries(entries) as Record<Key, string>
}

/** Collects what is wrong with the cells of a file. */
export class SheetCheck<Key extends string> {
  readonly problems: SheetProblem[] = []
  readonly #fields: ReadonlyMap<Key, Localized>

  constructor(fields: readonly SheetField<Key>[]) {
    this.#fields = new Map(fields.map(({ key, title }) => [key, title]))
  }

  add(row: SheetRow<Key>, key: Key, problem: string): void {
    this.problems.push({
      row: row.number,
      column: this.#fields.get(key) ?? null,
      value: row.cells[key],
      problem,
    })
  }

  /** A text that may not be empty or too long. */
  text(row: SheetRow<Key>, key: Key, most: number, needed: boolean): string {
    const text = row.cells[key]
    if (needed && text === '') this.add(row, key, 'required')
    if (text.length > most) this.add(row, key, 'too-long')
    return text
  }

  /** Reads a cell; `problem` when it gives nothing. */
  read<T>(row: SheetRow<Key>, key: Key, reader: (text: string) => T | null, problem: CellProblem): T | null {
    const text = row.cells[key]
    if (text === '') {
      this.add(row, key, 'required')
      return null
    }
    const value = reader(text)
    if (value === null) this.add(row, key, problem)
    return value
  }

  /** Says of each value of a column that it may stand once only. */
  once(rows: readonly SheetRow<Key>[], key: Key): void {
    const seen = new Set<string>()
    for (const row of rows) {
      const value = row.cells[key]
      if (value !== '' && seen.has(value)) this.add(row, key, 'twice-in-file')
      seen.add(value)
    }
  }
}

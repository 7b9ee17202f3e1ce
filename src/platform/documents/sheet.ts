import type { Locale } from '../kernel/locale.ts'

export type SheetCell = string | number | bigint | boolean | Date | null

/** How a column's values are written: dates as YYYY-MM-DD texts, instants as Date, ratios as fractions (0.434). */
export type SheetColumnType =
  'text' | 'integer' | 'decimal' | 'won' | 'percent' | 'date' | 'month' | 'instant' | 'boolean'

export interface SheetColumn {
  readonly title: string
  readonly type: SheetColumnType
  /** In characters of Latin width; measured from the content when left out. */
  readonly width?: number
  /** Once any column says it, the sheet is protected: only the cells of columns that are not locked can be changed. */
  readonly locked?: boolean
}

/** One table as it leaves the house for Excel and other programs. */
export interface Sheet {
  readonly sheetName: string
  /** A row above the head, in XLSX only: machine files begin with their head. */
  readonly title?: string
  /** The language of yes and no; Korean unless told. */
  readonly locale?: Locale
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A column by what it says of a row. */
export interface RowColumn<Row> {
  readonly title: string
  readonly sheet: SheetColumnType
  readonly value: (row: Row) => SheetCell
}

/** Rows as a table. */
export const sheetOf = <Row>(
  about: Omit<Sheet, 'columns' | 'rows'>,
  columns: readonly RowColumn<Row>[],
  rows: readonly Row[],
): Sheet => ({
  ...about,
  columns: columns.map(({ title, sheet }) => ({ title, type: sheet })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
})

import type { ComponentChildren } from 'preact'

/** One column of a table. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ComponentChildren
  readonly kind?: 'text' | 'number' | 'date' | 'status' | undefined
  /** Its head is a link that sorts by it. */
  readonly sort?: boolean | undefined
  /** Names the row; the first column unless told. */
  readonly head?: boolean | undefined
  /** Only shown when chosen. */
  readonly optional?: boolean | undefined
  readonly phone?: 'hidden' | undefined
}

/** The columns to show: those chosen, in the table's own order, or all that are not optional. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] = [],
): readonly Column<Row>[] {
  const head = headColumn(columns)
  const picked = columns.filter((column) => column === head || chosen.includes(column.key))
  return picked.length > 1 ? picked : columns.filter((column) => column.optional !== true)
}

export function headColumn<Row>(columns: readonly Column<Row>[]): Column<Row> | undefined {
  return columns.find((column) => column.head === true) ?? columns[0]
}

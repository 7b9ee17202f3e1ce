import type { Cell } from './document-block.ts'
import type { ReadSpan } from './plan-document.ts'

/** A table's cells with every place filled: a cell that spans is repeated in each place it covers. */
export interface Grid {
  readonly texts: readonly (readonly string[])[]
  readonly spans: readonly ReadSpan[]
  /** Rows and columns that were more than a table may have. */
  readonly isCut: boolean
}

export const mostRows = 5_000
export const mostColumns = 200
const MOST_CELLS = 200_000

/** Puts cells into their places; spans that reach over the edge or over one another are cut. */
export function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const height = Math.min(rows.length, mostRows)
  const places: string[][] = Array.from({ length: height }, () => [])
  const taken: boolean[][] = Array.from({ length: height }, () => [])
  const spans: ReadSpan[] = []
  let filled = 0
  for (let row = 0; row < height; row += 1) {
    let column = 0
    for (const cell of rows[row] ?? []) {
      while (taken[row]?.[column] === true) column += 1
      if (column >= mostColumns || filled >= MOST_CELLS) break
      const size = spanOf(cell, row, column, height)
      filled += size.rows * size.columns
      fill(places, taken, { row, column, ...size }, cell.text.trim())
      if (size.rows > 1 || size.columns > 1) spans.push({ row, column, ...size })
      column += size.columns
    }
  }
  const width = places.reduce((widest, row) => Math.max(widest, row.length), 0)
  const texts = places.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  return { texts, spans, isCut: rows.length > height || filled >= MOST_CELLS }
}

function spanOf(cell: Cell, row: number, column: number, height: number) {
  return {
    rows: Math.max(1, Math.min(Math.trunc(cell.rowSpan) || 1, height - row)),
    columns: Math.max(1, Math.min(Math.trunc(cell.columnSpan) || 1, mostColumns - column)),
  }
}

function fill(places: string[][], taken: boolean[][], span: ReadSpan, text: string): void {
  for (let row = span.row; row < span.row + span.rows; row += 1)
    for (let column = span.column; column < span.column + span.columns; column += 1) {
      const [line, marks] = [places[row], taken[row]]
      if (line === undefined || marks === undefined || marks[column] === true) continue
      line[column] = text
      marks[column] = true
    }
}

interface ParsedCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** A parsed document's table with every place filled: kordoc leaves empty cells where a span covers. */
export function gridOfCells(
  cells: readonly (readonly ParsedCell[])[],
  limits: { readonly rows: number; readonly columns: number },
): string[][] {
  const height = Math.min(cells.length, limits.rows)
  const width = Math.min(
    limits.columns,
    cells.slice(0, height).reduce((most, row) => Math.max(most, row.length), 0),
  )
  const grid: (string | undefined)[][] = Array.from({ length: height }, () => [])
  for (const [top, row] of cells.slice(0, height).entries())
    for (const [left, { text, colSpan, rowSpan }] of row.slice(0, width).entries()) {
      if (grid[top]?.[left] !== undefined) continue
      const [right, bottom] = [
        Math.min(width, left + span(colSpan, width)),
        Math.min(height, top + span(rowSpan, height)),
      ]
      for (let line = top; line < bottom; line += 1)
        for (let column = left; column < right; column += 1) {
          const places = grid[line]
          if (places !== undefined) places[column] ??= text
        }
    }
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

const span = (told: number, most: number): number =>
  Number.isInteger(told) && told >= 1 ? Math.min(told, most) : 1

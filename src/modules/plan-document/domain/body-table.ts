import { closeOffice, keepOffice } from './body-office.ts'
import { type BodyState, say } from './body-state.ts'
import type { TableBlock } from './document-block.ts'
import { isOfficeLabel } from './office.ts'
import { readTable } from './table.ts'
import { continues, joinTables } from './table-continued.ts'
import { gridOf, mostRows } from './table-grid.ts'

/** Reads a table of the part, or the officers that one holds. */
export function readTableBlock(state: BodyState, block: TableBlock): void {
  const cells = block.rows.flat().map(({ text }) => text)
  if (isOfficeLabel(cells[0] ?? '')) {
    closeOffice(state)
    keepOffice(
      state,
      cells.map((text) => ({ text, place: block.place })),
      block.place,
    )
    Object.assign(state, { last: 'office', note: null })
    return
  }
  closeOffice(state)
  const section = state.sections.at(-1)
  if (section !== undefined) section.isEmpty = false
  const table = readTable(block, {
    caption: state.caption ?? block.caption ?? section?.title ?? null,
    unit: state.unit,
    basis: state.basis,
    section: section?.title ?? null,
  })
  checkShape(state, block)
  const before = state.tables.at(-1)
  if (state.last === 'table' && before !== undefined && state.caption === null && continues(before, table)) {
    state.tables.splice(-1, 1, joinTables(before, table))
    say(state, block.place, 'table-continued', { rows: String(table.rows.length) })
  } else state.tables.push(table)
  state.tree.open.length = 0
  Object.assign(state, { last: 'table', caption: null, unit: null, note: null })
}

function checkShape(state: BodyState, block: TableBlock): void {
  const widths = block.rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0))
  const isSpanning = block.rows.some((row) =>
    row.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
  )
  const ragged = isSpanning ? -1 : widths.findIndex((width) => width !== widths[0])
  if (ragged > 0) say(state, block.place, 'table-ragged', { row: String(ragged + 1) })
  if (gridOf(block.rows).isCut) say(state, block.place, 'table-cut', { kept: String(mostRows) })
}

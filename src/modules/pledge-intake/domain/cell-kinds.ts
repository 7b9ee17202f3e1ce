import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { printedDecimal } from './import-mean.ts'
import { stageInCell } from './import-stage-words.ts'
import { pledgeNumber } from './pledge-number.ts'
import { readPeriod } from './periods/read-period.ts'

/** Says of a cell that it tells something of one kind, by its content alone. */
export type CellKind = (cell: string) => boolean

export const isCode: CellKind = (cell) => pledgeNumber(cell) !== null
export const isStageCell: CellKind = (cell) => stageInCell(cell) !== null
export const isPercent: CellKind = (cell) => printedDecimal(compact(cell)) !== null
export const isPeriodCell: CellKind = (cell) => readPeriod(cell).doubt === null
export const isHorizonCell: CellKind = (cell) => horizonOf(cell) !== null
export const isMoney: CellKind = (cell) =>
  /^[△▲-]?[\d,]+(?:\.\d+)?(?:천?원|백만원?|억원?)?$/u.test(compact(cell))

/** 임기내 or 임기후, whatever else the cell says of it; null when it says neither or both. */
export function horizonOf(cell: string): 'in-term' | 'after-term' | null {
  const plain = compact(cell)
  const isIn = /임기(?:내|중)|단기|중기/u.test(plain)
  const isAfter = /임기(?:후|이후|외|초과)|장기/u.test(plain)
  if (isIn === isAfter) return null
  return isIn ? 'in-term' : 'after-term'
}

/** The share of a column's cells that are of a kind, the blank ones not counted; 0 where all are blank. */
export function shareOf(cells: readonly string[], kind: CellKind): number {
  const told = cells.filter((cell) => !isBlank(cell))
  return told.length === 0 ? 0 : told.filter(kind).length / told.length
}

/** How many different things a column's cells tell. */
export const distinctOf = (cells: readonly string[]): number =>
  new Set(cells.map((cell) => compact(cell))).size

/** The longest cell of a column: what is long is no stage. */
export const longestOf = (cells: readonly string[]): number =>
  cells.reduce((longest, cell) => Math.max(longest, cellText(cell).length), 0)

import { cellText, isBlank } from '#platform/kernel/sheet-cells.ts'
import { decimalText, printedDecimal } from './import-mean.ts'
import type { PageHead } from './import-page-head.ts'

interface Scaled {
  readonly rows: readonly (readonly string[])[]
  readonly isFraction: boolean
}

/** A column of progress that was saved without its percent signs: 0.85 and 1 are 85 and 100. Told as a doubt. */
export function withoutFractions(
  rows: readonly (readonly string[])[],
  { progress, firstRow }: PageHead,
): Scaled {
  const column = progress
  if (column === null) return { rows, isFraction: false }
  const cells = rows.slice(firstRow).map((row) => cellText(row[column]))
  const told = cells.filter((cell) => !isBlank(cell))
  const isFraction =
    told.every((cell) => /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/u.test(cell)) &&
    told.some((cell) => /^0\.\d*[1-9]/u.test(cell))
  if (!isFraction) return { rows, isFraction }
  const scaled = (row: readonly string[], at: number) =>
    at < firstRow ? row : row.map((cell, place) => (place === column ? timesHundred(cell) : cell))
  return { rows: rows.map(scaled), isFraction }
}

function timesHundred(cell: string): string {
  const read = printedDecimal(cellText(cell))
  return read === null ? cell : decimalText(read.digits * 100n, read.decimals)
}

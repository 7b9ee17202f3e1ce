import { compact } from '#platform/kernel/sheet-cells.ts'
import { type Rational, readDecimal, withoutSeparators } from './of-indicators.ts'

export const rowFlaws = ['row-too-short', 'no-such-city', 'no-such-indicator', 'row-not-a-number', 'range-turned-round', 'own-city', 'city-twice', 'total-out-of-bounds', 'group-incomplete', 'given-twice', 'awards-tied'] as const // prettier-ignore
export type RowFlaw = (typeof rowFlaws)[number]

/** A line of a pasted table, from 1, with what is wrong with it. */
export interface RowProblem {
  readonly row: number
  readonly text: string
  readonly flaw: RowFlaw
}

const textOfCell = (cell: string) => {
  const line = cell.replace(/[\t\r\n]+/g, ' ')
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line
}

/** A table as text, as Excel copies it: a line a row, tabs between cells. */
export const textOfTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(textOfCell).join('\t')).join('\n')

/** A cell, quoted where it holds line ends, and what ends it. */
const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g

/** The cells of a table that stands in a text; Excel puts a cell with line ends into quotes. */
export function tableOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(cells)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows
}

/** Lines of a table as Excel copies it, without empty ones and without a row of heads. */
export function rowsOf(text: string, heads: readonly string[]): readonly { readonly row: number; readonly cells: readonly string[] }[] {
  return tableOfText(text)
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells, row }) => row > 1 || !heads.includes(compact(cells[0])))
} // prettier-ignore

/** A plain number with thousands separators; null for anything else. */
export const readPlain = (text: string): Rational | null =>
  readDecimal(withoutSeparators(text.normalize('NFKC').replace(/\s/g, '')) ?? '')

/** A number, or two with a tilde between: an estimate between two bounds. */
export function readBounds(text: string): { readonly low: Rational; readonly high: Rational } | null {
  const [first = '', second, ...more] = text.normalize('NFKC').split(/[~∼〜]/)
  const low = readPlain(first)
  const high = second === undefined ? low : readPlain(second)
  return low === null || high === null || more.length > 0 ? null : { low, high }
}

interface Named {
  readonly code: string
  readonly name: string
}

/** Names as people write them: 수원시, 수원. */
const short = (name: string) => compact(name).replace(/[시군]$/u, '')

/** A city by its name. */
export function cityNamed<T extends Named>(cities: readonly T[], name: string): T | null {
  return cities.find((each) => short(each.name) === short(name) || each.code === compact(name)) ?? null
}

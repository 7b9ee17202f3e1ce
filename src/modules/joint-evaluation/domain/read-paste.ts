import { compact } from '#platform/kernel/sheet-cells.ts'
import { becameDate } from './of-indicators.ts'
import { tableOfText } from './read-rows.ts'

export const pasteFlaws = [
  'no-such-number',
  'number-became-date',
  'name-differs',
  'too-few-columns',
  'too-many-columns',
  'formula-needs-inputs',
] as const
export type PasteFlaw = (typeof pasteFlaws)[number]

interface Known {
  readonly number: string
  readonly name: string
  readonly formula: unknown
}

/** A row of what was pasted: the indicator it is for and what stands there, or what is wrong. */
export interface PastedRow<T extends Known> {
  /** As the sheet counts, from 1. */
  readonly row: number
  readonly indicator: T | null
  readonly text: string
  readonly flaw: PasteFlaw | null
}

/**
 * Reads a table as Excel copies it: number and value, or number, name and value. With the name a shifted column is
 * noticed, because number and name then do not belong together.
 */
export function readPaste<T extends Known>(text: string, indicators: readonly T[]): readonly PastedRow<T>[] {
  const known = new Map(indicators.map((each) => [compact(each.number), each]))
  return tableOfText(text)
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells, row }) => !(row === 1 && isHead(cells)))
    .map(({ row, cells }) => read(row, cells, known))
}

const isHead = (cells: readonly string[]) =>
  ['번호', '지표번호', 'no.', 'no', 'number'].includes(compact(cells[0]).toLowerCase())

function read<T extends Known>(
  row: number,
  cells: readonly string[],
  known: ReadonlyMap<string, T>,
): PastedRow<T> {
  const indicator = known.get(compact(cells[0])) ?? null
  const wrong = (flaw: PasteFlaw): PastedRow<T> => ({ row, indicator, text: cells.join(' · '), flaw })
  if (cells.length > 3) return wrong('too-many-columns')
  if (cells.length < 2) return wrong('too-few-columns')
  if (indicator === null) return wrong(becameDate(cells[0] ?? '') ? 'number-became-date' : 'no-such-number')
  if (cells.length === 3 && compact(cells[1]) !== compact(indicator.name)) return wrong('name-differs')
  if (indicator.formula !== null) return wrong('formula-needs-inputs')
  return { row, indicator, text: cells.at(-1) ?? '', flaw: null }
}

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
  /** What its formula needs, in order; nothing where the value itself is told. */
  readonly inputs: readonly string[]
}

/** A row of what was pasted: the indicator it is for and what stands there, or what is wrong. */
export interface PastedRow<T extends Known> {
  /** As the sheet counts, from 1. */
  readonly row: number
  readonly indicator: T | null
  readonly text: string
  /** What its formula needs, by name. */
  readonly inputs: Readonly<Record<string, string>>
  readonly flaw: PasteFlaw | null
}

/**
 * Reads a table as Excel copies it: number and value, or number, name and value; of a formula its inputs in order instead
 * of the value. With the name a shifted column is noticed, because number and name then do not belong together.
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
  given: readonly string[],
  known: ReadonlyMap<string, T>,
): PastedRow<T> {
  const cells = withoutRest(given)
  const indicator = known.get(compact(cells[0])) ?? null
  const wrong = (flaw: PasteFlaw): PastedRow<T> => ({
    row,
    indicator,
    text: cells.join(' · '),
    inputs: {},
    flaw,
  })
  if (indicator === null) {
    if (cells.length > 3) return wrong('too-many-columns')
    if (cells.length < 2) return wrong('too-few-columns')
    return wrong(becameDate(cells[0] ?? '') ? 'number-became-date' : 'no-such-number')
  }
  const names = indicator.inputs
  const isNamed = compact(cells[1]) === compact(indicator.name)
  const values = cells.slice(isNamed ? 2 : 1)
  const wanted = Math.max(names.length, 1)
  // Of two inputs a wrong name and one value are as many cells: words are no input.
  const isWords = /\p{L}/u.test(values[0] ?? '') && !/\d/.test(values[0] ?? '')
  if (names.length > 0 && !isNamed && values.length === wanted && isWords) return wrong('name-differs')
  if (values.length === wanted) {
    const inputs = Object.fromEntries(names.map((name, place) => [name, values[place] ?? '']))
    return { row, indicator, text: values.join(' · '), inputs, flaw: null }
  }
  if (!isNamed && values.length === wanted + 1) return wrong('name-differs')
  if (names.length > 0) return wrong('formula-needs-inputs')
  return wrong(values.length < wanted ? 'too-few-columns' : 'too-many-columns')
}

/** A block of cells is as wide as its widest row: what is empty behind the value says nothing. */
function withoutRest(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, Math.max(last + 1, 2))
}

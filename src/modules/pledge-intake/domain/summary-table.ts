import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { labelOf, rolesOf } from './column-words.ts'
import { bracketedCount } from './import-printed-summary.ts'
import { stageOfWord } from './import-stage-words.ts'
import { sumLabel } from './total-words.ts'

/** A count in a table of counts: 36(25) is 36, of which 25. */
export interface SummaryCount {
  readonly column: number
  readonly count: number
  readonly inner: number | null
}

export interface SummaryRow {
  /** From 1 on. */
  readonly row: number
  readonly name: string
  readonly isTotal: boolean
  readonly whole: SummaryCount | null
  /** In the order of the stages. */
  readonly counts: readonly SummaryCount[]
  /** A rate as printed; empty where none is. */
  readonly rate: string
  readonly rateColumn: number | null
}

/** A table that counts pledges by stage, for all, by field or by department. */
export interface SummaryTable {
  readonly words: readonly string[]
  /** What its rows are: the head over their names. */
  readonly by: 'field' | 'department' | 'other'
  readonly rows: readonly SummaryRow[]
  /** The printed percentages of the whole, in the order of the stages; null where none is. */
  readonly percents: readonly (string | null)[] | null
}

interface Block {
  readonly name: number
  readonly whole: number | null
  readonly rate: number | null
  readonly stages: readonly number[]
}

const DEEPEST = 6
const WHOLE =
  /^(?:계|합계|총계|소계|전체|총괄|대상|총|(?:총|전체)?(?:공약|사업|과제|대상)*(?:수|건수|사업수|개수))$/u
const PERCENTS = /비율|구성비|백분율|비중|^%$|\(%\)$/u

/** Reads a table of counts; null when it is none. Tables that stand side by side under the same words are one. */
export function summaryTable(rows: readonly (readonly string[])[]): SummaryTable | null {
  const at = rows.slice(0, DEEPEST).findIndex((row) => row.filter((cell) => stageOfWord(cell).ok).length >= 2)
  const names = rows[at]
  const top = rows[0]
  if (names === undefined || top === undefined) return null
  const blocks = blocksOf(top, names)
  const [first] = blocks
  if (first === undefined) return null
  const words = first.stages.map((column) => cellText(names[column]))
  const body = rows.slice(at + 1).map((cells, index) => ({ cells, row: at + index + 2 }))
  const percentRow = body.find(({ cells }) => PERCENTS.test(compact(cells[first.name])))
  const read = blocks.flatMap((block) =>
    body.filter((line) => line !== percentRow).flatMap(({ cells, row }) => rowOf(block, cells, row)),
  )
  if (read.length === 0) return null
  const roles = rolesOf(top[first.name])
  return {
    words,
    by: roles.has('department') ? 'department' : roles.has('field') || /분야|구분/u.test(labelOf(top[first.name])) ? 'field' : 'other',
    rows: read,
    percents:
      percentRow === undefined
        ? null
        : first.stages.map((column) => {
            const text = cellText(percentRow.cells[column])
            return isBlank(text) ? null : text
          }),
  } // prettier-ignore
}

/** Where names begin again to the right, another table stands beside the first. */
function blocksOf(top: readonly string[], names: readonly string[]): readonly Block[] {
  const label = compact(top[0])
  const starts = top.flatMap((cell, column) => {
    const isStart =
      column === 0 || (label !== '' && compact(cell) === label && compact(top[column - 1]) !== label)
    return isStart ? [column] : []
  })
  const blocks = starts.map((start, index): Block => {
    const end = starts[index + 1] ?? names.length
    const columns = Array.from({ length: end - start }, (_, at) => start + at)
    const find = (is: (column: number) => boolean) =>
      columns.find((column) => column > start && is(column)) ?? null
    return {
      name: start,
      whole: find((column) => WHOLE.test(labelOf(names[column])) || WHOLE.test(labelOf(top[column]))),
      rate: find((column) => rolesOf(names[column]).has('progress') || rolesOf(top[column]).has('progress')),
      stages: columns.filter((column) => column > start && stageOfWord(names[column] ?? '').ok),
    }
  })
  const [first] = blocks
  return blocks.filter(({ stages }) => stages.length === first?.stages.length && stages.length >= 2)
}

function rowOf(block: Block, cells: readonly string[], row: number): readonly SummaryRow[] {
  const name = cellText(cells[block.name])
  const counts = block.stages.map((column) => countAt(cells, column))
  if (isBlank(name) || counts.includes(null)) return []
  const told = block.stages.some((column) => /\d/u.test(cells[column] ?? ''))
  const whole = block.whole === null ? null : countAt(cells, block.whole)
  if (!told && whole === null) return []
  return [
    {
      row,
      name,
      isTotal:
        sumLabel(name)?.kind === 'total' || /^(?:건수|공약수|사업수|총괄)(?:\(건\))?$/u.test(compact(name)),
      whole,
      counts: counts.filter((count) => count !== null),
      rate: block.rate === null ? '' : cellText(cells[block.rate]),
      rateColumn: block.rate,
    },
  ]
}

/** A dash and an empty cell are 0; null for what is no count. */
function countAt(cells: readonly string[], column: number): SummaryCount | null {
  const text = cellText(cells[column]).normalize('NFKC')
  if (isBlank(text)) return { column, count: 0, inner: null }
  const bracketed = bracketedCount(text, [])
  if (bracketed !== null) return { column, count: bracketed.outer, inner: bracketed.inner }
  const found = /^(\d{1,5})\s*[건개]?$/u.exec(text.replaceAll(',', ''))
  return found === null ? null : { column, count: Number(found[1]), inner: null }
}

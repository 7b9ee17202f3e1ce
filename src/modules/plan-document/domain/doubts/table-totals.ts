import { type Doubt, doubt } from '../doubt.ts'
import { atScale, numberIn, printed } from '../number-text.ts'
import { placeOfRow } from '../part-schedule.ts'
import type { ReadPart, ReadTable } from '../plan-document.ts'
import type { Check } from './plan-lines.ts'

const TOTAL = /^(?:합계|총계|계|총합계|전체)$/u
const PARTIAL = /^(?:소계|중계)$/u
const NO_SUMMAND = /%|％|율|비율|비고|순위|연도|년도|번호|순번|연번|증감|평균/u

const plain = (text: string): string => text.replace(/\s/g, '').replace(/\([^()]*\)$/u, '')

/** Totals of a table, by row and by column, must be the sums of what they total. */
export const tableTotals: Check = ({ plan }) =>
  [
    ...plan.results.map((part) => ({ part, programme: null })),
    ...plan.programmes.map((part) => ({ part, programme: part.number })),
  ].flatMap(({ part, programme }) => doubtsInPart(part, programme))

function doubtsInPart(part: ReadPart, programme: number | null): readonly Doubt[] {
  return part.tables.flatMap((table) =>
    [...acrossRows(table), ...downColumns(table)].map(({ row, label, total, sum }) =>
      doubt(
        { place: placeOfRow(table, table.headGroups.length + 1 + row), programme, section: table.section },
        'table-total-differs',
        { label, total, sum },
      ),
    ),
  )
}

interface WrongTotal {
  readonly row: number
  readonly label: string
  readonly total: string
  readonly sum: string
}

const MOST_TOTALS = 12

function acrossRows(table: ReadTable): readonly WrongTotal[] {
  const totals = table.head
    .flatMap((head, column) => (TOTAL.test(plain(head)) ? [column] : []))
    .slice(0, MOST_TOTALS)
  if (table.head.some((head) => PARTIAL.test(plain(head)))) return []
  return totals.flatMap((column) => {
    const summands = summandsOf(table, column, totals)
    if (summands.length < 2) return []
    return table.rows.flatMap((row, index) => {
      const wrong = compare(
        row[column] ?? '',
        summands.map((at) => row[at] ?? ''),
      )
      return wrong === null ? [] : [{ row: index, label: row.find((text) => text !== '') ?? '', ...wrong }]
    })
  })
}

/** The columns of the same group; in a head of one row, all that hold numbers only. */
function summandsOf(table: ReadTable, total: number, totals: readonly number[]): readonly number[] {
  const group = table.headGroups.at(-1)
  const others = table.head.flatMap((head, column) => {
    const isOther = column !== total && !totals.includes(column) && !NO_SUMMAND.test(head)
    return isOther && (group === undefined || group[column] === group[total]) ? [column] : []
  })
  return others.filter((column) => table.rows.every((row) => isNumberOrNone(row[column] ?? '')))
}

const isNumberOrNone = (text: string): boolean => numberIn(text) !== null || /^[-–−]?$/u.test(text)

function downColumns(table: ReadTable): readonly WrongTotal[] {
  const isTotal = (row: readonly string[]) => TOTAL.test(plain(row.find((text) => text !== '') ?? ''))
  const at = table.rows.findIndex(isTotal)
  if (at < 0 || (at !== 0 && at !== table.rows.length - 1) || table.rows.length < 3) return []
  const others = table.rows.filter((_, index) => index !== at)
  if (others.some((row) => isTotal(row) || row.some((text) => PARTIAL.test(plain(text))))) return []
  return table.head.flatMap((head, column) => {
    if (column === 0 || NO_SUMMAND.test(head)) return []
    const cells = others.map((row) => row[column] ?? '')
    if (!cells.every(isNumberOrNone)) return []
    const wrong = compare(table.rows[at]?.[column] ?? '', cells)
    return wrong === null ? [] : [{ row: at, label: head, ...wrong }]
  })
}

function compare(
  totalText: string,
  partTexts: readonly string[],
): { readonly total: string; readonly sum: string } | null {
  const total = numberIn(totalText)
  const parts = partTexts.map(numberIn).filter((part) => part !== null)
  if (total === null || parts.length < 2) return null
  const scale = Math.max(total.scale, ...parts.map((part) => part.scale))
  const sum = parts.reduce((running, part) => running + atScale(part, scale), 0n)
  return sum === atScale(total, scale) ? null : { total: totalText, sum: printed(sum, scale) }
}

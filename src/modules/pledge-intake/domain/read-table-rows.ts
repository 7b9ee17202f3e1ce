import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { rolesOf } from './column-words.ts'
import type { PageHead } from './import-page-head.ts'
import type { PageIssue } from './import-page-issue.ts'
import { readPledgeRow } from './import-page-row.ts'
import type { PageField, PagePledge, PageSums } from './import-page-facts.ts'
import { pledgeNumber } from './pledge-number.ts'
import { sumLabel, type SumLabel } from './total-words.ts'

/** What is gathered while the tables of a book are read, one after the other. */
export interface Reading {
  readonly fields: PageField[]
  readonly pledges: PagePledge[]
  readonly sums: { readonly head: PageHead; readonly sums: PageSums }[]
  readonly errors: PageIssue[]
  readonly doubts: PageIssue[]
  /** The number of the field that is open. */
  field: number | null
}

export const newReading = (): Reading => ({
  fields: [],
  pledges: [],
  sums: [],
  errors: [],
  doubts: [],
  field: null,
})

/** A table with its head; a table that goes on from the one before may have the other's. */
export interface PledgeTable {
  readonly table: number
  readonly rows: readonly (readonly string[])[]
  readonly head: PageHead
  /** Where its own rows begin, from 0 on. */
  readonly firstRow: number
  /** The stage that the heading over the table names. */
  readonly stageWord: string | null
}

/** Reads the rows of a table into the reading. */
export function readTableRows(reading: Reading, table: PledgeTable): void {
  for (const [index, cells] of table.rows.entries())
    if (index >= table.firstRow && !cells.every(isBlank)) readRow(reading, table, cells, index + 1)
}

function readRow(reading: Reading, table: PledgeTable, cells: readonly string[], row: number): void {
  const { head } = table
  const sum = sumOf(head, cells)
  if (sum !== null) {
    takeSums(reading, table, cells, row, sum)
    return
  }
  if (isHeadAgain(table, cells) || isNote(cells)) return
  const band = bandOf(head, cells)
  if (band !== null) {
    if (openField(reading, band) || table.head.field === null) takeBandSums(reading, table, cells, row)
    return
  }
  if (isPledge(head, cells)) takePledge(reading, table, cells, row)
  else {
    const text = cells.filter((cell, at) => !isBlank(cell) && cells.indexOf(cell) === at).join(' ')
    reading.errors.push({
      table: table.table,
      row,
      column: null,
      code: 'row-not-understood',
      text: cellText(text).slice(0, 120),
    })
  }
}

const text = (cells: readonly string[], column: number | null): string =>
  column === null ? '' : cellText(cells[column])

/** The name of a sum in a cell that would number, name or sort a pledge; a pledge has its number. */
function sumOf(head: PageHead, cells: readonly string[]): SumLabel | null {
  if (
    head.number !== null &&
    pledgeNumber(cells[head.number]) !== null &&
    !isBlank(cells[head.title]) &&
    sumLabel(cells[head.title]) === null
  )
    return null
  const places = [head.number, head.title, head.field, head.department, 0].filter((at) => at !== null)
  const labels = places.map((at) => sumLabel(cells[at])).filter((label) => label !== null)
  const [first] = labels
  if (first === undefined) return null
  // 경제 | 소계: the field's column names it.
  const field = text(cells, head.field)
  const named = labels.find(({ of }) => of !== null)
  if (head.field !== null && !isBlank(field) && sumLabel(field) === null && named === undefined)
    return { ...first, kind: 'subtotal', of: field }
  return named ?? first
}

function takeSums(
  reading: Reading,
  { head, table }: PledgeTable,
  cells: readonly string[],
  row: number,
  { kind, of, isMeanOnly }: SumLabel,
): void {
  const named = of === null ? null : fieldNamed(reading, of)
  const field = kind === 'total' ? null : (named ?? reading.field)
  // A field's sum may stand before its first pledge, in the field's own column.
  if (
    kind === 'subtotal' &&
    named === null &&
    of !== null &&
    head.field !== null &&
    compact(cells[head.field]) === compact(of)
  ) {
    openField(reading, of)
    reading.sums.push({ head, sums: { table, row, field: reading.field, isMeanOnly, cells } })
    return
  }
  reading.sums.push({ head, sums: { table, row, field, isMeanOnly, cells } })
}

const bare = (name: string): string => compact(name.replace(NUMERAL, '')).replace(/(?:분야|부문)$/u, '')

function fieldNamed({ fields }: Reading, name: string): number | null {
  const wanted = bare(name)
  return fields.find(({ printed }) => bare(printed) === wanted)?.number ?? null
}

/** A head that a page break repeats within the table. */
function isHeadAgain({ head }: PledgeTable, cells: readonly string[]): boolean {
  const isSame = (other: readonly string[]) => cells.every((cell, at) => compact(cell) === compact(other[at]))
  if (head.rows.some(isSame)) return true
  const isTitle = rolesOf(cells[head.title]).has('title')
  return isTitle && cells.filter((cell) => rolesOf(cell).size > 0).length >= 3
}

/** A remark under the table or between its rows. */
function isNote(cells: readonly string[]): boolean {
  const told = [...new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell)))]
  const [only] = told
  return (
    told.length === 1 &&
    only !== undefined &&
    /^(?:[※*☞]|\(?단위|주\s*[):]|비고|자료|출처|\d{4}\.\s*\d{1,2}\.\s*\d{1,2}\.?\s*기준)/u.test(only)
  )
}

/** The name of a field in a row of its own; null where the row is none. */
function bandOf(head: PageHead, cells: readonly string[]): string | null {
  const told = cells.filter((cell) => !isBlank(cell))
  const [number, title] = [text(cells, head.number), cellText(cells[head.title])]
  const isWhole = told.length > 0 && new Set(told.map((cell) => compact(cell))).size === 1
  if (isWhole) return told.length > 1 || head.number !== null ? cellText(told[0]) : null
  if (head.number === null) {
    // 분야명 over the first columns, the counts beside it.
    const first = cellText(cells[0])
    const isOver = head.title > 0 && first !== '' && compact(first) === compact(title)
    return isOver && isBlank(text(cells, head.department)) ? first : null
  }
  if (pledgeNumber(number) !== null) return null
  if (isRoman(number) && !isBlank(title) && isBlank(text(cells, head.department))) return `${number} ${title}`
  if (number !== '' && !isBlank(number) && (compact(title) === compact(number) || isBlank(title)))
    return number
  const isAlone =
    isBlank(number) && title !== '' && isBlank(text(cells, head.department)) && head.field === null
  return isAlone && isBlank(text(cells, head.stage)) && head.department !== null ? title : null
}

const isRoman = (cell: string): boolean => /^(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,4})[.)]?$/u.test(cell.trim())

/** Numbered, or where nothing is numbered: with a title. */
function isPledge(head: PageHead, cells: readonly string[]): boolean {
  if (
    head.number !== null &&
    cells.some((_cell, at) => at === head.number && pledgeNumber(cells[at]) !== null)
  )
    return true
  const isUnnumbered = head.number === null || isBlank(cells[head.number])
  return isUnnumbered && !isBlank(cells[head.title])
}

function takePledge(reading: Reading, table: PledgeTable, cells: readonly string[], row: number): void {
  const { head } = table
  if (head.field !== null) {
    const name = cellText(cells[head.field])
    if (!isBlank(name)) openField(reading, name)
  }
  const { pledge, errors, doubts } = readPledgeRow(head, cells, {
    table: table.table,
    row,
    field: reading.field,
    position: reading.pledges.filter(({ field }) => field === reading.field).length + 1,
    stageWord: table.stageWord,
  })
  const last = reading.pledges.at(-1)
  if (last !== undefined && isSamePledge(last, pledge)) {
    goOn(reading, last, pledge)
    return
  }
  reading.pledges.push(pledge)
  reading.errors.push(...errors)
  reading.doubts.push(...doubts)
}

/** A merged cell of number and title stands in each row of its parts (세부사업). */
const isSamePledge = (last: PagePledge, next: PagePledge): boolean =>
  last.table === next.table && last.row < next.row && last.field === next.field && last.code !== '' && last.code === next.code &&
  last.title !== '' && compact(last.title) === compact(next.title) // prettier-ignore

/** A pledge's further row: its departments are helpers; a stage or progress of its own is told. */
function goOn(reading: Reading, last: PagePledge, next: PagePledge): void {
  const at = { table: next.table, row: next.row, column: null }
  if (next.progress !== null && next.progress !== last.progress)
    reading.errors.push({
      ...at,
      code: 'rows-of-one-differ',
      what: 'progress',
      text: `${last.progress ?? '-'} / ${next.progress}`,
    })
  if (next.stageWord !== null && next.stageWord !== last.stageWord)
    reading.errors.push({
      ...at,
      code: 'rows-of-one-differ',
      what: 'stage',
      text: `${last.stageWord ?? '-'} / ${next.stageWord}`,
    })
  const known = [last.department, last.helpers].map((name) => compact(name))
  const more = next.department
  if (more === '' || known.some((name) => name.includes(compact(more)))) return
  const helpers = last.helpers === '' ? more : `${last.helpers}, ${more}`
  reading.pledges.splice(-1, 1, { ...last, helpers })
}

/** Counts beside a field's name; where the name is merged over the whole row there are none. */
function takeBandSums(
  reading: Reading,
  { head, table }: PledgeTable,
  cells: readonly string[],
  row: number,
): void {
  const isName = new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => compact(cell))).size === 1
  const own = isName ? [] : cells
  reading.sums.push({ head, sums: { table, row, field: reading.field, isMeanOnly: false, cells: own } })
}

const NUMERAL = /^(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,4}(?=[.\s])|\d{1,2}(?=\s*[.)])|[①-⑳]|[가-하](?=\s*[.)]))\s*[.)]?\s*/u

/** Opens a field, unless it is the one that is open; one that was open before is opened again. Whether anything changed. */
export function openField(reading: Reading, printed: string): boolean {
  if (printed === '') return false
  const known = reading.fields.find((field) => compact(field.printed) === compact(printed))
  if (known !== undefined) {
    const isNew = reading.field !== known.number
    reading.field = known.number
    return isNew
  }
  const title = printed.replace(NUMERAL, '')
  reading.fields.push({
    number: reading.fields.length + 1,
    printed,
    title: title === '' ? printed : title,
  })
  reading.field = reading.fields.length
  return true
}

import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { looksLikeAmount, unitTold } from './import-amount.ts'
import { type Facets, facetsIn, facetsOfHead, isAside, joinFacets, noFacets } from './import-words.ts'

type Rows = readonly (readonly string[])[]

/** What a column of a ledger's table is for. */
export type ColumnRole =
  | { readonly role: 'number' | 'title' | 'aside' }
  /** Its cells name years, sources or kinds. */
  | { readonly role: 'label'; readonly of: 'year' | 'source' | 'any' }
  | { readonly role: 'money'; readonly facets: Facets; readonly unit: WonUnit | null }

/** One table of a sheet: its head, its columns and where its rows begin and end (counted from 0). */
export interface LedgerTable {
  readonly headRow: number
  readonly firstRow: number
  readonly endRow: number
  readonly columns: readonly ColumnRole[]
  /** The unit told above it, and where. */
  readonly unit: { readonly told: WonUnit; readonly row: number } | null
}

const NUMBER = /^(?:공약|사업|과제|관리)?(?:번호|연번|순번|코드)$|^번$|^no[.]?$/iu
const TITLE =
  /^(?:공약|세부|단위|실천|추진)*(?:공약명?|공약사항|공약사업명?|사업명|과제명?|사항|세부사업명?)(?:\(.*\))?$/u
const YEARS = /^(?:사업|회계|예산)?(?:연도|년도)(?:별)?$/u
const SOURCES = /^(?:재원|재원별|재원구분|재원명)$/u
const LABELS = /^(?:구분|항목|내역|투자구분|지표)\d?$/u

const named = (text: string, words: RegExp): boolean => words.test(compact(text).replace(/\((?:.*)\)$/u, ''))
const isKeyWord = (text: string): boolean =>
  [NUMBER, TITLE, YEARS, SOURCES, LABELS].some((words) => named(text, words))
const hasFacet = (text: string): boolean => {
  const facets = isAside(text) || isKeyWord(text) ? noFacets : (facetsIn(text) ?? noFacets)
  return facets.year !== null || facets.source !== null || facets.kind !== null || facets.total !== null
}

/** Finds every table of a sheet by the words of its head, in one row or in several above each other. */
export function ledgerTables(rows: Rows): readonly LedgerTable[] {
  const heads: { readonly from: number; readonly to: number }[] = []
  for (let row = 0; row < rows.length; row += 1) {
    if (!beginsHead(rows, row)) continue
    let to = row
    while (to + 1 < rows.length && to - row < 4 && goesOn(rows, row, to + 1)) to += 1
    heads.push({ from: row, to })
    row = to
  }
  return heads.map(({ from, to }, index) => {
    const endRow = heads[index + 1]?.from ?? rows.length
    const columns = withoutEchoes(columnsOf(rows, from, to), rows.slice(to + 1, endRow))
    const unit = unitAbove(rows, heads[index - 1]?.to ?? -1, to)
    return { headRow: from, firstRow: to + 1, endRow, columns, unit }
  })
}

/** A column merged over two is told by both: the second says nothing of its own. */
function withoutEchoes(columns: readonly ColumnRole[], rows: Rows): readonly ColumnRole[] {
  return columns.map((role, column) => {
    const before = columns[column - 1]
    if (role.role !== 'money' || before?.role !== 'money') return role
    const isEcho =
      JSON.stringify(role.facets) === JSON.stringify(before.facets) &&
      rows.every((cells) => cellText(cells[column]) === cellText(cells[column - 1]))
    return isEcho ? { role: 'aside' } : role
  })
}

function beginsHead(rows: Rows, row: number): boolean {
  const cells = rows[row] ?? []
  if (cells.some((cell) => looksLikeAmount(cell))) return false
  const keys = new Set(cells.filter(isKeyWord).map((cell) => compact(cell)))
  if (keys.size === 0) return false
  const facets = new Set(cells.filter((cell) => hasFacet(cell)).map((cell) => compact(cell)))
  const below = (rows[row + 1] ?? []).filter((cell) => hasFacet(cell))
  return facets.size > 0 ? keys.size + facets.size > 2 : keys.size > 1 && below.length > 1
}

/** A further row of the head: no money in it, nothing of a pledge, and words of a ledger where the head has its own. */
function goesOn(rows: Rows, head: number, row: number): boolean {
  const cells = rows[row] ?? []
  if (cells.some((cell) => looksLikeAmount(cell))) return false
  const first = rows[head] ?? []
  const strange = cells.some((cell, column) => {
    const text = compact(cell)
    const isKey = isKeyWord(first[column] ?? '')
    return isKey && text !== '' && text !== compact(first[column]) && !isKeyWord(cell)
  })
  return !strange && cells.some((cell) => hasFacet(cell))
}

function columnsOf(rows: Rows, from: number, to: number): readonly ColumnRole[] {
  const heads = rows.slice(from, to + 1)
  const width = Math.max(...heads.map((cells) => cells.length))
  return Array.from({ length: width }, (_, column) => roleOf(stackAt(heads, column)))
}

/** The texts above a column from top to bottom. A head set over several columns stands in the first of them alone in CSV. */
function stackAt(heads: Rows, column: number): readonly string[] {
  const texts = heads.map((cells, row) => {
    const own = cellText(cells[column])
    if (own !== '' || row === heads.length - 1) return own
    const isBelow = (place: number) =>
      heads.slice(row + 1).some((lower) => !isBlank(lower[place]) && lower[place] !== undefined)
    if (!isBelow(column)) return own
    let left = column - 1
    while (left >= 0 && cellText(cells[left]) === '') left -= 1
    return left >= 0 && isBelow(left) ? cellText(cells[left]) : own
  })
  return texts.filter((text, row) => text !== '' && text !== texts[row - 1])
}

function roleOf(stack: readonly string[]): ColumnRole {
  const text = stack.join(' ')
  const last = stack.at(-1) ?? ''
  if (stack.some((each) => named(each, NUMBER))) return { role: 'number' }
  if (stack.some((each) => named(each, YEARS))) return { role: 'label', of: 'year' }
  if (stack.some((each) => named(each, SOURCES))) return { role: 'label', of: 'source' }
  if (stack.some((each) => named(each, LABELS)) && !hasFacet(last)) return { role: 'label', of: 'any' }
  if (stack.some((each) => named(each, TITLE))) return { role: 'title' }
  if (stack.length === 0 || isAside(text)) return { role: 'aside' }
  const facets = stack.map((each) => facetsOfHead(each)).reduce(joinFacets, noFacets)
  const isMoney =
    facets.year !== null || facets.source !== null || facets.kind !== null || facets.total !== null
  const units = stack.map((each) => unitTold(each)).filter((unit) => unit !== null)
  return isMoney ? { role: 'money', facets, unit: units.at(-1) ?? null } : { role: 'aside' }
}

function unitAbove(rows: Rows, after: number, to: number): LedgerTable['unit'] {
  for (let row = to; row > after; row -= 1)
    for (const cell of rows[row] ?? []) {
      const told = unitTold(cell)
      if (told !== null) return { told, row: row + 1 }
    }
  return null
}

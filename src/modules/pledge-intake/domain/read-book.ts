import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readCards } from './card-table.ts'
import { checkNumbers } from './check-numbers.ts'
import { type CheckedSummary, readSummaries } from './check-summaries.ts'
import { withoutFractions } from './fraction-column.ts'
import { headingOf, stageInHeading } from './heading.ts'
import {
  hasStage,
  type PageColumn,
  type PageHead,
  type PageHeadRefusal,
  pageHead,
} from './import-page-head.ts'
import type { PageIssue } from './import-page-issue.ts'
import { type CheckedPageMean, checkPage } from './import-page-sums.ts'
import type { PageField, PagePledge } from './import-page-facts.ts'
import { pledgeNumber } from './pledge-number.ts'
import { newReading, openField, type Reading, readTableRows } from './read-table-rows.ts'
import type { SourceTable } from './source-table.ts'

/** What a city's page or book tells of its pledges, and what of it does not add up. */
export interface PledgeBook {
  readonly fields: readonly PageField[]
  readonly pledges: readonly PagePledge[]
  /** Every mean that the page prints, recomputed. */
  readonly means: readonly CheckedPageMean[]
  /** Its tables of counts, checked against themselves and against the pledges. */
  readonly summaries: readonly CheckedSummary[]
  /** The words over the columns of each table that lists pledges. */
  readonly heads: readonly { readonly table: number; readonly labels: PageHead['labels'] }[]
  /** What keeps the page from being taken in. */
  readonly errors: readonly PageIssue[]
  /** What a person should look at. */
  readonly doubts: readonly PageIssue[]
}

/** More pledges than any city's term has. */
export const mostPledges = 3_000

interface Found {
  readonly table: number
  readonly source: SourceTable
  readonly rows: readonly (readonly string[])[]
  readonly head: PageHead
  readonly firstRow: number
  /** Whether it goes on from the table before, which has its head. */
  readonly goesOn: boolean
}

/** Reads all tables of a file: lists of pledges, cards of one pledge each, and tables of counts. */
export function readBook(
  tables: readonly SourceTable[],
  below: readonly string[] = [],
): Result<PledgeBook, PageHeadRefusal> {
  const reading = newReading()
  const { lists, refusal } = pledgeTables(tables, reading)
  readLists(reading, lists)
  if (lists.length === 0) readCards(reading, tables)
  const used = new Set(lists.map(({ table }) => table))
  const others = tables.flatMap((source, index) =>
    used.has(index + 1) ? [] : [{ table: index + 1, source }],
  )
  const { summaries, errors, doubts } = readSummaries(others, reading, below)
  if (reading.pledges.length === 0 && summaries.length === 0) return refuse(refusal)
  tellOfBook(reading, lists)
  checkNumbers(reading)
  const checked = checkPage(reading)
  return ok({
    fields: reading.fields,
    pledges: reading.pledges,
    means: checked.means,
    summaries,
    heads: lists.map(({ table, head }) => ({ table, labels: head.labels })),
    errors: inOrder([...reading.errors, ...checked.errors, ...errors]),
    doubts: inOrder([...reading.doubts, ...checked.doubts, ...doubts]),
  })
}

const inOrder = (issues: readonly PageIssue[]): readonly PageIssue[] =>
  issues.toSorted((a, b) => a.table - b.table || a.row - b.row)

/** The tables that list pledges, those that a page break cut off among them. */
function pledgeTables(
  tables: readonly SourceTable[],
  reading: Reading,
): { readonly lists: readonly Found[]; readonly refusal: PageHeadRefusal } {
  const lists: Found[] = []
  let refusal: PageHeadRefusal = { code: 'no-head', missing: [] }
  for (const [index, source] of tables.entries()) {
    const table = index + 1
    const head = pageHead(source.rows)
    if (head.ok) {
      const { rows, isFraction } = withoutFractions(source.rows, head.value)
      if (isFraction)
        reading.doubts.push({
          table,
          row: head.value.top + 1,
          column: (head.value.progress ?? 0) + 1,
          code: 'progress-as-fraction',
        })
      lists.push({
        table,
        source,
        rows,
        head: head.value,
        firstRow: head.value.firstRow,
        goesOn: isAgain(lists.at(-1), head.value, source),
      })
      continue
    }
    if (head.refusal.code === 'column-missing' && refusal.code === 'no-head') refusal = head.refusal
    const last = lists.at(-1)
    if (last !== undefined && last.table === table - 1 && goesOn(last, source))
      lists.push({ table, source, rows: source.rows, head: last.head, firstRow: 0, goesOn: true })
  }
  return { lists, refusal }
}

/** The same head again, with no heading over it: the table goes on over a page. */
const isAgain = (last: Found | undefined, head: PageHead, source: SourceTable): boolean =>
  last !== undefined &&
  headingOf({ ...source, place: '' }) === '' &&
  compact(head.labels.flat().join()) === compact(last.head.labels.flat().join())

/** Without a head, as wide as the one before, and its first rows number pledges as that does. */
function goesOn({ head, source }: Found, next: SourceTable): boolean {
  const [width, first] = [source.rows[0]?.length ?? 0, next.rows.slice(0, 6)]
  if (first.length === 0 || next.rows[0]?.length !== width || head.number === null) return false
  const numbered = first.filter(
    (row) => pledgeNumber(row[head.number ?? 0]) !== null && !isBlank(row[head.title]),
  )
  return numbered.length * 2 >= first.length
}

function readLists(reading: Reading, lists: readonly Found[]): void {
  const headings = lists.map(({ source }) => headingOf(source))
  const hasOwn = lists.some(({ head }) => head.field !== null)
  const named = new Set(headings.filter((heading) => heading !== '' && stageInHeading(heading) === null))
  for (const [index, { table, rows, head, firstRow, goesOn: isMore }] of lists.entries()) {
    const heading = headings[index] ?? ''
    const stageWord = hasStage(head) ? null : stageInHeading(heading)
    // One table's heading is the page's; those of several are the names of their fields.
    if (!isMore && !hasOwn && named.size > 1 && stageWord === null && heading !== '')
      openField(reading, heading)
    const more = isMore ? joinedRows(reading, { table, rows, head, firstRow }) : firstRow
    readTableRows(reading, { table, rows, head, firstRow: more, stageWord })
    if (reading.pledges.length > mostPledges) {
      reading.pledges.length = mostPledges
      reading.errors.push({ table, row: 0, column: null, code: 'too-many-pledges', most: mostPledges })
      return
    }
  }
}

/** The rest of a row that a page break cut: without a number it belongs to the pledge before. Where the own rows begin. */
function joinedRows(
  reading: Reading,
  { table, rows, head, firstRow }: Pick<Found, 'table' | 'rows' | 'head' | 'firstRow'>,
): number {
  const [cells, last] = [rows[firstRow], reading.pledges.at(-1)]
  const title = cellText(cells?.[head.title])
  if (cells === undefined || last === undefined || head.number === null || title === '') return firstRow
  const isRest = isBlank(cells[head.number]) && (head.department === null || isBlank(cells[head.department]))
  const isOnly = new Set(cells.filter((cell) => !isBlank(cell))).size === 1 && head.progress !== null
  if (!isRest || !isOnly || head.field === null && reading.fields.length > 0) return firstRow // prettier-ignore
  reading.pledges.splice(-1, 1, { ...last, title: `${last.title} ${title}` })
  reading.doubts.push({ table, row: firstRow + 1, column: head.title + 1, code: 'row-joined', text: title })
  return firstRow + 1
}

/** What is said once of the whole: columns that no table has, pledges that no field holds. */
function tellOfBook({ pledges, fields, errors, doubts }: Reading, lists: readonly Found[]): void {
  const first = lists[0]
  const table = first?.table ?? 1
  if (pledges.length === 0) doubts.push({ table, row: 0, column: null, code: 'no-pledges' })
  else if (fields.length === 0) doubts.push({ table, row: 0, column: null, code: 'no-fields' })
  else
    for (const pledge of pledges)
      if (pledge.field === null)
        errors.push({ table: pledge.table, row: pledge.row, column: null, code: 'pledge-without-field' })
  if (first === undefined) return
  const missing: PageColumn[] = [
    ...(lists.some(({ head }) => head.department !== null) ? [] : (['department'] as const)),
    ...(pledges.some(({ stage }) => stage !== null) || lists.some(({ head }) => hasStage(head))
      ? []
      : (['stage'] as const)),
    ...(pledges.some(({ progress }) => progress !== null) || lists.some(({ head }) => head.progress !== null)
      ? []
      : (['progress'] as const)),
  ]
  if (missing.length > 0)
    doubts.push({ table, row: first.head.top + 1, column: null, code: 'column-not-there', missing })
}

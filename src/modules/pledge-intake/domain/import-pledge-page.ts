import { ok, type Result } from '#platform/kernel/result.ts'
import { cellText, compact, isBlank, isTotalWord } from '#platform/kernel/sheet-cells.ts'
import { type PageHead, type PageHeadRefusal, pageHead } from './import-page-head.ts'
import type { PageIssue } from './import-page-issue.ts'
import { readPledgeRow } from './import-page-row.ts'
import { type CheckedPageMean, checkPage } from './import-page-sums.ts'
import type { PageField, PagePledge, PageSums } from './import-page-facts.ts'

export interface PledgePage {
  readonly fields: readonly PageField[]
  readonly pledges: readonly PagePledge[]
  /** Every mean that the page prints, recomputed. */
  readonly means: readonly CheckedPageMean[]
  /** What keeps the page from being taken in. */
  readonly errors: readonly PageIssue[]
  /** What a person should look at. */
  readonly doubts: readonly PageIssue[]
}

export type { PageField, PagePledge } from './import-page-facts.ts'

/** What is gathered while the rows are read. */
interface Reading {
  readonly head: PageHead
  readonly fields: PageField[]
  readonly pledges: PagePledge[]
  readonly sums: PageSums[]
  readonly errors: PageIssue[]
  readonly doubts: PageIssue[]
}

/**
 * The pledges of a city's page, from its table as a grid of texts in which a cell that spans is repeated. What the page
 * prints of itself (counts and means of fields, the total) is checked against the rows.
 */
export function importPledgePage(rows: readonly (readonly string[])[]): Result<PledgePage, PageHeadRefusal> {
  const head = pageHead(rows)
  if (!head.ok) return head
  const reading: Reading = { head: head.value, fields: [], pledges: [], sums: [], errors: [], doubts: [] }
  for (const [index, cells] of rows.entries())
    if (index >= head.value.firstRow) readRow(reading, cells, index + 1)
  checkNumbers(reading)
  const checked = checkPage(reading)
  const inOrder = (issues: readonly PageIssue[]) => issues.toSorted((a, b) => a.row - b.row)
  return ok({
    fields: reading.fields,
    pledges: reading.pledges,
    means: checked.means,
    errors: inOrder(reading.errors),
    doubts: inOrder([...reading.doubts, ...checked.doubts]),
  })
}

function readRow(reading: Reading, cells: readonly string[], row: number): void {
  const { head } = reading
  const [first, title] = [cellText(cells[head.number]), cellText(cells[head.title])]
  if (cells.every(isBlank)) return
  if ([first, title].some(isTotalWord) || isTotalWord(cells[head.field ?? head.number]))
    reading.sums.push({ row, field: null, cells })
  else if (/^\d{1,4}$/u.test(compact(first))) {
    if (head.field !== null) fieldOf(reading, cellText(cells[head.field]))
    const field = reading.fields.at(-1)?.number ?? null
    const { pledge, errors, doubts } = readPledgeRow(head, cells, row, field)
    reading.pledges.push(pledge)
    reading.errors.push(...errors)
    reading.doubts.push(...doubts)
  } else if (first !== '' && (title === first || title === '')) {
    fieldOf(reading, first)
    reading.sums.push({ row, field: reading.fields.length, cells })
  } else reading.errors.push({ row, code: 'row-not-understood', text: `${first} ${title}`.trim() })
}

const NUMERAL = /^(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{1,4}(?=[.\s])|\d{1,2}(?=\s*[.)])|[①-⑳])\s*[.)]?\s*/u

/** Opens a field, unless it is the one that is open. */
function fieldOf(reading: Reading, printed: string): void {
  if (printed === '' || reading.fields.at(-1)?.printed === printed) return
  const title = printed.replace(NUMERAL, '')
  reading.fields.push({ number: reading.fields.length + 1, printed, title: title === '' ? printed : title })
}

/** Numbers run from 1 in each field, or through the whole list: whichever the second field shows. */
function checkNumbers({ pledges, errors, doubts }: Reading): void {
  const restarts = pledges.some(({ field, number }) => field !== pledges[0]?.field && number === 1)
  const titles = new Map<string, number>()
  const groups = Map.groupBy(pledges, ({ field }) => (restarts ? field : null))
  for (const group of groups.values()) {
    const seen = new Map<number, number>()
    let expected = 1
    for (const { row, number } of group) {
      const firstRow = seen.get(number)
      if (firstRow !== undefined) errors.push({ row, code: 'number-repeated', number, firstRow })
      else if (number !== expected) doubts.push({ row, code: 'number-skipped', number, expected })
      seen.set(number, firstRow ?? row)
      expected = number + 1
    }
  }
  for (const { row, title } of pledges) {
    const firstRow = titles.get(compact(title))
    if (title !== '' && firstRow !== undefined) doubts.push({ row, code: 'title-repeated', title, firstRow })
    titles.set(compact(title), firstRow ?? row)
  }
}

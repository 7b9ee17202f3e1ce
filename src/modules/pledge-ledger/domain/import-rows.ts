import { cellText, compact, isBlank, isTotalWord } from '#platform/kernel/sheet-cells.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { amountIn } from './import-amount.ts'
import type {
  AmountKeys,
  ImportedAmount,
  ImportIssue,
  ImportIssueMatter,
  PledgeKey,
  StatedTotal,
} from './import-facts.ts'
import type { ColumnRole, LedgerTable } from './import-head.ts'
import { type Facets, facetsIn, joinFacets, knownSources, noFacets } from './import-words.ts'

/** What the rows of one table tell. */
export interface TableReading {
  readonly pledges: readonly PledgeKey[]
  /** Pledges with a row in which no amount stands. */
  readonly blank: readonly { readonly pledge: PledgeKey; readonly row: number }[]
  readonly amounts: readonly ImportedAmount[]
  readonly totals: readonly StatedTotal[]
  readonly errors: readonly ImportIssue[]
}

export interface TableFacts {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  readonly table: LedgerTable
  /** The pledge that stands above the table, where the table is all of one. */
  readonly above: PledgeKey | null
  unitOf(column: ColumnRole): WonUnit
}

/** What stands left of a row's money, with what it takes from the rows above it. */
interface RowLabels {
  readonly number: string
  readonly title: string
  readonly part: string
  readonly labels: readonly {
    readonly column: number
    readonly of: 'year' | 'source' | 'any'
    readonly text: string
  }[]
  /** The word that makes the row one of sums. */
  readonly total: string | null
}

/** Reads the rows of a table: its amounts, its sums, and every fault at its cell. */
export function readTableRows(facts: TableFacts): TableReading {
  const reading = { pledges: [] as PledgeKey[], amounts: [] as ImportedAmount[] }
  const blank: TableReading['blank'][number][] = []
  const totals: StatedTotal[] = []
  const errors: ImportIssue[] = []
  let above: RowLabels | null = null
  let lastTotal: number | null = null
  for (let row = facts.table.firstRow; row < facts.table.endRow; row += 1) {
    const cells = facts.rows[row] ?? []
    const own: RowLabels = labelsOf(cells, facts.table.columns, null)
    if (!holdsMoney(cells, facts.table.columns)) {
      const pledge = own.total === null ? pledgeKey(own.number, own.title) : null
      if (pledge !== null) blank.push({ pledge, row: row + 1 })
      continue
    }
    const filled: RowLabels = labelsOf(cells, facts.table.columns, above)
    const read = readRow({ ...facts, row, cells, own, filled, lastTotal })
    if (!isTotalWord(filled.number) && !isTotalWord(filled.title)) above = filled
    if (filled.total !== null) lastTotal = row
    if (read.pledge !== null) reading.pledges.push(read.pledge)
    reading.amounts.push(...read.amounts)
    totals.push(...read.totals)
    errors.push(...read.errors)
  }
  return { ...reading, blank, totals, errors }
}

/** A row of words alone parts the table: a field's name, a note. */
function holdsMoney(cells: readonly string[], columns: readonly ColumnRole[]): boolean {
  return columns.some(
    ({ role }, column) => role === 'money' && cellText(cells[column]) !== '' && hasAmount(cells[column]),
  )
}

const hasAmount = (cell: string | undefined): boolean => /[\d#]|^[-–—−―]$|비예산|없음/u.test(compact(cell))

/** A cell that is empty says what the one above it says, as long as all left of it does so too. */
function labelsOf(
  cells: readonly string[],
  columns: readonly ColumnRole[],
  above: RowLabels | null,
): RowLabels {
  let fills = above !== null
  let total: string | null = null
  const textAt = (column: number, before: string | undefined): string => {
    const own = cellText(cells[column])
    if (!isBlank(own)) fills = false
    else if (fills) return isTotalWord(before) ? '' : (before ?? '')
    return isBlank(own) ? '' : own
  }
  let [number, title, part, titles] = ['', '', '', 0]
  const labels: RowLabels['labels'][number][] = []
  for (const [column, role] of columns.entries()) {
    if (role.role === 'money') continue
    if (role.role !== 'label' || role.of !== 'any') {
      const text = cellText(cells[column])
      if (isTotalWord(text)) total ??= text
    }
    if (role.role === 'number') number = textAt(column, above?.number)
    else if (role.role === 'title' && titles++ === 0) title = textAt(column, above?.title)
    else if (role.role === 'title') part = textAt(column, above?.part)
    else if (role.role === 'label')
      labels.push({
        column,
        of: role.of,
        text: textAt(column, above?.labels.find((each) => each.column === column)?.text),
      })
  }
  return { number, title, part, labels, total }
}

interface RowFacts extends TableFacts {
  readonly row: number
  readonly cells: readonly string[]
  readonly own: RowLabels
  readonly filled: RowLabels
  readonly lastTotal: number | null
}

interface RowReading {
  readonly pledge: PledgeKey | null
  readonly amounts: ImportedAmount[]
  readonly totals: StatedTotal[]
  readonly errors: ImportIssue[]
}

function readRow(facts: RowFacts): RowReading {
  const { filled, own } = facts
  const errors: ImportIssue[] = []
  const fault = (column: number, matter: ImportIssueMatter) => {
    const place = { sheet: facts.sheet, row: facts.row + 1, column: column + 1 }
    // One word on a cell is enough: what it cannot be read as is not missing too.
    if (!errors.some((each) => each.column === place.column))
      errors.push({ ...place, text: cellText(facts.cells[column]), ...matter })
  }
  const pledge = pledgeOf(filled, facts, fault)
  const beside = facetsOfLabels(filled, fault)
  const ownKeys = {
    pledge: pledgeOf(own, facts, () => undefined),
    beside: facetsOfLabels(own, () => undefined),
  }
  const reading: RowReading = {
    pledge: filled.total === null ? pledge : null,
    amounts: [],
    totals: [],
    errors,
  }
  for (const [column, role] of facts.table.columns.entries()) {
    if (role.role !== 'money') continue
    const text = cellText(facts.cells[column])
    const read = amountIn(text, role.unit ?? facts.unitOf(role))
    if (!read.ok) fault(column, { code: read.refusal })
    if (!read.ok || read.value === null) continue
    const facets = joinFacets(role.facets, beside)
    const common = {
      place: { sheet: facts.sheet, row: facts.row + 1, column: column + 1 },
      ...{ text, kind: facets.kind ?? ('planned' as const), amount: read.value },
    }
    const keys = { pledge, year: facets.year, source: facets.source }
    if (keys.pledge !== null && keys.year !== null && keys.source !== null) {
      const { pledge: whose, year, source } = keys
      reading.amounts.push({ ...common, pledge: whose, year, source, part: filled.part })
    } else if (filled.total !== null || facets.total !== null) {
      const literal = joinFacets(role.facets, ownKeys.beside)
      const bare = { pledge: ownKeys.pledge, year: literal.year, source: literal.source }
      reading.totals.push({
        ...common,
        word: filled.total ?? totalWordOf(facets),
        keys: sameKeys(keys, bare) ? [keys] : [keys, bare],
        ofRow: filled.total === null,
        scope: facets.total === 'in-term' ? 'in-term' : 'all',
        after: filled.total !== null && compact(filled.total).startsWith('소계') ? facts.lastTotal : null,
      })
    } else tellMissing(keys, facts, fault)
  }
  return reading
}

const totalWordOf = ({ total }: Facets): string => (total === 'in-term' ? '임기내' : '계')

function sameKeys(one: AmountKeys, other: AmountKeys): boolean {
  return one.pledge === other.pledge && one.year === other.year && one.source === other.source
}

type TellFault = (column: number, matter: ImportIssueMatter) => void

function tellMissing(keys: AmountKeys, { table }: RowFacts, fault: TellFault): void {
  const columnOf = (fits: (role: ColumnRole) => boolean) => table.columns.findIndex(fits)
  const label = (of: 'year' | 'source') => {
    const exact = columnOf((role) => role.role === 'label' && role.of === of)
    return exact >= 0 ? exact : columnOf((role) => role.role === 'label')
  }
  const number = columnOf(({ role }) => role === 'number' || role === 'title')
  if (keys.pledge === null && number >= 0) fault(number, { code: 'number-missing' })
  if (keys.year === null && label('year') >= 0) fault(label('year'), { code: 'year-missing' })
  if (keys.source === null && label('source') >= 0) fault(label('source'), { code: 'source-missing' })
}

function pledgeOf(labels: RowLabels, { table, above }: TableFacts, fault: TellFault): PledgeKey | null {
  const column = table.columns.findIndex(({ role }) => role === 'number')
  const title = isTotalWord(labels.title) ? '' : labels.title
  if (labels.number === '' || isTotalWord(labels.number))
    return title === '' ? (labels.total === null ? above : null) : { number: null, ofField: null, title }
  const key = pledgeKey(labels.number, title)
  if (key === null) fault(column, { code: 'not-a-number' })
  return key
}

/** 7 · 공약 7 · 제7호 · 2-3; null when it is no number of a pledge. */
export function pledgeKey(text: string, title: string): PledgeKey | null {
  const plain = compact(text)
  const [, field = '', place = ''] = /^(\d{1,2})-(\d{1,3})$/u.exec(plain) ?? []
  if (field !== '') return { number: null, ofField: [Number(field), Number(place)], title }
  const number = Number(/^(?:공약|제)?(\d{1,4})(?:호|번|[.])?$/u.exec(plain)?.[1] ?? 0)
  return number > 0 ? { number, ofField: null, title } : null
}

function facetsOfLabels({ labels }: RowLabels, fault: TellFault): Facets {
  let facets = noFacets
  for (const { column, of, text } of labels) {
    if (text === '') continue
    const read = facetsIn(text)
    if (read !== null) facets = joinFacets(facets, read)
    const lacks = of === 'year' ? read?.year == null : of === 'source' && read?.source == null
    if (!lacks || isTotalWord(text) || read?.total != null) continue
    if (of === 'year') fault(column, { code: 'not-a-year' })
    else fault(column, { code: 'unknown-source', known: knownSources })
  }
  return facets
}

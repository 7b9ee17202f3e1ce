import { ok, type Result } from '#platform/kernel/result.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { cellText } from '#platform/kernel/sheet-cells.ts'
import type { ImportedLedgerRow, LedgerIssue, LedgerTotal } from './import-ledger-facts.ts'
import { type LedgerHead, ledgerHead, type LedgerHeadRefusal } from './import-ledger-head.ts'
import { type Fault, ledgerLine, totalFaults } from './import-ledger-line.ts'

export interface LedgerImport {
  readonly rows: readonly ImportedLedgerRow[]
  /** The rows of sums: checked, and not among the rows. */
  readonly totals: readonly LedgerTotal[]
  /** None, or the sheet is not taken in. */
  readonly errors: readonly LedgerIssue[]
  /** What a person should look at. */
  readonly doubts: readonly LedgerIssue[]
}

/** Reads one sheet of a ledger from its cells as texts, bare amounts in `unit`; every flaw is told at once, at its cell. */
export function importLedgerRows(
  rows: readonly (readonly string[])[],
  unit: WonUnit,
): Result<LedgerImport, LedgerHeadRefusal> {
  const head = ledgerHead(rows, unit)
  if (!head.ok) return head
  const lines: ImportedLedgerRow[] = []
  const totals: LedgerTotal[] = []
  const errors: LedgerIssue[] = []
  const doubts: LedgerIssue[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= head.value.row || cells.every((cell) => cellText(cell) === '')) continue
    const read = ledgerLine(index + 1, (name) => cellText(cells[head.value.columns[name]]), unit)
    errors.push(...read.faults.map((fault) => issueAt(head.value, rows, index + 1, fault)))
    doubts.push(...read.doubts.map((fault) => issueAt(head.value, rows, index + 1, fault)))
    if (read.total !== null) totals.push(read.total)
    if (read.line !== null) lines.push(read.line)
  }
  for (const { row, ...fault } of repeated(lines)) errors.push(issueAt(head.value, rows, row, fault))
  // Sums over rows that could not be read say nothing.
  if (errors.length === 0)
    for (const { row, ...fault } of totalFaults(lines, totals))
      errors.push(issueAt(head.value, rows, row, fault))
  const inOrder = errors.toSorted((a, b) => a.row - b.row || a.column - b.column)
  return ok({ rows: lines, totals, errors: inOrder, doubts })
}

function issueAt(
  { columns }: LedgerHead,
  rows: readonly (readonly string[])[],
  row: number,
  fault: Fault,
): LedgerIssue {
  const column = columns[fault.name]
  return { row, column: column + 1, text: cellText(rows[row - 1]?.[column]), ...fault }
}

/** A pledge's money of one year from one source stands in one row. */
function repeated(lines: readonly ImportedLedgerRow[]): readonly (Fault & { readonly row: number })[] {
  const groups = Map.groupBy(lines, ({ number, year, source }) => `${number} ${year} ${source}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ row }) => ({
      row,
      name: 'number' as const,
      code: 'row-repeated' as const,
      firstRow: first?.row ?? row,
    })),
  )
}

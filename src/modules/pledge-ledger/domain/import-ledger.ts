import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { cellText } from '#platform/kernel/sheet-cells.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import {
  type ImportedAmount,
  type ImportIssue,
  type LedgerFileRefusal,
  type LedgerReading,
  type PledgeKey,
  pledgeKeyText,
} from './import-facts.ts'
import { type ColumnRole, type LedgerTable, ledgerTables } from './import-head.ts'
import { pledgeKey, readTableRows, type TableReading } from './import-rows.ts'
import { differingTotals } from './import-totals.ts'

export interface NamedSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/**
 * Reads a ledger from the cells of its sheets, however its years, sources and kinds are laid out. Bare amounts are in the
 * unit that stands above them, or in the chosen one where none does. Every flaw is told at once, at its cell; sums are
 * checked and never taken in.
 */
export function readLedger(
  sheets: readonly NamedSheet[],
  chosen: WonUnit | null,
): Result<LedgerReading, LedgerFileRefusal> {
  const readings: SheetReading[] = []
  const errors: ImportIssue[] = []
  let told: WonUnit | null = null
  for (const { name, rows } of sheets)
    for (const table of ledgerTables(rows)) {
      told = table.unit?.told ?? told
      if (table.unit !== null && chosen !== null && table.unit.told !== chosen)
        return refuse({ code: 'unit-differs', told: table.unit.told, sheet: name, row: table.unit.row })
      const unit = told ?? chosen
      const lacks = (column: ColumnRole) => column.role === 'money' && column.unit === null
      if (unit === null && table.columns.some(lacks)) return refuse({ code: 'unit-missing' })
      const flaws = tableFlaws(name, rows, table)
      errors.push(...flaws)
      if (flaws.length === 0)
        readings.push({
          sheet: name,
          ...readTableRows({
            sheet: name,
            rows,
            table,
            above: pledgeAbove(rows, table),
            unitOf: () => unit ?? 'won',
          }),
        })
    }
  if (readings.length === 0 && errors.length === 0) return refuse({ code: 'no-head' })
  return ok(together(readings, errors))
}

type SheetReading = TableReading & { readonly sheet: string }

function together(readings: readonly SheetReading[], headErrors: readonly ImportIssue[]): LedgerReading {
  const told = readings.flatMap(({ amounts }) => amounts)
  const { amounts, repeated } = addedUp(told)
  const errors = [...headErrors, ...readings.flatMap((reading) => reading.errors), ...repeated]
  const totals = readings.flatMap((reading) => reading.totals)
  const pledges = new Map(
    readings.flatMap((reading) => reading.pledges).map((pledge) => [pledgeKeyText(pledge), pledge]),
  )
  const before = amounts.filter(({ year, amount }) => year === 'before-term' && amount !== 0n)
  const blank = readings.flatMap((reading) =>
    reading.blank
      .filter(({ pledge }) => !pledges.has(pledgeKeyText(pledge)))
      .map(({ pledge, row }) => ({ pledge, place: { sheet: reading.sheet, row, column: 1 } })),
  )
  return {
    pledges: [...pledges.values()],
    blank: [...new Map(blank.map((each) => [pledgeKeyText(each.pledge), each])).values()],
    amounts: amounts.filter(({ year }) => year !== 'before-term'),
    totals,
    // Sums over rows that could not be read say nothing.
    differing: errors.length > 0 ? [] : differingTotals(amounts, totals),
    errors: errors.toSorted(inOrder),
    doubts: before.map(({ place, text }) => ({ ...place, text, code: 'before-the-term-left-out' })),
  }
}

/** By row and column; sheets stay in the order of the file. */
function inOrder(a: ImportIssue, b: ImportIssue): number {
  return a.sheet === b.sheet ? a.row - b.row || a.column - b.column : 0
}

/** Money of one pledge, year, source and kind is told once; parts of a pledge (세부사업) may each tell theirs. */
function addedUp(told: readonly ImportedAmount[]): {
  readonly amounts: readonly ImportedAmount[]
  readonly repeated: readonly ImportIssue[]
} {
  const seen = new Map<string, ImportedAmount>()
  const repeated: ImportIssue[] = []
  for (const amount of told) {
    const { pledge, year, source, kind, part, place, text } = amount
    const key = [pledgeKeyText(pledge), year, source, kind, part].join('\u0000')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, amount)
    else repeated.push({ ...place, text, code: 'told-twice', first: first.place })
  }
  return { amounts: [...seen.values()], repeated }
}

/** What a table must have to be read at all, said once at its head. */
function tableFlaws(sheet: string, rows: NamedSheet['rows'], table: LedgerTable): readonly ImportIssue[] {
  const { columns, headRow } = table
  const at = (code: 'no-pledge-column' | 'no-year-column' | 'no-source-column') => [
    { sheet, row: headRow + 1, column: 1, text: cellText(rows[headRow]?.[0]), code },
  ]
  const has = (fits: (role: ColumnRole) => boolean) => columns.some(fits)
  const isLabel = (of: 'year' | 'source') =>
    has((role) => role.role === 'label' && (role.of === of || role.of === 'any'))
  const isMoney = (facet: 'year' | 'source') =>
    has((role) => role.role === 'money' && role.facets[facet] !== null)
  return [
    ...(has(({ role }) => role === 'number' || role === 'title') || pledgeAbove(rows, table) !== null
      ? []
      : at('no-pledge-column')),
    ...(isLabel('year') || isMoney('year') ? [] : at('no-year-column')),
    ...(isLabel('source') || isMoney('source') ? [] : at('no-source-column')),
    ...twice(sheet, rows, table),
  ]
}

/** Two columns for the same money, with different amounts in them. */
function twice(sheet: string, rows: NamedSheet['rows'], table: LedgerTable): readonly ImportIssue[] {
  const seen = new Map<string, number>()
  return table.columns.flatMap((role, column) => {
    if (role.role !== 'money') return []
    const key = JSON.stringify(role.facets)
    const first = seen.get(key)
    if (first === undefined || role.facets.total !== null) {
      seen.set(key, column)
      return []
    }
    const text = cellText(rows[table.firstRow - 1]?.[column])
    return [{ sheet, row: table.firstRow, column: column + 1, text, code: 'column-twice' as const }]
  })
}

/** The pledge that a table of one pledge has above it: 공약번호: 12, or its name beside 공약명. */
function pledgeAbove(rows: NamedSheet['rows'], table: LedgerTable): PledgeKey | null {
  for (let row = table.headRow - 1; row >= Math.max(0, table.headRow - 12); row -= 1) {
    const cells = (rows[row] ?? []).map((cell) => cellText(cell))
    const number = /공약\s*(?:관리)?\s*(?:번호|연번)?\s*[:：]?\s*(\d{1,4}(?:-\d{1,3})?)(?:\D|$)/u.exec(
      cells.join(' '),
    )?.[1]
    if (number !== undefined) return pledgeKey(number, '')
    const name = cells.findIndex((cell) => /^(?:공\s*약\s*명|사\s*업\s*명|과\s*제\s*명)$/u.test(cell))
    const title =
      name < 0 ? undefined : cells.slice(name + 1).find((cell) => cell !== '' && cell !== cells[name])
    if (title !== undefined) return { number: null, ofField: null, title }
  }
  return null
}

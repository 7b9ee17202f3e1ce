import type { Won, WonUnit } from '#platform/kernel/won.ts'
import { amountIn } from './import-amount.ts'
import { cellText, compact, isBlank, isTotalWord } from '#platform/kernel/sheet-cells.ts'
import {
  amountColumns,
  type AmountColumn,
  type ImportedLedgerRow,
  type ImportedSource,
  type LedgerAmounts,
  type LedgerIssueMatter,
  type LedgerKeys,
  type LedgerTotal,
} from './import-ledger-facts.ts'
import type { LedgerColumn } from './import-ledger-head.ts'

/** What one row of a sheet is: a line, a row of sums, or neither because of its faults. */
export interface LedgerLine {
  readonly line: ImportedLedgerRow | null
  readonly total: LedgerTotal | null
  readonly faults: readonly Fault[]
  readonly doubts: readonly Fault[]
}

export type Fault = { readonly name: LedgerColumn } & LedgerIssueMatter

type Read<T> = T | LedgerIssueMatter

const SOURCES: readonly (readonly [ImportedSource, readonly string[]])[] = [
  ['national', ['국비', '국고', '국고보조금']],
  ['province', ['도비', '시도비', '시·도비', '광역시비']],
  ['city', ['시비', '군비', '구비', '시군구비', '시·군·구비', '자체재원']],
  ['private', ['민간', '민자', '민간자본', '민간투자']],
  ['other', ['기타']],
]
const knownSources: readonly string[] = SOURCES.flatMap(([, words]) => words)

/** Reads one row; `cell` gives the text that stands in a column. */
export function ledgerLine(row: number, cell: (name: LedgerColumn) => string, unit: WonUnit): LedgerLine {
  const faults: Fault[] = []
  const taken = <T>(name: LedgerColumn, read: Read<T>): T | null => {
    if (typeof read !== 'object' || read === null || !('code' in read)) return read
    faults.push({ name, ...read })
    return null
  }
  const word = (['number', 'year', 'source'] as const).map(cell).find(isTotalWord)
  const key = <T>(name: LedgerColumn, read: (text: string) => Read<T>): T | null => {
    const isOpen = word !== undefined && (isBlank(cell(name)) || isTotalWord(cell(name)))
    return isOpen ? null : taken(name, read(cell(name)))
  }
  const keys = { number: key('number', numberIn), year: key('year', yearIn), source: key('source', sourceIn) }
  const amount = (name: AmountColumn): Won | null => {
    const read = amountIn(cell(name), unit)
    return taken<Won | null>(name, read.ok ? read.value : { code: read.refusal })
  }
  const amounts = { planned: amount('planned'), secured: amount('secured'), spent: amount('spent') }
  const { number, year, source } = keys
  const total = word === undefined ? null : { row, word: cellText(word), keys, ...amounts }
  if (total !== null) return { line: null, total: faults.length > 0 ? null : total, faults, doubts: [] }
  faults.push(...overPlan(amounts))
  if (faults.length > 0 || number === null || year === null || source === null)
    return { line: null, total: null, faults, doubts: [] }
  return {
    line: { row, number, year, source, ...amounts },
    total: null,
    faults,
    doubts: overSecured(amounts),
  }
}

/** A cut of the plan (△) has nothing to be compared with. */
function overPlan({ planned, secured }: LedgerAmounts): readonly Fault[] {
  return planned !== null && secured !== null && planned >= 0n && secured > planned
    ? [{ name: 'secured', code: 'secured-over-planned', other: planned }]
    : []
}

/** No error: money that was carried over is spent in a later year than it was secured in. */
function overSecured({ secured, spent }: LedgerAmounts): readonly Fault[] {
  return secured !== null && spent !== null && spent > secured
    ? [{ name: 'spent', code: 'spent-over-secured', other: secured }]
    : []
}

function numberIn(text: string): Read<number> {
  if (isBlank(text)) return { code: 'number-missing' }
  const number = Number(/^\d{1,4}$/u.exec(compact(text))?.[0] ?? 0)
  return number > 0 ? number : { code: 'not-a-number' }
}

function yearIn(text: string): Read<LedgerKeys['year']> {
  if (isBlank(text)) return { code: 'year-missing' }
  if (/^임기(?:이)?후$/u.test(compact(text))) return 'after-term'
  const year = Number(/^(\d{4})(?:년도?)?$/u.exec(compact(text))?.[1] ?? 0)
  return year >= 1995 && year <= 2100 ? year : { code: 'not-a-year' }
}

function sourceIn(text: string): Read<ImportedSource> {
  if (isBlank(text)) return { code: 'source-missing' }
  const plain = (word: string) => compact(word).replace(/[·ㆍ・,/]/gu, '')
  const found = SOURCES.find(([, words]) => words.some((word) => plain(word) === plain(text)))
  return found === undefined ? { code: 'unknown-source', known: knownSources } : found[0]
}

/** The sum of a column over lines; what is not told adds nothing. */
export function sumOf(lines: readonly LedgerAmounts[], name: AmountColumn): Won {
  return lines.reduce((sum, line) => sum + (line[name] ?? 0n), 0n) as Won
}

/** The sums that rows of sums tell and their lines do not give. */
export function totalFaults(
  lines: readonly ImportedLedgerRow[],
  totals: readonly LedgerTotal[],
): readonly (Fault & { readonly row: number })[] {
  return totals.flatMap((total, index) => {
    const covered = coveredBy(total, totals[index - 1]?.row ?? 0, lines)
    return amountColumns.flatMap((name) => {
      const [printed, computed] = [total[name], sumOf(covered, name)]
      return printed === null || printed === computed
        ? []
        : [{ row: total.row, name, code: 'total-differs' as const, word: total.word, printed, computed }]
    })
  })
}

/** The lines that have the keys a total names, wherever they stand; one that names none is of all, or (소계) of those since the last. */
function coveredBy(
  { row, word, keys }: LedgerTotal,
  lastTotal: number,
  lines: readonly ImportedLedgerRow[],
): readonly ImportedLedgerRow[] {
  const named = (['number', 'year', 'source'] as const).filter((key) => keys[key] !== null)
  if (named.length === 0 && compact(word).startsWith('소계'))
    return lines.filter((line) => line.row > lastTotal && line.row < row)
  return lines.filter((line) => named.every((key) => line[key] === keys[key]))
}

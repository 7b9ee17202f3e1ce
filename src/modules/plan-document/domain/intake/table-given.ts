import type { DraftTable } from './document-draft.ts'

/** A table as the plan takes it. */
export interface GivenDraftTable {
  readonly caption: string
  readonly unit: string | null
  readonly day: string
  readonly columns: { readonly title: string; readonly type: 'text' | 'count' | 'money' }[]
  readonly rows: (string | bigint | null)[][]
}

const EMPTY = /^[-–—·\s]*$/u
const NUMBER = /^\d{1,3}(?:,\d{3})+$|^\d{1,15}$/u
const DECIMAL = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?$/u

/** Columns that hold nothing but whole numbers become numbers; money is kept in won. */
export function givenTable(
  table: DraftTable,
  programme: { readonly title: string; readonly day: string },
): GivenDraftTable {
  const size = wonOf(table.unit)
  const types = table.head.map((_, column) => typeOf(table, column, size))
  const isMoney = types.includes('money')
  return {
    caption: table.caption === '' ? programme.title : table.caption,
    unit: isMoney || table.unit === '' ? null : table.unit,
    day: table.day === '' ? programme.day : table.day,
    columns: table.head.map((title, column) => ({
      title: title === '' ? '·' : title,
      type: types[column] ?? 'text',
    })),
    rows: table.rows.map((row) =>
      table.head.map((_, column) => cellOf((row[column] ?? '').trim(), types[column] ?? 'text', size)),
    ),
  }
}

function typeOf({ head, rows }: DraftTable, column: number, size: bigint | null): 'text' | 'count' | 'money' {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !EMPTY.test(cell))
  const isPlain = /연도|년도|번호|순번|연번|%|율/u.test(head[column] ?? '')
  if (cells.length === 0 || isPlain) return 'text'
  if (size !== null && size > 1n && cells.every((cell) => DECIMAL.test(cell) && inWon(cell, size) !== null))
    return 'money'
  return cells.every((cell) => NUMBER.test(cell)) ? (size === null ? 'count' : 'money') : 'text'
}

function cellOf(text: string, type: 'text' | 'count' | 'money', size: bigint | null): string | bigint | null {
  if (type === 'text') return text === '' ? null : text
  if (EMPTY.test(text)) return null
  return type === 'count' ? BigInt(text.replaceAll(',', '')) : inWon(text, size ?? 1n)
}

/** Exactly; null when a fraction of a won would be left. */
function inWon(text: string, size: bigint): bigint | null {
  const [whole = '0', fraction = ''] = text.replaceAll(',', '').split('.')
  const scaled = BigInt(whole + fraction) * size
  const divisor = 10n ** BigInt(fraction.length)
  return scaled % divisor === 0n ? scaled / divisor : null
}

const UNITS: Readonly<Record<string, bigint>> = {
  원: 1n,
  천원: 1_000n,
  만원: 10_000n,
  백만원: 1_000_000n,
  억원: 100_000_000n,
  억: 100_000_000n,
}

const wonOf = (unit: string): bigint | null => UNITS[unit.replace(/\s/g, '')] ?? null

import type { CellValue } from 'hucre/csv'
import { cleanText } from './clean-text.ts'
import { yesOrNo } from './write-xlsx.ts'
import type { Sheet, SheetCell, SheetColumnType } from './sheet.ts'

/** `office`: opened in Excel by people, so that what looks like a formula is defused. `machine`: exact. */
export type CsvReader = 'office' | 'machine'

/** A table as CSV: UTF-8 with BOM, CRLF, one head row, ISO dates, plain numbers. */
export async function writeCsv(sheet: Sheet, reader: CsvReader = 'office'): Promise<Uint8Array> {
  const { writeCsv: write } = await import('hucre/csv')
  return new TextEncoder().encode(write([...csvRows(sheet, reader)], optionsFor(reader)))
}

/** The same, row by row. */
export async function streamCsv(
  sheet: Sheet,
  reader: CsvReader = 'office',
): Promise<ReadableStream<Uint8Array>> {
  const { writeCsvStream } = await import('hucre/csv')
  return writeCsvStream(csvRows(sheet, reader), optionsFor(reader))
}

const optionsFor = (reader: CsvReader) =>
  ({ bom: true, lineSeparator: '\r\n', headers: false, escapeFormulae: reader === 'office' }) as const

function* csvRows(sheet: Sheet, reader: CsvReader): Generator<CellValue[]> {
  yield sheet.columns.map(({ title }) => cleanText(title))
  for (const row of sheet.rows) {
    yield row.map((value, index) => csvCell(value, sheet.columns[index]?.type ?? 'text', sheet, reader))
  }
}

function csvCell(value: SheetCell, type: SheetColumnType, sheet: Sheet, reader: CsvReader): CellValue {
  if (value instanceof Date) return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()
  if (typeof value === 'boolean') return reader === 'office' ? yesOrNo(value, sheet) : value
  // A negative number must not pass for a formula: as a number it is never defused.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'string') return cleanText(value)
  return value
}

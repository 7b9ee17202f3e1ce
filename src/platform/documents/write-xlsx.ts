import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx'
import { cleanText } from './clean-text.ts'
import { widthInEms } from './text-width.ts'
import type { Sheet, SheetCell, SheetColumn, SheetColumnType } from './sheet.ts'

/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32_767
const FORMATS: Readonly<Partial<Record<SheetColumnType, string>>> = {
  text: '@',
  integer: '#,##0;[Red]-#,##0',
  won: '#,##0;[Red]-#,##0',
  decimal: '#,##0.0##;[Red]-#,##0.0##',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm:ss',
}
const NUMBERS = new Set<SheetColumnType>(['integer', 'decimal', 'won', 'percent'])
const DAY = /^\d{4}-\d{2}-\d{2}$/
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF9' } },
  border: { bottom: { style: 'thin' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** A form to be filled in: without a password, against slips of the hand; columns may be made wider. */
const FORM = {
  sheet: true,
  formatColumns: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
} as const

/** A table as a workbook: typed columns, head kept in sight, A4 landscape, no formula anywhere. */
export async function writeXlsx(sheet: Sheet): Promise<Uint8Array> {
  return writeWorkbook([sheet], sheet.title ?? sheet.sheetName)
}

/** Several tables as the sheets of one workbook. */
export async function writeWorkbook(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx')
  return write({
    sheets: sheets.map(writeSheet),
    defaultFont: { name: '맑은 고딕', size: 10 },
    properties: { title: cleanText(title) },
  })
}

/** The same for very many rows, without holding them as a workbook; it has no title row and no page settings. */
export async function streamXlsx(sheet: Sheet): Promise<ReadableStream<Uint8Array>> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const columns = columnsOf(sheet, false)
  function* rows(): Generator<CellValue[]> {
    yield sheet.columns.map(({ title }) => cleanText(title))
    for (const row of sheet.rows) yield* cellRows(row, sheet)
  }
  return writeXlsxStream(rows(), { name: sheetNameOf(sheet.sheetName), columns, freezePane: { rows: 1 } })
}

function writeSheet(sheet: Sheet): WriteSheet {
  const top = sheet.title === undefined ? 0 : 1
  const head = sheet.columns.map(({ title }) => cleanText(title))
  const rows: CellValue[][] = [...(sheet.title === undefined ? [] : [[cleanText(sheet.title)]]), head]
  for (const row of sheet.rows) rows.push(...cellRows(row, sheet))
  const lastColumn = Math.max(sheet.columns.length - 1, 0)
  return {
    name: sheetNameOf(sheet.sheetName),
    columns: columnsOf(sheet, true),
    rows,
    cells: new Map([
      ...(top === 0 ? [] : [['0,0', { style: { font: { bold: true, size: 14 } } }] as const]),
      ...head.map((_, column) => [`${top},${column}`, { style: HEAD }] as const),
    ]),
    ...(top === 0 || lastColumn === 0
      ? {}
      : { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: lastColumn }] }),
    ...(sheet.columns.some(({ locked }) => locked !== undefined) ? { protection: FORM } : {}),
    freezePane: { rows: top + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${top + 1}`,
    },
  }
}

/** Excel allows 31 characters, none of []:*?/\, no quote at the ends. */
function sheetNameOf(name: string): string {
  const allowed = cleanText(name)
    .replace(/[[\]:*?/\\\n]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return Array.from(allowed).slice(0, 15).join('') || 'Sheet1'
}

function columnsOf(sheet: Sheet, measured: boolean): ColumnDef[] {
  return sheet.columns.map((column, index) => {
    const numFmt = FORMATS[column.type]
    const style: CellStyle = {
      alignment: { vertical: 'top', ...alignmentOf(column) },
      ...(numFmt === undefined ? {} : { numFmt }),
      ...(column.locked === undefined ? {} : { protection: { locked: column.locked } }),
    }
    return { width: column.width ?? widthOf(sheet, column, index, measured), style }
  })
}

function alignmentOf({ type }: SheetColumn): CellStyle['alignment'] {
  if (NUMBERS.has(type)) return { horizontal: 'right' }
  return type === 'text' ? { horizontal: 'left', wrapText: true } : { horizontal: 'center' }
}

function widthOf(sheet: Sheet, column: SheetColumn, index: number, measured: boolean): number {
  const sample = measured ? sheet.rows.slice(0, 500) : []
  const texts = sample.map((row) => String(row[index] ?? ''))
  const widest = Math.max(...[column.title, ...texts].map((text) => widthInEms(text.slice(0, 80)) * 2))
  return Math.min(60, Math.max(8, Math.ceil(widest * 1.1) + 2))
}

/** One row as cells; what is too long for a cell goes on in the row below, so that nothing is cut. */
function cellRows(row: readonly SheetCell[], sheet: Sheet): CellValue[][] {
  const cells = row.map((value, index) => cellOf(value, sheet.columns[index]?.type ?? 'text', sheet))
  const rows: CellValue[][] = [cells]
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string' || cell.length <= LONGEST_TEXT) continue
    for (const [part, text] of partsOf(cell).entries()) {
      rows[part] ??= cells.map(() => null)
      rows[part][column] = text
    }
  }
  return rows
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const end = at + LONGEST_TEXT
    const split = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
    parts.push(text.slice(at, split))
    at = split
  }
  return parts
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

function cellOf(value: SheetCell, type: SheetColumnType, sheet: Sheet): CellValue {
  if (value === null || value instanceof Date) return value instanceof Date ? inSeoul(value) : null
  if (typeof value === 'boolean') return yesOrNo(value, sheet)
  // Excel counts in doubles: a larger number keeps its digits only as text.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (type === 'date' && DAY.test(value)) return new Date(`${value}T00:00:00Z`)
  return asLetters(cleanText(value))
}

/** In a workbook _x000D_ stands for a letter (ECMA-376, ST_Xstring): a text that says just that has its bar written so. */
const asLetters = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** A workbook knows no zone: the cell shows what a clock in Seoul shows. */
const inSeoul = (instant: Date): Date => new Date(instant.getTime() + 9 * 3_600_000)

/** What a boolean is in an office: 예, 아니요. */
export function yesOrNo(value: boolean, sheet: Pick<Sheet, 'locale'>): string {
  if (sheet.locale === 'en') return value ? 'Yes' : 'No'
  return value ? '예' : '아니요'
}

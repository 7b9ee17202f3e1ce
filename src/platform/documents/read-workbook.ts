import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Cell, CellValue, MergeRange } from 'hucre/xlsx'

interface Limits {
  readonly rows: number
  readonly columns: number
  readonly asSeen?: boolean
}

type WorkbookRefusal =
  'file-encrypted' | 'file-broken' | 'file-not-a-table' | 'too-many-rows' | 'too-many-columns'

interface SheetRead {
  readonly rows: CellValue[][]
  readonly merges?: MergeRange[]
}

/** The first visible sheet of an XLSX or XLS workbook. */
export async function readFirstSheet(
  bytes: Uint8Array,
  limits: Limits,
): Promise<Result<string[][], WorkbookRefusal>> {
  const { readXls, readXlsx } = await import('hucre/xlsx')
  const isZip = bytes[0] === 0x50
  // One row more than allowed, so that too many are noticed and not cut off.
  const options = { maxRows: limits.rows + 2, ...(limits.asSeen === true ? { readStyles: true } : {}) }
  try {
    const workbook = isZip ? await readXlsx(bytes, options) : await readXls(bytes, options)
    const sheet = workbook.sheets.find((each) => each.hidden !== true && each.veryHidden !== true)
    return sheet === undefined
      ? refuse('file-not-a-table')
      : textsOf(limits.asSeen === true ? seenOf(sheet) : sheet, limits)
  } catch (error) {
    return refuse(refusalOf(error, isZip))
  }
}

/** A sheet of a workbook as texts. */
export interface NamedRows {
  readonly name: string
  readonly rows: string[][]
}

/** More sheets than any form of ours has. */
const MOST_SHEETS = 20
/** A book may keep each of a city's pledges on a sheet. */
const MOST_BOOK_SHEETS = 300

/** Every visible sheet of an XLSX workbook. */
export async function readAllSheets(
  bytes: Uint8Array,
  limits: Limits,
): Promise<Result<readonly NamedRows[], WorkbookRefusal>> {
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: limits.rows + 2 })
    const visible = sheets.filter((each) => each.hidden !== true && each.veryHidden !== true)
    const read: NamedRows[] = []
    for (const sheet of visible.slice(0, MOST_SHEETS)) {
      const rows = textsOf(sheet, limits)
      if (!rows.ok) return rows
      read.push({ name: sheet.name, rows: rows.value })
    }
    return read.length === 0 ? refuse('file-not-a-table') : ok(read)
  } catch (error) {
    return refuse(refusalOf(error, true))
  }
}

/** Every visible sheet of an XLSX or XLS workbook as people see it: a share that is shown in percent is read as percent. */
export async function readEverySheet(
  bytes: Uint8Array,
  limits: Limits,
): Promise<Result<readonly NamedRows[], WorkbookRefusal>> {
  const { readXls, readXlsx } = await import('hucre/xlsx')
  const isZip = bytes[0] === 0x50
  try {
    const options = { maxRows: limits.rows + 2, readStyles: true }
    const { sheets } = isZip ? await readXlsx(bytes, options) : await readXls(bytes, options)
    const visible = sheets.filter((each) => each.hidden !== true && each.veryHidden !== true)
    const read: NamedRows[] = []
    for (const sheet of visible.slice(0, MOST_BOOK_SHEETS)) {
      const texts = textsOf(seenOf(sheet), limits)
      if (!texts.ok) return texts
      read.push({ name: sheet.name, rows: texts.value })
    }
    return read.length === 0 ? refuse('file-not-a-table') : ok(read)
  } catch (error) {
    return refuse(refusalOf(error, isZip))
  }
}

/** A sheet with its shares in percent. */
function seenOf({
  rows: given,
  cells,
  merges,
}: SheetRead & { readonly cells?: ReadonlyMap<string, Cell> }): SheetRead {
  const percents = percentCells(cells)
  const rows = given.map((row, line) =>
    row.map((value, column) => percents.get(`${line},${column}`) ?? value),
  )
  return merges === undefined ? { rows } : { rows, merges }
}

/** 0.85 with the format 0% is seen as 85%, and 0.777 with 0.0% as 77.7%. */
function percentCells(cells: ReadonlyMap<string, Cell> | undefined): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  for (const [place, { value, style }] of cells ?? []) {
    if (typeof value !== 'number' || style?.numFmt?.includes('%') !== true) continue
    seen.set(place, `${numberText(Number((value * 100).toPrecision(12)))}%`)
  }
  return seen
}

/** A table in HTML that calls itself .xls, as many government systems export it. */
export async function readHtmlTable(
  html: string,
  limits: Limits,
): Promise<Result<string[][], WorkbookRefusal>> {
  const { fromHtml } = await import('hucre')
  try {
    return textsOf(fromHtml(html, { typeInference: false }), limits)
  } catch {
    return refuse('file-broken')
  }
}

function refusalOf(error: unknown, isZip: boolean): WorkbookRefusal {
  if (!(error instanceof Error)) throw error
  if (error.name === 'EncryptedFileError' || /encrypt|password/i.test(error.message)) return 'file-encrypted'
  // A ZIP that is no workbook is a HWPX, a DOCX or plain files.
  return isZip && /workbook|content.?types|unsupported/i.test(error.message)
    ? 'file-not-a-table'
    : 'file-broken'
}

function textsOf(sheet: SheetRead, limits: Limits): Result<string[][], WorkbookRefusal> {
  if (sheet.rows.length > limits.rows + 1) return refuse('too-many-rows')
  const rows = sheet.rows.map((row) => row.map(cellText))
  for (const merge of sheet.merges ?? []) {
    // Merged to the sheet's edge is decoration: filling it would only make columns.
    if (merge.endCol - merge.startCol >= limits.columns) continue
    const value = rows[merge.startRow]?.[merge.startCol] ?? ''
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row += 1) {
      for (let column = merge.startCol; column <= merge.endCol; column += 1) setCell(rows[row], column, value)
    }
  }
  return ok(rows)
}

function setCell(row: string[] | undefined, column: number, value: string): void {
  if (row === undefined) return
  while (row.length < column) row.push('')
  row[column] = value
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value
}

/** A workbook's date has no zone: what the cell shows is what UTC says. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}

/** Digits without exponent, and without the last bits' noise: 0.1+0.2 reads 0.3, as Excel shows it. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(15).replace(/\.?0+$/, '') : text
}

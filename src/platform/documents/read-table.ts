import { ok, refuse, type Result } from '../kernel/result.ts'
import type { UploadedFile } from '../http/web-request.ts'
import { cleanText } from './clean-text.ts'
import { AsideFault } from './aside-fault.ts'
import { inAside } from './aside.ts'
import type { AsideTasks } from './aside-tasks.ts'
import type { Output } from './open-aside.ts'
import { kindOf } from './file-kind.ts'
import { decodeText, parseDelimited } from './read-delimited.ts'
import type { ReadTableLimits, ReadTableRefusal } from './read-rows.ts'
import type { NamedRows } from './read-workbook.ts'

export type { ReadTableLimits, ReadTableRefusal } from './read-rows.ts'

export interface ReadTable {
  /** Every cell as text, each row as long as the widest; merged cells repeat their value. */
  readonly rows: string[][]
}

export const readTableLimits: ReadTableLimits = {
  rows: 50_000,
  columns: 200,
  inflatedBytes: 256 * 1024 * 1024,
}

/** The first sheet of an XLSX or XLS file, or a CSV or TSV in UTF-8, UTF-16 or CP949, as texts. */
export async function readTable(
  file: UploadedFile,
  limits: Partial<ReadTableLimits> = {},
): Promise<Result<ReadTable, ReadTableRefusal>> {
  const within = { ...readTableLimits, ...limits }
  if (file.bytes.length === 0) return refuse('file-empty')
  const read = await readRows(file.bytes, within)
  if (!read.ok) return read
  const rows = trimmed(read.value)
  if (rows.length === 0) return refuse('file-empty')
  if (rows.length > within.rows) return refuse('too-many-rows')
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width > within.columns) return refuse('too-many-columns')
  return ok({ rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')) })
}

/** Every sheet of an XLSX workbook by its name, as texts. */
export async function readWorkbook(
  file: UploadedFile,
  limits: Partial<ReadTableLimits> = {},
): Promise<Result<readonly NamedRows[], ReadTableRefusal>> {
  if (file.bytes.length === 0) return refuse('file-empty')
  const within = { ...readTableLimits, ...limits }
  const read = await aside('readSheets', file.bytes, within)
  if (!read.ok) return read
  const sheets = read.value.map(({ name, rows }) => ({ name, rows: trimmed(rows) }))
  if (sheets.some(({ rows }) => rows.length > within.rows)) return refuse('too-many-rows')
  if (sheets.some(({ rows }) => rows.some((row) => row.length > within.columns)))
    return refuse('too-many-columns')
  return ok(sheets)
}

async function readRows(
  bytes: Uint8Array,
  limits: ReadTableLimits,
): Promise<Result<string[][], ReadTableRefusal>> {
  switch (kindOf(bytes)) {
    case 'drm':
      return refuse('file-drm-wrapped')
    case 'other':
      return refuse('file-not-a-table')
    case 'text': {
      const text = decodeText(bytes)
      return text === null ? refuse('file-broken') : parseDelimited(text, limits.rows)
    }
    case 'zip':
    case 'ole':
    case 'html':
      return aside('readRows', bytes, limits)
  }
}

/** Archives and markup unfold to anything: that happens in a process of its own. */
async function aside<Name extends 'readRows' | 'readSheets'>(
  task: Name,
  bytes: Uint8Array,
  limits: ReadTableLimits,
): Promise<Output<AsideTasks[Name]> | Result<never, ReadTableRefusal>> {
  try {
    return await inAside(task, { bytes, limits })
  } catch (error) {
    if (!(error instanceof AsideFault)) throw error
    if (error.reason === 'too-slow' || error.reason === 'too-big') return refuse('file-inflates-too-much')
    if (error.reason === 'crashed') return refuse('file-broken')
    throw error
  }
}

/** Without empty rows at the end and empty cells at the end of each row. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cleaned = rows.map((row) => {
    const cells = row.map((cell) => cleanText(cell).trim())
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  })
  return cleaned.slice(0, cleaned.findLastIndex((row) => row.length > 0) + 1)
}

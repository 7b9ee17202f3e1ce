import { ok, refuse, type Result } from '../kernel/result.ts'
import type { UploadedFile } from '../http/web-request.ts'
import { cleanText } from './clean-text.ts'
import { decodeText, parseDelimited } from './read-delimited.ts'
import { inflatedSizeWithin } from './zip-size.ts'

/** Why a file gives no table. */
export type ReadTableRefusal =
  | 'file-empty'
  | 'file-encrypted'
  | 'file-drm-wrapped'
  | 'file-inflates-too-much'
  | 'file-broken'
  | 'file-not-a-table'
  | 'too-many-rows'
  | 'too-many-columns'

export interface ReadTableLimits {
  readonly rows: number
  readonly columns: number
  /** What a packed file may unpack to. */
  readonly inflatedBytes: number
}

export interface ReadTable {
  /** Every cell as text, each row as long as the widest; merged cells repeat their value. */
  readonly rows: string[][]
}

export const readTableLimits: ReadTableLimits = {
  rows: 50_000,
  columns: 200,
  inflatedBytes: 256 * 1024 * 1024,
}

type Kind = 'zip' | 'ole' | 'html' | 'text' | 'drm' | 'other'

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

async function readRows(
  bytes: Uint8Array,
  limits: ReadTableLimits,
): Promise<Result<string[][], ReadTableRefusal>> {
  switch (kindOf(bytes)) {
    case 'drm':
      return refuse('file-drm-wrapped')
    case 'other':
      return refuse('file-not-a-table')
    case 'zip':
      if (!inflatedSizeWithin(bytes, limits.inflatedBytes)) return refuse('file-inflates-too-much')
      return readWorkbook(bytes, limits)
    case 'ole':
      // A rights-managed file has both streams.
      if (holdsStream(bytes, 'DRM')) return refuse('file-drm-wrapped')
      return holdsStream(bytes, 'EncryptedPackage') ? refuse('file-encrypted') : readWorkbook(bytes, limits)
    case 'html':
      return (await import('./read-workbook.ts')).readHtmlTable(decodeText(bytes) ?? '', limits)
    case 'text': {
      const text = decodeText(bytes)
      return text === null ? refuse('file-broken') : parseDelimited(text, limits.rows)
    }
  }
}

async function readWorkbook(bytes: Uint8Array, limits: ReadTableLimits) {
  const { readFirstSheet } = await import('./read-workbook.ts')
  return readFirstSheet(bytes, limits)
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Marks with which the usual document-security products begin a file that they have wrapped. */
const DRM_MARKS = /DRMONE|<DOCUMENT SAFER|SCDSA00|Fasoo|MarkAny|DOCUMENT SAFER|NASCA|WRMXB|XSOFT/i

function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  const head = latin(bytes.subarray(0, 512))
  if (DRM_MARKS.test(head)) return 'drm'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'text'
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|meta|table)\b/i.test(head)) return 'html'
  // A table in text has no zero bytes; anything else that is not text is a picture, a program, a wrapped file.
  return bytes.subarray(0, 65_536).includes(0) ? 'other' : 'text'
}

const STREAMS = { DRM: 'DRMContent', EncryptedPackage: 'EncryptedPackage' } as const

/** Whether an OLE file's directory, which is in UTF-16, names a stream: Microsoft's rights management, a password. */
function holdsStream(bytes: Uint8Array, stream: keyof typeof STREAMS): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes(Buffer.from(STREAMS[stream], 'utf16le'))
}

/** Without empty rows at the end and empty cells at the end of each row. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cleaned = rows.map((row) => {
    const cells = row.map((cell) => cleanText(cell).trim())
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  })
  return cleaned.slice(0, cleaned.findLastIndex((row) => row.length > 0) + 1)
}

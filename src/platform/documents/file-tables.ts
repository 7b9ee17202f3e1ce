import iconv from 'iconv-lite'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { cleanText, linesOf, oneLine } from './clean-text.ts'
import { kindOf } from './file-kind.ts'
import { gridOfCells } from './parsed-grid.ts'
import { decodeText, parseDelimited } from './read-delimited.ts'
import {
  type DocumentBytes,
  type ParsedBlock,
  type ParseDocumentRefusal,
  readDocument,
} from './read-document.ts'
import { readHtmlTables } from './read-html-table.ts'
import { readEverySheet } from './read-workbook.ts'
import { inflatedSizeWithin } from './zip-size.ts'

/** A table of a file as texts; a cell that spans is repeated in each place it covers. */
export interface FileTable {
  /** The sheet's name, or the page's number; empty where the form knows neither. */
  readonly place: string
  readonly caption: string
  /** The lines between the table before and this one. */
  readonly above: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface FileTables {
  readonly kind: 'html' | 'xlsx' | 'xls' | 'csv' | 'document'
  readonly tables: readonly FileTable[]
  /** The lines below the last table. */
  readonly below: readonly string[]
  /** The page's markup was broken and mended as browsers do. */
  readonly isMended: boolean
  /** Some characters could not be read in the file's encoding. */
  readonly hasLostCharacters: boolean
}

export type FileTablesRefusal = ParseDocumentRefusal | 'no-table' | 'too-many-rows'

const INFLATED_LIMIT = 256 * 1024 * 1024
const MOST_TEXT = 8 * 1024 * 1024
const MOST_LINES = 40
const LIMITS = { rows: 5_000, columns: 200 }
/** A table of more rows than this is no list of a city's undertakings. */
const MOST_TABLES = 2_000

type Read = Result<FileTables, FileTablesRefusal>

/** Every table of a file; runs aside. */
export async function fileTables({ bytes }: DocumentBytes): Promise<Read> {
  switch (kindOf(bytes)) {
    case 'drm':
      return refuse('drm-wrapped')
    case 'html':
    case 'text':
      return await textTables(bytes)
    case 'zip': {
      if (!inflatedSizeWithin(bytes, INFLATED_LIMIT)) return refuse('too-big')
      const sheets = await sheetTables(bytes)
      return sheets ?? (await documentTables(bytes))
    }
    case 'ole':
    case 'other': {
      const read = await documentTables(bytes)
      return read.ok || read.refusal === 'encrypted' ? read : ((await sheetTables(bytes)) ?? read)
    }
  }
}

const made = (
  kind: FileTables['kind'],
  tables: readonly FileTable[],
  more: Partial<FileTables> = {},
): Read => {
  const told = tables.filter(({ rows }) => rows.length > 0).slice(0, MOST_TABLES)
  return told.length === 0
    ? refuse('no-table')
    : ok({ kind, tables: told, below: [], isMended: false, hasLostCharacters: false, ...more })
}

/** What looks like text by its first bytes and is a document's own language. */
const DOCUMENT_MARK = /^(?:\xef\xbb\xbf)?\s*(?:%PDF|<HWPML|<\?xml)/u

async function textTables(bytes: Uint8Array): Promise<Read> {
  if (DOCUMENT_MARK.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) {
    const read = await documentTables(bytes)
    if (read.ok || read.refusal !== 'not-a-document') return read
  }
  if (bytes.length > MOST_TEXT) return refuse('too-big')
  const whole = decodeText(bytes)
  const text = whole ?? lossyText(bytes)
  if (text === null) return refuse('not-a-document')
  const hasLostCharacters = whole === null
  if (/<table\b/iu.test(text)) return htmlTables(text, hasLostCharacters)
  const rows = await parseDelimited(text, LIMITS.rows)
  if (!rows.ok) return rows
  if (rows.value.every((row) => row.length < 2)) return refuse('no-table')
  return made('csv', [{ place: '', caption: '', above: [], rows: even(rows.value) }], { hasLostCharacters })
}

function htmlTables(text: string, hasLostCharacters: boolean): Read {
  const strict = readHtmlTables(text, LIMITS)
  const read = readHtmlTables(text, LIMITS, 'loose')
  if (!read.ok) return refuse(read.refusal === 'too-many-rows' ? 'too-many-rows' : 'no-table')
  const tables = read.value.map(({ caption, lines, rows }) => ({
    place: '',
    caption,
    above: lines.slice(-MOST_LINES),
    rows,
  }))
  const end = text.toLowerCase().lastIndexOf('</table')
  const below = linesOf(
    text
      .slice(end)
      .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/giu, ' ')
      .replace(/<[^>]{0,2000}>/gu, '\n'),
  )
  return made('html', tables, {
    below: below.filter((line) => line !== '').slice(0, MOST_LINES),
    isMended: !strict.ok,
    hasLostCharacters,
  })
}

/** A page of which a few characters are broken is still a page; one of which many are is no text. */
function lossyText(bytes: Uint8Array): string | null {
  const tries = [new TextDecoder('utf-8').decode(bytes), iconv.decode(Buffer.from(bytes), 'cp949')]
  const lost = tries.map((text) => text.split('\ufffd').length - 1)
  const best = (lost[0] ?? 0) <= (lost[1] ?? 0) ? 0 : 1
  const text = tries[best]
  return text === undefined || (lost[best] ?? 0) * 200 > text.length ? null : text
}

/** The sheets of a workbook; null when the file is none. */
async function sheetTables(bytes: Uint8Array): Promise<Read | null> {
  const sheets = await readEverySheet(bytes, LIMITS)
  if (sheets.ok) {
    const isZip = bytes[0] === 0x50
    const tables = sheets.value.map(({ name, rows }) => ({
      place: name,
      caption: '',
      above: [],
      rows: even(rows),
    }))
    return made(isZip ? 'xlsx' : 'xls', tables)
  }
  switch (sheets.refusal) {
    case 'file-encrypted':
      return refuse('encrypted')
    case 'too-many-rows':
      return refuse('too-many-rows')
    case 'too-many-columns':
      return refuse('too-big')
    case 'file-broken':
    case 'file-not-a-table':
      return null
  }
}

async function documentTables(bytes: Uint8Array): Promise<Read> {
  const parsed = await readDocument({ bytes })
  if (!parsed.ok) return parsed
  const tables: FileTable[] = []
  let above: string[] = []
  for (const { block, depth } of flat(parsed.value.blocks, 0)) {
    if (block.table !== undefined && depth < 4) {
      const place = block.pageNumber === undefined ? '' : String(block.pageNumber)
      const rows = even(gridOfCells(block.table.cells, LIMITS))
      tables.push({
        place,
        caption: oneLine(block.table.caption ?? ''),
        above: above.slice(-MOST_LINES),
        rows,
      })
      above = []
    } else above.push(...linesOf(block.text ?? '').filter((line) => line !== ''))
  }
  // An old workbook is read as a document is, and is a workbook all the same.
  return made(parsed.value.kind === 'xls' ? 'xls' : 'document', tables, { below: above.slice(0, MOST_LINES) })
}

function* flat(
  blocks: readonly ParsedBlock[],
  depth: number,
): Generator<{ readonly block: ParsedBlock; readonly depth: number }> {
  if (depth > 8) return
  for (const block of blocks) {
    yield { block, depth }
    yield* flat(block.children ?? [], depth + 1)
  }
}

/** Cells on one line, rows of one width, none empty at the end. */
function even(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cleaned = rows
    .slice(0, LIMITS.rows)
    .map((row) => row.map((cell) => cleanText(cell).replace(/\s+/gu, ' ').trim()))
  const last = cleaned.findLastIndex((row) => row.some((cell) => cell !== ''))
  const kept = cleaned.slice(0, last + 1)
  const width = Math.min(
    LIMITS.columns,
    kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0),
  )
  return kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

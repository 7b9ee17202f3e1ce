import { file, type FileReply } from '../http/reply.ts'
import { never } from '../kernel/result.ts'
import { inAside } from './aside.ts'
import type { Document } from './document.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { Sheet } from './sheet.ts'
import { streamCsv, type CsvReader, writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { streamXlsx, writeWorkbook, writeXlsx } from './write-xlsx.ts'

export type DocumentFormat = 'hwpx' | 'pdf' | 'md'
export type TableFormat = 'xlsx' | 'csv' | 'json'

export const fileTypes: Readonly<Record<DocumentFormat | TableFormat, string>> = {
  hwpx: 'application/hwp+zip',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** From here on a table is written while it is sent. */
const MANY_ROWS = 20_000

/** A document as a file to keep; `name` without its ending. */
export async function documentDownload(
  document: Document,
  format: DocumentFormat,
  name: string,
): Promise<FileReply> {
  const bytes = await documentBytes(document, format)
  return file(`${name}.${format}`, fileTypes[format], bytes)
}

async function documentBytes(document: Document, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return new TextEncoder().encode(renderMarkdown(document))
    case 'hwpx':
      return inAside('renderHwpx', document)
    case 'pdf':
      return inAside('renderPdf', document)
    default:
      return never(format)
  }
}

/** A table as a file; `name` without its ending. `reader` is who opens the CSV: people in Excel unless told. */
export async function tableDownload(
  table: Sheet,
  format: TableFormat,
  name: string,
  reader: CsvReader = 'office',
): Promise<FileReply> {
  return file(`${name}.${format}`, fileTypes[format], await tableContent(table, format, reader))
}

/** The tables of a page as a file: as a workbook each on a sheet of its own, in other forms the first alone. */
export async function tablesDownload(
  tables: readonly [Sheet, ...Sheet[]],
  format: TableFormat,
  name: string,
): Promise<FileReply> {
  const [first] = tables
  if (format !== 'xlsx' || tables.length === 1) return await tableDownload(first, format, name)
  const bytes = await writeWorkbook(tables, first.title ?? first.sheetName)
  return file(`${name}.xlsx`, fileTypes.xlsx, bytes)
}

async function tableContent(
  table: Sheet,
  format: TableFormat,
  reader: CsvReader,
): Promise<FileReply['content']> {
  const many = table.rows.length > MANY_ROWS
  switch (format) {
    case 'xlsx':
      return many ? streamXlsx(table) : writeXlsx(table)
    case 'csv':
      return many ? streamCsv(table, reader) : writeCsv(table, reader)
    case 'json':
      return writeJson(table)
    default:
      return never(format)
  }
}

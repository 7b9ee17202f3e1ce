import { readFileTables, type FileTablesRefusal } from '#platform/documents/read-file-tables.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { asOfIn, termNumberIn } from '../domain/book-facts.ts'
import type { PageColumn } from '../domain/import-page-head.ts'
import type { PageIssue } from '../domain/import-page-issue.ts'
import { type PledgeBook, readBook } from '../domain/read-book.ts'

/** Why a file gives no pledges: it cannot be read, or no table of it lists or counts any. */
export type ReadPledgeFileRefusal =
  | { readonly code: FileTablesRefusal | 'no-pledge-table' }
  | { readonly code: 'column-missing'; readonly missing: readonly PageColumn[] }

/** What a file tells, with what form it has and the day and term that it names itself. */
export interface ReadPledgeFile extends PledgeBook {
  readonly kind: 'html' | 'xlsx' | 'xls' | 'csv' | 'document'
  /** The day as of which it tells (기준일); null where it names none. */
  readonly asOf: string | null
  readonly termNumber: number | null
  /** How many tables it holds. */
  readonly tables: number
}

/** Reads a city's pledge page or book, in whatever form it was saved: every table that lists or counts pledges. */
export async function readPledgeFile(
  bytes: Uint8Array,
): Promise<Result<ReadPledgeFile, ReadPledgeFileRefusal>> {
  const read = await readFileTables(bytes)
  if (!read.ok) return refuse({ code: read.refusal })
  const { kind, tables, below, isMended, hasLostCharacters } = read.value
  const book = readBook(tables, below)
  if (!book.ok) {
    const { code, missing } = book.refusal
    return refuse(code === 'column-missing' ? { code, missing } : { code: 'no-pledge-table' })
  }
  const whole = (code: 'markup-mended' | 'characters-lost'): PageIssue => ({
    table: 1,
    row: 0,
    column: null,
    code,
  })
  const texts = [
    ...tables.flatMap(({ place, caption, above, rows }) => [
      place,
      caption,
      ...above,
      ...rows.slice(0, 3).flat(),
    ]),
    ...below,
  ]
  return ok({
    ...book.value,
    doubts: [
      ...(isMended ? [whole('markup-mended')] : []),
      ...(hasLostCharacters ? [whole('characters-lost')] : []),
      ...book.value.doubts,
    ],
    kind,
    asOf: asOfIn(texts),
    termNumber: termNumberIn(texts),
    tables: tables.length,
  })
}

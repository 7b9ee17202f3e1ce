import {
  type FileTable,
  type FileTablesRefusal,
  readFileTables,
} from '#platform/documents/read-file-tables.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { asOfIn, termNumberIn } from '../domain/book-facts.ts'
import type { PageColumn } from '../domain/import-page-head.ts'
import type { PagePledge } from '../domain/import-page-facts.ts'
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
  /** What the file prints of each pledge: the words over its columns and its cells. */
  readonly printed: ReadonlyMap<PagePledge, readonly { readonly label: string; readonly text: string }[]>
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
    printed: new Map(book.value.pledges.map((pledge) => [pledge, printedOf(pledge, book.value, tables)])),
  })
}

/** Names and telephones of officers are not taken along. */
const PERSONAL = /담당자|성명|이름|전화|연락처|내선|이메일|e-?mail/iu

function printedOf({ table, row }: PagePledge, { heads }: PledgeBook, tables: readonly FileTable[]) {
  const source = tables[table - 1]
  const cells = source?.rows[row - 1] ?? []
  const labels = heads.find((head) => head.table === table)?.labels
  // A card has its words beside its cells.
  if (labels === undefined) return (source?.rows ?? []).slice(0, 30).flatMap((line) => pairsIn(line))
  return cells.flatMap((text, column) => {
    const label = labels[column]?.join(' · ') ?? ''
    return text === '' || PERSONAL.test(label) ? [] : [{ label, text }]
  })
}

function pairsIn(line: readonly string[]): readonly { readonly label: string; readonly text: string }[] {
  const cells = line.filter((cell, at) => cell !== '' && cell !== line[at - 1])
  return cells.flatMap((text, at) => {
    const label = cells[at - 1]
    return at % 2 === 0 || label === undefined || PERSONAL.test(label) ? [] : [{ label, text }]
  })
}

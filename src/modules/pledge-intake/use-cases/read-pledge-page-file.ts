import { decodeText } from '#platform/documents/read-delimited.ts'
import { readHtmlTables } from '#platform/documents/read-html-table.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { importPledgePage, type PledgePage } from '../domain/import-pledge-page.ts'

export type ReadPledgePageRefusal = 'not-a-page' | 'no-pledge-table'

/** Reads a city's pledge page as it was saved from a browser: the first of its tables that lists pledges. */
export function readPledgePageFile(bytes: Uint8Array): Result<PledgePage, ReadPledgePageRefusal> {
  const text = decodeText(bytes)
  if (text === null) return refuse('not-a-page')
  const tables = readHtmlTables(text)
  if (!tables.ok) return refuse('not-a-page')
  for (const { rows } of tables.value) {
    const page = importPledgePage(rows)
    if (page.ok && page.value.pledges.length > 0) return ok(page.value)
  }
  return refuse('no-pledge-table')
}

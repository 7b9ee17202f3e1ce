import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { readTable, type ReadTableRefusal } from '#platform/documents/read-table.ts'
import { tableKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { FileId, KeepFileRefusal } from '#platform/files/kept-file.ts'
import { openFile } from '#platform/files/open-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** What a form handed in. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

export const importBytes = 5 * 1024 * 1024
const ROWS = 5000

export type ImportFileRefusal = KeepFileRefusal | ReadTableRefusal | 'file-gone'

/** Keeps an uploaded table, so that what is committed later is what was checked, and reads it. */
export async function keepImport(
  session: Session,
  context: Context,
  upload: Upload,
): Promise<
  Result<{ readonly fileId: FileId; readonly rows: readonly (readonly string[])[] }, ImportFileRefusal>
> {
  const table = await readTable(upload, { rows: ROWS, columns: 40 })
  if (!table.ok) return table
  const kept = await keepFile(session, context, upload, { kinds: tableKinds, maxBytes: importBytes })
  return kept.ok ? ok({ fileId: kept.value.id, rows: table.value.rows }) : kept
}

/** The rows of a table that this person kept before; nobody commits another's file. */
export async function keptImport(
  session: Session,
  context: Context,
  fileId: FileId,
): Promise<Result<readonly (readonly string[])[], ImportFileRefusal>> {
  const opened = await openFile(session, fileId)
  if (opened === null || opened.file.keptBy !== context.person.accountId) return refuse('file-gone')
  const table = await readTable(
    { name: opened.file.name, bytes: await opened.bytes() },
    { rows: ROWS, columns: 40 },
  )
  return table.ok ? ok(table.value.rows) : table
}

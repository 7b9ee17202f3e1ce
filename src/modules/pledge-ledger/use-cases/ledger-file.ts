import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { readTable, type ReadTableRefusal, readWorkbook } from '#platform/documents/read-table.ts'
import { tableKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { FileId, KeepFileRefusal } from '#platform/files/kept-file.ts'
import { openFile } from '#platform/files/open-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { NamedSheet } from '../domain/import-ledger.ts'

/** What a form handed in. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

export const ledgerFileBytes = 5 * 1024 * 1024
const LIMITS = { rows: 10_000, columns: 200 }

export type LedgerUploadRefusal = KeepFileRefusal | ReadTableRefusal | 'file-gone'

interface KeptLedger {
  readonly fileId: FileId
  readonly fileName: string
  readonly sheets: readonly NamedSheet[]
}

/** Keeps an uploaded ledger, so that what is committed later is what was checked, and reads its sheets. */
export async function keepLedgerFile(
  session: Session,
  context: Context,
  upload: Upload,
): Promise<Result<KeptLedger, LedgerUploadRefusal>> {
  const sheets = await sheetsOf(upload)
  if (!sheets.ok) return sheets
  const kept = await keepFile(session, context, upload, { kinds: tableKinds, maxBytes: ledgerFileBytes })
  if (!kept.ok) return kept
  return ok({ fileId: kept.value.id, fileName: kept.value.name, sheets: sheets.value })
}

/** The sheets of a ledger that this person kept before; nobody commits another's file. */
export async function keptLedgerFile(
  session: Session,
  context: Context,
  fileId: FileId,
): Promise<Result<KeptLedger, LedgerUploadRefusal>> {
  const opened = await openFile(session, fileId)
  if (opened === null || opened.file.keptBy !== context.person.accountId) return refuse('file-gone')
  const sheets = await sheetsOf({ name: opened.file.name, bytes: await opened.bytes() })
  return sheets.ok ? ok({ fileId, fileName: opened.file.name, sheets: sheets.value }) : sheets
}

/** Every sheet of a workbook; a CSV or an old form has one table, without a name. */
async function sheetsOf(upload: Upload): Promise<Result<readonly NamedSheet[], ReadTableRefusal>> {
  const isWorkbook = upload.bytes[0] === 0x50 && upload.bytes[1] === 0x4b
  if (isWorkbook) return await readWorkbook(upload, LIMITS)
  const table = await readTable(upload, LIMITS)
  return table.ok ? ok([{ name: '', rows: table.value.rows }]) : table
}

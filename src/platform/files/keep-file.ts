import { createHash } from 'node:crypto'
import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'
import type { UploadedFile } from '../http/web-request.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { fileFolder } from './current-folder.ts'
import { detectKind } from './detect-kind.ts'
import type { FileKind } from './file-kinds.ts'
import { safeFileName } from './file-name.ts'
import { saveKeptFile } from './file-store.ts'
import type { FileId, FileRules, KeepFileRefusal, KeptFile } from './kept-file.ts'

/**
 * Keeps a file that came in with a form: the bytes first, then their row in the change's transaction. What
 * a change that fails leaves in the folder is swept later. Who may hand it in, and the audit entry, are the
 * use case's.
 */
export async function keepFile(
  session: Session,
  context: Pick<Context, 'person' | 'now' | 'randomBytes'>,
  upload: UploadedFile,
  rules: FileRules,
): Promise<Result<KeptFile, KeepFileRefusal>> {
  const kind = await kindWithin(upload, rules)
  if (!kind.ok) return kind
  const hash = createHash('sha256').update(upload.bytes).digest('hex')
  await fileFolder().put(hash, upload.bytes, `${hash}.${Buffer.from(context.randomBytes(8)).toString('hex')}`)
  const file: KeptFile = {
    id: randomFileId(context.randomBytes(16)),
    hash,
    size: BigInt(upload.bytes.length),
    kind: kind.value,
    name: safeFileName(upload.name, kind.value),
    keptBy: context.person.accountId,
    keptAt: context.now,
  }
  await saveKeptFile(session, file)
  return ok(file)
}

/** What an uploaded file is, if the rules take it: by size, then by content, never by its name. */
export async function kindWithin(
  upload: UploadedFile,
  rules: FileRules,
): Promise<Result<FileKind, KeepFileRefusal>> {
  if (upload.bytes.length === 0) return refuse('file-empty')
  if (upload.bytes.length > rules.maxBytes) return refuse('file-too-large')
  const found = await detectKind(upload.bytes)
  if (found === 'bomb') return refuse('file-too-large')
  const kind = found === 'text' && isCalledCsv(upload.name) && rules.kinds.includes('csv') ? 'csv' : found
  return kind !== null && rules.kinds.includes(kind) ? ok(kind) : refuse('file-type-not-allowed')
}

// Text has no mark that tells a table from a letter: only here the name decides.
const isCalledCsv = (name: string): boolean => /\.csv$/i.test(name)

/** A version 4 UUID: unlike the ids of records it does not tell when. */
function randomFileId(random: Uint8Array): FileId {
  const bytes = Uint8Array.from(random)
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as FileId
}

import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { documentKinds, imageKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { FileId, KeepFileRefusal } from '#platform/files/kept-file.ts'
import { ok, type Result } from '#platform/kernel/result.ts'

/** A paper or a picture that shows what a report says. */
export type EvidenceUpload = Parameters<typeof keepFile>[2]
export type EvidenceRefusal = KeepFileRefusal

const evidenceRules = { kinds: [...documentKinds, ...imageKinds], maxBytes: 20 * 1024 * 1024 }

/** Keeps a report's evidence in the report's own transaction. */
export async function keepEvidence(
  session: Session,
  context: Context,
  upload: EvidenceUpload,
): Promise<Result<FileId, EvidenceRefusal>> {
  const kept = await keepFile(session, context, upload, evidenceRules)
  return kept.ok ? ok(kept.value.id) : kept
}

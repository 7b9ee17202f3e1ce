import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { documentKinds, imageKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { KeepFileRefusal } from '#platform/files/kept-file.ts'

export type EvidenceUpload = Parameters<typeof keepFile>[2]
export type EvidenceRefusal = KeepFileRefusal

/** What departments hand in to show what they say. */
export const evidenceRules = { kinds: [...imageKinds, ...documentKinds], maxBytes: 20 * 1024 * 1024 }

/** Keeps a paper or a picture in the answer's own transaction. */
export async function keepEvidence(session: Session, context: Context, upload: EvidenceUpload) {
  return await keepFile(session, context, upload, evidenceRules)
}

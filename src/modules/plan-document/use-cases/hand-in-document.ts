import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { parseDocument, type ParseDocumentRefusal } from '#platform/documents/parse-document.ts'
import type { FileKind } from '#platform/files/file-kinds.ts'
import { keepFile, kindWithin } from '#platform/files/keep-file.ts'
import type { FileRules, KeepFileRefusal } from '#platform/files/kept-file.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { insertDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { readDocumentRequest } from './read-document-request.ts'

/** A file as a form handed it in. */
export type PlanUpload = Parameters<typeof keepFile>[2]

export type HandInRefusal = 'not-allowed' | KeepFileRefusal | ParseDocumentRefusal

const kinds: readonly FileKind[] = ['hwp', 'hwpx', 'pdf', 'docx', 'text']
const rules: FileRules = { kinds, maxBytes: 20 * 1024 * 1024 }

/** Takes a plan's document in; it is read by a job, since a hostile one may take its whole time. */
export async function handInDocument(
  context: Context,
  upload: PlanUpload,
): Promise<Result<PlanDocumentId, HandInRefusal>> {
  if (!may(context.person, planDocumentActions['hand-in-document'])) return refuse('not-allowed')
  const kind = await kindWithin(upload, rules)
  if (!kind.ok) return refuse(kind.refusal === 'file-type-not-allowed' ? await whyNot(upload) : kind.refusal)
  return await change(context, async (session): Promise<Result<PlanDocumentId, HandInRefusal>> => {
    const kept = await keepFile(session, context, upload, rules)
    if (!kept.ok) return kept
    const id = context.newId<PlanDocumentId>()
    const { person, now, machineNow } = context
    await insertDocument(session, {
      id,
      fileId: kept.value.id,
      by: person.accountId,
      byName: person.name,
      title: kept.value.name,
      now,
      machineNow,
    })
    await enqueue(session, readDocumentRequest, { documentId: id })
    await audit(session, context, {
      action: 'plan-document.hand-in',
      subject: { kind: 'plan-document', id },
      after: { file: kept.value.id, kind: kept.value.kind, size: kept.value.size },
    })
    return ok(id)
  })
}

/** Locked by a password or a security product, or no document at all: the reader knows better than the kind. */
async function whyNot({ bytes }: PlanUpload): Promise<HandInRefusal> {
  const parsed = await parseDocument(bytes, { milliseconds: 5_000 })
  if (parsed.ok) return 'file-type-not-allowed'
  return parsed.refusal === 'encrypted' || parsed.refusal === 'drm-wrapped'
    ? parsed.refusal
    : 'not-a-document'
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { type OpenedFile, openFile } from '#platform/files/open-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { peopleNamed } from '../data/plan-document-queries.ts'
import { lockDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'

export type DownloadDocumentRefusal = 'not-allowed' | 'not-found' | 'reason-missing'

/** The document as it was handed in: only with a reason, which stays in the access record. */
export async function downloadDocument(
  context: Context,
  input: { readonly documentId: PlanDocumentId; readonly reason: string },
): Promise<Result<OpenedFile, DownloadDocumentRefusal>> {
  if (!may(context.person, planDocumentActions['download-document'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<OpenedFile, DownloadDocumentRefusal>> => {
    const document = await lockDocument(session, input.documentId)
    const opened =
      document === null || document.source_gone ? null : await openFile(session, document.file_id)
    if (opened === null) return refuse('not-found')
    const people = await peopleNamed(session, input.documentId)
    await recordAccess(session, context, {
      task: 'download',
      dataSubjects: `count:${people}`,
      what: `plan-document.file ${input.documentId}`,
      reason,
    })
    await audit(session, context, {
      action: 'plan-document.download',
      subject: { kind: 'plan-document', id: input.documentId },
      reason,
    })
    return ok(opened)
  })
}

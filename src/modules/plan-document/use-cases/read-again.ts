import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockDocument, saveDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { readDocumentRequest } from './read-document-request.ts'

/** A reading that takes longer has stopped: its process died or was ended. */
export const longestReadingMs = 120_000

export type ReadAgainRefusal = 'not-allowed' | 'not-found' | 'stale'

/** Asks once more that a document be read whose reading has stopped. */
export async function readAgain(
  context: Context,
  id: PlanDocumentId,
): Promise<Result<void, ReadAgainRefusal>> {
  if (!may(context.person, planDocumentActions['hand-in-document'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ReadAgainRefusal>> => {
    const document = await lockDocument(session, id)
    if (document === null) return refuse('not-found')
    const waited = context.machineNow.getTime() - document.asked_at.getTime()
    if (document.state !== 'being-read' || waited < longestReadingMs) return refuse('stale')
    await saveDocument(session, id, { askedAt: context.machineNow })
    await enqueue(session, readDocumentRequest, { documentId: id })
    await audit(session, context, {
      action: 'plan-document.read-again',
      subject: { kind: 'plan-document', id },
    })
    return ok()
  })
}

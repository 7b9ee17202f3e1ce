import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type DocumentPart, readPart } from '../data/plan-document-queries.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'

/** A part with the document's own lines; that they name people is written into the access record. */
export async function lookAtPart(
  context: Context,
  documentId: PlanDocumentId,
  place: number,
): Promise<Result<DocumentPart, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, planDocumentActions['read-document'])) return refuse('not-allowed')
  const part = await readPart(context.database, documentId, place)
  if (part === null) return refuse('not-found')
  if (part.people > 0)
    await recordAccess(context.database, context, {
      task: 'read',
      dataSubjects: `count:${part.people}`,
      what: `plan-document.lines ${documentId} ${place}`,
    })
  return ok(part)
}

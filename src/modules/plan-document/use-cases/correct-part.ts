import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readPart } from '../data/plan-document-queries.ts'
import { lockDocument, saveDocument, savePart } from '../data/plan-document-store.ts'
import { yearOf } from '../domain/intake/document-check.ts'
import { openDoubts, type PartDraft, type PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { readBodyAgain } from '../domain/intake/read-body-again.ts'

export interface CorrectPart {
  readonly documentId: PlanDocumentId
  readonly place: number
  readonly version: number
  readonly draft: PartDraft
}

export type CorrectPartRefusal = 'not-allowed' | 'not-found' | 'stale' | 'other-kind' | 'not-to-correct'

/** Keeps what was corrected in one part; a text that was changed is read again for its schedule and figures. */
export async function correctPart(
  context: Context,
  { documentId, place, version, draft }: CorrectPart,
): Promise<Result<PartDraft, CorrectPartRefusal>> {
  if (!may(context.person, planDocumentActions['correct-document'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<PartDraft, CorrectPartRefusal>> => {
    const document = await lockDocument(session, documentId)
    const part = document === null ? null : await readPart(session, documentId, place)
    if (document === null || part === null) return refuse('not-found')
    if (document.state !== 'to-correct') return refuse('not-to-correct')
    if (part.draft.kind !== draft.kind) return refuse('other-kind')
    const renewed = renewedDraft(part.draft, draft, document.year)
    const { person, now } = context
    const next = { id: documentId, place, version, draft: renewed, byName: person.name, now }
    if (part.version !== version || !(await savePart(session, next))) return refuse('stale')
    const known = renewed.kind === 'head' ? { title: renewed.titleKo, year: yearOf(renewed) } : {}
    await saveDocument(session, documentId, known)
    await audit(session, context, {
      action: 'plan-document.correct-part',
      subject: { kind: 'plan-document', id: documentId },
      before: { place, version, title: part.title, doubtsOpen: part.doubtsOpen },
      after: { place, version: version + 1, title: renewed.titleKo, doubtsOpen: openDoubts(renewed) },
    })
    return ok(renewed)
  })
}

function renewedDraft(before: PartDraft, after: PartDraft, year: number | null): PartDraft {
  if (before.kind === 'head' || after.kind === 'head' || before.body === after.body) return after
  return readBodyAgain(before, after, year)
}

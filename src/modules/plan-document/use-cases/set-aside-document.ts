import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockDocument, saveDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'

export type SetAsideRefusal = 'not-allowed' | 'not-found' | 'stale'

/** Puts a document out of the way that is not to become the plan. Nothing is lost until its time is over. */
export async function setAsideDocument(
  context: Context,
  id: PlanDocumentId,
): Promise<Result<void, SetAsideRefusal>> {
  if (!may(context.person, planDocumentActions['set-aside-document'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, SetAsideRefusal>> => {
    const document = await lockDocument(session, id)
    if (document === null) return refuse('not-found')
    if (document.state !== 'to-correct' && document.state !== 'unreadable') return refuse('stale')
    await saveDocument(session, id, {
      state: 'set-aside',
      stateBefore: document.state,
      settledAt: context.now,
    })
    await audit(session, context, {
      action: 'plan-document.set-aside',
      subject: { kind: 'plan-document', id },
      before: { state: document.state },
      after: { state: 'set-aside' },
    })
    return ok()
  })
}

/** Takes a document back that was set aside. */
export async function takeBackDocument(
  context: Context,
  id: PlanDocumentId,
): Promise<Result<void, SetAsideRefusal>> {
  if (!may(context.person, planDocumentActions['set-aside-document'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, SetAsideRefusal>> => {
    const document = await lockDocument(session, id)
    if (document === null) return refuse('not-found')
    if (document.state !== 'set-aside' || document.state_before === null) return refuse('stale')
    const isUnreadable = document.state_before === 'unreadable'
    await saveDocument(session, id, {
      state: document.state_before,
      stateBefore: null,
      ...(isUnreadable ? {} : { settledAt: null }),
    })
    await audit(session, context, {
      action: 'plan-document.take-back',
      subject: { kind: 'plan-document', id },
      before: { state: 'set-aside' },
      after: { state: document.state_before },
    })
    return ok()
  })
}

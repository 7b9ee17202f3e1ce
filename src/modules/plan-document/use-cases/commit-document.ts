import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { bringInPlan, planInput, type PlanId, type PlanInput } from '#modules/workplan/index.ts'
import { readDrafts } from '../data/plan-document-queries.ts'
import { lockDocument, saveDocument } from '../data/plan-document-store.ts'
import { checkDocument } from '../domain/intake/document-check.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { planOfDocument, type SayDoubt } from '../domain/intake/plan-given.ts'
import { joiningContext } from './joining-context.ts'

export interface CommitDocument {
  readonly documentId: PlanDocumentId
  /** What of the document was looked at before: its parts' versions. */
  readonly seen: string
  readonly sayDoubt: SayDoubt
}

/** A place in the plan that it cannot be brought in with, as the plan's own rules name it. */
export interface PlanTrouble {
  readonly where: string
  readonly what: string
}

export type CommitDocumentRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'not-to-correct'
  | 'not-ready'
  | 'year-has-a-plan'
  | { readonly code: 'does-not-fit'; readonly troubles: readonly PlanTrouble[] }

export interface CommittedDocument {
  readonly planId: PlanId
  readonly year: number
}

/** Makes the year's plan from a corrected document, as a draft: the plan and the word that it was made, or neither. */
export async function commitDocument(
  context: Context,
  { documentId, seen, sayDoubt }: CommitDocument,
): Promise<Result<CommittedDocument, CommitDocumentRefusal>> {
  if (!may(context.person, planDocumentActions['commit-document'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CommittedDocument, CommitDocumentRefusal>> => {
    const document = await lockDocument(session, documentId)
    if (document === null) return refuse('not-found')
    if (document.state !== 'to-correct') return refuse('not-to-correct')
    if (String(document.version) !== seen) return refuse('stale')
    const drafts = await readDrafts(session, documentId)
    if (drafts === null) return refuse('not-found')
    const { head, programmes } = drafts
    if (checkDocument(head, programmes).obstacles.length > 0) return refuse('not-ready')
    const given: PlanInput = planOfDocument(head, programmes, sayDoubt)
    const plan = planInput.safeParse(given)
    if (!plan.success) return refuse({ code: 'does-not-fit', troubles: plan.error.issues.map(troubleOf) })
    const brought = await bringInPlan(joiningContext(context, session), plan.data)
    if (!brought.ok) return refuse(refusalOf(brought.refusal))
    const { planId } = brought.value
    await saveDocument(session, documentId, { state: 'committed', settledAt: context.now, planId })
    await audit(session, context, {
      action: 'plan-document.commit',
      subject: { kind: 'plan-document', id: documentId },
      after: { plan: planId, year: plan.data.year, doubts: plan.data.doubts.length },
    })
    return ok({ planId, year: plan.data.year })
  })
}

const troubleOf = (issue: {
  readonly path: readonly PropertyKey[]
  readonly message: string
}): PlanTrouble => ({
  where: issue.path.map(String).join('.'),
  what: issue.message,
})

type BroughtRefusal = Extract<Awaited<ReturnType<typeof bringInPlan>>, { ok: false }>['refusal']

function refusalOf(refusal: BroughtRefusal): CommitDocumentRefusal {
  if (typeof refusal === 'string') return refusal
  const troubles =
    refusal.code === 'plan-has-flaws'
      ? refusal.flaws.map(({ where, flaw }) => ({ where, what: flaw }))
      : refusal.names.map((name) => ({ where: name, what: 'unknown-department' }))
  return { code: 'does-not-fit', troubles }
}

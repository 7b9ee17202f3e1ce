import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockDraft, settleDraft } from '../data/draft-store.ts'
import type { IntakeState } from '../domain/draft/intake-draft.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import type { CorrectDraftRefusal, SeenDraft } from './correct-draft.ts'

type Settled = Result<void, CorrectDraftRefusal>

/** Lays a draft aside that is not wanted; it may be taken up again. */
export const setAsideDraft = (context: Context, seen: Pick<SeenDraft, 'draftId'>): Promise<Settled> =>
  turn(context, seen, { from: 'to-correct', to: 'set-aside' })

/** Takes a draft up again that was laid aside. */
export const takeUpDraft = (context: Context, seen: Pick<SeenDraft, 'draftId'>): Promise<Settled> =>
  turn(context, seen, { from: 'set-aside', to: 'to-correct' })

async function turn(
  context: Context,
  { draftId }: Pick<SeenDraft, 'draftId'>,
  { from, to }: { readonly from: IntakeState; readonly to: IntakeState },
): Promise<Settled> {
  if (!may(context.person, pledgeIntakeActions['set-aside'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Settled> => {
    const draft = await lockDraft(session, draftId)
    if (draft === null) return refuse('not-found')
    if (draft.state !== from) return refuse('stale')
    await settleDraft(session, draftId, { state: to, at: to === 'set-aside' ? context.now : null })
    await audit(session, context, {
      action: to === 'set-aside' ? 'pledge-intake.set-aside' : 'pledge-intake.take-up',
      subject: { kind: 'pledge-intake-draft', id: draftId },
    })
    return ok(undefined)
  })
}

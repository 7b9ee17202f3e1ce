import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockProposal, mergedInto } from '../data/proposal-queries.ts'
import { senderOf } from '../data/sender-queries.ts'
import { deleteDraft, deleteSupport, saveMerged, saveSupport, saveWithdrawn } from '../data/proposal-store.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { mayBecome } from '../domain/decide-proposal.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { noteEvent } from './note-event.ts'
import { removePhotos } from './photo.ts'

export type WithdrawProposalRefusal = 'not-allowed' | 'not-found' | 'decided-already'

/**
 * Its author takes a proposal back, until a department has decided on it; a draft goes altogether. Of what was entered
 * for somebody the office takes it back when they ask for it.
 */
export async function withdrawProposal(
  context: Context,
  id: ProposalId,
): Promise<Result<'deleted' | 'withdrawn', WithdrawProposalRefusal>> {
  const { person } = context
  const enters = may(person, budgetProposalActions['enter-proposal'])
  if (!enters && !may(person, budgetProposalActions.propose)) return refuse('not-allowed')
  return await change(
    context,
    async (session): Promise<Result<'deleted' | 'withdrawn', WithdrawProposalRefusal>> => {
      const proposal = await lockProposal(session, id)
      if (proposal === null) return refuse('not-found')
      const isOwn = proposal.accountId !== null && proposal.accountId === person.accountId
      const isEntered = enters && (await senderOf(session, id)) !== null
      if (!isOwn && !isEntered) return refuse('not-found')
      const subject = { kind: 'budget-proposal', id }
      if (proposal.state === 'draft') {
        await removePhotos(session, context, id)
        await deleteDraft(session, id)
        await audit(session, context, { action: 'budget-proposals.delete-draft', subject })
        return ok('deleted')
      }
      if (!mayBecome(proposal, 'withdrawn')) return refuse('decided-already')
      // What had been merged into it stands on its own again.
      for (const merged of await mergedInto(session, id)) {
        await saveMerged(session, merged.id, null)
        await noteEvent(session, context, merged.id, { kind: 'set-free', otherId: id })
      }
      await removePhotos(session, context, id)
      await saveWithdrawn(session, id)
      await noteEvent(session, context, id, { kind: 'withdrawn' })
      await audit(session, context, { action: 'budget-proposals.withdraw', subject })
      return ok('withdrawn')
    },
  )
}

export type SupportRefusal = 'not-allowed' | 'not-found' | 'not-open' | 'own-proposal'

/** Supports a proposal, or takes the support back. Pressed twice it counts once. */
export async function support(
  context: Context,
  { id, supports }: { readonly id: ProposalId; readonly supports: boolean },
): Promise<Result<void, SupportRefusal>> {
  const { accountId } = context.person
  if (!may(context.person, budgetProposalActions.support) || accountId === null) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, SupportRefusal>> => {
    const proposal = await lockProposal(session, id)
    if (proposal === null || proposal.state === 'draft') return refuse('not-found')
    if (!['received', 'under-review', 'reviewed'].includes(proposal.state)) return refuse('not-open')
    if (proposal.accountId === accountId) return refuse('own-proposal')
    if (supports) await saveSupport(session, { id, accountId, day: context.today })
    else await deleteSupport(session, id, accountId)
    await audit(session, context, {
      action: supports ? 'budget-proposals.support' : 'budget-proposals.unsupport',
      subject: { kind: 'budget-proposal', id },
    })
    return ok()
  })
}

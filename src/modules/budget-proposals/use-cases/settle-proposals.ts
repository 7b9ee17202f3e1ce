import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockProposals } from '../data/proposal-queries.ts'
import { saveStates } from '../data/proposal-store.ts'
import { mayBecome } from '../domain/decide-proposal.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { reasonText, type SettledReason } from '../domain/settled-reason.ts'
import { noteEvents } from './note-event.ts'

/** What a round's result says of a proposal. */
export interface SettledProposal {
  readonly id: ProposalId
  readonly isSelected: boolean
  readonly reason: SettledReason
  /** For how much; null for what was not selected. */
  readonly won: bigint | null
}

/**
 * Says which proposals go into the budget, for how much and why: all or none. Only the round’s result calls it, in its
 * own transaction and after its own check of who may.
 */
export async function settleProposals(
  context: Context,
  settled: readonly SettledProposal[],
): Promise<Result<void, 'not-found' | 'wrong-state'>> {
  return await change(context, async (session): Promise<Result<void, 'not-found' | 'wrong-state'>> => {
    const locked = await lockProposals(
      session,
      settled.map(({ id }) => id),
    )
    for (const { id, isSelected } of settled) {
      const proposal = locked.get(id)
      if (proposal === undefined) return refuse('not-found')
      if (!mayBecome(proposal, stateOf(isSelected))) return refuse('wrong-state')
    }
    for (const isSelected of [true, false])
      await saveStates(
        session,
        settled.filter((each) => each.isSelected === isSelected).map(({ id }) => id),
        stateOf(isSelected),
      )
    await noteEvents(
      session,
      context,
      settled.map(({ id, isSelected, reason, won }) => ({
        ...{ proposalId: id, kind: stateOf(isSelected), text: reasonText(reason), won },
      })),
    )
    return ok()
  })
}

const stateOf = (isSelected: boolean) => (isSelected ? 'selected' : 'not-selected')

import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IneligibleGround, Proposal, ProposalState, Verdict } from './proposal.ts'

export const LONGEST_REASON = 1_000

/** Which states may follow which. A selected proposal stays selected: what becomes of it are events. */
const next: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ['received'],
  received: ['under-review', 'merged', 'ineligible', 'withdrawn'],
  'under-review': ['reviewed', 'under-review', 'merged', 'ineligible', 'received', 'withdrawn'],
  reviewed: ['under-review', 'reviewed', 'selected', 'not-selected', 'ineligible'],
  selected: [],
  'not-selected': [],
  merged: ['received'],
  ineligible: ['received'],
  withdrawn: [],
}

export function mayBecome(proposal: Pick<Proposal, 'state'>, state: ProposalState): boolean {
  return next[proposal.state].includes(state)
}

export type ReviewRefusal =
  'wrong-state' | 'reason-missing' | 'reason-too-long' | 'cost-missing' | 'over-the-limit'

/** A department’s finding. What cannot be done needs its reasons, what can its cost, within the type’s limit. */
export function checkReview(
  proposal: Pick<Proposal, 'state'>,
  given: { readonly verdict: Verdict; readonly reason: string; readonly cost: bigint },
  limit: bigint,
): Result<{ readonly reason: string }, ReviewRefusal> {
  const reason = given.reason.trim()
  if (!mayBecome(proposal, 'reviewed')) return refuse('wrong-state')
  if (reason === '' && given.verdict !== 'possible') return refuse('reason-missing')
  if (reason.length > LONGEST_REASON) return refuse('reason-too-long')
  if (given.verdict === 'impossible') return ok({ reason })
  if (given.cost <= 0n) return refuse('cost-missing')
  return given.cost > limit ? refuse('over-the-limit') : ok({ reason })
}

export type RuleOutRefusal = 'wrong-state' | 'reason-missing' | 'reason-too-long'

/** What cannot be taken at all, on one of the grounds of the call; the ground `other` needs words. */
export function checkRuleOut(
  proposal: Pick<Proposal, 'state'>,
  { ground, note }: { readonly ground: IneligibleGround; readonly note: string },
): Result<void, RuleOutRefusal> {
  if (!mayBecome(proposal, 'ineligible')) return refuse('wrong-state')
  if (ground === 'other' && note.trim() === '') return refuse('reason-missing')
  return note.trim().length > LONGEST_REASON ? refuse('reason-too-long') : ok()
}

export type MergeRefusal = 'wrong-state' | 'into-itself' | 'other-round' | 'reason-missing'

/** Whether one proposal can be merged into another: both alive, in one round. */
export function checkMerge(from: Proposal, into: Proposal, reason: string): Result<void, MergeRefusal> {
  if (from.id === into.id) return refuse('into-itself')
  if (from.roundId !== into.roundId) return refuse('other-round')
  if (!mayBecome(from, 'merged')) return refuse('wrong-state')
  if (!['received', 'under-review', 'reviewed'].includes(into.state)) return refuse('wrong-state')
  return reason.trim() === '' ? refuse('reason-missing') : ok()
}

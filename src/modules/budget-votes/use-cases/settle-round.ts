import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  costOfProposal,
  type ProposalLine,
  type SettledReason,
  settleProposals,
} from '#modules/budget-proposals/index.ts'
import type { AgendaEntry } from '#modules/committees/index.ts'
import { type BudgetRoundId, lockRound } from '#modules/participatory-budget/index.ts'
import { insertSettlement } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { checkSettling, type SettledLine, type SettleFlaw } from '../domain/settle.ts'
import { committeeItems } from './deliberation.ts'
import { type RoundStanding, standingOf, type Winner, wouldWin } from './standing.ts'

export type SettleRoundRefusal = SettleFlaw | 'not-allowed' | 'not-found' | 'stale'

/**
 * Settles a round's result, in one transaction: what won and the committee did not reject goes into the budget, every
 * other reviewed proposal does not, each with its reason. Once.
 */
export async function settleRound(
  context: Context,
  roundId: BudgetRoundId,
): Promise<Result<{ readonly selected: number; readonly notSelected: number }, SettleRoundRefusal>> {
  type Settled = Result<{ readonly selected: number; readonly notSelected: number }, SettleRoundRefusal>
  if (!may(context.person, budgetVoteActions.settle)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Settled> => {
    const round = await lockRound(session, roundId)
    if (round === null) return refuse('not-found')
    const standing = await standingOf(session, round, context.today)
    const winners = wouldWin(standing)
    const items = await committeeItems(session, winners)
    const checked = checkSettling({
      ...{ isCounted: standing.count !== null, isSettled: standing.settlement !== null },
      wouldWin: winners.map(({ line }) => ({
        number: line.number,
        // A review that was asked for once more comes first.
        decision: line.state === 'reviewed' ? (items.get(line.id)?.decision ?? null) : null,
      })),
    })
    if (!checked.ok) return checked
    const settled = settle(standing, winners, items)
    const done = await settleProposals(
      { ...context, database: session },
      settled.map(({ line, facts: reason, isSelected, cost }) => ({
        ...{ id: line.id, isSelected, reason, won: isSelected ? cost : null },
      })),
    )
    // Somebody changed one meanwhile: nothing is settled, and the page is looked at again.
    if (!done.ok) return refuse('stale')
    const of = { roundId: round.id, day: context.today, byName: context.person.name }
    if (!(await insertSettlement(session, of, settled.map(lineOf)))) return refuse('settled-already')
    const selected = settled.filter(({ isSelected }) => isSelected).map(({ line }) => line.number)
    await audit(session, context, {
      action: 'budget-votes.settle',
      subject: { kind: 'budget-round', id: round.id },
      after: { selected, notSelected: settled.length - selected.length },
    })
    return ok({ selected: selected.length, notSelected: settled.length - selected.length })
  })
}

interface Settling {
  readonly line: ProposalLine
  readonly isSelected: boolean
  readonly cost: bigint
  readonly facts: SettledReason
}

const lineOf = ({ line, isSelected, cost, facts }: Settling): SettledLine => ({
  ...{ number: line.number, type: line.type, isSelected, why: facts.why, cost, note: facts.note },
})

/** Every reviewed proposal with its outcome and its reason. */
function settle(
  standing: RoundStanding,
  winners: readonly Winner[],
  items: ReadonlyMap<string, AgendaEntry>,
): readonly Settling[] {
  const won = new Map(winners.map((winner) => [winner.line.id, winner]))
  return standing.proposals
    .filter(({ state }) => state === 'reviewed')
    .map((line): Settling => {
      const winner = won.get(line.id)
      const facts = { ...figuresOf(standing, line), note: '' }
      if (winner === undefined)
        return {
          ...{ line, isSelected: false, cost: costOfProposal(line) },
          facts: { ...facts, ...whyNot(standing, line) },
        }
      const decision = items.get(line.id)?.decision
      const isSelected = decision?.outcome !== 'rejected'
      return {
        ...{ line, isSelected, cost: winner.cost },
        facts: { ...facts, why: isSelected ? winner.by : 'rejected', note: decision?.note ?? '' },
      }
    })
}

/** What the count and the local meetings say of a proposal. */
function figuresOf({ count, local }: RoundStanding, line: ProposalLine) {
  const counted = count?.projects.find(({ id }) => id === String(line.number))
  const why = counted?.why
  const ranked = local.get(line.type)?.find(({ proposal }) => proposal.line.id === line.id)
  return {
    votes: why?.supporters ?? 0,
    more: why?.outcome === 'lost' && why.more.kind === 'votes' ? why.more.votes : null,
    ...{ rank: ranked?.rank ?? null, points: ranked?.proposal.points ?? null, left: ranked?.left ?? 0n },
  }
}

function whyNot(
  { count, local }: RoundStanding,
  line: ProposalLine,
): Pick<SettledReason, 'why'> & Partial<Pick<SettledReason, 'note'>> {
  if (line.review?.verdict === 'impossible') return { why: 'impossible', note: line.review.reason }
  if (line.type === 'city') {
    const isCounted = count?.projects.some(({ id }) => id === String(line.number)) === true
    return { why: isCounted ? 'lost' : 'off-ballot' }
  }
  const ranked = local.get(line.type)?.find(({ proposal }) => proposal.line.id === line.id)
  return { why: ranked?.outcome === 'too-dear' ? 'too-dear' : 'no-points' }
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type BudgetRoundId, lockRound } from '#modules/participatory-budget/index.ts'
import { savePoints } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { MOST_POINTS } from '../domain/priority.ts'
import { standingOf } from './standing.ts'

export type EnterPointsRefusal =
  'not-allowed' | 'not-found' | 'settled-already' | 'no-such-proposal' | 'points-out-of-range'

/** Notes the points that local meetings gave, by the proposals' numbers; null takes them away. */
export async function enterPoints(
  context: Context,
  input: { readonly roundId: BudgetRoundId; readonly points: ReadonlyMap<number, number | null> },
): Promise<Result<number, EnterPointsRefusal>> {
  if (!may(context.person, budgetVoteActions['enter-points'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, EnterPointsRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const { local, settlement } = await standingOf(session, round, context.today)
    if (settlement !== null) return refuse('settled-already')
    const known = new Map([...local.values()].flat().map(({ proposal }) => [proposal.number, proposal]))
    if ([...input.points.keys()].some((number) => !known.has(number))) return refuse('no-such-proposal')
    const fits = (points: number | null) =>
      points === null || (Number.isInteger(points) && points >= 0 && points <= MOST_POINTS)
    if (![...input.points.values()].every(fits)) return refuse('points-out-of-range')
    const changed = [...input.points].flatMap(([number, points]) => {
      const before = known.get(number)
      return before === undefined || before.points === points
        ? []
        : [{ number, proposalId: before.line.id, points, before: before.points }]
    })
    if (changed.length === 0) return ok(0)
    await savePoints(session, round.id, changed, { name: context.person.name, now: context.now })
    await audit(session, context, {
      action: 'budget-votes.enter-points',
      subject: { kind: 'budget-round', id: round.id },
      before: { points: changed.map(({ number, before }) => [number, before]) },
      after: { points: changed.map(({ number, points }) => [number, points]) },
    })
    return ok(changed.length)
  })
}

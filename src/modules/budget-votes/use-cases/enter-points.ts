import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ProposalLine } from '#modules/budget-proposals/index.ts'
import { type BudgetRoundId, lockRound } from '#modules/participatory-budget/index.ts'
import { savePoints } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { MOST_POINTS } from '../domain/priority.ts'
import { checkScores, type ScoreFlaw } from '../domain/check-scores.ts'
import { ballotLines, type RoundStanding, standingOf } from './standing.ts'

export type EnterPointsRefusal =
  'not-allowed' | 'not-found' | 'settled-already' | 'no-such-proposal' | 'points-out-of-range' | ScoreFlaw

/**
 * Notes the points that local meetings gave, or the committee where the round's rule weighs its scores, by the
 * proposals' numbers; null takes them away.
 */
export async function enterPoints(
  context: Context,
  input: { readonly roundId: BudgetRoundId; readonly points: ReadonlyMap<number, number | null> },
): Promise<Result<number, EnterPointsRefusal>> {
  if (!may(context.person, budgetVoteActions['enter-points'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, EnterPointsRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const standing = await standingOf(session, round, context.today)
    if (standing.settlement !== null) return refuse('settled-already')
    const known = pointedIn(standing)
    if ([...input.points.keys()].some((number) => !known.has(number))) return refuse('no-such-proposal')
    if (![...input.points.values()].every(isPoints)) return refuse('points-out-of-range')
    const changed = [...input.points].flatMap(([number, points]) => {
      const line = known.get(number)
      const before = line === undefined ? null : (standing.points.get(line.id) ?? null)
      return line === undefined || before === points
        ? []
        : [{ number, type: line.type, proposalId: line.id, points, before }]
    })
    const scores = changed.filter(({ type }) => type === 'city')
    const flaw = checkScores(
      scores.map(({ before, points }) => ({ before, after: points })),
      { isCounted: standing.count !== null, isOver: isOver(standing, context.today) },
    )
    if (flaw !== null) return refuse(flaw)
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

/** What may be given points, by number: what local meetings put in order, and the ballot where the committee scores it. */
function pointedIn(standing: RoundStanding): ReadonlyMap<number, ProposalLine> {
  const local = [...standing.local.values()].flat().map(({ proposal }) => proposal.line)
  const scored = (standing.round.rule.committeePercent ?? 0) > 0 ? ballotLines(standing) : []
  return new Map([...local, ...scored].map((line) => [line.number, line]))
}

const isPoints = (points: number | null) =>
  points === null || (Number.isInteger(points) && points >= 0 && points <= MOST_POINTS)

/** Whether nobody votes any more: from then on somebody might know what is in the box. */
const isOver = ({ poll }: RoundStanding, today: CalendarDate) => poll !== null && today > poll.lastDay

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { ballotsOf, listPolls, pollState } from '#modules/participation/index.ts'
import { sha256 } from '#modules/committees/index.ts'
import {
  type BudgetRound,
  countingRule,
  limitOf,
  listRounds,
  type Project,
  type RuleFlaw,
} from '#modules/participatory-budget/index.ts'
import { countedRounds } from '../data/count-queries.ts'
import { insertCount } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { electionOf } from '../domain/box-election.ts'
import { countBox, winnersOf } from '../domain/count-box.ts'
import { conflictIds, type RoundStanding, scoresMissing, standingOf } from './standing.ts'

export type CountVoteRefusal =
  | 'not-allowed'
  | 'not-planned'
  | 'sealed'
  /** The committee has not scored all that stands on the ballot. */
  | 'scores-missing'
  | RuleFlaw

/** Counts a round's vote by the rule that it published. Counted once; again, or twice at once, changes nothing. */
export async function countVote(
  context: Context,
  round: BudgetRound,
): Promise<Result<'counted' | 'counted-before', CountVoteRefusal>> {
  const { person, database, today } = context
  if (!may(person, budgetVoteActions['run-clockwork'])) return refuse('not-allowed')
  const standing = await standingOf(database, round, today)
  const { poll } = standing
  if (poll === null) return refuse('not-planned')
  if (standing.count !== null) return ok('counted-before')
  const box = await ballotsOf(database, poll.id, today)
  if (!box.ok) return box
  if (scoresMissing(standing).length > 0) return refuse('scores-missing')
  // Outside the transaction: it takes its time, and nothing that it reads can change any more.
  const budget = limitOf(round, 'city')
  const projects = projectsOf(standing)
  const counted = countBox(
    electionOf(projects, box.value.ballots, { ballot: round.ballot, rule: round.rule, budget }),
    countingRule(round.rule, sha256, { budget, projects, conflicts: conflictIds(standing) }),
  )
  if (!counted.ok) return counted
  return await change(context, async (session): Promise<Result<'counted' | 'counted-before', never>> => {
    const of = { roundId: round.id, pollId: poll.id, day: today }
    if (!(await insertCount(session, of, counted.value))) return ok('counted-before')
    const { voters, blank, spent } = counted.value
    await audit(session, context, {
      action: 'budget-votes.count',
      subject: { kind: 'budget-round', id: round.id },
      after: { voters, blank, spent: String(spent), winners: winnersOf(counted.value) },
    })
    return ok('counted')
  })
}

/** What stood on the ballot, in its order, with what the rule may ask of it. */
function projectsOf({ round, poll, proposals, points }: RoundStanding): readonly Project[] {
  const lines = new Map(proposals.map((line) => [String(line.number), line]))
  const isScored = (round.rule.committeePercent ?? 0) > 0
  return (poll?.choices ?? []).map(({ id, cost }) => {
    const line = lines.get(id)
    return {
      ...{ id, cost: cost ?? 0n, category: line?.field ?? '', area: line?.townId ?? '' },
      ...(isScored ? { committeeScore: BigInt(points.get(line?.id ?? '') ?? 0) } : {}),
    }
  })
}

/** Counts every round whose vote is closed and not counted yet. */
export async function countVotesDue(context: Context): Promise<void> {
  const { database, today } = context
  const closed = (await listPolls(database)).filter(
    (poll) => poll.subject.kind === 'budget-round' && pollState(poll, today) === 'closed',
  )
  if (closed.length === 0) return
  const counted = await countedRounds(database)
  const due = new Set(closed.map(({ subject }) => subject.id).filter((id) => !counted.has(id)))
  for (const round of await listRounds(database)) {
    if (!due.has(round.id)) continue
    const done = await countVote(context, round)
    // The office is told on its page what is missing.
    if (!done.ok && done.refusal === 'scores-missing') continue
    if (!done.ok) throw new Error(`the vote of ${round.year} cannot be counted: ${done.refusal}`)
  }
}

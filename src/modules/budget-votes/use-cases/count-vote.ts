import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { ballotsOf, listPolls, type Poll, pollOf, pollState } from '#modules/participation/index.ts'
import { sha256 } from '#modules/committees/index.ts'
import {
  type BudgetRound,
  countingRule,
  limitOf,
  listRounds,
  type RuleFlaw,
} from '#modules/participatory-budget/index.ts'
import { countedRounds, readCount } from '../data/count-queries.ts'
import { insertCount } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { countBox, electionOf, winnersOf } from '../domain/count-box.ts'
import { pollSubject } from './standing.ts'

export type CountVoteRefusal = 'not-allowed' | 'not-planned' | 'sealed' | RuleFlaw

/** Counts a round's vote by the rule that it published. Counted once; again, or twice at once, changes nothing. */
export async function countVote(
  context: Context,
  round: BudgetRound,
): Promise<Result<'counted' | 'counted-before', CountVoteRefusal>> {
  const { person, database, today } = context
  if (!may(person, budgetVoteActions['run-clockwork'])) return refuse('not-allowed')
  const poll = await pollOf(database, pollSubject(round.id))
  if (poll === null) return refuse('not-planned')
  if ((await readCount(database, round.id, today)) !== null) return ok('counted-before')
  const box = await ballotsOf(database, poll.id, today)
  if (!box.ok) return box
  // Outside the transaction: it takes its time, and nothing that it reads can change any more.
  const counted = countBox(
    electionOf(projectsOf(poll), box.value.ballots, limitOf(round, 'city')),
    countingRule(round.rule, sha256),
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

/** What stood on a ballot, in its order. */
export const projectsOf = ({ choices }: Pick<Poll, 'choices'>) =>
  choices.map(({ id, cost }) => ({ id, cost: cost ?? 0n }))

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
    if (!done.ok) throw new Error(`the vote of ${round.year} cannot be counted: ${done.refusal}`)
  }
}

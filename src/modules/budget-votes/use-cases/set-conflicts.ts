import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type BudgetRoundId, lockRound } from '#modules/participatory-budget/index.ts'
import { saveConflicts } from '../data/count-store.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { checkConflicts, type ConflictFlaw } from '../domain/conflicts.ts'
import { ballotLines, standingOf } from './standing.ts'

export type SetConflictsRefusal = Exclude<ConflictFlaw, 'not-numbers'> | 'not-allowed' | 'not-found'

/** Notes which projects cannot both be done, before they are put to the vote: two plans for one site. */
export async function setConflicts(
  context: Context,
  input: { readonly roundId: BudgetRoundId; readonly groups: readonly (readonly number[])[] },
): Promise<Result<void, SetConflictsRefusal>> {
  if (!may(context.person, budgetVoteActions['set-conflicts'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, SetConflictsRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const standing = await standingOf(session, round, context.today)
    const checked = checkConflicts({
      ...{ rule: round.rule.rule, isPlanned: standing.poll !== null, groups: input.groups },
      onBallot: new Set(ballotLines(standing).map(({ number }) => number)),
    })
    if (!checked.ok) return checked
    await saveConflicts(session, round.id, input.groups)
    await audit(session, context, {
      action: 'budget-votes.set-conflicts',
      subject: { kind: 'budget-round', id: round.id },
      before: { groups: standing.conflicts },
      after: { groups: input.groups },
    })
    return ok()
  })
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { saveModerated } from '../data/evaluation-store.ts'
import { lockRound } from '../data/round-queries.ts'
import { moderate, type ModerateRefusal as Decided } from '../domain/comment.ts'
import type { EvaluationId } from '../domain/evaluation.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import type { RoundId } from '../domain/round.ts'

export type ModerateRefusal = Decided | 'not-allowed' | 'not-found'

/** Shows members' comments as they stand, or holds them back with a reason. Either may be decided anew. */
export async function moderateComments(
  context: Context,
  input: {
    readonly roundId: RoundId
    readonly ids: readonly EvaluationId[]
    /** Null shows them; a text holds them back. */
    readonly reason: string | null
  },
): Promise<Result<number, ModerateRefusal>> {
  if (!may(context.person, pledgePanelActions['moderate-comments'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, ModerateRefusal>> => {
    const round = await lockRound(session, input.roundId, 'shared')
    if (round === null) return refuse('not-found')
    const decided = moderate(round, { count: input.ids.length, reason: input.reason }, context.today)
    if (!decided.ok) return decided
    const reason = input.reason?.trim() ?? ''
    const count = await saveModerated(session, round.id, input.ids, {
      state: decided.value,
      reason,
      at: context.now,
      by: context.person.name,
    })
    if (count === 0) return refuse('nothing-to-decide')
    await audit(session, context, {
      action: 'pledge-panel.moderate-comments',
      subject: { kind: 'panel-round', id: round.id },
      after: { state: decided.value, comments: count },
      ...(reason === '' ? {} : { reason }),
    })
    return ok(count)
  })
}

import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { issueMemberLink } from '#modules/committees/index.ts'
import { lockRound } from '../data/round-queries.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type RoundId, showsResults } from '../domain/round.ts'
import { everyPanelMember, type PanelMember } from './panel-members.ts'

/** A member's new key, told this once; null where the member serves no more. */
export interface IssuedLink {
  readonly member: PanelMember
  readonly key: string | null
}

export type IssueLinksRefusal = 'not-allowed' | 'not-found' | 'round-has-closed'

/** Makes personal links for members of a round's panel and ends those that they had. They are good to its close. */
export async function issueLinks(
  context: Context,
  input: { readonly roundId: RoundId; readonly memberIds: readonly PanelMemberId[] },
): Promise<Result<readonly IssuedLink[], IssueLinksRefusal>> {
  if (!may(context.person, pledgePanelActions['issue-links'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<readonly IssuedLink[], IssueLinksRefusal>> => {
    const round = await lockRound(session, input.roundId, 'shared')
    if (round === null) return refuse('not-found')
    if (showsResults(round, context.today)) return refuse('round-has-closed')
    const members = await everyPanelMember(session, round.panelId)
    const issued: IssuedLink[] = []
    for (const memberId of new Set(input.memberIds)) {
      const member = members.get(memberId)
      if (member === undefined) continue
      const key = await issueMemberLink({ ...context, database: session }, memberId, round.closesOn)
      if (!key.ok && key.refusal === 'not-allowed') return refuse('not-allowed')
      issued.push({ member, key: key.ok ? key.value : null })
    }
    return ok(issued)
  })
}

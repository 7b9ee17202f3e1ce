import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { mailMemberLink } from '#modules/committees/index.ts'
import { lockRound } from '../data/round-queries.ts'
import { markMailed, unmarkMailed } from '../data/round-store.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type RoundId, showsResults } from '../domain/round.ts'
import type { IssueLinksRefusal } from './issue-links.ts'
import type { PanelMails } from './panel-mails.ts'

/** Who was mailed their link, and who serves and could not be: by paper, then. Who serves no more is in neither. */
export interface MailedLinks {
  readonly mailed: readonly PanelMemberId[]
  readonly left: readonly PanelMemberId[]
}

export type MailLinksRefusal = IssueLinksRefusal | 'no-mail-server'

/**
 * Mails each member of a round their personal link, once. Marks and mails are one transaction: of two presses at once
 * the second waits, and finds nobody left to mail. No mails are given where the city has no mail server: what nobody
 * sends must not end the links that members have on paper.
 */
export async function mailLinks(
  context: Context,
  input: { readonly roundId: RoundId },
  mails: PanelMails | null,
): Promise<Result<MailedLinks, MailLinksRefusal>> {
  if (!may(context.person, pledgePanelActions['issue-links'])) return refuse('not-allowed')
  if (mails === null) return refuse('no-mail-server')
  return await change(context, async (session): Promise<Result<MailedLinks, MailLinksRefusal>> => {
    const round = await lockRound(session, input.roundId, 'shared')
    if (round === null) return refuse('not-found')
    if (showsResults(round, context.today)) return refuse('round-has-closed')
    const mailed: PanelMemberId[] = []
    const left: PanelMemberId[] = []
    const gone: PanelMemberId[] = []
    for (const memberId of await markMailed(session, round.id, context.now)) {
      const sent = await mailMemberLink(
        { ...context, database: session },
        { memberId, until: round.closesOn, words: ({ name, key }) => mails.link({ name, key, round }) },
      )
      if (!sent.ok && sent.refusal === 'not-allowed') return refuse('not-allowed')
      const others = !sent.ok && sent.refusal === 'no-address' ? left : gone
      ;(sent.ok ? mailed : others).push(memberId)
    }
    await unmarkMailed(session, round.id, [...left, ...gone])
    if (mailed.length > 0)
      await audit(session, context, {
        action: 'pledge-panel.mail-links',
        subject: { kind: 'panel-round', id: round.id },
        after: { mailed: mailed.length, left: left.length },
      })
    return ok({ mailed, left })
  })
}

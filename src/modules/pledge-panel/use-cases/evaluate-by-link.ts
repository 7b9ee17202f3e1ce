import type { Context } from '#platform/access/context.ts'
import type { Person } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { memberOfLink } from '#modules/committees/index.ts'
import { type PanelRound, roundsOfMember } from '../data/round-queries.ts'
import { stateOn } from '../domain/round.ts'
import type { SayingMember } from './say-word.ts'

/** A good link: whom it lets in, and to which round. */
export interface OpenedPanelLink {
  readonly member: SayingMember
  readonly name: string
  readonly round: PanelRound
  /** Acts as the member, who needs no account. */
  readonly context: Context
}

export type OpenPanelLinkRefusal = 'link-not-good' | 'no-round'

/**
 * Looks at a member's link without using it up: it opens the round that is open, else the one to come, else the last.
 * Whoever has left the panel is let in no more, whatever letter they still have.
 */
export async function openPanelLink(
  context: Context,
  token: string,
): Promise<Result<OpenedPanelLink, OpenPanelLinkRefusal>> {
  const { database, now, today } = context
  const member = await memberOfLink(database, token, now)
  if (member === null) return refuse('link-not-good')
  const rounds = await roundsOfMember(database, member.id)
  const inState = (state: string) => rounds.find((round) => stateOn(round, today) === state)
  const round = inState('open') ?? inState('planned') ?? rounds[0]
  if (round === undefined) return refuse('no-round')
  const person: Person = {
    kind: 'citizen',
    accountId: null,
    name: member.name,
    roles: ['citizen'],
    departmentIds: [],
  }
  return ok({
    member: { roundId: round.id, memberId: member.id },
    name: member.name,
    round,
    context: { ...context, person },
  })
}

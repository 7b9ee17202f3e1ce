import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockRound } from '../data/round-queries.ts'
import { insertSeats, saveClose, unmarkAllMailed } from '../data/round-store.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import {
  moveClose as decide,
  type MoveCloseRefusal as Decided,
  type RoundId,
  stateOn,
} from '../domain/round.ts'
import { panelMembers } from './panel-members.ts'

export type MoveCloseRefusal = Decided | 'not-allowed' | 'not-found'

/**
 * Moves the closing day of a round that has not closed, with the reason. To a later day: the links given before may end
 * sooner, so that everybody can be mailed a fresh one.
 */
export async function moveClose(
  context: Context,
  input: { readonly roundId: RoundId; readonly closesOn: CalendarDate; readonly reason: string },
): Promise<Result<void, MoveCloseRefusal>> {
  if (!may(context.person, pledgePanelActions['run-rounds'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, MoveCloseRefusal>> => {
    const round = await lockRound(session, input.roundId, 'alone')
    if (round === null) return refuse('not-found')
    const decided = decide(round, input, context.today)
    if (!decided.ok) return decided
    await saveClose(session, round.id, input.closesOn)
    if (input.closesOn > round.closesOn) await unmarkAllMailed(session, round.id)
    await audit(session, context, {
      action: 'pledge-panel.move-close',
      subject: { kind: 'panel-round', id: round.id },
      before: { closesOn: round.closesOn },
      after: { closesOn: input.closesOn },
      reason: input.reason.trim(),
    })
    return ok()
  })
}

export type SeatMembersRefusal = 'not-allowed' | 'not-found' | 'round-has-closed' | 'nobody-new'

/** Seats members who have come to the panel since the round was opened: a reserve takes up the work of a group. */
export async function seatMembers(
  context: Context,
  input: { readonly roundId: RoundId },
): Promise<Result<number, SeatMembersRefusal>> {
  if (!may(context.person, pledgePanelActions['run-rounds'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, SeatMembersRefusal>> => {
    const round = await lockRound(session, input.roundId, 'alone')
    if (round === null) return refuse('not-found')
    const state = stateOn(round, context.today)
    if (state === 'closed' || state === 'published') return refuse('round-has-closed')
    const members = await panelMembers(session, round.panelId, context.today)
    const seated = await insertSeats(session, round.id, members)
    if (seated === 0) return refuse('nobody-new')
    await audit(session, context, {
      action: 'pledge-panel.seat-members',
      subject: { kind: 'panel-round', id: round.id },
      after: { seated },
    })
    return ok(seated)
  })
}

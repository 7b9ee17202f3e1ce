import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { membersOf } from '../data/committee-queries.ts'
import { agendaOf, attendanceOf, lockSession, readItem, recusalsOf } from '../data/session-queries.ts'
import { saveAttendance, saveDecision, saveRecusal } from '../data/session-store.ts'
import type { AgendaItemId, CommitteeMemberId, CommitteeSessionId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import {
  decideItem as decide,
  type DecideItemRefusal as Decided,
  type DecisionCounts,
  type Outcome,
  type Recusal,
} from '../domain/committee-session.ts'

const runSession = committeeActions['run-session']

export type RecordAttendanceRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'session-not-called'
  | 'session-to-come'
  | 'no-such-member'
  | 'items-decided-already'

/** Notes who is there; what was noted before is replaced, until the first vote. */
export async function recordAttendance(
  context: Context,
  input: { readonly sessionId: CommitteeSessionId; readonly presentIds: readonly CommitteeMemberId[] },
): Promise<Result<number, RecordAttendanceRefusal>> {
  return await change(context, async (session): Promise<Result<number, RecordAttendanceRefusal>> => {
    const called = await lockSession(session, input.sessionId)
    if (called === null) return refuse('not-found')
    if (!may(context.person, runSession, { departmentId: called.departmentId })) return refuse('not-allowed')
    if (called.state !== 'called') return refuse('session-not-called')
    if (called.day > context.today) return refuse('session-to-come')
    const members = new Set((await membersOf(session, called.committeeId, called.day)).map(({ id }) => id))
    const present = [...new Set(input.presentIds)]
    if (present.some((id) => !members.has(id))) return refuse('no-such-member')
    const agenda = await agendaOf(session, called.id)
    if (agenda.some(({ decision }) => decision !== null)) return refuse('items-decided-already')
    await saveAttendance(session, called.id, present, context.now)
    await audit(session, context, {
      action: 'committees.record-attendance',
      subject: { kind: 'committee-session', id: called.id },
      after: { present: present.length, serving: members.size, memberIds: present },
    })
    return ok(present.length)
  })
}

export type RecuseRefusal =
  'not-allowed' | 'not-found' | 'session-not-called' | 'decided-already' | 'no-such-member' | 'reason-missing'

/** Keeps a member out of an item (제척·기피·회피), with the reason. */
export async function recuse(context: Context, input: Recusal): Promise<Result<void, RecuseRefusal>> {
  return await change(context, async (session): Promise<Result<void, RecuseRefusal>> => {
    const item = await readItem(session, input.itemId)
    const called = item === null ? null : await lockSession(session, item.sessionId)
    if (item === null || called === null) return refuse('not-found')
    if (!may(context.person, runSession, { departmentId: called.departmentId })) return refuse('not-allowed')
    if (called.state !== 'called') return refuse('session-not-called')
    if (item.decision !== null) return refuse('decided-already')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    const members = await membersOf(session, called.committeeId, called.day)
    if (!members.some(({ id }) => id === input.memberId)) return refuse('no-such-member')
    await saveRecusal(session, { ...input, reason })
    await audit(session, context, {
      action: 'committees.recuse',
      subject: { kind: 'committee-session', id: called.id },
      after: { ...input, reason },
    })
    return ok()
  })
}

export type DecideItemRefusal = Decided | 'not-allowed' | 'not-found'

/**
 * Notes what a session decided. `recused` must be the number of present members whom `recuse` keeps out of the item,
 * and the four counts together the number of those present.
 */
export async function decideItem(
  context: Context,
  input: DecisionCounts & {
    readonly itemId: AgendaItemId
    readonly outcome: Outcome
    readonly note: string
  },
): Promise<Result<void, DecideItemRefusal>> {
  return await change(context, async (session): Promise<Result<void, DecideItemRefusal>> => {
    const found = await readItem(session, input.itemId)
    const called = found === null ? null : await lockSession(session, found.sessionId)
    // Read again once locked: of two votes noted at once the second finds the first.
    const item = called === null ? null : await readItem(session, input.itemId)
    if (called === null || item === null) return refuse('not-found')
    if (!may(context.person, runSession, { departmentId: called.departmentId })) return refuse('not-allowed')
    const serving = (await membersOf(session, called.committeeId, called.day)).length
    const present = new Set(await attendanceOf(session, called.id))
    const recusals = (await recusalsOf(session, called.id)).filter(
      ({ itemId, memberId }) => itemId === item.id && present.has(memberId),
    ).length
    const { state, present: counted } = called
    const decided = decide(
      { state, isDecided: item.decision !== null, serving, present: counted, recusals },
      input,
    )
    if (!decided.ok) return decided
    const { for: votesFor, against, abstained, recused, outcome } = input
    const decision = {
      ...{ for: votesFor, against, abstained, recused, outcome, serving },
      ...{ present: present.size, note: decided.value.note },
    }
    await saveDecision(session, item.id, { ...decision, at: context.now, by: context.person.name })
    await audit(session, context, {
      action: 'committees.decide-item',
      subject: { kind: 'committee-session', id: called.id },
      after: { itemId: item.id, subject: item.subject, ...decision },
    })
    return ok()
  })
}

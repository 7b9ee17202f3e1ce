import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { subGroupsOf } from '../data/committee-queries.ts'
import { agendaOf, type LockedSession, lockSession } from '../data/session-queries.ts'
import { insertNote, saveState } from '../data/session-store.ts'
import type { NoteId } from '../data/tables.ts'
import type { CommitteeSessionId, SubGroupId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'

type Found = Result<LockedSession, 'not-allowed' | 'not-found'>

async function lockedSession(session: Session, context: Context, id: CommitteeSessionId): Promise<Found> {
  const found = await lockSession(session, id)
  if (found === null) return refuse('not-found')
  const { departmentId } = found
  return may(context.person, committeeActions['run-session'], { departmentId })
    ? ok(found)
    : refuse('not-allowed')
}

export type NoteDiscussionRefusal =
  'not-allowed' | 'not-found' | 'session-to-come' | 'session-cancelled' | 'no-such-group' | 'text-missing'

/** Notes what a sub-group, or the whole committee, talked about. */
export async function noteDiscussion(
  context: Context,
  input: {
    readonly sessionId: CommitteeSessionId
    readonly subGroupId: SubGroupId | null
    readonly text: string
  },
): Promise<Result<void, NoteDiscussionRefusal>> {
  return await change(context, async (session): Promise<Result<void, NoteDiscussionRefusal>> => {
    const found = await lockedSession(session, context, input.sessionId)
    if (!found.ok) return found
    const { id, committeeId, state, day } = found.value
    if (state === 'cancelled') return refuse('session-cancelled')
    if (day > context.today) return refuse('session-to-come')
    const text = input.text.trim()
    if (text === '') return refuse('text-missing')
    const groups = await subGroupsOf(session, committeeId)
    if (input.subGroupId !== null && !groups.some((group) => group.id === input.subGroupId))
      return refuse('no-such-group')
    await insertNote(session, {
      ...{ id: context.newId<NoteId>(), session_id: id, sub_group_id: input.subGroupId, text },
      ...{ noted_at: context.now, noted_by_name: context.person.name },
    })
    await audit(session, context, {
      action: 'committees.note-discussion',
      subject: { kind: 'committee-session', id },
      after: { subGroupId: input.subGroupId, text },
    })
    return ok()
  })
}

export type PublishMinutesRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'session-cancelled'
  | 'attendance-missing'
  | 'text-missing'
  | { readonly code: 'items-undecided'; readonly numbers: readonly number[] }

/** Ends a session and publishes its minutes. What was put before it has been decided; later minutes replace earlier ones. */
export async function publishMinutes(
  context: Context,
  input: { readonly sessionId: CommitteeSessionId; readonly minutes: string },
): Promise<Result<void, PublishMinutesRefusal>> {
  return await change(context, async (session): Promise<Result<void, PublishMinutesRefusal>> => {
    const found = await lockedSession(session, context, input.sessionId)
    if (!found.ok) return found
    const { id, state, present, minutes: before } = found.value
    if (state === 'cancelled') return refuse('session-cancelled')
    if (present === null) return refuse('attendance-missing')
    const minutes = input.minutes.trim()
    if (minutes === '') return refuse('text-missing')
    const open = (await agendaOf(session, id)).filter(({ decision }) => decision === null)
    if (open.length > 0) return refuse({ code: 'items-undecided', numbers: open.map(({ number }) => number) })
    await saveState(session, id, { state: 'held', minutes, minutes_published_on: context.today })
    await audit(session, context, {
      action: 'committees.publish-minutes',
      subject: { kind: 'committee-session', id },
      ...(before === null ? {} : { before: { minutes: before } }),
      after: { minutes },
    })
    return ok()
  })
}

export type CancelSessionRefusal = 'not-allowed' | 'not-found' | 'session-not-called' | 'attendance-noted'

/** Calls a session off. Once it was noted who was there it was held. */
export async function cancelSession(
  context: Context,
  input: { readonly sessionId: CommitteeSessionId; readonly reason: string },
): Promise<Result<void, CancelSessionRefusal | 'reason-missing'>> {
  type Cancelled = Result<void, CancelSessionRefusal | 'reason-missing'>
  return await change(context, async (session): Promise<Cancelled> => {
    const found = await lockedSession(session, context, input.sessionId)
    if (!found.ok) return found
    const { id, state, present } = found.value
    if (state !== 'called') return refuse('session-not-called')
    if (present !== null) return refuse('attendance-noted')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    await saveState(session, id, { state: 'cancelled' })
    await audit(session, context, {
      action: 'committees.cancel-session',
      subject: { kind: 'committee-session', id },
      after: { state: 'cancelled' },
      reason,
    })
    return ok()
  })
}

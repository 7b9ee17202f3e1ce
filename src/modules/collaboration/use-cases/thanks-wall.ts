import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { lastDayOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import { readMessage, type WallMessage } from '../data/wall-queries.ts'
import { deleteHiding, deletePick, insertHiding, insertPick, takenPlaces } from '../data/wall-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { picksPerMonth } from '../domain/collaboration-settings.ts'
import type { EntryId } from '../domain/entry.ts'
import { checkReason, LONGEST_REASON, type ReasonRefusal } from '../domain/undo.ts'

export type HideRefusal = 'not-allowed' | 'not-found' | 'hidden-already' | ReasonRefusal

/** Takes a message off the wall: its author as they like, the office with a reason. The points stay as they are. */
export async function hideMessage(
  context: Context,
  input: { readonly entryId: EntryId; readonly reason: string },
): Promise<Result<void, HideRefusal>> {
  return await change(context, async (session): Promise<Result<void, HideRefusal>> => {
    const message = await readMessage(session, input.entryId)
    if (message === null) return refuse('not-found')
    const byAuthor = await isAuthor({ ...context, database: session }, message)
    if (!byAuthor && !may(context.person, collaborationActions.moderate)) return refuse('not-allowed')
    const reason = byAuthor ? ok('') : checkReason(input.reason)
    if (!reason.ok) return reason
    const hidden = await insertHiding(session, {
      ...{ entry_id: message.id, by_author: byAuthor, reason: reason.value },
      ...{ hidden_at: context.now, hidden_by_name: context.person.name },
    })
    if (!hidden) return refuse('hidden-already')
    await audit(session, context, {
      action: 'collaboration.hide-message',
      subject: { kind: 'collaboration-entry', id: message.id },
      after: { byAuthor },
      ...(reason.value === '' ? {} : { reason: reason.value }),
    })
    return ok()
  })
}

/** Puts a message back: the author what they took off themselves, the office whatever is off. */
export async function showMessage(
  context: Context,
  input: { readonly entryId: EntryId },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'shown-already'>> {
  type Shown = Result<void, 'not-allowed' | 'not-found' | 'shown-already'>
  return await change(context, async (session): Promise<Shown> => {
    const message = await readMessage(session, input.entryId)
    if (message === null) return refuse('not-found')
    const isOwn = await isAuthor({ ...context, database: session }, message)
    const mayShow =
      may(context.person, collaborationActions.moderate) || (isOwn && (message.hidden?.byAuthor ?? true))
    if (!mayShow) return refuse('not-allowed')
    if (message.hidden === null) return refuse('shown-already')
    await deleteHiding(session, message.id)
    await audit(session, context, {
      action: 'collaboration.show-message',
      subject: { kind: 'collaboration-entry', id: message.id },
      before: { reason: message.hidden.reason, byAuthor: message.hidden.byAuthor },
    })
    return ok()
  })
}

async function isAuthor(context: Context, message: WallMessage): Promise<boolean> {
  if (!may(context.person, collaborationActions['hide-own'])) return false
  const staffId = await staffIdOf(context.database, context.person.accountId)
  return staffId !== null && message.senderId === staffId
}

export type PickRefusal =
  'not-allowed' | 'not-found' | 'hidden-already' | 'picked-already' | 'picks-are-full' | 'reason-too-long'

/** Picks one of the best messages of its month, with a word why. */
export async function pickMessage(
  context: Context,
  input: { readonly entryId: EntryId; readonly note: string },
): Promise<Result<void, PickRefusal>> {
  if (!may(context.person, collaborationActions.pick)) return refuse('not-allowed')
  const note = input.note.trim()
  if (note.length > LONGEST_REASON) return refuse('reason-too-long')
  return await change(context, async (session): Promise<Result<void, PickRefusal>> => {
    const message = await readMessage(session, input.entryId)
    if (message === null) return refuse('not-found')
    if (message.hidden !== null) return refuse('hidden-already')
    const { month } = message
    const most = await settingValue(session, picksPerMonth, lastDayOf(month))
    const taken = await takenPlaces(session, month)
    const place = Array.from({ length: most }, (_, index) => index + 1).find((each) => !taken.has(each))
    if (message.isPicked) return refuse('picked-already')
    if (place === undefined) return refuse('picks-are-full')
    const picked = await insertPick(session, {
      ...{ month, entry_id: message.id, place, note },
      ...{ picked_at: context.now, picked_by_name: context.person.name },
    })
    if (!picked) return refuse('picked-already')
    await audit(session, context, {
      action: 'collaboration.pick-message',
      subject: { kind: 'collaboration-entry', id: message.id },
      after: { month, place, note },
    })
    return ok()
  })
}

/** Takes a pick back. */
export async function unpickMessage(
  context: Context,
  input: { readonly entryId: EntryId; readonly month: CalendarMonth },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, collaborationActions.pick)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    if (!(await deletePick(session, input.month, input.entryId))) return refuse('not-found')
    await audit(session, context, {
      action: 'collaboration.unpick-message',
      subject: { kind: 'collaboration-entry', id: input.entryId },
      before: { month: input.month },
    })
    return ok()
  })
}

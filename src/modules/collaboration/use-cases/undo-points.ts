import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import { readEntry } from '../data/entry-queries.ts'
import { insertEntries } from '../data/entry-store.ts'
import { moveWallet } from '../data/wallet-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { cancelMinutes } from '../domain/collaboration-settings.ts'
import type { Entry, EntryId, LineId } from '../domain/entry.ts'
import { undoLines } from '../domain/lines.ts'
import { cancel, type CancelRefusal, reverse, type ReverseRefusal } from '../domain/undo.ts'
import { entryRow } from './entry-row.ts'

/** Where the points of an undone send went: back into the wallet, or to what expired with its month. */
export interface Undone {
  readonly entryId: EntryId
  readonly backTo: 'wallet' | 'expired' | 'mint'
}

/** The sender takes a send back, within some minutes: points and the slot are theirs again. */
export async function cancelSend(
  context: Context,
  input: { readonly entryId: EntryId },
): Promise<Result<Undone, 'not-allowed' | CancelRefusal>> {
  if (!may(context.person, collaborationActions.cancel)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<Undone, 'not-allowed' | CancelRefusal>> => {
    const staffId = await staffIdOf(session, context.person.accountId)
    if (staffId === null) return refuse('not-allowed')
    const entry = await readEntry(session, { id: input.entryId })
    if (entry === null) return refuse('not-found')
    const minutes = await settingValue(session, cancelMinutes, entry.day)
    const decided = cancel(entry, { staffId, now: context.now, minutes })
    if (!decided.ok) return decided
    return await undo(session, context, entry, { kind: 'cancel', reason: null })
  })
}

/** An administrator reverses a send or special points, with a reason. It counts in the month in which it happens. */
export async function reverseEntry(
  context: Context,
  input: { readonly entryId: EntryId; readonly reason: string },
): Promise<Result<Undone, 'not-allowed' | ReverseRefusal>> {
  if (!may(context.person, collaborationActions.reverse)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<Undone, 'not-allowed' | ReverseRefusal>> => {
    const entry = await readEntry(session, { id: input.entryId })
    if (entry === null) return refuse('not-found')
    const decided = reverse(entry, input.reason)
    if (!decided.ok) return decided
    return await undo(session, context, entry, { kind: 'reversal', reason: decided.value })
  })
}

async function undo(
  session: Session,
  context: Context,
  entry: Entry,
  how: { readonly kind: 'cancel' | 'reversal'; readonly reason: string | null },
): Promise<Result<Undone, 'undone-already'>> {
  const day = dayInSeoul(context.now)
  const month = calendarMonthOf(day)
  const lines = undoLines(entry, month)
  const row = undoRow(context, entry, how)
  const written = await insertEntries(session, () => context.newId<LineId>(), [{ row, lines }])
  // Somebody else undid it meanwhile: an entry is undone once, by its unique `reverses_id`.
  if (written.size === 0) return refuse('undone-already')
  const back = lines.find(({ amount }) => amount > 0)?.account
  const backTo = back === 'wallet' || back === 'mint' ? back : 'expired'
  if (backTo === 'wallet' && entry.senderId !== null)
    await moveWallet(session, { staffId: entry.senderId, month, by: entry.points })
  await audit(session, context, {
    action: how.kind === 'cancel' ? 'collaboration.cancel' : 'collaboration.reverse',
    subject: { kind: 'collaboration-entry', id: entry.id },
    before: { kind: entry.kind, month: entry.month },
    after: { points: entry.points, backTo },
    ...(how.reason === null ? {} : { reason: how.reason }),
  })
  return ok({ entryId: row.id, backTo })
}

/** Departments and multiplier are those of what is undone: it takes off exactly what that gave. */
const undoRow = (
  context: Context,
  entry: Entry,
  how: { readonly kind: 'cancel' | 'reversal'; readonly reason: string | null },
) =>
  entryRow(context, {
    ...{ ...how, key: `undo:${entry.id}`, points: entry.points, reverses_id: entry.id },
    ...{ sender_id: entry.senderId, sender_department_id: entry.senderDepartmentId },
    ...{ receiver_id: entry.receiverId, receiver_is_guest: entry.receiverIsGuest },
    ...{ receiver_department_id: entry.receiverDepartmentId },
    ...{ multiplier: entry.multiplier, campaign_id: entry.campaignId },
  })

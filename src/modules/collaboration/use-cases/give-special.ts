import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { placementsOf, type StaffPlacement } from '#modules/organization/index.ts'
import { readEntry } from '../data/entry-queries.ts'
import { insertEntries } from '../data/entry-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { mostSpecialPoints } from '../domain/collaboration-settings.ts'
import type { EntryId, LineId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { specialLines } from '../domain/lines.ts'
import { checkReason, type ReasonRefusal } from '../domain/undo.ts'
import { entryRow } from './entry-row.ts'

export interface GiveSpecial {
  readonly key: string
  readonly receiverId: StaffId
  readonly points: number
  readonly reason: string
}

export type GiveSpecialRefusal =
  | 'not-allowed'
  | 'form-without-key'
  | 'form-used-already'
  | 'no-such-receiver'
  | 'receiver-left'
  | 'points-not-whole'
  | 'points-too-many'
  | ReasonRefusal

/** An administrator gives special points (task force, study group, best case) with a reason. They count in the score alone. */
export async function giveSpecial(
  context: Context,
  input: GiveSpecial,
): Promise<Result<EntryId, GiveSpecialRefusal>> {
  if (!may(context.person, collaborationActions['give-special'])) return refuse('not-allowed')
  if (!/^[0-9A-Za-z-]{8,64}$/.test(input.key)) return refuse('form-without-key')
  const reason = checkReason(input.reason)
  if (!reason.ok) return reason
  if (!Number.isSafeInteger(input.points) || input.points < 1) return refuse('points-not-whole')
  return await change(context, async (session): Promise<Result<EntryId, GiveSpecialRefusal>> => {
    const day = dayInSeoul(context.now)
    if (input.points > (await settingValue(session, mostSpecialPoints, day))) return refuse('points-too-many')
    const receiver = (await placementsOf(session, { ids: [input.receiverId] }, day)).get(input.receiverId)
    if (receiver === undefined || receiver.joined > day) return refuse('no-such-receiver')
    if (receiver.left !== null && receiver.left <= day) return refuse('receiver-left')
    const row = specialRow(context, { ...input, departmentId: receiver.departmentId, reason: reason.value })
    const lines = specialLines(input.receiverId, calendarMonthOf(day), input.points)
    const written = await insertEntries(session, () => context.newId<LineId>(), [{ row, lines }])
    if (written.size === 0) {
      const known = await readEntry(session, { key: row.key })
      const isSame = known?.receiverId === input.receiverId && known.points === input.points
      return isSame && known.reason === reason.value ? ok(known.id) : refuse('form-used-already')
    }
    await audit(session, context, {
      action: 'collaboration.give-special',
      subject: { kind: 'collaboration-entry', id: row.id },
      after: { receiverId: input.receiverId, points: input.points },
      reason: reason.value,
    })
    return ok(row.id)
  })
}

const specialRow = (context: Context, given: GiveSpecial & Pick<StaffPlacement, 'departmentId'>) =>
  entryRow(context, {
    ...{ kind: 'special', key: `special:${given.key}`, points: given.points, reason: given.reason },
    ...{ receiver_id: given.receiverId, receiver_department_id: given.departmentId },
  })

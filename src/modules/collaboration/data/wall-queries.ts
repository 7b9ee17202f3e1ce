import { type ExpressionBuilder } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import { type EntryExpressions, entryOf, undoing } from './entry-queries.ts'
import { collaborationTables, type CollaborationTables, type EntryRow, type HidingRow } from './tables.ts'

/** A message on the wall of thanks, or one that is hidden, with why. */
export interface WallMessage extends Entry {
  readonly hidden: { readonly byAuthor: boolean; readonly reason: string; readonly hiddenAt: Date } | null
  readonly isPicked: boolean
}

/**
 * The messages of a month, the latest first: those that nothing has undone. Hidden ones only when asked for; from
 * before a message on for the next page.
 */
export async function wallOf(
  session: Session,
  asked: {
    readonly month: CalendarMonth
    readonly limit: number
    readonly withHidden?: boolean
    readonly departmentId?: DepartmentId
    readonly before?: { readonly at: Date; readonly id: EntryId }
  },
): Promise<readonly WallMessage[]> {
  let query = messages(session)
    .where('e.month', '=', asked.month)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(asked.limit)
  const { before, departmentId } = asked
  if (!asked.withHidden) query = query.where('h.entry_id', 'is', null)
  if (departmentId !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('e.sender_department_id', '=', departmentId),
        eb('e.receiver_department_id', '=', departmentId),
      ]),
    )
  if (before !== undefined)
    query = query.where((eb) => eb(eb.refTuple('e.at', 'e.id'), '<', eb.tuple(before.at, before.id)))
  return (await query.execute()).map(messageOf)
}

/** One message; null when there is none, or something has undone it. */
export async function readMessage(session: Session, id: EntryId): Promise<WallMessage | null> {
  const row = await messages(session).where('e.id', '=', id).executeTakeFirst()
  return row === undefined ? null : messageOf(row)
}

/** The picked messages of a month that still may be read, with what was said of each. */
export async function picksOf(
  session: Session,
  month: CalendarMonth,
): Promise<readonly (WallMessage & { readonly note: string })[]> {
  const rows = await messages(session)
    .innerJoin('collaboration_pick as p', 'p.entry_id', 'e.id')
    .select('p.note')
    .where('p.month', '=', month)
    .where('h.entry_id', 'is', null)
    .orderBy('p.picked_at')
    .execute()
  return rows.map((row) => ({ ...messageOf(row), note: row.note }))
}

function messages(session: Session) {
  return collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .leftJoin('collaboration_hiding as h', 'h.entry_id', 'e.id')
    .selectAll('e')
    .select(['h.by_author', 'h.reason as hidden_reason', 'h.hidden_at'])
    .select((eb) => eb.exists(pickOf(eb)).as('is_picked'))
    .where('e.kind', '=', 'send')
    .where((eb) => eb.not(eb.exists(undoing(eb as unknown as EntryExpressions))))
}

type MessageExpressions = ExpressionBuilder<
  CollaborationTables & { e: EntryRow; h: { [Key in keyof HidingRow]: HidingRow[Key] | null } },
  'e' | 'h'
>

function pickOf(eb: MessageExpressions) {
  return eb.selectFrom('collaboration_pick as k').select('k.entry_id').whereRef('k.entry_id', '=', 'e.id')
}

type MessageRow = EntryRow & {
  readonly by_author: boolean | null
  readonly hidden_reason: string | null
  readonly hidden_at: Date | null
  readonly is_picked: unknown
}

function messageOf(row: MessageRow): WallMessage {
  return {
    ...entryOf(row),
    hidden:
      row.hidden_at === null
        ? null
        : {
            ...{ byAuthor: row.by_author ?? false, reason: row.hidden_reason ?? '' },
            hiddenAt: row.hidden_at,
          },
    isPicked: Boolean(row.is_picked),
  }
}

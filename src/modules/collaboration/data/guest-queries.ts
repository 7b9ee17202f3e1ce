import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { searchPattern } from '#platform/text/korean.ts'
import type { GuestId } from '../domain/entry.ts'
import { collaborationTables } from './tables.ts'

/** Someone of another agency who can be thanked. */
export interface Guest {
  readonly id: GuestId
  readonly name: string
  readonly agency: string
  readonly endedOn: CalendarDate | null
}

/** Guests by their ids, or found by what was typed; those who are no longer invited too, unless a day is told. */
export async function listGuests(
  session: Session,
  asked: {
    readonly ids?: readonly GuestId[]
    readonly typed?: string
    readonly invitedOn?: CalendarDate
    readonly limit?: number
  } = {},
): Promise<readonly Guest[]> {
  let query = collaborationTables(session)
    .selectFrom('collaboration_guest')
    .select(['id', 'name', 'agency', 'ended_on'])
    .orderBy('agency')
    .orderBy('name')
    .orderBy('id')
    .limit(asked.limit ?? 500)
  const { ids, invitedOn } = asked
  if (ids !== undefined) {
    if (ids.length === 0) return []
    query = query.where('id', 'in', [...ids])
  }
  const pattern = asked.typed === undefined ? null : searchPattern(asked.typed)
  if (pattern !== null) query = query.where('search_key', 'like', pattern)
  if (invitedOn !== undefined)
    query = query.where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', invitedOn)]))
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, name: row.name, agency: row.agency, endedOn: row.ended_on },
  }))
}

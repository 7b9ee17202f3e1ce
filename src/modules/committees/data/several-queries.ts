import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CommitteeId, CommitteeMember } from '../domain/committee.ts'
import type { OpenCall } from '../domain/open-call.ts'
import { callOf } from './call-queries.ts'
import { memberOf } from './committee-queries.ts'
import { committeeTables } from './tables.ts'

/** Who serves on several committees on a day, by committee and number; one query. */
export async function membersOfSeveral(
  session: Session,
  ids: readonly CommitteeId[],
  day: CalendarDate,
): Promise<ReadonlyMap<CommitteeId, readonly CommitteeMember[]>> {
  if (ids.length === 0) return new Map()
  const rows = await committeeTables(session)
    .selectFrom('committee_member')
    .selectAll()
    .where('committee_id', 'in', [...ids])
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .orderBy('committee_id')
    .orderBy('number')
    .execute()
  return Map.groupBy(rows.map(memberOf), ({ committeeId }) => committeeId)
}

/** Calls of all committees that are announced on a day and not yet closed, the first to close first; one query. */
export async function runningCalls(session: Session, day: CalendarDate): Promise<readonly OpenCall[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_call')
    .selectAll()
    .where('announced_on', '<=', day)
    .where('closes_on', '>=', day)
    .orderBy('closes_on')
    .orderBy('id')
    .execute()
  return rows.map(callOf)
}

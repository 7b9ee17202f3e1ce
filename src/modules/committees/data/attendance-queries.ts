import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CommitteeId, CommitteeMember } from '../domain/committee.ts'
import { memberOf } from './committee-queries.ts'
import { committeeTables } from './tables.ts'

/** Somebody was at a session on a day. */
export interface AttendedSession {
  readonly member: CommitteeMember
  readonly sessionNumber: number
  readonly day: CalendarDate
}

/** Who was at a committee's sessions from one day to another. */
export async function attendedBetween(
  session: Session,
  committeeId: CommitteeId,
  from: CalendarDate,
  until: CalendarDate,
): Promise<readonly AttendedSession[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_attendance as a')
    .innerJoin('committee_session as s', 's.id', 'a.session_id')
    .innerJoin('committee_member as m', 'm.id', 'a.member_id')
    .selectAll('m')
    .select(['s.day', 's.number as session_number'])
    .where('s.committee_id', '=', committeeId)
    .where('s.day', '>=', from)
    .where('s.day', '<=', until)
    .orderBy('s.number')
    .orderBy('m.number')
    .execute()
  return rows.map((row) => ({ member: memberOf(row), sessionNumber: row.session_number, day: row.day }))
}

/** The latest day up to one on which somebody was noted as present; null when nobody ever was. */
export async function lastAttendedDay(
  session: Session,
  committeeId: CommitteeId,
  until: CalendarDate,
): Promise<CalendarDate | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_session')
    .select('day')
    .where('committee_id', '=', committeeId)
    .where('attendance_at', 'is not', null)
    .where('day', '<=', until)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day ?? null
}

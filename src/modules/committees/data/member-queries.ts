import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import type { CommitteeId, CommitteeMember, CommitteeMemberId } from '../domain/committee.ts'
import type { ApplicantId } from '../domain/open-call.ts'
import { memberOf } from './committee-queries.ts'
import { committeeTables } from './tables.ts'

/** A member with what they can be reached by and why they left, as the secretariat knows them. */
export interface KnownMember extends CommitteeMember {
  readonly email: string | null
  readonly phone: string | null
  readonly endReason: string | null
}

/** A member with their committee's secretariat. */
export async function memberWithSecretariat(
  session: Session,
  id: CommitteeMemberId,
): Promise<{ readonly member: KnownMember; readonly departmentId: DepartmentId } | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_member as m')
    .innerJoin('committee as c', 'c.id', 'm.committee_id')
    .selectAll('m')
    .select('c.department_id')
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { email, phone, end_reason: endReason } = row
  return { member: { ...memberOf(row), email, phone, endReason }, departmentId: row.department_id }
}

/** Through which application each member of a committee came. */
export async function applicantIdsOf(
  session: Session,
  committeeId: CommitteeId,
): Promise<ReadonlyMap<CommitteeMemberId, ApplicantId>> {
  const rows = await committeeTables(session)
    .selectFrom('committee_member')
    .select(['id', 'applicant_id'])
    .where('committee_id', '=', committeeId)
    .execute()
  return new Map(rows.flatMap(({ id, applicant_id }) => (applicant_id === null ? [] : [[id, applicant_id]])))
}

/** Whether a mail can reach whoever told this address. */
export function isReached(email: string | null): email is string {
  return email !== null && isMailAddress(email)
}

/** Each member who serves on a day, with whether a mail can reach them: others learn this much, never an address. */
export async function membersByReach(
  session: Session,
  committeeId: CommitteeId,
  day: CalendarDate,
): Promise<ReadonlyMap<CommitteeMemberId, boolean>> {
  const rows = await committeeTables(session)
    .selectFrom('committee_member')
    .select(['id', 'email'])
    .where('committee_id', '=', committeeId)
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .execute()
  return new Map(rows.map(({ id, email }) => [id, isReached(email)]))
}

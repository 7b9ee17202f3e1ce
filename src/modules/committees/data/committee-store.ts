import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type {
  Committee,
  CommitteeId,
  CommitteeMemberId,
  MemberStatus,
  SubGroup,
  SubGroupId,
} from '../domain/committee.ts'
import { committeeTables, type MemberRow } from './tables.ts'

/** So many rows go into one statement. */
const CHUNK = 500

export async function insertCommittee(session: Session, committee: Committee): Promise<void> {
  await committeeTables(session)
    .insertInto('committee')
    .values({
      id: committee.id,
      kind: committee.kind,
      name_ko: committee.name.ko,
      name_en: committee.name.en,
      basis: committee.basis,
      department_id: committee.departmentId,
      term_from: committee.termFrom,
      term_until: committee.termUntil,
      size: committee.size,
    })
    .execute()
}

export async function insertMembers(session: Session, members: readonly MemberRow[]): Promise<void> {
  for (let from = 0; from < members.length; from += CHUNK)
    await committeeTables(session)
      .insertInto('committee_member')
      .values(members.slice(from, from + CHUNK))
      .execute()
}

export async function insertSubGroups(session: Session, groups: readonly SubGroup[]): Promise<void> {
  await committeeTables(session)
    .insertInto('committee_sub_group')
    .values(
      groups.map(({ id, committeeId, number, name }) => ({
        ...{ id, committee_id: committeeId, number },
        ...{ name_ko: name.ko, name_en: name.en },
      })),
    )
    .execute()
}

/** Puts members into a sub-group. */
export async function assignToSubGroup(
  session: Session,
  subGroupId: SubGroupId,
  memberIds: readonly CommitteeMemberId[],
): Promise<void> {
  if (memberIds.length === 0) return
  await committeeTables(session)
    .updateTable('committee_member')
    .set({ sub_group_id: subGroupId })
    .where('id', 'in', [...memberIds])
    .execute()
}

/** Keeps that somebody is a member no longer. */
export async function saveEnded(
  session: Session,
  id: CommitteeMemberId,
  ended: { readonly status: MemberStatus; readonly until: CalendarDate; readonly reason: string },
): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_member')
    .set({ status: ended.status, until_day: ended.until, end_reason: ended.reason })
    .where('id', '=', id)
    .execute()
}

/** Prolongs a committee's term, and the service of those who stay. */
export async function saveRenewed(
  session: Session,
  id: CommitteeId,
  memberIds: readonly CommitteeMemberId[],
  until: CalendarDate,
): Promise<void> {
  const tables = committeeTables(session)
  await tables.updateTable('committee').set({ term_until: until }).where('id', '=', id).execute()
  await tables
    .updateTable('committee_member')
    .set((eb) => ({ until_day: until, renewals: eb('renewals', '+', 1) }))
    .where('id', 'in', [...memberIds])
    .execute()
}

import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Committee, CommitteeId, CommitteeMember, SubGroup } from '../domain/committee.ts'
import { type CommitteeRow, committeeTables, type MemberRow } from './tables.ts'

/** A committee in a list, with how many members it has on the day that was asked about. */
export interface CommitteeLine extends Committee {
  readonly serving: number
}

/** Every committee, the latest term first. */
export async function listCommittees(session: Session, day: CalendarDate): Promise<readonly CommitteeLine[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('committee_member as m')
        .select((count) => count.fn.countAll<bigint>().as('serving'))
        .whereRef('m.committee_id', '=', 'c.id')
        .where('m.from_day', '<=', day)
        .where('m.until_day', '>=', day)
        .as('serving'),
    )
    .orderBy('c.term_from', 'desc')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({ ...committeeOf(row), serving: Number(row.serving ?? 0) }))
}

export async function readCommittee(session: Session, id: CommitteeId): Promise<Committee | null> {
  const row = await committeeTables(session)
    .selectFrom('committee')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : committeeOf(row)
}

/** A committee, kept from being changed by others until the transaction ends. */
export async function lockCommittee(session: Session, id: CommitteeId): Promise<Committee | null> {
  const row = await committeeTables(session)
    .selectFrom('committee')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : committeeOf(row)
}

/** Who serves on a day, by number. */
export async function membersOf(
  session: Session,
  committeeId: CommitteeId,
  day: CalendarDate,
): Promise<readonly CommitteeMember[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_member')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .orderBy('number')
    .execute()
  return rows.map(memberOf)
}

/** Everyone who ever was a member, by number. */
export async function everyMemberOf(
  session: Session,
  committeeId: CommitteeId,
): Promise<readonly CommitteeMember[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_member')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('number')
    .execute()
  return rows.map(memberOf)
}

/** A committee's sub-groups (분임), by number. */
export async function subGroupsOf(session: Session, committeeId: CommitteeId): Promise<readonly SubGroup[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_sub_group')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    committeeId: row.committee_id,
    number: row.number,
    name: { ko: row.name_ko, en: row.name_en },
  }))
}

/** The highest number that a member of the committee was ever given; 0 for none. */
export async function lastMemberNumber(session: Session, committeeId: CommitteeId): Promise<number> {
  const row = await committeeTables(session)
    .selectFrom('committee_member')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return row.last
}

export function committeeOf(row: CommitteeRow): Committee {
  return {
    id: row.id,
    kind: row.kind,
    name: { ko: row.name_ko, en: row.name_en },
    basis: row.basis,
    departmentId: row.department_id,
    termFrom: row.term_from,
    termUntil: row.term_until,
    size: row.size,
  }
}

export function memberOf(row: MemberRow): CommitteeMember {
  return {
    id: row.id,
    committeeId: row.committee_id,
    number: row.number,
    name: row.name,
    town: row.town,
    sex: row.sex,
    ageBand: row.age_band,
    seat: row.seat,
    subGroupId: row.sub_group_id,
    from: row.from_day,
    until: row.until_day,
    status: row.status,
    replacesId: row.replaces_id,
    renewals: row.renewals,
  }
}

import type { Session } from '#platform/database/session.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { searchKey } from '#platform/text/korean.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import { postCodes } from '../domain/post.ts'
import type {
  Assignment,
  AssignmentId,
  Deputy,
  DepartureReason,
  Leave,
  StaffFacts,
  StaffId,
  StaffMember,
} from '../domain/staff.ts'
import { assignmentOf, deputyOf, leaveOf, memberOf } from './staff-rows.ts'
import { type AssignmentRow, organizationTables } from './tables.ts'

/** Loads someone with all posts, deputyships and leaves, and keeps others from changing them meanwhile. */
export async function lockStaffRecord(session: Session, id: StaffId): Promise<StaffRecord | null> {
  const tables = organizationTables(session)
  const row = await tables.selectFrom('staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) return null
  const of = { staff_id: id }
  const assignments = await tables
    .selectFrom('assignment')
    .selectAll()
    .where('staff_id', '=', of.staff_id)
    .execute()
  const deputies = await tables.selectFrom('deputy').selectAll().where('staff_id', '=', of.staff_id).execute()
  const leaves = await tables
    .selectFrom('staff_leave')
    .selectAll()
    .where('staff_id', '=', of.staff_id)
    .execute()
  return {
    member: memberOf(row),
    assignments: assignments.map(assignmentOf),
    deputies: deputies.map(deputyOf),
    leaves: leaves.map(leaveOf),
  }
}

/** What a name, the work and the line are found by. */
function keyOf(facts: StaffFacts): string {
  return searchKey(`${facts.name} ${facts.work} ${facts.extension}`)
}

function factColumns(facts: StaffFacts) {
  return {
    employee_number: facts.employeeNumber,
    name: facts.name,
    rank: facts.rank,
    extension: facts.extension,
    email: facts.email,
    work: facts.work,
    search_key: keyOf(facts),
  }
}

const BATCH = 500

/** Adds people; many at once for a list. The numbers of those already there come back, and nothing is added. */
export async function insertStaff(
  session: Session,
  members: readonly StaffMember[],
): Promise<readonly string[]> {
  const taken = await takenNumbers(
    session,
    members.map(({ employeeNumber }) => employeeNumber),
  )
  if (taken.length > 0) return taken
  for (let start = 0; start < members.length; start += BATCH) {
    const rows = members.slice(start, start + BATCH).map((member) => ({
      ...factColumns(member),
      id: member.id,
      account_id: member.accountId,
      joined: member.joined,
      access_closed: false,
    }))
    await organizationTables(session).insertInto('staff').values(rows).execute()
  }
  return []
}

async function takenNumbers(session: Session, numbers: readonly string[]): Promise<readonly string[]> {
  if (numbers.length === 0) return []
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .select('employee_number')
    .where('employee_number', 'in', [...numbers])
    .execute()
  return rows.map(({ employee_number }) => employee_number)
}

export async function updateStaff(session: Session, id: StaffId, facts: StaffFacts): Promise<void> {
  await organizationTables(session)
    .updateTable('staff')
    .set(factColumns(facts))
    .where('id', '=', id)
    .execute()
}

export async function linkAccount(session: Session, id: StaffId, accountId: AccountId): Promise<void> {
  await organizationTables(session)
    .updateTable('staff')
    .set({ account_id: accountId })
    .where('id', '=', id)
    .execute()
}

export async function markLeft(
  session: Session,
  id: StaffId,
  day: CalendarDate,
  reason: DepartureReason,
): Promise<void> {
  await organizationTables(session)
    .updateTable('staff')
    .set({ left_on: day, left_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function markAccessClosed(session: Session, id: StaffId): Promise<void> {
  await organizationTables(session)
    .updateTable('staff')
    .set({ access_closed: true })
    .where('id', '=', id)
    .execute()
}

function assignmentRow(each: Assignment): Omit<AssignmentRow, 'pending_work' | 'pending_extension'> {
  return {
    id: each.id,
    staff_id: each.staffId,
    department_id: each.departmentId,
    post: each.post,
    post_order: postCodes.indexOf(each.post),
    team: each.team,
    is_head: each.isHead,
    kind: each.kind,
    valid_from: each.from,
    valid_until: each.until,
  }
}

/** Writes posts that changed, then those that begin, so that nobody ever has two main posts open. */
export async function saveAssignments(
  session: Session,
  change: { readonly changed?: readonly Assignment[]; readonly begun?: readonly Assignment[] },
): Promise<void> {
  const tables = organizationTables(session)
  for (const each of change.changed ?? []) {
    await tables.updateTable('assignment').set(assignmentRow(each)).where('id', '=', each.id).execute()
  }
  const begun = (change.begun ?? []).map(assignmentRow)
  for (let start = 0; start < begun.length; start += BATCH) {
    await tables
      .insertInto('assignment')
      .values(begun.slice(start, start + BATCH))
      .execute()
  }
}

/** Keeps what a post to come will change about its holder. */
export async function keepPending(
  session: Session,
  id: AssignmentId,
  facts: Pick<StaffFacts, 'work' | 'extension'>,
): Promise<void> {
  await organizationTables(session)
    .updateTable('assignment')
    .set({ pending_work: facts.work, pending_extension: facts.extension })
    .where('id', '=', id)
    .execute()
}

/** The post's first day has come: nothing is pending any more. */
export async function clearPending(session: Session, id: AssignmentId): Promise<void> {
  await organizationTables(session)
    .updateTable('assignment')
    .set({ pending_work: null, pending_extension: null })
    .where('id', '=', id)
    .execute()
}

/** Posts that are or will be held on or after a day, in some departments or in all. */
export async function assignmentsFrom(
  session: Session,
  day: CalendarDate,
  departments: readonly DepartmentId[] | 'all',
): Promise<readonly Assignment[]> {
  if (departments !== 'all' && departments.length === 0) return []
  let rows = organizationTables(session)
    .selectFrom('assignment')
    .selectAll()
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('valid_from')
  if (departments !== 'all') rows = rows.where('department_id', 'in', [...departments])
  return (await rows.execute()).map(assignmentOf)
}

export async function insertDeputy(session: Session, deputy: Deputy): Promise<void> {
  await organizationTables(session)
    .insertInto('deputy')
    .values({
      id: deputy.id,
      staff_id: deputy.staffId,
      department_id: deputy.departmentId,
      valid_from: deputy.from,
      valid_until: deputy.until,
      reason: deputy.reason,
    })
    .execute()
}

/** Deputies whose time in these departments reaches beyond a day. */
export async function deputiesFrom(
  session: Session,
  day: CalendarDate,
  departments: readonly DepartmentId[],
): Promise<readonly Deputy[]> {
  if (departments.length === 0) return []
  const rows = await organizationTables(session)
    .selectFrom('deputy')
    .selectAll()
    .where('department_id', 'in', [...departments])
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .execute()
  return rows.map(deputyOf)
}

export async function endDeputies(session: Session, deputies: readonly Deputy[]): Promise<void> {
  for (const { id, until } of deputies) {
    await organizationTables(session)
      .updateTable('deputy')
      .set({ valid_until: until })
      .where('id', '=', id)
      .execute()
  }
}

export async function insertLeave(session: Session, leave: Leave): Promise<void> {
  await organizationTables(session)
    .insertInto('staff_leave')
    .values({
      id: leave.id,
      staff_id: leave.staffId,
      kind: leave.kind,
      valid_from: leave.from,
      valid_until: leave.until,
    })
    .execute()
}

export async function endLeaves(session: Session, leaves: readonly Leave[]): Promise<void> {
  for (const { id, until } of leaves) {
    await organizationTables(session)
      .updateTable('staff_leave')
      .set({ valid_until: until })
      .where('id', '=', id)
      .execute()
  }
}

/** The main posts of people, past and to come. */
export async function mainPosts(session: Session, ids: readonly StaffId[]): Promise<readonly Assignment[]> {
  if (ids.length === 0) return []
  const rows = await organizationTables(session)
    .selectFrom('assignment')
    .selectAll()
    .where('staff_id', 'in', [...ids])
    .where('kind', '=', 'main')
    .execute()
  return rows.map(assignmentOf)
}

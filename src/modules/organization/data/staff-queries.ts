import { type ExpressionBuilder } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import type { AssignmentId, StaffId, StaffMember } from '../domain/staff.ts'
import { assignmentOf, deputyOf, leaveOf, memberOf } from './staff-rows.ts'
import { type OrganizationTables, organizationTables, type StaffRow } from './tables.ts'

/**
 * Where an account's owner works on a day, by post (main or concurrent) or as a deputy: nowhere after leaving
 * or while on leave. One query.
 */
export async function departmentsOf(
  session: Session,
  accountId: AccountId,
  day: CalendarDate,
): Promise<DepartmentId[]> {
  const tables = organizationTables(session)
  const columns = ['staff_id', 'department_id', 'valid_from', 'valid_until'] as const
  const rows = await tables
    .selectFrom('staff as s')
    .innerJoin(
      tables
        .selectFrom('assignment')
        .select(columns)
        .unionAll(tables.selectFrom('deputy').select(columns))
        .as('p'),
      'p.staff_id',
      's.id',
    )
    .select('p.department_id')
    .distinct()
    .where('s.account_id', '=', accountId)
    .where((eb) => eb.or([eb('s.left_on', 'is', null), eb('s.left_on', '>', day)]))
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>', day)]))
    .where((eb) => eb.not(eb.exists(leaveOn(eb as unknown as StaffExpressions, day))))
    .execute()
  return rows.map(({ department_id }) => department_id)
}

/** Where someone has a post or is a deputy on a day, also while on leave. */
export async function postsOf(
  session: Session,
  staffId: StaffId,
  day: CalendarDate,
): Promise<readonly DepartmentId[]> {
  const tables = organizationTables(session)
  const columns = ['staff_id', 'department_id', 'valid_from', 'valid_until'] as const
  const rows = await tables
    .selectFrom(
      tables
        .selectFrom('assignment')
        .select(columns)
        .unionAll(tables.selectFrom('deputy').select(columns))
        .as('p'),
    )
    .select('p.department_id')
    .distinct()
    .where('p.staff_id', '=', staffId)
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>', day)]))
    .execute()
  return rows.map(({ department_id }) => department_id)
}

export type StaffExpressions = ExpressionBuilder<OrganizationTables & { s: StaffRow }, 's'>

/** Whether someone is on leave on a day. */
export function leaveOn(eb: StaffExpressions, day: CalendarDate) {
  return eb
    .selectFrom('staff_leave as l')
    .select('l.id')
    .whereRef('l.staff_id', '=', 's.id')
    .where('l.valid_from', '<=', day)
    .where((inner) => inner.or([inner('l.valid_until', 'is', null), inner('l.valid_until', '>', day)]))
}

/** The person that an account belongs to; null for accounts without one, e.g. the first administrator. */
export async function staffIdOf(session: Session, accountId: AccountId | null): Promise<StaffId | null> {
  if (accountId === null) return null
  const row = await organizationTables(session)
    .selectFrom('staff')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** People by their employee numbers. */
export async function staffByNumbers(
  session: Session,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StaffId>> {
  if (numbers.length === 0) return new Map()
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .select(['id', 'employee_number'])
    .where('employee_number', 'in', [...numbers])
    .execute()
  return new Map(rows.map(({ id, employee_number }) => [employee_number, id]))
}

/** Someone with everything that was ever recorded of their service. */
export async function staffRecord(session: Session, id: StaffId): Promise<StaffRecord | null> {
  const tables = organizationTables(session)
  const row = await tables.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const [assignments, deputies, leaves] = await Promise.all([
    tables
      .selectFrom('assignment')
      .selectAll()
      .where('staff_id', '=', id)
      .orderBy('valid_from', 'desc')
      .execute(),
    tables
      .selectFrom('deputy')
      .selectAll()
      .where('staff_id', '=', id)
      .orderBy('valid_from', 'desc')
      .execute(),
    tables
      .selectFrom('staff_leave')
      .selectAll()
      .where('staff_id', '=', id)
      .orderBy('valid_from', 'desc')
      .execute(),
  ])
  return {
    member: memberOf(row),
    assignments: assignments.map(assignmentOf),
    deputies: deputies.map(deputyOf),
    leaves: leaves.map(leaveOf),
  }
}

/** The names of people, for records that hold their ids. */
export async function staffNames(
  session: Session,
  ids: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The accounts of people, for those who have one. */
export async function accountsOf(
  session: Session,
  ids: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, AccountId>> {
  if (ids.length === 0) return new Map()
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .select(['id', 'account_id'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.flatMap(({ id, account_id }) => (account_id === null ? [] : [[id, account_id] as const])),
  )
}

/** People whose service is over but whose access is not. */
export async function departedWithAccess(
  session: Session,
  day: CalendarDate,
): Promise<readonly StaffMember[]> {
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .selectAll()
    .where('access_closed', '=', false)
    .where('left_on', '<=', day)
    .orderBy('left_on')
    .execute()
  return rows.map(memberOf)
}

/** Posts that have begun while what they change about their holder is still pending. */
export async function postsToBegin(
  session: Session,
  day: CalendarDate,
): Promise<
  readonly {
    readonly id: AssignmentId
    readonly staffId: StaffId
    readonly work: string
    readonly extension: string
  }[]
> {
  const rows = await organizationTables(session)
    .selectFrom('assignment')
    .select(['id', 'staff_id', 'pending_work', 'pending_extension'])
    .where('pending_work', 'is not', null)
    .where('valid_from', '<=', day)
    .orderBy('valid_from')
    .execute()
  return rows.map(({ id, staff_id, pending_work, pending_extension }) => ({
    id,
    staffId: staff_id,
    work: pending_work ?? '',
    extension: pending_extension ?? '',
  }))
}

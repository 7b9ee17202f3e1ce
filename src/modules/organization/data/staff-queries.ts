import { type ExpressionBuilder, sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import type { PostCode } from '../domain/post.ts'
import type { AssignmentId, StaffId, StaffMember, StaffStatus } from '../domain/staff.ts'
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

type StaffExpressions = ExpressionBuilder<OrganizationTables & { s: StaffRow }, 's'>

function leaveOn(eb: StaffExpressions, day: CalendarDate) {
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

/** One line of the staff directory. */
export interface StaffListed {
  readonly id: StaffId
  readonly employeeNumber: string
  readonly name: string
  readonly rank: string
  readonly extension: string
  readonly email: string
  readonly work: string
  readonly departmentId: DepartmentId | null
  readonly post: PostCode | null
  readonly team: string
  readonly isHead: boolean
  readonly since: CalendarDate | null
  readonly status: StaffStatus
}

export const directorySorts = ['department', 'name', 'post', 'rank', 'since'] as const
export type DirectorySort = (typeof directorySorts)[number]

export interface DirectoryQuery {
  readonly day: CalendarDate
  /** A pattern of `searchPattern` for name, work and extension; null finds all. */
  readonly pattern: string | null
  /** Departments whose names match what was typed: their people are found too. */
  readonly patternDepartments: readonly DepartmentId[]
  /** Only people of these departments; null for all. */
  readonly departments: readonly DepartmentId[] | null
  readonly post: PostCode | null
  readonly status: StaffStatus | null
  /** The departments in the chart's order. */
  readonly order: readonly DepartmentId[]
  readonly sort: DirectorySort
  readonly descending: boolean
  readonly offset: number
  /** Null for all of them, as downloads need. */
  readonly limit: number | null
}

/** One page of the staff directory as of a day, and how many people match altogether. */
export async function searchStaff(
  session: Session,
  query: DirectoryQuery,
): Promise<{ readonly rows: readonly StaffListed[]; readonly total: number }> {
  const matching = matchingStaff(session, query)
  const counted = await matching
    .select((eb) => eb.fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow()
  const direction = query.descending ? 'desc' : 'asc'
  const place = sql<number>`array_position(${`{${query.order.join(',')}}`}::uuid[], ${sql.ref('a.department_id')})`
  let page = matching
    .selectAll('s')
    .select(['a.department_id', 'a.post', 'a.team', 'a.is_head', 'a.valid_from'])
    .select((eb) => eb.exists(leaveOn(eb as unknown as StaffExpressions, query.day)).as('away'))
  if (query.sort === 'name') page = page.orderBy('s.name', direction)
  if (query.sort === 'post') page = page.orderBy('a.post_order', direction)
  if (query.sort === 'rank') page = page.orderBy('s.rank', direction)
  if (query.sort === 'since') page = page.orderBy('a.valid_from', direction)
  if (query.sort === 'department') page = page.orderBy(place, direction)
  page = page.orderBy(place).orderBy('a.post_order').orderBy('s.name').orderBy('s.id').offset(query.offset)
  if (query.limit !== null) page = page.limit(query.limit)
  const rows = await page.execute()
  return {
    total: Number(counted.total),
    rows: rows.map((row) => ({
      ...memberOf(row),
      departmentId: row.department_id,
      post: row.post,
      team: row.team ?? '',
      isHead: row.is_head ?? false,
      since: row.valid_from,
      status: row.left_on !== null && row.left_on <= query.day ? 'left' : row.away ? 'on-leave' : 'working',
    })),
  }
}

function matchingStaff(session: Session, query: DirectoryQuery) {
  const { day, pattern } = query
  let found = organizationTables(session)
    .selectFrom('staff as s')
    .leftJoin('assignment as a', (join) =>
      join
        .onRef('a.staff_id', '=', 's.id')
        .on('a.kind', '=', 'main')
        .on('a.valid_from', '<=', day)
        .on((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>', day)])),
    )
    .where('s.joined', '<=', day)
  if (pattern !== null) {
    const named = [...query.patternDepartments]
    found = found.where((eb) =>
      eb.or([
        eb('s.search_key', 'like', pattern),
        ...(named.length > 0 ? [eb('a.department_id', 'in', named)] : []),
      ]),
    )
  }
  if (query.departments !== null) {
    const wanted = [...query.departments]
    found = found.where((eb) =>
      eb.exists(
        eb
          .selectFrom('assignment as w')
          .select('w.id')
          .whereRef('w.staff_id', '=', 's.id')
          .where('w.department_id', 'in', wanted)
          .where('w.valid_from', '<=', day)
          .where((inner) => inner.or([inner('w.valid_until', 'is', null), inner('w.valid_until', '>', day)])),
      ),
    )
  }
  if (query.post !== null) found = found.where('a.post', '=', query.post)
  if (query.status === 'left') return found.where('s.left_on', '<=', day)
  found = found.where((eb) => eb.or([eb('s.left_on', 'is', null), eb('s.left_on', '>', day)]))
  if (query.status === null) return found
  return found.where((eb) => {
    const away = eb.exists(leaveOn(eb as unknown as StaffExpressions, day))
    return query.status === 'on-leave' ? away : eb.not(away)
  })
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

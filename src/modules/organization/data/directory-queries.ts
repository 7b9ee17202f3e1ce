import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PostCode } from '../domain/post.ts'
import type { StaffId, StaffStatus } from '../domain/staff.ts'
import { memberOf } from './staff-rows.ts'
import { organizationTables } from './tables.ts'

import { leaveOn, type StaffExpressions } from './staff-queries.ts'

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

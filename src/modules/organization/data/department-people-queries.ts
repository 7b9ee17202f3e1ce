import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PostCode } from '../domain/post.ts'
import type { StaffId } from '../domain/staff.ts'
import { organizationTables } from './tables.ts'
import { leaveOn, type StaffExpressions } from './staff-queries.ts'

/** Someone at work in a department on a day, as mails find them. */
export interface DepartmentPerson {
  readonly departmentId: DepartmentId
  readonly staffId: StaffId
  readonly accountId: AccountId
  readonly name: string
  readonly email: string
  /** Null for a deputy. */
  readonly post: PostCode | null
  readonly team: string
  /** Heads the department, by post or as a deputy (직무대리). */
  readonly isHead: boolean
}

/** Who works in departments on a day, by post or as a deputy: only people with an account who are not on leave. One query. */
export async function departmentPeople(
  session: Session,
  departmentIds: readonly DepartmentId[],
  day: CalendarDate,
): Promise<readonly DepartmentPerson[]> {
  if (departmentIds.length === 0) return []
  const tables = organizationTables(session)
  const posts = tables
    .selectFrom('assignment')
    .select(['staff_id', 'department_id', 'valid_from', 'valid_until', 'team', 'is_head'])
    .select((eb) => eb.ref('post').$castTo<PostCode | null>().as('post'))
  const deputies = tables
    .selectFrom('deputy')
    .select(['staff_id', 'department_id', 'valid_from', 'valid_until'])
    .select((eb) => [
      eb.val('').as('team'),
      eb.cast<boolean>(eb.val(true), 'boolean').as('is_head'),
      eb.cast<PostCode | null>(eb.val(null), 'text').as('post'),
    ])
  const found = await tables
    .selectFrom('staff as s')
    .innerJoin(posts.unionAll(deputies).as('p'), 'p.staff_id', 's.id')
    .select(['s.id', 's.account_id', 's.name', 's.email', 'p.department_id', 'p.post', 'p.team', 'p.is_head'])
    .where('p.department_id', 'in', [...new Set(departmentIds)])
    .where('s.account_id', 'is not', null)
    .where((eb) => eb.or([eb('s.left_on', 'is', null), eb('s.left_on', '>', day)]))
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>', day)]))
    .where((eb) => eb.not(eb.exists(leaveOn(eb as unknown as StaffExpressions, day))))
    .orderBy('s.employee_number')
    .execute()
  return found.flatMap((row) =>
    row.account_id === null
      ? []
      : [
          {
            departmentId: row.department_id,
            staffId: row.id,
            accountId: row.account_id,
            name: row.name,
            email: row.email,
            post: row.post,
            team: row.team,
            isHead: row.is_head,
          },
        ],
  )
}

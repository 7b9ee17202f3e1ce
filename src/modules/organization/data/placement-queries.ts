import { sql } from 'kysely'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { searchPattern } from '#platform/text/korean.ts'
import type { PostCode } from '../domain/post.ts'
import type { StaffId } from '../domain/staff.ts'
import { leaveOn, type StaffExpressions } from './staff-queries.ts'
import { organizationTables } from './tables.ts'

/** Where someone stands on a day: what other modules' rules ask of a person. */
export interface Placement {
  readonly staffId: StaffId
  readonly accountId: AccountId | null
  readonly name: string
  readonly joined: CalendarDate
  /** The first day no longer in the city's service. */
  readonly left: CalendarDate | null
  readonly isOnLeave: boolean
  /** The main post's; null for someone without one. */
  readonly departmentId: DepartmentId | null
  readonly post: PostCode | null
  /** By any post, or as a deputy. */
  readonly departmentIds: readonly DepartmentId[]
}

/** Where people stand on a day, also those who have left or are on leave: by their ids or their accounts. One query. */
export async function placementsOf(
  session: Session,
  who: { readonly ids?: readonly StaffId[]; readonly accountIds?: readonly AccountId[] },
  day: CalendarDate,
): Promise<ReadonlyMap<StaffId, Placement>> {
  const [ids, accountIds] = [[...new Set(who.ids)], [...new Set(who.accountIds)]]
  if (ids.length + accountIds.length === 0) return new Map()
  const rows = await placedRows(session, { ids, accountIds, day })
  const placements = new Map<StaffId, Placement>()
  for (const row of rows) {
    const known = placements.get(row.id)
    const isMain = row.kind === 'main'
    placements.set(row.id, {
      ...{ staffId: row.id, accountId: row.account_id, name: row.name },
      ...{ joined: row.joined, left: row.left_on, isOnLeave: Boolean(row.away) },
      departmentId: isMain ? row.department_id : (known?.departmentId ?? null),
      post: isMain ? row.post : (known?.post ?? null),
      departmentIds: [
        ...new Set([
          ...(known?.departmentIds ?? []),
          ...(row.department_id === null ? [] : [row.department_id]),
        ]),
      ],
    })
  }
  return placements
}

interface PlacedRow {
  readonly id: StaffId
  readonly account_id: AccountId | null
  readonly name: string
  readonly joined: CalendarDate
  readonly left_on: CalendarDate | null
  readonly department_id: DepartmentId | null
  readonly kind: 'main' | 'concurrent' | 'deputy' | null
  readonly post: PostCode | null
  readonly away: unknown
}

interface AskedPlaces {
  readonly ids: readonly StaffId[]
  readonly accountIds: readonly AccountId[]
  readonly day: CalendarDate
}

const placedRows = builtOnce<AskedPlaces, PlacedRow>((session, { ids, accountIds, day }) => {
  const tables = organizationTables(session)
  const posts = tables
    .selectFrom('assignment')
    .select(['staff_id', 'department_id', 'valid_from', 'valid_until'])
    .select((eb) => [
      eb.ref('kind').$castTo<'main' | 'concurrent' | 'deputy'>().as('kind'),
      eb.ref('post').$castTo<PostCode | null>().as('post'),
    ])
  const deputies = tables
    .selectFrom('deputy')
    .select(['staff_id', 'department_id', 'valid_from', 'valid_until'])
    .select((eb) => [
      eb.cast<'main' | 'concurrent' | 'deputy'>(eb.val('deputy'), 'text').as('kind'),
      eb.cast<PostCode | null>(eb.val(null), 'text').as('post'),
    ])
  return tables
    .selectFrom('staff as s')
    .leftJoin(posts.unionAll(deputies).as('p'), (join) =>
      join
        .onRef('p.staff_id', '=', 's.id')
        .on('p.valid_from', '<=', day)
        .on((eb) => eb.or([eb('p.valid_until', 'is', null), eb('p.valid_until', '>', day)])),
    )
    .select([
      's.id',
      's.account_id',
      's.name',
      's.joined',
      's.left_on',
      'p.department_id',
      'p.kind',
      'p.post',
    ])
    .select((eb) => eb.exists(leaveOn(eb as unknown as StaffExpressions, day)).as('away'))
    .where((eb) =>
      eb.or([
        eb('s.id', '=', sql<StaffId>`any(${ids}::uuid[])`),
        eb('s.account_id', '=', sql<AccountId>`any(${accountIds}::uuid[])`),
      ]),
    )
})

/** Everyone who is no longer in the city's service on a day. */
export async function leaversBy(session: Session, day: CalendarDate): Promise<ReadonlySet<StaffId>> {
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .select('id')
    .where('left_on', '<=', day)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** When someone was in service, and when away, as far as it touches a span of days. */
export interface ServiceSpan {
  readonly staffId: StaffId
  readonly joined: CalendarDate
  readonly left: CalendarDate | null
  readonly leaves: readonly { readonly from: CalendarDate; readonly until: CalendarDate | null }[]
}

/** Everyone whose service touches a span of days (both included), or those of them who are asked about, by id. */
export async function serviceSpans(
  session: Session,
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
  ids: readonly StaffId[] | 'all',
): Promise<readonly ServiceSpan[]> {
  if (ids !== 'all' && ids.length === 0) return []
  const tables = organizationTables(session)
  let wanted = tables
    .selectFrom('staff')
    .select(['id', 'joined', 'left_on'])
    .where('joined', '<=', span.until)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', span.from)]))
  let away = tables
    .selectFrom('staff_leave')
    .select(['staff_id', 'valid_from', 'valid_until'])
    .where('valid_from', '<=', span.until)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', span.from)]))
  if (ids !== 'all') {
    wanted = wanted.where('id', 'in', [...ids])
    away = away.where('staff_id', 'in', [...ids])
  }
  const people = await wanted.orderBy('id').execute()
  const leaves = Map.groupBy(await away.orderBy('valid_from').execute(), ({ staff_id }) => staff_id)
  return people.map((row) => ({
    ...{ staffId: row.id, joined: row.joined, left: row.left_on },
    leaves: (leaves.get(row.id) ?? []).map(({ valid_from, valid_until }) => ({
      from: valid_from,
      until: valid_until,
    })),
  }))
}

/** Someone whom a search found. */
export interface FoundPerson {
  readonly staffId: StaffId
  readonly name: string
  readonly work: string
  readonly departmentId: DepartmentId | null
  readonly post: PostCode | null
  readonly team: string
}

/** People in service and not on leave whose name or work fits what was typed (initials too), or whose department is among some. */
export async function findStaff(
  session: Session,
  asked: {
    readonly day: CalendarDate
    readonly typed: string
    readonly departmentIds: readonly DepartmentId[]
    readonly limit: number
  },
): Promise<readonly FoundPerson[]> {
  const { day } = asked
  const pattern = searchPattern(asked.typed)
  if (pattern === null && asked.departmentIds.length === 0) return []
  const rows = await organizationTables(session)
    .selectFrom('staff as s')
    .innerJoin('assignment as a', (join) =>
      join
        .onRef('a.staff_id', '=', 's.id')
        .on('a.kind', '=', 'main')
        .on('a.valid_from', '<=', day)
        .on((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>', day)])),
    )
    .select(['s.id', 's.name', 's.work', 'a.department_id', 'a.post', 'a.team'])
    .where('s.joined', '<=', day)
    .where((eb) => eb.or([eb('s.left_on', 'is', null), eb('s.left_on', '>', day)]))
    .where((eb) => eb.not(eb.exists(leaveOn(eb as unknown as StaffExpressions, day))))
    .where((eb) =>
      eb.or([
        ...(pattern === null ? [] : [eb('s.search_key', 'like', pattern)]),
        ...(asked.departmentIds.length === 0 ? [] : [eb('a.department_id', 'in', [...asked.departmentIds])]),
      ]),
    )
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({
    ...{ staffId: row.id, name: row.name, work: row.work },
    ...{ departmentId: row.department_id, post: row.post, team: row.team },
  }))
}

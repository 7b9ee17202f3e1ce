import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Session } from '../database/session.ts'
import type { AccountId, StaffRole } from './person.ts'
import { accessTables } from './tables.ts'

export interface AccountFilter {
  readonly text: string
  readonly kind: 'staff' | 'citizen' | null
  readonly status: 'open' | 'closed' | 'locked' | null
  readonly role: StaffRole | null
  readonly limit: number
  readonly offset: number
}

export interface AccountLine {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly status: 'open' | 'closed'
  readonly locked: boolean
  readonly lastSeenAt: Date | null
  readonly roles: readonly StaffRole[]
}

/** Accounts by name, with their roles in force and when they were last seen: two questions, whatever their number. */
export async function listAccounts(
  session: Session,
  filter: AccountFilter,
  at: { readonly today: CalendarDate; readonly machineNow: Date },
): Promise<{ readonly accounts: readonly AccountLine[]; readonly total: number }> {
  const chosen = chosenAccounts(session, filter, at)
  const rows = await chosen
    .select(['a.id', 'a.kind', 'a.login', 'a.name', 'a.email', 'a.status', 'a.locked_until'])
    .select((eb) => [
      eb
        .selectFrom('account_session as s')
        .select((seen) => seen.fn.max('s.last_seen_at').as('seen'))
        .whereRef('s.account_id', '=', 'a.id')
        .as('last_seen_at'),
      eb.fn.countAll<bigint>().over().as('total'),
    ])
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const roles = await rolesOf(
    session,
    rows.map(({ id }) => id),
    at.today,
  )
  const accounts = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    login: row.login,
    name: row.name,
    email: row.email,
    status: row.status,
    locked: row.locked_until !== null && row.locked_until > at.machineNow,
    lastSeenAt: row.last_seen_at,
    roles: roles.get(row.id) ?? [],
  }))
  return { accounts, total: Number(rows[0]?.total ?? 0) }
}

function chosenAccounts(
  session: Session,
  filter: AccountFilter,
  at: { readonly today: CalendarDate; readonly machineNow: Date },
) {
  let query = accessTables(session).selectFrom('account as a')
  const text = filter.text.trim()
  if (text !== '') {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('a.name', 'ilike', pattern),
        eb('a.login', 'ilike', pattern),
        eb('a.email', 'ilike', pattern),
      ]),
    )
  }
  if (filter.kind !== null) query = query.where('a.kind', '=', filter.kind)
  if (filter.status === 'locked') query = query.where('a.locked_until', '>', at.machineNow)
  else if (filter.status !== null) query = query.where('a.status', '=', filter.status)
  const { role } = filter
  if (role !== null) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.account_id', '=', 'a.id')
          .where('g.role', '=', role)
          .where('g.revoked_at', 'is', null)
          .where('g.from_day', '<=', at.today)
          .where((inner) =>
            inner.or([inner('g.until_day', 'is', null), inner('g.until_day', '>=', at.today)]),
          ),
      ),
    )
  }
  return query
}

async function rolesOf(
  session: Session,
  ids: readonly AccountId[],
  today: CalendarDate,
): Promise<ReadonlyMap<AccountId, readonly StaffRole[]>> {
  if (ids.length === 0) return new Map()
  const rows = await accessTables(session)
    .selectFrom('role_grant')
    .select(['account_id', 'role'])
    .distinct()
    .where('account_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .orderBy('role')
    .execute()
  const roles = new Map<AccountId, StaffRole[]>()
  for (const { account_id, role } of rows) roles.set(account_id, [...(roles.get(account_id) ?? []), role])
  return roles
}

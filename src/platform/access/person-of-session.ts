import { builtOnce } from '../database/built-once.ts'
import type { Session } from '../database/session.ts'
import { type CalendarDate, dayInSeoul } from '../kernel/calendar-date.ts'
import { secondsBetween } from './instant.ts'
import type { AccountId, DepartmentId, LimitedRole, Person, StaffRole } from './person.ts'
import { tokenHash } from './random-token.ts'
import { accessTables } from './tables.ts'

/** The person whom a session cookie stands for, and how long it still does. */
export interface SessionPerson {
  readonly person: Person
  readonly sessionId: string
  readonly idleEndsInSeconds: number
}

/** Where an account's owner works on a day, by post or as a deputy: the composition asks `organization`. */
export type AffiliationsOf = (
  session: Session,
  accountId: AccountId,
  day: CalendarDate,
) => Promise<readonly DepartmentId[]>

/** Being seen is written at most this often: a page of twenty requests is one visit. */
const SEEN_EVERY_SECONDS = 30

/**
 * The person of a session token, with roles, in one query; null when the session is unknown, over, idle too
 * long, its account closed, or its second factor not yet given. `today` is the city's day, for grants.
 */
export async function personOfSession(
  session: Session,
  token: string,
  machineNow: Date,
  today: CalendarDate = dayInSeoul(machineNow),
  affiliationsOf?: AffiliationsOf,
): Promise<SessionPerson | null> {
  const rows = await sessionWithGrants(session, token, machineNow, today)
  const [row] = rows
  if (row === undefined) return null
  const ends = await keepAwake(session, row, machineNow)
  const departmentIds =
    row.kind === 'staff' && affiliationsOf ? await affiliationsOf(session, row.account_id, today) : []
  return {
    person: personOf(row, rows.flatMap(grantOf), departmentIds),
    sessionId: row.id,
    idleEndsInSeconds: Math.max(0, secondsBetween(machineNow, ends)),
  }
}

const sessionWithGrants = (session: Session, token: string, machineNow: Date, today: CalendarDate) =>
  signedIn(session, { hash: tokenHash(token), machineNow, today })

interface SignedIn {
  readonly id: string
  readonly last_seen_at: Date
  readonly idle_seconds: number
  readonly idle_ends_at: Date
  readonly ends_at: Date
  readonly account_id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly name: string
  readonly role: StaffRole | null
  readonly department_id: DepartmentId | null
}

/** Each request of somebody signed in asks it. */
const signedIn = builtOnce<
  { readonly hash: string; readonly machineNow: Date; readonly today: CalendarDate },
  SignedIn
>((session, { hash, machineNow, today }) =>
  accessTables(session)
    .selectFrom('account_session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('role_grant as g', (join) =>
      join
        .onRef('g.account_id', '=', 'a.id')
        .on('g.revoked_at', 'is', null)
        .on('g.from_day', '<=', today)
        .on((eb) => eb.or([eb('g.until_day', 'is', null), eb('g.until_day', '>=', today)])),
    )
    .select(['s.id', 's.last_seen_at', 's.idle_seconds', 's.idle_ends_at', 's.ends_at'])
    .select(['a.id as account_id', 'a.kind', 'a.name', 'g.role', 'g.department_id'])
    .where('s.token_hash', '=', hash)
    .where('s.status', '=', 'active')
    .where('s.ended_at', 'is', null)
    .where('s.idle_ends_at', '>', machineNow)
    .where('s.ends_at', '>', machineNow)
    .where('a.status', '=', 'open'),
)

interface Grant {
  readonly role: StaffRole
  readonly departmentId: DepartmentId | null
}

function grantOf(row: { role: StaffRole | null; department_id: DepartmentId | null }): Grant[] {
  return row.role === null ? [] : [{ role: row.role, departmentId: row.department_id }]
}

/** A person with the roles in force. A role granted for the whole city is not narrowed by one for a department. */
export function personOf(
  account: { readonly account_id: AccountId; readonly kind: 'staff' | 'citizen'; readonly name: string },
  grants: readonly Grant[],
  affiliations: readonly DepartmentId[],
): Person {
  const { account_id: accountId, kind, name } = account
  if (kind === 'citizen') return { kind, accountId, name, roles: ['citizen'], departmentIds: [] }
  const whole = new Set(grants.filter(({ departmentId }) => departmentId === null).map(({ role }) => role))
  const limitedRoles = grants.flatMap(({ role, departmentId }): LimitedRole[] =>
    departmentId === null || whole.has(role) ? [] : [{ role, departmentId }],
  )
  const granted = grants.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]))
  return {
    kind,
    accountId,
    name,
    roles: [...new Set(['staff' as const, ...grants.map(({ role }) => role)])],
    departmentIds: [...new Set([...affiliations, ...granted])],
    ...(limitedRoles.length > 0 ? { limitedRoles } : {}),
  }
}

/** Moves the end of the idle time; gives the instant at which the session ends if nothing more is done. */
async function keepAwake(
  session: Session,
  row: { id: string; last_seen_at: Date; idle_seconds: number; idle_ends_at: Date; ends_at: Date },
  now: Date,
): Promise<Date> {
  const earlier = (a: Date, b: Date) => (a < b ? a : b)
  if (secondsBetween(row.last_seen_at, now) < SEEN_EVERY_SECONDS)
    return earlier(row.idle_ends_at, row.ends_at)
  const idleEnds = new Date(now.getTime() + row.idle_seconds * 1000)
  await accessTables(session)
    .updateTable('account_session')
    .set({ last_seen_at: now, idle_ends_at: idleEnds })
    .where('id', '=', row.id)
    .where('ended_at', 'is', null)
    .execute()
  return earlier(idleEnds, row.ends_at)
}

import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { AccountId, StaffRole } from './person.ts'
import { accessTables } from './tables.ts'

/** Someone whom a mail can reach. */
export interface Reachable {
  readonly accountId: AccountId
  readonly name: string
  readonly email: string
}

/** The open accounts that were granted a role and hold it on a day, with an address to write to. */
export async function accountsHolding(
  session: Session,
  role: StaffRole,
  day: CalendarDate,
): Promise<readonly Reachable[]> {
  const rows = await accessTables(session)
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select(['a.id', 'a.name', 'a.email'])
    .distinct()
    .where('g.role', '=', role)
    .where('g.revoked_at', 'is', null)
    .where('g.from_day', '<=', day)
    .where((eb) => eb.or([eb('g.until_day', 'is', null), eb('g.until_day', '>=', day)]))
    .where('a.status', '=', 'open')
    .where('a.email', 'is not', null)
    .orderBy('a.id')
    .execute()
  return rows.flatMap(({ id, name, email }) => (email === null ? [] : [{ accountId: id, name, email }]))
}

import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { accessTables } from './tables.ts'

/** How many open accounts hold the administrator's role on a day; none means that nobody can give roles. */
export async function countAdministrators(session: Session, day: CalendarDate): Promise<number> {
  const { count } = await accessTables(session)
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select((eb) => eb.fn.count<bigint>('g.account_id').distinct().as('count'))
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where('g.from_day', '<=', day)
    .where((eb) => eb.or([eb('g.until_day', 'is', null), eb('g.until_day', '>=', day)]))
    .where('a.status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

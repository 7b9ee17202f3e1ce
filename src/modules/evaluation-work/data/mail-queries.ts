import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { SentNag } from '../domain/nagging.ts'
import { workTables } from './tables.ts'

/** What people were written to about from a day on. One query. */
export async function nagsSentSince(session: Session, day: CalendarDate): Promise<readonly SentNag[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_mail as m')
    .innerJoin('evaluation_mail_part as p', 'p.mail_id', 'm.id')
    .select(['m.account_id', 'm.day', 'p.kind', 'p.about', 'p.month'])
    .where('m.day', '>=', day)
    .execute()
  return rows.map((row) => ({
    ...{ accountId: row.account_id, day: row.day, kind: row.kind, about: row.about, month: row.month },
  }))
}

import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReminderKind } from '../domain/owing.ts'
import { checkTables } from './tables.ts'

/** A reminder that went out: on a round or on a correction order, to a department. */
export interface SentReminder {
  readonly aboutId: string
  readonly departmentId: DepartmentId
  readonly kind: ReminderKind
  readonly accountId: AccountId
  readonly day: CalendarDate
  readonly sentAt: Date
}

/** What went out about these, the latest first. */
export async function remindersSent(
  session: Session,
  aboutIds: readonly string[],
): Promise<readonly SentReminder[]> {
  if (aboutIds.length === 0) return []
  return await checkTables(session)
    .selectFrom('pledge_check_mail_part as p')
    .innerJoin('pledge_check_mail as m', 'm.id', 'p.mail_id')
    .select(['p.about_id as aboutId', 'p.department_id as departmentId', 'p.kind'])
    .select(['m.account_id as accountId', 'm.day', 'm.sent_at as sentAt'])
    .where('p.about_id', 'in', [...aboutIds])
    .orderBy('m.sent_at', 'desc')
    .execute()
}

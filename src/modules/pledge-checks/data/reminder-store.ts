import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReminderKind } from '../domain/owing.ts'
import { checkTables } from './tables.ts'

/**
 * Claims a person's reminder of a day; false when it is claimed already. Of two runs at once one waits here for the
 * other's commit and then gets false.
 */
export async function claimReminder(
  session: Session,
  mail: { readonly id: string; readonly accountId: AccountId; readonly day: CalendarDate; readonly at: Date },
): Promise<boolean> {
  const row = await checkTables(session)
    .insertInto('pledge_check_mail')
    .values({ id: mail.id, account_id: mail.accountId, day: mail.day, sent_at: mail.at })
    .onConflict((conflict) => conflict.columns(['account_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a reminder spoke of. */
export async function insertReminderParts(
  session: Session,
  mailId: string,
  parts: readonly {
    readonly aboutId: string
    readonly departmentId: DepartmentId
    readonly kind: ReminderKind
  }[],
): Promise<void> {
  if (parts.length === 0) return
  await checkTables(session)
    .insertInto('pledge_check_mail_part')
    .values(
      parts.map(({ aboutId, departmentId, kind }) => ({
        mail_id: mailId,
        about_id: aboutId,
        department_id: departmentId,
        kind,
      })),
    )
    .execute()
}

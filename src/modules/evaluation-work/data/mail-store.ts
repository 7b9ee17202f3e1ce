import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Nag } from '../domain/nagging.ts'
import { workTables } from './tables.ts'

/**
 * Claims a person's mail of a day; false when it is claimed already. Of two runs at once one waits here for the other's
 * commit and then gets false.
 */
export async function claimMail(
  session: Session,
  mail: { readonly id: string; readonly accountId: AccountId; readonly day: CalendarDate; readonly at: Date },
): Promise<boolean> {
  const row = await workTables(session)
    .insertInto('evaluation_mail')
    .values({ id: mail.id, account_id: mail.accountId, day: mail.day, sent_at: mail.at })
    .onConflict((conflict) => conflict.columns(['account_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a mail spoke of. */
export async function insertMailParts(session: Session, mailId: string, nags: readonly Nag[]): Promise<void> {
  await workTables(session)
    .insertInto('evaluation_mail_part')
    .values(nags.map(({ kind, about, month }) => ({ mail_id: mailId, kind, about, month })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes away who was written to, long ago. */
export async function deleteMailsBefore(session: Session, day: CalendarDate): Promise<void> {
  await workTables(session).deleteFrom('evaluation_mail').where('day', '<', day).execute()
}

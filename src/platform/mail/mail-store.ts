import { sql } from 'kysely'
import type { Session } from '../database/session.ts'
import type { MailId, OutgoingMail } from './mail.ts'
import type { MailTables } from './tables.ts'

const LONGEST_ERROR = 1_000
const mails = (session: Session) => session.$extendTables<MailTables>()

/** Writes a mail that waits to be sent. */
export async function saveMail(session: Session, id: MailId, mail: OutgoingMail, at: Date): Promise<void> {
  await mails(session)
    .insertInto('mail')
    .values({
      id,
      to_address: mail.to,
      subject: mail.subject,
      text: mail.text,
      kind: mail.kind,
      end_address: mail.endAddress ?? null,
      state: 'waiting',
      attempts: 0,
      created_at: at,
      sent_at: null,
      error: null,
    })
    .execute()
}

/** Keeps that a mail was taken by the mail server. Keys in its links are for its reader alone: they are not kept. */
export async function saveSent(session: Session, id: MailId, at: Date): Promise<void> {
  await mails(session)
    .updateTable('mail')
    .set((row) => ({
      state: 'sent' as const,
      sent_at: at,
      error: null,
      attempts: row('attempts', '+', 1),
      text: sql<string>`regexp_replace(${sql.ref('text')}, '([?&]token=)[[:alnum:]_-]+', '\\1…', 'g')`,
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps that an attempt failed, and why. */
export async function saveFailure(session: Session, id: MailId, error: string): Promise<void> {
  await mails(session)
    .updateTable('mail')
    .set((row) => ({
      state: 'failed' as const,
      error: error.replaceAll('\0', '').slice(0, LONGEST_ERROR),
      attempts: row('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps a mail in the outbox: there is no server to send it. */
export async function saveKept(session: Session, id: MailId): Promise<void> {
  await mails(session).updateTable('mail').set({ state: 'kept' }).where('id', '=', id).execute()
}

/** Takes away mails written before an instant, except those that still wait; answers how many went. */
export async function deleteMailsBefore(session: Session, before: Date): Promise<number> {
  const gone = await mails(session)
    .deleteFrom('mail')
    .where('created_at', '<', before)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Lets a mail wait again; false when it is not there or was sent. */
export async function saveWaiting(session: Session, id: MailId): Promise<boolean> {
  const waiting = await mails(session)
    .updateTable('mail')
    .set({ state: 'waiting', error: null })
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .returning('id')
    .executeTakeFirst()
  return waiting !== undefined
}

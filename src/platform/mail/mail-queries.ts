import type { Session } from '../database/session.ts'
import type { MailId, MailState } from './mail.ts'
import type { MailTables } from './tables.ts'

/** A mail as the outbox lists it. */
export interface MailSummary {
  readonly id: MailId
  readonly to: string
  readonly subject: string
  readonly kind: string
  readonly state: MailState
  readonly attempts: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly error: string | null
}

/** A mail with its text. */
export interface Mail extends MailSummary {
  readonly text: string
  readonly endAddress: string | null
}

export interface MailFilter {
  readonly state?: MailState
  readonly limit: number
  readonly offset: number
}

const SUMMARY = [
  'id',
  'to_address as to',
  'subject',
  'kind',
  'state',
  'attempts',
  'created_at as createdAt',
  'sent_at as sentAt',
  'error',
] as const

/** The outbox, newest first, and how many mails it holds in that state. */
export async function listMails(
  session: Session,
  filter: MailFilter,
): Promise<{ readonly mails: readonly MailSummary[]; readonly total: bigint }> {
  const { state } = filter
  const wanted = session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
  const mails = await wanted
    .select(SUMMARY)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow()
  return { mails, total }
}

/** One mail with its text; null when there is none. */
export async function readMail(session: Session, id: MailId): Promise<Mail | null> {
  const mail = await session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .select([...SUMMARY, 'text', 'end_address as endAddress'])
    .where('id', '=', id)
    .executeTakeFirst()
  return mail ?? null
}

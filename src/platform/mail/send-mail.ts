import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { deliverMail } from './deliver-mail-job.ts'
import { isMailAddress, isWebAddress, oneLine, plainText } from './mail-text.ts'
import { saveMail } from './mail-store.ts'
import type { MailId, OutgoingMail } from './mail.ts'

/**
 * Writes a mail in the transaction of the change that it tells of; it leaves after the commit. An address
 * that is none is a fault: forms check it where it is typed (`isMailAddress`).
 */
export async function sendMail(
  session: Session,
  context: Pick<Context, 'now' | 'newId'>,
  mail: OutgoingMail,
): Promise<MailId> {
  if (!isMailAddress(mail.to)) throw new RangeError('a mail needs one plain address')
  if (mail.endAddress !== undefined && !isWebAddress(mail.endAddress))
    throw new RangeError('mails are ended at a plain web address')
  const id = context.newId<MailId>()
  const safe = { ...mail, subject: oneLine(mail.subject), text: plainText(mail.text) }
  await saveMail(session, id, safe, context.now)
  await enqueue(session, deliverMail, { mailId: id })
  return id
}

import { change } from '../access/change.ts'
import type { Context } from '../access/context.ts'
import { may } from '../access/permission.ts'
import { audit } from '../audit/audit.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { isId } from '../kernel/ids.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { deliverMail } from './deliver-mail-job.ts'
import { mailActions } from './mail-actions.ts'
import { readMail } from './mail-queries.ts'
import { saveWaiting } from './mail-store.ts'
import type { MailId } from './mail.ts'

export type SendMailAgainRefusal = 'not-allowed' | 'not-found' | 'already-sent'

/** Lets a mail that was kept or failed be sent again. */
export async function sendMailAgain(
  context: Context,
  input: { readonly id: MailId },
): Promise<Result<void, SendMailAgainRefusal>> {
  if (!may(context.person, mailActions['send-again'])) return refuse('not-allowed')
  if (!isId(input.id)) return refuse('not-found')
  return await change(context, async (session): Promise<Result<void, SendMailAgainRefusal>> => {
    const mail = await readMail(session, input.id)
    if (mail === null) return refuse('not-found')
    if (!(await saveWaiting(session, input.id))) return refuse('already-sent')
    await enqueue(session, deliverMail, { mailId: input.id })
    await audit(session, context, {
      action: 'mail.send-again',
      subject: { kind: 'mail', id: input.id },
      before: { state: mail.state },
      after: { state: 'waiting' },
    })
    return ok()
  })
}

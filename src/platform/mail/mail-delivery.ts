import { createTransport } from 'nodemailer'
import type { Context } from '../access/context.ts'
import { defineJob, type JobDefinition } from '../jobs/job.ts'
import { deliverMail, deliverMailSchema, type DeliverMail } from './deliver-mail-job.ts'
import { readMail } from './mail-queries.ts'
import { saveFailure, saveKept, saveSent } from './mail-store.ts'
import type { SmtpSettings } from './mail.ts'

const PATIENCE_MS = 20_000

/** The job that sends a mail through the city's server; without settings the mail stays in the outbox. */
export function mailDelivery(settings: SmtpSettings | null): JobDefinition<DeliverMail> {
  const send = settings === null ? null : mailSender(settings)
  return defineJob({
    name: deliverMail.name,
    payload: deliverMailSchema,
    run: (context, { mailId }) => deliver(context, mailId, send),
  })
}

interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly endAddress: string | null
}
type Send = (letter: Letter) => Promise<void>

async function deliver(context: Context, mailId: DeliverMail['mailId'], send: Send | null): Promise<void> {
  const mail = await readMail(context.database, mailId)
  // Erased with its reader, or sent by an earlier run of the same job.
  if (mail === null || mail.state === 'sent') return
  if (send === null) {
    await saveKept(context.database, mailId)
    return
  }
  try {
    await send(mail)
  } catch (fault) {
    await saveFailure(context.database, mailId, fault instanceof Error ? fault.message : String(fault))
    throw fault
  }
  await saveSent(context.database, mailId, context.now)
}

/** Opens no connection until the first mail. */
function mailSender(settings: SmtpSettings): Send {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    ...(settings.login === null
      ? {}
      : { auth: { user: settings.login.user, pass: settings.login.password } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = settings.from.address.split('@').at(-1) ?? 'localhost'
  return async ({ id, to, subject, text, endAddress }) => {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address: to },
      subject,
      text,
      // The same for every attempt, so that a mail sent twice is shown once.
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...endingHeaders(endAddress) },
    })
  }
}

/** Lets a mail program offer its reader a button that ends such mails (RFC 2369, RFC 8058). */
function endingHeaders(endAddress: string | null): Readonly<Record<string, string>> {
  if (endAddress === null) return {}
  return {
    'List-Unsubscribe': `<${endAddress}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

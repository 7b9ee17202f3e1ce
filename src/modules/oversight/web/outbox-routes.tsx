import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { page, redirect, trouble, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { mailActions } from '#platform/mail/mail-actions.ts'
import { listMails, readMail } from '#platform/mail/mail-queries.ts'
import { mailStates, type MailId } from '#platform/mail/mail.ts'
import { sendMailAgain } from '#platform/mail/send-mail-again.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { MailPage, OutboxPage } from './outbox-pages.tsx'
import { words } from './words.ts'

const PAGE = 50

const outboxQuery = z.object({
  state: z.enum(mailStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

async function outbox(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { state, page: wanted } = request.query(outboxQuery)
  const filter = { limit: PAGE, offset: (wanted - 1) * PAGE, ...(state !== null && { state }) }
  const { mails, total } = await listMails(context.database, filter)
  if (mails.length > 0) {
    await recordLook(context, {
      dataSubjects: `count:${new Set(mails.map(({ to }) => to)).size}`,
      what: 'outbox',
    })
  }
  const pages = Math.max(1, Math.ceil(Number(total) / PAGE))
  const body = (
    <OutboxPage
      locale={locale}
      mails={mails}
      total={Number(total)}
      page={wanted}
      pages={pages}
      state={state}
    />
  )
  return page(words[locale].outbox.title, body, {
    breadcrumbs: [{ href: '/office', label: words[locale].office }],
  })
}

async function oneMail(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const id = request.param('id')
  const mail = isId(id) ? await readMail(context.database, id as MailId) : null
  if (mail === null) return trouble('not-found')
  await recordLook(context, { dataSubjects: mail.to, what: `mail ${mail.id}` })
  const maySendAgain = may(context.person, mailActions['send-again'])
  return page(mail.subject, <MailPage locale={locale} mail={mail} maySendAgain={maySendAgain} />, {
    breadcrumbs: [
      { href: '/office', label: words[locale].office },
      { href: '/office/outbox', label: words[locale].outbox.title },
    ],
  })
}

async function sendAgain(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  const result = await sendMailAgain(request.context, { id: id as MailId })
  if (result.ok) return redirect(`/office/outbox/${id}`, words[request.locale].outbox.sentAgain)
  return trouble(result.refusal === 'already-sent' ? 'stale' : result.refusal)
}

export const outboxRoutes: readonly Route[] = [
  workspacePage('/office/outbox', mailActions['read-outbox'], outbox),
  workspacePage('/office/outbox/:id', mailActions['read-outbox'], oneMail),
  workspaceAction('/office/outbox/:id/again', mailActions['send-again'], sendAgain),
]

import { z } from 'zod'
import { ButtonLink, EmptyState, PageHeading, type SaidErrors } from '#design/index.ts'
import { page, redirect, type Reply } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { problemsBefore } from '../data/check-queries.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { unitKey } from '../domain/owner-unit.ts'
import { answerByLink, type OpenedLink, openLink, type OpenLinkRefusal } from '../use-cases/answer-by-link.ts'
import { type AskedLine, readAnswers } from './answer-form.ts'
import { AnswerForm } from './answer-page.tsx'
import { askedLines, refusedSaving } from './answer-routes.tsx'
import { unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

const MEGABYTE = 1024 * 1024
const address = '/monthly-check/answer'
const tokenQuery = z.object({ token: z.string().max(100).catch('') })

async function show(request: WebRequest): Promise<Reply> {
  const { token } = request.query(tokenQuery)
  const opened = await openLink(request.context, token)
  return opened.ok ? await linkPage(request, token, opened.value, null) : badLink(request, opened.refusal)
}

async function save(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  // Who has no good link is turned away before a body is read.
  const { token } = request.query(tokenQuery)
  const opened = await openLink(context, token)
  if (!opened.ok) return badLink(request, opened.refusal)
  const form = await request.form()
  const { given, errors } = readAnswers(form, await linesOf(request, opened.value), locale)
  const again = (said: SaidErrors) =>
    linkPage(request, token, opened.value, { values: form.values, errors: said })
  if (Object.keys(errors).length > 0) return await again(errors)
  const saved = await answerByLink(context, { token, answers: given })
  const words = monthlyCheckTexts[locale]
  if (saved.ok) return redirect(linkAddress(token), words.notices.answered(formatCount(saved.value, locale)))
  if (saved.refusal === 'too-many-saves') return await again({ form: words.linkTooMany })
  if (saved.refusal === 'link-not-good') return badLink(request, saved.refusal)
  return await refusedSaving(saved.refusal, locale, again)
}

/** The link's own unit and nothing else. */
async function linesOf(
  request: WebRequest,
  { check, link, person }: OpenedLink,
): Promise<readonly AskedLine[]> {
  const lines = await askedLines(request, check, person)
  return lines.filter((line) => unitKey(line) === unitKey(link))
}

async function linkPage(
  request: WebRequest,
  token: string,
  opened: OpenedLink,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null,
): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const { check, person } = opened
  const lines = await linesOf(request, opened)
  const [first] = lines
  const title = words.linkTitle(formatMonth(check.month, locale))
  const due = formatDay(check.dueDay, locale)
  return page(
    title,
    <>
      <PageHeading
        title={title}
        kicker={words.linkAs(person.name)}
        lead={first === undefined ? words.dueOn(due) : words.answerLead(unitName(first, locale), due)}
      />
      <AnswerForm
        lines={lines}
        problems={await problemsBefore(context.database, check)}
        action={linkAddress(token)}
        hidden={{}}
        values={refused?.values ?? null}
        errors={refused?.errors ?? {}}
        links={false}
      />
    </>,
    { status: refused === null ? 200 : 422, bare: true, headers: secret },
  )
}

/** The address is a key: no kept page holds what it opens. Other sites never learn it (Referrer-Policy). */
const secret = { 'Cache-Control': 'no-store' }

const linkAddress = (token: string) => `${address}?token=${encodeURIComponent(token)}`

function badLink(request: WebRequest, refusal: OpenLinkRefusal): Reply {
  const words = monthlyCheckTexts[request.locale]
  const closed = refusal === 'month-is-closed'
  const title = closed ? words.linkClosed : words.linkBad
  return page(
    title,
    <>
      <PageHeading title={title} />
      <EmptyState
        title={title}
        action={<ButtonLink href="/sign-in?next=/office/monthly-check">{words.toSignIn}</ButtonLink>}
      >
        {closed ? words.linkClosedBody : words.linkBadBody}
      </EmptyState>
    </>,
    { status: closed ? 409 : 404, bare: true, headers: secret },
  )
}

const open = monthlyCheckActions['answer-by-link']

/** The pages behind the links of reminders: the link is the key, no session is asked for. */
export const linkRoutes: readonly Route[] = [
  portalPage(address, open, show),
  portalAction(address, open, save, { strictLimit: true, maxBodyBytes: 64 * MEGABYTE }),
]

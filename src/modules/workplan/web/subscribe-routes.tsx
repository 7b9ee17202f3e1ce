import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { listPlans } from '../data/plan-queries.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import type { PlanMails } from '../use-cases/plan-mails.ts'
import {
  confirmSubscription,
  endSubscription,
  requestOf,
  subscribe,
  type Subscribe,
  subscriptionOf,
} from '../use-cases/subscribe.ts'
import { AnswerPage, SaidPage, SubscribePage } from './subscribe-pages.tsx'
import { workplanTexts } from './words.ts'

const about = {
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  programme: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
}
const aboutQuery = z.object(about)
const subscribeForm = z.object({
  ...about,
  email: z.string().trim().min(1, 'required').max(254, 'too-long'),
})

function programmeOf({ year, programme: number }: z.output<typeof aboutQuery>): Subscribe['programme'] {
  return year === undefined || number === undefined ? null : { year, number }
}

/** What the news are of, in words; null when citizens cannot see it. */
async function titleOf(request: WebRequest, programme: Subscribe['programme']): Promise<string | null> {
  const { locale, context } = request
  if (programme === null) return workplanTexts[locale].subscribePlan
  const plan = (await listPlans(context.database, { drafts: false })).find(
    ({ year }) => year === programme.year,
  )
  const found = plan === undefined ? null : await readProgramme(context.database, plan.id, programme.number)
  return found?.title[locale] ?? null
}

async function form(
  request: WebRequest,
  programme: Subscribe['programme'],
  values: FormFields['values'] = {},
  errors: SaidErrors = {},
): Promise<Reply> {
  const words = workplanTexts[request.locale]
  const title = await titleOf(request, programme)
  if (title === null) return trouble('not-found')
  const hidden = { year: programme?.year.toString(), programme: programme?.number.toString() }
  return page(
    words.subscribeTitle,
    <SubscribePage title={title} hidden={hidden} values={values} errors={errors} />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/programmes', label: words.programmes },
      ],
    },
  )
}

const asked =
  (mails: PlanMails) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const words = workplanTexts[locale]
    const fields = await request.form()
    const read = readForm(subscribeForm, fields)
    if (!read.ok) return await form(request, null, fields.values, sayErrors(read.errors, locale))
    const programme = programmeOf(read.value)
    const { email } = read.value
    const done = await subscribe(context, mails, { email, locale, programme })
    if (done.ok)
      return page(
        words.subscribeAsked,
        <SaidPage title={words.subscribeAsked} body={words.subscribeAskedBody(email)} />,
      )
    if (done.refusal === 'not-found') return trouble('not-found')
    return await form(request, programme, fields.values, sayErrors({ email: done.refusal }, locale))
  }

async function toConfirm(request: WebRequest): Promise<Reply> {
  const token = request.param('token')
  const subscription = await requestOf(request.context, token)
  if (subscription === null) return trouble('not-found')
  const title = workplanTexts[request.locale].subscribeConfirmTitle
  return page(
    title,
    <AnswerPage subscription={subscription} answer="confirm" action={`/subscribe/confirm/${token}`} />,
  )
}

async function confirmed(request: WebRequest): Promise<Reply> {
  const done = await confirmSubscription(request.context, request.param('token'))
  if (!done.ok) return trouble(done.refusal)
  const words = workplanTexts[request.locale]
  return page(
    words.subscribeConfirmed,
    <SaidPage title={words.subscribeConfirmed} body={words.subscribeConfirmedBody} />,
  )
}

async function toEnd(request: WebRequest): Promise<Reply> {
  const key = request.param('key')
  const subscription = await subscriptionOf(request.context, key)
  if (subscription === null) return trouble('not-found')
  const title = workplanTexts[request.locale].subscribeEndTitle
  return page(title, <AnswerPage subscription={subscription} answer="end" action={`/subscribe/end/${key}`} />)
}

async function ended(request: WebRequest): Promise<Reply> {
  const done = await endSubscription(request.context, request.param('key'))
  if (!done.ok) return trouble(done.refusal)
  const words = workplanTexts[request.locale]
  return page(words.subscribeEnded, <SaidPage title={words.subscribeEnded} body={words.subscribeEndedBody} />)
}

const read = workplanActions['read-plan']
/** A request sends a mail to whomever it names: as tight as signing in. */
const strict = { strictLimit: true }

export function subscribeRoutes(mails: PlanMails): readonly Route[] {
  return [
    portalPage('/subscribe', read, (request) => form(request, programmeOf(request.query(aboutQuery)))),
    portalAction('/subscribe', read, asked(mails), strict),
    portalPage('/subscribe/confirm/:token', read, toConfirm),
    portalAction('/subscribe/confirm/:token', read, confirmed, strict),
    portalPage('/subscribe/end/:key', read, toEnd),
    portalAction('/subscribe/end/:key', read, ended, strict),
  ]
}

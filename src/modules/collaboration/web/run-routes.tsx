import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import {
  type CalendarDate,
  calendarMonthOf,
  dayInSeoul,
  parseCalendarDate,
} from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listCampaigns } from '../data/campaign-queries.ts'
import { listGuests } from '../data/guest-queries.ts'
import { listSettlements } from '../data/settlement-queries.ts'
import { campaignDays, campaignKinds } from '../domain/campaign.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { CampaignId, GuestId } from '../domain/entry.ts'
import { nextMonth } from '../domain/month.ts'
import { campaignCalendar } from '../use-cases/campaign-now.ts'
import { dismissGuest, inviteGuest } from '../use-cases/invite-guests.ts'
import { replayRanking } from '../use-cases/replay-ranking.ts'
import { endCampaignOn, setUpCampaign } from '../use-cases/run-campaigns.ts'
import { type SaidRefusal, sayRefusal } from './refusal-texts.ts'
import { HOME } from './rooms.ts'
import { RunPage } from './run-page.tsx'
import { collaborationTexts } from './words.ts'

const allow = collaborationActions['run-programme']

interface Again {
  readonly form: 'campaign' | 'guest'
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function run(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person } = context
  const words = collaborationTexts[locale]
  const today = dayInSeoul(context.now)
  const month = calendarMonthOf(today)
  const { replay } = request.query(z.object({ replay: z.string().refine(isId).optional().catch(undefined) }))
  const calendar = await campaignCalendar(session, undefined, context.now)
  const campaigns = (await listCampaigns(session)).map((campaign) => ({
    ...campaign,
    thisMonth: campaignDays(campaign, month, calendar),
    nextMonth: campaignDays(campaign, nextMonth(month), calendar),
  }))
  const settlements = [
    ...(await listSettlements(session, { kind: 'year' })),
    ...(await listSettlements(session, { kind: 'month' })),
  ]
  const chosen = settlements.find(({ id }) => id === replay)
  const differences = chosen === undefined ? null : await replayRanking(session, chosen.id)
  return page(
    words.run,
    <RunPage
      {...{ person, today, campaigns, settlements }}
      guests={await listGuests(session, { invitedOn: today })}
      replayed={
        chosen === undefined ? null : { period: chosen.period, differences: differences?.length ?? 0 }
      }
      form={again?.form ?? null}
      values={again?.values ?? {}}
      errors={again?.errors ?? {}}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

const day = z
  .string('required')
  .transform((text) => parseCalendarDate(text.trim()))
  .refine((read): read is CalendarDate => read !== null, 'not-a-day')
const optionalDay = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : parseCalendarDate(text.trim())))
const number = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : -1))
const words200 = z.string().max(200, 'too-long').default('')
const campaignForm = z.object({
  kind: z.enum(campaignKinds, 'required'),
  ...{ nameKo: words200, nameEn: words200, bannerKo: words200, bannerEn: words200, source: words200 },
  ...{ fromDay: day, untilDay: optionalDay, firstMonth: number, lastMonth: number },
  ...{ firstHour: number, lastHour: number, multiplier: number },
  dayOfMonth: z
    .string()
    .default('')
    .transform((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null)),
})

/** Where on the forms a refusal is said. */
const places: Partial<Record<SaidRefusal, string>> = {
  'name-missing': 'nameKo',
  'name-too-long': 'nameKo',
  'end-before-start': 'untilDay',
  'months-wrong': 'firstMonth',
  'hours-wrong': 'firstHour',
  'day-of-month-wrong': 'dayOfMonth',
  'multiplier-wrong': 'multiplier',
  'source-missing': 'source',
  'begins-in-the-past': 'fromDay',
  'agency-missing': 'agency',
}

async function setUp(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const fields = await request.form()
  const { values } = fields
  const read = readForm(campaignForm, fields)
  if (!read.ok)
    return await run(request, { form: 'campaign', values, errors: sayErrors(read.errors, locale) })
  const { nameKo, nameEn, bannerKo, bannerEn, fromDay, untilDay, ...rest } = read.value
  const done = await setUpCampaign(context, {
    ...rest,
    ...{ name: { ko: nameKo, en: nameEn }, banner: { ko: bannerKo, en: bannerEn } },
    ...{ from: fromDay, until: untilDay },
  })
  if (done.ok) return redirect(`${HOME}/run`, collaborationTexts[locale].wasSetUp)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  const errors = { [places[done.refusal] ?? 'form']: sayRefusal(done.refusal, locale) }
  return await run(request, { form: 'campaign', values, errors })
}

async function invite(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const fields = await request.form()
  const { values } = fields
  const text = z.string().max(1_000, 'too-long').default('')
  const read = readForm(z.object({ guestName: text, agency: text }), fields)
  if (!read.ok) return await run(request, { form: 'guest', values, errors: sayErrors(read.errors, locale) })
  const done = await inviteGuest(context, { name: read.value.guestName, agency: read.value.agency })
  if (done.ok) return redirect(`${HOME}/run`, collaborationTexts[locale].invited)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  const place = done.refusal === 'agency-missing' ? 'agency' : 'guestName'
  return await run(request, { form: 'guest', values, errors: { [place]: sayRefusal(done.refusal, locale) } })
}

async function dismiss(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await dismissGuest(request.context, { id: id as GuestId })
  if (!done.ok) return trouble(done.refusal)
  return redirect(`${HOME}/run`, collaborationTexts[request.locale].dismissed)
}

async function end(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await endCampaignOn(context, { id: id as CampaignId, until: dayInSeoul(context.now) })
  if (done.ok) return redirect(`${HOME}/run`, collaborationTexts[locale].ended)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(`${HOME}/run`, sayRefusal(done.refusal, locale))
}

export const runRoutes: readonly Route[] = [
  workspacePage(`${HOME}/run`, allow, (request) => run(request)),
  workspaceAction(`${HOME}/run/campaigns`, allow, setUp),
  workspaceAction(`${HOME}/run/campaigns/:id/end`, allow, end),
  workspaceAction(`${HOME}/run/guests`, allow, invite),
  workspaceAction(`${HOME}/run/guests/:id/dismiss`, allow, dismiss),
]

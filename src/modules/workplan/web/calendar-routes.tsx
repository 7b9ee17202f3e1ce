import { z } from 'zod'
import { rateLimiter } from '#platform/http/rate-limit.ts'
import { file, page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { siteAddress } from '#platform/http/site-address.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import type { CalendarOf } from '../domain/calendar-of.ts'
import { feedsOf } from '../data/feed-queries.ts'
import { listMilestones } from '../data/milestone-queries.ts'
import { listPlans, type PlanHead } from '../data/plan-queries.ts'
import { type FeedScope, feedScopes } from '../domain/calendar-feed.ts'
import { judgedOn } from '../domain/change-plan.ts'
import { choosePlan } from '../domain/choose-plan.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { calendarOfFeed, endFeed, makeFeed } from '../use-cases/own-calendar.ts'
import { calendarFile } from './calendar-ics.ts'
import type { CalendarScope } from './calendar-props.ts'
import { calendarReply } from './calendar-reply.tsx'
import { yearWindow } from './calendar-window.ts'
import { FeedMadePage, FeedSection } from './feed-page.tsx'
import { ofPlan, ofPlanIfAny, type Show } from './of-plan.tsx'
import { workplanTexts } from './words.ts'

const readOffice = workplanActions['read-office']
const readPlan = workplanActions['read-plan']

/** A calendar's entries and milestones as the file that calendar programs read. */
async function icsOf(
  request: WebRequest,
  plans: readonly PlanHead[],
  of: CalendarOf,
  name: string,
): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const entries = []
  const milestones = []
  for (const plan of plans) {
    const window = { ...yearWindow(plan.year), of }
    entries.push(...(await listCalendar(database, plan.id, { ...window, today: judgedOn(plan, today) })))
    milestones.push(...(await listMilestones(database, plan.id, window)))
  }
  const names = await departmentNames(database, 'all', today)
  const text = calendarFile({ entries, milestones }, { name, now: context.now, locale, names })
  return file('calendar.ics', 'text/calendar; charset=utf-8', new TextEncoder().encode(text))
}

const publicCalendar: Show = async (request, shown, words) =>
  await calendarReply(request, shown, {
    of: { kind: 'city' },
    scope: 'city',
    scopes: [],
    title: words.calendar,
    hrefOf: ({ programme }) => shown.href(`/programmes/${programme}`),
    file: shown.href('/calendar.ics'),
    breadcrumbs: [{ href: '/', label: words.home }],
  })

const publicFile: Show = async (request, { plan }, words) =>
  await icsOf(request, [plan], { kind: 'city' }, words.calendarName(plan.year))

const scopeQuery = z.object({ scope: z.enum(['me', 'department', 'city']).optional().catch(undefined) })

const officeCalendar: Show = async (request, shown, words) => {
  const { database, person } = request.context
  const hasDepartment = person.departmentIds.length > 0
  const scopes: readonly CalendarScope[] = hasDepartment ? ['me', 'department', 'city'] : ['me', 'city']
  const { scope: wish } = request.query(scopeQuery)
  const scope = scopes.find((each) => each === wish) ?? (hasDepartment ? 'department' : 'city')
  const { accountId } = person
  const feeds = scope === 'city' || accountId === null ? null : await feedsOf(database, accountId)
  return await calendarReply(request, shown, {
    of: calendarOf(scope, request),
    scope,
    scopes,
    title: words.scopes[scope],
    hrefOf: ({ taskId }) => `/office/tasks/${taskId}`,
    file: scope === 'city' ? '/calendar.ics' : null,
    breadcrumbs: [{ href: '/office', label: words.myWork }],
    below:
      scope === 'city' || feeds === null ? null : (
        <FeedSection scope={scope} feed={feeds.find((feed) => feed.scope === scope) ?? null} />
      ),
  })
}

function calendarOf(scope: CalendarScope, { context: { person } }: WebRequest): CalendarOf {
  if (scope === 'me' && person.accountId !== null) return { kind: 'keeper', accountId: person.accountId }
  return scope === 'department' ? { kind: 'departments', ids: person.departmentIds } : { kind: 'city' }
}

function scopeIn(request: WebRequest): FeedScope | null {
  return feedScopes.find((scope) => scope === request.param('scope')) ?? null
}

/** The address is told on the answer itself and never again: not in a redirect, which would stand in histories. */
const made =
  (origin: URL) =>
  async (request: WebRequest): Promise<Reply> => {
    const scope = scopeIn(request)
    if (scope === null) return trouble('not-found')
    const done = await makeFeed(request.context, scope)
    if (!done.ok) return trouble(done.refusal)
    const words = workplanTexts[request.locale]
    const address = siteAddress(origin, request.locale, `/calendar/feeds/${done.value}/calendar.ics`)
    return page(words.feeds, <FeedMadePage scope={scope} address={address} />, {
      breadcrumbs: [{ href: `/office/calendar?scope=${scope}`, label: words.officeCalendar }],
    })
  }

async function ended(request: WebRequest): Promise<Reply> {
  const scope = scopeIn(request)
  if (scope === null) return trouble('not-found')
  const done = await endFeed(request.context, scope)
  if (!done.ok) return trouble(done.refusal)
  return redirect(`/office/calendar?scope=${scope}`, workplanTexts[request.locale].deskNotices.feedEnded)
}

/** Calendar programs ask a few times an hour; who tries addresses asks more often. */
const feedLimit = { requests: 60, seconds: 60 }
const feedLimiter = rateLimiter()

/** Somebody's own days, for whoever knows the address: no session, and no hint of why there is nothing. */
async function feed(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  if (!feedLimiter.admits(context.origin.address, feedLimit, context.machineNow.getTime()))
    return trouble('too-many')
  const calendar = await calendarOfFeed(context, request.param('token'))
  if (calendar === null) return trouble('not-found')
  const plans = await listPlans(context.database, { drafts: false })
  const current = choosePlan(plans, undefined, context.today)
  // In December the next year's plan stands beside this year's.
  const shown = plans.filter(({ year }) => current !== null && year >= current.year)
  const words = workplanTexts[locale]
  return await icsOf(request, shown, calendar.of, words.feedName(words.scopes[calendar.scope]))
}

const kept = { sameForAllVisitors: true }

export function calendarRoutes(origin: URL): readonly Route[] {
  return [
    portalPage(
      '/calendar',
      readPlan,
      ofPlanIfAny('portal', ({ calendar }) => calendar, publicCalendar),
      kept,
    ),
    portalPage('/calendar.ics', readPlan, ofPlan('portal', publicFile), kept),
    portalPage('/calendar/feeds/:token/calendar.ics', readPlan, feed),
    workspacePage(
      '/office/calendar',
      readOffice,
      ofPlanIfAny('workspace', ({ officeCalendar: title }) => title, officeCalendar),
    ),
    workspaceAction('/office/calendar/feeds/:scope/make', readOffice, made(origin)),
    workspaceAction('/office/calendar/feeds/:scope/end', readOffice, ended),
  ]
}

import { z } from 'zod'
import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { framableHeaders } from '#platform/http/security-headers.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { siteAddress } from '#platform/http/site-address.ts'
import { calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { listLate, listNews } from '../data/news-queries.ts'
import { listProgrammes, readProgramme } from '../data/programme-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { listTasks } from '../data/task-queries.ts'
import { atomFeed } from './atom.ts'
import { EmbedPage } from './embed-page.tsx'
import { LATE_ON_A_PAGE, LatePage } from './late-page.tsx'
import { allStates } from './say.ts'
import { ofPlan, ofPlanIfAny, type Show } from './of-plan.tsx'
import type { ShownPlan } from './shown-plan.ts'

const read = workplanActions['read-plan']
const kept = { sameForAllVisitors: true }
const LATEST = 50

const lateQuery = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) })

const late: Show = async (request, shown, words) => {
  const { database } = request.context
  const { page: asked } = request.query(lateQuery)
  const programmes = await listProgrammes(database, shown.plan.id, shown.day)
  const offset = (asked - 1) * LATE_ON_A_PAGE
  const lines = await listLate(database, shown.plan.id, shown.day, { limit: LATE_ON_A_PAGE, offset })
  return page(
    words.lateWhy,
    <LatePage shown={shown} late={lines} counts={allStates(programmes)} page={asked} />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: shown.href('/programmes'), label: words.programmes },
      ],
    },
  )
}

/** The programme in the address; null when the plan has none of this number. */
async function programmeIn(request: WebRequest, { plan }: ShownPlan) {
  const number = request.param('number')
  return /^\d{1,2}$/.test(number)
    ? await readProgramme(request.context.database, plan.id, Number(number))
    : null
}

/** The plan's news, or one programme's, for programs that read feeds. */
const feed =
  (origin: URL, of: 'plan' | 'programme'): Show =>
  async (request, shown, words) => {
    const { locale, context } = request
    const { database } = context
    const { plan } = shown
    const programme = of === 'plan' ? null : await programmeIn(request, shown)
    if (of === 'programme' && programme === null) return trouble('not-found')
    const about = programme === null ? {} : { programmeId: programme.id }
    const news = await listNews(database, plan.id, { ...about, limit: LATEST })
    const pageOf = (number: number) => siteAddress(origin, locale, `/programmes/${number}?year=${plan.year}`)
    const text = atomFeed(news, {
      id: programme?.id ?? plan.id,
      title:
        programme === null
          ? words.feedOfPlan(plan.title[locale])
          : words.feedOfProgramme(programme.number, programme.title[locale]),
      author: (await cityProfile(database)).name[locale],
      locale,
      begun: new Date(`${plan.adoptedOn ?? shown.day}T00:00:00+09:00`),
      self: siteAddress(origin, locale, request.path),
      page: programme === null ? siteAddress(origin, locale, '/programmes') : pageOf(programme.number),
      pageOf: (line) => pageOf(line.programme.number),
    })
    return file('news.atom', 'application/atom+xml; charset=utf-8', new TextEncoder().encode(text))
  }

const embed =
  (origin: URL): Show =>
  async (request, shown): Promise<Reply> => {
    const { locale, context } = request
    const programme = await programmeIn(request, shown)
    if (programme === null) return trouble('not-found')
    const tasks = await listTasks(context.database, shown.plan.id, {
      filter: { programme: programme.number },
      order: { by: 'start', direction: 'asc' },
      today: shown.day,
    })
    const month = calendarMonthOf(shown.day)
    const entries = await listCalendar(context.database, shown.plan.id, {
      from: firstDayOf(month),
      until: lastDayOf(month),
      today: shown.day,
      of: { kind: 'programme', number: programme.number },
    })
    const full = siteAddress(origin, locale, `/programmes/${programme.number}?year=${shown.plan.year}`)
    return page(
      programme.title[locale],
      <EmbedPage
        programme={programme}
        states={tasks.map(({ state }) => state)}
        thisMonth={entries.length}
        day={shown.day}
        full={full}
      />,
      { bare: true, headers: framableHeaders },
    )
  }

export function followRoutes(origin: URL): readonly Route[] {
  return [
    portalPage(
      '/late',
      read,
      ofPlanIfAny('portal', ({ lateWhy }) => lateWhy, late),
      kept,
    ),
    portalPage('/programmes.atom', read, ofPlan('portal', feed(origin, 'plan'))),
    portalPage('/programmes/:number/programme.atom', read, ofPlan('portal', feed(origin, 'programme'))),
    portalPage('/embed/programmes/:number', read, ofPlan('portal', embed(origin))),
  ]
}

import { type DocumentFormat, documentDownload } from '#platform/documents/download.ts'
import { page, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { siteAddress } from '#platform/http/site-address.ts'
import { calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { listLate } from '../data/news-queries.ts'
import { readPlanBody } from '../data/plan-queries.ts'
import { listHighlights } from '../data/figure-queries.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { HomePage } from './home-page.tsx'
import { ofPlan, ofPlanIfAny, type Show } from './of-plan.tsx'
import { budgetChart, scheduleChart, statesChart, tableCharts } from './plan-charts.ts'
import { programmeDocument } from './programme-document.ts'
import { programmeFacts } from './programme-facts.ts'
import { ProgrammePage } from './programme-page.tsx'
import { ProgrammesPage } from './programmes-page.tsx'
import type { WorkplanWords } from './words.ts'

const read = workplanActions['read-plan']
const kept = { sameForAllVisitors: true }

const home: Show = async (request, shown, words) => {
  const { database, today } = request.context
  const month = calendarMonthOf(today)
  const programmes = await listProgrammes(database, shown.plan.id, shown.day)
  const entries = await listCalendar(database, shown.plan.id, {
    from: firstDayOf(month),
    until: lastDayOf(month),
    today: shown.day,
    of: { kind: 'city' },
  })
  const highlights = await listHighlights(database, shown.plan.id)
  const title = words.homeTitle(shown.plan.year)
  return page(
    title,
    <HomePage shown={shown} programmes={programmes} month={entries} highlights={highlights} />,
  )
}

const overview: Show = async (request, shown, words) => {
  const { database, today } = request.context
  const programmes = await listProgrammes(database, shown.plan.id, shown.day)
  const body = await readPlanBody(database, shown.plan.id)
  const names = await departmentNames(
    database,
    programmes.map(({ departmentId }) => departmentId),
    today,
  )
  const chart = statesChart(programmes, shown.day, request.locale)
  return page(
    shown.plan.title[request.locale],
    <ProgrammesPage shown={shown} body={body} programmes={programmes} names={names} chart={chart} />,
    { breadcrumbs: [{ href: '/', label: words.home }] },
  )
}

const programme =
  (origin: URL): Show =>
  async (request, shown, words) => {
    const { locale, context } = request
    const facts = await programmeFacts(request, shown)
    if (facts === null) return trouble('not-found')
    const charts = {
      schedule: scheduleChart(facts.tasks, context.today, locale),
      budget: budgetChart(facts.programme, shown.plan.adoptedOn ?? context.today, locale),
      tables: facts.programme.tables.map((table) => tableCharts(table, locale)),
    }
    const { number, id } = facts.programme
    const month = calendarMonthOf(context.today)
    const entries = await listCalendar(context.database, shown.plan.id, {
      from: firstDayOf(month),
      until: lastDayOf(month),
      today: shown.day,
      of: { kind: 'programme', number },
    })
    const isLate = facts.tasks.some(({ state }) => state === 'late' || state === 'put-off')
    const late = isLate
      ? await listLate(context.database, shown.plan.id, shown.day, { programmeId: id, limit: 100 })
      : []
    const { year } = shown.plan
    const follow = {
      mail: `/subscribe?year=${year}&programme=${number}`,
      atom: `/programmes/${number}/programme.atom?year=${year}`,
      embed: siteAddress(origin, locale, `/embed/programmes/${number}?year=${year}`),
    }
    const props = { ...facts, shown, charts, month: entries, late, follow }
    return page(facts.programme.title[locale], <ProgrammePage {...props} />, {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: shown.href('/programmes'), label: words.programmes },
      ],
    })
  }

const programmeFile =
  (format: DocumentFormat): Show =>
  async (request, shown) => {
    const facts = await programmeFacts(request, shown)
    if (facts === null) return trouble('not-found')
    const document = programmeDocument(facts, shown.day, request.locale)
    return await documentDownload(
      document,
      format,
      `${shown.plan.year}-${facts.programme.number}-${facts.programme.title[request.locale]}`,
    )
  }

const programmesTitle = ({ programmes }: WorkplanWords) => programmes

export function portalRoutes(origin: URL): readonly Route[] {
  return [
    portalPage('/', read, ofPlanIfAny('portal', programmesTitle, home), kept),
    portalPage('/programmes', read, ofPlanIfAny('portal', programmesTitle, overview), kept),
    portalPage('/programmes/:number', read, ofPlan('portal', programme(origin)), kept),
    ...(['hwpx', 'pdf', 'md'] as const).map((format) =>
      portalPage(
        `/programmes/:number/programme.${format}`,
        read,
        ofPlan('portal', programmeFile(format)),
        kept,
      ),
    ),
  ]
}

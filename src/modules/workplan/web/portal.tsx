import { type DocumentFormat, documentDownload } from '#platform/documents/download.ts'
import { file, page, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { readPlanBody } from '../data/plan-queries.ts'
import { listHighlights } from '../data/figure-queries.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { calendarFile } from './calendar-ics.ts'
import { CalendarPage } from './calendar-page.tsx'
import { calendarMonthAsked, holidaysOf, yearWindow } from './calendar-window.ts'
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

const programme: Show = async (request, shown, words) => {
  const { locale, context } = request
  const facts = await programmeFacts(request, shown)
  if (facts === null) return trouble('not-found')
  const charts = {
    schedule: scheduleChart(facts.tasks, context.today, locale),
    budget: budgetChart(facts.programme, shown.plan.adoptedOn ?? context.today, locale),
    tables: facts.programme.tables.map((table) => tableCharts(table, locale)),
  }
  return page(facts.programme.title[locale], <ProgrammePage {...facts} shown={shown} charts={charts} />, {
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

const calendar: Show = async (request, shown, words) => {
  const { database } = request.context
  const window = { ...yearWindow(shown.plan.year), today: shown.day }
  const entries = await listCalendar(database, shown.plan.id, window)
  const month = calendarMonthAsked(request, shown.plan.year)
  const holidays = await holidaysOf(database, month)
  return page(
    words.calendar,
    <CalendarPage
      shown={shown}
      entries={entries}
      month={month}
      holidays={holidays}
      hrefOf={({ programme: number }) => shown.href(`/programmes/${number}`)}
      title={words.calendar}
      base="/calendar"
      file={shown.href('/calendar.ics')}
    />,
    { breadcrumbs: [{ href: '/', label: words.home }] },
  )
}

const ics: Show = async ({ locale, context }, shown, words) => {
  const window = { ...yearWindow(shown.plan.year), today: shown.day }
  const entries = await listCalendar(context.database, shown.plan.id, window)
  const names = await departmentNames(
    context.database,
    entries.map(({ departmentId }) => departmentId),
    context.today,
  )
  const text = calendarFile(entries, {
    name: words.calendarName(shown.plan.year),
    now: context.now,
    locale,
    names,
  })
  return file('calendar.ics', 'text/calendar; charset=utf-8', new TextEncoder().encode(text))
}

const programmesTitle = ({ programmes }: WorkplanWords) => programmes

export const portalRoutes: readonly Route[] = [
  portalPage('/', read, ofPlanIfAny('portal', programmesTitle, home), kept),
  portalPage('/programmes', read, ofPlanIfAny('portal', programmesTitle, overview), kept),
  portalPage('/programmes/:number', read, ofPlan('portal', programme), kept),
  ...(['hwpx', 'pdf', 'md'] as const).map((format) =>
    portalPage(
      `/programmes/:number/programme.${format}`,
      read,
      ofPlan('portal', programmeFile(format)),
      kept,
    ),
  ),
  portalPage(
    '/calendar',
    read,
    ofPlanIfAny('portal', ({ calendar: title }) => title, calendar),
    kept,
  ),
  portalPage('/calendar.ics', read, ofPlan('portal', ics), kept),
]

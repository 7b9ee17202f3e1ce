import { EmptyState, PageHeading } from '#design/index.ts'
import { type DocumentFormat, documentDownload } from '#platform/documents/download.ts'
import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { readPlanBody } from '../data/plan-queries.ts'
import { listHighlights } from '../data/figure-queries.ts'
import { listProgrammes, readProgramme } from '../data/programme-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { calendarFile } from './calendar-ics.ts'
import { CalendarPage } from './calendar-page.tsx'
import { calendarMonthAsked, holidaysOf, yearWindow } from './calendar-window.ts'
import { HomePage } from './home-page.tsx'
import { budgetChart, scheduleChart, statesChart, tableCharts } from './plan-charts.ts'
import { programmeDocument, type ProgrammeFacts } from './programme-document.ts'
import { ProgrammePage } from './programme-page.tsx'
import { ProgrammesPage } from './programmes-page.tsx'
import { type NoPlan, type ShownPlan, shownPlan } from './shown-plan.ts'
import { workplanTexts } from './words.ts'

const read = workplanActions['read-plan']
const kept = { sameForAllVisitors: true }

/** A page without a plan: an unknown year is not found, an empty city says so. */
function withoutPlan(request: WebRequest, why: NoPlan, title: string): Reply {
  if (why === 'missing') return trouble('not-found')
  const words = workplanTexts[request.locale]
  return page(
    title,
    <>
      <PageHeading title={title} />
      <EmptyState title={words.noPlan}>{words.noPlanBody}</EmptyState>
    </>,
  )
}

async function home(request: WebRequest): Promise<Reply> {
  const words = workplanTexts[request.locale]
  const shown = await shownPlan(request, 'portal')
  if (typeof shown === 'string') return withoutPlan(request, shown, words.programmes)
  const { database, today } = request.context
  const month = calendarMonthOf(today)
  const programmes = await listProgrammes(database, shown.plan.id, today)
  const entries = await listCalendar(database, shown.plan.id, {
    from: firstDayOf(month),
    until: lastDayOf(month),
    today,
  })
  const highlights = await listHighlights(database, shown.plan.id)
  const title = words.homeTitle(shown.plan.year)
  return page(
    title,
    <HomePage shown={shown} programmes={programmes} month={entries} highlights={highlights} />,
  )
}

async function overview(request: WebRequest): Promise<Reply> {
  const words = workplanTexts[request.locale]
  const shown = await shownPlan(request, 'portal')
  if (typeof shown === 'string') return withoutPlan(request, shown, words.programmes)
  const { database, today } = request.context
  const programmes = await listProgrammes(database, shown.plan.id, today)
  const body = await readPlanBody(database, shown.plan.id)
  const names = await departmentNames(
    database,
    programmes.map(({ departmentId }) => departmentId),
    today,
  )
  const chart = statesChart(programmes, today, request.locale)
  return page(
    shown.plan.title[request.locale],
    <ProgrammesPage shown={shown} body={body} programmes={programmes} names={names} chart={chart} />,
    { breadcrumbs: [{ href: '/', label: words.home }] },
  )
}

/** A programme with its tasks and the names of the departments in them; null when there is none. */
export async function programmeFacts(request: WebRequest, shown: ShownPlan): Promise<ProgrammeFacts | null> {
  const { database, today } = request.context
  const number = request.param('number')
  const programme = /^\d{1,2}$/.test(number)
    ? await readProgramme(database, shown.plan.id, Number(number))
    : null
  if (programme === null) return null
  const order = { by: 'start', direction: 'asc' } as const
  const tasks = await listTasks(database, shown.plan.id, {
    filter: { programme: programme.number },
    order,
    today,
  })
  const ids = [
    programme.departmentId,
    shown.plan.departmentId,
    ...tasks.flatMap(({ departmentId, helperIds }) => [departmentId, ...helperIds]),
  ]
  return { plan: shown.plan, programme, tasks, names: await departmentNames(database, ids, today) }
}

async function programme(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = workplanTexts[locale]
  const shown = await shownPlan(request, 'portal')
  const facts = typeof shown === 'string' ? null : await programmeFacts(request, shown)
  if (typeof shown === 'string' || facts === null) return trouble('not-found')
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
  (format: DocumentFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const shown = await shownPlan(request, 'portal')
    const facts = typeof shown === 'string' ? null : await programmeFacts(request, shown)
    if (typeof shown === 'string' || facts === null) return trouble('not-found')
    const document = programmeDocument(facts, request.context.today, request.locale)
    return await documentDownload(
      document,
      format,
      `${shown.plan.year}-${facts.programme.number}-${facts.programme.title[request.locale]}`,
    )
  }

async function calendar(request: WebRequest): Promise<Reply> {
  const words = workplanTexts[request.locale]
  const shown = await shownPlan(request, 'portal')
  if (typeof shown === 'string') return withoutPlan(request, shown, words.calendar)
  const { database, today } = request.context
  const entries = await listCalendar(database, shown.plan.id, { ...yearWindow(shown.plan.year), today })
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

async function ics(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const shown = await shownPlan(request, 'portal')
  if (typeof shown === 'string') return trouble('not-found')
  const window = yearWindow(shown.plan.year)
  const entries = await listCalendar(context.database, shown.plan.id, { ...window, today: context.today })
  const names = await departmentNames(
    context.database,
    entries.map(({ departmentId }) => departmentId),
    context.today,
  )
  const text = calendarFile(entries, {
    name: workplanTexts[locale].calendarName(shown.plan.year),
    now: context.now,
    locale,
    names,
  })
  return file('calendar.ics', 'text/calendar; charset=utf-8', new TextEncoder().encode(text))
}

export const portalRoutes: readonly Route[] = [
  portalPage('/', read, home, kept),
  portalPage('/programmes', read, overview, kept),
  portalPage('/programmes/:number', read, programme, kept),
  ...(['hwpx', 'pdf', 'md'] as const).map((format) =>
    portalPage(`/programmes/:number/programme.${format}`, read, programmeFile(format), kept),
  ),
  portalPage('/calendar', read, calendar, kept),
  portalPage('/calendar.ics', read, ics, kept),
]

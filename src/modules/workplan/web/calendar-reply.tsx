import type { ComponentChildren } from 'preact'
import { page, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { departmentNames } from '#modules/organization/index.ts'
import {
  listCalendar,
  listCalendarProgrammes,
  listLongRunning,
  listShortEntries,
} from '../data/calendar-queries.ts'
import type { CalendarOf } from '../domain/calendar-of.ts'
import { listMilestones } from '../data/milestone-queries.ts'
import { CalendarPage } from './calendar-page.tsx'
import type { CalendarPageProps } from './calendar-props.ts'
import { askedCalendar, type AskedCalendar, holidaysOf, yearWindow } from './calendar-window.ts'
import { drawnProgramme } from './calendar-year.tsx'
import type { ShownPlan } from './shown-plan.ts'

type About = Pick<CalendarPageProps, 'scope' | 'scopes' | 'hrefOf' | 'title' | 'file'> & {
  readonly of: CalendarOf
  readonly breadcrumbs: readonly { readonly href: string; readonly label: string }[]
  readonly below?: ComponentChildren
}

/** What runs beyond a month is told in so many lines; the year has them all. */
const LONG_RUNNING = 40

/** Answers with a calendar: only what its view shows is read. */
export async function calendarReply(
  request: WebRequest,
  shown: ShownPlan,
  { of, breadcrumbs, below, ...about }: About,
): Promise<Reply> {
  const { database, today } = request.context
  const asked = askedCalendar(request, shown.plan.year)
  const programmes = await listCalendarProgrammes(database, shown.plan.id, { today: shown.day, of })
  const window = { ...windowOf(asked, shown), of: narrower(asked, programmes, of) }
  const days = { ...window, today: shown.day }
  const isMonth = asked.view === 'month'
  const entries = await (isMonth ? listShortEntries : listCalendar)(database, shown.plan.id, days)
  const names =
    asked.view === 'table' ? await departmentNames(database, 'all', today) : new Map<never, never>()
  return page(
    about.title,
    <CalendarPage
      {...about}
      shown={shown}
      asked={asked}
      entries={entries}
      longRunning={
        isMonth
          ? await listLongRunning(database, shown.plan.id, days, LONG_RUNNING)
          : { entries: [], total: 0 }
      }
      milestones={await listMilestones(database, shown.plan.id, window)}
      programmes={programmes}
      holidays={isMonth ? await holidaysOf(database, asked.month) : []}
      names={names}
    >
      {below}
    </CalendarPage>,
    { breadcrumbs },
  )
}

function windowOf({ view, month }: AskedCalendar, { plan }: ShownPlan) {
  return view === 'month' ? { from: firstDayOf(month), until: lastDayOf(month) } : yearWindow(plan.year)
}

/** Of a large year only the drawn programme is read, as far as the whole city is asked for. */
function narrower(
  { view, programme }: AskedCalendar,
  programmes: CalendarPageProps['programmes'],
  of: CalendarOf,
): CalendarOf {
  const drawn = view === 'year' ? drawnProgramme(programmes, programme) : undefined
  return drawn === undefined || of.kind !== 'city' ? of : { kind: 'programme', number: drawn }
}

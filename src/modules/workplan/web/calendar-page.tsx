import { changedQuery, EmptyState, Link, PageHeading, type Tab, Tabs, useReader } from '#design/index.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { CalendarMonthView } from './calendar-month.tsx'
import type { CalendarPageProps } from './calendar-props.ts'
import { CalendarTableView } from './calendar-table.tsx'
import { type AskedCalendar, calendarViews } from './calendar-window.ts'
import { CalendarYearView } from './calendar-year.tsx'
import { allStates } from './say.ts'
import { totalOf } from '../domain/task.ts'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

/** A calendar by month, by year as bars, or by year as a table. */
export function CalendarPage(props: CalendarPageProps) {
  const { shown, asked, programmes, scope } = props
  const words = useWords()
  const { locale } = useReader()
  const tasks = totalOf(allStates(programmes))
  const lead =
    asked.view === 'month'
      ? words.monthLead(
          formatMonth(asked.month, locale),
          formatCount(props.entries.length + props.longRunning.total, locale),
        )
      : words.yearLead(formatCount(tasks, locale))
  return (
    <>
      <PageHeading kicker={words.year(shown.plan.year)} title={props.title} lead={lead} />
      <YearChoice shown={shown} />
      <ScopeTabs {...props} />
      <ViewTabs view={asked.view} />
      {tasks === 0 ? (
        <EmptyState title={words.scopeEmpty[scope]}>{words.scopeEmptyBody[scope]}</EmptyState>
      ) : (
        <View {...props} />
      )}
      {props.file !== null && (
        <p>
          <Link href={props.file} download>
            {words.calendarFile}
          </Link>
        </p>
      )}
      {props.children}
    </>
  )
}

function View(props: CalendarPageProps) {
  switch (props.asked.view) {
    case 'month':
      return <CalendarMonthView {...props} />
    case 'year':
      return <CalendarYearView {...props} />
    case 'table':
      return <CalendarTableView {...props} />
  }
}

function ScopeTabs({ scope, scopes }: CalendarPageProps) {
  const words = useWords()
  const { path } = useReader()
  if (scopes.length < 2) return null
  const tabs = scopes.map((each): Tab => ({
    href: changedQuery(path, { scope: each, programme: null, page: null }),
    label: words.scopes[each],
    current: each === scope,
  }))
  return <Tabs label={words.scopesLabel} tabs={tabs} />
}

function ViewTabs({ view }: { readonly view: AskedCalendar['view'] }) {
  const words = useWords()
  const { path } = useReader()
  const tabs = calendarViews.map((each): Tab => ({
    href: changedQuery(path, { view: each === 'month' ? null : each, programme: null, page: null }),
    label: words.views[each],
    current: each === view,
  }))
  return <Tabs label={words.viewsLabel} tabs={tabs} />
}

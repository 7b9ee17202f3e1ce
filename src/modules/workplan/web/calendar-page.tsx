import {
  Calendar,
  changedQuery,
  EmptyState,
  Link,
  PageHeading,
  Section,
  Tabs,
  useReader,
  YearTable,
} from '#design/index.ts'
import { calendarMonthOf, type CalendarMonth, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatMonth, formatPeriod } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said, StateBadge, toneOf } from './task-parts.tsx'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

export interface CalendarPageProps {
  readonly shown: ShownPlan
  readonly entries: readonly CalendarEntry[]
  readonly month: CalendarMonth
  readonly holidays: readonly { readonly day: CalendarEntry['from']; readonly name: string }[]
  /** Where an entry leads: the programme's page for citizens, the task's record for staff. */
  readonly hrefOf: (entry: CalendarEntry) => string
  readonly title: string
  readonly base: string
  /** The file to subscribe to; only the public calendar has one. */
  readonly file: string | null
}

/** One month as a grid and a list, and the whole year as twelve columns. */
export function CalendarPage(props: CalendarPageProps) {
  const { shown, entries, month } = props
  const words = useWords()
  const { locale } = useReader()
  const inMonth = entries.filter(({ from, until }) => from <= lastDayOf(month) && until >= firstDayOf(month))
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={props.title}
        lead={words.calendarLead(formatCount(entries.length, locale))}
      />
      <YearChoice shown={shown} />
      <Section title={words.thisMonthOf(formatMonth(month, locale))} id="month">
        <MonthTabs {...props} />
        <Calendar
          month={month}
          events={inMonth.filter(isShort).map((entry) => eventOf(entry, props, locale))}
          holidays={props.holidays}
        />
        <MonthList {...props} entries={inMonth} />
      </Section>
      <Section title={words.yearView} id="year">
        <YearTable
          year={shown.plan.year}
          caption={words.yearCaption(shown.plan.year)}
          rows={yearRows(props, locale)}
        />
      </Section>
      {props.file !== null && (
        <p>
          <Link href={props.file} download>
            {words.calendarFile}
          </Link>
        </p>
      )}
    </>
  )
}

/** In the grid stand only entries of two weeks or less: what fills the month says nothing about its days. */
function isShort({ from, until }: CalendarEntry): boolean {
  return Date.parse(until) - Date.parse(from) <= 13 * 86_400_000
}

function eventOf(entry: CalendarEntry, props: CalendarPageProps, locale: 'ko' | 'en') {
  return {
    key: `${entry.taskId} ${entry.from}`,
    from: entry.from,
    to: entry.until,
    title: wordsIn(entry.text, locale),
    href: props.hrefOf(entry),
    tone: toneOf(entry.state),
  }
}

function MonthTabs({ shown, month, base }: CalendarPageProps) {
  const words = useWords()
  const { path } = useReader()
  const { year } = shown.plan
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const months = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as CalendarMonth,
  )
  const tabs = months.map((each, index) => ({
    href: changedQuery(`${base}${query}`, { month: each }),
    label: words.monthOfYear(index + 1),
    current: each === month,
  }))
  return <Tabs label={words.monthView} tabs={tabs} />
}

function MonthList({ entries, hrefOf }: CalendarPageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (entries.length === 0) return <EmptyState title={words.thisMonthNone} />
  return (
    <ul class="items">
      {entries.map((entry) => (
        <li key={`${entry.taskId} ${entry.from}`} class="item">
          <Link href={hrefOf(entry)}>
            <Said text={entry.text} />
          </Link>{' '}
          {formatPeriod(entry.from, entry.until, locale)} <StateBadge state={entry.state} />
        </li>
      ))}
    </ul>
  )
}

function yearRows({ entries, hrefOf }: CalendarPageProps, locale: 'ko' | 'en') {
  const byTask = Map.groupBy(entries, ({ taskId }) => taskId)
  return [...byTask.values()].flatMap((times) => {
    const [first] = times
    if (first === undefined) return []
    const spans = times.map(({ from, until, state }) => ({
      from,
      to: until,
      title: times.length === 1 ? '' : formatMonth(calendarMonthOf(from), locale),
      tone: toneOf(state),
    }))
    return [{ key: first.taskId, title: wordsIn(first.text, locale), href: hrefOf(first), spans }]
  })
}

import {
  Calendar,
  changedQuery,
  Disclosure,
  EmptyState,
  Link,
  PageHeading,
  Section,
  Tabs,
  useReader,
  YearTable,
} from '#design/index.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarMonthOf,
  type CalendarMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatMonth, formatPeriod } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { monthsBetween } from '../domain/recurrence.ts'
import type { TaskState } from '../domain/task.ts'
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

/** One month as a grid, what runs beyond it as a list, and the year programme by programme. */
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
        {inMonth.length === 0 && <EmptyState title={words.thisMonthNone} />}
        <LongRunning {...props} entries={inMonth.filter((entry) => !isShort(entry))} />
      </Section>
      <YearByProgramme {...props} />
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
  return daysBetween(from, until) < 14
}

function eventOf(entry: CalendarEntry, props: CalendarPageProps, locale: Locale) {
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
  const months = monthsBetween(`${year}-01` as CalendarMonth, `${year}-12` as CalendarMonth)
  const tabs = months.map((each, index) => ({
    href: changedQuery(`${base}${query}`, { month: each }),
    label: words.monthOfYear(index + 1),
    current: each === month,
  }))
  return <Tabs label={words.monthView} tabs={tabs} />
}

function LongRunning({ entries, hrefOf }: CalendarPageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (entries.length === 0) return null
  return (
    <Section title={words.longRunning} level={3}>
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
    </Section>
  )
}

function YearByProgramme(props: CalendarPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { year } = props.shown.plan
  const byProgramme = Map.groupBy(props.entries, ({ programme }) => programme)
  const groups = [...byProgramme].toSorted(([a], [b]) => a - b)
  return (
    <Section title={words.yearView} id="year">
      {groups.map(([number, entries]) => (
        <Disclosure
          key={number}
          summary={words.programmeOf(number, entries[0]?.programmeTitle[locale] ?? '')}
        >
          <YearTable
            year={year}
            caption={words.yearCaption(year)}
            rows={yearRows({ ...props, entries }, words.states, locale)}
          />
        </Disclosure>
      ))}
    </Section>
  )
}

/** A row per task; times that touch each other, as those of a monthly task, are one bar. */
function yearRows(
  { entries, hrefOf }: CalendarPageProps,
  states: Readonly<Record<TaskState, string>>,
  locale: Locale,
) {
  const byTask = Map.groupBy(entries, ({ taskId }) => taskId)
  return [...byTask.values()].flatMap((times) => {
    const [first] = times
    if (first === undefined) return []
    const spans = joined(times).map(({ from, until }) => ({
      from,
      to: until,
      title: states[first.state],
      tone: toneOf(first.state),
    }))
    return [{ key: first.taskId, title: wordsIn(first.text, locale), href: hrefOf(first), spans }]
  })
}

function joined(
  times: readonly CalendarEntry[],
): readonly { readonly from: CalendarDate; readonly until: CalendarDate }[] {
  const spans: { from: CalendarDate; until: CalendarDate }[] = []
  for (const { from, until } of times) {
    const last = spans.at(-1)
    const follows =
      last !== undefined && (addDays(last.until, 1) >= from || sameOrNextMonth(last.until, from))
    if (follows) last.until = until > last.until ? until : last.until
    else spans.push({ from, until })
  }
  return spans
}

/** In a table of twelve months, work in two months that follow each other is work without a gap. */
function sameOrNextMonth(before: CalendarDate, after: CalendarDate): boolean {
  return calendarMonthOf(after) <= calendarMonthOf(addMonths(firstDayOf(calendarMonthOf(before)), 1))
}

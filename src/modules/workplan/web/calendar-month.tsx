import {
  Calendar,
  changedQuery,
  DataTable,
  EmptyState,
  Link,
  ProgressBar,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import type { MilestoneEntry } from '../data/milestone-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { monthsBetween } from '../domain/recurrence.ts'
import { totalOf } from '../domain/task.ts'
import type { CalendarPageProps } from './calendar-props.ts'
import { EntryTable } from './entry-table.tsx'
import { milestoneTone } from './milestone-parts.tsx'
import { sayDone } from './say.ts'
import { toneOf } from './task-parts.tsx'
import { useWords } from './words.ts'

/** One month as a grid, what runs beyond it as rows, and the year programme by programme. */
export function CalendarMonthView(props: CalendarPageProps) {
  const { entries, milestones, asked } = props
  const words = useWords()
  const { locale, today } = useReader()
  const events = [
    ...milestones.map((milestone) => milestoneEvent(milestone, props, today, locale)),
    ...entries.map((entry) => eventOf(entry, props, locale)),
  ]
  return (
    <>
      <Section title={words.thisMonthOf(formatMonth(asked.month, locale))} id="month">
        <MonthTabs {...props} />
        <Calendar month={asked.month} events={events} holidays={props.holidays} />
        {entries.length + props.longRunning.total === 0 && <EmptyState title={words.thisMonthNone} />}
        <LongRunning {...props} />
      </Section>
      <YearByProgramme {...props} />
    </>
  )
}

function eventOf(entry: CalendarEntry, { hrefOf }: CalendarPageProps, locale: Locale) {
  return {
    key: `${entry.taskId} ${entry.from}`,
    from: entry.from,
    to: entry.until,
    title: wordsIn(entry.text, locale),
    href: hrefOf(entry),
    tone: toneOf(entry.state),
  }
}

function milestoneEvent(
  milestone: MilestoneEntry,
  { hrefOf }: CalendarPageProps,
  today: CalendarEntry['from'],
  locale: Locale,
) {
  return {
    key: milestone.id,
    from: milestone.day,
    title: `◆ ${wordsIn(milestone.name, locale)}`,
    href: hrefOf(milestone),
    tone: milestoneTone(milestone, today),
  }
}

function MonthTabs({ shown, asked }: CalendarPageProps) {
  const words = useWords()
  const { path } = useReader()
  const { year } = shown.plan
  const months = monthsBetween(`${year}-01` as CalendarMonth, `${year}-12` as CalendarMonth)
  const tabs = months.map((each, index) => ({
    href: changedQuery(path, { month: each }),
    label: words.monthOfYear(index + 1),
    current: each === asked.month,
  }))
  return <Tabs label={words.monthView} tabs={tabs} />
}

function LongRunning({ longRunning: { entries, total }, hrefOf }: CalendarPageProps) {
  const words = useWords()
  const { locale, path } = useReader()
  if (entries.length === 0) return null
  const left = total - entries.length
  return (
    <Section title={words.longRunning} level={3}>
      <EntryTable caption={words.longRunning} entries={entries} hrefOf={hrefOf} />
      {left > 0 && (
        <p>
          <Link href={changedQuery(path, { view: 'year' })}>
            {words.longRunningMore(formatCount(left, locale))}
          </Link>
        </p>
      )}
    </Section>
  )
}

function YearByProgramme({ programmes }: CalendarPageProps) {
  const words = useWords()
  const { locale, path } = useReader()
  return (
    <Section title={words.yearByProgramme} id="year">
      <DataTable
        caption={words.yearByProgramme}
        captionHidden
        rows={programmes}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => changedQuery(path, { view: 'year', programme: String(number) })}
        columns={[
          {
            key: 'title',
            title: words.programme,
            head: true,
            cell: ({ number, title }) => words.programmeOf(number, title[locale]),
          },
          {
            key: 'tasks',
            title: words.tasks,
            kind: 'number',
            cell: ({ tasks }) => formatCount(totalOf(tasks), locale),
          },
          {
            key: 'done',
            title: words.doneTasks,
            cell: ({ tasks, title }) => (
              <ProgressBar
                part={tasks.done}
                whole={totalOf(tasks)}
                label={title[locale]}
                text={sayDone(tasks, locale)}
                tone="success"
              />
            ),
          },
          {
            key: 'late',
            title: words.lateTasks,
            kind: 'number',
            cell: ({ tasks }) => formatCount(tasks.late, locale),
          },
        ]}
      />
    </Section>
  )
}

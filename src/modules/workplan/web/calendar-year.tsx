import { changedQuery, Section, Tabs, useReader, YearTable } from '#design/index.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarMonthOf,
  firstDayOf,
} from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CalendarEntry, CalendarProgramme } from '../data/calendar-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { type TaskState, totalOf } from '../domain/task.ts'
import type { CalendarPageProps } from './calendar-props.ts'
import { milestoneTone } from './milestone-parts.tsx'
import { allStates, sayDone } from './say.ts'
import { toneOf } from './task-parts.tsx'
import { useWords } from './words.ts'

/** With more tasks than this a page of bars is no overview: then one programme is drawn at a time. */
const MOST_ROWS = 150

/** The programme that a year's bars are of; undefined for all of them. */
export function drawnProgramme(
  programmes: readonly CalendarProgramme[],
  asked: number | undefined,
): number | undefined {
  if (asked !== undefined) return asked
  return totalOf(allStates(programmes)) > MOST_ROWS ? programmes[0]?.number : undefined
}

/** The year as bars, programme by programme: each task's name is a link in order, each bar says its time in words. */
export function CalendarYearView(props: CalendarPageProps) {
  const { programmes, asked } = props
  const words = useWords()
  const { locale, path } = useReader()
  const drawn = drawnProgramme(programmes, asked.programme)
  const shown = programmes.filter(({ number }) => drawn === undefined || number === drawn)
  const tabs = programmes.map(({ number, title }) => ({
    href: changedQuery(path, { programme: String(number) }),
    label: words.programmeOf(number, title[locale]),
    current: number === drawn,
  }))
  const all = {
    href: changedQuery(path, { programme: null }),
    label: words.foundAll,
    current: drawn === undefined,
  }
  const many = totalOf(allStates(programmes)) > MOST_ROWS
  return (
    <Section title={words.yearView} id="year" lead={many ? words.yearChoose : words.yearKeys}>
      {drawn !== undefined && <Tabs label={words.yearByProgramme} tabs={many ? tabs : [all, ...tabs]} />}
      {shown.map((programme) => (
        <Section
          key={programme.number}
          level={3}
          title={words.programmeOf(programme.number, programme.title[locale])}
          aside={`${words.taskCount(formatCount(totalOf(programme.tasks), locale))} · ${words.doneTasks} ${sayDone(programme.tasks, locale)}`}
        >
          <Bars {...props} programme={programme.number} />
        </Section>
      ))}
    </Section>
  )
}

function Bars({ shown, programme, ...props }: CalendarPageProps & { readonly programme: number }) {
  const words = useWords()
  const { locale, today } = useReader()
  const { year } = shown.plan
  const entries = props.entries.filter((entry) => entry.programme === programme)
  const marks = Map.groupBy(props.milestones, ({ taskId }) => taskId)
  const rows = [...Map.groupBy(entries, ({ taskId }) => taskId).values()].flatMap((times) => {
    const [first] = times
    if (first === undefined) return []
    const href = props.hrefOf(first)
    const milestones = (marks.get(first.taskId) ?? []).map((milestone) => ({
      key: milestone.id,
      title: `◆ ${wordsIn(milestone.name, locale)}`,
      href,
      spans: [
        {
          from: milestone.day,
          to: milestone.day,
          title: words.dayOfMonth(Number(milestone.day.slice(8))),
          tone: milestoneTone(milestone, today),
        },
      ],
    }))
    const spans = barsOf(times, words.states)
    return [{ key: first.taskId, title: wordsIn(first.text, locale), href, spans }, ...milestones]
  })
  return <YearTable year={year} caption={words.yearCaption(year)} rows={rows} />
}

/** Times that touch each other, as those of a monthly task, are one bar. */
function barsOf(times: readonly CalendarEntry[], states: Readonly<Record<TaskState, string>>) {
  const state = times[0]?.state ?? 'planned'
  return joined(times).map(({ from, until }) => ({
    from,
    to: until,
    title: states[state],
    tone: toneOf(state),
  }))
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

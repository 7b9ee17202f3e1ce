import { DataTable, Pagination, Section, useReader } from '#design/index.ts'
import { formatDay, formatPeriod } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { milestonesAtAGlance } from '../domain/milestone.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { CalendarPageProps } from './calendar-props.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'

const ROWS = 100

/** The year's tasks as a table, in the order in which they begin. */
export function CalendarTableView({ entries, milestones, names, hrefOf, asked }: CalendarPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const tasks = [...Map.groupBy(entries, ({ taskId }) => taskId).values()].flatMap(lineOf)
  const marks = Map.groupBy(milestones, ({ taskId }) => taskId)
  const next = ({ taskId }: CalendarEntry) => milestonesAtAGlance(marks.get(taskId) ?? [], today).next
  const first = (asked.page - 1) * ROWS
  return (
    <Section title={words.yearView} id="year">
      <DataTable
        caption={words.yearView}
        captionHidden
        rows={tasks.slice(first, first + ROWS)}
        rowKey={({ taskId }) => taskId}
        rowHref={hrefOf}
        columns={[
          { key: 'text', title: words.task, head: true, cell: ({ text }) => <Said text={text} /> },
          { key: 'programme', title: words.programme, kind: 'number', cell: ({ programme }) => programme },
          {
            key: 'period',
            title: words.period,
            kind: 'date',
            cell: ({ from, until }) => formatPeriod(from, until, locale),
          },
          {
            key: 'owner',
            title: words.owner,
            cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
          },
          {
            key: 'milestone',
            title: words.nextMilestone,
            cell: (task) => {
              const milestone = next(task)
              return milestone === null
                ? '–'
                : `${formatDay(milestone.day, locale)} ${wordsIn(milestone.name, locale)}`
            },
          },
          {
            key: 'state',
            title: words.state,
            kind: 'status',
            cell: ({ state }) => <StateBadge state={state} />,
          },
        ]}
      />
      <Pagination page={asked.page} pages={Math.ceil(tasks.length / ROWS)} />
    </Section>
  )
}

/** A task from its first time to the end of its last. */
function lineOf(times: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const [first, last] = [times[0], times.at(-1)]
  return first === undefined || last === undefined ? [] : [{ ...first, until: last.until }]
}

import { DataTable, useReader } from '#design/index.ts'
import { formatPeriod } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'

/** What is done when, and how it stands: one row each. */
export function EntryTable({
  caption,
  entries,
  hrefOf,
}: {
  readonly caption: string
  readonly entries: readonly CalendarEntry[]
  readonly hrefOf: (entry: CalendarEntry) => string
}) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ taskId, from }) => `${taskId} ${from}`}
      rowHref={hrefOf}
      columns={[
        { key: 'text', title: words.task, head: true, cell: ({ text }) => <Said text={text} /> },
        {
          key: 'period',
          title: words.period,
          kind: 'date',
          cell: ({ from, until }) => formatPeriod(from, until, locale),
        },
        {
          key: 'state',
          title: words.state,
          kind: 'status',
          cell: ({ state }) => <StateBadge state={state} />,
        },
      ]}
    />
  )
}

import { type Column, DataTable, useReader } from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { Hit, Hits } from '../data/search-queries.ts'
import type { SearchKind } from '../domain/search-kinds.ts'
import { Marked } from './marked.tsx'
import { sayFigure } from './say.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'

export interface HitsProps {
  readonly hits: Hits
  readonly query: string
  readonly room: 'portal' | 'workspace'
}

/** What was found of one kind, each hit leading to where it stands. */
export function HitsOfKind({ kind, ...props }: HitsProps & { readonly kind: SearchKind }) {
  const Table = tables[kind]
  return <Table {...props} />
}

const tables: Readonly<Record<SearchKind, (props: HitsProps) => preact.JSX.Element>> = {
  programme: ProgrammeHits,
  task: TaskHits,
  item: ItemHits,
  figure: FigureHits,
  report: ReportHits,
}

function programmeAddress({ programme, year }: Hit, room: HitsProps['room']): string {
  return `${room === 'workspace' ? '/office' : ''}/programmes/${programme.number}?year=${year}`
}

/** Citizens read of a task on its programme's page. */
function taskAddress(hit: Hit & { readonly taskId: string }, room: HitsProps['room']): string {
  return room === 'workspace' ? `/office/tasks/${hit.taskId}` : programmeAddress(hit, room)
}

/** The columns that say where a hit stands. */
function useWhere(): { readonly where: Column<Hit>; readonly year: Column<Hit> } {
  const words = useWords()
  const { locale } = useReader()
  return {
    where: {
      key: 'programme',
      title: words.programme,
      cell: ({ programme }) => words.programmeOf(programme.number, programme.title[locale]),
    },
    year: { key: 'year', title: words.foundYear, kind: 'number', cell: ({ year }) => String(year) },
  }
}

/** The text in which something was found; it names the row. */
function foundIn(title: string, query: string): Column<Hit> {
  return { key: 'text', title, head: true, cell: ({ text }) => <Marked text={text} query={query} /> }
}

function ProgrammeHits({ hits, query, room }: HitsProps) {
  const words = useWords()
  const { year } = useWhere()
  return (
    <DataTable
      caption={words.foundKinds.programme}
      captionHidden
      rows={hits.programme}
      rowKey={({ key }) => key}
      rowHref={(hit) => programmeAddress(hit, room)}
      columns={[
        {
          key: 'title',
          title: words.programme,
          head: true,
          cell: ({ programme }) => (
            <>
              {programme.number}. <Marked text={programme.title} query={query} />
            </>
          ),
        },
        { key: 'text', title: words.purpose, cell: ({ text }) => <Marked text={text} query={query} /> },
        year,
      ]}
    />
  )
}

function ItemHits({ hits, query, room }: HitsProps) {
  const words = useWords()
  const { where, year } = useWhere()
  return (
    <DataTable
      caption={words.foundKinds.item}
      captionHidden
      rows={hits.item}
      rowKey={({ key }) => key}
      rowHref={(hit) => programmeAddress(hit, room)}
      columns={[foundIn(words.foundKinds.item, query), where, year]}
    />
  )
}

function TaskHits({ hits, query, room }: HitsProps) {
  const words = useWords()
  const { where, year } = useWhere()
  return (
    <DataTable
      caption={words.foundKinds.task}
      captionHidden
      rows={hits.task}
      rowKey={({ key }) => key}
      rowHref={(hit) => taskAddress(hit, room)}
      columns={[
        foundIn(words.task, query),
        where,
        year,
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

function FigureHits({ hits, query, room }: HitsProps) {
  const words = useWords()
  const { locale } = useReader()
  const { where } = useWhere()
  return (
    <DataTable
      caption={words.foundKinds.figure}
      captionHidden
      rows={hits.figure}
      rowKey={({ key }) => key}
      rowHref={(hit) => programmeAddress(hit, room)}
      columns={[
        foundIn(words.figure, query),
        {
          key: 'value',
          title: words.value,
          kind: 'number',
          cell: ({ figure }) => sayFigure(figure.value, locale),
        },
        { key: 'day', title: words.asOf, kind: 'date', cell: ({ figure }) => formatDay(figure.day, locale) },
        where,
      ]}
    />
  )
}

function ReportHits({ hits, query, room }: HitsProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.foundKinds.report}
      captionHidden
      rows={hits.report}
      rowKey={({ key }) => key}
      rowHref={(hit) => taskAddress(hit, room)}
      columns={[
        { key: 'task', title: words.task, head: true, cell: ({ taskText }) => <Said text={taskText} /> },
        {
          key: 'text',
          title: words.foundKinds.report,
          cell: ({ text }) => <Marked text={text} query={query} />,
        },
        { key: 'reported', title: words.state, cell: ({ reported }) => words.reportStates[reported] },
        { key: 'day', title: words.asOf, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
      ]}
    />
  )
}

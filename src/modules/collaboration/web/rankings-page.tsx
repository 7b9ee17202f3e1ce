import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeading,
  Prose,
  RoomTabs,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatMonth, noFigure } from '#platform/text/format.ts'
import type { SettledLine } from '../data/settlement-queries.ts'
import type { ReceiverId } from '../domain/entry.ts'
import { meanOf } from '../domain/ranking.ts'
import type { SubjectKind } from '../domain/settlement.ts'
import { formatScore } from './format-score.ts'
import type { Names } from './names.ts'
import { HOME, roomsFor } from './rooms.ts'
import { useWords } from './words.ts'

export const rankingViews = ['month', 'year'] as const
export type RankingView = (typeof rankingViews)[number]

/** So many lines are shown: whoever is further down finds themselves on their own page. */
export const LINES_ON_A_PAGE = 100

export interface RankingsPageProps {
  readonly person: Person
  readonly view: RankingView
  readonly kind: SubjectKind
  readonly month: CalendarMonth
  readonly span: { readonly from: CalendarDate; readonly until: CalendarDate }
  readonly isSettled: boolean
  readonly lines: readonly SettledLine[]
  readonly names: Names
}

/** Who worked together most, of a month or of the year: settled, or as it stands. */
export function RankingsPage(props: RankingsPageProps) {
  const { view, kind, month, span, lines } = props
  const { locale } = useReader()
  const words = useWords()
  const lead = props.isSettled
    ? words.rankingSettled(formatMonth(month, locale), formatDay(span.until, locale))
    : words.rankingOpen(formatDay(span.from, locale), formatDay(span.until, locale))
  const to = (asked: { view?: RankingView; kind?: SubjectKind }) =>
    `${HOME}/rankings?view=${asked.view ?? view}&kind=${asked.kind ?? kind}&month=${month}`
  return (
    <>
      <PageHeading title={words.rankings} lead={lead} />
      <RoomTabs label={words.rooms} rooms={roomsFor(props.person)} current="rankings" />
      <Tabs
        label={words.rankings}
        tabs={rankingViews.map((each) => ({
          ...{ href: to({ view: each }), label: words.views[each], current: each === view },
        }))}
      />
      <Tabs
        label={words.subjects}
        tabs={(['person', 'department'] as const).map((each) => ({
          href: to({ kind: each }),
          label: each === 'person' ? words.people : words.departments,
          current: each === kind,
        }))}
      />
      {view === 'month' && (
        <FilterBar filters={[{ kind: 'month', name: 'month', label: words.month, value: month }]} />
      )}
      <RankingTable {...{ ...props, lines }} />
      <Prose>
        <p>{words.rankingRule}</p>
      </Prose>
    </>
  )
}

function RankingTable({ kind, lines, names }: RankingsPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const number = (key: string, title: string, cell: (line: SettledLine) => string): Column<SettledLine> => ({
    ...{ key, title, cell, kind: 'number' },
  })
  const said = (value: number | null) => (value === null ? noFigure : formatScore(value, locale))
  const own: readonly Column<SettledLine>[] =
    kind === 'person'
      ? [
          {
            key: 'department',
            title: words.department,
            cell: ({ departmentId }) => names.department(departmentId),
          },
        ]
      : [
          number('mean', words.mean, (line) => said(meanOf(line))),
          number('mean-place', words.meanPlace, ({ meanPlace }) =>
            meanPlace === null ? noFigure : formatCount(meanPlace, locale),
          ),
          number('heads', words.heads, ({ heads }) => formatCount(heads ?? 0, locale)),
        ]
  return (
    <DataTable
      caption={words.rankings}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.rankingEmpty}>{words.rankingEmptyHelp}</EmptyState>}
      columns={[
        number('place', words.place, ({ place, hasLeft }) =>
          place === null ? (hasLeft ? words.hasLeft : words.noPlace) : formatCount(place, locale),
        ),
        {
          ...{ key: 'name', title: kind === 'person' ? words.person : words.department, head: true },
          cell: ({ id }) =>
            kind === 'person' ? names.person(id as ReceiverId) : names.department(id as DepartmentId),
        },
        number('score', words.score, ({ score }) => said(score)),
        ...own,
        number('received', words.receivedPoints, ({ tally }) => said(tally.received)),
        number('sent', words.sentPoints, ({ tally }) => said(tally.sent)),
        number('special', words.special, ({ tally }) => formatCount(tally.special, locale)),
      ]}
    />
  )
}

import { Downloads, FilterBar, PageHeading, Prose, RoomTabs, Tabs, useReader } from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import type { SubjectKind } from '../domain/settlement.ts'
import type { ShownRanking } from '../use-cases/shown-ranking.ts'
import { listFiles } from './list-files.ts'
import { useReportWords } from './report-words.ts'
import { HOME, roomsFor } from './rooms.ts'
import { type TypedTable, TypedTableView } from './typed-table.tsx'
import { useWords } from './words.ts'

export const rankingViews = ['month', 'year'] as const
export type RankingView = (typeof rankingViews)[number]

/** So many lines are shown: whoever is further down finds themselves on their own page. */
export const LINES_ON_A_PAGE = 50

export interface RankingsPageProps {
  readonly person: Person
  readonly view: RankingView
  readonly kind: SubjectKind
  readonly month: CalendarMonth
  readonly ranking: ShownRanking
  readonly table: TypedTable
}

/** Who worked together most, of a month or of the year: settled, or as it stands. */
export function RankingsPage(props: RankingsPageProps) {
  const { view, kind, month, table } = props
  const { span, settlement } = props.ranking
  const { locale } = useReader()
  const words = useWords()
  const said = useReportWords()
  const lead =
    settlement !== null
      ? words.rankingSettled(formatMonth(month, locale), formatDay(span.until, locale))
      : words.rankingOpen(formatDay(span.from, locale), formatDay(span.until, locale))
  const query = `view=${view}&kind=${kind}&month=${month}`
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
      {table.rows.length > 0 && <Downloads files={listFiles(`${HOME}/rankings`, query)} />}
      <TypedTableView table={table} captionHidden open={20} />
      {table.rows.length === LINES_ON_A_PAGE && (
        <p class="hint">{said.firstLines(formatCount(LINES_ON_A_PAGE, locale))}</p>
      )}
      <Prose>
        <p>{words.rankingRule}</p>
      </Prose>
    </>
  )
}

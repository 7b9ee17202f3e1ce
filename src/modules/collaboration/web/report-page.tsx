import {
  Downloads,
  EmptyState,
  Figure,
  FilterBar,
  KeyFigures,
  Notice,
  PageHeading,
  RoomTabs,
  Section,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import { lastDayOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatMonth, formatPercent, formatRatio } from '#platform/text/format.ts'
import { isQuiet, shareOf } from '../domain/month-sums.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import type { Chapter } from './report-chapters.ts'
import { leadOf, standingOf } from './report-figures.ts'
import { useReportWords } from './report-words.ts'
import { HOME, roomsFor } from './rooms.ts'
import { TypedTableView } from './typed-table.tsx'
import { useWords } from './words.ts'

export interface ReportPageProps {
  readonly person: Person
  readonly report: MonthReport
  readonly chapters: readonly Chapter[]
}

/** A report is read from top to bottom: what is longer is folded. */
const ROWS_OPEN = 10
export const reportFormats = ['hwpx', 'xlsx'] as const

/** A month's collaboration: how much, who, which departments, and what the campaigns did. */
export function ReportPage({ person, report, chapters }: ReportPageProps) {
  const { locale } = useReader()
  const words = useReportWords()
  const common = useWords()
  const { month, day } = report
  const quiet = isQuiet(report.sums)
  return (
    <>
      <PageHeading
        title={words.reportOf(formatMonth(month, locale))}
        lead={quiet ? undefined : leadOf(report, locale)}
      />
      <RoomTabs label={common.rooms} rooms={roomsFor(person)} current="report" />
      <FilterBar filters={[{ kind: 'month', name: 'month', label: common.month, value: month }]} />
      {quiet ? (
        <EmptyState title={words.quiet}>{words.quietHelp}</EmptyState>
      ) : (
        <>
          <Downloads
            label={words.files}
            files={reportFormats.map((format) => ({
              format,
              href: `${HOME}/report.${format}?month=${month}`,
            }))}
          />
          {day < lastDayOf(month) && <Notice tone="info">{words.monthRuns(formatDay(day, locale))}</Notice>}
          {report.settlement === null && <Notice tone="warning">{standingOf(report, locale)}</Notice>}
          <Figures report={report} />
          {chapters.map((chapter) => (
            <ChapterSection key={chapter.table.key} chapter={chapter} />
          ))}
        </>
      )}
    </>
  )
}

function ChapterSection({ chapter: { table, lead, chart } }: { readonly chapter: Chapter }) {
  return (
    <Section title={table.caption} id={table.key} {...(lead === '' ? {} : { lead })}>
      {chart === null ? (
        <TypedTableView table={table} captionHidden open={ROWS_OPEN} />
      ) : (
        <Figure chart={chart} />
      )}
    </Section>
  )
}

function Figures({ report }: { readonly report: MonthReport }) {
  const { locale } = useReader()
  const words = useReportWords()
  const { sums, before, meetings, day } = report
  const change = sums.sends - before.sums.sends
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: words.sends, value: formatCount(sums.sends, locale), unit: words.units.sends, day },
          change: {
            text: formatCount(Math.abs(change), locale),
            direction: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
          },
        },
        ...(['senders', 'receivers'] as const).map((who) => ({
          ...{ label: words[who], value: formatPercent(shareOf(sums, who), locale), day },
          note: formatRatio(shareOf(sums, who), locale),
        })),
        {
          ...{ label: words.bonds, value: formatCount(meetings.fresh.length, locale), day },
          note: `${formatCount(meetings.pairs.bound, locale)}/${formatCount(meetings.pairs.all, locale)}`,
        },
      ]}
    />
  )
}

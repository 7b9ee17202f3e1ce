import { z } from 'zod'
import {
  DataTable,
  Disclosure,
  EmptyState,
  FilterBar,
  PageHeading,
  RoomTabs,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarMonth, calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { Pattern, Sent } from '../domain/fair-play.ts'
import { type FairPlayReport, fairPlayReport } from '../use-cases/fair-play-report.ts'
import { monthQuery } from './month-query.ts'
import { type Names, namesOf } from './names.ts'
import { HOME, roomsFor } from './rooms.ts'
import { collaborationTexts, useWords } from './words.ts'

interface FairPlayPageProps {
  readonly person: Person
  readonly month: CalendarMonth
  readonly report: FairPlayReport
  readonly names: Names
}

/** Patterns with the sends that show them, for people to judge. */
function FairPlayPage({ person, month, report, names }: FairPlayPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const first = report.months[0] ?? month
  const sends = new Map(report.evidence.map((sent) => [sent.id, sent]))
  return (
    <>
      <PageHeading
        title={words.fairPlay}
        lead={words.fairPlayLead(
          formatMonth(first, locale),
          formatMonth(month, locale),
          formatCount(report.patterns.length, locale),
        )}
      />
      <RoomTabs label={words.rooms} rooms={roomsFor(person)} current="fair-play" />
      <FilterBar filters={[{ kind: 'month', name: 'month', label: words.month, value: month }]} />
      <DataTable
        caption={words.fairPlay}
        captionHidden
        rows={report.patterns}
        rowKey={({ kind, people, month: of }) => `${kind} ${people.join(' ')} ${of ?? ''}`}
        empty={<EmptyState title={words.fairPlayEmpty} />}
        columns={[
          { key: 'kind', title: words.pattern, cell: ({ kind }) => words.patterns[kind] },
          {
            ...{ key: 'people', title: words.who, head: true },
            cell: ({ people }) => people.map((id) => names.person(id)).join(', '),
          },
          {
            ...{ key: 'evidence', title: words.evidence },
            cell: (pattern) => <Evidence {...{ pattern, sends, names }} />,
          },
        ]}
      />
    </>
  )
}

function Evidence({
  pattern,
  sends,
  names,
}: {
  pattern: Pattern
  sends: ReadonlyMap<string, Sent>
  names: Names
}) {
  const { locale } = useReader()
  const words = useWords()
  const said = words.evidenceOf[pattern.kind](
    formatCount(pattern.part, locale),
    formatCount(pattern.whole, locale),
  )
  return (
    <Disclosure summary={said}>
      <ul>
        {pattern.evidence.flatMap((id) => {
          const sent = sends.get(id)
          if (sent === undefined) return []
          const way = words.fromTo(names.person(sent.from), names.person(sent.to))
          return [<li key={id}>{`${formatDay(sent.day, locale)} ${way}`}</li>]
        })}
      </ul>
    </Disclosure>
  )
}

async function fairPlay(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const asked = request.query(z.object({ month: monthQuery }))
  const today = dayInSeoul(context.now)
  const month = asked.month ?? calendarMonthOf(today)
  const report = await fairPlayReport(context, month)
  if (!report.ok) return trouble(report.refusal)
  const staff = report.value.evidence.flatMap(({ from, to }) => [from, to])
  const names = await namesOf(context.database, { staff, day: today, locale })
  const { person } = context
  return page(words.fairPlay, <FairPlayPage {...{ person, month, names }} report={report.value} />, {
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: HOME, label: words.title },
    ],
  })
}

export const fairPlayRoutes: readonly Route[] = [
  workspacePage(`${HOME}/fair-play`, collaborationActions['read-fair-play'], fairPlay),
]

import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  Figure,
  PageHeading,
  RoomTabs,
  Section,
  useReader,
} from '#design/index.ts'
import { type DocumentFormat, tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatPercent, formatRatio } from '#platform/text/format.ts'
import { portalRooms, termOn } from '#modules/pledges/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { type PublishedRates, publishedRates } from '../data/snapshot-queries.ts'
import { endsYear } from '../domain/check-period.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { checkAsked, isTrouble } from './check-asked.ts'
import { frozenRound, type FrozenRoundShown } from './frozen-round.ts'
import { roundReport } from './frozen-routes.tsx'
import { ratesChart } from './rates-chart.ts'
import { RoundReport, sentenceOf } from './round-report.tsx'
import { roundSheet } from './round-sheet.ts'
import { checkTexts, sayPeriod, useWords } from './words.ts'

const read = pledgeCheckActions['read-published']
const kept = { sameForAllVisitors: true }
const books = ['hwpx', 'pdf', 'md'] as const
const tables = ['xlsx', 'csv', 'json'] as const

function PublishedPage({ rounds }: { readonly rounds: readonly PublishedRates[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  const last = rounds.at(-1)
  return (
    <>
      <PageHeading
        title={words.publicChecks}
        {...(last === undefined
          ? {}
          : { lead: words.publicLead(formatCount(rounds.length, locale), sayPeriod(last, locale)) })}
      />
      <RoomTabs label={words.pledges} rooms={portalRooms} current="checks" />
      {last === undefined ? (
        <EmptyState title={words.publicEmpty}>{words.publicEmptyBody}</EmptyState>
      ) : (
        <>
          <Section title={words.ratesOverTime}>
            <Figure chart={ratesChart(rounds, today, locale)} />
          </Section>
          <Rounds rounds={rounds} />
        </>
      )}
    </>
  )
}

function Rounds({ rounds }: { readonly rounds: readonly PublishedRates[] }) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<PublishedRates>[] = [
    { key: 'round', title: words.round, head: true, cell: (round) => sayPeriod(round, locale) },
    {
      key: 'completion',
      title: words.rateNames.completion,
      kind: 'number',
      cell: ({ completion }) => formatRatio(completion, locale),
    },
    {
      key: 'in-term',
      title: words.rateNames['in-term'],
      kind: 'number',
      cell: ({ inTerm }) => formatRatio(inTerm, locale),
    },
    {
      key: 'mean',
      title: words.rateNames['mean-progress'],
      kind: 'number',
      cell: ({ meanProgress }) => formatPercent(meanProgress, locale),
    },
    {
      key: 'goals',
      title: words.rateNames.goals,
      kind: 'number',
      cell: (round) => (endsYear(round) && round.goals.whole > 0n ? formatRatio(round.goals, locale) : '–'),
    },
    { key: 'day', title: words.asOf, kind: 'date', cell: ({ lastDay }) => formatDay(lastDay, locale) },
    {
      key: 'published',
      title: words.publishedDay,
      kind: 'date',
      cell: ({ publishedAt }) => formatDay(dayInSeoul(publishedAt), locale),
    },
  ]
  return (
    <Section title={words.publishedRounds}>
      <DataTable
        caption={words.publishedRounds}
        captionHidden
        columns={columns}
        rows={rounds.toReversed()}
        rowKey={({ checkId }) => checkId}
        rowHref={({ checkId }) => `/pledges/checks/${checkId}`}
      />
    </Section>
  )
}

async function list({ context, locale }: WebRequest): Promise<Reply> {
  const { database, today } = context
  const words = checkTexts[locale]
  const term = await termOn(database, today)
  const rounds = term === null ? [] : await publishedRates(database, term.id)
  return page(words.publicChecks, <PublishedPage rounds={rounds} />, {
    breadcrumbs: [
      { href: '/', label: words.home },
      { href: '/pledges', label: words.pledges },
    ],
  })
}

function RoundPage({ check, shown }: { readonly check: PledgeCheck; readonly shown: FrozenRoundShown }) {
  const words = useWords()
  const { locale } = useReader()
  const under = (file: string) => `/pledges/checks/${check.id}/${file}`
  return (
    <>
      <PageHeading
        title={words.checkOf(sayPeriod(check, locale))}
        {...(check.published === null
          ? {}
          : { kicker: words.publishedOn(formatDay(dayInSeoul(check.published.at), locale)) })}
        lead={sentenceOf(shown.snapshot.content, words, locale)}
      />
      <Downloads
        label={words.book}
        files={books.map((format) => ({ format, href: under(`report.${format}`) }))}
      />
      <RoundReport {...shown} base="/pledges" />
      <Downloads
        label={words.downloads}
        files={tables.map((format) => ({ format, href: under(`table.${format}`) }))}
      />
    </>
  )
}

/** The published version of the round of the address. */
async function published(request: WebRequest) {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { database } = request.context
  const shown = await frozenRound(database, check, check.published?.snapshotId ?? null, 'citizens')
  return shown === null ? trouble('not-found') : { check, shown }
}

async function round(request: WebRequest): Promise<Reply> {
  const found = await published(request)
  if (isTrouble(found)) return found
  const { locale } = request
  const words = checkTexts[locale]
  return page(
    words.checkOf(sayPeriod(found.check, locale)),
    <RoundPage check={found.check} shown={found.shown} />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
        { href: '/pledges/checks', label: words.publicChecks },
      ],
    },
  )
}

const book = (format: DocumentFormat) => async (request: WebRequest) => {
  const found = await published(request)
  return isTrouble(found) ? found : await roundReport(request, found.shown, format)
}

const table = (format: TableFormat) => async (request: WebRequest) => {
  const found = await published(request)
  if (isTrouble(found)) return found
  const { content } = found.shown.snapshot
  const name = `pledges-${content.year}-q${content.quarter}`
  return await tableDownload(roundSheet(content, request.locale), format, name)
}

/** What citizens read of the rounds that were published. */
export const portalRoutes: readonly Route[] = [
  portalPage('/pledges/checks', read, list, kept),
  portalPage('/pledges/checks/:id', read, round, kept),
  ...books.map((format) => portalPage(`/pledges/checks/:id/report.${format}`, read, book(format), kept)),
  ...tables.map((format) => portalPage(`/pledges/checks/:id/table.${format}`, read, table(format), kept)),
]

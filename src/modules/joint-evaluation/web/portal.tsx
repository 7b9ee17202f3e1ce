import { z } from 'zod'
import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  Figure,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { decimalText } from '#modules/indicators/index.ts'
import { announcedResults, type CityResult } from '../data/appeal-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { sayFixed } from './say.ts'
import { jointTexts, useWords } from './words.ts'

export const portal = '/joint-evaluation'

const query = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined) })

interface Shown {
  readonly year: number | null
  readonly years: readonly number[]
  /** The year's results of the own group. */
  readonly group: readonly CityResult[]
  readonly own: CityResult | null
  /** Our results over the years, the latest first. */
  readonly ours: readonly CityResult[]
}

/** What the address asks for: a year's results, or the latest that were announced. */
async function shownIn(request: WebRequest): Promise<Shown | null> {
  const all = await announcedResults(request.context.database)
  const ours = all.filter(({ isOwn }) => isOwn)
  const years = [...new Set(all.map(({ evaluationYear }) => evaluationYear))]
  const asked = request.query(query).year
  const year = asked ?? years[0] ?? null
  if (asked !== undefined && !years.includes(asked)) return null
  const of = all.filter(({ evaluationYear }) => evaluationYear === year)
  const own = of.find(({ isOwn }) => isOwn) ?? null
  return { year, years, own, ours, group: of.filter(({ group }) => group === own?.group) }
}

async function show(request: WebRequest): Promise<Reply> {
  const shown = await shownIn(request)
  if (shown === null) return trouble('not-found')
  const words = jointTexts[request.locale]
  const title = shown.year === null ? words.title : words.yearTitle(String(shown.year))
  return page(title, <ResultPage shown={shown} title={title} />, {
    breadcrumbs: [{ href: '/', label: words.home }],
  })
}

/** What became of the year, for everybody: our total and place, the group, and how it went before. */
function ResultPage({ shown, title }: { readonly shown: Shown; readonly title: string }) {
  const words = useWords()
  const { locale } = useReader()
  const { own, group, ours, year } = shown
  if (own === null || year === null)
    return (
      <>
        <PageHeading title={title} lead={words.publicLead} />
        <EmptyState title={words.noResult}>{words.noResultBody}</EmptyState>
      </>
    )
  const said = (result: CityResult) => sayFixed(result.total, 2, locale)
  const place = words.rankOf(String(own.rank))
  return (
    <>
      <PageHeading
        title={title}
        lead={words.publicSentence(words.groupOf(String(own.group)), formatCount(own.groupSize, locale), said(own), String(own.rank), own.award ?? '')}
      />
      <p>{words.publicLead}</p>
      <KeyFigures
        figures={[
          { label: words.total, value: said(own), unit: words.pointsUnit, day: own.announcedOn },
          { label: words.rank, value: place, note: words.ofCities(formatCount(own.groupSize, locale)), day: own.announcedOn },
          { label: words.award, value: own.award ?? words.noAward },
        ]}
      />
      <Section title={words.groupOf(String(own.group))} lead={words.publicGroupLead}>
        <Figure chart={groupChart(shown, locale)} listedBelow />
        <Results rows={group} caption={words.groupOf(String(own.group))} />
      </Section>
      {ours.length > 1 && (
        <Section title={words.ourYears}>
          <Results rows={ours} caption={words.ourYears} byYear />
        </Section>
      )}
      <Section title={words.howCounted}>
        <p>{words.howCountedBody}</p>
      </Section>
      <Downloads files={(['xlsx', 'csv', 'json'] as const).map((format) => ({ format, href: `${portal}.${format}?year=${year}` }))} />
    </>
  )
} // prettier-ignore

function groupChart({ group, own }: Shown, locale: WebRequest['locale']) {
  const words = jointTexts[locale]
  const first = group[0]
  return barChart({
    title: own === null || first === undefined ? words.noResult : words.groupChart(own.name, String(own.rank), first.name),
    ...{ caption: words.total, unit: words.pointsUnit, locale },
    ...(own === null ? {} : { day: own.announcedOn }),
    columns: [words.city, words.total],
    bars: group.map((each) => ({
      label: each.name,
      value: Number(decimalText(each.total, 2)),
      text: sayFixed(each.total, 2, locale),
      tone: each.isOwn ? ('ours' as const) : ('rest' as const),
    })),
  })
} // prettier-ignore

function Results({ rows, caption, byYear = false }: { readonly rows: readonly CityResult[]; readonly caption: string; readonly byYear?: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const city: Column<CityResult> = {
    key: 'city', title: words.city, head: true,
    cell: ({ name, isOwn }) => <>{name}{isOwn && <> <StatusBadge tone="primary">{words.ours}</StatusBadge></>}</>,
  }
  const year: Column<CityResult> = {
    key: 'year', title: words.evaluationYear, head: true,
    cell: ({ evaluationYear }) => <Link href={`${portal}?year=${evaluationYear}`}>{String(evaluationYear)}</Link>,
  }
  const columns: readonly Column<CityResult>[] = [
    { key: 'rank', title: words.rank, cell: ({ rank }) => words.rankOf(String(rank)) },
    byYear ? year : city,
    { key: 'total', title: words.total, kind: 'number', cell: ({ total }) => sayFixed(total, 2, locale) },
    { key: 'award', title: words.award, cell: ({ award }) => award ?? '–' },
  ]
  return <DataTable caption={caption} captionHidden unit={words.pointsUnit} day={byYear ? undefined : rows[0]?.announcedOn} columns={columns} rows={rows} rowKey={({ code, evaluationYear }) => `${code} ${evaluationYear}`} />
} // prettier-ignore

/** The group's results as a file. */
async function download(request: WebRequest, format: TableFormat): Promise<Reply> {
  const shown = await shownIn(request)
  if (shown === null) return trouble('not-found')
  const { locale } = request
  const words = jointTexts[locale]
  const sheet = {
    ...{ sheetName: words.total, title: shown.year === null ? words.title : words.yearTitle(String(shown.year)), locale },
    columns: [words.groupTitle, words.rank, words.city, words.total, words.award].map((title) => ({ title, type: 'text' as const })),
    rows: shown.group.map(({ group, rank, name, total, award }) => [String(group), String(rank), name, decimalText(total, 2), award]),
  }
  return await tableDownload(sheet, format, `joint-evaluation-${shown.year ?? ''}`)
} // prettier-ignore

const formats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

/** What everybody reads. */
export const portalRoutes: readonly Route[] = [
  portalPage(portal, jointEvaluationActions['read-result'], show, { sameForAllVisitors: true }),
  ...formats.map((format) =>
    portalPage(`${portal}.${format}`, jointEvaluationActions['read-result'], (request) =>
      download(request, format),
    ),
  ),
]

import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  Link,
  Section,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { verdicts } from '../domain/evaluation.ts'
import { filteredRows, resultFilters, type ResultsQuery } from './results-filter.ts'
import { FlagBadge, portalHref, roundName } from './say.tsx'
import type { ResultRow, ShownRound } from './shown-round.ts'
import { panelTexts, useWords } from './words.ts'

interface ResultsSectionProps {
  readonly shown: ShownRound
  readonly query: ResultsQuery
  /** Where a pledge's own page is: the portal's or the workspace's. */
  readonly base: '/pledges' | '/office/pledges'
  /** Files of what is shown; only what is published is given away. */
  readonly downloads: boolean
}

/** The list of a round's results, narrowed and sorted by its address. */
export function ResultsSection({ shown, query, base, downloads }: ResultsSectionProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const rows = filteredRows(shown.rows, query)
  const caption = words.resultsCaption(formatCount(rows.length, locale))
  const file = (format: 'xlsx' | 'csv' | 'json') => ({
    format,
    href: withQuery(portalHref(shown.round, `/results.${format}`), path),
  })
  return (
    <Section
      title={words.results}
      lead={words.weakShareFormula}
      id="results"
      {...(downloads ? { aside: <Downloads files={[file('xlsx'), file('csv'), file('json')]} /> } : {})}
    >
      <FilterBar filters={resultFilters(shown, query, locale)} />
      <DataTable
        caption={caption}
        columns={useColumns()}
        rows={rows}
        rowKey={({ pledge }) => pledge.id}
        rowHref={({ pledge }) => `${base}/${pledge.number}`}
        rowTone={({ flagged }) => (flagged ? 'danger' : undefined)}
        sort={query.sort ?? 'number'}
        unit={words.unitWords}
        day={shown.day}
        empty={
          <EmptyState
            title={words.resultsEmpty}
            action={<Link href={path.split('?')[0] ?? path}>{words.seeAll}</Link>}
          >
            {words.resultsEmptyBody}
          </EmptyState>
        }
      />
    </Section>
  )
}

function useColumns(): readonly Column<ResultRow>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    { key: 'number', title: words.number, kind: 'number', sort: true, cell: ({ pledge }) => pledge.number },
    { key: 'title', title: words.pledge, head: true, cell: ({ pledge }) => pledge.title[locale] },
    {
      key: 'field',
      title: words.field,
      phone: 'hidden',
      cell: ({ pledge }) => pledge.field.title[locale],
    },
    ...verdicts.map((verdict): Column<ResultRow> => ({
      key: verdict,
      title: words.verdicts[verdict],
      kind: 'number',
      sort: true,
      cell: ({ counts }) => formatCount(counts.verdicts[verdict], locale),
    })),
    {
      key: 'recused',
      title: words.recused,
      kind: 'number',
      phone: 'hidden',
      cell: ({ counts }) => formatCount(counts.recused, locale),
    },
    {
      key: 'share',
      title: words.weakShare,
      kind: 'number',
      sort: true,
      cell: ({ share }) => formatRatio(share, locale),
    },
    {
      key: 'flag',
      title: words.flag,
      kind: 'status',
      cell: ({ flagged }) => <FlagBadge flagged={flagged} />,
    },
  ]
}

/** What is shown, as a sheet to take away. */
export function resultsSheet(shown: ShownRound, rows: readonly ResultRow[], locale: Locale): Sheet {
  const words = panelTexts[locale]
  return {
    sheetName: words.results,
    title: `${roundName(shown.round, locale)} – ${words.results}`,
    locale,
    columns: [
      { title: words.number, type: 'integer' },
      { title: words.pledge, type: 'text' },
      { title: words.field, type: 'text' },
      ...verdicts.map((verdict) => ({ title: words.verdicts[verdict], type: 'integer' as const })),
      { title: words.recused, type: 'integer' },
      { title: words.judgedBy, type: 'integer' },
      { title: words.weakShare, type: 'text' },
      { title: words.flag, type: 'boolean' },
    ],
    rows: rows.map(({ pledge, counts, judged, share, flagged }) => [
      pledge.number,
      pledge.title[locale],
      pledge.field.title[locale],
      ...verdicts.map((verdict) => counts.verdicts[verdict]),
      counts.recused,
      judged,
      formatRatio(share, locale),
      flagged,
    ]),
  }
}

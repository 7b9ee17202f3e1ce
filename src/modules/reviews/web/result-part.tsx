import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  Figure,
  Link,
  Notice,
  Section,
  useReader,
} from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { LEAST_FOR_TRIMMING, wayFor } from '../domain/aggregate.ts'
import type { ResultLine } from '../domain/result.ts'
import type { Review } from '../domain/review.ts'
import { formatPoints } from './points.ts'
import { type Names, office } from './review-in.ts'
import { Words } from './review-parts.tsx'
import { type ReviewWords, reviewTexts, useWords } from './words.ts'

export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

interface ResultColumn extends Column<ResultLine> {
  readonly sheet: SheetColumnType
  readonly value: (line: ResultLine) => SheetCell
}

function columnsOf(
  review: Review,
  names: Names,
  words: ReviewWords,
  locale: Locale,
): readonly ResultColumn[] {
  const said = (points: number) => formatPoints(points, locale, review.decimals)
  const department = ({ departmentId }: ResultLine) => names.get(departmentId)?.[locale] ?? '–'
  const range = (l: ResultLine) => `${formatPoints(l.lowest, locale)} – ${formatPoints(l.highest, locale)}`
  const link = (l: ResultLine) => <Link href={`${office}/${review.id}/entries/${l.entryId}`}><Words>{l.title}</Words></Link> // prettier-ignore
  return [
    { key: 'rank', title: words.rank, kind: 'number', sheet: 'integer', value: (l) => l.rank, cell: (l) => formatCount(l.rank, locale) },
    { key: 'title', title: words.entry, head: true, sheet: 'text', value: (l) => l.title, cell: link },
    { key: 'department', title: words.department, sheet: 'text', value: department, cell: department },
    { key: 'reference', title: words.reference, sheet: 'text', value: (l) => l.reference, cell: (l) => (l.reference === '' ? '–' : l.reference) },
    { key: 'points', title: words.points, kind: 'number', sheet: 'decimal', value: (l) => l.final / 100, cell: (l) => said(l.final) },
    { key: 'grade', title: words.grade, sheet: 'text', value: (l) => l.grade, cell: (l) => `${l.grade}${l.shares ? ' *' : ''}` },
    { key: 'adjustment', title: words.adjustment, kind: 'number', sheet: 'decimal', value: (l) => l.adjustment / 100, cell: (l) => (l.adjustment === 0 ? '–' : said(l.adjustment)) },
    { key: 'counted', title: words.counted, kind: 'number', sheet: 'integer', value: (l) => l.reviewers, cell: (l) => formatCount(l.reviewers, locale) },
    { key: 'spread', title: words.spread, kind: 'number', sheet: 'text', value: range, cell: range },
    { key: 'deviation', title: words.deviation, kind: 'number', sheet: 'decimal', value: (l) => l.deviation / 100, cell: (l) => formatPoints(l.deviation, locale) },
  ] // prettier-ignore
}

interface ResultProps {
  readonly review: Review
  readonly lines: readonly ResultLine[]
  readonly names: Names
  /** The reader's own departments: theirs stand out in the chart. */
  readonly own?: readonly DepartmentId[]
}

/** What came of a round: a chart, its table, how it was worked out, and the files. */
export function ResultPart(props: ResultProps) {
  const { review, lines, names } = props
  const words = useWords()
  const { locale } = useReader()
  if (lines.length === 0)
    return (
      <Section title={words.result.title} id="result">
        <EmptyState title={words.result.none} />
      </Section>
    )
  const way = wayFor(
    review.together,
    lines.map(({ reviewers }) => reviewers),
  )
  return (
    <Section title={words.result.title} id="result">
      {review.publishedOn === null && <Notice tone="warning">{words.result.notPublished}</Notice>}
      <ResultChart {...props} />
      <DataTable
        caption={words.result.title}
        captionHidden
        unit={words.pointsUnit}
        rows={lines}
        rowKey={({ entryId }) => entryId}
        columns={columnsOf(review, names, words, locale).filter(
          // Most rounds have no objection that was upheld.
          ({ key }) => key !== 'adjustment' || lines.some(({ adjustment }) => adjustment !== 0),
        )}
      />
      <p>
        {words.means[way]}. {words.result.rounding(words.decimalsOf[review.decimals])}
      </p>
      {way !== review.together && <p>{words.result.notTrimmed(LEAST_FOR_TRIMMING)}</p>}
      {lines.some(({ shares }) => shares) && <p>* {words.result.shared}</p>}
      <Downloads
        files={tableFormats.map((format) => ({
          format,
          href: `${office}/${review.id}/results.${format}`,
        }))}
      />
    </Section>
  )
}

/** Whoever has most points, in a sentence; the bars of the reader's own departments stand out. */
function ResultChart({ review, lines, own = [] }: ResultProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const said = (points: number) => formatPoints(points, locale, review.decimals)
  const hasOwn = lines.some(({ departmentId }) => own.includes(departmentId))
  const best = lines.filter(({ rank }) => rank === 1)
  const points = said(best[0]?.final ?? 0)
  const title =
    best.length === 1
      ? words.result.finding(best[0]?.title ?? '', points)
      : words.result.findingEqual(formatCount(best.length, locale), points)
  return (
    <Figure
      listedBelow
      chart={barChart({
        ...{ title, locale, columns: [words.entry, words.points], unit: words.pointsUnit },
        day: review.publishedOn ?? review.closedOn ?? today,
        bars: lines.map((line) => ({
          ...{ label: line.title, value: line.final / 100, text: `${said(line.final)} · ${line.grade}` },
          tone: hasOwn && !own.includes(line.departmentId) ? 'rest' : 'ours',
        })),
      })}
    />
  )
}

/** The result as a file: the rows that the page shows. */
export async function downloadResult(
  { review, lines, names }: ResultProps,
  format: TableFormat,
  locale: Locale,
) {
  const words = reviewTexts[locale]
  const columns = columnsOf(review, names, words, locale)
  const sheet = {
    ...{ sheetName: words.result.title, title: words.result.fileTitle(review.title), locale },
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: lines.map((line) => columns.map(({ value }) => value(line))),
  }
  return await tableDownload(sheet, format, `review-${review.subject.replace(/[^\w가-힣-]+/g, '-')}`)
}

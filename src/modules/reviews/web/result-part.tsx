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
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { isTrimmed, LEAST_FOR_TRIMMING } from '../domain/aggregate.ts'
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
}

/** What came of a round: a chart, its table, how it was worked out, and the files. */
export function ResultPart({ review, lines, names }: ResultProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const [best] = lines
  if (best === undefined)
    return (
      <Section title={words.result.title} id="result">
        <EmptyState title={words.result.none} />
      </Section>
    )
  const said = (points: number) => formatPoints(points, locale, review.decimals)
  const left = lines.some(({ reviewers }) => isTrimmed(review.together, reviewers))
  return (
    <Section title={words.result.title} id="result">
      {review.publishedOn === null && <Notice tone="warning">{words.result.notPublished}</Notice>}
      <Figure
        listedBelow
        chart={barChart({
          ...{ title: words.result.finding(best.title, said(best.final)), locale },
          ...{ columns: [words.entry, words.points], unit: words.pointsUnit },
          day: review.publishedOn ?? review.closedOn ?? today,
          bars: lines.map(({ title, final, grade }) => ({
            ...{ label: title, value: final / 100, text: `${said(final)} · ${grade}` },
          })),
        })}
      />
      <DataTable
        caption={words.result.title}
        captionHidden
        unit={words.pointsUnit}
        rows={lines}
        rowKey={({ entryId }) => entryId}
        columns={columnsOf(review, names, words, locale)}
      />
      <p>
        {words.means[review.together]}. {words.result.rounding(words.decimalsOf[review.decimals])}
      </p>
      {left && <p>{words.result.trimmed(LEAST_FOR_TRIMMING)}</p>}
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

import { monthOf, yearOf } from '#platform/kernel/calendar-date.ts'
import { formatPeriod } from '#platform/text/format.ts'
import { Link } from '../actions/link.tsx'
import { useReader, useWords } from '../reader.ts'
import { lanesOf, type YearSpan } from './year-lanes.ts'

export interface YearRow {
  readonly key: string
  readonly title: string
  readonly href?: string | undefined
  readonly spans: readonly YearSpan[]
}

interface YearTableProps {
  readonly year: number
  readonly caption: string
  readonly rows: readonly YearRow[]
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Who does what when: twelve months across. A list on phones, where twelve columns cannot be read. */
export function YearTable(props: YearTableProps) {
  return (
    <div class="year">
      <YearGrid {...props} />
      <YearList {...props} />
    </div>
  )
}

function YearGrid({ year, caption, rows }: YearTableProps) {
  const words = useWords()
  const { today } = useReader()
  const now = yearOf(today) === year ? monthOf(today) : 0
  return (
    <table class="table year-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {MONTHS.map((month) => (
            <th
              key={month}
              scope="col"
              class={month === now ? 'year-month year-now' : 'year-month'}
              aria-current={month === now ? 'date' : undefined}
            >
              {words.monthName(month)}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <YearRows key={row.key} row={row} year={year} />
      ))}
    </table>
  )
}

function YearRows({ row, year }: { row: YearRow; year: number }) {
  const lanes = lanesOf(year, row.spans)
  const shown = lanes.length === 0 ? [[{ months: 12, span: null }]] : lanes
  return (
    <tbody>
      {shown.map((lane, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" class="cell-head" rowSpan={shown.length}>
              <RowTitle row={row} />
            </th>
          )}
          {lane.map((part, at) => (
            <td key={at} colSpan={part.months} class={part.span === null ? 'year-free' : 'year-span'}>
              {part.span !== null && <SpanBar span={part.span} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function RowTitle({ row }: { row: YearRow }) {
  return row.href === undefined ? <>{row.title}</> : <Link href={row.href}>{row.title}</Link>
}

function SpanBar({ span }: { span: YearSpan }) {
  const { locale } = useReader()
  return (
    <span class={`year-bar tone-${span.tone ?? 'primary'}`} title={formatPeriod(span.from, span.to, locale)}>
      {span.title}
      <span class="visually-hidden"> {formatPeriod(span.from, span.to, locale)}</span>
    </span>
  )
}

function YearList({ caption, rows }: YearTableProps) {
  const { locale } = useReader()
  return (
    <div class="year-list">
      <p class="year-list-caption">{caption}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <p class="year-list-title">
              <RowTitle row={row} />
            </p>
            <ul class="year-list-spans">
              {row.spans.map((span) => (
                <li key={`${span.from}${span.title}`}>
                  {span.title} <span class="year-list-when">{formatPeriod(span.from, span.to, locale)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

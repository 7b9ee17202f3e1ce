import { type Column, DataTable, Disclosure, EmptyState, useReader } from '#design/index.ts'
import type { DocumentTable } from '#platform/documents/document.ts'
import type { Sheet, SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatRatio, noFigure } from '#platform/text/format.ts'
import { formatScore } from './format-score.ts'
import { useReportWords } from './report-words.ts'

/** A figure as a person reads it and as a spreadsheet counts with it: both are made once, so they cannot differ. */
export interface TypedCell {
  readonly value: SheetCell
  readonly text: string
}

export interface TypedColumn {
  readonly title: string
  readonly type: SheetColumnType
  /** Names the row; the first column unless told. */
  readonly head?: boolean
  readonly phone?: 'hidden'
}

/** One table for page, document and spreadsheet. */
export interface TypedTable {
  readonly key: string
  readonly caption: string
  /** As it stands above the numbers. */
  readonly unit?: string
  /** Of which day all its figures are. */
  readonly day: CalendarDate
  readonly columns: readonly TypedColumn[]
  readonly rows: readonly (readonly TypedCell[])[]
  /** What is said when there are no rows, and what to do then. */
  readonly empty: string
  readonly emptyHelp?: string
}

/** Cells of one language. */
export function cellsIn(locale: Locale) {
  const none: TypedCell = { value: null, text: noFigure }
  const text = (words: string): TypedCell => (words === '' ? none : { value: words, text: words })
  return {
    none,
    text,
    count: (count: number | null): TypedCell =>
      count === null ? none : { value: count, text: formatCount(count, locale) },
    /** Hundredths of a point. */
    score: (hundredths: number | null): TypedCell =>
      hundredths === null ? none : { value: hundredths / 100, text: formatScore(hundredths, locale) },
    share: (share: Ratio): TypedCell => ({
      value: share.whole === 0n ? null : Number(share.part) / Number(share.whole),
      text: formatRatio(share, locale),
    }),
    day: (day: CalendarDate): TypedCell => ({ value: day, text: formatDay(day, locale) }),
  }
}

const numbers = new Set<SheetColumnType>(['integer', 'decimal', 'won', 'percent'])
const kindOf = ({ type }: TypedColumn) =>
  numbers.has(type) ? ('number' as const) : type === 'date' ? ('date' as const) : ('text' as const)

/** So few rows more are not worth a fold. */
const FEW = 3

interface TypedTableViewProps {
  readonly table: TypedTable
  /** A heading above says it already. */
  readonly captionHidden?: boolean | undefined
  /** So many rows are open, the others behind a fold: on a phone each row is a card. */
  readonly open?: number
}

/** The table on a page, a long one with its further rows folded away. */
export function TypedTableView({ table, captionHidden, open }: TypedTableViewProps) {
  const { locale } = useReader()
  const words = useReportWords()
  const { rows } = table
  if (open === undefined || rows.length <= open + FEW)
    return <WholeTable table={table} captionHidden={captionHidden} />
  const more = words.moreRows(formatCount(rows.length - open, locale))
  return (
    <>
      <WholeTable table={{ ...table, rows: rows.slice(0, open) }} captionHidden={captionHidden} />
      <Disclosure summary={more}>
        <WholeTable
          table={{ ...table, caption: `${table.caption}, ${more}`, rows: rows.slice(open) }}
          captionHidden
        />
      </Disclosure>
    </>
  )
}

function WholeTable({ table, captionHidden }: Omit<TypedTableViewProps, 'open'>) {
  const { caption, unit, day, columns, rows } = table
  const keyed = rows.map((row, index) => ({ row, key: String(index) }))
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={keyed}
      rowKey={({ key }) => key}
      unit={unit}
      day={day}
      empty={<EmptyState title={table.empty}>{table.emptyHelp}</EmptyState>}
      columns={columns.map((column, index): Column<(typeof keyed)[number]> => ({
        ...{ key: String(index), title: column.title, kind: kindOf(column), phone: column.phone },
        ...{ head: column.head ?? false, cell: ({ row }) => row[index]?.text ?? noFigure },
      }))}
    />
  )
}

/** The table in a document. */
export function documentTableOf(table: TypedTable, locale: Locale): DocumentTable {
  return {
    ...{ kind: 'table', caption: table.caption, unit: notesOf(table, locale) },
    head: table.columns.map(({ title }) => title),
    align: table.columns.map((column) => (kindOf(column) === 'number' ? 'right' : 'left')),
    rows: table.rows.map((row) => row.map(({ text }) => text)),
  }
}

/** The table as a sheet, its unit and day in the row above its head. */
export function sheetOf(table: TypedTable, locale: Locale): Sheet {
  return {
    sheetName: table.caption,
    title: `${table.caption} (${notesOf(table, locale)})`,
    locale,
    columns: table.columns.map(({ title, type }) => ({ title, type })),
    rows: table.rows.map((row) => row.map(({ value }) => value)),
  }
}

function notesOf({ unit, day }: TypedTable, locale: Locale): string {
  const asOf = locale === 'ko' ? `${formatDay(day, 'ko')} 기준` : `as of ${formatDay(day, 'en')}`
  return unit === undefined ? asOf : `${unit}, ${asOf}`
}

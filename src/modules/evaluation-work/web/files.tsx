import { type Column, Downloads } from '#design/index.ts'
import type { RowColumn, Sheet } from '#platform/documents/sheet.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatDay } from '#platform/text/format.ts'
import type { WorkYear } from './work-in.tsx'
import { workTexts } from './words.ts'

/** As what lists of the work can be taken away. */
export const fileFormats = ['xlsx', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** A column of a list and of its file; some only on the page, or only in the file, where there is room. */
export interface ListColumn<Row> extends Column<Row>, RowColumn<Row> {
  readonly only?: 'page' | 'file'
}

export const onPage = <Row,>(columns: readonly ListColumn<Row>[]) =>
  columns.filter(({ only }) => only !== 'file')

export const inFile = <Row,>(columns: readonly ListColumn<Row>[]) =>
  columns.filter(({ only }) => only !== 'page')

/** What a sheet is, of which year and day. */
export function titled(
  { context, locale }: WebRequest,
  { year }: Pick<WorkYear, 'year'>,
  sheetName: string,
  said = sheetName,
): Pick<Sheet, 'sheetName' | 'title' | 'locale'> {
  const words = workTexts[locale]
  const parts = [
    words.kicker(String(year.evaluationYear)),
    said,
    words.onDay(formatDay(context.today, locale)),
  ]
  return { sheetName, locale, title: parts.join(' · ') }
}

interface FilesProps {
  readonly address: (format: FileFormat) => string
  /** Which of the page's tables a CSV is, where there are more. */
  readonly csv?: string
  /** What can be taken away, where a page has more than one list. */
  readonly label?: string
}

/** A list to take away: the workbook has all tables of the page, a CSV is one. */
export function Files({ address, csv, label }: FilesProps) {
  return (
    <Downloads
      label={label}
      files={fileFormats.map((format) => ({
        ...{ format, href: address(format) },
        ...(format === 'csv' && csv !== undefined ? { note: csv } : {}),
      }))}
    />
  )
}

import type { Column } from '#design/index.ts'
import type { RowColumn, SheetCell } from '#platform/documents/sheet.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { decimalText, type Rational, rational } from '#modules/indicators/index.ts'

/** As what the outlook and its plan can be taken away. */
export const fileFormats = ['xlsx', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** For whom a file is written, and on which day. */
export interface Written {
  readonly locale: Locale
  readonly today: CalendarDate
}

/** A column of a page that is one of its file too. */
export type ListedColumn<Row> = Column<Row> & RowColumn<Row>

/** A number as a number, with six decimals at most. */
export const numberCell = (value: Rational | null): SheetCell =>
  value === null ? null : Number(decimalText(value, 6))

/** Points from ten-thousandths. */
export const pointsCell = (points: bigint): SheetCell => numberCell(rational(points, 10_000n))

/** A total from hundredths. */
export const totalCell = (total: bigint): SheetCell => numberCell(rational(total, 100n))

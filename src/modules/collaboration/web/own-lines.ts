import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
} from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatInstant, formatMonth } from '#platform/text/format.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import { type WalletLine, walletLines } from '../data/wallet-queries.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { monthsFrom } from '../domain/month.ts'
import { type Names, namesOf } from './names.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, sheetOf, type TypedTable } from './typed-table.tsx'
import { kindOfLine } from './wallet-lines.tsx'
import { collaborationTexts } from './words.ts'

/** The other side of an entry; nobody where points were given by the office. */
const partnerOf = (line: WalletLine, staffId: StaffId | null) =>
  line.senderId === null
    ? { id: null, departmentId: null }
    : line.senderId === staffId
      ? { id: line.receiverId, departmentId: line.receiverDepartmentId }
      : { id: line.senderId, departmentId: line.senderDepartmentId }

interface OwnLines {
  readonly staffId: StaffId | null
  readonly lines: readonly WalletLine[]
  readonly names: Names
  readonly day: CalendarDate
  readonly caption: string
  readonly locale: Locale
}

/** What somebody sent and received, as a table to take away: each entry with what undid it. */
function ownLinesTable({ staffId, lines, names, day, caption, locale }: OwnLines): TypedTable {
  const words = reportTexts[locale]
  const common = collaborationTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'lines', caption, day, empty: words.linesEmpty },
    columns: [
      { title: words.when, type: 'instant' },
      { title: words.direction, type: 'text' },
      { title: words.whom, type: 'text' },
      { title: words.department, type: 'text' },
      { title: words.amount, type: 'integer' },
      { title: words.counts, type: 'integer' },
      { title: words.words, type: 'text' },
    ],
    rows: lines.map((line) => {
      const partner = partnerOf(line, staffId)
      return [
        { value: line.at, text: formatInstant(line.at, locale) },
        cell.text(common.kinds[kindOfLine(line, staffId)]),
        ...[cell.text(names.person(partner.id)), cell.text(names.department(partner.departmentId))],
        ...[cell.count(line.points), cell.count(line.multiplier), cell.text(line.reason ?? line.message)],
      ]
    }),
  }
}

/** One's own lines of a year, or of the running month, as a file. Nobody else's can be asked for. */
export async function ownLinesFile(
  { context, locale }: WebRequest,
  format: TableFormat,
  asked: { readonly year: number } | 'this-month',
) {
  const { database: session, person } = context
  const day = dayInSeoul(context.now)
  const month = calendarMonthOf(day)
  const months =
    asked === 'this-month'
      ? [month]
      : monthsFrom(`${asked.year}-01` as CalendarMonth, `${asked.year}-12` as CalendarMonth)
  const staffId = await staffIdOf(session, person.accountId)
  const lines = staffId === null ? [] : await walletLines(session, staffId, months)
  const partners = (isGuest: boolean) =>
    lines
      .filter(({ receiverIsGuest }) => receiverIsGuest === isGuest)
      .map((line) => partnerOf(line, staffId).id)
  const names = await namesOf(session, { staff: partners(false), guests: partners(true), day, locale })
  const words = reportTexts[locale]
  const caption =
    asked === 'this-month'
      ? words.linesOfMonth(formatMonth(month, locale))
      : words.linesOfYear(String(asked.year))
  const table = ownLinesTable({ staffId, lines, names, day, caption, locale })
  const period = asked === 'this-month' ? month : asked.year
  return await tableDownload(sheetOf(table, locale), format, `collaboration-mine-${period}`)
}

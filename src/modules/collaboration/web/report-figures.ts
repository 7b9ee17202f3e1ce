import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { differenceOf, type MonthSums, shareOf } from '../domain/month-sums.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'

/** The sentence that answers what the month was like. */
export function leadOf({ month, sums, before }: MonthReport, locale: Locale): string {
  const words = reportTexts[locale]
  const said = words.lead(
    formatMonth(month, locale),
    formatCount(sums.senders, locale),
    formatCount(sums.sends, locale),
  )
  return `${said} ${changeOf(sums.sends - before.sums.sends, locale)}`
}

function changeOf(change: number, locale: Locale): string {
  const words = reportTexts[locale]
  if (change === 0) return words.same
  const count = formatCount(Math.abs(change), locale)
  return change > 0 ? words.more(count) : words.fewer(count)
}

/** Whether the rankings stand, and until when they may change. */
export function standingOf({ settlement, settledFrom }: MonthReport, locale: Locale): string {
  const words = reportTexts[locale]
  return settlement === null
    ? words.notSettled(formatDay(settledFrom, locale))
    : words.settled(formatDay(settlement.until, locale), formatDay(dayInSeoul(settlement.settledAt), locale))
}

const glanceRows = [
  ['sends', 'sends'],
  ['sent', 'points'],
  ['senders', 'people'],
  ['receivers', 'people'],
  ['participants', 'people'],
  ['wallets', 'people'],
  ['granted', 'points'],
  ['expired', 'points'],
  ['special', 'points'],
  ['lateUndone', 'points'],
] as const

/** What was sent and stands: the row of that name tells it, not what was taken back. */
const figureOf = (sums: MonthSums, key: (typeof glanceRows)[number][0]) =>
  key === 'sent' ? sums.sent - sums.returned : sums[key]

/** The month beside the one before. */
export function glanceTable({ sums, before, day }: MonthReport, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'glance', caption: words.glance, day, empty: words.quiet },
    columns: [
      { title: words.what, type: 'text' },
      { title: words.unit, type: 'text', phone: 'hidden' },
      { title: words.thisMonth, type: 'integer' },
      { title: words.monthBefore, type: 'integer' },
      { title: words.change, type: 'integer' },
    ],
    rows: glanceRows.map(([key, unit]) => {
      const [now, then] = [figureOf(sums, key), figureOf(before.sums, key)]
      return [
        cell.text(words[key]),
        cell.text(words.units[unit]),
        ...[now, then, now - then].map((figure) => cell.count(figure)),
      ]
    }),
  }
}

/** Who took part, of all who had points to send. */
export function sharesTable({ sums, before, day }: MonthReport, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'shares', caption: words.shares, unit: words.peopleUnit, day, empty: words.quiet },
    columns: [
      { title: words.who, type: 'text' },
      { title: words.count, type: 'integer' },
      { title: words.share, type: 'percent' },
      { title: words.shareBefore, type: 'percent' },
    ],
    rows: (['senders', 'receivers', 'participants'] as const).map((who) => [
      cell.text(words[who]),
      cell.count(sums[who]),
      cell.share(shareOf(sums, who)),
      cell.share(shareOf(before.sums, who)),
    ]),
  }
}

/** Where the month's points went; the last line is nothing. */
export function booksTable({ sums, day }: MonthReport, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  const amounts = { ...sums, difference: differenceOf(sums) }
  const rows = ['granted', 'sent', 'returned', 'expired', 'left', 'difference'] as const
  return {
    ...{ key: 'books', caption: words.books, unit: words.pointsUnit, day, empty: words.quiet },
    columns: [
      { title: words.what, type: 'text' },
      { title: words.amount, type: 'integer' },
    ],
    rows: rows.map((row) => [cell.text(words.booksRows[row]), cell.count(amounts[row])]),
  }
}

import type { Chart } from '#platform/charts/chart.ts'
import { lineChart } from '#platform/charts/line-chart.ts'
import { type CalendarDate, firstDayOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatDayOfYear } from '#platform/text/format.ts'
import { daysFrom } from '../domain/month.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, documentTableOf, type TypedTable } from './typed-table.tsx'

interface ToldDay {
  readonly day: CalendarDate
  readonly sends: number
  readonly points: number
  /** The campaigns of the day, and whether the city hall was closed. */
  readonly note: string
}

/** Every day of the month up to the report's own, those on which nothing was sent too. */
function daysOf(report: MonthReport, locale: Locale): readonly ToldDay[] {
  const words = reportTexts[locale]
  return daysFrom(firstDayOf(report.month), report.day).map((day) => {
    const found = report.sums.days.find((each) => each.day === day)
    const held = report.campaigns.filter((each) => each.days.includes(day))
    const notes = [
      ...held.map(({ campaign }) => campaign.name[locale]),
      ...(report.closedDays.includes(day) ? [words.closed] : []),
    ]
    return { day, sends: found?.sends ?? 0, points: found?.points ?? 0, note: notes.join(', ') }
  })
}

/** The month day by day. */
export function daysTable(report: MonthReport, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'days', caption: words.days, unit: words.sendsUnit, day: report.day, empty: words.daysNone },
    columns: [
      { title: words.day, type: 'date' },
      { title: words.daysLine, type: 'integer' },
      { title: words.amount, type: 'integer' },
      { title: words.dayNote, type: 'text' },
    ],
    rows: daysOf(report, locale).map(({ day, sends, points, note }) => [
      cell.day(day),
      ...[cell.count(sends), cell.count(points), cell.text(note)],
    ]),
  }
}

/** The same as a drawing; its finding is the busiest day. */
export function daysChart(report: MonthReport, locale: Locale): Chart {
  const words = reportTexts[locale]
  const days = daysOf(report, locale)
  const busiest = days.toSorted((a, b) => b.sends - a.sends || (a.day < b.day ? -1 : 1))[0]
  const title =
    busiest === undefined || busiest.sends === 0
      ? words.daysNone
      : words.daysTitle(formatCount(busiest.sends, locale), formatDay(busiest.day, locale))
  const chart = lineChart({
    ...{ title, unit: words.sendsUnit, day: report.day, locale, column: words.day },
    periods: days.map(({ day }) => formatDayOfYear(day, locale)),
    lines: [{ name: words.daysLine, tone: 'ours', values: days.map(({ sends }) => sends) }],
  })
  return { ...chart, table: documentTableOf(daysTable(report, locale), locale) }
}

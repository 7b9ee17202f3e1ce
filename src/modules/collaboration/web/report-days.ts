import { type CalendarDate, firstDayOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { daysFrom } from '../domain/month.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'

/** A day as table and drawing tell it. */
export interface ToldDay {
  readonly day: CalendarDate
  readonly sends: number
  readonly points: number
  readonly isHeld: boolean
  /** The campaigns of the day, and whether the city hall was closed. */
  readonly note: string
}

/** Every day of the month up to the report's own, those on which nothing was sent too. */
export function daysOf(report: MonthReport, locale: Locale): readonly ToldDay[] {
  const words = reportTexts[locale]
  return daysFrom(firstDayOf(report.month), report.day).map((day) => {
    const found = report.sums.days.find((each) => each.day === day)
    const held = report.campaigns.filter((each) => each.days.includes(day))
    const notes = [
      ...held.map(({ campaign }) => campaign.name[locale]),
      ...(report.closedDays.includes(day) ? [words.closed] : []),
    ]
    return {
      ...{ day, sends: found?.sends ?? 0, points: found?.points ?? 0, note: notes.join(', ') },
      isHeld: held.length > 0,
    }
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

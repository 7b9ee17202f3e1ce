import type { Chart } from '#platform/charts/chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { type MonthReport, PLACES_IN_REPORT } from '../use-cases/month-report.ts'
import type { Names } from './names.ts'
import { rankingTable } from './ranking-table.ts'
import { daysTable } from './report-days.ts'
import { daysChart } from './report-days-chart.ts'
import { campaignsTable, picksTable } from './report-events.ts'
import { booksTable, glanceTable, sharesTable, standingOf } from './report-figures.ts'
import { freshTable, neverTable } from './report-meetings.ts'
import { reportTexts } from './report-words.ts'
import type { TypedTable } from './typed-table.tsx'

/** A part of the report: what it says in words, its drawing where it has one, its table. */
export interface Chapter {
  readonly lead: string
  readonly chart: Chart | null
  readonly table: TypedTable
}

/** The report's parts in order: page, HWPX and XLSX all draw these and nothing else. */
export function chaptersOf(report: MonthReport, names: Names, locale: Locale): readonly Chapter[] {
  const words = reportTexts[locale]
  const { meetings, weights, day } = report
  const count = (number: number) => formatCount(number, locale)
  const part = (table: TypedTable, lead = '', chart: Chart | null = null): Chapter => ({
    lead,
    chart,
    table,
  })
  const ranks = (kind: 'person' | 'department', key: 'people' | 'departments' | 'departmentsPerHead') =>
    rankingTable({ kind, key, lines: report[key], caption: words[key], names, day, locale })
  const upTo = words.topNote(count(PLACES_IN_REPORT))
  const { pairs } = meetings
  return [
    part(glanceTable(report, locale), words.glanceNote(formatMonth(report.before.month, locale))),
    part(sharesTable(report, locale), words.sharesNote),
    part(booksTable(report, locale), words.booksNote),
    part(daysTable(report, locale), '', daysChart(report, locale)),
    part(ranks('person', 'people'), `${standingOf(report, locale)} ${upTo}`),
    part(ranks('department', 'departments'), upTo),
    part(ranks('department', 'departmentsPerHead'), upTo),
    part(campaignsTable(report, locale), words.campaignsNote(count(weights.received), count(weights.sent))),
    part(picksTable(report, names, locale)),
    part(
      freshTable(report, names, locale),
      words.bondsLead(count(meetings.fresh.length), count(pairs.bound), count(pairs.all)),
    ),
    part(neverTable(report, names, locale), words.neverLead(count(meetings.never.length), count(pairs.all))),
  ]
}

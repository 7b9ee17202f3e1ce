import type { Chart } from '#platform/charts/chart.ts'
import { lineChart } from '#platform/charts/line-chart.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille, type Ratio } from '#platform/kernel/ratio.ts'
import { formatPercent } from '#platform/text/format.ts'
import { endsYear } from '../domain/check-period.ts'
import type { PublishedRates } from '../data/snapshot-queries.ts'
import { checkTexts, sayPeriod } from './words.ts'

const percent = (share: Ratio | null): number | null => {
  const tenths = share === null ? null : perMille(share)
  return tenths === null ? null : tenths / 10
}

/** The rates of the published rounds over time: three that are never mixed, and goal attainment. */
export function ratesChart(rounds: readonly PublishedRates[], today: CalendarDate, locale: Locale): Chart {
  const words = checkTexts[locale]
  const last = rounds.at(-1)
  const line = (name: string, of: (round: PublishedRates) => Ratio | null) => ({
    name,
    values: rounds.map((round) => percent(of(round))),
  })
  return lineChart({
    title:
      last === undefined
        ? words.ratesOverTime
        : words.chartTitle(sayPeriod(last, locale), formatPercent(last.completion, locale)),
    caption: words.chartCaption,
    unit: words.chartUnit,
    day: last?.lastDay ?? today,
    locale,
    column: words.chartColumn,
    periods: rounds.map(({ year, quarter }) => words.periodShort(year, quarter)),
    lines: [
      { ...line(words.rateNames.completion, ({ completion }) => completion), tone: 'ours' },
      { ...line(words.rateNames['in-term'], ({ inTerm }) => inTerm), tone: 'third' },
      { ...line(words.rateNames['mean-progress'], ({ meanProgress }) => meanProgress), tone: 'fourth' },
      { ...line(words.rateNames.goals, (round) => (endsYear(round) ? round.goals : null)), tone: 'rest' },
    ],
  })
}

import type { Chart } from '#platform/charts/chart.ts'
import { lineChart } from '#platform/charts/line-chart.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import {
  actualBy,
  decimalText,
  type IndicatorSet,
  type Rational,
  targetBy,
} from '#modules/indicators/index.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import { sayAim, sayNumber } from './say.ts'
import { jointTexts } from './words.ts'

/** The months from January to that of the base day. */
export function monthsOf({ resultYear, baseDay }: Pick<IndicatorSet, 'resultYear' | 'baseDay'>): readonly CalendarMonth[] {
  const last = Number(baseDay.slice(0, 4)) > resultYear ? 12 : Number(baseDay.slice(5, 7))
  return Array.from({ length: last }, (_, at) => `${resultYear}-${String(at + 1).padStart(2, '0')}` as CalendarMonth)
} // prettier-ignore

/** An indicator's months beside what should be reached, by the base day at the latest. */
export function monthsChart(
  { indicator, months }: Pick<IndicatorLine, 'indicator' | 'months'>,
  set: IndicatorSet,
  today: CalendarDate,
  locale: Locale,
): Chart {
  const words = jointTexts[locale]
  const periods = monthsOf(set)
  const last = months.at(-1)
  const plain = (value: Rational | null) =>
    value === null ? null : Number(decimalText(value, indicator.decimals + 1))
  const actual = (month: CalendarMonth) =>
    months.some((each) => each.month === month) ? actualBy(indicator.series, months, month) : null
  const aimed = (month: CalendarMonth) =>
    targetBy(indicator, month) ??
    (month === periods.at(-1) && indicator.aim.direction !== 'range' ? indicator.aim.target : null)
  const shown = last === undefined ? null : actual(last.month)
  return lineChart({
    title:
      shown === null
        ? words.monthsChartEmpty(indicator.name)
        : words.monthsChart(
            indicator.name,
            sayNumber(shown, indicator.decimals + 1, locale),
            sayAim(indicator, locale),
          ),
    ...{ caption: words.months, unit: indicator.unit, day: today, locale, column: words.month },
    periods: periods.map((month) => shortMonth(month, locale)),
    lines: [
      { name: words.actualLine, tone: 'ours', values: periods.map((month) => plain(actual(month))) },
      { name: words.targetLine, tone: 'rest', values: periods.map((month) => plain(aimed(month))) },
    ],
  })
} // prettier-ignore

const shortMonth = (month: CalendarMonth, locale: Locale) =>
  locale === 'ko' ? `${Number(month.slice(5))}월` : month.slice(5)

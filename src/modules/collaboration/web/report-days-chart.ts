import { type Chart, chartOf, NARROW } from '#platform/charts/chart.ts'
import { legend } from '#platform/charts/legend.ts'
import { roundTicks } from '#platform/charts/scale.ts'
import { colours, drawing, element, label } from '#platform/charts/svg.ts'
import { type ChartTone, fillOf, toneClass } from '#platform/charts/tone.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import { daysOf, daysTable, type ToldDay } from './report-days.ts'
import { reportTexts } from './report-words.ts'
import { documentTableOf } from './typed-table.tsx'

const LEFT = 40
const HEIGHT = 200

/** A month's sends as bars day by day, those of a campaign in its colour; the finding is the busiest day. */
export function daysChart(report: MonthReport, locale: Locale): Chart {
  const words = reportTexts[locale]
  const days = daysOf(report, locale)
  const busiest = days.toSorted((a, b) => b.sends - a.sends || (a.day < b.day ? -1 : 1))[0]
  const title =
    busiest === undefined || busiest.sends === 0
      ? words.daysNone
      : words.daysTitle(formatCount(busiest.sends, locale), formatDay(busiest.day, locale))
  return chartOf(
    { title, unit: words.sendsUnit, day: report.day, locale },
    (width) => draw(days, { width, title, locale }),
    documentTableOf(daysTable(report, locale), locale),
  )
}

function draw(
  days: readonly ToldDay[],
  { width, title, locale }: { readonly width: number; readonly title: string; readonly locale: Locale },
): string {
  const words = reportTexts[locale]
  const key = legend(
    [
      { name: words.daysHeld, tone: 'ours' },
      { name: words.daysOther, tone: 'rest' },
    ],
    width,
  )
  const ticks = roundTicks([...days.map(({ sends }) => sends), 4]).filter(Number.isInteger)
  const [top, most] = [key.height + 18, ticks.at(-1) ?? 1]
  const yOf = (sends: number) => top + HEIGHT * (1 - sends / most)
  const step = (width - LEFT) / Math.max(1, days.length)
  const grid = ticks.flatMap((tick) => [
    element('line', {
      class: tick === 0 ? 'chart-axis' : 'chart-grid',
      ...{ x1: LEFT, x2: width, y1: yOf(tick), y2: yOf(tick), 'stroke-width': 1 },
      stroke: tick === 0 ? colours.axis : colours.grid,
    }),
    subtle(LEFT - 8, yOf(tick) + 4, formatCount(tick, locale), 'end'),
  ])
  const bars = days.flatMap(({ day, sends, isHeld }, index) => {
    const tone: ChartTone = isHeld ? 'ours' : 'rest'
    const [x, date] = [LEFT + index * step, Number(day.slice(8))]
    // On a telephone every fifth day has its number, else they would lie on each other.
    const isNamed = width > NARROW || date === 1 || date % 5 === 0
    const middle = x + step / 2
    return [
      ...(sends === 0
        ? []
        : [
            element('rect', {
              class: `chart-bar ${toneClass(tone)}`,
              ...{ x: x + step * 0.15, width: step * 0.7, y: yOf(sends), height: yOf(0) - yOf(sends) },
              fill: fillOf(tone),
            }),
          ]),
      ...(isNamed ? [subtle(middle, yOf(0) + 18, String(date), 'middle')] : []),
    ]
  })
  const said = { kind: 'days', title, description: words.daysDescription }
  return drawing({ width, height: top + HEIGHT + 26 }, said, [...key.content, ...grid, ...bars])
}

const subtle = (x: number, y: number, text: string, anchor: 'end' | 'middle') =>
  label(x, y, text, { size: 12, anchor, fill: colours.subtle, class: 'chart-text chart-subtle' })

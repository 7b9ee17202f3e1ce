import type { Chart } from '#platform/charts/chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { ChartTone } from '#platform/charts/tone.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatMonth } from '#platform/text/format.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import { type Stage } from '../domain/stage.ts'
import { monthlyCheckTexts } from './words.ts'

const tones: readonly (readonly [Stage, ChartTone])[] = [
  ['done', 'success'],
  ['on-time', 'ours'],
  ['on-hold', 'rest'],
  ['stale', 'warning'],
  ['late', 'danger'],
]

/** The stages at each closing, month by month, the latest version of each. */
export function stageChart(snapshots: readonly SnapshotHead[], locale: Locale): Chart {
  const words = monthlyCheckTexts[locale]
  const latest = new Map(
    snapshots
      .toSorted((a, b) => a.month.localeCompare(b.month) || a.version - b.version)
      .map((head) => [head.month, head]),
  )
  const heads = [...latest.values()]
  const last = heads.at(-1)
  const title =
    last === undefined
      ? ''
      : words.chartTitle(formatMonth(last.month, locale), last.stages.late, last.stages.stale)
  return stackedBarChart({
    title,
    caption: words.chartCaption,
    unit: words.chartUnit,
    locale,
    column: words.chartColumn,
    parts: tones.map(([stage, tone]) => ({ name: words.stages[stage], tone })),
    bars: heads.map(({ month, stages }) => ({
      label: formatMonth(month, locale),
      values: tones.map(([stage]) => stages[stage]),
    })),
  })
}

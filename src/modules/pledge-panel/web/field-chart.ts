import type { Chart } from '#platform/charts/chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { ChartTone } from '#platform/charts/tone.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille } from '#platform/kernel/ratio.ts'
import { formatRatio } from '#platform/text/format.ts'
import { type Verdict, verdicts } from '../domain/evaluation.ts'
import { sumOf, weakShare } from '../domain/results.ts'
import type { ShownRound } from './shown-round.ts'
import { panelTexts } from './words.ts'

const tones: Readonly<Record<Verdict, ChartTone>> = { good: 'success', fair: 'second', weak: 'danger' }

/** How the pledges of each field were judged, with the field that was called weak most often as the finding. */
export function fieldChart(shown: ShownRound, locale: Locale): Chart {
  const words = panelTexts[locale]
  const fields = shown.fields.map((field) => {
    const counts = sumOf(
      shown.rows.filter(({ pledge }) => pledge.fieldId === field.id).map(({ counts: own }) => own),
    )
    return { field, counts, share: weakShare(counts) }
  })
  const [weakest] = fields
    .filter(({ counts }) => counts.verdicts.weak > 0)
    .toSorted(
      (a, b) => (perMille(b.share) ?? 0) - (perMille(a.share) ?? 0) || a.field.number - b.field.number,
    )
  return stackedBarChart({
    title:
      weakest === undefined
        ? words.fieldFindingNone
        : words.fieldFinding(weakest.field.title[locale], formatRatio(weakest.share, locale)),
    caption: words.fieldChart,
    unit: words.unitWords,
    day: shown.day,
    locale,
    column: words.field,
    parts: verdicts.map((verdict) => ({ name: words.verdicts[verdict], tone: tones[verdict] })),
    bars: fields.map(({ field, counts }) => ({
      label: field.title[locale],
      values: verdicts.map((verdict) => counts.verdicts[verdict]),
    })),
  })
}

import type { Chart } from '#platform/charts/chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { ChartTone } from '#platform/charts/tone.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille } from '#platform/kernel/ratio.ts'
import { formatRatio } from '#platform/text/format.ts'
import { pledgeStages, type PledgeStage } from '../domain/pledge.ts'
import { countStages, ratesOf } from '../domain/stage-counts.ts'
import type { ShownRegister } from './shown-register.ts'
import { pledgeTexts } from './words.ts'

const tones: Readonly<Record<PledgeStage | 'none', ChartTone>> = {
  completed: 'success',
  continuing: 'third',
  'on-track': 'ours',
  partial: 'warning',
  'on-hold': 'rest',
  dropped: 'danger',
  none: 'fourth',
}

/** How the pledges of each field stand. */
export function stagesChart(shown: ShownRegister, day: CalendarDate, locale: Locale): Chart {
  const words = pledgeTexts[locale]
  const fields = shown.fields.map((field) => {
    const pledges = shown.pledges.filter(({ fieldId }) => fieldId === field.id)
    return { field, counts: countStages(pledges), rate: ratesOf(pledges).completion }
  })
  const all = countStages(shown.pledges)
  const stages = ([...pledgeStages, 'none'] as const).filter((stage) => all[stage] > 0)
  const [best] = fields.toSorted(
    (a, b) => (perMille(b.rate) ?? -1) - (perMille(a.rate) ?? -1) || a.field.number - b.field.number,
  )
  return stackedBarChart({
    title:
      best === undefined
        ? words.byField
        : words.byFieldFinding(best.field.title[locale], formatRatio(best.rate, locale)),
    caption: words.byField,
    unit: words.unitCount,
    day,
    locale,
    column: words.field,
    parts: stages.map((stage) => ({
      name: stage === 'none' ? words.noStage : words.stages[stage],
      tone: tones[stage],
    })),
    bars: fields.map(({ field, counts }) => ({
      label: field.title[locale],
      values: stages.map((stage) => counts[stage]),
    })),
  })
}

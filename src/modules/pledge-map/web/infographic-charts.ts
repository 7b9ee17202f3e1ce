import { type Chart, WIDE } from '#platform/charts/chart.ts'
import { unitChart } from '#platform/charts/unit-chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille } from '#platform/kernel/ratio.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { ratesOf } from '#modules/pledges/index.ts'
import type { Infographic } from './infographic.ts'
import { stagesIn } from './pledge-map-chart.ts'
import { stageMarks, stageOf } from './stage-look.tsx'
import { pledgeMapTexts } from './words.ts'

/** Each field's pledges, one mark for each. */
export function fieldsChart({ shown }: Infographic, locale: Locale): Chart {
  const words = pledgeMapTexts[locale]
  const stages = stagesIn(shown.pledges)
  const rows = shown.fields.map((field) => {
    const pledges = shown.pledges.filter(({ fieldId }) => fieldId === field.id)
    const counts = stages.map((stage) => pledges.filter((pledge) => stageOf(pledge) === stage).length)
    return { field, pledges, counts, rate: ratesOf(pledges).completion }
  })
  const best = rows.toSorted((a, b) => (perMille(b.rate) ?? -1) - (perMille(a.rate) ?? -1))[0]
  const said = (count: number) => formatCount(count, locale)
  return unitChart({
    title:
      best === undefined
        ? words.fieldsCaption
        : words.fieldsFinding(best.field.title[locale], formatRatio(best.rate, locale)),
    caption: words.fieldsCaption,
    unit: words.unitOne,
    day: shown.day,
    locale,
    wide: WIDE,
    kinds: stages.map((stage) => ({ ...stageMarks[stage], name: words.stages[stage] })),
    rows: rows.map(({ field, counts, rate }) => ({
      label: field.title[locale],
      text: `${rate.part}/${rate.whole}`,
      units: counts.flatMap((count, stage) => Array.from({ length: count }, () => stage)),
    })),
    table: {
      head: [words.field, ...stages.map((stage) => words.stages[stage]), words.total, words.completion],
      align: ['left', ...stages.map(() => 'right' as const), 'right', 'right'],
      rows: rows.map(({ field, counts, pledges, rate }) => [
        field.title[locale],
        ...counts.map(said),
        said(pledges.length),
        formatRatio(rate, locale),
      ]),
    },
  })
}

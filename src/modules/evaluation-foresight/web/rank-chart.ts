import { barChart } from '#platform/charts/bar-chart.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { YearFacts } from '#modules/joint-evaluation/index.ts'
import type { YearOutlook } from '../use-cases/year-outlook.ts'
import { countWithin, sayChance } from './say-ahead.ts'
import { foresightWords } from './words.ts'

/** Up to which rank of its group chances are told: ranks that never came out are left off at the end. */
export function toldRanks({ year }: Pick<YearFacts, 'year'>, { own, cities }: YearOutlook): number {
  const { counts } = own.outlook.chances
  const within = Math.min(Math.max(2, year.goalRank), cities.length)
  return Math.max(within, counts.findLastIndex((count) => count > 0) + 1)
}

/** With which chance the city comes to which rank of its group; the finding is the title. */
export function rankChart(
  facts: Pick<YearFacts, 'year'>,
  told: YearOutlook,
  { locale, today }: { readonly locale: Locale; readonly today: CalendarDate },
): Chart {
  const words = foresightWords[locale]
  const { year } = facts
  const { own, cities, runs } = told
  const { chances } = own.outlook
  const within = Math.min(Math.max(2, year.goalRank), cities.length)
  const said = (rank: number) => sayChance(countWithin(chances, rank), runs, locale)
  return barChart({
    title: words.chanceFinding(said(1), said(within), String(within)),
    caption: words.chanceCaption(String(own.city.group)),
    ...{ unit: words.chanceUnit, day: today, locale, columns: [words.rank, words.chance] },
    bars: chances.counts.slice(0, toldRanks(facts, told)).map((count, place) => ({
      label: words.rankOf(String(place + 1)),
      value: Math.round((count / runs) * 1_000) / 10,
      text: sayChance(count, runs, locale),
      tone: place < year.goalRank ? ('ours' as const) : ('rest' as const),
    })),
  })
}

import type { Chart } from '#platform/charts/chart.ts'
import type { ChartNumber } from '#platform/charts/scale.ts'
import { sankeyChart } from '#platform/charts/sankey-chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { ChartTone } from '#platform/charts/tone.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { sumWon, won } from '#platform/kernel/won.ts'
import { formatAmount, formatWon, unitLabel } from '#platform/text/format.ts'
import type { PledgeField } from '#modules/pledges/index.ts'
import type { LedgerTotals } from '../data/total-queries.ts'
import {
  cellAt,
  type LedgerCells,
  ledgerKinds,
  type LedgerSource,
  ledgerSources,
  type LedgerYear,
} from '../domain/ledger.ts'
import { plannedTotal } from '../domain/ledger-sums.ts'
import { ledgerTexts, yearWords } from './words.ts'

export const sourceTones: Readonly<Record<LedgerSource, ChartTone>> = {
  national: 'third',
  province: 'ours',
  city: 'second',
  private: 'warning',
  other: 'rest',
}

interface ChartFacts {
  readonly years: readonly number[]
  readonly day: CalendarDate
  readonly locale: Locale
}

/** Money is drawn in 억원 by all pledges, in 백만원 by one. */
const inUnit = (unit: 'eok' | 'million', locale: Locale) => (amount: ChartNumber) =>
  formatAmount(won(BigInt(amount)), unit, locale)

/** For each year three bars: planned, secured, spent, each by source. What lies after the term is the last. */
export function yearsChart(cells: LedgerCells, unit: 'eok' | 'million', facts: ChartFacts): Chart {
  const { years, day, locale } = facts
  const words = ledgerTexts[locale]
  const sources = ledgerSources.filter((source) => cells.some((cell) => cell.source === source))
  const all: readonly LedgerYear[] = [
    ...years,
    ...(cells.some(({ year }) => year === 'after-term') ? (['after-term'] as const) : []),
  ]
  const planned = years.map((year) => ({
    year,
    amount: sumWon(ledgerSources.map((source) => cellAt(cells, year, source).planned)),
  }))
  const [largest] = planned.toSorted((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1))
  return stackedBarChart({
    title:
      largest === undefined || largest.amount <= 0n
        ? words.byYearEmpty
        : words.byYearFinding(yearWords(largest.year, words), formatWon(largest.amount, unit, locale)),
    caption: words.byYear,
    unit: unitLabel(unit, locale),
    ...{ day, locale, column: words.bar, write: inUnit(unit, locale) },
    parts: sources.map((source) => ({ name: words.sources[source], tone: sourceTones[source] })),
    bars: all.flatMap((year) =>
      ledgerKinds
        .filter(
          (kind) => year !== 'after-term' || cells.some((cell) => cell.year === year && cell[kind] !== 0n),
        )
        .map((kind) => ({
          label: words.barName(yearWords(year, words), words.kinds[kind]),
          values: sources.map((source) => cellAt(cells, year, source)[kind]),
        })),
    ),
  })
}

/** Where all planned money comes from and what it is for. */
export function flowsChart(
  { byFieldAndSource }: LedgerTotals,
  fields: readonly PledgeField[],
  { day, locale }: ChartFacts,
): Chart {
  const words = ledgerTexts[locale]
  const at = (source: LedgerSource, field: number) => {
    const found = byFieldAndSource.find((each) => each.source === source && each.field === field)
    return found === undefined ? won(0n) : plannedTotal(found.sums)
  }
  const sources = ledgerSources.filter((source) => fields.some(({ number }) => at(source, number) !== 0n))
  const flows = sources.flatMap((source) =>
    fields.map((field) => ({ source, field, amount: at(source, field.number) })),
  )
  const largest = flows.reduce<(typeof flows)[number] | null>(
    (most, each) => (most === null || each.amount > most.amount ? each : most),
    null,
  )
  const write = (amount: ChartNumber) => formatWon(won(BigInt(amount)), 'eok', locale)
  return sankeyChart({
    title:
      largest === null
        ? words.byYearEmpty
        : words.flowsFinding(
            words.sources[largest.source],
            largest.field.title[locale],
            write(largest.amount),
          ),
    caption: words.flowsCaption,
    ...{ day, locale, write, columns: [words.source, words.field] as const },
    left: sources.map((source) => ({ name: words.sources[source], tone: sourceTones[source] })),
    right: fields.map(({ title }) => ({ name: title[locale] })),
    flows: sources.map((source) => fields.map(({ number }) => at(source, number))),
  })
}

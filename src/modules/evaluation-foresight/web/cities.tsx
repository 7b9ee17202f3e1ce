import { type Column, DataTable, Figure, Section, useReader } from '#design/index.ts'
import { rangeChart } from '#platform/charts/range-chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { rational } from '#modules/indicators/index.ts'
import { sayFixed, sayTotal, type YearFacts } from '#modules/joint-evaluation/index.ts'
import type { CityAhead, YearOutlook } from '../use-cases/year-outlook.ts'
import { countWithin, sayChance, sayRanks, sayTotals } from './say-ahead.ts'
import { type ForesightWords, foresightWords, useWords } from './words.ts'

/** A city as it is called; the own one is marked. */
export const cityNameOf = ({ city }: CityAhead, words: ForesightWords) =>
  city.isOwn ? words.ours(city.name) : city.name

/** The group's totals as ranges: an estimate is never shown as a fact. */
export function Cities({ facts, told }: { readonly facts: YearFacts; readonly told: YearOutlook }) {
  const words = useWords()
  const { locale, today } = useReader()
  const { cities, own } = told
  const place = cities.filter(({ outlook }) => outlook.middle > own.outlook.middle).length + 1
  const points = (total: bigint) => Number(total) / 100
  const chart = rangeChart({
    title: words.citiesFinding(own.city.name, String(place)),
    ...{ caption: words.cities, unit: words.citiesUnit, day: today, locale },
    columns: [words.city, words.low, words.middle, words.high],
    write: (value) => sayFixed(rational(BigInt(Math.round(value * 100)), 100n), 2, locale),
    ranges: cities.map((each) => ({
      label: cityNameOf(each, words),
      low: points(each.outlook.low),
      likely: points(each.outlook.middle),
      high: points(each.outlook.high),
      text: sayTotals(each.outlook.low, each.outlook.high, locale),
      tone: each.city.isOwn ? ('ours' as const) : ('rest' as const),
    })),
  })
  return (
    <Section title={words.cities} id="cities" lead={words.citiesLead}>
      <Figure chart={chart} listedBelow />
      <DataTable
        caption={words.cities}
        captionHidden
        columns={columnsOf(facts, told, locale)}
        rows={cities}
        rowKey={({ city }) => city.code}
        rowTone={({ city }) => (city.isOwn ? 'info' : undefined)}
        day={today}
      />
    </Section>
  )
}

function columnsOf(facts: YearFacts, { runs }: YearOutlook, locale: Locale): readonly Column<CityAhead>[] {
  const words = foresightWords[locale]
  return [
    { key: 'city', title: words.city, head: true, cell: (each) => cityNameOf(each, words) },
    { key: 'middle', title: words.middle, kind: 'number', cell: ({ outlook }) => sayTotal(outlook.middle, locale) },
    { key: 'range', title: words.range, kind: 'number', cell: ({ outlook: { low, high } }) => sayTotals(low, high, locale) },
    { key: 'ranks', title: words.ranks, cell: ({ outlook }) => sayRanks(outlook.chances, locale) },
    { key: 'first', title: words.firstChance, kind: 'number', cell: ({ outlook }) => sayChance(countWithin(outlook.chances, 1), runs, locale) },
    { key: 'known', title: words.known, cell: (each) => sayKnown(each, facts, locale) },
  ]
} // prettier-ignore

/** On what the outlook of a city stands. */
export function sayKnown({ city, unknown }: CityAhead, { indicators }: YearFacts, locale: Locale): string {
  const words = foresightWords[locale]
  if (city.isOwn) return words.knownOwn
  if (city.total !== null) return words.knownTotal[city.total.knowing]
  const said = (count: number) => formatCount(count, locale)
  return words.knownValues(said(indicators.length - unknown), said(indicators.length))
}

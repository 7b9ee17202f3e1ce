import { type Column, DataTable, Section, useReader } from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import { compare, type Indicator } from '#modules/indicators/index.ts'
import type { CityValue } from '../domain/city.ts'
import { sayNumber } from './say.ts'
import { useWords } from './words.ts'

interface Known extends CityValue {
  readonly indicator: Indicator
}

/** What is known of another city's indicators: value or range, from where, as of when. */
export function KnownValues({ values, indicators }: { readonly values: readonly CityValue[]; readonly indicators: readonly Indicator[] }) {
  const words = useWords()
  const { locale } = useReader()
  const byId = new Map(values.map((each) => [each.indicatorId, each]))
  const rows = indicators.flatMap((indicator): readonly Known[] => {
    const value = byId.get(indicator.id)
    return value === undefined ? [] : [{ ...value, indicator }]
  })
  const said = ({ indicator: { decimals, unit }, low, high }: Known) => {
    const number = (value: typeof low) => sayNumber(value, decimals + 1, locale)
    return `${compare(low, high) === 0 ? number(low) : `${number(low)}~${number(high)}`} ${unit}`
  }
  const columns: readonly Column<Known>[] = [
    { key: 'name', title: words.name, head: true, cell: ({ indicator }) => `${indicator.number} ${indicator.name}` },
    { key: 'value', title: words.value, kind: 'number', cell: said },
    { key: 'knowing', title: words.knowing, cell: ({ knowing }) => words.knowings[knowing] },
    { key: 'source', title: words.knownFrom, cell: ({ source }) => source },
    { key: 'asOf', title: words.asOf, kind: 'date', cell: ({ asOf }) => formatDay(asOf, locale) },
  ]
  return (
    <Section title={words.knownValues}>
      <DataTable caption={words.knownValues} captionHidden columns={columns} rows={rows} rowKey={({ indicator }) => indicator.id} empty={<p>{words.knownValuesNone}</p>} />
    </Section>
  )
} // prettier-ignore

import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { compact } from '#platform/kernel/sheet-cells.ts'
import type { CityValue, EvaluatedCity } from './city.ts'
import { compareTo, type IndicatorId } from './of-indicators.ts'
import { cityNamed, readBounds, type RowProblem, rowsOf } from './read-rows.ts'

interface Known {
  readonly id: IndicatorId
  readonly number: string
}

/** What is pasted of other cities: city, number of the indicator, value, or low~high where it is only guessed. */
export function readCityValues(
  text: string,
  { cities, indicators, source, asOf }: {
    readonly cities: readonly EvaluatedCity[]
    readonly indicators: readonly Known[]
    readonly source: string
    readonly asOf: CalendarDate
  },
): { readonly values: readonly CityValue[]; readonly problems: readonly RowProblem[] } {
  const values: CityValue[] = []
  const problems: RowProblem[] = []
  const byNumber = new Map(indicators.map((each) => [compact(each.number), each.id]))
  for (const { row, cells } of rowsOf(text, ['시군', '시군명', 'city'])) {
    const wrong = (flaw: RowProblem['flaw']) => problems.push({ row, text: cells.join(' '), flaw })
    const [name = '', number = '', value = ''] = cells
    const city = cityNamed(cities, name)
    const indicatorId = byNumber.get(compact(number))
    const bounds = readBounds(value)
    if (cells.length < 3) wrong('row-too-short')
    else if (city === null) wrong('no-such-city')
    else if (city.isOwn) wrong('own-city')
    else if (indicatorId === undefined) wrong('no-such-indicator')
    else if (bounds === null) wrong('row-not-a-number')
    else if (compareTo(bounds.low, bounds.high) > 0) wrong('range-turned-round')
    else if (values.some((each) => each.code === city.code && each.indicatorId === indicatorId)) wrong('given-twice')
    else {
      const knowing = compareTo(bounds.low, bounds.high) === 0 ? ('imported' as const) : ('estimated' as const)
      values.push({ code: city.code, indicatorId, ...bounds, knowing, source, asOf })
    }
  }
  return { values, problems }
} // prettier-ignore

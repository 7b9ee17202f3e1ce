import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { compact } from '#platform/kernel/sheet-cells.ts'
import type { CityValue, EvaluatedCity } from './city.ts'
import { type CityCell, cityCells } from './city-cells.ts'
import { compareTo, type IndicatorId } from './of-indicators.ts'
import { cityNamed, readBounds, type RowFlaw, type RowProblem } from './read-rows.ts'

interface Known {
  readonly cities: readonly EvaluatedCity[]
  readonly indicators: readonly {
    readonly id: IndicatorId
    readonly number: string
    readonly unit?: string
  }[]
  readonly source: string
  readonly asOf: CalendarDate
}

/**
 * What a table tells of other cities' indicators, a value or low~high where it is only guessed: one value a row (city,
 * number, value), or indicators down and cities across.
 */
export function readCityValues(
  table: readonly (readonly string[])[],
  { cities, indicators, source, asOf }: Known,
): { readonly values: readonly CityValue[]; readonly problems: readonly RowProblem[] } {
  const values: CityValue[] = []
  const problems: RowProblem[] = []
  const byNumber = new Map(indicators.map((each) => [compact(each.number), each]))
  const seen = new Set<string>()
  const read = (cell: CityCell): RowFlaw | null => {
    const city = cityNamed(cities, cell.city)
    const indicator = byNumber.get(compact(cell.number))
    const bounds = readBounds(indicator?.unit === '%' ? cell.value.replace(/[%％]/gu, '') : cell.value)
    if (cell.isShort) return 'row-too-short'
    if (city === null) return 'no-such-city'
    if (city.isOwn) return 'own-city'
    if (indicator === undefined) return 'no-such-indicator'
    const indicatorId = indicator.id
    if (bounds === null) return 'row-not-a-number'
    const turned = compareTo(bounds.low, bounds.high)
    if (turned > 0) return 'range-turned-round'
    const key = `${city.code} ${indicatorId}`
    if (seen.has(key)) return 'given-twice'
    seen.add(key)
    const knowing = turned === 0 ? ('imported' as const) : ('estimated' as const)
    values.push({ code: city.code, indicatorId, ...bounds, knowing, source, asOf })
    return null
  }
  for (const cell of cityCells(table, cities)) {
    const flaw = read(cell)
    const text = [cell.city, cell.number, cell.value].join(' ').trim()
    if (flaw !== null) problems.push({ row: cell.row, text, flaw })
  }
  return { values, problems }
}

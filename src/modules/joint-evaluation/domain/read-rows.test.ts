import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { EvaluatedCity } from './city.ts'
import { decimalText, type IndicatorId } from './of-indicators.ts'
import { readCities, readSizes } from './read-cities.ts'
import { readCityValues } from './read-city-values.ts'

const city = (code: string, name: string, isOwn = false): EvaluatedCity => ({
  ...{ code, name, population: 1, group: 1, isOwn, joint: null, total: null, version: 1 },
})
const known = {
  cities: [city('dure', '두레시', true), city('hanul', '한울시'), city('saem', '샘군')],
  indicators: [
    { id: 'a' as IndicatorId, number: '1' },
    { id: 'b' as IndicatorId, number: '2-1' },
  ],
  ...{ source: '회의', asOf: calendarDate('2021-06-30') },
}

describe('what is pasted of other cities', () => {
  it('is a value, or a range that is kept as one', () => {
    const { values, problems } = readCityValues('시군\t번호\t값\n한울\t1\t1,200\n샘군\t2-1\t40~45.5', known)
    expect(problems).toEqual([])
    expect(values.map(({ code, low, high, knowing }) => `${code} ${decimalText(low, 2)} ${decimalText(high, 2)} ${knowing}`)).toEqual(['hanul 1200 1200 imported', 'saem 40 45.5 estimated'])
  })
  it('is told at its row where it does not fit', () => {
    const text = '한울시\t1\n없는시\t1\t5\n두레시\t1\t5\n한울시\t9\t5\n한울시\t1\t많음\n한울시\t1\t9~5'
    expect(readCityValues(text, known).problems.map(({ row, flaw }) => `${row} ${flaw}`)).toEqual([
      ...['1 row-too-short', '2 no-such-city', '3 own-city', '4 no-such-indicator'],
      ...['5 row-not-a-number', '6 range-turned-round'],
    ])
  })
}) // prettier-ignore

describe('cities of a new year', () => {
  it('are a name and a population a line', () => {
    expect(readCities('수원시\t1,186,078\n김포시 473,970명\n')).toEqual([
      { code: '수원시', name: '수원시', population: 1_186_078 },
      { code: '김포시', name: '김포시', population: 473_970 },
    ])
    expect(readCities('수원시')).toBeNull()
    expect(readCities('')).toBeNull()
    expect(readSizes('10, 10 / 11')).toEqual([10, 10, 11])
    expect(readSizes('10, 열')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { EvaluatedCity } from './city.ts'
import { decimalText, type IndicatorId } from './of-indicators.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readCities, readSizes } from './read-cities.ts'
import { readCityValues } from './read-city-values.ts'
import { tableOfText } from './read-rows.ts'

const city = (code: string, name: string, isOwn = false): EvaluatedCity => ({
  ...{ code, name, population: 1, group: 1, isOwn, joint: null, total: null, version: 1 },
})
const known = {
  cities: [city('dure', '두레시', true), city('hanul', '한울시'), city('saem', '샘군')],
  indicators: [
    { id: 'a' as IndicatorId, number: '1' },
    { id: 'b' as IndicatorId, number: '2-1', unit: '%' },
  ],
  ...{ source: '회의', asOf: calendarDate('2021-06-30') },
}

describe('what is pasted of other cities', () => {
  it('is a value, or a range that is kept as one', () => {
    const { values, problems } = readCityValues(tableOfText('시군\t번호\t값\n한울\t1\t1,200\n샘군\t2-1\t40~45.5'), known)
    expect(problems).toEqual([])
    expect(values.map(({ code, low, high, knowing }) => `${code} ${decimalText(low, 2)} ${decimalText(high, 2)} ${knowing}`)).toEqual(['hanul 1200 1200 imported', 'saem 40 45.5 estimated'])
  })
  it('may have a percent sign where the indicator is a percentage', () => {
    const { values, problems } = readCityValues(tableOfText('한울\t2-1\t40.5%\n샘군\t1\t40%\n샘군\t2-1\t40~45%'), known)
    expect(values.map(({ low, high }) => `${decimalText(low, 1)} ${decimalText(high, 1)}`)).toEqual(['40.5 40.5', '40 45'])
    expect(problems.map(({ row, flaw }) => `${row} ${flaw}`)).toEqual(['2 row-not-a-number'])
  })
  it('is told at its row where it does not fit', () => {
    const text = '한울시\t1\n없는시\t1\t5\n두레시\t1\t5\n한울시\t9\t5\n한울시\t1\t많음\n한울시\t1\t9~5'
    expect(readCityValues(tableOfText(text), known).problems.map(({ row, flaw }) => `${row} ${flaw}`)).toEqual([
      ...['1 row-too-short', '2 no-such-city', '3 own-city', '4 no-such-indicator'],
      ...['5 row-not-a-number', '6 range-turned-round'],
    ])
  })
  it('is a table with indicators down and cities across as well; our own column and empty cells say nothing', () => {
    const table = [
      ['2021년 9월 말 실적', '', '', '', '', ''],
      ['번호', '지표명', '두레시', '한울시', '샘군', '평균'],
      ['1', '일자리 창출', '900', '1,200', '–', '1,050'],
      ['2-1', '재활용률', '50', '', '40~45.5', ''],
      ['계', '', '', '9', '9', ''],
    ]
    const { values, problems } = readCityValues(table, known)
    expect(problems).toEqual([])
    expect(values.map(({ code, indicatorId, low, high }) => `${code} ${indicatorId} ${decimalText(low, 1)} ${decimalText(high, 1)}`)).toEqual(['hanul a 1200 1200', 'saem b 40 45.5'])
  })
  it('across cities, a name that nobody has is told once, a number that nobody has at its row', () => {
    const table = [['번호', '한울시', '샘군', '없는시'], ['1', '5', '6', '7'], ['9', '5', '', ''], ['2-1', '5', '많음', '1']]
    const { problems } = readCityValues(table, known)
    expect(problems.map(({ row, flaw, text }) => `${row} ${flaw} ${text}`)).toEqual(['1 no-such-city 없는시', '3 no-such-indicator 한울시 9 5', '4 row-not-a-number 샘군 2-1 많음'])
  })
}) // prettier-ignore

describe('cities of a new year', () => {
  it('are a name and a population a line', () => {
    expect(valueOf(readCities('수원시\t1,186,078\n김포시 473,970명\n'))).toEqual([
      { code: '수원시', name: '수원시', population: 1_186_078 },
      { code: '김포시', name: '김포시', population: 473_970 },
    ])
    expect(readCities('수원시\t1\n\n김포시\n광주 삼십만')).toEqual({
      ok: false,
      refusal: [
        { row: 3, text: '김포시' },
        { row: 4, text: '광주 삼십만' },
      ],
    })
    expect(readCities('')).toEqual({ ok: false, refusal: [] })
    expect(readSizes('10, 10 / 11')).toEqual([10, 10, 11])
    expect(readSizes('10, 열')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { ProgrammeTable } from '../data/programme-queries.ts'
import { tableCharts } from './plan-charts.ts'

const text = (ko: string) => ({ ko, en: null })
const table = (facts: Partial<ProgrammeTable>): ProgrammeTable => ({
  caption: text('표'),
  unit: null,
  day: calendarDate('2020-12-31'),
  head: [],
  cells: [],
  chart: 'none',
  ...facts,
})

const population = table({
  chart: 'lines',
  head: [
    { title: text('구분'), type: 'text' },
    { title: text('2019'), type: 'count' },
    { title: text('2020'), type: 'count' },
  ],
  cells: [
    [text('인구'), '437221', '473970'],
    [text('출생'), '3259', '3161'],
    [text('사망'), '1747', '1789'],
  ],
})

const grants = table({
  chart: 'bars',
  head: [
    { title: text('재원'), type: 'text' },
    { title: text('확보액'), type: 'money' },
  ],
  cells: [
    [text('합계'), '638501000000'],
    [text('국비'), '442641000000'],
    [text('균특'), '17952000000'],
    [text('기금'), '19930000000'],
    [text('도비'), '157978000000'],
  ],
})

describe('a table that asks for a drawing', () => {
  it('gets a drawing per scale, so that births are not a flat line beside the population', () => {
    expect(tableCharts(population, 'ko').map(({ title }) => title)).toEqual([
      '인구 437,221 → 473,970',
      '출생 3,259 → 3,161, 사망 1,747 → 1,789',
    ])
  })
  it('says the share of the largest part, and draws no bar for the sum', () => {
    const [chart] = tableCharts(grants, 'ko')
    expect(chart?.title).toBe('638,501 가운데 국비 비중이 69.3 %')
    expect(chart?.table.rows.map(([name]) => name)).toEqual(['국비', '균특', '기금', '도비'])
    expect(chart?.unit).toBe('단위: 백만원')
  })
  it('gets none when it asks for none or has nothing to draw', () => {
    expect(tableCharts({ ...grants, chart: 'none' }, 'ko')).toEqual([])
    expect(tableCharts({ ...grants, cells: [] }, 'ko')).toEqual([])
  })
})

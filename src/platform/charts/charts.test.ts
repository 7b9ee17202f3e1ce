import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Drawn, elements, expectLegible, texts } from '#testing/drawn-chart.ts'
import { addDays, calendarDate, type CalendarMonth } from '../kernel/calendar-date.ts'
import { barChart, type BarChartData } from './bar-chart.ts'
import { lineChart } from './line-chart.ts'
import { rangeChart } from './range-chart.ts'
import { roundTicks } from './scale.ts'
import { stackedBarChart } from './stacked-bar-chart.ts'
import { timelineChart } from './timeline-chart.ts'

const bars = (svg: string): Drawn[] =>
  elements(svg, 'rect').filter((rect) => rect['class']?.startsWith('chart-bar ') === true)
const names = fc.string({
  unit: fc.constantFrom(...Array.from('가나다라마바사 abcXYZ123()·')),
  minLength: 1,
  maxLength: 60,
})
const aBarChart = (bars: BarChartData['bars']) => barChart({ title: '제목', columns: ['구분', '값'], bars })

describe('a bar chart', () => {
  test('has bars as long as their values, from one zero', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 8 }),
        (values) => {
          const drawn = bars(aBarChart(values.map((value, index) => ({ label: `${index}`, value }))).svg)
          const longest = Math.max(...values.map(Math.abs))
          const full = Math.max(...drawn.map((bar) => Number(bar['width'])))
          for (const [index, value] of values.entries()) {
            const length = Number(drawn[index]?.['width'])
            expect(length).toBeCloseTo(longest === 0 ? 0 : (Math.abs(value) / longest) * full, 0)
          }
        },
      ),
    )
  })

  test('stays legible with any names and values', () => {
    const bar = fc.record({ label: names, value: fc.integer({ min: -5_000_000, max: 5_000_000 }) })
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 6 }), (drawn) => expectLegible(aBarChart(drawn))),
      { numRuns: 60 },
    )
  })

  test('without data says so, and with one value or only zeros still draws', () => {
    expect(aBarChart([]).svg).toContain('자료가 없습니다.')
    expect(bars(aBarChart([{ label: '하나', value: 5n }]).svg)).toHaveLength(1)
    expect(bars(aBarChart([{ label: '영', value: 0 }]).svg)[0]?.['width']).toBe('0')
  })

  test('shows what is below zero to the left, as officials write it', () => {
    const { svg, table } = aBarChart([
      { label: '증', value: 10 },
      { label: '감', value: -5 },
    ])
    const [up, down] = bars(svg)
    expect(Number(down?.['x']) + Number(down?.['width'])).toBeCloseTo(Number(up?.['x']), 0)
    expect(table.rows).toEqual([
      ['증', '10'],
      ['감', '△5'],
    ])
  })

  test('escapes every text and has neither styles nor scripts', () => {
    const bad = '</title></svg><script>alert(1)</script>" onload="x'
    const chart = barChart({
      title: bad,
      unit: bad,
      columns: [bad, bad],
      bars: [{ label: bad, value: 1, text: bad }],
    })
    for (const svg of [chart.svg, chart.narrowSvg]) {
      expect(svg).not.toMatch(/<script|<style|\sstyle=|\sonload="/)
      expect(svg.match(/<svg/g)).toHaveLength(1)
      expect(svg.match(/<\/svg>$/)).not.toBeNull()
    }
  })

  test('is an image with its finding as name and its numbers as description', () => {
    const { svg } = barChart({
      title: '공약 83건 가운데 36건을 마쳤습니다',
      unit: '단위: 건',
      columns: ['분야', '건수'],
      bars: [{ label: '교통', value: 36 }],
    })
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title>공약 83건 가운데 36건을 마쳤습니다<\/title><desc>단위: 건\. 교통 36<\/desc>/,
    )
  })
})

describe('a stacked bar chart', () => {
  const parts = [
    { name: '완료', tone: 'success' },
    { name: '지연', tone: 'danger' },
  ] as const

  test('lays the parts end to end and adds them up', () => {
    const { svg, table } = stackedBarChart({
      title: 't',
      column: '부서',
      parts,
      bars: [
        { label: '가', values: [30, 10] },
        { label: '나', values: [0, 20] },
      ],
    })
    const [first, second, third] = bars(svg).map((bar) => ({
      x: Number(bar['x']),
      width: Number(bar['width']),
    }))
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? 0, 0)
    expect(third?.width).toBeCloseTo((first?.width ?? 0) * (20 / 30), 0)
    expect(table.rows).toEqual([
      ['가', '30', '10', '40'],
      ['나', '0', '20', '20'],
    ])
  })

  test('draws nothing for a whole of zero and stays legible', () => {
    const chart = stackedBarChart({
      title: 't',
      column: 'c',
      parts,
      bars: [{ label: '없음', values: [0, 0] }],
    })
    expect(bars(chart.svg)).toHaveLength(0)
    const bar = fc.record({ label: names, values: fc.tuple(fc.nat(100_000), fc.nat(100_000)) })
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 6 }), (drawn) =>
        expectLegible(stackedBarChart({ title: 't', column: 'c', parts, bars: drawn })),
      ),
      { numRuns: 60 },
    )
  })
})

describe('a range chart', () => {
  const aRange = (label: string, low: number, likely: number, high: number) => ({
    ...{ label, low, likely, high, text: `${low}~${high}`, tone: 'ours' as const },
  })
  const chartOf = (ranges: readonly ReturnType<typeof aRange>[]) =>
    rangeChart({ title: 't', columns: ['시군', '아래', '그럴듯', '위'], ranges })

  test('lays all ranges on one scale, from the lowest end to the highest', () => {
    const { svg, table } = chartOf([aRange('가', 90, 92, 94), aRange('나', 92, 93, 98)])
    const [first, second] = bars(svg).map((bar) => ({ x: Number(bar['x']), width: Number(bar['width']) }))
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0) / 2, 0)
    expect(second?.width).toBeCloseTo((first?.width ?? 0) * 1.5, 0)
    expect(texts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['90', '98', '90~94']))
    expect(table.rows[1]).toEqual(['나', '92', '93', '98'])
  })

  test('stays legible with any names and values, one alone and none', () => {
    const end = fc.integer({ min: -500, max: 10_000 })
    const range = fc.record({ label: names, low: end, likely: end, high: end })
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (given) =>
        expectLegible(
          chartOf(
            given.map(({ label, low, likely, high }) => {
              const [a = 0, b = 0, c = 0] = [low, likely, high].toSorted((x, y) => x - y)
              return aRange(label, a, b, c)
            }),
          ),
        ),
      ),
      { numRuns: 60 },
    )
    expect(chartOf([]).svg).toContain('자료가 없습니다.')
    expect(bars(chartOf([aRange('하나', 90, 90, 90)]).svg)).toHaveLength(1)
  })
})

describe('a line chart', () => {
  test('begins at zero, breaks where a value is missing and names each line at its end', () => {
    const chart = lineChart({
      title: 't',
      column: '월',
      periods: ['1월', '2월', '3월'],
      lines: [
        { name: '김포', tone: 'ours', values: [400, null, 420] },
        { name: '평균', tone: 'rest', values: [390, 400, 415] },
      ],
    })
    expect(chart.svg.match(/ d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2)
    expect(texts(chart.svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['0', '김포', '평균', '420', '415']),
    )
    expect(chart.table.rows[1]).toEqual(['2월', '–', '400'])
    expectLegible(chart)
  })

  test('stays legible with any values and without any', () => {
    const line = fc.array(fc.option(fc.integer({ min: -900_000, max: 900_000 })), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(line, line, line, (a, b, c) => {
        const lines = [a, b, c].map((values, index) => ({
          name: `아주 긴 이름의 계열 ${index}`,
          tone: 'ours' as const,
          values,
        }))
        expectLegible(
          lineChart({
            title: 't',
            column: '연도',
            periods: ['2017년', '2018년', '2019년', '2020년', '2021년'],
            lines,
          }),
        )
      }),
      { numRuns: 80 },
    )
    expect(lineChart({ title: 't', column: 'c', periods: [], lines: [] }).svg).toContain('자료가 없습니다.')
  })

  test('has round steps that hold all values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1 }), (values) => {
        const ticks = roundTicks(values)
        expect(ticks).toContain(0)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(...values))
        expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(...values))
      }),
    )
  })
})

describe('a timeline', () => {
  const day = calendarDate
  const about = {
    title: 't',
    column: '과제',
    from: '2021-01' as CalendarMonth,
    to: '2021-12' as CalendarMonth,
  }

  test('draws each span over its days, cut at the ends of the year, with the state in words', () => {
    const chart = timelineChart({
      ...about,
      today: day('2021-11-10'),
      rows: [
        { label: '가', spans: [{ from: day('2021-01-01'), to: day('2021-12-31'), state: 'under-way' }] },
        {
          label: '나',
          spans: [{ from: day('2020-01-01'), to: day('2021-06-30'), state: 'late', label: '총회' }],
        },
        { label: '다', spans: [{ from: day('2019-01-01'), to: day('2019-06-30'), state: 'done' }] },
      ],
    })
    const spans = bars(chart.svg)
      .filter((bar) => bar['height'] === '18')
      .map((bar) => Number(bar['width']))
    expect(spans).toHaveLength(2)
    expect((spans[1] ?? 0) / (spans[0] ?? 1)).toBeCloseTo(181 / 365, 2)
    expect(texts(chart.svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['오늘 11. 10.(수)', '지연', '2021년', '총회']),
    )
    expect(chart.table.rows[1]).toEqual(['나', '총회', '2020. 1. 1.(수)~2021. 6. 30.(수)', '지연'])
    expectLegible(chart)
  })

  test('stays legible at any length and for any day', () => {
    fc.assert(
      fc.property(
        fc.array(names, { minLength: 1, maxLength: 5 }),
        fc.nat(500),
        fc.constantFrom('2021-12', '2022-06', '2024-12'),
        (labels, offset, to) => {
          const from = addDays(day('2021-01-01'), offset)
          const rows = labels.map((label) => ({
            label,
            spans: [{ from, to: addDays(from, 40), state: 'planned' as const, label }],
          }))
          expectLegible(timelineChart({ ...about, to: to as CalendarMonth, today: from, rows }))
        },
      ),
      { numRuns: 60 },
    )
  })
})

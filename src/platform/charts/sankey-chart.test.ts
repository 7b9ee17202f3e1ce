import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elements, expectLegible } from '#testing/drawn-chart.ts'
import { sankeyChart, type SankeyChartData } from './sankey-chart.ts'

const tones = ['third', 'ours', 'second', 'warning', 'rest'] as const
const chart = (flows: SankeyChartData['flows'], names: readonly string[] = []) =>
  sankeyChart({
    title: '재원에서 분야로',
    columns: ['재원', '분야'],
    left: flows.map((_, index) => ({
      name: names[index] ?? `재원 ${index}`,
      tone: tones[index % 5] ?? 'rest',
    })),
    right: (flows[0] ?? []).map((_, index) => ({ name: names[index + flows.length] ?? `분야 ${index}` })),
    flows,
  })

interface Band {
  readonly from: number
  readonly to: number
}

/** Where each ribbon leaves the left (a…c) and reaches the right (b…d), read from its path. */
function ribbons(svg: string): { left: Band; right: Band }[] {
  return elements(svg, 'path').map(({ d = '' }) => {
    const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
    const at = (index: number) => numbers[index] ?? Number.NaN
    return { left: { from: at(1), to: at(15) }, right: { from: at(7), to: at(9) } }
  })
}

const blocks = (svg: string): (Band & { x: number })[] =>
  elements(svg, 'rect').map(({ x = '0', y = '0', height = '0' }) => ({
    x: Number(x),
    from: Number(y),
    to: Number(y) + Number(height),
  }))

/** Bands of one side neither lie on each other nor leave gaps inside a block. */
function expectApart(bands: readonly Band[]): void {
  const sorted = bands.toSorted((a, b) => a.from - b.from || a.to - b.to)
  for (const [index, band] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined) expect(next.from).toBeGreaterThanOrEqual(band.to - 0.15)
  }
}

const flows = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }))
  .chain(([left, right]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 10n ** 13n })), {
        minLength: right,
        maxLength: right,
      }),
      { minLength: left, maxLength: left },
    ),
  )

describe('a Sankey chart', () => {
  test('balances: each ribbon is as wide at both ends, and each block as high as its ribbons together', () => {
    fc.assert(
      fc.property(flows, (amounts) => {
        const whole = Number(amounts.flat().reduce((all, each) => all + each, 0n))
        fc.pre(whole > 0)
        const { svg, narrowSvg } = chart(amounts)
        for (const [drawing, room] of [
          [svg, 340],
          [narrowSvg, 300],
        ] as const) {
          const drawn = ribbons(drawing)
          const positive = amounts.flat().filter((amount) => amount > 0n)
          expect(drawn).toHaveLength(positive.length)
          let height = 0
          for (const { left, right } of drawn) {
            expect(left.to - left.from).toBeCloseTo(right.to - right.from, 1)
            height += left.to - left.from
          }
          expect(Math.abs(height - room)).toBeLessThan(0.02 * drawn.length + 0.1)
          expectApart(drawn.map(({ left }) => left))
          expectApart(drawn.map(({ right }) => right))
          const xs = [...new Set(blocks(drawing).map(({ x }) => x))]
          for (const x of xs)
            expectApart(blocks(drawing).filter((block) => block.x === x && block.to - block.from > 1.1))
          for (const { left } of drawn)
            expect(
              blocks(drawing).some(({ from, to }) => from <= left.from + 0.2 && to >= left.to - 0.2),
            ).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('stays legible with any names and amounts', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('가나다라마바사 abcXYZ123()·')),
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(flows, fc.array(name, { minLength: 14, maxLength: 14 }), (amounts, names) => {
        expectLegible(chart(amounts, names))
      }),
      { numRuns: 60 },
    )
  })

  test('shows every amount in its table with the sums of both sides, those below zero too', () => {
    const { table, svg } = chart([
      [10n, 0n],
      [5n, -2n],
    ])
    expect(table.head).toEqual(['재원', '분야 0', '분야 1', '계'])
    expect(table.rows).toEqual([
      ['재원 0', '10', '0', '10'],
      ['재원 1', '5', '△2', '3'],
      ['계', '15', '△2', '13'],
    ])
    expect(ribbons(svg)).toHaveLength(2)
  })

  test('without flows says so, and escapes every text', () => {
    expect(chart([[0n]]).svg).toContain('자료가 없습니다.')
    const bad = '</title></svg><script>alert(1)</script>" onload="x'
    for (const svg of [chart([[1n]], [bad, bad]).svg, chart([[1n]], [bad, bad]).narrowSvg]) {
      expect(svg).not.toMatch(/<script|<style|\sstyle=|\sonload="/)
      expect(svg.match(/<svg/g)).toHaveLength(1)
    }
  })
})

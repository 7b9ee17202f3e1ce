import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import type { TableBlock } from './document-block.ts'
import { gridOf } from './table-grid.ts'
import { captionLine, readTable, unitLine } from './table.ts'

const tableIn = (text: string): TableBlock => {
  const table = blocksFromText(text).find((block) => block.kind === 'table')
  if (table === undefined) throw new Error('no table')
  return table
}
const bare = { caption: null, unit: null, basis: null, section: null }

describe('a table', () => {
  it('by tabs may have a head of two rows, the upper one spanning', () => {
    const table = readTable(
      tableIn('기관\t사업비(백만원)\t\t\t비고\n\t계\t국비\t시비\t\n가\t3\t1\t2\t-'),
      bare,
    )
    expect(table.head).toEqual(['기관', '계', '국비', '시비', '비고'])
    expect(table.headGroups).toEqual([['기관', '사업비(백만원)', '사업비(백만원)', '사업비(백만원)', '비고']])
    expect(table.rows).toEqual([['가', '3', '1', '2', '-']])
    expect(table.unit).toBe('백만원')
  })

  it('may be drawn with bars, or with columns of spaces', () => {
    expect(readTable(tableIn('| 가 | 나 |\n|---|---|\n| 1 | 2 |'), bare)).toMatchObject({
      head: ['가', '나'],
      rows: [['1', '2']],
    })
    expect(readTable(tableIn('구분     합계    국비\n가람      30      10'), bare)).toMatchObject({
      head: ['구분', '합계', '국비'],
      rows: [['가람', '30', '10']],
    })
  })

  it('repeats a spanning cell in each place that it covers, and remembers the span', () => {
    const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })
    const grid = gridOf([
      [cell('가', 2), cell('나', 1, 2)],
      [cell('다'), cell('라')],
    ])
    expect(grid.texts).toEqual([
      ['가', '나', '나'],
      ['가', '다', '라'],
    ])
    expect(grid.spans).toHaveLength(2)
  })

  it('keeps every cell inside it, whatever its spans say', () => {
    const cell = fc.record({
      text: fc.string({ maxLength: 3 }),
      rowSpan: fc.integer({ min: -2, max: 9 }),
      columnSpan: fc.integer({ min: -2, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const { texts } = gridOf(rows)
        expect(texts).toHaveLength(rows.length)
        expect(new Set(texts.map((row) => row.length)).size).toBeLessThanOrEqual(1)
        const placed = texts.flat()
        for (const { text } of rows.flat()) expect(placed).toContain(text.trim())
      }),
    )
  })

  it('takes its unit and caption from the lines before it', () => {
    expect(unitLine('(단위 : 백만원)')).toBe('백만원')
    expect(unitLine('단위: 명')).toBe('명')
    expect(captionLine('< 2030년 수업건수 >')).toBe('2030년 수업건수')
    expect(captionLine('<가>')).toBeNull()
  })
})

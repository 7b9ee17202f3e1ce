import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureValueOf } from './figure-value.ts'
import { givenTable } from './table-given.ts'

const table = (facts: Partial<Parameters<typeof givenTable>[0]>) =>
  givenTable(
    {
      line: 1,
      caption: '사업비',
      unit: '백만원',
      basis: '',
      head: ['구분', '계'],
      rows: [],
      day: '',
      keep: true,
      ...facts,
    },
    { title: '강변길', day: '2021-12-31' },
  )

describe('a table', () => {
  it('keeps money in won, whatever its unit was, and nothing for an empty cell', () => {
    const given = table({
      rows: [
        ['설계', '1,230'],
        ['공사', '-'],
        ['감리', '0.5'],
      ],
    })
    expect(given).toMatchObject({
      unit: null,
      day: '2021-12-31',
      columns: [{ type: 'text' }, { type: 'money' }],
    })
    expect(given.rows).toEqual([
      ['설계', 1_230_000_000n],
      ['공사', null],
      ['감리', 500_000n],
    ])
  })

  it('keeps a column as words in which one cell is no number', () => {
    expect(
      table({
        unit: '',
        rows: [
          ['읍', '12'],
          ['면', '12개소'],
        ],
      }).columns[1],
    ).toMatchObject({ type: 'text' })
    expect(
      table({
        unit: '',
        rows: [
          ['읍', '12'],
          ['면', '3'],
        ],
      }).columns[1],
    ).toMatchObject({ type: 'count' })
  })

  it('never loses a won', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), (million) => {
        expect(table({ rows: [['계', million.toString()]] }).rows[0]?.[1]).toBe(million * 1_000_000n)
      }),
    )
  })
})

describe('the value of a figure', () => {
  it('is exact or none', () => {
    const valueOf = (kind: 'money' | 'count' | 'rate' | 'ratio', value: string) =>
      figureValueOf({ kind, value, unit: '건' })
    expect(valueOf('count', '1,204')).toEqual({ kind: 'count', count: '1204', unit: '건' })
    expect(valueOf('rate', '79.5%')).toEqual({ kind: 'rate', perMille: 795 })
    expect(valueOf('ratio', '36/83')).toEqual({ kind: 'ratio', part: '36', whole: '83' })
    expect(valueOf('ratio', '84/83')).toBeNull()
    expect(valueOf('rate', '79.53')).toBeNull()
    expect(valueOf('money', '-5')).toBeNull()
  })
})

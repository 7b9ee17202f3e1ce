import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { wonUnits, type WonUnit } from '#platform/kernel/won.ts'
import { amountIn } from './import-amount.ts'
import { sumOf } from './import-ledger-line.ts'
import { importLedgerRows } from './import-ledger-rows.ts'

const head = ['공약번호', '연도', '재원', '계획', '확보', '집행']
const sheet = (...rows: readonly (readonly string[])[]) =>
  valueOf(importLedgerRows([head, ...rows], 'million'))
const cells = (...rows: readonly (readonly string[])[]) =>
  sheet(...rows).errors.map(({ row, column, code }) => `${row}:${column} ${code}`)

describe('a ledger sheet', () => {
  test('gives its lines in won, by the unit that it is read in', () => {
    const { rows, errors, doubts } = sheet(
      ['1', '2019', '국비', '1,234', '1,000', '-'],
      ['1', '2020년', '시비', '0.5', '', ''],
      ['2', '임기 후', '시·도비', '△500', '-', '-'],
      ['', '', '', '', '', ''],
    )
    expect(rows).toEqual([
      {
        row: 2,
        number: 1,
        year: 2019,
        source: 'national',
        planned: 1_234_000_000n,
        secured: 1_000_000_000n,
        spent: 0n,
      },
      { row: 3, number: 1, year: 2020, source: 'city', planned: 500_000n, secured: null, spent: null },
      {
        row: 4,
        number: 2,
        year: 'after-term',
        source: 'province',
        planned: -500_000_000n,
        secured: 0n,
        spent: 0n,
      },
    ])
    expect([...errors, ...doubts]).toEqual([])
  })

  test('tells every flaw at once, at its row and column and with what stands there', () => {
    const rows = [
      ['', '2019', '국비', '1', '1', '1'],
      ['하나', '19', '지방비', '1,23', '3억', '1'],
      ['3', '', '', '10', '11', '1'],
      ['4', '2019', '국비', '10', '5', '1'],
      ['4', '2019', '국비', '10', '5', '1'],
    ]
    expect(cells(...rows)).toEqual([
      '2:1 number-missing',
      '3:1 not-a-number',
      '3:2 not-a-year',
      '3:3 unknown-source',
      '3:4 not-an-amount',
      '3:5 not-an-amount',
      '4:2 year-missing',
      '4:3 source-missing',
      '4:5 secured-over-planned',
      '6:1 row-repeated',
    ])
    const { errors } = sheet(...rows)
    expect(errors[3]).toMatchObject({
      text: '지방비',
      known: expect.arrayContaining(['국비', '도비', '시비', '민간', '기타']),
    })
    expect(errors.at(-1)).toMatchObject({ firstRow: 5 })
  })

  test('leaves its sums out and tells the ones that its lines do not give, with both', () => {
    const lines = [
      ['합계', '', '', '60', '30', '10'],
      ['1', '합계', '합계', '30', '20', '10'],
      ['1', '2019', '국비', '10', '10', '10'],
      ['1', '2020', '국비', '20', '10', '-'],
      ['1', '', '소 계', '30', '20', '10'],
      ['2', '2019', '시비', '30', '10', ''],
      ['소계', '', '', '30', '10', ''],
      ['계', '2019', '', '40', '20', '10'],
      ['계', '', '국비', '30', '20', '10'],
    ]
    const right = sheet(...lines)
    expect(right.errors).toEqual([])
    expect(right.rows.map(({ row }) => row)).toEqual([4, 5, 7])
    expect(right.totals.map(({ row }) => row)).toEqual([2, 3, 6, 8, 9, 10])
    const wrong = sheet(['합계', '', '', '61', '30', ''], ...lines.slice(1))
    expect(wrong.errors).toEqual([
      {
        row: 2,
        column: 4,
        name: 'planned',
        text: '61',
        code: 'total-differs',
        word: '합계',
        printed: 61_000_000n,
        computed: 60_000_000n,
      },
    ])
  })

  test('says that more was spent than secured without refusing it: money is carried over', () => {
    const { errors, doubts } = sheet(['1', '2020', '시비', '10', '5', '6'])
    expect(errors).toEqual([])
    expect(doubts).toEqual([
      { row: 2, column: 6, name: 'spent', text: '6', code: 'spent-over-secured', other: 5_000_000n },
    ])
  })

  test('is refused when a column is missing or there twice, and when it says another unit', () => {
    const refusal = (...rows: readonly (readonly string[])[]) => {
      const read = importLedgerRows(rows, 'million')
      return read.ok ? null : read.refusal
    }
    expect(refusal(['가'])).toEqual({ code: 'no-head' })
    expect(refusal(head.slice(0, 4))).toEqual({ code: 'column-missing', missing: ['secured', 'spent'] })
    expect(refusal([...head, '집행액'])).toEqual({ code: 'column-twice', twice: ['spent'] })
    expect(refusal(['(단위 : 천원)'], head)).toEqual({ code: 'unit-differs', told: 'thousand', row: 1 })
    expect(refusal(head.map((title) => (title === '집행' ? '집행(억원)' : title)))).toMatchObject({
      told: 'eok',
    })
    expect(refusal(['(단위: 백만원)'], head)).toBeNull()
  })

  test('of any lines is read to the won with its total, and with no other', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 9n })
    const unit = fc.constantFrom(...(Object.keys(wonUnits) as WonUnit[]))
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        unit,
        fc.bigInt({ min: 1n, max: 9n }),
        (amounts, inUnit, more) => {
          const written = (value: bigint) => value.toLocaleString('ko-KR')
          const lines = amounts.map((value, index) => [
            String(index + 1),
            '2020',
            '기타',
            written(value),
            '',
            '',
          ])
          const sum = amounts.reduce((all, value) => all + value, 0n)
          const read = (total: bigint) =>
            valueOf(importLedgerRows([head, ...lines, ['총 계', '', '', written(total), '', '']], inUnit))
          expect(sumOf(read(sum).rows, 'planned')).toBe(sum * wonUnits[inUnit])
          expect(read(sum).errors).toEqual([])
          expect(read(sum + more).errors).toMatchObject([
            { code: 'total-differs', row: lines.length + 2, column: 4 },
          ])
        },
      ),
    )
  })
})

describe('an amount of a sheet', () => {
  test.each([
    ['1,234', 'won', 1_234n],
    ['１，２３４', 'thousand', 1_234_000n],
    ['△500', 'thousand', -500_000n],
    ['(500)', 'won', -500n],
    ['-500', 'won', -500n],
    ['12.345', 'million', 12_345_000n],
    ['1.5', 'eok', 150_000_000n],
    ['-', 'eok', 0n],
    ['', 'eok', null],
    [' ', 'eok', null],
  ] as const)('%s in %s is %s won', (text, unit, expected) => {
    expect(amountIn(text, unit)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['1,23', 'won', 'not-an-amount'],
    ['3억', 'won', 'not-an-amount'],
    ['(500', 'won', 'not-an-amount'],
    ['(-500)', 'won', 'not-an-amount'],
    ['#REF!', 'won', 'not-an-amount'],
    ['0.5', 'won', 'fraction-of-won'],
    ['0.0005', 'thousand', 'fraction-of-won'],
    ['92233720368547758', 'thousand', 'amount-too-large'],
  ] as const)('%s in %s is refused: %s', (text, unit, refusal) => {
    expect(amountIn(text, unit)).toEqual({ ok: false, refusal })
  })
})

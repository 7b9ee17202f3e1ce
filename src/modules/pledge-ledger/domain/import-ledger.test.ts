import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { wonUnits, type WonUnit } from '#platform/kernel/won.ts'
import { amountIn, unitTold } from './import-amount.ts'
import { pledgeKeyText } from './import-facts.ts'
import { readLedger } from './import-ledger.ts'

const head = ['공약번호', '연도', '재원', '계획', '확보', '집행']
type Rows = readonly (readonly string[])[]
const read = (rows: Rows, unit: WonUnit | null = null) => valueOf(readLedger([{ name: '', rows }], unit))
const sheet = (...rows: Rows) => read([head, ...rows], 'million')
/** Each amount as `pledge year source kind amount`, in millions. */
const told = (rows: Rows, unit: WonUnit | null = null) =>
  read(rows, unit).amounts.map(
    ({ pledge, year, source, kind, amount }) =>
      `${pledgeKeyText(pledge)} ${year} ${source} ${kind} ${amount / 1_000_000n}`,
  )
const cells = (...rows: Rows) =>
  sheet(...rows).errors.map(({ row, column, code }) => `${row}:${column} ${code}`)

describe('a ledger sheet', () => {
  test('gives its amounts in won, by the unit that it is read in', () => {
    const { amounts, errors, doubts } = sheet(
      ['1', '2019', '국비', '1,234', '1,000', '-'],
      ['1', '2020년', '시비', '0.5', '', ''],
      ['2', '임기 후', '시·도비', '△500', '-', '-'],
      ['', '', '', '', '', ''],
    )
    expect(
      amounts.map(({ pledge, year, source, kind, amount }) => [pledge.number, year, source, kind, amount]),
    ).toEqual([
      [1, 2019, 'national', 'planned', 1_234_000_000n],
      [1, 2019, 'national', 'secured', 1_000_000_000n],
      [1, 2019, 'national', 'spent', 0n],
      [1, 2020, 'city', 'planned', 500_000n],
      [2, 'after-term', 'province', 'planned', -500_000_000n],
      [2, 'after-term', 'province', 'secured', 0n],
      [2, 'after-term', 'province', 'spent', 0n],
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
      '6:4 told-twice',
      '6:5 told-twice',
      '6:6 told-twice',
    ])
    const { errors } = sheet(...rows)
    expect(errors[3]).toMatchObject({
      text: '지방비',
      known: expect.arrayContaining(['국비', '도비', '시비', '민간', '기타']),
    })
    expect(errors.at(-1)).toMatchObject({ first: { row: 5, column: 6 } })
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
    expect([right.errors, right.differing]).toEqual([[], []])
    expect([...new Set(right.amounts.map(({ place }) => place.row))]).toEqual([4, 5, 7])
    expect([...new Set(right.totals.map(({ place }) => place.row))]).toEqual([2, 3, 6, 8, 9, 10])
    const wrong = sheet(['합계', '', '', '61', '30', ''], ...lines.slice(1))
    expect(wrong.differing).toMatchObject([
      {
        total: {
          place: { row: 2, column: 4 },
          text: '61',
          word: '합계',
          kind: 'planned',
          amount: 61_000_000n,
        },
        computed: 60_000_000n,
      },
    ])
  })

  test('is refused without a head, without a unit, and when it says another unit than the chosen one', () => {
    const refusal = (rows: Rows, unit: WonUnit | null) => {
      const answer = readLedger([{ name: '재정', rows }], unit)
      return answer.ok ? null : answer.refusal
    }
    const line = ['1', '2019', '국비', '1', '1', '1']
    expect(refusal([['가']], 'million')).toEqual({ code: 'no-head' })
    expect(refusal([head, line], null)).toEqual({ code: 'unit-missing' })
    expect(refusal([['(단위 : 천원)'], head, line], 'million')).toEqual({
      code: 'unit-differs',
      told: 'thousand',
      sheet: '재정',
      row: 1,
    })
    expect(refusal([['(단위: 백만원)'], head, line], 'million')).toBeNull()
    expect(refusal([['(단위: 백만원)'], head, line], null)).toBeNull()
    expect(
      refusal([head.map((title) => (/계획|확보|집행/.test(title) ? `${title}(억원)` : title)), line], null),
    ).toBeNull()
  })

  test('without a column for years or sources is told at its head, and so are two for the same money', () => {
    const codes = (rows: Rows) =>
      read(rows, 'won').errors.map(({ row, column, code }) => `${row}:${column} ${code}`)
    expect(
      codes([
        ['번호', '공약명', '계획', '확보'],
        ['1', '길', '1', '1'],
      ]),
    ).toEqual(['1:1 no-year-column', '1:1 no-source-column'])
    expect(
      codes([
        [...head, '집행액'],
        ['1', '2019', '국비', '3', '2', '1', '2'],
      ]),
    ).toEqual(['1:7 column-twice'])
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
          const of = (total: bigint) =>
            read([head, ...lines, ['총 계', '', '', written(total), '', '']], inUnit)
          expect(of(sum).amounts.reduce((all, line) => all + line.amount, 0n)).toBe(sum * wonUnits[inUnit])
          expect(of(sum).differing).toEqual([])
          expect(of(sum + more).differing).toMatchObject([
            { total: { place: { row: lines.length + 2, column: 4 } }, computed: sum * wonUnits[inUnit] },
          ])
        },
      ),
    )
  })
})

describe('the layouts of real ledgers', () => {
  test('sources down, years across, the head in two rows and merged as CSV leaves it', () => {
    const rows = [
      ['공약가계부', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '(단위: 백만원)'],
      ['연번', '공약명', '재원', '총사업비', '임기내', '', '', '임기후', '비고'],
      ['', '', '', '', '소계', '2018년', '’19년', '', ''],
      ['1', '마을 도서관', '계', '60', '40', '10', '30', '20', '2022년 준공'],
      ['', '', '국비', '35', '25', '5', '20', '10', ''],
      ['', '', '시비', '25', '15', '5', '10', '10', ''],
      ['2', '작은 버스', '계', '7', '7', '7', '-', '-', ''],
      ['', '', '도비', '7', '7', '7', '-', '-', ''],
      ['합계', '', '', '67', '47', '17', '30', '20', ''],
    ]
    expect(told(rows)).toEqual([
      '1 2018 national planned 5',
      '1 2019 national planned 20',
      '1 after-term national planned 10',
      '1 2018 city planned 5',
      '1 2019 city planned 10',
      '1 after-term city planned 10',
      '2 2018 province planned 7',
      '2 2019 province planned 0',
      '2 after-term province planned 0',
    ])
    const { errors, differing, totals } = read(rows)
    expect([errors, differing]).toEqual([[], []])
    expect(totals.length).toBeGreaterThan(15)
  })

  test('years down, sources across under each kind, the head merged as XLSX repeats it', () => {
    const rows = [
      ['번호', '공약명', '연도', '계획', '계획', '계획', '확보', '확보', '확보', '확보율(%)'],
      ['번호', '공약명', '연도', '국비', '시비', '계', '국비', '시비', '계', '확보율(%)'],
      ['3', '길', '2019', '10', '5', '15', '10', '4', '14', '93.3'],
      ['3', '길', '2020', '1', '1', '2', '0', '1', '1', '50.0'],
      ['3', '길', '소계', '11', '6', '17', '10', '5', '16', '88.2'],
    ]
    const { errors, differing } = read(rows, 'million')
    expect(errors).toEqual([])
    expect(told(rows, 'million')).toHaveLength(8)
    expect(differing).toMatchObject([
      { total: { place: { row: 5, column: 9 }, amount: 16_000_000n }, computed: 15_000_000n },
    ])
  })

  test('kinds and sources down in one column of words, years across', () => {
    const rows = [
      ['[단위 : 천원]'],
      ['연번', '공약사항', '구분', '구분', '계', '2021', '2022.6월까지', '2022.7월 이후'],
      ['1-2', '다리', '계획', '합계', '9,000', '4,000', '3,000', '2,000'],
      ['', '', '', '국비', '5,000', '3,000', '1,000', '1,000'],
      ['', '', '', '민간(자부담)', '4,000', '1,000', '2,000', '1,000'],
      ['', '', '확보', '국비', '3,000', '3,000', '', ''],
    ]
    expect(told(rows)).toEqual([
      '1-2 2021 national planned 3',
      '1-2 2022 national planned 1',
      '1-2 after-term national planned 1',
      '1-2 2021 private planned 1',
      '1-2 2022 private planned 2',
      '1-2 after-term private planned 1',
      '1-2 2021 national secured 3',
    ])
    expect(read(rows).differing).toEqual([])
  })

  test('a table for each pledge under its own heading', () => {
    const block = (number: string, amount: string) => [
      [`공약번호: ${number}`, '', ''],
      ['□ 연차별 투자계획', '', '단위 : 억원'],
      ['구분', '계', '2019년', '2020년'],
      ['계', '2', '1', '1'],
      ['국비', amount, '0.5', '0.5'],
      ['시비', '1', '0.5', '0.5'],
    ]
    const rows = [...block('12', '1'), [''], ...block('13', '1.1')]
    expect(told(rows)).toEqual([
      '12 2019 national planned 50',
      '12 2020 national planned 50',
      '12 2019 city planned 50',
      '12 2020 city planned 50',
      '13 2019 national planned 50',
      '13 2020 national planned 50',
      '13 2019 city planned 50',
      '13 2020 city planned 50',
    ])
    expect(read(rows).differing).toMatchObject([{ total: { place: { row: 12, column: 2 } } }])
  })

  test('a pledge by its title alone, parts of a pledge added up, no money as 비예산, money before the term left out', () => {
    const rows = [
      ['공약명', '세부사업', '재원', '기투자', '2019', '2020', '계'],
      ['복지관', '땅', '시비', '5', '1', '2', '8'],
      ['', '집', '시비', '', '1', '1', '2'],
      ['', '소계', '', '5', '2', '3', '10'],
      ['조례 만들기', '조례', '시비', '비예산', '비예산', '비예산', '비예산'],
    ]
    const { pledges, doubts, errors, differing } = read(rows, 'million')
    expect([errors, differing]).toEqual([[], []])
    expect(told(rows, 'million').slice(0, 4)).toEqual([
      '복지관 2019 city planned 1',
      '복지관 2020 city planned 2',
      '복지관 2019 city planned 1',
      '복지관 2020 city planned 1',
    ])
    expect(pledges.map(({ title }) => title)).toEqual(['복지관', '조례 만들기'])
    expect(doubts).toMatchObject([{ row: 2, column: 4, code: 'before-the-term-left-out' }])
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
    ['비예산', 'eok', 0n],
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

  test.each([
    ['(단위: 백만원)', 'million'],
    ['[단위 : 건, 천원]', 'thousand'],
    ['(억원)', 'eok'],
    ['단위 원', 'won'],
    ['지원(학교)', null],
    ['(단위: 건)', null],
  ] as const)('has the unit that %s tells: %s', (text, unit) => {
    expect(unitTold(text)).toBe(unit)
  })
})

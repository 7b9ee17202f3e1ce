import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay, parseMonth } from './parse-day.ts'
import { parseWon } from './parse-won.ts'

const anyText = fc
  .array(fc.nat({ max: 0x10ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points))

describe('an amount as officials type it', () => {
  it.each([
    ['1,234', 1_234n],
    ['1234', 1_234n],
    ['１，２３４원', 1_234n],
    ['△500', -500n],
    ['▲ 1,000원', -1_000n],
    ['-1,000', -1_000n],
    ['(1,234)', -1_234n],
    ['541억', 54_100_000_000n],
    ['541억원', 54_100_000_000n],
    ['230백만원', 230_000_000n],
    ['5.3억', 530_000_000n],
    ['3천원', 3_000n],
    ['12천만원', 120_000_000n],
    ['5억 3천만원', 530_000_000n],
    ['1억 2,000만원', 120_000_000n],
    ['1조 2,345억', 1_234_500_000_000n],
    ['1억 5,000원', 100_005_000n],
    ['금 1,000원정', 1_000n],
    ['₩1,000', 1_000n],
    ['-₩1,000', -1_000n],
    ['0', 0n],
    ['0원', 0n],
  ])('%s is read', (text, amount) => {
    expect(parseWon(text)).toEqual({ ok: true, value: amount })
  })

  it('is in the unit above its column when it names none', () => {
    expect(parseWon('1,234', 'million')).toEqual({ ok: true, value: 1_234_000_000n })
    expect(parseWon('5.3', 'eok')).toEqual({ ok: true, value: 530_000_000n })
    expect(parseWon('541억', 'million')).toEqual({ ok: true, value: 54_100_000_000n })
    expect(parseWon('1,234원', 'million')).toEqual({ ok: true, value: 1_234n })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['약 5억', 'not-an-amount'],
    ['1,23', 'not-an-amount'],
    ['12,34,567', 'not-an-amount'],
    ['5만 3억', 'not-an-amount'],
    ['5억 3', 'not-an-amount'],
    ['원', 'not-an-amount'],
    ['-', 'not-an-amount'],
    ['()', 'not-an-amount'],
    ['1e9', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['=1+1', 'not-an-amount'],
    ['1.5', 'fraction-of-won'],
    ['0.000000001억', 'fraction-of-won'],
    ['99999999999999999999', 'amount-too-large'],
  ])('%s is refused', (text, refusal) => {
    expect(parseWon(text)).toEqual({ ok: false, refusal })
  })

  it('never becomes a fault, whatever is typed', () => {
    fc.assert(fc.property(anyText, (text) => typeof parseWon(text).ok === 'boolean'))
    const pieces = fc.array(
      fc.constantFrom('1', '2,345', '.', '억', '천만', '원', '△', '(', ')', '금', '정', ' '),
    )
    fc.assert(fc.property(pieces, (parts) => typeof parseWon(parts.join('')).ok === 'boolean'))
  })
})

describe('a day as officials type it', () => {
  it.each([
    '2021. 1. 5.(화)',
    '2021. 1. 5. (화)',
    '2021. 1. 5.(화요일)',
    '2021.1.5',
    '2021. 01. 05.',
    '2021-01-05',
    '2021-1-5',
    '2021/01/05',
    '2021년 1월 5일',
    '2021년 1월 5일(화)',
    "'21. 1. 5.",
    '’21.1.5.',
    '21.1.5',
    '20210105',
    20210105,
    '２０２１．１．５．',
  ])('%s is 5 January 2021', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: '2021-01-05' })
  })

  it.each([
    ['', 'empty'],
    ['내일', 'not-a-day'],
    ['2021. 1.', 'not-a-day'],
    ['1. 5.', 'not-a-day'],
    ['2021-01-05T00:00', 'not-a-day'],
    [210105, 'not-a-day'],
    ['2021. 2. 29.', 'no-such-day'],
    ['2021-13-01', 'no-such-day'],
    ['2021. 1. 5.(수)', 'wrong-weekday'],
    ['2021. 1. 5.(x)', 'not-a-day'],
  ])('%s is refused', (text, refusal) => {
    expect(parseDay(text)).toEqual({ ok: false, refusal })
  })

  it('may be a month where a month is asked', () => {
    for (const text of ['2021. 3.', '2021.3', '2021-03', '202103', 202103, "'21.3.", '2021년 3월'])
      expect(parseMonth(text)).toEqual({ ok: true, value: '2021-03' })
    expect(parseMonth('2021. 13.')).toEqual({ ok: false, refusal: 'not-a-month' })
    expect(parseMonth('2021')).toEqual({ ok: false, refusal: 'not-a-month' })
  })

  it('never becomes a fault, whatever is typed', () => {
    fc.assert(fc.property(anyText, (text) => typeof parseDay(text).ok === 'boolean'))
  })
})

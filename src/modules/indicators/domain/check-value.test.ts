import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { doubtsOf, readNumber } from './check-value.ts'
import type { IndicatorSeries } from './indicator.ts'
import { actualBy, standings } from './indicator-value.ts'
import { compare, decimalText, type Rational, rational, readDecimal, zero } from './rational.ts'
import type { Aim } from './scoring/aim.ts'

const n = (text: string): Rational => readDecimal(text) ?? zero
const month = (number: number) => `2021-${String(number).padStart(2, '0')}` as CalendarMonth
const read = (text: string, unit: string) => {
  const found = readNumber(text, unit)
  return found.ok
    ? `${decimalText(found.value.value, 6)}${found.value.hadPercent ? ' %' : ''}`
    : found.refusal
}

describe('a number as people type it', () => {
  it('may have separators, full-width digits, its own unit, and any sign for less than nothing', () => {
    expect(['1,234.5', '１２３', ' 12 건', '12건', '.5', '5.', '−3', '△3', '▲3'].map((text) => read(text, '건'))).toEqual([
      ...['1234.5', '123', '12', '12', '0.5', '5', '-3', '-3', '-3'],
    ])
  })
  it('is refused where a comma parts anything but thousands: it may have been meant as a point', () => {
    expect(['12,5', '20,01', '1,2345', ',5', '1,,000', '1.234,5'].map((text) => read(text, '%'))).toEqual(Array(6).fill('not-a-number'))
    expect(['1,234,567', '-1,234.50'].map((text) => read(text, '%'))).toEqual(['1234567', '-1234.5'])
  })
  it('is refused with another unit, a percentage where there is none, and words', () => {
    expect(read('12억', '백만원')).toBe('wrong-unit')
    expect(read('12%', '건')).toBe('percent-in-other-unit')
    expect(read('95%', '%')).toBe('95 %')
    expect(['', ' - ', '약간', '1.2.3', '12 12'].map((text) => read(text, '건'))).toEqual(['value-missing', 'not-a-number', 'not-a-number', 'not-a-number', '1212'])
  })
  it('is read again as it is written, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = rational(digits, 10n ** BigInt(decimals))
        expect(read(decimalText(value, 6), '명')).toBe(decimalText(value, 6))
      }),
    )
  })
}) // prettier-ignore

const up: Aim = { direction: 'up', target: n('900') }
const share: Aim = { direction: 'up', target: n('95') }
const doubts = (
  { series, unit, aim }: { series: IndicatorSeries; unit: string; aim: Aim },
  at: number,
  value: string,
  own: readonly string[],
  peers: readonly string[] = [],
) =>
  doubtsOf(
    { series, unit, aim },
    { month: month(at), value: n(value), hadPercent: value.endsWith('%'), isTooFine: false },
    { own: own.map((text, place) => ({ month: month(place + 1), value: n(text) })), peers: peers.map(n) },
  )

describe('what looks odd', () => {
  const total = { series: 'cumulative' as const, unit: '건', aim: up }
  const level = { series: 'level' as const, unit: '%', aim: share }

  it('is a running total that falls, but not in January', () => {
    expect(doubts(total, 4, '250', ['90', '180', '270'])).toEqual(['cumulative-fell'])
    expect(doubts(total, 4, '350', ['90', '180', '270'])).toEqual([])
    expect(doubtsOf(total, { month: month(1), value: n('80'), hadPercent: false, isTooFine: false }, { own: [{ month: '2020-12' as CalendarMonth, value: n('800') }], peers: [] })).toEqual([])
  })
  it('is a share written as a fraction', () => {
    expect(doubts(level, 4, '0.95', ['93', '94', '94.5'])).toEqual(['looks-like-a-fraction'])
    expect(doubts(level, 1, '0.95', [])).toEqual([])
  })
  it('is far from the own months: a slipped comma', () => {
    expect(doubts(level, 6, '9.4', ['93', '94', '94.5', '94', '95'])).toEqual(['far-from-own-months'])
    expect(doubts(level, 6, '96', ['93', '94', '94.5', '94', '95'])).toEqual([])
    expect(doubts(total, 6, '5400', ['90', '180', '270', '360', '450'])).toEqual(['far-from-own-months', 'better-than-thinkable'])
  })
  it('is far from all other cities, where they can be compared', () => {
    const peers = ['91', '92', '93', '94', '95', '96']
    expect(doubts(level, 1, '20', [], peers)).toEqual(['far-from-other-cities'])
    expect(doubts(total, 1, '20', [], peers)).toEqual([])
  })
  it('is three times better than what was aimed at: a wrong unit, or less read as more', () => {
    expect(doubts(total, 9, '9000', [])).toEqual(['better-than-thinkable'])
    const days = { series: 'level' as const, unit: '일', aim: { direction: 'down', target: n('5'), by: 'distance' } as const }
    expect(doubts(days, 9, '1.5', [])).toEqual(['better-than-thinkable'])
    expect(doubts(days, 9, '15', [])).toEqual([])
  })
}) // prettier-ignore

describe('months seen as their own, to date, and as a level', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  const values = (numbers: readonly number[]) =>
    numbers.map((value, at) => ({ month: month(at + 1), value: rational(BigInt(value)) }))
  const running = (numbers: readonly number[]) =>
    numbers.reduce<number[]>((all, each) => [...all, (all.at(-1) ?? 0) + each], [])

  it('come to the same whether they were entered each by itself or as a running total', () => {
    fc.assert(
      fc.property(amounts, (own) => {
        const [each, total] = [
          standings('monthly', values(own)),
          standings('cumulative', values(running(own))),
        ]
        expect(total.map(({ inMonth, toDate }) => [inMonth, toDate])).toEqual(
          each.map(({ inMonth, toDate }) => [inMonth, toDate]),
        )
        const last = month(own.length)
        expect(actualBy('monthly', values(own), last)).toEqual(
          actualBy('cumulative', values(running(own)), last),
        )
      }),
    )
  })
  it('know nothing of a month of its own where the month before was not entered', () => {
    const gap = [
      { month: month(1), value: n('10') },
      { month: month(3), value: n('40') },
    ]
    expect(standings('cumulative', gap).map(({ inMonth }) => inMonth)).toEqual([n('10'), null])
    expect(actualBy('level', gap, month(2))).toEqual(n('10'))
    expect(actualBy('monthly', [], month(9))).toBeNull()
    expect(compare(actualBy('monthly', gap, month(9)) ?? zero, n('50'))).toBe(0)
  })
})

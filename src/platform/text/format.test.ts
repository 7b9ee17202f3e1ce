import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, type CalendarMonth } from '../kernel/calendar-date.ts'
import { ratio } from '../kernel/ratio.ts'
import { won, wonUnits, type WonUnit } from '../kernel/won.ts'
import {
  formatAmount,
  formatCount,
  formatDay,
  formatInstant,
  formatMonth,
  formatMonths,
  formatPeriod,
  formatPercent,
  formatRatio,
  formatWon,
  unitLabel,
} from './format.ts'
import { parseDay } from './parse-day.ts'
import { parseWon } from './parse-won.ts'

const day = calendarDate
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days))

describe('days', () => {
  it('are written as Korean offices and English letters write them', () => {
    expect(formatDay(day('2021-01-05'), 'ko')).toBe('2021. 1. 5.(화)')
    expect(formatDay(day('2021-01-05'), 'en')).toBe('Tue 5 Jan 2021')
    expect(formatMonth('2021-03' as CalendarMonth, 'ko')).toBe('2021. 3.')
    expect(formatMonth('2021-03' as CalendarMonth, 'en')).toBe('Mar 2021')
  })

  it('say the year once in a period within a year', () => {
    expect(formatPeriod(day('2021-01-05'), day('2021-02-03'), 'ko')).toBe('2021. 1. 5.(화)~2. 3.(수)')
    expect(formatPeriod(day('2021-01-05'), day('2021-02-03'), 'en')).toBe('Tue 5 Jan – Wed 3 Feb 2021')
    expect(formatPeriod(day('2020-12-31'), day('2021-01-01'), 'ko')).toBe('2020. 12. 31.(목)~2021. 1. 1.(금)')
    expect(formatPeriod(day('2021-01-05'), day('2021-01-05'), 'ko')).toBe('2021. 1. 5.(화)')
    expect(formatMonths('2021-03' as CalendarMonth, '2021-11' as CalendarMonth, 'ko')).toBe('2021. 3.~11.')
    expect(formatMonths('2020-11' as CalendarMonth, '2021-02' as CalendarMonth, 'en')).toBe(
      'Nov 2020 – Feb 2021',
    )
  })

  it('leave an open end open', () => {
    expect(formatPeriod(day('2021-01-05'), null, 'ko')).toBe('2021. 1. 5.(화)~')
    expect(formatPeriod(null, day('2021-01-05'), 'en')).toBe('until Tue 5 Jan 2021')
    expect(formatPeriod(null, null, 'ko')).toBe('–')
  })

  it('are those of Seoul for an instant, even shortly before midnight elsewhere', () => {
    expect(formatInstant(new Date('2020-12-31T15:05:00Z'), 'ko')).toBe('2021. 1. 1.(금) 00:05')
    expect(formatInstant(new Date('2020-12-31T15:05:00Z'), 'en')).toBe('Fri 1 Jan 2021, 00:05')
  })

  it('that were written are read back as the same day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseDay(formatDay(date, 'ko'))).toEqual({ ok: true, value: date })
      }),
    )
  })
})

describe('money', () => {
  it('carries its unit word', () => {
    expect(formatWon(won(230_000_000n), 'million', 'ko')).toBe('230백만원')
    expect(formatWon(won(530_000_000n), 'eok', 'ko')).toBe('5.3억원')
    expect(formatWon(won(54_100_000_000n), 'eok', 'ko')).toBe('541억원')
    expect(formatWon(won(1_234n), 'won', 'ko')).toBe('1,234원')
    expect(formatWon(won(1_234_000n), 'thousand', 'en')).toBe('KRW 1,234 thousand')
    expect(formatWon(won(54_100_000_000n), 'eok', 'en')).toBe('KRW 54.1 billion')
  })

  it('below zero stands behind △ in Korean and − in English, and never as a zero with a sign', () => {
    expect(formatWon(won(-500n), 'won', 'ko')).toBe('△500원')
    expect(formatWon(won(-500n), 'won', 'en')).toBe('−KRW 500')
    expect(formatWon(won(-400n), 'thousand', 'ko')).toBe('0천원')
    expect(formatWon(won(-400n), 'thousand', 'en')).toBe('KRW 0 thousand')
    expect(formatWon(won(-530_000_000n), 'eok', 'en')).toBe('−KRW 0.53 billion')
  })

  it('has the same number of decimals in every row of a column', () => {
    expect([530_000_000n, 54_100_000_000n].map((n) => formatAmount(won(n), 'eok', 'ko'))).toEqual([
      '5.3',
      '541.0',
    ])
    expect([530_000_000n, 54_100_000_000n].map((n) => formatAmount(won(n), 'eok', 'en'))).toEqual([
      '0.53',
      '54.10',
    ])
    expect(unitLabel('million', 'ko')).toBe('단위: 백만원')
    expect(unitLabel('eok', 'en')).toBe('Unit: KRW billion')
  })

  it('whole in its unit is read back as the same amount', () => {
    const units = fc.constantFrom<WonUnit[]>('won', 'thousand', 'million', 'eok')
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), units, (count, unit) => {
        const amount = won(count * wonUnits[unit])
        expect(parseWon(formatWon(amount, unit, 'ko'))).toEqual({ ok: true, value: amount })
        expect(parseWon(formatAmount(amount, unit, 'ko'), unit)).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('counts and shares', () => {
  it('part their thousands', () => {
    expect(formatCount(0, 'ko')).toBe('0')
    expect(formatCount(1_234_567, 'ko')).toBe('1,234,567')
    expect(formatCount(-1_000, 'ko')).toBe('△1,000')
    expect(formatCount(-1_000n, 'en')).toBe('−1,000')
    expect(() => formatCount(1.5, 'ko')).toThrow(RangeError)
  })

  it('show a share with the counts it comes from, and no share of nothing', () => {
    expect(formatRatio(ratio(36, 83), 'ko')).toBe('36/83, 43.4 %')
    expect(formatRatio(ratio(1234, 1234), 'ko')).toBe('1,234/1,234, 100.0 %')
    expect(formatRatio(ratio(0, 0), 'ko')).toBe('0/0')
    expect(formatPercent(ratio(-1, 3), 'ko')).toBe('△33.3 %')
    expect(formatPercent(ratio(3, 0), 'en')).toBe('–')
  })
})

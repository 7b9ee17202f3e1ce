import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Aim,
  compare,
  decimalText,
  multiply,
  type Rational,
  rational,
  readDecimal,
  Seeded,
  zero,
} from '#modules/indicators/rules.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { forecastOf, type Scale } from './forecast.ts'
import { forecastFlawTexts, methodTexts, signalTexts } from './forecast-texts.ts'
import type { Reading, Series } from './series.ts'
import { signalOf } from './signal.ts'
import { confidences, halfWidth } from './spread.ts'

const n = (text: string): Rational => readDecimal(text) ?? zero
const counted: Scale = { decimals: 0, least: zero, most: null }
const percent: Scale = { decimals: 2, least: zero, most: rational(100n) }

const months = (...values: readonly (number | null)[]): readonly Reading[] =>
  values.flatMap((value, place) => (value === null ? [] : [{ month: place + 1, value: n(String(value)) }]))
const forecast = (
  kind: Series['kind'],
  thisYear: readonly Reading[],
  lastYear: readonly Reading[] = [],
  scale = counted,
) => forecastOf({ kind, thisYear, lastYear, baseMonth: 9 }, scale, 80)
const told = (...asked: Parameters<typeof forecast>) => {
  const { value, low, high, method } = valueOf(forecast(...asked))
  return [method, ...[value, low, high].map((each) => Number(decimalText(each, 6)))]
}

describe('what an indicator comes to at the base day', () => {
  const lastYear = months(10, 20, 40, 70, 110, 160, 190, 210, 220)
  it('is known where the base month is', () => {
    expect(told('cumulative', months(1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual(['known', 9, 9, 9])
    expect(told('level', [{ month: 9, value: n('33.333') }], [], percent)).toEqual([
      ...['known', 33.333, 33.333, 33.333],
    ])
  })
  it('is not known by a value of the base month that is not over: it is one more reading', () => {
    const early = (kind: Series['kind'], thisYear: readonly Reading[], scale = counted) => {
      const series = { kind, thisYear, lastYear: [], baseMonth: 9, isUnfinished: true }
      const { value, low, high, method } = valueOf(forecastOf(series, scale, 80))
      return [method, ...[value, low, high].map((each) => Number(decimalText(each, 6)))]
    }
    // Eight months of ten a month and three more: nine months make 90, and never less than what is in.
    const [method, value, low, high] = early('cumulative', months(10, 20, 30, 40, 50, 60, 70, 80, 83))
    expect([method, value]).toEqual(['mean-of-months', 90])
    expect(Number(low)).toBeGreaterThanOrEqual(83)
    expect(Number(high)).toBeGreaterThan(90)
    // More than was expected stands, and more can come.
    expect(early('monthly', months(10, 10, 10, 10, 10, 10, 10, 10, 30)).slice(0, 3)).toEqual([
      'last-reading',
      110,
      110,
    ])
    // A level can still move as far as it did in other months.
    const level = early('level', months(50, 52, 51, 53, 52, 54, 53, 55, 54), percent)
    expect(level.slice(0, 2)).toEqual(['last-reading', 54])
    expect(Number(level[2])).toBeLessThan(54)
    expect(Number(level[3])).toBeGreaterThan(54)
    expect(early('level', [{ month: 9, value: n('40') }], percent)).toEqual(['last-reading', 40, 0, 80])
  })
  it('goes on as last year went on from the same month, in proportion, where totals run', () => {
    const [method, value, low, high] = told('cumulative', months(12, 24, 48, 84), lastYear)
    // 84 + 84 / 70 × (220 − 70)
    expect([method, value]).toEqual(['as-last-year-in-proportion', 264])
    // Four months that went exactly as last year's leave a sixteenth of what is to come.
    expect([low, high]).toEqual([252, 276])
  })
  it('is the same whether months are told one by one or as a running total', () => {
    const byMonth = months(12, 12, 24, 30)
    const lastByMonth = months(10, 10, 20, 30, 40, 50, 30, 20, 10)
    expect(forecast('monthly', byMonth, lastByMonth)).toEqual(
      forecast('cumulative', months(12, 24, 48, 78), lastYear),
    )
  })
  it('goes on with the mean of the months where last year is not known', () => {
    expect(told('cumulative', months(10, 20, 30))).toEqual(['mean-of-months', 90, 83, 97])
    expect(told('cumulative', months(null, null, 30))).toEqual(['mean-of-months', 90, 30, 150])
  })
  it('moves on by as much as last year where it is a level, or with a trend that dies away', () => {
    const rate = months(50, 52, 54, 56, 58, 60, 62, 64, 66)
    expect(told('level', months(40, 42, 44), rate, percent).slice(0, 2)).toEqual([
      ...['as-last-year-in-steps', 56],
    ])
    // 0.8 + 0.64 + 0.512 + 0.4096 + 0.32768 + 0.262144 = 2.951424
    expect(told('level', months(40, 41, 42), [], percent).slice(0, 2)).toEqual(['damped-trend', 44.95])
  })
  it('lies anywhere its bounds let it where a level is told once', () => {
    expect(told('level', months(40), [], percent)).toEqual(['last-reading', 40, 0, 80])
    expect(told('level', months(0), [], percent)).toEqual(['last-reading', 0, 0, 100])
    expect(forecast('level', months(0))).toEqual({ ok: false, refusal: { flaw: 'nothing-to-go-by' } })
  })
  it('is not told where nothing is reported, or what is reported cannot be', () => {
    const flaw = (...asked: Parameters<typeof forecast>) => {
      const result = forecast(...asked)
      return result.ok ? null : result.refusal
    }
    expect(flaw('cumulative', [], lastYear)).toEqual({ flaw: 'no-readings' })
    expect(flaw('cumulative', months(10, 8))).toEqual({ flaw: 'running-total-falls', month: 2 })
    expect(flaw('monthly', months(10, null, 8))).toEqual({ flaw: 'month-missing', month: 2 })
    expect(flaw('level', [...months(1), ...months(2)])).toEqual({ flaw: 'month-twice', month: 1 })
    expect(flaw('level', [{ month: 0, value: zero }])).toEqual({ flaw: 'month-outside', month: 0 })
  })
  it('is told in words for each method, flaw and signal, in both languages', () => {
    for (const texts of [methodTexts, forecastFlawTexts, signalTexts])
      expect(Object.keys(texts.en)).toEqual(Object.keys(texts.ko))
  })
})

describe('a forecast, whatever the months', () => {
  const values = fc.integer({ min: 0, max: 5_000 })
  const kinds = fc.constantFrom<Series['kind']>('cumulative', 'monthly', 'level')
  /** Increments of months, told as the kind has it. */
  const toldAs = (kind: Series['kind'], increments: readonly number[]): readonly Reading[] => {
    let sum = 0
    return months(...increments.map((each) => (kind === 'cumulative' ? (sum += each) : each)))
  }
  const years = fc.tuple(kinds, fc.array(values, { minLength: 1, maxLength: 9 }), fc.array(values, { maxLength: 9 })) // prettier-ignore
  it('lies in its interval, and what is counted is never below 0 nor below what is already there', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...confidences), ([kind, own, before], confidence) => {
        const series = { kind, thisYear: toldAs(kind, own), lastYear: toldAs(kind, before), baseMonth: 9 }
        const made = forecastOf(series, counted, confidence)
        if (!made.ok) return
        const { value, low, high } = made.value
        expect(compare(low, value) <= 0 && compare(value, high) <= 0).toBe(true)
        const there = kind === 'level' ? 0 : own.reduce((sum, each) => sum + each, 0)
        expect(compare(low, rational(BigInt(there))) >= 0).toBe(true)
      }),
    )
  })
  it('is exact where this year goes as last year did, so many times as much', () => {
    const year = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (before, known, times) => {
          const full = toldAs('cumulative', before).map(({ month, value }) => ({ month, value: multiply(value, rational(BigInt(times))) })) // prettier-ignore
          const made = valueOf(forecast('cumulative', full.slice(0, known), toldAs('cumulative', before)))
          expect(made.value).toEqual(full[8]?.value)
        },
      ),
    )
  })
  it('is exact where each month brings the same, and where a level stays', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (each, known) => {
        const same = Array.from({ length: known }, () => each)
        expect(valueOf(forecast('monthly', months(...same))).value).toEqual(rational(BigInt(9 * each)))
        if (known > 1) expect(told('level', months(...same))).toEqual(['damped-trend', each, each, each])
      }),
    )
  })
  it('is not less where more has come in the last month', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 900 }), ([kind, own, before], more) => {
        const made = (increments: readonly number[]) => forecast(kind, toldAs(kind, increments), toldAs(kind, before)) // prettier-ignore
        const [less, better] = [made(own), made(own.with(-1, (own.at(-1) ?? 0) + more))]
        if (less.ok && better.ok) expect(compare(less.value.value, better.value.value) <= 0).toBe(true)
      }),
    )
  })
  it('is the wider the surer it shall be', () => {
    fc.assert(
      fc.property(years, ([kind, own, before]) => {
        const series = { kind, thisYear: toldAs(kind, own), lastYear: toldAs(kind, before), baseMonth: 9 }
        const [narrow, middle, wide] = confidences.map((each) => forecastOf(series, counted, each))
        if (narrow?.ok !== true || middle?.ok !== true || wide?.ok !== true) return
        expect(compare(wide.value.low, middle.value.low) <= 0).toBe(true)
        expect(compare(middle.value.high, narrow.value.high) >= 0).toBe(true)
      }),
    )
  })
})

describe('an interval of 80 %', () => {
  const chance = new Seeded(2021)
  /** Near 0, seldom far: twelve even draws make a normal one, nearly. */
  const noise = () => Array.from({ length: 12 }, () => chance.next()).reduce((sum, each) => sum + each, -6)
  const season = [6, 8, 12, 15, 14, 9, 8, 10, 13]
  const asReadings = (values: readonly number[]) => months(...values.map((each) => Math.round(Math.max(0, each)))) // prettier-ignore
  const seasonal = (times: number) => asReadings(season.map((each) => times * 100 * each + 150 * noise()))
  const walk = () => {
    let at = 5_000
    return asReadings(season.map(() => (at += 50 * noise())))
  }
  const worlds = {
    'months of the same size': () => ['monthly', asReadings(season.map(() => 1_000 + 200 * noise())), []],
    'a season as last year': () => ['monthly', seasonal(1.1), seasonal(1)],
    'a level that goes anywhere': () => ['level', walk(), []],
  } as const satisfies Record<string, () => readonly [Series['kind'], readonly Reading[], readonly Reading[]]>
  it.each(Object.entries(worlds))('holds what comes about as often as it says, with %s', (_, world) => {
    for (const known of [2, 3, 5, 8]) {
      let held = 0
      for (let run = 0; run < 1_500; run += 1) {
        const [kind, own, before] = world()
        const { low, high } = valueOf(forecast(kind, own.slice(0, known), before))
        const { value } = valueOf(forecast(kind, own))
        if (compare(low, value) <= 0 && compare(value, high) <= 0) held += 1
      }
      // With two months it may be wider than it says, for nobody knows how wide it is; never narrower.
      expect(held / 1_500).toBeGreaterThan(0.75)
      expect(held / 1_500).toBeLessThan(known < 5 ? 1 : 0.88)
    }
  })
})

describe('half the width of an interval', () => {
  it('is that of a mean of months: Student, with how little stands behind it', () => {
    const strays = [-3, 1, 2]
    // 1.886 × √(14 / 2 × 4 × (1 + 4 / 3))
    expect(halfWidth({ strays, fitted: 1, ahead: 4, expected: 0 }, 80)).toBeCloseTo(1.886 * Math.sqrt((14 / 2) * 4 * (7 / 3)), 9) // prettier-ignore
  })
  it('is all that is to come after one reading', () => {
    expect(halfWidth({ strays: [0], fitted: 1, ahead: 4, expected: -40 }, 80)).toBe(40)
  })
})

describe('a signal', () => {
  const up: Aim = { direction: 'up', target: n('100') }
  const thresholds = { fine: n('1'), watch: n('0.9') }
  const signal = (low: string, value: string, high: string, aim: Aim = up) =>
    signalOf({ low: n(low), value: n(value), high: n(high) }, aim, thresholds)
  it('is fine, watch or weak by how much of the aim is expected, and sure where the whole interval says so', () => {
    expect(signal('100', '110', '120')).toEqual({ signal: 'fine', isSure: true })
    expect(signal('95', '100', '120')).toEqual({ signal: 'fine', isSure: false })
    expect(signal('90', '99.99', '99.99')).toEqual({ signal: 'watch', isSure: true })
    expect(signal('60', '89.99', '89.99')).toEqual({ signal: 'weak', isSure: true })
  })
  it('turns round where less is better, and asks only whether an aim of none is met', () => {
    const down: Aim = { direction: 'down', target: n('100'), by: 'ratio' }
    expect(signal('80', '90', '105', down)).toEqual({ signal: 'fine', isSure: false })
    expect(signal('112', '120', '130', down)).toEqual({ signal: 'weak', isSure: true })
    expect(signal('0', '0', '1', { ...down, target: zero })).toEqual({ signal: 'fine', isSure: false })
  })
})

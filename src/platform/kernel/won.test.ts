import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumWon, tenthsOf, won, wonUnits, type WonUnit } from './won.ts'

const anyAmount = fc.bigInt(-(10n ** 18n), 10n ** 18n).map(won)
const anyUnit = fc.constantFrom<WonUnit[]>('won', 'thousand', 'million', 'eok')

describe('won', () => {
  it('are whole: a fraction is a fault', () => {
    expect(won(1_000)).toBe(1_000n)
    expect(() => won(0.5)).toThrow(RangeError)
    expect(() => won(Number.NaN)).toThrow(RangeError)
  })

  it('as a number are refused where a number is no longer exact', () => {
    expect(won(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991n)
    expect(() => won(2 ** 53)).toThrow(RangeError)
  })

  it('add up to the same in any order and any grouping', () => {
    expect(sumWon([])).toBe(0n)
    fc.assert(
      fc.property(fc.array(anyAmount), fc.nat(), (amounts, at) => {
        const cut = at % (amounts.length + 1)
        const grouped = [sumWon(amounts.slice(0, cut)), sumWon(amounts.slice(cut))]
        expect(sumWon(grouped)).toBe(sumWon(amounts.toReversed()))
      }),
    )
  })

  it('in tenths of a unit are the nearest, halves going away from zero', () => {
    expect(tenthsOf(won(4_060_000_000), 'eok')).toBe(406n)
    expect(tenthsOf(won(50), 'thousand')).toBe(1n)
    expect(tenthsOf(won(-50), 'thousand')).toBe(-1n)
    expect(tenthsOf(won(49), 'thousand')).toBe(0n)
    fc.assert(
      fc.property(anyAmount, anyUnit, (amount, unit) => {
        const off = tenthsOf(amount, unit) * wonUnits[unit] - amount * 10n
        expect(2n * (off < 0n ? -off : off) <= wonUnits[unit]).toBe(true)
        expect(tenthsOf(won(0n - amount), unit)).toBe(-tenthsOf(amount, unit))
      }),
    )
  })
})

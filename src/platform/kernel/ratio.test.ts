import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perMille, ratio } from './ratio.ts'

const anyPart = fc.bigInt(-(10n ** 12n), 10n ** 12n)
const anyWhole = anyPart.filter((whole) => whole !== 0n)

describe('a share', () => {
  it('is given per mille, halves going away from zero', () => {
    expect(perMille(ratio(36, 83))).toBe(434)
    expect(perMille(ratio(1, 2000))).toBe(1)
    expect(perMille(ratio(-1, 2000))).toBe(-1)
    expect(perMille(ratio(0, 5))).toBe(0)
    expect(perMille(ratio(5, 5))).toBe(1000)
  })

  it('of nothing is none', () => {
    expect(perMille(ratio(3, 0))).toBeNull()
    expect(perMille(ratio(0, 0))).toBeNull()
  })

  it('is the nearest, has the sign of its counts, and is no negative zero', () => {
    fc.assert(
      fc.property(anyPart, anyWhole, (part, whole) => {
        const shown = perMille(ratio(part, whole)) ?? Number.NaN
        expect(Number.isSafeInteger(shown)).toBe(true)
        expect(Object.is(shown, -0)).toBe(false)
        expect(perMille(ratio(-part, -whole))).toBe(shown)
        expect(perMille(ratio(-part, whole))).toBe(shown === 0 ? 0 : -shown)
        const off = BigInt(shown) * whole - part * 1000n
        expect(2n * (off < 0n ? -off : off) <= (whole < 0n ? -whole : whole)).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Rational, rational } from '../rational.ts'
import type { Aim } from './aim.ts'
import { pointsOf } from './points-of.ts'
import { type Method, scoreValue } from './points.ts'

const quotients = (least: bigint) =>
  fc.tuple(fc.bigInt({ min: least, max: 10n ** 15n }), fc.constantFrom(1n, 3n, 100n, 997n, 10n ** 6n))
const amounts = quotients(1n).map(([part, whole]) => rational(part, whole))
const values = quotients(-(10n ** 9n)).map(([part, whole]) => rational(part, whole))

/** Near its aim as often as anywhere: at a border a wrong comparison would show. */
const aims: fc.Arbitrary<Aim> = fc.oneof(
  amounts.map((target): Aim => ({ direction: 'up', target })),
  fc.tuple(amounts, fc.constantFrom<'ratio' | 'distance'>('ratio', 'distance')).map(([target, by]): Aim => ({ direction: 'down', target, by })), // prettier-ignore
  fc.tuple(amounts, amounts, amounts).map(([a, b, slack]): Aim => {
    const [from, to] = compare(a, b) <= 0 ? [a, b] : [b, a]
    return { direction: 'range', from, to, slack }
  }),
)
const percent = (part: number) => rational(BigInt(part), 100n)
const methods: fc.Arbitrary<Method> = fc.oneof(
  fc.constant<Method>({ kind: 'met' }),
  fc.integer({ min: 100, max: 150 }).map((cap): Method => ({ kind: 'linear', cap: percent(cap) })),
  fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }).map((from): Method => {
    const bands = [...from.toSorted((a, b) => b - a), 0].map((least, place) => ({
      ...{ name: `b${place}`, from: percent(least), share: percent(100 - 7 * place) },
    }))
    return { kind: 'bands', bands }
  }),
)
const near = (aim: Aim, off: number): Rational => {
  const at = aim.direction === 'range' ? aim.from : aim.target
  return rational(at.part * BigInt(off), at.whole * 100n)
}

describe('points alone', () => {
  it('are those that scoring with attainment and band has, for each aim and way of giving points', () => {
    const weights = quotients(0n).map(([part]) => rational(part % 1_000_000n, 10_000n))
    const offs = fc.option(fc.integer({ min: 70, max: 130 }))
    fc.assert(
      fc.property(aims, methods, weights, values, offs, (aim, method, weight, value, off) => {
        const actual = off === null ? value : near(aim, off)
        const scoring = { aim, method, weight }
        expect(pointsOf(actual, scoring)).toBe(scoreValue(actual, scoring).points)
      }),
      { numRuns: 3_000 },
    )
  })
})

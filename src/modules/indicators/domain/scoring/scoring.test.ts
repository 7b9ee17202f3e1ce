import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimalText, type Rational, rational, readDecimal, zero } from '../rational.ts'
import { type Aim, attainmentOf, checkAim, isMet, missingTo, valueFor } from './aim.ts'
import { checkMethod, checkWeights, type Method, scoreValue } from './points.ts'
import { totalOf } from './total.ts'

const n = (text: string): Rational => readDecimal(text) ?? zero
const up = (target: string): Aim => ({ direction: 'up', target: n(target) })
const down = (target: string, by: 'ratio' | 'distance' = 'ratio'): Aim => ({
  ...{ direction: 'down', target: n(target), by },
})
const range: Aim = { direction: 'range', from: n('40'), to: n('60'), slack: n('20') }
const attained = (aim: Aim, actual: string) => decimalText(attainmentOf(aim, n(actual)), 4)

const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((value) => rational(value, 1_000n))
const aims: fc.Arbitrary<Aim> = fc.oneof(
  amounts.map((target): Aim => ({ direction: 'up', target })),
  fc.record({ direction: fc.constant('down' as const), target: amounts, by: fc.constantFrom('ratio' as const, 'distance' as const) }), // prettier-ignore
  fc.tuple(amounts, amounts, amounts).map(([a, b, slack]): Aim => {
    const [from, to] = compare(a, b) <= 0 ? [a, b] : [b, a]
    return { direction: 'range', from, to, slack }
  }),
)

describe('how far an aim is reached', () => {
  it('is actual over target where more is better, and the other way round where less is', () => {
    expect(attained(up('80'), '60')).toBe('0.75')
    expect(attained(up('80'), '100')).toBe('1.25')
    expect(attained(down('80'), '100')).toBe('0.8')
    expect(attained(down('80', 'distance'), '100')).toBe('0.75')
    expect(attained(down('80', 'distance'), '200')).toBe('0')
    expect(attained(down('80'), '0')).toBe('2')
  })
  it('is all of it within a range, and falls outside on either side', () => {
    expect(['40', '60', '30', '70', '10'].map((value) => attained(range, value))).toEqual([
      ...['1', '1', '0.5', '0.5', '0'],
    ])
  })
  it('is 1 or more exactly when the aim is met, whatever the aim', () => {
    fc.assert(
      fc.property(aims, amounts, (aim, actual) => {
        expect(compare(attainmentOf(aim, actual), rational(1n)) >= 0).toBe(isMet(aim, actual))
        expect(compare(missingTo(aim, actual), zero) <= 0).toBe(isMet(aim, actual))
      }),
    )
  })
  it('is never less for a better value: a lower-is-better indicator that is misread would show here', () => {
    fc.assert(
      fc.property(aims, amounts, amounts, (aim, one, other) => {
        if (aim.direction === 'range') return
        const isBetter = aim.direction === 'up' ? compare(one, other) >= 0 : compare(one, other) <= 0
        const [a, b] = isBetter ? [one, other] : [other, one]
        expect(compare(attainmentOf(aim, a), attainmentOf(aim, b)) >= 0).toBe(true)
      }),
    )
  })
  it('is reached to just that part by the value that is told for it', () => {
    const parts = fc.integer({ min: 1, max: 100 }).map((percent) => rational(BigInt(percent), 100n))
    fc.assert(
      fc.property(aims, parts, (aim, part) => {
        const value = valueFor(aim, part)
        if (value === null || compare(value, zero) <= 0) return
        expect(attainmentOf(aim, value)).toEqual(part)
      }),
    )
  })
  it('cannot be measured against nothing, or against a range that is turned round', () => {
    expect(checkAim(up('0'), false)).toMatchObject({ refusal: 'target-zero' })
    expect(checkAim(down('0'), true).ok).toBe(true)
    expect(checkAim(up('-5'), true)).toMatchObject({ refusal: 'target-below-zero' })
    expect(checkAim({ ...range, from: n('70') }, false)).toMatchObject({ refusal: 'range-turned-round' })
    expect(checkAim({ ...range, slack: zero }, false)).toMatchObject({ refusal: 'slack-missing' })
  })
})

describe('points', () => {
  const bands: Method = {
    kind: 'bands',
    bands: [
      { name: 'S', from: n('1'), share: n('1') },
      { name: 'A', from: n('0.9'), share: n('0.9') },
      { name: 'B', from: n('0.8'), share: n('0.8') },
      { name: 'C', from: n('0'), share: n('0.7') },
    ],
  }
  const points = (actual: string, method: Method, weight = '2.5') => {
    const scored = scoreValue(n(actual), { aim: up('80'), method, weight: n(weight) })
    return [scored.band, decimalText(rational(scored.points, 10_000n), 4)]
  }
  it('are all or nothing, or as much as is attained up to the cap, or those of a band', () => {
    expect(points('80', { kind: 'met' })).toEqual([null, '2.5'])
    expect(points('79.999', { kind: 'met' })).toEqual([null, '0'])
    expect(points('60', { kind: 'linear', cap: n('1') })).toEqual([null, '1.875'])
    expect(points('100', { kind: 'linear', cap: n('1.1') })).toEqual([null, '2.75'])
    expect(points('71.9', bands)).toEqual(['B', '2'])
    expect(points('72', bands)).toEqual(['A', '2.25'])
    expect(points('0', bands)).toEqual(['C', '1.75'])
  })
  it('are rounded once: a third of one point is 0.3333 of a point', () => {
    expect(points('80', { kind: 'linear', cap: n('1') }, '0.33333')).toEqual([null, '0.3333'])
    expect(points('80', { kind: 'linear', cap: n('1') }, '0.33335')).toEqual([null, '0.3334'])
  })
  it('never fall when more is attained, and never pass the cap', () => {
    const methods = fc.constantFrom<Method>({ kind: 'met' }, { kind: 'linear', cap: n('1.2') }, bands)
    fc.assert(
      fc.property(methods, amounts, amounts, amounts, (method, target, one, other) => {
        const [less, more] = compare(one, other) <= 0 ? [one, other] : [other, one]
        const asked = { aim: { direction: 'up', target } as const, method, weight: n('3') }
        const [low, high] = [scoreValue(less, asked).points, scoreValue(more, asked).points]
        expect(low <= high && high <= 36_000n && low >= 0n).toBe(true)
      }),
    )
  })
  it('need bands that fall, the last from 0 on', () => {
    expect(checkMethod(bands).ok).toBe(true)
    expect(checkMethod({ kind: 'bands', bands: [] })).toMatchObject({ refusal: 'no-bands' })
    expect(checkMethod({ kind: 'bands', bands: bands.bands.toReversed() })).toMatchObject({ refusal: 'bands-out-of-order' }) // prettier-ignore
    expect(checkMethod({ kind: 'bands', bands: bands.bands.slice(0, 3) })).toMatchObject({ refusal: 'lowest-band-not-from-zero' }) // prettier-ignore
    expect(checkMethod({ kind: 'linear', cap: n('0.9') })).toMatchObject({ refusal: 'cap-below-one' })
  })
  it('are of weights that make 100, not 99.9', () => {
    expect(checkWeights(['33.3', '33.3', '33.4'].map(n)).ok).toBe(true)
    expect(checkWeights(['33.3', '33.3', '33.3'].map(n))).toEqual({ ok: false, refusal: { sum: n('99.9') } })
  })
})

describe('a total', () => {
  const part = (name: string, points: string, share: string) => ({ name, points: n(points), share: n(share) })
  it('of 2019 is 0.7 of the indicators and 0.3 of the joint evaluation, with 0.8 and 0.2 inside', () => {
    const indicators = decimalText(
      rational(totalOf([part('합동연계', '96', '0.8'), part('도정', '90', '0.2')], []), 100n),
      2,
    )
    expect(indicators).toBe('94.8')
    expect(totalOf([part('지표', indicators, '0.7'), part('정부합동', '94.35', '0.3')], [])).toBe(9467n)
  })
  it('may pass 100 with a bonus, and is never below 0', () => {
    const bonus = { reason: '우수사례', points: n('1.01') }
    expect(totalOf([part('지표', '99', '1')], [bonus])).toBe(10001n)
    expect(totalOf([part('지표', '1', '1')], [{ reason: '감점', points: n('-3') }])).toBe(0n)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, readDecimal, zero } from '#modules/indicators/rules.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { ranksOverWeights } from './all-weights.ts'
import { type WeightEffect, weightEffects, type WeightQuestion } from './weights.ts'

const n = (text: string) => readDecimal(text) ?? zero
const composition = {
  parts: [
    { id: '지표', share: n('0.7') },
    { id: '정부합동', share: n('0.3') },
  ],
  adjustments: [],
}
const indicators = [
  { id: '일자리', part: '지표', field: '경제', weight: n('30') },
  { id: '창업', part: '지표', field: '경제', weight: n('20') },
  { id: '안전', part: '지표', field: '안전', weight: n('50') },
  { id: '합동', part: '정부합동', field: '합동', weight: n('100') },
]
const city = (id: string, ...points: readonly number[]) => ({
  ...{ id, points: points.map((each) => BigInt(Math.round(each * 10_000))) },
})
const question: WeightQuestion = {
  ...{ composition, indicators, own: '김포', percent: 10 },
  cities: [city('김포', 30, 10, 40, 90), city('이천', 15, 20, 45, 90.5), { id: '여주', total: 8_290n }],
}
const effectOf = (effects: readonly WeightEffect[], kind: string, id: string) =>
  effects.find((each) => each.kind === kind && each.id === id)

describe('what hangs on weights', () => {
  it('is how total and rank move with one weight, the others of its part making room', () => {
    const { now, effects } = valueOf(weightEffects(question))
    // 0.7 × 80 + 0.3 × 90 against 0.7 × 80 + 0.3 × 90.5
    expect(now).toEqual({ total: 8_300n, rank: 2 })
    expect(effects).toHaveLength(2 + 3 + 4)
    // (80 + 3) × 100 / 103 and (80 − 3) × 100 / 97, of which 0.7
    expect(effectOf(effects, 'indicator', '일자리')).toMatchObject({
      less: { total: 8_257n, rank: 3 },
      more: { total: 8_341n, rank: 1 },
      ...{ best: 1, worst: 3, swing: 84n },
    })
    // 0.77 × 80 + 0.23 × 90 and the other way round
    expect(effectOf(effects, 'part', '지표')).toMatchObject({
      less: { total: 8_370n },
      more: { total: 8_230n },
    })
    expect(effectOf(effects, 'field', '합동')).toMatchObject({ swing: 0n, best: 2, worst: 2 })
    const ranges = effects.map(({ best, worst }) => worst - best)
    expect(ranges).toEqual(ranges.toSorted((a, b) => b - a))
  })
  it('is nothing where a city has the same part of each weight', () => {
    const shares = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 99 }), (share, percent) => {
        const even = city('김포', 0.3 * share, 0.2 * share, 0.5 * share, share)
        const asked = { ...question, percent, cities: [even, { id: '여주', total: 5_000n }] }
        for (const { swing } of valueOf(weightEffects(asked)).effects) expect(swing).toBe(0n)
        const [chances] = valueOf(ranksOverWeights(asked, { runs: 50, seed: 1 }))
        expect(chances?.counts).toContain(50)
      }),
    )
  })
  it('is what scoring anew with moved weights gives', () => {
    const attained = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
    const moves = fc.tuple(fc.constantFrom(0, 1, 2), fc.integer({ min: 1, max: 90 }))
    fc.assert(
      fc.property(attained, moves, (shares, [place, percent]) => {
        const weights = [30, 20, 50]
        const own = city('김포', ...[...weights, 100].map((weight, at) => (weight * (shares[at] ?? 0)) / 100))
        const { effects } = valueOf(weightEffects({ ...question, percent, cities: [own] }))
        const anew = (sign: number) => {
          const moved = weights.map((weight, at) => (at === place ? weight * (1 + (sign * percent) / 100) : weight)) // prettier-ignore
          const all = moved.reduce((sum, each) => sum + each, 0)
          const points = moved.reduce((sum, each, at) => sum + (each / all) * (shares[at] ?? 0), 0)
          return 70 * points + 30 * (shares[3] ?? 0)
        }
        const effect = effectOf(effects, 'indicator', indicators[place]?.id ?? '')
        // Half a hundredth is what rounding may make.
        expect(Math.abs(Number(effect?.less.total) - anew(-1))).toBeLessThanOrEqual(0.5 + 1e-6)
        expect(Math.abs(Number(effect?.more.total) - anew(1))).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })
  it('leaves a part that is all of the total as it is, and lets none grow beyond it', () => {
    const whole = { parts: [{ id: '지표', share: rational(1n) }], adjustments: [] }
    const asked = { ...question, composition: whole, indicators: indicators.slice(0, 3), cities: [city('김포', 1, 2, 3)] } // prettier-ignore
    expect(effectOf(valueOf(weightEffects(asked)).effects, 'part', '지표')).toMatchObject({ swing: 0n })
    const { effects } = valueOf(weightEffects({ ...question, percent: 99 }))
    expect(effectOf(effects, 'part', '지표')).toMatchObject({ more: { total: 8_000n } })
  })
  it('is refused where weights or points are none', () => {
    const flaw = (changes: Partial<WeightQuestion>) => {
      const made = weightEffects({ ...question, ...changes })
      return made.ok ? null : made.refusal
    }
    expect(flaw({ percent: 0 })).toEqual({ flaw: 'percent-outside' })
    expect(flaw({ own: '여주' })).toEqual({ flaw: 'own-city-without-points' })
    expect(flaw({ cities: [city('김포', 1)] })).toEqual({ flaw: 'points-missing', id: '김포' })
    const [first] = indicators
    expect(flaw({ indicators: [{ ...first!, weight: zero }] })).toEqual({ flaw: 'weight-not-positive', id: '일자리' }) // prettier-ignore
    expect(flaw({ indicators: [{ ...first!, part: '다른' }] })).toEqual({
      flaw: 'unknown-part',
      id: '일자리',
    })
  })
})

describe('ranks with all weights moved at once', () => {
  it('are the same for the same seed, and those that stand with weights that hardly move', () => {
    const runs = { runs: 500, seed: 3 }
    const once = valueOf(ranksOverWeights(question, runs))
    expect(valueOf(ranksOverWeights(question, runs))).toEqual(once)
    expect(once[0]?.counts.filter((each) => each > 0).length).toBeGreaterThan(1)
    const far = { ...question, cities: [city('김포', 30, 20, 50, 100), city('이천', 1, 1, 1, 1)] }
    expect(valueOf(ranksOverWeights(far, runs)).map(({ median, from, to }) => [median, from, to])).toEqual([
      ...[[1, 1, 1], [2, 2, 2]], // prettier-ignore
    ])
  })
})

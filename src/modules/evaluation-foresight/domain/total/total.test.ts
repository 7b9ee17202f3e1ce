import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Method,
  type Rational,
  rational,
  readDecimal,
  type Scoring,
  totalOf,
  zero,
} from '#modules/indicators/rules.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { chancePoints, type ExpectedValue, PLACES, quantile } from './chances.ts'
import { type ExpectedCity, floatTotal, outlookOf } from './outlook.ts'
import { type Composition, leastSumFor, sumOf, totalOfSum, weighingOf } from './weighing.ts'
import { type Valued, whatIf } from './what-if.ts'

const n = (text: string): Rational => readDecimal(text) ?? zero
const of2019: Composition = {
  parts: [
    { id: '합동연계', share: n('0.56') },
    { id: '도정', share: n('0.14') },
    { id: '정부합동', share: n('0.3') },
  ],
  adjustments: [],
}

/** Shares that make 1, whatever they are, and adjustments of any size. */
const compositions: fc.Arbitrary<Composition> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    adjustments: fc.array(fc.tuple(fc.integer({ min: -900, max: 300 }), fc.constantFrom(1, 3, 100)), { maxLength: 2 }), // prettier-ignore
  })
  .map(({ sizes, adjustments }) => {
    const all = sizes.reduce((sum, size) => sum + size, 0)
    return {
      parts: sizes.map((size, place) => ({ id: `p${place}`, share: rational(BigInt(size), BigInt(all)) })),
      adjustments: adjustments.map(([over, under]) => ({ reason: '', points: rational(BigInt(over), BigInt(under)) })), // prettier-ignore
    }
  })
const withPoints = compositions.chain((composition) =>
  fc
    .array(fc.bigInt({ min: 0n, max: 1_000_000n }), {
      minLength: composition.parts.length,
      maxLength: composition.parts.length,
    }) // prettier-ignore
    .map((points) => ({
      composition,
      points: composition.parts.map(({ id }, place) => ({ part: id, points: points[place] ?? 0n })),
    })),
)

describe('a total from one sum of whole numbers', () => {
  it('is that of the rule of totals, in floats too', () => {
    fc.assert(
      fc.property(withPoints, ({ composition, points }) => {
        const weighing = valueOf(weighingOf(composition))
        const sum = sumOf(weighing, points)
        const parts = composition.parts.map(({ id, share }, place) => ({ name: id, points: rational(points[place]?.points ?? 0n, 10_000n), share })) // prettier-ignore
        const total = totalOf(parts, composition.adjustments)
        expect(totalOfSum(weighing, sum)).toBe(total)
        expect(floatTotal(weighing)(Number(sum))).toBe(Number(total))
      }),
      { numRuns: 500 },
    )
  })
  it('has a least sum: that makes it, and one less does not', () => {
    fc.assert(
      fc.property(compositions, fc.bigInt({ min: -5n, max: 12_000n }), (composition, total) => {
        const weighing = valueOf(weighingOf(composition))
        const least = leastSumFor(weighing, total)
        if (least === null) {
          expect(total <= 0n).toBe(true)
          return
        }
        expect(totalOfSum(weighing, least) >= total).toBe(true)
        expect(totalOfSum(weighing, least - 1n) < total).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  it('needs shares that make 1, each part once', () => {
    const [first, second] = of2019.parts
    expect(weighingOf({ parts: [first!, second!], adjustments: [] })).toMatchObject({ refusal: 'shares-do-not-make-one' }) // prettier-ignore
    expect(weighingOf({ parts: [first!, ...of2019.parts], adjustments: [] })).toMatchObject({ refusal: 'part-twice' }) // prettier-ignore
    const below = [{ ...first!, share: n('-0.1') }, { ...second!, share: n('1.1') }] // prettier-ignore
    expect(weighingOf({ parts: below, adjustments: [] })).toMatchObject({ refusal: 'share-below-zero' })
  })

  it('brings a part of fewer points than 100 to 100: all of it is all of its share', () => {
    const [national, province, joint] = of2019.parts
    const parts = [{ ...national!, of: n('60') }, { ...province!, of: n('40') }, joint!]
    const weighing = valueOf(weighingOf({ parts, adjustments: [] }))
    const points = (part: string, all: string) => ({ part, points: BigInt(all) * 10_000n })
    expect(totalOfSum(weighing, sumOf(weighing, [points('합동연계', '60'), points('도정', '40'), points('정부합동', '100')]))).toBe(10_000n) // prettier-ignore
    expect(totalOfSum(weighing, sumOf(weighing, [points('합동연계', '30')]))).toBe(2_800n)
    expect(weighingOf({ parts: [{ ...national!, of: zero }, province!, joint!], adjustments: [] })).toMatchObject({ refusal: 'part-without-points' }) // prettier-ignore
  })
})

const linear: Method = { kind: 'linear', cap: rational(1n) }
const scoring = (target: string, weight: string, method: Method = linear): Scoring => ({
  ...{ aim: { direction: 'up', target: n(target) }, method, weight: n(weight) },
})

describe('what if', () => {
  const indicators: readonly Valued[] = [
    { id: '일자리', part: '합동연계', scoring: scoring('100', '60'), value: n('50') },
    { id: '안전', part: '합동연계', scoring: scoring('10', '40'), value: null },
    { id: '복지', part: '정부합동', scoring: scoring('100', '100'), value: n('90') },
  ]
  const stand = { composition: of2019, indicators, others: [5_000n, 4_380n, 4_000n] }
  it('says what total and rank would be, and which points moved', () => {
    // 0.56 × 30 + 0.3 × 90, then 0.56 × 40 more.
    expect(valueOf(whatIf(stand, new Map([['안전', n('10')]])))).toEqual({
      ...{ before: { total: 4_380n, rank: 2 }, after: { total: 6_620n, rank: 1 } },
      moved: [{ id: '안전', before: 0n, after: 400_000n }],
    })
    expect(valueOf(whatIf(stand, new Map([['복지', null]])))).toMatchObject({ after: { total: 1_680n, rank: 4 } }) // prettier-ignore
  })
  it('moves nothing where no value or the same value is given', () => {
    for (const moves of [new Map<string, Rational>(), new Map([['일자리', n('50')]])]) {
      const { before, after } = valueOf(whatIf(stand, moves))
      expect(after).toEqual(before)
    }
  })
  it('knows only the indicators and parts of the evaluation', () => {
    expect(whatIf(stand, new Map([['없음', zero]]))).toMatchObject({ refusal: { flaw: 'unknown-indicator', id: '없음' } }) // prettier-ignore
    const stranger = [{ ...indicators[0]!, part: '다른' }]
    expect(whatIf({ ...stand, indicators: stranger }, new Map())).toMatchObject({ refusal: { flaw: 'unknown-part', id: '일자리' } }) // prettier-ignore
  })
})

const expected = (low: string, value: string, high: string): ExpectedValue => ({
  ...{ low: n(low), value: n(value), high: n(high), confidence: 80, least: zero, most: null },
})

describe('points by chance', () => {
  it('are those of the value alone where it is known', () => {
    expect(chancePoints(expected('50', '50', '50'), scoring('100', '2'))).toEqual([10_000n])
  })
  it('lie in the interval as often as it says, and never rise above what the bounds let', () => {
    const all: Scoring = scoring('1000000', '1000000')
    const ends = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(ends, ([below, above]) => {
        const value = expected(String(1_000 - below), '1000', String(1_000 + above))
        const points = chancePoints(value, all)
        const inside = points.filter((each) => each >= BigInt(1_000 - below) * 10_000n && each <= BigInt(1_000 + above) * 10_000n) // prettier-ignore
        expect(Math.abs(inside.length / PLACES - 0.8)).toBeLessThan(0.04)
        expect(points).toEqual(points.toSorted((a, b) => Number(a - b)))
        const capped = chancePoints({ ...value, most: n('1000') }, all)
        expect(capped.every((each) => each <= 10_000_000n)).toBe(true)
      }),
    )
  })
  it('have quantiles that run from end to end of the triangle', () => {
    expect([0, 0.5, 1].map((share) => quantile(share, 0, 5, 10))).toEqual([0, 5, 10])
  })
})

describe('the outlook of a group', () => {
  const city = (id: string, ...values: readonly ExpectedValue[]): ExpectedCity => ({
    id,
    indicators: values.map((value, place) => ({
      ...{ id: `i${place}`, part: '합동연계', scoring: scoring('100', '50'), expected: value },
    })),
  })
  const exact = (id: string, total: bigint): ExpectedCity => ({ id, from: total, likely: total, to: total })
  const group = [
    city('가', expected('60', '80', '90'), expected('70', '75', '95')),
    city('나', expected('70', '76', '80'), expected('70', '76', '80')),
    exact('다', 4_300n),
    { id: '라', from: 4_000n, likely: 4_200n, to: 4_600n },
  ]
  it('is the same for the same seed; ranks make up all runs, and the likely total is exact', () => {
    const once = valueOf(outlookOf(group, of2019, { runs: 2_000, seed: 9 }))
    expect(valueOf(outlookOf(group, of2019, { runs: 2_000, seed: 9 }))).toEqual(once)
    expect(valueOf(outlookOf(group, of2019, { runs: 2_000, seed: 8 }))).not.toEqual(once)
    // 0.56 × (40 + 37.5) and 0.56 × 76
    expect(once.map(({ likely }) => likely)).toEqual([4_340n, 4_256n, 4_300n, 4_200n])
    for (const { chances, low, likely, high } of once) {
      expect(chances.counts.reduce((sum, each) => sum + each, 0)).toBe(2_000)
      expect(low <= likely && likely <= high).toBe(true)
    }
    expect(once[2]).toMatchObject({ low: 4_300n, high: 4_300n })
  })
  it('adds what a city alone is given, to its every run', () => {
    const [first, second] = group
    const given = [{ ...first!, adjustment: n('0.5') } as ExpectedCity, second!]
    const [before, after] = [[first!, second!], given].map((cities) =>
      valueOf(outlookOf(cities, of2019, { runs: 500, seed: 9 })),
    )
    for (const end of ['likely', 'low', 'middle', 'high'] as const)
      expect(after![0]![end] - before![0]![end]).toBe(50n)
    expect(after![1]).toMatchObject({ likely: before![1]!.likely, middle: before![1]!.middle })
  })
  it('of what is known is the ranking of the totals, with no chance in it', () => {
    const totals = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 11 }) // prettier-ignore
    fc.assert(
      fc.property(totals, fc.integer(), (all, seed) => {
        const known = all.map(([a, b], place) => city(`c${place}`, expected(String(a), String(a), String(a)), expected(String(b), String(b), String(b)))) // prettier-ignore
        for (const { likely, low, high, chances } of valueOf(outlookOf(known, of2019, { runs: 3, seed }))) {
          expect([low, high]).toEqual([likely, likely])
          const sums = all.map(([a, b]) => a + b)
          const better = sums.filter((sum) => BigInt(sum) * 28n > likely).length
          expect(chances.counts[better]).toBe(3)
        }
      }),
    )
  })
  it('counts an indicator without a forecast for nothing, and names it', () => {
    const [first] = group
    const unknown = { ...first!, indicators: [{ id: '미정', part: '도정', scoring: scoring('1', '1'), expected: null }] } // prettier-ignore
    expect(valueOf(outlookOf([unknown], of2019, { runs: 2, seed: 1 }))).toMatchObject([{ likely: 0n, unknown: ['미정'] }]) // prettier-ignore
  })
  it('is refused for a part that is none, and a range that is turned round', () => {
    const runs = { runs: 1, seed: 1 }
    expect(outlookOf([{ ...exact('다', 4n), to: 3n }], of2019, runs)).toMatchObject({ refusal: { flaw: 'range-turned-round', id: '다' } }) // prettier-ignore
    const stranger = { id: '가', indicators: [{ id: 'a', part: '다른', scoring: scoring('1', '1'), expected: null }] } // prettier-ignore
    expect(outlookOf([stranger], of2019, runs)).toMatchObject({ refusal: { flaw: 'unknown-part', id: 'a' } })
  })
  it('scores each draw by the rule of its indicator: where only met or not counts, nothing lies between', () => {
    const met = scoring('100', '100', { kind: 'met' })
    expect([...new Set(chancePoints(expected('80', '100', '120'), met))]).toEqual([0n, 1_000_000n])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Aim, pointsOf, rational, type Scoring } from '#modules/indicators/rules.ts'
import { checkImprovement, type Improved, isBetter, pointsWidth, suggestedSteps } from './improvement.ts'

const n = (value: number) => rational(BigInt(Math.round(value * 100)), 100n)
const scored = (aim: Aim): Scoring => ({
  ...{ aim, weight: n(10), method: { kind: 'linear', cap: n(1) } },
})
const up = scored({ direction: 'up', target: n(900) })
const down = scored({ direction: 'down', target: n(5), by: 'distance' })
const range = scored({ direction: 'range', from: n(40), to: n(60), slack: n(20) })
const facts = (more: Partial<Improved>): Improved => ({
  ...{ scoring: up, series: 'cumulative', expected: n(784), current: n(610), least: n(0), most: null },
  ...more,
})
const check = (value: number, more: Partial<Improved> = {}, effort = 5) => {
  const checked = checkImprovement({ value: n(value), effort }, facts(more))
  return checked.ok ? 'fine' : checked.refusal
}
const texts = (more: Partial<Improved>, decimals = 1) =>
  suggestedSteps(facts(more), { decimals, effort: 21 }).map(
    ({ value, effort }) => `${Number(value.part) / Number(value.whole)} for ${effort}`,
  )

describe('a step', () => {
  it('takes at least one day, and no more than anybody means', () => {
    expect([0, -1, 1.5].map((effort) => check(800, {}, effort))).toEqual(
      Array.from({ length: 3 }, () => 'effort-not-positive'),
    )
    expect([1, 10_000, 10_001].map((effort) => check(800, {}, effort))).toEqual([
      'fine',
      'fine',
      'effort-too-large',
    ])
  })

  it('is better than what comes anyway', () => {
    expect([783, 784, 785].map((value) => check(value))).toEqual(['value-not-better', 'value-not-better', 'fine'])
    const level = { scoring: down, series: 'level' as const, expected: n(5.4), current: n(5.6) }
    expect([5.4, 5.3].map((value) => check(value, level))).toEqual(['value-not-better', 'fine'])
    const within = { scoring: range, series: 'level' as const, expected: n(30), current: n(30) }
    expect([25, 35, 65].map((value) => check(value, within))).toEqual(['value-not-better', 'fine', 'fine'])
    expect(check(1, { expected: null, current: null })).toBe('fine')
  }) // prettier-ignore

  it('cannot be what the indicator cannot be, nor undo what a running total has come to', () => {
    const percent = { series: 'level' as const, expected: n(90), current: n(88), most: n(100) }
    expect([100, 100.01, -1].map((value) => check(value, percent))).toEqual(['fine', 'value-out-of-bounds', 'value-out-of-bounds'])
    const accidents = { scoring: down, expected: n(9), current: n(6) }
    expect([5, 6, 8].map((value) => check(value, accidents))).toEqual(['value-undoes-what-is-there', 'fine', 'fine'])
  }) // prettier-ignore
})

describe('suggested steps', () => {
  it('go halfway to the target for half the effort, and to the target for all of it', () => {
    expect(texts({})).toEqual(['842 for 11', '900 for 21'])
    expect(texts({ scoring: down, series: 'level', expected: n(5.5), current: n(5.6) })).toEqual(['5.3 for 11', '5 for 21'])
    expect(texts({ scoring: range, series: 'level', expected: n(70), current: n(70) })).toEqual(['65 for 11', '60 for 21'])
    expect(texts({ expected: null, current: null })).toEqual(['900 for 21'])
  }) // prettier-ignore

  it('are none where the target is reached, and none that cannot be done or bring nothing', () => {
    expect(texts({ expected: n(900) })).toEqual([])
    expect(texts({ scoring: down, expected: n(9), current: n(6) })).toEqual(['7 for 11'])
    expect(texts({ scoring: { ...up, method: { kind: 'met' } } })).toEqual(['900 for 21'])
    // Rounded to whole numbers halfway between 784 and 785 is 785 itself: one step, not two of the same value.
    expect(texts({ scoring: scored({ direction: 'up', target: n(785) }) }, 0)).toEqual(['785 for 21'])
  })

  it('are always better than what is expected, for more points', () => {
    const value = fc.integer({ min: 1, max: 2_000 })
    fc.assert(
      fc.property(value, value, fc.constantFrom('up', 'down'), (target, expected, direction) => {
        const aim: Aim = direction === 'up' ? { direction, target: n(target) } : { direction: 'down', target: n(target), by: 'ratio' }
        const improved = facts({ scoring: scored(aim), series: 'level', expected: n(expected), current: null })
        for (const step of suggestedSteps(improved, { decimals: 1, effort: 20 })) {
          expect(isBetter(aim, step.value, n(expected))).toBe(true)
          expect(step.points).toBeGreaterThan(pointsOf(n(expected), scored(aim)))
        }
      }),
    )
  }) // prettier-ignore
})

describe('what it matters that a value is not known', () => {
  it('is the points between the ends of its interval, whichever way better is', () => {
    expect(pointsWidth({ low: n(810), high: n(900) }, up)).toBe(10_000n)
    expect(pointsWidth({ low: n(5), high: n(5.5) }, down)).toBe(10_000n)
    expect(pointsWidth({ low: n(950), high: n(990) }, up)).toBe(0n)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { IndicatorPlan } from './indicator.ts'
import { attainmentBy, isBehind, nextTarget, targetBy } from './month-targets.ts'
import { decimalText, rational } from './rational.ts'

const month = (place: number) => `2021-${String(place).padStart(2, '0')}` as CalendarMonth
const whole = (value: number) => rational(BigInt(value))
const targetsOf = (...given: readonly (readonly [number, number])[]) =>
  new Map(given.map(([place, value]) => [month(place), whole(value)]))
const planned = (facts: Partial<IndicatorPlan> = {}) => ({
  aim: { direction: 'up' as const, target: whole(100) },
  series: 'cumulative' as const,
  targets: targetsOf([3, 25], [4, 40]),
  ...facts,
})
const known = (...given: readonly (readonly [number, number])[]) =>
  given.map(([place, value]) => ({ month: month(place), value: whole(value) }))

describe('a month’s target', () => {
  it('is its own, or the year’s where a level is aimed at', () => {
    expect(targetBy(planned(), month(3))).toEqual(whole(25))
    expect(targetBy(planned(), month(5))).toBeNull()
    expect(targetBy(planned({ series: 'level' }), month(5))).toEqual(whole(100))
  })
  it('that comes next is that of the month itself or of one after it', () => {
    expect(nextTarget(planned(), month(1))?.month).toBe('2021-03')
    expect(nextTarget(planned(), month(4))?.month).toBe('2021-04')
    expect(nextTarget(planned(), month(5))).toBeNull()
  })
  it('is compared with everything since January where months are entered each for itself', () => {
    const part = attainmentBy(planned({ series: 'monthly' }), known([1, 10], [2, 5], [3, 5]), month(3))
    expect(part === null ? null : decimalText(part, 4)).toBe('0.8')
  })
  it('of 0, of a range, or of no month says nothing of what was reached', () => {
    expect(attainmentBy(planned({ targets: targetsOf([3, 0]) }), known([3, 5]), month(3))).toBeNull()
    const aim = { direction: 'range' as const, from: whole(40), to: whole(60), slack: whole(5) }
    expect(attainmentBy(planned({ aim }), known([3, 5]), month(3))).toBeNull()
    expect(attainmentBy(planned(), known([5, 50]), month(5))).toBeNull()
  })
  it('counts as missed only when it has come due, and less is better the other way round', () => {
    expect(isBehind(planned(), known([2, 1]))).toBe(false)
    expect(isBehind(planned(), known([3, 24]))).toBe(true)
    expect(isBehind(planned(), known([3, 25]))).toBe(false)
    expect(isBehind(planned(), known([5, 39]))).toBe(true)
    expect(isBehind(planned(), [])).toBe(false)
    const aim = { direction: 'down' as const, target: whole(10), by: 'distance' as const }
    expect(isBehind(planned({ aim, series: 'level' }), known([3, 26]))).toBe(true)
    expect(isBehind(planned({ aim, series: 'level' }), known([3, 25]))).toBe(false)
  })
  it('is missed exactly where fewer are counted than wanted, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (target, actual) => {
        expect(isBehind(planned({ targets: targetsOf([3, target]) }), known([3, actual]))).toBe(actual < target)
      }),
    )
  })
}) // prettier-ignore

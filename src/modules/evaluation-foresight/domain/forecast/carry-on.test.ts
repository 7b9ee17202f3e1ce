import { describe, expect, it } from 'vitest'
import { decimalText, rational } from '#modules/indicators/rules.ts'
import { carriedOn, type OwnCourse } from './carry-on.ts'

const n = (value: number) => rational(BigInt(value))
const reading = (month: number, value: number) => ({ month, value: n(value) })
const own = (facts: Partial<OwnCourse> = {}): OwnCourse => ({
  ...{ series: 'cumulative', baseMonth: 9, expected: n(800) },
  ...{ scale: { decimals: 0, least: n(0), most: null }, readings: [reading(3, 200), reading(6, 500)] },
  ...facts,
})
const carried = (month: number, facts: Partial<OwnCourse> = {}, [low, high] = [300, 300]) => {
  const { low: from, value, high: to } = carriedOn({ low: n(low), high: n(high), month }, own(facts))
  return [from, value, to].map((each) => decimalText(each, 1)).join(' ')
}

describe('another city’s value', () => {
  it('goes on as ours does from the same month; the range holds an even pace too', () => {
    // Ours grows from 500 to 800, by 1.6; an even pace is 9/6.
    expect(carried(6)).toBe('450 480 480')
    // From 200 by 4; an even pace is 3.
    expect(carried(3)).toBe('900 1200 1200')
    expect(carried(6, {}, [200, 400])).toBe('300 480 640')
  })

  it('goes on at an even pace where ours is not known for the month, or falls', () => {
    for (const facts of [{ readings: [] }, { expected: null }, { expected: n(400) }, { readings: [reading(6, 0)] }])
      expect(carried(6, facts)).toBe('450 450 450')
  }) // prettier-ignore

  it('is summed for what happens month by month', () => {
    const readings = [1, 2, 3, 4, 5, 6].map((month) => reading(month, 100))
    expect(carried(6, { series: 'monthly', readings, expected: n(1_200) })).toBe('450 600 600')
  })

  it('changes as ours does where it is a level, or stands; a level of ours that doubles says nothing of others', () => {
    const level = (expected: number) => carried(6, { series: 'level', expected: n(expected) }, [280, 320])
    expect(level(550)).toBe('280 330 352')
    expect(level(450)).toBe('252 270 320')
    expect([level(1_100), level(200)]).toEqual(['280 300 320', '280 300 320'])
  })

  it('stands from the base month on', () => {
    expect(carried(9)).toBe('300 300 300')
    expect(carried(12)).toBe('300 300 300')
  })

  it('does not pass what the indicator can be', () => {
    expect(carried(6, { scale: { decimals: 0, least: n(0), most: n(460) } })).toBe('450 460 460')
  })
})

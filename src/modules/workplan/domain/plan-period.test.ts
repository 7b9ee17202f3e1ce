import { describe, expect, it } from 'vitest'
import { firstDayOfPeriod, lastDayOfPeriod, periodFlaw, planMoment, type PlanMoment } from './plan-period.ts'

const period = (start: string, end: string) => ({ start: start as PlanMoment, end: end as PlanMoment })

describe('a period of the plan', () => {
  it('runs from the first day of its first month to the last day of its last', () => {
    expect(firstDayOfPeriod(period('2021-02', '2021-02'))).toBe('2021-02-01')
    expect(lastDayOfPeriod(period('2021-02', '2021-02'))).toBe('2021-02-28')
  })
  it('may not end before it starts', () => {
    expect(periodFlaw(period('2021-03', '2021-02'), 2021)).toBe('ends-before-it-starts')
    expect(periodFlaw(period('2021-03-15', '2021-03-14'), 2021)).toBe('ends-before-it-starts')
  })
  it('may begin in the November before the year and end in the March after it', () => {
    expect(periodFlaw(period('2020-11', '2022-03'), 2021)).toBeNull()
  })
  it('may not reach beyond that', () => {
    expect(periodFlaw(period('2020-10-31', '2021-01'), 2021)).toBe('outside-the-plan')
    expect(periodFlaw(period('2021-12', '2022-04-01'), 2021)).toBe('outside-the-plan')
  })
})

describe('a moment of the plan', () => {
  it('is a month or a day that exists', () => {
    expect(planMoment.safeParse('2021-02').success).toBe(true)
    expect(planMoment.safeParse('2021-02-28').success).toBe(true)
  })
  it('is never a 30th of February, a 13th month or words', () => {
    for (const text of ['2021-02-30', '2021-13', '2021-00', 'March', ''])
      expect(planMoment.safeParse(text).success).toBe(false)
  })
})

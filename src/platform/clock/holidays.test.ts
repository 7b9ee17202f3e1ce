import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../kernel/calendar-date.ts'
import {
  announcedYears,
  isBusinessDay,
  lastBusinessDay,
  nextBusinessDay,
  publicHolidays,
  withAdded,
} from './holidays.ts'

const day = calendarDate
const names = (text: string) => publicHolidays.namesOf(day(text))
const anyDay = fc.integer({ min: 0, max: 3_652 }).map((days) => addDays(day('2018-01-01'), days))

describe('public holidays', () => {
  it('are known from 2018 to 2027', () => {
    expect(announcedYears).toEqual({ first: 2018, last: 2027 })
  })

  it('hold 2021 as it was: Seollal, the four substitutes of the new law, no substitute for Christmas', () => {
    expect(['2021-02-11', '2021-02-12', '2021-02-13'].map((text) => names(text).length)).toEqual([1, 1, 1])
    expect(names('2021-02-15')).toEqual([])
    expect(names('2021-08-16')).toEqual(['대체공휴일(광복절)'])
    expect(names('2021-10-04')).toEqual(['대체공휴일(개천절)'])
    expect(names('2021-10-11')).toEqual(['대체공휴일(한글날)'])
    expect(names('2021-12-27')).toEqual([])
    expect(isBusinessDay(day('2021-06-07'))).toBe(true)
  })

  it('hold elections and days decided for one year', () => {
    expect(names('2020-08-17')).toEqual(['임시공휴일'])
    expect(names('2022-03-09')).toEqual(['대통령선거'])
    expect(names('2025-01-27')).toEqual(['임시공휴일'])
  })

  it('hold 2026: Seollal 16 to 18 February, Labour Day, the local elections and Constitution Day', () => {
    expect(['2026-02-16', '2026-02-17', '2026-02-18'].map((text) => names(text).length)).toEqual([1, 1, 1])
    expect(names('2026-02-19')).toEqual([])
    expect(names('2026-05-01')).toEqual(['노동절'])
    expect(names('2026-06-03')).toEqual(['전국동시지방선거'])
    expect(names('2026-07-17')).toEqual(['제헌절'])
    expect(names('2021-05-01')).toEqual([])
  })

  it('of years not announced are those with a fixed date', () => {
    expect(names('2031-03-01')).toEqual(['3ㆍ1절'])
    expect(names('2031-01-23')).toEqual([])
  })

  it('can be added for one city, and a day never has fewer names for it', () => {
    const city = withAdded([{ day: day('2021-11-19'), name: '시민의 날', source: '공고 제1호' }])
    expect(isBusinessDay(day('2021-11-19'))).toBe(true)
    expect(isBusinessDay(day('2021-11-19'), city)).toBe(false)
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(city.namesOf(date)).toEqual(expect.arrayContaining([...publicHolidays.namesOf(date)]))
      }),
    )
  })
})

describe('business days', () => {
  it('lie on or after, and on or before, any day, with none in between', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [next, last] = [nextBusinessDay(date), lastBusinessDay(date)]
        expect(isBusinessDay(next) && isBusinessDay(last)).toBe(true)
        for (let between = addDays(last, 1); between < next; between = addDays(between, 1))
          expect(isBusinessDay(between)).toBe(false)
      }),
    )
  })

  it('step over the long Chuseok of 2021', () => {
    expect(nextBusinessDay(day('2021-09-18'))).toBe('2021-09-23')
    expect(lastBusinessDay(day('2021-09-22'))).toBe('2021-09-17')
  })
})

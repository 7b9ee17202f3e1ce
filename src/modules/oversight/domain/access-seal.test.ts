import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { daysToSeal } from './access-seal.ts'

const [fifth, seventh, eighth] = [
  calendarDate('2021-11-05'),
  calendarDate('2021-11-07'),
  calendarDate('2021-11-08'),
]

describe('sealing the access record', () => {
  it('takes every closed day since the last seal, days without a server included', () => {
    expect(daysToSeal(fifth, null, eighth)).toEqual(['2021-11-06', '2021-11-07'])
  })

  it('begins with the first record', () => {
    expect(daysToSeal(null, seventh, eighth)).toEqual(['2021-11-07'])
    expect(daysToSeal(null, null, eighth)).toEqual([])
  })

  it('leaves the running day open', () => {
    expect(daysToSeal(seventh, fifth, eighth)).toEqual([])
  })
})

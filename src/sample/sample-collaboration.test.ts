import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { colleaguesOf } from './live-collaboration.ts'
import { monthsOfThanks, thanksOf } from './collaboration-thanks.ts'
import { readSampleCity } from './sample-data.ts'

describe('the sample city’s thanks', () => {
  const colleagues = colleaguesOf(readSampleCity())
  const months = monthsOfThanks(calendarDate('2021-11-09'))
  const all = months.flatMap(({ month, count }) => thanksOf(colleagues, month, count))

  it('are the same each time, and grow over the months', () => {
    const again = months.flatMap(({ month, count }) => thanksOf(colleagues, month, count))
    expect(again).toEqual(all)
    expect(months.at(-1)?.count).toBeGreaterThan(months[0]?.count ?? 0)
  })

  it('are said on working days, to colleagues of other departments who are there', () => {
    const known = new Map(colleagues.map((each) => [each.number, each]))
    for (const { day, from, to } of all) {
      expect(isBusinessDay(day)).toBe(true)
      const [sender, receiver] = [known.get(from), known.get(to)]
      expect(sender?.department).not.toBe(receiver?.department)
      for (const person of [sender, receiver])
        expect(person && person.since < day && (person.until ?? '9999') > day).toBe(true)
    }
  })

  it('come from many, and most from a few', () => {
    const counts = [...Map.groupBy(all, ({ from }) => from).values()].map(({ length }) => length)
    const most = counts.toSorted((a, b) => b - a).slice(0, 20)
    expect(counts.length).toBeGreaterThan(100)
    expect(most.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(all.length / 5)
  })
})

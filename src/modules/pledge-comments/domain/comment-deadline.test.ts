import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, weekdayOf } from '#platform/kernel/calendar-date.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { answerDueDay, answerStanding } from './comment-deadline.ts'

const day = (text: string) => calendarDate(text)
const anyDay = fc.integer({ min: 0, max: 365 * 8 }).map((after) => addDays(day('2018-01-01'), after))
const byCalendar = (each: ReturnType<typeof day>) => isBusinessDay(each)

describe('the last day of an answer', () => {
  it('is a business day, with exactly so many business days after the comment came in', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (sentOn, days) => {
        const due = answerDueDay(sentOn, days, byCalendar)
        let counted = 0
        for (let each = addDays(sentOn, 1); each <= due; each = addDays(each, 1))
          if (byCalendar(each)) counted += 1
        expect(counted).toBe(days)
        expect(byCalendar(due)).toBe(true)
      }),
    )
  })
  it('never comes earlier for a comment that came later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (sentOn, later) => {
        const [first, second] = [sentOn, addDays(sentOn, later)].map((each) =>
          answerDueDay(each, 14, byCalendar),
        )
        expect((first ?? '') <= (second ?? '')).toBe(true)
      }),
    )
  })
  it('steps over weekends, public holidays and their substitutes', () => {
    expect(answerDueDay(day('2021-09-30'), 14, byCalendar)).toBe('2021-10-22')
    expect(weekdayOf(answerDueDay(day('2021-10-01'), 1, byCalendar))).toBe(2)
  })
})

describe('how an answer stands', () => {
  const comment = { state: 'published' as const, dueDay: day('2021-10-22'), answeredOn: null }
  it('turns on the day after the due day', () => {
    expect(answerStanding(comment, day('2021-10-22'))).toBe('open')
    expect(answerStanding(comment, day('2021-10-23'))).toBe('overdue')
  })
  it('is settled by the first answer, and owed to nobody where the comment is hidden or taken back', () => {
    expect(answerStanding({ ...comment, answeredOn: day('2021-10-22') }, day('2022-01-01'))).toBe('in-time')
    expect(answerStanding({ ...comment, answeredOn: day('2021-10-23') }, day('2022-01-01'))).toBe('late')
    expect(answerStanding({ ...comment, state: 'hidden' }, day('2022-01-01'))).toBe('none')
    expect(answerStanding({ ...comment, state: 'withdrawn' }, day('2022-01-01'))).toBe('none')
    expect(answerStanding({ ...comment, state: 'held' }, day('2022-01-01'))).toBe('overdue')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '#platform/access/person.ts'
import { addDays, calendarDate, type CalendarMonth, weekdayOf } from '#platform/kernel/calendar-date.ts'
import { askedMonth, businessDayAfter, isReminded, type Nag, nagsOfDay, type SentNag } from './nagging.ts'

const day = calendarDate
const calendar = { isBusinessDay: (each: ReturnType<typeof day>) => ![0, 6, 7].includes(weekdayOf(each)) }
const rules = { askBusinessDay: 3, headAfterDays: 5, everyDays: 7 }
const set = { resultYear: 2021, baseDay: day('2021-09-30') }
const asked = (on: string) => askedMonth(set, day(on), rules, calendar)
const someone = 'a' as AccountId
const nag = (kind: Nag['kind'], about: string, month: string | null = null): Nag => ({
  ...{ accountId: someone, kind, about, month: month as CalendarMonth | null },
})
const sentOn = (on: string, ...nags: readonly Nag[]): readonly SentNag[] =>
  nags.map((each) => ({ ...each, day: day(on) }))
const mailed = (on: string, due: readonly Nag[], sent: readonly SentNag[] = []) =>
  (nagsOfDay(day(on), due, sent, 7, calendar).get(someone) ?? []).map(({ kind, about }) => `${kind} ${about}`)

describe('the month that is asked for', () => {
  it('is the last whose third business day after it has come, and none after the base day’s', () => {
    expect(asked('2021-02-02')).toBeNull()
    expect(asked('2021-02-03')).toEqual({ month: '2021-01', askedOn: '2021-02-03', headOn: '2021-02-10' })
    expect(asked('2021-03-02')?.month).toBe('2021-01')
    expect(asked('2021-10-05')?.month).toBe('2021-09')
    expect(asked('2021-12-20')?.month).toBe('2021-09')
  })

  it('never changes back, and heads are told so many business days after it was first asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), (offset) => {
        const today = addDays(day('2021-01-01'), offset)
        const [now, next] = [asked(today), asked(addDays(today, 1))]
        if (now === null) return true
        return (
          next !== null &&
          next.month >= now.month &&
          now.askedOn <= today &&
          now.headOn === businessDayAfter(now.askedOn, 5, calendar)
        )
      }),
    )
  })
})

describe('the mails of a day', () => {
  it('hold everything for a person in one, on business days only, and none twice a day', () => {
    const due = [nag('missing', '1', '2021-01'), nag('stale', '2'), nag('due', 'promise')]
    expect(mailed('2021-02-03', due)).toEqual(['missing 1', 'stale 2', 'due promise'])
    expect(mailed('2021-02-06', due)).toEqual([])
    expect(mailed('2021-02-03', due, sentOn('2021-02-03', nag('late', 'x')))).toEqual([])
  })

  it('about values come again after a week only, but for a month that is newly asked for', () => {
    const missing = [nag('missing', '1', '2021-01'), nag('stale', '2')]
    const sent = sentOn('2021-02-03', ...missing)
    expect(mailed('2021-02-09', [...missing, nag('stale', '3')], sent)).toEqual([])
    expect(mailed('2021-02-10', missing, sent)).toEqual(['missing 1', 'stale 2'])
    const stale = sentOn('2021-02-01', nag('stale', '2'))
    expect(mailed('2021-02-03', missing, stale)).toEqual(['missing 1', 'stale 2'])
  })

  it('remind of a promise once before its day, then when it is late every week', () => {
    expect(isReminded(day('2021-02-08'), day('2021-02-05'), calendar)).toBe(true)
    expect(isReminded(day('2021-02-08'), day('2021-02-04'), calendar)).toBe(false)
    expect(isReminded(day('2021-02-08'), day('2021-02-08'), calendar)).toBe(false)
    expect(isReminded(day('2021-02-08'), day('2021-02-09'), calendar)).toBe(true)
    const sent = sentOn('2021-02-05', nag('due', 'p'))
    expect(mailed('2021-02-09', [nag('late', 'p')], sent)).toEqual(['late p'])
    const late = sentOn('2021-02-09', nag('late', 'p'))
    expect(mailed('2021-02-15', [nag('late', 'p'), nag('late', 'q')], late)).toEqual(['late q'])
    expect(mailed('2021-02-16', [nag('late', 'p')], late)).toEqual(['late p'])
  })

  it('about values never come twice within a week unless a month is new, whatever the days', () => {
    const month = (at: number) => (at < 20 ? '2021-01' : '2021-02')
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (silences) => {
        const sent: SentNag[] = []
        const days: number[] = []
        for (const [at, isSilent] of silences.entries()) {
          const today = addDays(day('2021-02-03'), at)
          const due = isSilent ? [nag('missing', '1', month(at))] : []
          const mails = nagsOfDay(today, due, sent, 7, calendar).get(someone) ?? []
          if (mails.length > 0) days.push(at)
          sent.push(...mails.map((each) => ({ ...each, day: today })))
        }
        return days.every((at, place) => {
          const before = days[place - 1]
          return before === undefined || at - before >= 7 || month(at) !== month(before)
        })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { addedToScores } from './campaign-effect.ts'
import { meetingsOf } from './meetings.ts'
import { differenceOf, isQuiet, noSums, shareOf } from './month-sums.ts'
import { type Edge, networkOf } from './network.ts'
import { scoreOf, noTally } from './score.ts'
import { monthSettledFrom, yearSettledFrom } from './settlement.ts'

const department = (index: number) => `d${index}` as DepartmentId

describe('departments that met', () => {
  it('are new, known or strangers: every pair of living departments is counted once', () => {
    const edge = fc
      .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 3 }))
      .map(([from, to, sends]): Edge => ({ from: department(from), to: department(to), sends }))
    fc.assert(
      fc.property(fc.array(edge), fc.array(edge), (earlier, edges) => {
        const living = Array.from({ length: 6 }, (_, index) => department(index))
        const [before, month] = [networkOf(earlier, living), networkOf(edges, living)]
        const { fresh, never, pairs } = meetingsOf(before, month)
        expect(pairs).toEqual({ bound: before.pairs.bound + fresh.length, all: 15 })
        expect(never.length + pairs.bound).toBe(15)
        // Put together, both spans give the same strangers.
        expect(never).toEqual(networkOf([...earlier, ...edges], living).strangers)
      }),
    )
  })
})

describe('what a campaign added', () => {
  it('is what the score is with the multiplier less what it were without', () => {
    const tens = fc.integer({ min: 0, max: 30 }).map((tenth) => tenth * 10)
    fc.assert(
      fc.property(tens, tens, tens, fc.integer({ min: 1, max: 500 }), (received, sent, extra, points) => {
        const multiplier = 100 + extra
        const weights = { received, sent }
        const score = (by: number) =>
          scoreOf({ ...noTally, sent: points * by }, weights) +
          scoreOf({ ...noTally, received: points * by }, weights)
        const effect = { sends: 1, ofSenders: points * extra, ofReceivers: points * extra }
        expect(addedToScores(effect, weights)).toBe(score(multiplier) - score(100))
      }),
    )
  })
})

describe('a month’s books', () => {
  it('differ by what is missing, and a quiet month has nothing', () => {
    const sums = { ...noSums, granted: 200, sent: 60, returned: 10, expired: 100, left: 50, wallets: 1 }
    expect([differenceOf(sums), differenceOf({ ...sums, left: 40 })]).toEqual([0, 10])
    expect([isQuiet(noSums), isQuiet(sums)]).toEqual([true, false])
    expect(shareOf({ ...sums, wallets: 8, senders: 2 }, 'senders')).toEqual({ part: 2n, whole: 8n })
  })
})

describe('rankings are settled', () => {
  it('a month’s on its day of the next, a year’s after the cut-off and the last whole month', () => {
    const span = (until: string) => ({ from: calendarDate('2020-12-01'), until: calendarDate(until) })
    expect(monthSettledFrom('2021-10' as CalendarMonth, 2)).toBe('2021-11-02')
    expect(yearSettledFrom(span('2021-11-30'), 2)).toBe('2021-12-02')
    expect(yearSettledFrom(span('2021-12-15'), 2)).toBe('2021-12-16')
    expect(yearSettledFrom(span('2021-12-15'), 20)).toBe('2021-12-20')
  })
})

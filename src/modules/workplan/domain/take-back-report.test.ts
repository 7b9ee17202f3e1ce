import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '#platform/access/person.ts'
import { type HistoryEntry, standingReports, takeBackReport } from './take-back-report.ts'
import type { ReportId } from './task.ts'

const me = 'me' as AccountId
const id = (text: string) => text as ReportId
const at = (time: string) => new Date(`2021-11-10T${time}+09:00`)
const entry = (facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: id('b'),
  reporterId: me,
  reportedAt: at('09:00:00'),
  takesBack: null,
  taskVersion: 3,
  ...facts,
})
const first = entry({ id: id('a'), reporterId: 'you' as AccountId })

const refusalOf = (
  history: readonly HistoryEntry[],
  facts: Partial<{ report: string; version: number; now: string; minutes: number; who: string | null }> = {},
) => {
  const { report = 'b', version = 3, now = '09:05:00', minutes = 10, who = me } = facts
  const by = { accountId: who as AccountId | null, now: at(now), minutes }
  const decided = takeBackReport({ version, history }, id(report), by)
  return decided.ok ? null : decided.refusal
}

describe('a report', () => {
  it('may be taken back to the last second of its time', () => {
    expect(refusalOf([entry(), first], { now: '09:10:00' })).toBeNull()
    expect(refusalOf([entry(), first], { now: '09:10:01' })).toBe('too-late')
    expect(refusalOf([entry(), first], { minutes: 0, now: '09:00:01' })).toBe('too-late')
  })
  it('is taken back by nobody but its maker, and one without a maker by nobody', () => {
    expect(refusalOf([entry(), first], { report: 'a' })).toBe('not-allowed')
    expect(refusalOf([entry({ reporterId: null })], { who: null })).toBe('not-allowed')
  })
  it('stays once anything else was reported or the task was changed', () => {
    expect(refusalOf([entry({ id: id('c') }), entry(), first])).toBe('stale')
    expect(refusalOf([entry(), first], { version: 4 })).toBe('stale')
    expect(refusalOf([entry({ taskVersion: null })])).toBe('stale')
  })
  it('is taken back once, and the taking back not at all', () => {
    const history = [entry({ id: id('c'), takesBack: id('b') }), entry(), first]
    expect(refusalOf(history)).toBe('stale')
    expect(refusalOf(history, { report: 'c' })).toBe('not-found')
  })
})

describe('the reports that count', () => {
  it('are all but those that were taken back, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (taken) => {
        const reports = taken.map((_, place) => entry({ id: id(`r${place}`) }))
        const undone = taken.flatMap((gone, place) =>
          gone ? [entry({ id: id(`u${place}`), takesBack: id(`r${place}`) })] : [],
        )
        const expected = reports.filter((_, place) => taken[place] !== true)
        expect(standingReports([...undone, ...reports])).toEqual(expected)
      }),
    )
  })
})

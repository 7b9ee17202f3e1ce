import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { checkOpening } from './check-opening.ts'
import { isForLocalMeeting, offBallot } from './on-ballot.ts'
import { checkSettling } from './settle.ts'

const reviewed = (verdict: string, cost = 10n) => ({
  ...{ type: 'city', state: 'reviewed', review: { verdict, cost } },
})

describe('the ballot', () => {
  it('has the city’s proposals that can be done, with conditions too, within the limit', () => {
    expect(offBallot(reviewed('possible', 100n), 100n)).toBeNull()
    expect(offBallot(reviewed('conditional'), 100n)).toBeNull()
  })

  it('says of each of the others what keeps it off', () => {
    expect(offBallot(reviewed('impossible'), 100n)).toBe('impossible')
    expect(offBallot(reviewed('possible', 101n), 100n)).toBe('over-the-limit')
    expect(offBallot({ ...reviewed('possible'), type: 'town' }, 100n)).toBe('not-online')
    expect(offBallot({ type: 'city', state: 'under-review', review: null }, 100n)).toBe('not-reviewed')
    expect(offBallot({ type: 'town', state: 'merged', review: null }, 100n)).toBe('merged')
    expect(offBallot({ type: 'city', state: 'ineligible', review: null }, 100n)).toBe('ineligible')
  })

  it('leaves to local meetings what is of a town and can be done', () => {
    expect(isForLocalMeeting({ ...reviewed('conditional'), type: 'town' })).toBe(true)
    expect(isForLocalMeeting({ ...reviewed('impossible'), type: 'town' })).toBe(false)
    expect(isForLocalMeeting(reviewed('possible'))).toBe(false)
    expect(isForLocalMeeting({ type: 'town', state: 'received', review: null })).toBe(false)
  })
})

describe('putting a round to the vote', () => {
  const vote = { from: calendarDate('2021-08-02'), until: calendarDate('2021-08-13') }
  const asked = { vote, isPlanned: false, onBallot: 3, today: calendarDate('2021-08-01') }

  it('is done once, before its step begins, with something to vote on', () => {
    expect(checkOpening(asked)).toEqual({ ok: true, value: vote })
    const refusals = [
      { ...asked, vote: null },
      { ...asked, isPlanned: true },
      { ...asked, today: vote.from },
      { ...asked, onBallot: 0 },
    ].map((each) => checkOpening(each))
    expect(refusals.map((each) => (each.ok ? null : each.refusal))).toEqual([
      ...['no-vote-step', 'planned-already', 'step-has-begun', 'nothing-to-vote-on'],
    ])
  })
})

describe('settling a result', () => {
  const approved = { number: 1, decision: { outcome: 'approved' as const, note: '' } }

  it('waits for the count and for the committee on all that would go into the budget, and is done once', () => {
    const asked = { isCounted: true, isSettled: false, wouldWin: [approved] }
    expect(checkSettling(asked).ok).toBe(true)
    const refusals = [
      { ...asked, isSettled: true },
      { ...asked, isCounted: false },
      { ...asked, wouldWin: [] },
      { ...asked, wouldWin: [approved, { number: 7, decision: null }] },
    ].map((each) => checkSettling(each))
    expect(refusals.map((each) => (each.ok ? null : each.refusal))).toEqual([
      ...['settled-already', 'not-counted', 'nothing-to-settle'],
      { code: 'undecided', numbers: [7] },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { readNumbers } from './pledge-numbers.ts'
import {
  checkDays,
  moveClose,
  openRound,
  publishRound,
  readRoundKey,
  roundKey,
  showsResults,
  stateOn,
} from './round.ts'

const day = calendarDate
const round = { opensOn: day('2021-11-08'), closesOn: day('2021-11-19'), publishedOn: null }

describe('a round', () => {
  it.each([
    ['2021-11-07', 'planned', false],
    ['2021-11-08', 'open', false],
    ['2021-11-19', 'open', false],
    ['2021-11-20', 'closed', true],
  ])('is on %s %s, its results seen: %s', (on, state, seen) => {
    expect(stateOn(round, day(on))).toBe(state)
    expect(showsResults(round, day(on))).toBe(seen)
  })

  it('is published once, and only after the close', () => {
    expect(publishRound(round, day('2021-11-19'))).toMatchObject({ refusal: 'round-has-not-closed' })
    expect(publishRound(round, day('2021-11-20')).ok).toBe(true)
    const published = { ...round, publishedOn: day('2021-12-01') }
    expect(publishRound(published, day('2021-12-02'))).toMatchObject({ refusal: 'round-is-published' })
    expect(stateOn(published, day('2021-12-01'))).toBe('published')
  })

  it.each([
    [{ opensOn: '2021-11-19', closesOn: '2021-11-08' }, 'closes-before-it-opens'],
    [{ opensOn: '2021-10-01', closesOn: '2021-10-15' }, 'closes-in-the-past'],
    [{ opensOn: '2021-11-08', closesOn: '2022-02-09' }, 'runs-too-long'],
  ])('does not run in the days of %j', ({ opensOn, closesOn }, refusal) => {
    const days = { opensOn: day(opensOn), closesOn: day(closesOn) }
    expect(checkDays(days, day('2021-11-01'))).toMatchObject({ refusal })
  })

  it('is opened in its own year, with pledges and members', () => {
    const asked = { year: 2021, ...round, pledges: 83, members: 30 }
    const today = day('2021-11-01')
    expect(openRound(asked, today).ok).toBe(true)
    expect(openRound({ ...asked, year: 2020 }, today)).toMatchObject({ refusal: 'not-in-its-year' })
    expect(openRound({ ...asked, pledges: 0 }, today)).toMatchObject({ refusal: 'no-pledges' })
    expect(openRound({ ...asked, members: 0 }, today)).toMatchObject({ refusal: 'no-members' })
  })

  it('has its close moved with a reason and before it has closed', () => {
    const asked = { closesOn: day('2021-11-26'), reason: '위원들이 더 시간을 원함' }
    expect(moveClose(round, asked, day('2021-11-19')).ok).toBe(true)
    expect(moveClose(round, asked, day('2021-11-20'))).toMatchObject({ refusal: 'round-has-closed' })
    expect(moveClose(round, { ...asked, reason: ' ' }, day('2021-11-19'))).toMatchObject({
      refusal: 'reason-missing',
    })
  })

  it('has an address of its year and half', () => {
    expect(roundKey({ year: 2021, half: 'second' })).toBe('2021-2')
    expect(readRoundKey('2021-1')).toEqual({ year: 2021, half: 'first' })
    for (const text of ['2021-3', '2021', '21-1', '2021-1x', '']) expect(readRoundKey(text)).toBeNull()
  })
})

describe('pledge numbers', () => {
  it.each([
    ['1-5, 9', [1, 2, 3, 4, 5, 9]],
    ['12~14,12', [12, 13, 14]],
    ['3 1 2', [1, 2, 3]],
    ['7', [7]],
  ])('are read from %s', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers)
  })

  it.each(['', '5-3', '0', 'a', '1-', '1-9999', '1,,x'])('are not read from %j', (text) => {
    expect(readNumbers(text)).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  isFlagged,
  judgedOf,
  listComments,
  listPoints,
  listRounds,
  type PanelRound,
  readResults,
  seatLines,
  standingOf,
  stateOn,
  weakShare,
} from '#modules/pledge-panel/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { loadSampleCity } from './load-sample-city.ts'

const patience = 300_000

describe('the sample city’s panel', () => {
  let city: TestCity
  let rounds: readonly PanelRound[]
  const day = calendarDate('2022-01-31')
  beforeAll(async () => {
    city = await aTestCity()
    await loadSampleCity(city.context(), { day })
    rounds = await listRounds(city.session)
  }, patience)
  afterAll(() => city.close())

  const flaggedOf = async (round: PanelRound) => {
    const results = await readResults(city.session, round, day)
    const flagged = [...results].filter(([, counts]) => isFlagged(weakShare(counts), round.flagPercent ?? 20))
    return {
      judged: [...results].filter(([, counts]) => judgedOf(counts) > 0).length,
      flagged: flagged.length,
    }
  }

  it('judged the pledges in November 2020, and in May and November 2021, all published', () => {
    expect(rounds.map(({ year, half }) => [year, half])).toEqual([
      [2021, 'second'],
      [2021, 'first'],
      [2020, 'second'],
    ])
    for (const round of rounds) expect(stateOn(round, day)).toBe('published')
    const [second] = rounds
    if (second === undefined) throw new Error('no round')
    expect(stateOn(second, calendarDate('2021-11-10'))).toBe('open')
    expect(second).toMatchObject({ pledges: 83, members: 30, split: 'by-group' })
  })

  it('flagged a handful of pledges each time, of all that it judged', async () => {
    const found = []
    for (const round of rounds) found.push(await flaggedOf(round))
    expect(found.map(({ flagged }) => flagged)).toEqual([4, 6, 3])
    expect(found.slice(0, 2).map(({ judged }) => judged)).toEqual([83, 83])
  })

  it('had all but two of its thirty members hand something in', async () => {
    for (const round of rounds.slice(0, 2)) {
      const seats = await seatLines(city.session, round)
      expect(seats.filter(({ judged }) => judged > 0)).toHaveLength(28)
    }
  })

  it('is answered by the departments: most of it done, some under way, something overdue', async () => {
    const first = rounds[1]
    if (first === undefined) throw new Error('no round')
    const points = await listPoints(city.session, { roundId: first.id })
    const standings = points.map((point) => standingOf(point, day))
    expect(points).toHaveLength(11)
    expect(standings.filter((standing) => standing === 'closed').length).toBeGreaterThan(5)
    expect(standings).toContain('followed')
    const late = points.flatMap(({ followUps }) => followUps).filter((step) => step.doneOn === null)
    expect(late.some(({ dueDay }) => dueDay < day)).toBe(true)
    const hidden = await listComments(city.session, { roundId: first.id, states: ['hidden'] })
    expect(hidden).toHaveLength(1)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffRoles, systemPerson } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { closePollsDue, type PollId, pollOf } from '#modules/participation/index.ts'
import {
  anOpenVote,
  aReviewedRound,
  budgetPlanner,
  choose,
  type RoundToVote,
} from '#testing/a-budget-vote.ts'
import { aCitizen, aPerson, visitor } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readCount } from '../data/count-queries.ts'
import { winnersOf } from '../domain/count-box.ts'
import { voteTables } from '../data/tables.ts'
import { countVote, countVotesDue } from './count-vote.ts'
import { openVote } from './open-vote.ts'
import { pollSubject } from './standing.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'

let city: TestCity
let known: RoundToVote
let pollId: PollId
beforeAll(async () => {
  city = await aTestCity()
  known = await aReviewedRound(city)
})
afterAll(() => city.close())

const clockwork = (day: string) => city.context({ person: systemPerson, day })

describe('putting a round to the vote', () => {
  it('is for the planning office, and not once the step has begun', async () => {
    const { roundId } = known
    for (const person of [visitor, aCitizen(), aPerson(), systemPerson].slice(0, 3))
      expect(await openVote(city.context({ person, day: '2021-07-30' }), roundId)).toMatchObject({
        refusal: 'not-allowed',
      })
    const late = city.context({ person: budgetPlanner, day: '2021-08-02' })
    expect(await openVote(late, roundId)).toMatchObject({ refusal: 'step-has-begun' })
    expect(await pollOf(city.session, pollSubject(roundId))).toBeNull()
  })

  it('makes a poll of the city’s reviewed proposals, by their numbers, on the days of the step', async () => {
    pollId = await anOpenVote(city, known)
    const poll = await pollOf(city.session, pollSubject(known.roundId))
    expect(poll).toMatchObject({
      ...{ id: pollId, firstDay: '2021-08-02', lastDay: '2021-08-13' },
      form: { kind: 'approval', least: 1, most: 2 },
    })
    expect(poll?.choices.map(({ id, label, cost, href }) => [id, label.ko, cost, href])).toEqual([
      ['1', '강가 쉼터', 30_000_000n, '/budget/proposals/2021/1'],
      ['2', '밤길 가로등', 40_000_000n, '/budget/proposals/2021/2'],
      ['3', '시장 지붕', 50_000_000n, '/budget/proposals/2021/3'],
    ])
  })

  it('is done once', async () => {
    const again = city.context({ person: budgetPlanner, day: '2021-07-31' })
    expect(await openVote(again, known.roundId)).toMatchObject({ refusal: 'planned-already' })
  })

  it('is refused where nothing was found possible', async () => {
    const other = await aTestCity()
    const { roundId } = await aReviewedRound(other, [
      { type: 'city', title: '하늘 다리', cost: 10, verdict: 'impossible' },
      { type: 'town', title: '마을 도서 수레', cost: 10, verdict: 'possible' },
    ])
    const july = other.context({ person: budgetPlanner, day: '2021-07-30' })
    expect(await openVote(july, roundId)).toMatchObject({ refusal: 'nothing-to-vote-on' })
    await other.close()
  })
})

describe('a vote', () => {
  it('is sealed before the close to every role, the clockwork among them', async () => {
    for (const [number, numbers] of [[1, 2], [1], [1, 3], [2], [2]].entries())
      await choose(city, pollId, number, numbers)
    const round = await known.round()
    const everyone = aPerson({ roles: [...staffRoles] })
    for (const day of ['2021-08-10', '2021-08-13', '2021-08-14']) {
      expect(await countVote(clockwork(day), round)).toMatchObject({ refusal: 'sealed' })
      for (const person of [visitor, aCitizen(), aPerson(), budgetPlanner, everyone])
        expect(await countVote(city.context({ person, day }), round)).toMatchObject({
          refusal: 'not-allowed',
        })
      await countVotesDue(clockwork(day))
      expect(await readCount(city.session, round.id, calendarDate(day))).toBeNull()
    }
  })

  it('is counted once when two jobs run at once after the close, and again changes nothing', async () => {
    await closePollsDue(clockwork('2021-08-14'))
    const round = await known.round()
    const both = await Promise.all([
      countVote(clockwork('2021-08-14'), round),
      countVote(clockwork('2021-08-14'), round),
    ])
    expect(both.map((each) => valueOf(each)).toSorted()).toEqual(['counted', 'counted-before'])
    await countVotesDue(clockwork('2021-08-15'))
    const rows = await voteTables(city.session).selectFrom('budget_count').selectAll().execute()
    expect(rows.map(({ counted_on, voters, winners }) => [counted_on, voters, winners])).toEqual([
      ['2021-08-14', 5, '["1","2"]'],
    ])
  })

  it('is known from the day of the count on, and sealed on days before it', async () => {
    const { id } = await known.round()
    expect(await readCount(city.session, id, calendarDate('2021-08-13'))).toBeNull()
    const count = await readCount(city.session, id, calendarDate('2021-08-14'))
    expect(count === null ? null : winnersOf(count)).toEqual(['1', '2'])
    expect(count).toMatchObject({ voters: 5, blank: 0, budget: 80_000_000n, spent: 70_000_000n })
  })
})

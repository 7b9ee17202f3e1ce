import { afterAll, beforeAll, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { pollOf } from '#modules/participation/index.ts'
import { aReviewedRound, aRoundPlan, budgetPlanner, type RoundToVote } from '#testing/a-budget-vote.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { openVote } from './open-vote.ts'
import { setConflicts } from './set-conflicts.ts'
import { pollSubject } from './standing.ts'

let city: TestCity
let known: RoundToVote
beforeAll(async () => {
  city = await aTestCity()
  known = await aReviewedRound(
    city,
    [
      { type: 'city', title: '하늘 다리', cost: 60, verdict: 'impossible' },
      { type: 'city', title: '강가 쉼터', cost: 30, verdict: 'possible' },
      { type: 'city', title: '밤길 가로등', cost: 40, verdict: 'possible' },
      { type: 'city', title: '강가 찻집', cost: 50, verdict: 'possible' },
    ],
    { rule: { ...aRoundPlan().rule, rule: 'greedy', completion: 'none' } },
  )
})
afterAll(() => city.close())

it('a ballot calls projects that cannot both be done by their titles: it counts its lines anew', async () => {
  const { roundId } = known
  const july = city.context({ person: budgetPlanner, day: '2021-07-30' })
  valueOf(await setConflicts(july, { roundId, groups: [[2, 4]] }))
  valueOf(await openVote(july, roundId))
  const poll = await pollOf(city.session, pollSubject(roundId))
  expect(poll?.choices.map(({ id, note }) => [id, note?.ko, note?.en])).toEqual([
    [
      '2',
      expect.stringMatching(/함께 선정되지 않는 사업: ‘강가 찻집’$/),
      expect.stringMatching(/“강가 찻집”$/),
    ],
    ['3', expect.not.stringContaining('함께'), expect.not.stringContaining('together')],
    [
      '4',
      expect.stringMatching(/함께 선정되지 않는 사업: ‘강가 쉼터’$/),
      expect.stringMatching(/“강가 쉼터”$/),
    ],
  ])
})

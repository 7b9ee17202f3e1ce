import { afterAll, beforeAll, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { markOnRoll } from '#modules/participation/index.ts'
import { anOpenVote, aReviewedRound, budgetPlanner, choose, closeAndCount } from '#testing/a-budget-vote.ts'
import { pollKeys, statedBy } from '#testing/a-poll.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await aTestApp({ day: '2021-09-01' })
})
afterAll(() => app.city.close())

it('a result says of how many papers the booths’ boxes fell short of the roll', async () => {
  const known = await aReviewedRound(app.city)
  const pollId = await anOpenVote(app.city, known)
  await choose(app.city, pollId, 1, [1, 2])
  await choose(app.city, pollId, 2, [1])
  const atBooth = { ...statedBy(31), way: 'paper' as const, townId: null }
  valueOf(
    await markOnRoll(app.city.context({ person: budgetPlanner, day: '2021-08-10' }), pollKeys, {
      ...{ pollId, boothId: known.towns.idOf('west'), people: [atBooth] },
    }),
  )
  await closeAndCount(app.city, '2021-08-20')
  const read = async (path: string) => app.textOf(await app.request(path))
  expect(await read('/budget/rounds/2021/results')).toContain(
    '명부에 있으나 투표함에는 2장이 있습니다. 현장 투표용지 1장은',
  )
  expect(await read('/en/budget/rounds/2021/results')).toContain('were not counted: 1')
})

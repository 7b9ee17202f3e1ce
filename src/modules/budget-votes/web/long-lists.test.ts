import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import {
  anOpenVote,
  aReviewedRound,
  budgetPlanner,
  choose,
  closeAndCount,
  committeeDecides,
  someProposals,
} from '#testing/a-budget-vote.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { settleRound } from '../use-cases/settle-round.ts'

const RESULTS = '/budget/rounds/2021/results'
let app: TestApp

beforeAll(async () => {
  app = await aTestApp({ day: '2021-09-06' })
  const { city } = app
  const letters = Array.from({ length: 28 }, (_, place) => String.fromCodePoint(0xac00 + place * 28))
  const more = letters.map((letter) => ({
    ...{ type: 'city' as const, title: `긴 목록 ${letter}`, cost: 70, verdict: 'possible' as const },
  }))
  const known = await aReviewedRound(city, [...someProposals, ...more])
  const pollId = await anOpenVote(city, known)
  await choose(city, pollId, 1, [1, 2])
  await closeAndCount(city)
  await committeeDecides(city, known, { rejected: 2, withCondition: 1 })
  valueOf(await settleRound(city.context({ person: budgetPlanner, day: '2021-09-06' }), known.roundId))
})
afterAll(() => app.city.close())

const html = async (path: string) => (await app.request(path)).text()
/** How many rows the table of the ballot's projects has. */
function rowsIn(page: string): number {
  const projects = page.slice(page.indexOf('id="projects"'), page.indexOf('id="town"'))
  return projects.match(/results\/\d+"/g)?.length ?? 0
}

describe('lists too long for a phone', () => {
  it('of results come twenty a page, with all of them in the files', async () => {
    const first = await html(RESULTS)
    expect(rowsIn(first)).toBe(20)
    expect(first).toContain(`${RESULTS}?page=2`)
    expect(rowsIn(await html(`${RESULTS}?page=9`))).toBe(11)
    const csv = await html(`${RESULTS}.csv?page=2`)
    expect(csv.trim().split('\n')).toHaveLength(32)
  })

  it('of the opinion paper are folded, and printed whole', async () => {
    const paper = await html('/budget/rounds/2021/opinion')
    expect(paper).toMatch(/class="printed-whole"/)
    const folds = [...paper.matchAll(/<details class="disclosure">\s*<summary>([^<]*)/g)].map(
      ([, said]) => said,
    )
    expect(folds).toContain('31건 모두 보기')
    expect(paper).toContain('긴 목록 가')
  })
})

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import {
  anOpenVote,
  aReviewedRound,
  budgetPlanner,
  choose,
  closeAndCount,
  committeeDecides,
} from '#testing/a-budget-vote.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { enterPoints } from '../use-cases/enter-points.ts'
import { setConflicts } from '../use-cases/set-conflicts.ts'
import { settleRound } from '../use-cases/settle-round.ts'

const RESULTS = '/budget/rounds/2021/results'
let app: TestApp
const read = async (path: string) => app.textOf(await app.request(path))

beforeAll(async () => {
  app = await aTestApp({ day: '2021-09-06' })
  const { city } = app
  const known = await aReviewedRound(city, undefined, {
    rule: {
      ...{ rule: 'greedy', utility: 'cost', completion: 'none', step: 1n, ties: 'id', committeePercent: 30 },
    },
  })
  const { roundId } = known
  const by = (day: string) => city.context({ person: budgetPlanner, day })
  valueOf(await setConflicts(by('2021-07-29'), { roundId, groups: [[2, 3]] }))
  expect(await read('/budget/rounds/2021')).not.toContain('다음 가운데 하나만')
  const pollId = await anOpenVote(city, known)
  // 4, 3 and 1 votes; the committee gives 60, 90 and 45.
  for (const [number, numbers] of [
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 3],
  ].entries())
    await choose(city, pollId, number, numbers)
  const scores = new Map<number, number | null>([
    ...([[1, 60], [2, 90], [3, 45]] as const), // prettier-ignore
    [8, 50],
  ])
  valueOf(await enterPoints(by('2021-08-12'), { roundId, points: scores }))
  await closeAndCount(city)
  await committeeDecides(city, known, { rejected: 8, withCondition: 1 })
  valueOf(await settleRound(by('2021-09-06'), roundId))
})
afterAll(() => app.city.close())

describe('projects that cannot both be done', () => {
  it('are named in the published rule, and on the page of results with the one that was chosen', async () => {
    const rule = await read('/budget/rounds/2021')
    expect(rule).toContain('한 묶음에서는 하나만 선정합니다')
    expect(rule).toContain('다음 가운데 하나만 선정합니다: 2. 밤길 가로등 · 3. 시장 지붕')
    expect(await read(RESULTS)).toContain('함께 선정되지 않는 사업')
    expect(await read(RESULTS)).toContain('2. 밤길 가로등 (선정) · 3. 시장 지붕')
    expect(await read('/en/budget/rounds/2021')).toContain('At most one of these is chosen: 2. 밤길 가로등')
  })
})

describe('the score that decided', () => {
  it('stands in the table of results with its formula, the best first', async () => {
    const text = await read(RESULTS)
    expect(text).toContain(
      '받은 표 ÷ 가장 많이 받은 사업의 표 × 70 + 위원회 점수 ÷ 가장 높은 위원회 점수 × 30',
    )
    expect(text).toContain('반올림하지 않은 값')
    expect(text).toMatch(/강가 쉼터.*90\.00.*밤길 가로등.*82\.50.*시장 지붕.*32\.50/s)
    expect(await read(`/en${RESULTS}?sort=combined`)).toContain('Combined score = votes ÷')
  })

  it('is made up before everybody’s eyes on the page of each project', async () => {
    const text = await read(`${RESULTS}/2`)
    expect(text).toContain('합산 점수는 82.50점으로, 투표에 부친 사업 3개 가운데 2위입니다')
    expect(text).toContain('시민 투표 3표 4표 70 52.50')
    expect(text).toContain('위원회 점수 90점 90점 30 30.00')
    expect(await read(`${RESULTS}/8`)).not.toContain('합산 점수')
  })

  it('is in the files, exactly too', async () => {
    const csv = await (await app.request(`${RESULTS}.csv`)).text()
    expect(csv).toContain('합산 점수(분수)')
    expect(csv).toMatch(/밤길 가로등.*,52\.5,30,82\.5,165\/2,2,/)
    const json = JSON.stringify(await (await app.request(`${RESULTS}.json`)).json())
    expect(json).toContain('165/2')
    expect((await app.request(`${RESULTS}.xlsx`)).status).toBe(200)
    const open = await (await app.request('/data/participatory-budget-votes/file.csv')).text()
    expect(open).toContain('위원회점수_점,합산점수_점')
    expect(open).toMatch(/밤길 가로등.*,3,,90,82\.5,/)
  })

  it('goes with the budget bill, of what was voted on', async () => {
    const paper = await read('/budget/rounds/2021/opinion')
    for (const words of ['합산 점수 =', '90.00', '82.50', '32.50']) expect(paper).toContain(words)
    const file = await app.request('/budget/rounds/2021/opinion.hwpx')
    const sheets = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const section = strFromU8(sheets['Contents/section0.xml'] ?? new Uint8Array())
    for (const words of ['합산 점수 =', '82.50']) expect(section).toContain(words)
  })
})

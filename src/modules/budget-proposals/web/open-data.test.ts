import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  type BudgetCity,
  citizenNumber,
  settledAs,
  someoneIn,
  someWords,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview, ruleOut } from '../use-cases/decide.ts'
import { enterProposal } from '../use-cases/enter-proposal.ts'
import { answerMonitoring, reportMonitoring } from '../use-cases/monitor.ts'
import { withdrawProposal } from '../use-cases/own-proposal.ts'
import { recordStep } from '../use-cases/record-step.ts'
import { reviewProposal } from '../use-cases/review.ts'
import { settleProposals } from '../use-cases/settle-proposals.ts'
import { budgetProposalDatasets } from './datasets.ts'

let app: TestApp
let town: BudgetCity
const at = (day: string, person = aPlanner) => app.city.context({ person, day })
const seen = async (id: ProposalId) => ({
  id,
  version: (await readProposal(app.city.session, { id }))!.version,
})

/** Words that say who somebody is, none of which may leave the city. */
const secrets = ['들꽃임자', '종이낸이', '서읍 9길 9', '한겨울위원', '도로담당자', '정다운']

beforeAll(async () => {
  app = await aTestApp({ day: '2022-07-01' })
  town = await aBudgetCity(app.city)
  const roads = someoneIn(town.idOf('roads'), '도로담당자')
  const { id } = await aProposal(app.city, town, { title: '골목에 등 달기', name: '들꽃임자' })
  const { id: out } = await aProposal(app.city, town, { title: '잔치 열기', by: 2 })
  const { id: gone } = await aProposal(app.city, town, { title: '거둘 것', by: 3 })
  valueOf(await withdrawProposal(at('2021-02-02', citizenNumber(3)), gone))
  const sender = { way: 'paper', name: '종이낸이', contact: '서읍 9길 9' } as const
  valueOf(
    await enterProposal(at('2021-03-02'), {
      ...{ roundId: town.roundId, words: someWords(town, { title: '마을 쉼터', name: '' }) },
      sender: { ...sender, receivedOn: calendarDate('2021-03-01') },
    }),
  )
  valueOf(await ruleOut(at('2021-05-03'), { ...(await seen(out)), ground: 'event', note: '하루짜리 행사' }))
  valueOf(await assignReview(at('2021-06-01'), { ...(await seen(id)), departmentId: town.idOf('roads') }))
  const found = { verdict: 'possible', reason: '', cost: 25_000_000n } as const
  valueOf(await reviewProposal(at('2021-06-10', roads), { ...(await seen(id)), ...found }))
  valueOf(await settleProposals(at('2021-09-03'), settledAs(id, true, 25_000_000n)))
  const step = { id, day: calendarDate('2021-12-20'), text: '본예산', won: 24_000_000n }
  valueOf(await recordStep(at('2021-12-21'), { ...step, kind: 'budget-line' }))
  const report = { name: '한겨울위원', finding: 'improve', text: '글씨가 작음' } as const
  const day = calendarDate('2022-06-14')
  const reportId = valueOf(await reportMonitoring(at('2022-06-15'), { id, day, ...report }))
  valueOf(await answerMonitoring(at('2022-06-20', roads), { id, reportId, text: '키웠음' }))
})
afterAll(() => app.city.close())

const rowsOf = async (name: string, locale: 'ko' | 'en' = 'ko') => {
  const dataset = budgetProposalDatasets.find((each) => each.name === name)!
  const rows = await dataset.rows(app.city.context({ person: visitor }), locale)
  for (const row of rows) expect(row).toHaveLength(dataset.columns.length)
  return rows
}

describe('open data', () => {
  it('of proposals tells what came in and what was decided, and why, in the reader’s language', async () => {
    const rows = await rowsOf('participatory-budget-proposals')
    expect(rows.map(([year, number, title]) => [year, number, title])).toEqual([
      [2021, 1, '골목에 등 달기'],
      [2021, 2, '잔치 열기'],
      [2021, 4, '마을 쉼터'],
    ])
    expect(rows[0]?.slice(7)).toEqual([
      ...[30_000_000n, '선정', '도로과', '가능', 25_000_000n, 0],
      ...[
        '시민 투표에서 12표를 받아 선정되었고 위원회가 의결했습니다.',
        '2021-02-01',
        '2021-06-10',
        '2021-09-03',
      ],
    ])
    expect(rows[1]?.at(-4)).toBe('단순 행사 하루짜리 행사')
    const english = await rowsOf('participatory-budget-proposals', 'en')
    expect(english[0]?.at(-4)).toBe('Chosen with 12 votes of citizens, and confirmed by the committee.')
  })
  it('of projects tells each step with its amount, and what monitors found', async () => {
    expect(await rowsOf('participatory-budget-execution')).toEqual([
      [2021, 1, '골목에 등 달기', '도로과', '예산 반영', '2021-12-20', 24_000_000n, '본예산'],
    ])
    expect(await rowsOf('participatory-budget-monitoring')).toEqual([
      [2021, 1, '골목에 등 달기', '2022-06-14', '고칠 것 있음', '글씨가 작음', '2022-06-20', '키웠음'],
    ])
  })
})

it('neither open data nor the interface says who somebody is', async () => {
  const told = []
  for (const { name } of budgetProposalDatasets)
    told.push(
      JSON.stringify(
        await rowsOf(name),
        (_key, value) => (typeof value === 'bigint' ? String(value) : value) as unknown,
      ),
    )
  for (const path of ['proposals', 'execution']) {
    const answer = await app.request(`/api/v1/participatory-budget/2021/${path}`)
    expect(answer.status).toBe(200)
    told.push(await answer.text())
  }
  const all = told.join('\n')
  expect(all).toContain('골목에 등 달기')
  for (const secret of secrets) expect(all).not.toContain(secret)
  expect(all).not.toContain(citizenNumber(1).accountId)
})

it('the interface answers with what its description promises, and knows no other year', async () => {
  const proposals = (await (await app.request('/api/v1/participatory-budget/2021/proposals')).json()) as {
    readonly proposals: readonly unknown[]
  }
  expect(proposals.proposals[0]).toMatchObject({
    ...{ number: 1, type: 'town', field: 'roads', state: 'selected', estimate: '30000000', supporters: 0 },
    review: { verdict: 'possible', cost: '25000000', reason: '', reviewedOn: '2021-06-10' },
  })
  const execution = (await (await app.request('/api/v1/participatory-budget/2021/execution')).json()) as {
    readonly projects: readonly unknown[]
  }
  expect(execution.projects).toMatchObject([
    {
      ...{ number: 1, selectedFor: '25000000', budget: '24000000', spent: '0', stage: 'budgeted' },
      ...{ late: 'not-begun', monitoring: [{ finding: 'improve', answer: { text: '키웠음' } }] },
    },
  ])
  for (const path of ['1999/proposals', '1999/execution', 'x/proposals'])
    expect((await app.request(`/api/v1/participatory-budget/${path}`)).status).toBe(404)
})

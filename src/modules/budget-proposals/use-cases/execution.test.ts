import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
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
} from '#testing/a-budget-round.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { eventsOf } from '../data/event-queries.ts'
import { listOwedAnswers, reportsOf, worksOf } from '../data/execution-queries.ts'
import { readProposal } from '../data/proposal-queries.ts'
import { moneyOf } from '../domain/execution.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview } from './decide.ts'
import { answerMonitoring, reportMonitoring } from './monitor.ts'
import { budgetProposalDuties } from './proposal-duties.ts'
import { recordStep, undoStep } from './record-step.ts'
import { reviewProposal } from './review.ts'
import { settleProposals } from './settle-proposals.ts'

let city: TestCity
let town: BudgetCity
beforeAll(async () => {
  city = await aTestCity()
  town = await aBudgetCity(city)
})
afterAll(() => city.close())

const at = (day: string, person: Person = aPlanner) => city.context({ person, day })
const seen = async (id: ProposalId) => ({ id, version: (await readProposal(city.session, { id }))!.version })
const roads = () => someoneIn(town.idOf('roads'))
const others = () => [someoneIn(town.idOf('parks')), citizenNumber(1), visitor]

let titles = 0
/** Selected on 3 September 2021 for 25 million. */
async function selected(): Promise<ProposalId> {
  titles += 1
  const { id } = await aProposal(city, town, {
    title: `선정 ${'가나다라마바사아자차카타파하'.slice(0, titles)}`,
  })
  valueOf(await assignReview(at('2021-06-01'), { ...(await seen(id)), departmentId: town.idOf('roads') }))
  valueOf(
    await reviewProposal(at('2021-06-10', roads()), {
      ...(await seen(id)),
      ...{ verdict: 'possible', reason: '', cost: 25_000_000n },
    }),
  )
  valueOf(await settleProposals(at('2021-09-03'), settledAs(id, true, 25_000_000n)))
  return id
}
const step = (
  id: ProposalId,
  kind: Parameters<typeof recordStep>[1]['kind'],
  won: bigint | null,
  facts: { readonly day?: string; readonly text?: string; readonly person?: Person } = {},
) =>
  recordStep(at('2022-07-01', facts.person), {
    ...{ id, kind, won, text: facts.text ?? '적은 말', day: calendarDate(facts.day ?? '2022-02-01') },
  })
const money = async (id: ProposalId) => moneyOf((await worksOf(city.session, { id })).get(id)!.steps)

describe('steps of a project', () => {
  it('are kept as figures: the latest line of the budget, contracts and spending added up', async () => {
    const id = await selected()
    valueOf(await step(id, 'budget-line', 25_000_000n, { day: '2021-12-20' }))
    valueOf(await step(id, 'contract', 9_000_000n))
    valueOf(await step(id, 'contract', 11_000_000n, { person: roads() }))
    valueOf(await step(id, 'spending', 6_000_000n, { day: '2022-03-02' }))
    valueOf(await step(id, 'budget-line', 22_000_000n, { day: '2022-05-02' }))
    expect(await money(id)).toMatchObject({
      ...{ budget: 22_000_000n, contracted: 20_000_000n, spent: 6_000_000n, finishedOn: null },
    })
    const refusals = []
    for (const [kind, won, day] of [
      ['spending', 16_000_001n, '2022-06-01'],
      ['budget-line', 19_999_999n, '2022-06-01'],
      ['spending', -1n, '2022-06-01'],
      ['contract', 1n, '2021-12-19'],
      ['spending', 1n, '2021-09-02'],
      ['spending', 1n, '2022-07-02'],
    ] as const) {
      const done = await step(id, kind, won, { day })
      refusals.push(done.ok ? null : done.refusal)
    }
    expect(refusals).toEqual([
      ...['over-the-budget', 'below-what-is-used', 'amount-missing', 'before-the-budget'],
      ...['before-selection', 'day-to-come'],
    ])
    expect(await money(id)).toMatchObject({ spent: 6_000_000n, budget: 22_000_000n })
  })

  it('noted by many at once never spend more than the budget has', async () => {
    const id = await selected()
    valueOf(await step(id, 'budget-line', 25_000_000n))
    const all = await Promise.all(Array.from({ length: 6 }, () => step(id, 'spending', 10_000_000n)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(2)
    expect((await money(id)).spent).toBe(20_000_000n)
  })

  it('are taken back with a reason, the later ones first, and stay in the story', async () => {
    const id = await selected()
    valueOf(await step(id, 'budget-line', 25_000_000n))
    valueOf(await step(id, 'spending', 6_000_000n, { day: '2022-03-02' }))
    const [line, spending] = (await worksOf(city.session, { id })).get(id)!.steps
    const undo = (stepId: string, reason = '금액을 잘못 적음', person: Person = aPlanner) =>
      undoStep(at('2022-07-01', person), { id, stepId: stepId as never, reason })
    expect(await undo(line!.id)).toEqual({ ok: false, refusal: 'used-already' })
    expect(await undo(spending!.id, ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    for (const person of others())
      expect(await undo(spending!.id, '사유', person)).toEqual({ ok: false, refusal: 'not-allowed' })
    valueOf(await undo(spending!.id))
    expect(await undo(spending!.id)).toEqual({ ok: false, refusal: 'no-such-step' })
    expect(await money(id)).toMatchObject({ budget: 25_000_000n, spent: 0n })
    const events = await eventsOf(city.session, id)
    expect(events.find(({ kind }) => kind === 'spending')?.undone).toEqual({
      ...{ day: '2022-07-01', reason: '금액을 잘못 적음' },
    })
    valueOf(await undo(line!.id))
    expect((await money(id)).budgetedOn).toBeNull()
    const entries = await listEntries(
      city.session,
      { ...noEntryFilter, action: 'budget-proposals.undo-step' },
      9,
    )
    expect(entries.map(({ reason }) => reason)).toEqual(['금액을 잘못 적음', '금액을 잘못 적음'])
  })
})

describe('monitoring', () => {
  const report = (
    id: ProposalId,
    facts: Partial<Parameters<typeof reportMonitoring>[1]> = {},
    person?: Person,
  ) =>
    reportMonitoring(at('2022-06-15', person), {
      ...{ id, day: calendarDate('2022-06-14'), name: '한겨울', finding: 'improve' },
      text: '안내판 글씨가 작습니다.',
      ...facts,
    })

  it('is noted by the planning office, of selected projects, with who, when and what', async () => {
    const id = await selected()
    for (const person of [...others(), roads()])
      expect(await report(id, {}, person)).toEqual({ ok: false, refusal: 'not-allowed' })
    const { id: fresh } = await aProposal(city, town, { title: '아직 고르지 않은 것' })
    expect(await report(fresh)).toEqual({ ok: false, refusal: 'not-selected' })
    for (const [wrong, refusal] of [
      [{ name: ' ' }, 'monitor-missing'],
      [{ text: '' }, 'text-missing'],
      [{ text: '가'.repeat(1_001) }, 'text-too-long'],
      [{ day: calendarDate('2022-06-16') }, 'day-to-come'],
      [{ day: calendarDate('2021-09-02') }, 'before-selection'],
    ] as const)
      expect(await report(id, wrong)).toEqual({ ok: false, refusal })
    expect(await reportsOf(city.session, { id })).toEqual([])
    valueOf(await report(id, { finding: 'fine' }))
    expect(await reportsOf(city.session, { id })).toMatchObject([
      { finding: 'fine', dueDay: null, answer: null },
    ])
    const [event] = await eventsOf(city.session, id)
    expect(event).toMatchObject({ kind: 'monitoring', text: 'fine\n안내판 글씨가 작습니다.' })
  })

  it('that asks for something is answered by the department, which owes it for ten business days', async () => {
    const id = await selected()
    const reportId = valueOf(await report(id))
    // From Wednesday 15 June 2022.
    const owed = await listOwedAnswers(city.session, [town.idOf('roads')])
    expect(owed.find((each) => each.id === reportId)).toMatchObject({ dueDay: '2022-06-29' })
    const duties = await budgetProposalDuties.openDuties(city.session, 'x' as never, {
      ...{ day: calendarDate('2022-06-16'), departmentIds: [town.idOf('roads')] },
    })
    expect(duties.find((each) => each.id === reportId)?.title).toContain('점검에 답하기')
    const answer = (text: string, person: Person = roads(), asked = reportId) =>
      answerMonitoring(at('2022-06-20', person), { id, reportId: asked, text })
    for (const person of [...others(), aPlanner])
      expect(await answer('답', person)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await answer(' ')).toEqual({ ok: false, refusal: 'answer-missing' })
    const other = valueOf(await report(await selected()))
    expect(await answer('답', roads(), other)).toEqual({ ok: false, refusal: 'no-such-report' })
    valueOf(await answer('글씨를 키우겠습니다.'))
    valueOf(await answer('글씨를 키웠습니다.'))
    expect((await reportsOf(city.session, { id }))[0]?.answer).toEqual({
      ...{ text: '글씨를 키웠습니다.', day: '2022-06-20' },
    })
    const left = await listOwedAnswers(city.session, [town.idOf('roads')])
    expect(left.map((each) => each.id)).not.toContain(reportId)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson, visitor } from '#platform/access/person.ts'
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
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { askedOf, eventsOf, supportOf } from '../data/event-queries.ts'
import { departmentsOwing, listOwedReviews } from '../data/owed-queries.ts'
import { mergedInto, readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview, mergeProposal, ruleOut, takeBack } from './decide.ts'
import { support, withdrawProposal } from './own-proposal.ts'
import { budgetProposalDuties } from './proposal-duties.ts'
import { recordStep } from './record-step.ts'
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
const read = async (id: ProposalId) => (await readProposal(city.session, { id }))!
const seen = async (id: ProposalId) => ({ id, version: (await read(id)).version })
const kinds = async (id: ProposalId) => (await eventsOf(city.session, id)).map(({ kind }) => kind)
let titles = 0
const propose = (facts: Parameters<typeof aProposal>[2] = {}) => {
  titles += 1
  return aProposal(city, town, {
    title: `제안 ${'가나다라마바사아자차카타파하'.repeat(titles).slice(0, titles)}`,
    ...facts,
  })
}
const back = (id: ProposalId, by: number, supports = true) =>
  support(at('2021-03-01', citizenNumber(by)), { id, supports })
const merge = async (from: ProposalId, into: ProposalId, person: Person = aPlanner) =>
  mergeProposal(at('2021-05-03', person), { ...(await seen(from)), into, reason: '같은 곳입니다' })
const assign = async (id: ProposalId, code = 'roads', day = '2021-06-01') =>
  assignReview(at(day), { ...(await seen(id)), departmentId: town.idOf(code) })
const review = async (
  id: ProposalId,
  facts: Partial<Parameters<typeof reviewProposal>[1]> = {},
  person = someoneIn(town.idOf('roads')),
) =>
  reviewProposal(at('2021-06-10', person), {
    ...(await seen(id)),
    verdict: 'possible',
    reason: '',
    cost: 25_000_000n,
    ...facts,
  })

describe('support', () => {
  it('counts a person once, however often they press, and not its author', async () => {
    const { id } = await propose({ by: 1 })
    expect(await back(id, 1)).toEqual({ ok: false, refusal: 'own-proposal' })
    await Promise.all([2, 2, 2, 3, 3].map((by) => back(id, by)))
    expect((await read(id)).supporters).toBe(2)
    valueOf(await back(id, 2, false))
    valueOf(await back(id, 2, false))
    expect((await read(id)).supporters).toBe(1)
  })
  it('is a citizen’s, for what is alive', async () => {
    const { id } = await propose()
    for (const person of [visitor, aPerson(), aPlanner])
      expect(await support(at('2021-03-01', person), { id, supports: true })).toEqual({
        ok: false,
        refusal: 'not-allowed',
      })
    valueOf(await ruleOut(at('2021-05-03'), { ...(await seen(id)), ground: 'event', note: '' }))
    expect(await back(id, 2)).toEqual({ ok: false, refusal: 'not-open' })
  })
})

describe('merging', () => {
  it('leaves a trace on both sides and asks each supporter once whether they stand for the other', async () => {
    const [one, two] = [await propose({ by: 1 }), await propose({ by: 2 })]
    for (const by of [3, 4, 5]) valueOf(await back(one.id, by))
    valueOf(await back(two.id, 5))
    valueOf(await merge(one.id, two.id))
    expect(await read(one.id)).toMatchObject({ state: 'merged', mergedInto: two.id, supporters: 3 })
    expect((await mergedInto(city.session, two.id)).map(({ id }) => id)).toEqual([one.id])
    expect(await kinds(one.id)).toEqual(['merged', 'sent'])
    const [event] = await eventsOf(city.session, two.id)
    expect(event).toMatchObject({ kind: 'took-in', text: '같은 곳입니다', other: { number: one.number } })
    // Who had supported both is not asked; nobody counts before they have said so.
    expect((await read(two.id)).supporters).toBe(1)
    expect(await supportOf(city.session, two.id, citizenNumber(3).accountId!)).toBe('asked')
    expect(await supportOf(city.session, two.id, citizenNumber(5).accountId!)).toBe('given')
    expect((await askedOf(city.session, citizenNumber(3).accountId!)).map(({ id }) => id)).toEqual([two.id])
    valueOf(await back(two.id, 3))
    valueOf(await back(two.id, 4, false))
    expect((await read(two.id)).supporters).toBe(2)
    expect(await askedOf(city.session, citizenNumber(4).accountId!)).toEqual([])
  })
  it('is undone with a reason: both stories say so, and who has not answered is asked no more', async () => {
    const [one, two] = [await propose({ by: 1 }), await propose({ by: 2 })]
    for (const by of [3, 4]) valueOf(await back(one.id, by))
    valueOf(await merge(one.id, two.id))
    valueOf(await back(two.id, 3))
    const noReason = await takeBack(at('2021-05-04'), { ...(await seen(one.id)), reason: ' ' })
    expect(noReason).toEqual({ ok: false, refusal: 'reason-missing' })
    valueOf(await takeBack(at('2021-05-04'), { ...(await seen(one.id)), reason: '다른 곳이었습니다' }))
    expect(await read(one.id)).toMatchObject({ state: 'received', mergedInto: null, supporters: 2 })
    expect(await kinds(one.id)).toEqual(['corrected', 'merged', 'sent'])
    expect(await kinds(two.id)).toEqual(['gave-back', 'took-in', 'sent'])
    expect((await read(two.id)).supporters).toBe(1)
    expect(await askedOf(city.session, citizenNumber(4).accountId!)).toEqual([])
  })
  it('is the planning office’s, of what it has seen as it is', async () => {
    const [one, two] = [await propose({ by: 1 }), await propose({ by: 2 })]
    for (const person of [citizenNumber(1), aPerson(), someoneIn(town.idOf('roads'))])
      expect(await merge(one.id, two.id, person)).toEqual({ ok: false, refusal: 'not-allowed' })
    const stale = await mergeProposal(at('2021-05-03'), {
      id: one.id,
      version: 99,
      into: two.id,
      reason: '같음',
    })
    expect(stale).toEqual({ ok: false, refusal: 'stale' })
    expect(await merge(one.id, one.id)).toEqual({ ok: false, refusal: 'into-itself' })
    expect((await read(one.id)).state).toBe('received')
  })
  it('of two into each other at once is done one way', async () => {
    const [one, two] = [await propose({ by: 1 }), await propose({ by: 2 })]
    const both = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const states = [(await read(one.id)).state, (await read(two.id)).state]
    expect(states.toSorted()).toEqual(['merged', 'received'])
  })
  it('ends when the one that took it in is taken back by its author: it stands on its own again', async () => {
    const [one, two] = [await propose({ by: 1 }), await propose({ by: 2 })]
    valueOf(await merge(one.id, two.id))
    valueOf(await withdrawProposal(at('2021-05-05', citizenNumber(2)), two.id))
    expect(await read(one.id)).toMatchObject({ state: 'received', mergedInto: null })
    expect(await kinds(one.id)).toEqual(['set-free', 'merged', 'sent'])
    expect((await eventsOf(city.session, one.id)).map(({ other }) => other)).toEqual([null, null, null])
  })
})

describe('ruling out', () => {
  it('names the ground of the call and can be taken back', async () => {
    const { id } = await propose()
    const out = async (note: string, person: Person = aPlanner) =>
      ruleOut(at('2021-05-03', person), { ...(await seen(id)), ground: 'other', note })
    expect(await out('', aPlanner)).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await out('사유', aPerson())).toEqual({ ok: false, refusal: 'not-allowed' })
    valueOf(await out('다른 기관이 하는 일입니다'))
    expect((await read(id)).state).toBe('ineligible')
    expect((await eventsOf(city.session, id))[0]?.text).toBe('other\n다른 기관이 하는 일입니다')
    valueOf(await takeBack(at('2021-05-04'), { ...(await seen(id)), reason: '시가 할 수 있는 일입니다' }))
    expect((await read(id)).state).toBe('received')
    expect(await takeBack(at('2021-05-04'), { ...(await seen(id)), reason: '또' })).toEqual({
      ok: false,
      refusal: 'wrong-state',
    })
  })
})

describe('a review', () => {
  it('is due after twenty business days, which weekends and holidays are not', async () => {
    const { id } = await propose()
    valueOf(await assign(id))
    // From Tuesday 1 June; 6 June 2021 is a Sunday.
    expect(await read(id)).toMatchObject({ state: 'under-review', dueDay: '2021-06-29' })
    expect(await assign(id, 'nowhere')).toEqual({ ok: false, refusal: 'no-such-department' })
    expect((await listOwedReviews(city.session, [town.idOf('roads')])).map((each) => each.id)).toContain(id)
    const duties = await budgetProposalDuties.openDuties(city.session, 'x' as never, {
      ...{ day: calendarDate('2021-06-02'), departmentIds: [town.idOf('roads')] },
    })
    expect(duties.find((each) => each.id === id)).toMatchObject({ due: '2021-06-29', shared: true })
  })
  it('is due by the last day of the step, as long as that runs: what is late misses the vote', async () => {
    const { id } = await propose()
    valueOf(await assign(id, 'roads', '2021-07-20'))
    expect(await read(id)).toMatchObject({ dueDay: '2021-07-30' })
    valueOf(await assign(id, 'parks', '2021-08-02'))
    expect((await read(id)).dueDay).toBe('2021-08-31')
  })
  it('is given by the department that was asked, with its reason and its cost, and all can read it', async () => {
    const { id } = await propose()
    expect(await review(id)).toEqual({ ok: false, refusal: 'not-allowed' })
    valueOf(await assign(id))
    for (const person of [someoneIn(town.idOf('parks')), aPlanner, citizenNumber(1)])
      expect(await review(id, {}, person)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await review(id, { verdict: 'conditional' })).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await review(id, { cost: 1_400_000_001n })).toEqual({ ok: false, refusal: 'over-the-limit' })
    expect((await read(id)).review).toBeNull()
    valueOf(await review(id, { verdict: 'conditional', reason: '전주를 옮겨야 합니다' }))
    expect((await read(id)).review).toEqual({
      ...{
        verdict: 'conditional',
        reason: '전주를 옮겨야 합니다',
        cost: 25_000_000n,
        reviewedOn: '2021-06-10',
      },
    })
    valueOf(await review(id, { verdict: 'impossible', reason: '사유지입니다' }))
    expect((await read(id)).review).toMatchObject({ verdict: 'impossible', cost: 0n })
    const entries = await listEntries(
      city.session,
      { ...noEntryFilter, action: 'budget-proposals.review' },
      9,
    )
    expect(JSON.stringify(entries)).toContain('conditional')
  })
  it('given by two at once is one: the other is told to look again', async () => {
    const { id } = await propose()
    valueOf(await assign(id))
    const facts = await seen(id)
    const both = await Promise.all([review(id, { ...facts, cost: 1n }), review(id, { ...facts, cost: 2n })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal]))).toEqual(['stale'])
    expect(await kinds(id)).toEqual(['reviewed', 'assigned', 'sent'])
  })
  it('comes too late to take the proposal back: its author is told so', async () => {
    const { id } = await propose({ by: 7 })
    valueOf(await assign(id))
    valueOf(await review(id))
    const done = await withdrawProposal(at('2021-06-11', citizenNumber(7)), id)
    expect(done).toEqual({ ok: false, refusal: 'decided-already' })
  })
  it('of a department that ends goes to its heir', async () => {
    const { id } = await propose()
    valueOf(await assign(id, 'parks'))
    expect(await departmentsOwing(city.session, [town.idOf('parks'), town.idOf('planning')])).toEqual([
      town.idOf('parks'),
    ])
    const ended = [{ departmentId: town.idOf('parks'), heirId: town.idOf('roads') }]
    await budgetProposalDuties.departmentsEnded?.(
      city.session,
      at('2021-07-01', systemPerson),
      ended,
      '조직 개편',
    )
    expect((await read(id)).departmentId).toBe(town.idOf('roads'))
    expect((await review(id)).ok).toBe(true)
  })
})

describe('what becomes of a proposal', () => {
  const step = (
    id: ProposalId,
    facts: Partial<Parameters<typeof recordStep>[1]> = {},
    person: Person = aPlanner,
  ) =>
    recordStep(at('2021-11-10', person), {
      ...{
        id,
        kind: 'budget-line',
        day: calendarDate('2021-11-08'),
        text: '2022년 본예산에 반영',
        won: 25_000_000n,
      },
      ...facts,
    })
  const settled = async (isSelected: boolean) => {
    const { id } = await propose()
    valueOf(await assign(id))
    valueOf(await review(id))
    valueOf(await settleProposals(at('2021-09-03'), settledAs(id, isSelected, 25_000_000n)))
    return id
  }
  it('is decided once, after its review, and its story goes on only when it was chosen', async () => {
    const { id: fresh } = await propose()
    const early = await settleProposals(at('2021-09-03'), settledAs(fresh, true, null))
    expect(early).toEqual({ ok: false, refusal: 'wrong-state' })
    const lost = await settled(false)
    expect(await step(lost)).toEqual({ ok: false, refusal: 'not-selected' })
    const id = await settled(true)
    const again = await settleProposals(at('2021-09-04'), settledAs(id, false, null))
    expect(again).toEqual({ ok: false, refusal: 'wrong-state' })
    valueOf(await step(id))
    const contract = { kind: 'contract', day: calendarDate('2021-11-10') } as const
    const doer = someoneIn(town.idOf('roads'))
    // The budget of 2022 is not there yet.
    expect(await step(id, contract, doer)).toEqual({ ok: false, refusal: 'before-the-budget-year' })
    valueOf(await step(id, { ...contract, confirmsEarly: true }, doer))
    expect(await kinds(id)).toEqual(['contract', 'budget-line', 'selected', 'reviewed', 'assigned', 'sent'])
  })
  it('is noted by the planning office and the department that carries it out, with words, for days that were', async () => {
    const id = await settled(true)
    for (const person of [someoneIn(town.idOf('parks')), citizenNumber(1), visitor])
      expect(await step(id, {}, person)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await step(id, { day: calendarDate('2021-11-11') })).toEqual({ ok: false, refusal: 'day-to-come' })
    expect(await step(id, { text: ' ' })).toEqual({ ok: false, refusal: 'text-missing' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readProposal } from '#modules/budget-proposals/index.ts'
import {
  agendaOf,
  callSession,
  type CommitteeMemberId,
  type CommitteeSessionId,
  decideItem,
  recordAttendance,
  recuse,
} from '#modules/committees/index.ts'
import {
  aBudgetCommittee,
  anOpenVote,
  aReviewedRound,
  budgetPlanner,
  choose,
  closeAndCount,
  type RoundToVote,
} from '#testing/a-budget-vote.ts'
import { aCommittee } from '#testing/a-committee.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readSettlement } from '../data/count-queries.ts'
import { askCommittee } from './deliberation.ts'
import { enterPoints } from './enter-points.ts'
import { settleRound } from './settle-round.ts'
import { standingOf, wouldWin } from './standing.ts'

let city: TestCity
let known: RoundToVote
let earlierId: CommitteeSessionId
let othersSessionId: CommitteeSessionId
let sessionId: CommitteeSessionId
let memberIds: readonly CommitteeMemberId[]

const by = (day: string, person = budgetPlanner) => city.context({ person, day })

beforeAll(async () => {
  city = await aTestCity()
  known = await aReviewedRound(city)
  const pollId = await anOpenVote(city, known)
  for (const [number, numbers] of [[1, 2], [1], [1, 3], [2], [2]].entries())
    await choose(city, pollId, number, numbers)
  const committee = await aBudgetCommittee(city, known)
  memberIds = committee.memberIds
  const title = { ko: '주민제안사업 심의', en: 'Proposals' }
  const calling = { committeeId: committee.id, day: calendarDate('2021-08-24'), place: '대회의실', title }
  earlierId = valueOf(await callSession(by('2021-08-02'), { ...calling, day: calendarDate('2021-08-12') }))
  sessionId = valueOf(await callSession(by('2021-08-10'), calling))
  const departmentId = known.towns.idOf('planning')
  const panel = await aCommittee(city, { by: budgetPlanner, departmentId })
  othersSessionId = valueOf(await callSession(by('2021-08-10'), { ...calling, committeeId: panel.id }))
})
afterAll(() => city.close())

const standing = async (day: string) => standingOf(city.session, await known.round(), calendarDate(day))
const winners = async (day: string) => wouldWin(await standing(day)).map(({ line }) => line.number)

describe('points of local meetings', () => {
  const points = new Map<number, number | null>([
    [5, 90],
    [6, 70],
    [7, 80],
    [8, 50],
  ])

  it('are entered by the planning office, for what local meetings decide on, from 0 to 100', async () => {
    const { roundId } = known
    expect(await enterPoints(by('2021-08-01', aPerson()), { roundId, points })).toMatchObject({
      refusal: 'not-allowed',
    })
    const wrong = [new Map([[1, 50]]), new Map([[5, 101]]), new Map([[5, 1.5]])]
    const refusals = await Promise.all(
      wrong.map((each) => enterPoints(by('2021-08-01'), { roundId, points: each })),
    )
    expect(refusals.map((each) => (each.ok ? null : each.refusal))).toEqual([
      ...['no-such-proposal', 'points-out-of-range', 'points-out-of-range'],
    ])
    expect(await winners('2021-08-01')).toEqual([])
    expect(valueOf(await enterPoints(by('2021-08-01'), { roundId, points }))).toBe(4)
    expect(valueOf(await enterPoints(by('2021-08-01'), { roundId, points }))).toBe(0)
  })

  it('put what fits in each type’s limit before the committee, and pass over what does not', async () => {
    expect(await winners('2021-08-01')).toEqual([5, 6, 8])
  })
})

describe('the committee', () => {
  it('is not asked before the count', async () => {
    const { roundId } = known
    expect(await askCommittee(by('2021-08-12'), { roundId, sessionId })).toMatchObject({
      refusal: 'not-counted',
    })
    expect(await settleRound(by('2021-08-12'), roundId)).toMatchObject({ refusal: 'not-counted' })
    await closeAndCount(city)
    expect(await winners('2021-08-14')).toEqual([1, 2, 5, 6, 8])
  })

  it('is asked by the planning office about all that would win, each once', async () => {
    const { roundId } = known
    expect(await askCommittee(by('2021-08-16', aPerson()), { roundId, sessionId })).toMatchObject({
      refusal: 'not-allowed',
    })
    // Whoever met before the count cannot have decided on what it brought, whenever the minutes come.
    expect(await askCommittee(by('2021-08-16'), { roundId, sessionId: earlierId })).toMatchObject({
      refusal: 'session-not-called',
    })
    // Citizens who judge pledges decide nothing about the budget.
    expect(await askCommittee(by('2021-08-16'), { roundId, sessionId: othersSessionId })).toMatchObject({
      refusal: 'session-not-called',
    })
    expect(valueOf(await askCommittee(by('2021-08-16'), { roundId, sessionId }))).toBe(5)
    expect(await askCommittee(by('2021-08-16'), { roundId, sessionId })).toMatchObject({
      refusal: 'nothing-to-ask',
    })
    const agenda = await agendaOf(city.session, sessionId)
    expect(agenda.map(({ title, subject }) => [title.ko, subject.kind])).toContainEqual([
      ...['제1호 강가 쉼터', 'budget-proposal'],
    ])
    expect(agenda).toHaveLength(5)
  })
})

describe('settling the result', () => {
  it('is refused while the committee has not decided on all of it', async () => {
    expect(await settleRound(by('2021-08-20'), known.roundId)).toEqual({
      ...{ ok: false, refusal: { code: 'undecided', numbers: [1, 2, 5, 6, 8] } },
    })
    await decide()
    expect(await settleRound(by('2021-08-25', aPerson()), known.roundId)).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('selects what the committee did not reject, and no other reviewed proposal, each with its reason', async () => {
    const both = [settleRound(by('2021-09-06'), known.roundId), settleRound(by('2021-09-06'), known.roundId)]
    const [done, refused] = (await Promise.all(both)).toSorted((a, b) => Number(b.ok) - Number(a.ok))
    expect(refused).toMatchObject({ refusal: 'settled-already' })
    expect(done === undefined ? null : valueOf(done)).toEqual({
      selected: 4,
      notSelected: 4,
    })
    const settled = await readSettlement(city.session, known.roundId, calendarDate('2021-09-06'))
    expect(
      settled?.lines.map(({ number, isSelected, why, cost, note }) => [number, isSelected, why, cost, note]),
    ).toEqual([
      [1, true, 'vote', 30_000_000n, ''],
      [2, false, 'rejected', 40_000_000n, '같은 사업이 있습니다.'],
      [3, false, 'lost', 50_000_000n, ''],
      [4, false, 'impossible', 60_000_000n, '땅을 먼저 살펴야 합니다.'],
      [5, true, 'priority', 20_000_000n, '밤에는 닫을 것'],
      [6, true, 'priority', 15_000_000n, ''],
      [7, false, 'too-dear', 30_000_000n, ''],
      [8, true, 'priority', 8_000_000n, ''],
    ])
    const stateOf = async (number: number) =>
      (await readProposal(city.session, { id: known.idOf(number) }))?.state
    expect(await Promise.all([1, 2, 3, 9].map(stateOf))).toEqual([
      ...['selected', 'not-selected', 'not-selected', 'received'],
    ])
  })

  it('keeps within every type’s limit', async () => {
    const { round, settlement } = await standing('2021-09-06')
    for (const { type, limit } of round.limits) {
      const own = settlement?.lines.filter((line) => line.type === type && line.isSelected) ?? []
      expect(own.reduce((sum, { cost }) => sum + cost, 0n) <= limit).toBe(true)
    }
  })

  it('is done once: again it is refused, and so are later points and later questions to the committee', async () => {
    const { roundId } = known
    expect(await settleRound(by('2021-09-07'), roundId)).toMatchObject({ refusal: 'settled-already' })
    expect(await askCommittee(by('2021-09-07'), { roundId, sessionId })).toMatchObject({
      refusal: 'settled-already',
    })
    const points = new Map([[5, 10]])
    expect(await enterPoints(by('2021-09-07'), { roundId, points })).toMatchObject({
      refusal: 'settled-already',
    })
  })
})

/** The committee rejects proposal 2, and sets a condition on 5, from which a member is kept out. */
async function decide(): Promise<void> {
  const context = by('2021-08-24')
  valueOf(await recordAttendance(context, { sessionId, presentIds: memberIds }))
  for (const { id: itemId, subject } of await agendaOf(city.session, sessionId)) {
    const isOf = (number: number) => subject.id === known.idOf(number)
    const recused = isOf(5) ? 1 : 0
    if (isOf(5)) {
      const memberId = memberIds[0] as CommitteeMemberId
      valueOf(await recuse(context, { itemId, memberId, kind: 'withdrew', reason: '제안자의 가족' }))
    }
    const against = { for: 1, against: 6, abstained: 0, recused, outcome: 'rejected' as const }
    const approved = { for: 7 - recused, against: 0, abstained: 0, recused, outcome: 'approved' as const }
    valueOf(
      await decideItem(context, {
        ...{ itemId, note: '' },
        ...(isOf(2) ? { ...against, note: '같은 사업이 있습니다.' } : approved),
        ...(isOf(5) ? { outcome: 'approved-with-conditions' as const, note: '밤에는 닫을 것' } : {}),
      }),
    )
  }
}

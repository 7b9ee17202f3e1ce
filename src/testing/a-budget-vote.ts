import { type Person, systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import type { ProposalType } from '#modules/participatory-budget/index.ts'
import {
  assignReview,
  type ProposalId,
  readProposal,
  reviewProposal,
  sendProposal,
  type Verdict,
} from '#modules/budget-proposals/index.ts'
import { committeesOfBudget, registerBody } from '#modules/budget-bodies/index.ts'
import { askCommittee, countVotesDue, openVote } from '#modules/budget-votes/index.ts'
import {
  agendaOf,
  callSession,
  decideItem,
  membersOf,
  recordAttendance,
  recuse,
} from '#modules/committees/index.ts'
import { type BallotContent, closePollsDue, type PollId } from '#modules/participation/index.ts'
import {
  type BudgetRound,
  type BudgetRoundId,
  planRound,
  readRoundById,
  type RoundPlan,
} from '#modules/participatory-budget/index.ts'
import { aCityWithTowns, type CityWithTowns } from './a-city-with-towns.ts'
import { aCommittee } from './a-committee.ts'
import { aCitizen, aPerson } from './a-person.ts'
import { vote } from './a-poll.ts'
import type { TestCity } from './test-city.ts'

export const budgetPlanner = aPerson({ roles: ['planner'], name: '정다운' })
const million = (amount: number) => won(amount * 1_000_000)
const day = calendarDate

/** 8천만원 for the city's, 4천만원 for towns', 1천만원 for self-government plans; the vote is from 2 to 13 August 2021. */
export function aRoundPlan(facts: Partial<RoundPlan> = {}): RoundPlan {
  const steps = {
    notice: ['2021-01-04', '2021-01-17'],
    intake: ['2021-01-18', '2021-04-30'],
    screening: ['2021-05-03', '2021-05-14'],
    'local-meetings': ['2021-05-10', '2021-05-31'],
    review: ['2021-06-01', '2021-07-30'],
    vote: ['2021-08-02', '2021-08-13'],
    deliberation: ['2021-08-17', '2021-09-03'],
    opinion: ['2021-10-12', '2021-10-29'],
    result: ['2021-11-01', '2021-12-31'],
    execution: ['2022-01-01', '2022-12-31'],
    monitoring: ['2022-06-01', '2022-06-30'],
  } as const
  return {
    ...{ year: 2021, total: million(130), ballot: { kind: 'approval', most: 2 } },
    proposers: ['resident', 'worker'],
    limits: [
      { type: 'city', limit: million(80) },
      { type: 'town', limit: million(40) },
      { type: 'self-government', limit: million(10) },
    ],
    phases: Object.entries(steps).map(([kind, [from, until]]) => ({
      ...{ kind: kind as keyof typeof steps, from: day(from), until: day(until) },
    })),
    rule: {
      ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n },
      ties: 'cost-votes-id',
    },
    ...facts,
  }
}

interface Reviewed {
  readonly type: ProposalType
  readonly title: string
  /** In millions of won. */
  readonly cost: number
  /** Null for what nobody has reviewed. */
  readonly verdict: Verdict | null
}

/** Numbered from 1 in this order. */
export const someProposals: readonly Reviewed[] = [
  { type: 'city', title: '강가 쉼터', cost: 30, verdict: 'possible' },
  { type: 'city', title: '밤길 가로등', cost: 40, verdict: 'conditional' },
  { type: 'city', title: '시장 지붕', cost: 50, verdict: 'possible' },
  { type: 'city', title: '하늘 다리', cost: 60, verdict: 'impossible' },
  { type: 'town', title: '마을 도서 수레', cost: 20, verdict: 'possible' },
  { type: 'town', title: '경로당 손잡이', cost: 15, verdict: 'possible' },
  { type: 'town', title: '놀이터 그늘막', cost: 30, verdict: 'conditional' },
  { type: 'self-government', title: '마을 잔치 마당', cost: 8, verdict: 'possible' },
  { type: 'city', title: '아직 검토하지 않은 제안', cost: 10, verdict: null },
]

export interface RoundToVote {
  readonly roundId: BudgetRoundId
  readonly towns: CityWithTowns
  readonly round: () => Promise<BudgetRound>
  /** The id of a proposal by its number. */
  readonly idOf: (number: number) => ProposalId
}

/** A round whose proposals are reviewed and not yet put to the vote. */
export async function aReviewedRound(
  city: TestCity,
  proposals: readonly Reviewed[] = someProposals,
  facts: Partial<RoundPlan> = {},
): Promise<RoundToVote> {
  const towns = await aCityWithTowns(city)
  const by = (on: string, person: Person = budgetPlanner) => city.context({ person, day: on })
  const roundId = valueOf(await planRound(by('2020-12-21'), aRoundPlan(facts)))
  const ids: ProposalId[] = []
  for (const { type, title, cost, verdict } of proposals) {
    const words = {
      ...{ type, title, field: 'safety' as const, place: '', estimate: million(cost) },
      ...{ body: `${title}을 만들어 주십시오. 많은 사람이 기다립니다.`, townId: towns.idOf('west') },
      ...{ name: '', belonging: 'resident' as const, consents: true, keepsPersonalData: false },
    }
    const { id } = valueOf(
      await sendProposal(by('2021-02-01', aCitizen()), { roundId, draftId: null, words }),
    )
    ids.push(id)
    if (verdict === null) continue
    await review(city, id, { towns, verdict, cost })
  }
  return {
    ...{ roundId, towns },
    round: async () => {
      const round = await readRoundById(city.session, roundId)
      if (round === null) throw new Error('the round is gone')
      return round
    },
    idOf: (number) => {
      const id = ids[number - 1]
      if (id === undefined) throw new Error(`there is no proposal ${number}`)
      return id
    },
  }
}

async function review(
  city: TestCity,
  id: ProposalId,
  { towns, verdict, cost }: { towns: CityWithTowns; verdict: Verdict; cost: number },
): Promise<void> {
  const departmentId = towns.idOf('libraries')
  const version = async () => (await readProposal(city.session, { id }))?.version ?? 0
  const planner = city.context({ person: budgetPlanner, day: '2021-06-01' })
  valueOf(await assignReview(planner, { id, version: await version(), departmentId }))
  const staff = city.context({ person: aPerson({ departmentIds: [departmentId] }), day: '2021-06-20' })
  const reason = verdict === 'possible' ? '' : '땅을 먼저 살펴야 합니다.'
  valueOf(await reviewProposal(staff, { id, version: await version(), verdict, reason, cost: million(cost) }))
}

/** Puts a round to the vote in July. */
export async function anOpenVote(city: TestCity, { roundId }: RoundToVote): Promise<PollId> {
  return valueOf(await openVote(city.context({ person: budgetPlanner, day: '2021-07-30' }), roundId))
}

/** The nth citizen chooses some proposals by their numbers. */
export async function choose(city: TestCity, pollId: PollId, number: number, numbers: readonly number[]) {
  await fillIn(city, pollId, number, { kind: 'approval', choices: numbers.map(String) })
}

/** The nth citizen fills in a ballot of any kind. */
export async function fillIn(city: TestCity, pollId: PollId, number: number, content: BallotContent) {
  valueOf(await vote(city, pollId, number, { content }))
}

/** On the day after the vote's last: the box is closed, and counted. */
export async function closeAndCount(city: TestCity, on = '2021-08-14'): Promise<void> {
  const clockwork = city.context({ person: systemPerson, day: on })
  await closePollsDue(clockwork)
  await countVotesDue(clockwork)
}

/** The participatory budget committee with its members, registered as such; the one that there is already. */
export async function aBudgetCommittee(city: TestCity, { towns }: Pick<RoundToVote, 'towns'>) {
  const [known] = await committeesOfBudget(city.session)
  if (known !== undefined) {
    const members = await membersOf(city.session, known, day('2021-03-02'))
    return { id: known, memberIds: members.map(({ id }) => id) }
  }
  const departmentId = towns.idOf('planning')
  const committee = await aCommittee(city, { by: budgetPlanner, departmentId })
  const registering = { kind: 'committee' as const, townId: null, committeeId: committee.id }
  valueOf(await registerBody(city.context({ person: budgetPlanner, day: '2021-03-02' }), registering))
  return committee
}

/** A session in August decides on all that would win: one is rejected, one has a condition and a member kept out of it. */
export async function committeeDecides(
  city: TestCity,
  { roundId, towns, idOf }: RoundToVote,
  of: { readonly rejected: number; readonly withCondition: number },
): Promise<void> {
  const by = (on: string) => city.context({ person: budgetPlanner, day: on })
  const { id: committeeId, memberIds } = await aBudgetCommittee(city, { towns })
  const calling = {
    committeeId,
    day: day('2021-08-24'),
    place: '대회의실',
    title: { ko: '심의', en: 'Session' },
  }
  const sessionId = valueOf(await callSession(by('2021-08-16'), calling))
  valueOf(await askCommittee(by('2021-08-16'), { roundId, sessionId }))
  const context = by('2021-08-24')
  valueOf(await recordAttendance(context, { sessionId, presentIds: memberIds }))
  for (const { id: itemId, subject } of await agendaOf(city.session, sessionId)) {
    const [isRejected, hasCondition] = [of.rejected, of.withCondition].map(
      (each) => subject.id === idOf(each),
    )
    const recused = hasCondition === true ? 1 : 0
    const [memberId] = memberIds
    if (recused === 1 && memberId !== undefined)
      valueOf(await recuse(context, { itemId, memberId, kind: 'withdrew', reason: '제안자의 가족' }))
    const most = memberIds.length - recused
    const votes = isRejected === true ? { for: 0, against: most } : { for: most, against: 0 }
    const outcome =
      isRejected === true ? 'rejected' : hasCondition === true ? 'approved-with-conditions' : 'approved'
    const note = isRejected === true ? '같은 사업이 있습니다.' : hasCondition === true ? '밤에는 닫을 것' : ''
    valueOf(await decideItem(context, { itemId, ...votes, abstained: 0, recused, outcome, note }))
  }
}

import type { DepartmentId } from '#platform/access/person.ts'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { uuid } from '#platform/kernel/ids.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { type ProposalId, sendProposal } from '#modules/budget-proposals/index.ts'
import { foundCity, listDepartments, type NewDepartment } from '#modules/organization/index.ts'
import {
  belongings,
  type BudgetRoundId,
  phaseKinds,
  type PhaseKind,
  planRound,
  type RoundPlan,
} from '#modules/participatory-budget/index.ts'
import { aCitizen, aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

/** The steps of the round that tests have, by days of 2021: proposals are taken from 18 January to 30 April. */
const days: Readonly<Record<PhaseKind, readonly [string, string]>> = {
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
}

/** 70억 = 49 + 14 + 7 unless told. */
export function aRoundPlan(facts: Partial<RoundPlan> = {}): RoundPlan {
  return {
    ...{ year: 2021, total: won(7_000_000_000), ballot: { kind: 'approval', most: 5 } },
    proposers: belongings,
    limits: [
      { type: 'city', limit: won(4_900_000_000) },
      { type: 'town', limit: won(1_400_000_000) },
      { type: 'self-government', limit: won(700_000_000) },
    ],
    phases: phaseKinds.map((kind) => ({
      ...{ kind, from: calendarDate(days[kind][0]), until: calendarDate(days[kind][1]) },
    })),
    rule: {
      ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n },
      ...{ ties: 'cost-votes-id', seed: '', stopsAtFirst: false, leastVotes: 0 },
      ...{ committeePercent: 0, fieldPercent: 0, townPercent: 0 },
    },
    ...facts,
  }
}

/** The same plan some years later. */
export function yearsLater(plan: RoundPlan, years: number): RoundPlan {
  const later = (day: string) => calendarDate(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`)
  const phases = plan.phases.map(({ kind, from, until }) => ({
    kind,
    from: later(from),
    until: later(until),
  }))
  return { ...plan, year: plan.year + years, phases }
}

/** A plan in which a step has other days. */
export const withDays = (plan: RoundPlan, kind: PhaseKind, from: string, until: string): RoundPlan => ({
  ...plan,
  phases: plan.phases.map((phase) =>
    phase.kind === kind ? { kind, from: calendarDate(from), until: calendarDate(until) } : phase,
  ),
})

export const aPlanner = aPerson({
  roles: ['planner'],
  name: '정다운',
  accountId: '00000000-0000-7000-8000-0000000000b1',
})

export interface BudgetCity {
  readonly roundId: BudgetRoundId
  idOf(code: string): DepartmentId
}

const departments: readonly (readonly [string, NewDepartment['kind'], string, string])[] = [
  ['planning', 'department', '기획담당관', 'Planning Office'],
  ['roads', 'department', '도로과', 'Roads'],
  ['parks', 'department', '공원과', 'Parks'],
  ['west', 'town', '서읍', 'Seo-eup'],
  ['east', 'town', '동동', 'Dong-dong'],
]

/** A city (두레시) of three departments and two towns, with the round of 2021. */
export async function aBudgetCity(city: TestCity): Promise<BudgetCity> {
  const founded = calendarDate('2018-07-01')
  valueOf(
    await foundCity(city.context({ person: systemPerson, day: founded }), {
      profile: {
        ...{ name: { ko: '두레시', en: 'Dure' }, contact: { ko: '', en: '' }, telephonePrefix: '031-980' },
        ...{ population: { ko: '', en: '' }, official: false },
      },
      ...{ day: founded, basis: '조례' },
      departments: departments.map(([code, kind, ko, en]) => ({
        ...{ code, kind, parent: null, extension: '3000', name: { ko, en } },
        duties: { ko: '', en: '' },
      })),
    }),
  )
  const listed = await listDepartments(city.session, founded)
  const roundId = valueOf(
    await planRound(city.context({ person: aPlanner, day: '2020-12-21' }), aRoundPlan()),
  )
  return {
    roundId,
    idOf: (code) => listed.find((each) => each.code === code)?.departmentId as DepartmentId,
  }
}

/** The nth citizen, always the same. */
export const citizenNumber = (number: number) =>
  aCitizen({
    name: `시민 ${number}`,
    accountId: uuid(
      new Date(0),
      new Uint8Array(10).map((_, place) => (number >> (place * 8)) & 255),
    ),
  })

/** Someone who works in a department. */
export const someoneIn = (departmentId: DepartmentId, name = '도로 담당') =>
  aPerson({ name, departmentIds: [departmentId], accountId: '00000000-0000-7000-8000-0000000000b2' })

/** What somebody proposes, unless told otherwise a lamp for the west. */
export function someWords(town: BudgetCity, facts: Partial<GivenWords> = {}): GivenWords {
  return {
    ...{ type: 'town', field: 'roads', title: '서읍 골목에 가로등 놓기', townId: town.idOf('west') },
    body: '밤에 골목이 어두워 다니기 무섭습니다. 가로등을 놓으면 좋겠습니다.',
    ...{ place: '서읍 시장 뒤 골목', estimate: won(30_000_000), name: '들꽃', belonging: 'resident' },
    ...{ consents: true, keepsPersonalData: false },
    ...facts,
  }
}
export type GivenWords = Parameters<typeof sendProposal>[1]['words']

/** A proposal of the nth citizen. */
export async function aProposal(
  city: TestCity,
  town: BudgetCity,
  facts: Partial<GivenWords> & { readonly by?: number; readonly day?: string } = {},
): Promise<{ readonly id: ProposalId; readonly number: number }> {
  const { by = 1, day = '2021-02-01', ...words } = facts
  return valueOf(
    await sendProposal(city.context({ person: citizenNumber(by), day }), {
      ...{ roundId: town.roundId, draftId: null, words: someWords(town, words) },
    }),
  )
}

/** What a round's result says of a proposal, in a test: as if the vote had said so. */
export function settledAs(id: ProposalId, isSelected: boolean, won: bigint | null = null) {
  const why = isSelected ? ('vote' as const) : ('lost' as const)
  const figures = { votes: 12, more: null, rank: null, points: null, left: 0n, note: '' }
  return [{ id, isSelected, won, reason: { why, ...figures } }]
}

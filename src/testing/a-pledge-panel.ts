import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type CommitteeId, type CommitteeMemberId, formSubGroups } from '#modules/committees/index.ts'
import { type Half, openRound, type RoundId } from '#modules/pledge-panel/index.ts'
import {
  bringInRegister,
  listPledges,
  type MayorTermId,
  type PledgeId,
  type PledgeLine,
} from '#modules/pledges/index.ts'
import { aCommittee } from './a-committee.ts'
import { aTrackedPlan, type TrackedPlan } from './a-tracked-plan.ts'
import type { TestCity } from './test-city.ts'

export interface PledgePanel {
  readonly plan: TrackedPlan
  readonly planner: Person
  readonly termId: MayorTermId
  readonly panelId: CommitteeId
  readonly memberIds: readonly CommitteeMemberId[]
  readonly pledges: readonly PledgeLine[]
  pledgeId(number: number): PledgeId
  /** The second round of 2021, open from 8 to 19 November. */
  open(facts?: { readonly split?: 'all' | 'by-group'; readonly half?: Half }): Promise<RoundId>
}

/** A city with a register of six pledges (the third is the statisticians') and a panel of six in two sub-groups. */
export async function aPledgePanel(
  city: TestCity,
  facts: { readonly addresses?: number } = {},
): Promise<PledgePanel> {
  const plan = await aTrackedPlan(city)
  const by = city.context({ person: plan.planner, day: '2021-03-02' })
  const termId = await bringInSixPledges(city, plan)
  const pledges = await listPledges(city.session, termId, calendarDate('2021-11-10'))
  const { id: panelId, memberIds } = await aCommittee(city, {
    by: plan.planner,
    departmentId: plan.planning,
    members: 6,
    addresses: facts.addresses ?? 0,
  })
  valueOf(
    await formSubGroups(by, {
      committeeId: panelId,
      groups: [
        { name: { ko: '1분임', en: 'Group 1' }, memberIds: memberIds.slice(0, 3) },
        { name: { ko: '2분임', en: 'Group 2' }, memberIds: memberIds.slice(3) },
      ],
    }),
  )
  return {
    plan,
    planner: plan.planner,
    ...{ termId, panelId, memberIds, pledges },
    pledgeId: (number) => {
      const found = pledges.find((pledge) => pledge.number === number)
      if (found === undefined) throw new Error(`no pledge ${number}`)
      return found.id
    },
    open: async ({ split = 'all', half = 'second' } = {}) =>
      valueOf(
        await openRound(city.context({ person: plan.planner, day: '2021-11-08' }), {
          panelId,
          year: 2021,
          half,
          opensOn: calendarDate('2021-11-08'),
          closesOn: calendarDate('2021-11-19'),
          scope: 'all',
          numbers: [],
          split,
        }),
      ),
  }
}

async function bringInSixPledges(city: TestCity, plan: TrackedPlan): Promise<MayorTermId> {
  const by = city.context({ person: plan.planner, day: '2021-03-02' })
  return valueOf(
    await bringInRegister(by, {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [
        { number: 1, title: { ko: '배움', en: 'Learning' } },
        { number: 2, title: { ko: '일터', en: 'Work' } },
      ],
      pledges: [1, 2, 3, 4, 5, 6].map((number) => ({
        number,
        field: number < 4 ? 1 : 2,
        title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
        sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
        horizon: 'in-term',
        department: number === 3 ? 'statistics' : 'planning',
        helpers: [],
        statuses: [
          {
            day: calendarDate('2020-12-31'),
            stage: number === 1 ? 'completed' : 'on-track',
            progress: number === 1 ? 100 : 60,
            note: '',
          },
        ],
      })),
    }),
  )
}

import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Person } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  agendaOf,
  callSession,
  type CommitteeMemberId,
  type CommitteeSessionId,
  decideItem,
  listCommittees,
  type Outcome,
  recordAttendance,
} from '#modules/committees/index.ts'
import { panelSubject, type PledgeChangeId, readChange } from '#modules/pledge-changes/index.ts'
import { bringInRegister, listPledges, type PledgeId } from '#modules/pledges/index.ts'
import { aCommittee } from './a-committee.ts'
import type { TestCity } from './test-city.ts'
import { aTrackedPlan, type TrackedPlan } from './a-tracked-plan.ts'

/** A city whose pledges can be changed: four of them, and a panel of seven. */
export interface ChangeableCity {
  readonly plan: TrackedPlan
  readonly pledgeIds: readonly PledgeId[]
  readonly memberIds: readonly CommitteeMemberId[]
  /** Calls the panel together for a day. */
  session(day: string): Promise<CommitteeSessionId>
  /** The panel decides on a request on its session's day. */
  decide(id: PledgeChangeId, day: string, outcome: Outcome, note?: string): Promise<void>
  version(id: PledgeChangeId): Promise<number>
}

/** Pledges 1 and 4 are led by the planning office, with the helping 통계과 on 1; 통계과 leads 2 and 3. */
export async function aChangeableCity(city: TestCity): Promise<ChangeableCity> {
  const plan = await aTrackedPlan(city)
  const { planner } = plan
  const by = (day: string, person: Person = planner) => city.context({ person, day })
  const pledge = (number: number, department: string, helpers: readonly string[]) => ({
    ...{ number, field: 1, horizon: 'in-term' as const, department, helpers },
    title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
    sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
    content: '도서관 두 곳을 짓는다.',
    goal: '2022년까지 문을 연다.',
    statuses: [{ day: calendarDate('2018-07-01'), stage: 'on-track' as const, progress: 10, note: '' }],
  })
  const termId = valueOf(
    await bringInRegister(by('2018-09-28'), {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
      pledges: [
        pledge(1, 'planning', ['통계과']),
        pledge(2, '통계과', []),
        pledge(3, '통계과', []),
        pledge(4, 'planning', []),
      ],
    }),
  )
  const pledges = await listPledges(city.session, termId, calendarDate('2021-01-01'))
  const { memberIds } = await aCommittee(city, { by: planner, departmentId: plan.planning })
  const session = async (day: string) => {
    const [panel] = await listCommittees(city.session, calendarDate(day))
    if (panel === undefined) throw new Error('there is no panel')
    return valueOf(
      await callSession(by('2021-03-02'), {
        ...{ committeeId: panel.id, day: calendarDate(day), place: '시청' },
        title: { ko: '공약 변경 심의', en: 'Changes to pledges' },
      }),
    )
  }
  return {
    plan,
    pledgeIds: pledges.map(({ id }) => id),
    memberIds,
    session,
    decide: async (id, day, outcome, note = '') => {
      const change = await readChange(city.session, id)
      const sessionId = change?.course.agenda?.sessionId as CommitteeSessionId
      const agenda = await agendaOf(city.session, sessionId)
      const item = agenda.find(({ subject }) => subject.kind === panelSubject && subject.id === id)
      if (item === undefined) throw new Error('the panel has nothing to decide')
      valueOf(await recordAttendance(by(day), { sessionId, presentIds: memberIds.slice(0, 5) }))
      const isAgainst = outcome === 'rejected'
      const votes = { for: isAgainst ? 1 : 4, against: isAgainst ? 4 : 1, abstained: 0, recused: 0 }
      valueOf(await decideItem(by(day), { itemId: item.id, ...votes, outcome, note }))
    },
    version: async (id) => (await readChange(city.session, id))?.version ?? 0,
  }
}

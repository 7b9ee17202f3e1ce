import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCommittee } from '#testing/a-committee.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { listCommittees, membersOf, subGroupsOf } from '../data/committee-queries.ts'
import { decisionOn, readSession, sessionsOf } from '../data/session-queries.ts'
import type { CommitteeId, CommitteeMemberId, CommitteeSessionId } from '../domain/committee.ts'
import { callSession, putOnAgenda } from './call-session.ts'
import { formSubGroups } from './form-sub-groups.ts'
import { issueMemberLink, memberOfLink } from './member-links.ts'
import { decideItem, recordAttendance, recuse } from './run-session.ts'
import { seatMembers } from './seat-members.ts'

let city: TestCity
let plan: TrackedPlan
let id: CommitteeId
let memberIds: readonly CommitteeMemberId[]

const day = calendarDate
const by = (on = '2021-05-20') => city.context({ person: plan.planner, day: on })
const title = { ko: '상반기 평가', en: 'First half' }

beforeAll(async () => {
  city = await aTestCity()
  plan = await aTrackedPlan(city)
  ;({ id, memberIds } = await aCommittee(city, {
    by: plan.planner,
    departmentId: plan.planning,
    members: 7,
  }))
})
afterAll(() => city.close())

const called = async (on = '2021-05-20') =>
  valueOf(
    await callSession(by('2021-05-01'), { committeeId: id, day: day(on), place: '시청 대회의실', title }),
  )
const item = async (sessionId: CommitteeSessionId, subjectId: string) =>
  valueOf(await putOnAgenda(by(), { sessionId, title, subject: { kind: 'pledge-change', id: subjectId } }))

describe('members', () => {
  it('are seated under the next numbers, serve within the term, and never more than the seats', async () => {
    const members = await membersOf(city.session, id, day('2021-05-20'))
    expect(members.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(members[0]?.until).toBe('2023-03-01')
    expect(await membersOf(city.session, id, day('2021-03-01'))).toEqual([])
    expect((await listCommittees(city.session, day('2021-05-20')))[0]).toMatchObject({ id, serving: 7 })
    const one = { name: '강민서', town: null, sex: 'female', ageBand: null } as const
    expect(await seatMembers(by(), { committeeId: id, members: [one] })).toMatchObject({
      refusal: 'more-than-the-seats',
    })
  })

  it('are in one sub-group each', async () => {
    const groups = [
      { name: { ko: '1분임', en: 'Group 1' }, memberIds: memberIds.slice(0, 4) },
      { name: { ko: '2분임', en: 'Group 2' }, memberIds: memberIds.slice(3) },
    ]
    expect(await formSubGroups(by(), { committeeId: id, groups })).toMatchObject({ refusal: 'in-two-groups' })
    const apart = groups.map((group, index) => ({
      ...group,
      memberIds: index === 0 ? memberIds.slice(0, 4) : memberIds.slice(4),
    }))
    const made = valueOf(await formSubGroups(by(), { committeeId: id, groups: apart }))
    expect((await subGroupsOf(city.session, id)).map((group) => group.id)).toEqual(made)
    const members = await membersOf(city.session, id, day('2021-05-20'))
    expect(members.filter(({ subGroupId }) => subGroupId === made[0])).toHaveLength(4)
  })
})

describe('a session', () => {
  it('decides by a majority of those present, once more than half of the members are there', async () => {
    const sessionId = await called()
    const itemId = await item(sessionId, 'change-1')
    const vote = {
      itemId,
      for: 2,
      against: 1,
      abstained: 0,
      recused: 0,
      outcome: 'approved',
      note: '',
    } as const
    expect(await decideItem(by(), vote)).toMatchObject({ refusal: 'attendance-missing' })
    valueOf(await recordAttendance(by(), { sessionId, presentIds: memberIds.slice(0, 3) }))
    expect(await decideItem(by(), vote)).toMatchObject({ refusal: 'no-quorum' })
    valueOf(await recordAttendance(by(), { sessionId, presentIds: memberIds.slice(0, 4) }))
    expect(await decideItem(by(), vote)).toMatchObject({ refusal: 'votes-do-not-add-up' })
    expect(await decideItem(by(), { ...vote, abstained: 1 })).toMatchObject({ refusal: 'majority-missing' })
    expect(await decisionOn(city.session, { kind: 'pledge-change', id: 'change-1' })).toBeNull()
    valueOf(await decideItem(by(), { ...vote, for: 3 }))
    expect(await decisionOn(city.session, { kind: 'pledge-change', id: 'change-1' })).toMatchObject({
      ...{ outcome: 'approved', for: 3, against: 1, serving: 7, present: 4, day: '2021-05-20' },
    })
    expect(await decideItem(by(), { ...vote, for: 3 })).toMatchObject({ refusal: 'decided-already' })
    expect(await recordAttendance(by(), { sessionId, presentIds: memberIds })).toMatchObject({
      refusal: 'items-decided-already',
    })
    expect((await readSession(city.session, sessionId))?.present).toBe(4)
  })

  it('does not count whoever is kept out of an item among those whose majority decides', async () => {
    const sessionId = await called()
    const itemId = await item(sessionId, 'change-2')
    valueOf(await recordAttendance(by(), { sessionId, presentIds: memberIds.slice(0, 4) }))
    const kept = { itemId, memberId: memberIds[0] as CommitteeMemberId, kind: 'withdrew' } as const
    expect(await recuse(by(), { ...kept, reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
    const vote = {
      itemId,
      for: 2,
      against: 1,
      abstained: 0,
      recused: 1,
      outcome: 'rejected',
      note: '',
    } as const
    expect(await decideItem(by(), vote)).toMatchObject({ refusal: 'recusals-differ' })
    valueOf(await recuse(by(), { ...kept, reason: '배우자가 사업을 맡은 회사에 다님' }))
    expect(await decideItem(by(), vote)).toMatchObject({ refusal: 'majority-is-there' })
    const conditional = { ...vote, outcome: 'approved-with-conditions' } as const
    expect(await decideItem(by(), conditional)).toMatchObject({ refusal: 'conditions-missing' })
    valueOf(await decideItem(by(), { ...conditional, note: '주민설명회를 먼저 열 것' }))
    expect((await sessionsOf(city.session, id)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('is run by the planning office and the secretariat, on its day and not before', async () => {
    const sessionId = await called('2021-06-10')
    const clerk = aPerson({ departmentIds: [plan.planning] })
    const stranger = aPerson({ departmentIds: [plan.statistics] })
    const input = { sessionId, presentIds: memberIds }
    const as = (person: typeof clerk, on: string) => city.context({ person, day: on })
    expect(await recordAttendance(as(stranger, '2021-06-10'), input)).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await recordAttendance(as(clerk, '2021-06-09'), input)).toMatchObject({
      refusal: 'session-to-come',
    })
    expect(await recordAttendance(as(clerk, '2021-06-10'), input)).toMatchObject({ ok: true, value: 7 })
  })
})

describe('a member’s personal link', () => {
  it('lets its holder in until it expires, the term ends, or a new one is made', async () => {
    const memberId = memberIds[1] as CommitteeMemberId
    const key = valueOf(await issueMemberLink(by('2021-05-20'), memberId))
    const at = (on: string) => new Date(`${on}T10:00:00+09:00`)
    expect((await memberOfLink(city.session, key, at('2021-05-21')))?.id).toBe(memberId)
    expect(await memberOfLink(city.session, key, at('2021-06-19'))).toBeNull()
    expect(await memberOfLink(city.session, `${key}x`, at('2021-05-21'))).toBeNull()
    const next = valueOf(await issueMemberLink(by('2021-05-21'), memberId))
    expect(await memberOfLink(city.session, key, at('2021-05-21'))).toBeNull()
    expect((await memberOfLink(city.session, next, at('2021-05-22')))?.number).toBe(2)
    const late = valueOf(await issueMemberLink(by('2023-02-20'), memberId))
    expect(await memberOfLink(city.session, late, at('2023-03-02'))).toBeNull()
    expect(await issueMemberLink(by('2023-03-02'), memberId)).toMatchObject({ refusal: 'not-serving' })
  })

  it('is good to the end of the day that it is needed for, in Seoul, and never shorter than the setting says', async () => {
    const memberId = memberIds[1] as CommitteeMemberId
    const at = (moment: string) => new Date(`${moment}+09:00`)
    const far = valueOf(await issueMemberLink(by('2021-05-20'), memberId, calendarDate('2021-08-31')))
    expect((await memberOfLink(city.session, far, at('2021-08-31T23:59:59.999')))?.id).toBe(memberId)
    expect(await memberOfLink(city.session, far, at('2021-09-01T00:00:00'))).toBeNull()
    const near = valueOf(await issueMemberLink(by('2021-05-20'), memberId, calendarDate('2021-05-21')))
    expect((await memberOfLink(city.session, near, at('2021-06-18T23:00:00')))?.id).toBe(memberId)
    expect(await memberOfLink(city.session, near, at('2021-06-20T00:00:00'))).toBeNull()
  })
})

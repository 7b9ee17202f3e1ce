import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { type DepartmentId, type Person, visitor } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPlannersCity } from '#testing/a-planners-city.ts'
import { aCommittee } from '#testing/a-committee.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { applicantsOf, lotteryOf } from '../data/call-queries.ts'
import { deleteApplicants } from '../data/call-store.ts'
import { everyMemberOf, membersOf, subGroupsOf } from '../data/committee-queries.ts'
import { type CommitteeId, sexes } from '../domain/committee.ts'
import type { OpenCallId } from '../domain/open-call.ts'
import { apply, type EnteredApplication, enterApplications, leaveOut, withdrawApplication } from './apply.ts'
import { endMembership, renewTerm, replaceMember } from './change-members.ts'
import { foundCommittee } from './found-committee.ts'
import { openCall } from './open-call.ts'
import { appointDrawn, drawLottery, publishPool } from './run-lottery.ts'

const day = calendarDate
const towns = ['gochon', 'sau', 'tongjin'] as const

let city: TestCity
let planner: Person
let planning: DepartmentId
let id: CommitteeId
let callId: OpenCallId

const by = (on: string, person: Person = planner) => city.context({ person, day: on })

const application = (place: number, facts: Partial<EnteredApplication> = {}): EnteredApplication => ({
  name: `지원자${place}`,
  town: towns[place % 3] ?? 'sau',
  sex: sexes[place % 2] ?? 'female',
  birthYear: 1960 + (place % 40),
  email: '',
  phone: `010-0000-${String(place).padStart(4, '0')}`,
  motive: '살피고 싶습니다.',
  consents: true,
  receivedOn: day('2021-02-10'),
  way: 'paper',
  ...facts,
})

beforeEach(async () => {
  city = await aTestCity()
  ;({ planner, planning } = await aPlannersCity(city))
  id = valueOf(
    await foundCommittee(by('2021-01-29'), {
      kind: 'citizens-panel',
      name: { ko: '시민평가단', en: 'Panel' },
      basis: '규칙 제9조',
      departmentId: planning,
      termFrom: day('2021-03-05'),
      termUntil: day('2022-06-30'),
      size: 6,
    }),
  )
  callId = valueOf(
    await openCall(by('2021-02-01'), {
      committeeId: id,
      announcedOn: day('2021-02-01'),
      opensOn: day('2021-02-03'),
      closesOn: day('2021-02-19'),
      seats: 6,
      reserves: 6,
      conditions: '시민이면 누구나',
    }),
  )
})
afterEach(() => city.close())

describe('an application', () => {
  const { receivedOn: _day, way: _way, ...usual } = application(1)
  const sent = (on: string, facts: Partial<typeof usual> = {}) =>
    apply(by(on, visitor), { ...usual, ...facts, callId })

  it('is taken while the call is open, once from each contact, and can be withdrawn with its receipt', async () => {
    expect(await sent('2021-02-02')).toMatchObject({ refusal: 'not-open-yet' })
    const receipt = valueOf(await sent('2021-02-03', { email: 'Min@citizen.example' }))
    expect(receipt).toMatchObject({ number: 1 })
    expect(await sent('2021-02-04')).toMatchObject({ refusal: 'applied-already' })
    expect(await sent('2021-02-04', { phone: '', email: 'min@citizen.example ' })).toMatchObject({
      refusal: 'applied-already',
    })
    const other = { callId, number: receipt.number, code: 'WRONG' }
    expect(await withdrawApplication(by('2021-02-05', visitor), other)).toMatchObject({
      refusal: 'not-found',
    })
    valueOf(
      await withdrawApplication(by('2021-02-05', visitor), { ...other, code: receipt.code.toLowerCase() }),
    )
    expect(await applicantsOf(city.session, callId)).toMatchObject([
      { state: 'withdrawn', phone: null, email: null, motive: '' },
    ])
    expect(valueOf(await sent('2021-02-06')).number).toBe(2)
    expect(await sent('2021-02-20')).toMatchObject({ refusal: 'closed' })
  })

  it('is refused from outside the city, from the too young, without a contact or consent', async () => {
    const refusals = await Promise.all([
      sent('2021-02-05', { town: 'elsewhere' }),
      sent('2021-02-05', { birthYear: 2004 }),
      sent('2021-02-05', { birthYear: 85 }),
      sent('2021-02-05', { phone: '', email: '' }),
      sent('2021-02-05', { phone: '12' }),
      sent('2021-02-05', { phone: '', email: 'min' }),
      sent('2021-02-05', { consents: false }),
      sent('2021-02-05', { name: ' ' }),
    ])
    expect(refusals.map((each) => (each.ok ? 'taken' : each.refusal))).toEqual([
      ...['outside-the-city', 'too-young', 'birth-year-unlikely', 'contact-missing'],
      ...['phone-unreadable', 'email-unreadable', 'consent-missing', 'name-missing'],
    ])
    expect(await applicantsOf(city.session, callId)).toEqual([])
  })

  it('on paper counts by the day on which it came in, and none of a batch is kept when one is refused', async () => {
    const late = application(3, { receivedOn: day('2021-02-20') })
    expect(
      await enterApplications(by('2021-02-22'), { callId, applications: [application(1), late] }),
    ).toMatchObject({ refusal: { code: 'application-refused', row: 2, refusal: 'closed' } })
    const twice = [application(1), application(2, { phone: '010 0000 0001' })]
    expect(await enterApplications(by('2021-02-22'), { callId, applications: twice })).toMatchObject({
      refusal: { row: 2, refusal: 'applied-already' },
    })
    expect(await applicantsOf(city.session, callId)).toEqual([])
    valueOf(await enterApplications(by('2021-02-22'), { callId, applications: [application(1)] }))
    const stranger = aPerson()
    expect(
      await enterApplications(by('2021-02-22', stranger), { callId, applications: [application(2)] }),
    ).toMatchObject({ refusal: 'not-allowed' })
  })
})

const quotas = {
  sex: sexes.map((key) => ({ key, places: 3 })),
  town: towns.map((key) => ({ key, places: 2 })),
  age: [],
}
const seedSource = { what: '2021년 2월 26일 코스피 종가', day: '2021-02-26' }
const pool = (on = '2021-02-22', facts: Partial<Parameters<typeof publishPool>[1]> = {}) =>
  publishPool(by(on), { callId, quotas, subGroups: 2, seedSource, ...facts })

describe('the lottery', () => {
  beforeEach(async () => {
    const applications = Array.from({ length: 24 }, (_, place) => application(place + 1))
    valueOf(await enterApplications(by('2021-02-19'), { callId, applications }))
  })

  it('binds pool, quotas and the source of the seed after the close, before the seed can be known', async () => {
    expect(await pool('2021-02-19')).toMatchObject({ refusal: 'call-still-open' })
    expect(await pool('2021-02-26')).toMatchObject({ refusal: 'seed-known-already' })
    expect(await pool('2021-02-22', { seedSource: { ...seedSource, what: ' ' } })).toMatchObject({
      refusal: { code: 'seed-source-missing' },
    })
    const women = [
      { key: 'female', places: 4 },
      { key: 'male', places: 2 },
    ]
    expect(await pool('2021-02-22', { quotas: { ...quotas, sex: women } })).toMatchObject({
      refusal: { code: 'too-many-of-one-sex', most: 3 },
    })
    const more = [...quotas.town, { key: 'wolgot', places: 1 }]
    expect(await pool('2021-02-22', { quotas: { ...quotas, town: more } })).toMatchObject({
      refusal: { code: 'quotas-do-not-add-up', dimension: 'town', sum: 7, places: 6 },
    })
    const commitment = valueOf(await pool())
    expect(commitment).toMatch(/^[0-9a-f]{64}$/)
    expect(await pool()).toMatchObject({ refusal: 'published-already' })
    const tickets = (await applicantsOf(city.session, callId)).map(({ ticket }) => ticket)
    expect(tickets).toEqual(Array.from({ length: 24 }, (_, place) => place + 1))
    const [first] = await applicantsOf(city.session, callId)
    if (first === undefined) throw new Error('nobody applied')
    expect(
      await leaveOut(by('2021-02-23'), { applicantId: first.id, state: 'withdrawn', reason: '본인 철회' }),
    ).toMatchObject({ refusal: 'pool-published' })
    expect(
      await enterApplications(by('2021-02-23'), { callId, applications: [application(30)] }),
    ).toMatchObject({ refusal: 'pool-published' })
  })

  it('is drawn once, on the day of the seed, and seats the drawn in their sub-groups', async () => {
    valueOf(await pool())
    expect(await drawLottery(by('2021-02-25'), { callId, seed: '3012.95' })).toMatchObject({
      refusal: 'seed-not-out-yet',
    })
    expect(await appointDrawn(by('2021-02-26'), { callId, from: day('2021-03-05') })).toMatchObject({
      refusal: 'not-drawn-yet',
    })
    const result = valueOf(await drawLottery(by('2021-02-26'), { callId, seed: ' 3012.95 ' }))
    expect(result.shortfalls).toEqual([])
    expect(await drawLottery(by('2021-02-27'), { callId, seed: '1' })).toMatchObject({
      refusal: 'drawn-already',
    })
    valueOf(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') }))
    expect(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') })).toMatchObject({
      refusal: 'appointed-already',
    })
    const members = await membersOf(city.session, id, day('2021-03-05'))
    const applicants = await applicantsOf(city.session, callId)
    const drawn = result.members.map((ticket) => applicants.find((each) => each.ticket === ticket)?.name)
    expect(members.map(({ name }) => name)).toEqual(drawn)
    const groups = await subGroupsOf(city.session, id)
    const sizes = groups.map((group) => members.filter(({ subGroupId }) => subGroupId === group.id).length)
    expect(sizes).toEqual([3, 3])
    expect(await lotteryOf(city.session, callId)).toMatchObject({
      seed: '3012.95',
      appointedOn: '2021-03-05',
    })
    const actions = (await listEntries(city.session, noEntryFilter, 200)).map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining([
        'committees.publish-pool',
        'committees.draw-lottery',
        'committees.appoint-drawn',
      ]),
    )
  })

  it('appoints nobody when the application of somebody drawn has been deleted', async () => {
    valueOf(await pool())
    const { members } = valueOf(await drawLottery(by('2021-02-26'), { callId, seed: '3012.95' }))
    const gone = (await applicantsOf(city.session, callId)).find(({ ticket }) => ticket === members[2])
    if (gone === undefined) throw new Error('nobody was drawn')
    await deleteApplicants(city.session, [gone.id])
    expect(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') })).toMatchObject({
      refusal: 'drawn-are-gone',
    })
    expect(await everyMemberOf(city.session, id)).toEqual([])
    expect(await lotteryOf(city.session, callId)).toMatchObject({ appointedOn: null })
  })

  it('gives a leaving member’s seat to the first reserve who keeps the quotas, in the same sub-group', async () => {
    valueOf(await pool())
    valueOf(await drawLottery(by('2021-02-26'), { callId, seed: '3012.95' }))
    valueOf(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') }))
    const [leaving] = await membersOf(city.session, id, day('2021-07-01'))
    if (leaving === undefined) throw new Error('nobody was appointed')
    const memberId = leaving.id
    expect(await replaceMember(by('2021-07-01'), { memberId })).toMatchObject({ refusal: 'still-serving' })
    const ending = { memberId, how: 'resigned', lastDay: day('2021-07-01'), reason: '이사' } as const
    expect(await endMembership(by('2021-07-01'), { ...ending, reason: '' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(await endMembership(by('2021-07-01'), ending))
    expect(await endMembership(by('2021-07-01'), ending)).toMatchObject({ refusal: 'ended-already' })
    const next = valueOf(await replaceMember(by('2021-07-01'), { memberId }))
    expect(next.keepsQuotas).toBe(true)
    const members = await membersOf(city.session, id, day('2021-07-02'))
    expect(members).toHaveLength(6)
    expect(members.at(-1)).toMatchObject({
      ...{ number: 7, replacesId: memberId, subGroupId: leaving.subGroupId },
      ...{ town: leaving.town, sex: leaving.sex, from: '2021-07-02', until: '2022-06-30' },
    })
    expect(await replaceMember(by('2021-07-02'), { memberId })).toMatchObject({ refusal: 'replaced-already' })
    expect(await membersOf(city.session, id, day('2021-07-01'))).toHaveLength(6)
  })

  it('lets a term be renewed once, and only by who serves to its end', async () => {
    valueOf(await pool())
    valueOf(await drawLottery(by('2021-02-26'), { callId, seed: '3012.95' }))
    valueOf(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') }))
    const memberIds = (await everyMemberOf(city.session, id)).slice(1).map((member) => member.id)
    const renewal = { committeeId: id, until: day('2024-06-30'), memberIds }
    expect(await renewTerm(by('2022-06-01'), { ...renewal, until: day('2022-06-30') })).toMatchObject({
      refusal: 'not-later',
    })
    valueOf(await renewTerm(by('2022-06-01'), renewal))
    expect(await membersOf(city.session, id, day('2024-06-30'))).toHaveLength(5)
    expect(await renewTerm(by('2024-06-01'), { ...renewal, until: day('2026-06-30') })).toMatchObject({
      refusal: { code: 'renewed-too-often', numbers: [2, 3, 4, 5, 6] },
    })
  })
})

describe('a member who was named and not drawn', () => {
  it('has no reserves', async () => {
    const founded = await aCommittee(city, {
      by: planner,
      departmentId: planning,
      members: 3,
    })
    const [memberId] = founded.memberIds
    if (memberId === undefined) throw new Error('nobody was named')
    const ending = { memberId, how: 'dismissed', lastDay: day('2021-05-01'), reason: '직무 태만' } as const
    valueOf(await endMembership(by('2021-05-01'), ending))
    expect(await replaceMember(by('2021-05-01'), { memberId })).toMatchObject({ refusal: 'not-drawn' })
  })
})

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { addMonths, calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { aDrawnPanel, type DrawnPanel } from '#testing/a-drawn-panel.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { applicantsOf, lotteryOf } from '../data/call-queries.ts'
import { everyMemberOf, membersOf, readCommittee } from '../data/committee-queries.ts'
import { applicationMonths, promisedMonths } from '../domain/committee-settings.ts'
import type { OpenCallId } from '../domain/open-call.ts'
import { committeeJobs } from '../committee-jobs.ts'
import { enterApplications } from './apply.ts'
import { endMembership, renewTerm, replaceMember } from './change-members.ts'
import { foundCommittee } from './found-committee.ts'
import { openCall } from './open-call.ts'
import { sweepApplicants } from './sweep-applicants.ts'

const day = calendarDate
/** On this day every application of the panel came in; its term ends on 2022-06-30. */
const RECEIVED = day('2021-02-10')

let city: TestCity
let panel: DrawnPanel

beforeEach(async () => {
  city = await aTestCity()
  panel = await aDrawnPanel(city)
})
afterEach(() => city.close())

const sweep = (on: string) => sweepApplicants(city.context({ person: systemPerson, day: on }))
const kept = async () => (await applicantsOf(city.session, panel.callId)).length
/** The panel goes on for a second term with everybody who serves. */
const renewed = async () => {
  const members = await membersOf(city.session, panel.id, day('2022-06-01'))
  valueOf(
    await renewTerm(city.context({ person: panel.planner, day: '2022-06-01' }), {
      committeeId: panel.id,
      until: day('2023-06-30'),
      memberIds: members.map(({ id }) => id),
    }),
  )
}

describe('applications', () => {
  it('are kept while the members serve, and go on the day after their term', async () => {
    expect(await sweep('2022-06-30')).toBe(0)
    expect(await kept()).toBe(24)
    expect(await sweep('2022-07-01')).toBe(24)
    expect(await kept()).toBe(0)
    expect(await sweep('2022-07-02')).toBe(0)
  })

  it('go on the day on which two years are over, though the term goes on', async () => {
    await renewed()
    expect(addMonths(RECEIVED, 24)).toBe('2023-02-10')
    expect(await sweep('2023-02-09')).toBe(0)
    expect(await kept()).toBe(24)
    expect(await sweep('2023-02-10')).toBe(24)
    expect(await kept()).toBe(0)
  })

  it('go sooner when the setting says so, from the day on which it holds', async () => {
    await renewed()
    const planner = city.context({ person: panel.planner, day: '2022-03-01' })
    const year = { from: day('2022-05-01'), value: 12, source: '운영 기준' }
    valueOf(await saveSettingValue(city.session, planner, applicationMonths, year))
    expect(await sweep('2022-04-30')).toBe(0)
    expect(await sweep('2022-05-01')).toBe(24)
  })

  it('cannot be kept longer than whoever applied was promised', async () => {
    expect(promisedMonths).toBe(24)
    expect(applicationMonths.schema.safeParse(24).success).toBe(true)
    expect(applicationMonths.schema.safeParse(25).success).toBe(false)
    expect(await settingValue(city.session, applicationMonths, day('2021-02-10'))).toBe(24)
  })
})

describe('applications to a call that nobody was appointed from', () => {
  /** One application of 2021-02-10 to a call of a panel whose term ends on a day. */
  async function aCall(facts: {
    readonly closesOn: string
    readonly termUntil: string
  }): Promise<OpenCallId> {
    const by = (on: string) => city.context({ person: panel.planner, day: on })
    const departmentId = (await readCommittee(city.session, panel.id))?.departmentId
    if (departmentId === undefined) throw new Error('no secretariat')
    const committeeId = valueOf(
      await foundCommittee(by('2021-01-29'), {
        ...{ kind: 'citizens-panel', name: { ko: '둘째 평가단', en: 'Second panel' }, basis: '규칙 제9조' },
        ...{ departmentId, size: 6, termFrom: day('2021-01-29'), termUntil: day(facts.termUntil) },
      }),
    )
    const callId = valueOf(
      await openCall(by('2021-02-01'), {
        ...{ committeeId, announcedOn: day('2021-02-01'), opensOn: day('2021-02-03') },
        ...{ closesOn: day(facts.closesOn), seats: 6, reserves: 6, conditions: '시민이면 누구나' },
      }),
    )
    const application = {
      ...{ name: '지원자', town: 'sau', sex: 'female' as const, birthYear: 1970, email: '' },
      ...{ phone: '010-0000-9999', motive: '살피고 싶습니다.', consents: true },
      ...{ receivedOn: RECEIVED, way: 'paper' as const },
    }
    valueOf(await enterApplications(by('2021-02-10'), { callId, applications: [application] }))
    return callId
  }
  const left = async (callId: OpenCallId) => (await applicantsOf(city.session, callId)).length
  const keepFor = async (months: number) => {
    const planner = city.context({ person: panel.planner, day: '2021-02-01' })
    const setting = { from: day('2021-02-01'), value: months, source: '운영 기준' }
    valueOf(await saveSettingValue(city.session, planner, applicationMonths, setting))
  }

  it('stay while it is open, however few months the setting says: only those whose draw was appointed go', async () => {
    await keepFor(1)
    const callId = await aCall({ closesOn: '2021-05-31', termUntil: '2023-12-31' })
    expect(await sweep('2021-03-09')).toBe(0)
    expect(await sweep('2021-03-10')).toBe(24)
    expect(await sweep('2021-05-31')).toBe(0)
    expect([await kept(), await left(callId)]).toEqual([0, 1])
  })

  it('go on the day on which the promised two years are over', async () => {
    await keepFor(1)
    const callId = await aCall({ closesOn: '2021-02-28', termUntil: '2023-12-31' })
    await sweep('2023-02-09')
    expect(await left(callId)).toBe(1)
    await sweep('2023-02-10')
    expect(await left(callId)).toBe(0)
  })

  it('go on the day after a term that ends six months after its close', async () => {
    const callId = await aCall({ closesOn: '2021-02-28', termUntil: '2021-08-28' })
    await sweep('2021-08-28')
    expect(await left(callId)).toBe(1)
    await sweep('2021-08-29')
    expect(await left(callId)).toBe(0)
  })

  it('stay after a term that ends sooner: the call was for the next', async () => {
    const callId = await aCall({ closesOn: '2021-02-28', termUntil: '2021-08-27' })
    await sweep('2021-08-28')
    await sweep('2023-02-09')
    expect(await left(callId)).toBe(1)
    await sweep('2023-02-10')
    expect(await left(callId)).toBe(0)
  })
})

describe('what stays when applications go', () => {
  it('is the members and the draw, and an entry of how many went that names nobody', async () => {
    const before = await everyMemberOf(city.session, panel.id)
    await sweep('2022-07-01')
    expect(await everyMemberOf(city.session, panel.id)).toEqual(before)
    expect((await lotteryOf(city.session, panel.callId))?.result?.members).toHaveLength(6)
    const action = 'committees.sweep-applicants'
    const entries = await listEntries(city.session, { ...noEntryFilter, action }, 5)
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).toContain('24')
    expect(JSON.stringify(entries)).not.toContain('지원자')
  })

  it('is no reserve: a seat that falls vacant later is filled by appointment', async () => {
    await renewed()
    await sweep('2023-02-10')
    const [leaving] = await membersOf(city.session, panel.id, day('2023-03-01'))
    if (leaving === undefined) throw new Error('nobody serves')
    const by = city.context({ person: panel.planner, day: '2023-03-01' })
    const ending = {
      memberId: leaving.id,
      how: 'resigned',
      lastDay: day('2023-03-01'),
      reason: '이사',
    } as const
    valueOf(await endMembership(by, ending))
    expect(await replaceMember(by, { memberId: leaving.id })).toMatchObject({ refusal: 'not-drawn' })
  })
})

describe('the night’s job', () => {
  let app: TestApp | null = null
  afterAll(() => app?.city.close())

  it('sweeps them, and the pages of call and draw stand all the same', async () => {
    app = await aTestApp({ day: '2022-07-01' })
    const drawn = await aDrawnPanel(app.city)
    const [job] = committeeJobs
    await job?.perform(app.city.context({ person: systemPerson, day: '2022-07-01' }), {})
    expect(await applicantsOf(app.city.session, drawn.callId)).toEqual([])
    const call = `/office/committees/${drawn.id}/calls/${drawn.callId}`
    for (const path of [call, `${call}/lottery`, `/office/committees/${drawn.id}`])
      expect([path, (await app.request(path, { as: drawn.planner })).status]).toEqual([path, 200])
    const draw = await app.textOf(await app.request(`/committees/${drawn.id}/draw`))
    expect(draw).toContain('3012.95')
  })
})

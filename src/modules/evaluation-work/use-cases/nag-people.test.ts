import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listMails, readMail } from '#platform/mail/mail-queries.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { keepUnchanged, lockSet, staleDays } from '#modules/indicators/index.ts'
import { hirePeople, takeLeave } from '#modules/organization/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { entered, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { workMails } from '../work-mails.ts'
import { noteInterview } from './interviews.ts'
import { nagPeople } from './nag-people.ts'
import { giveTask } from './work-tasks.ts'

let city: TestCity
let office: JointCity
beforeAll(async () => {
  city = await aTestCity()
  office = await aJointYear(city)
  const system = city.context({ person: systemPerson, day: '2021-01-04' })
  valueOf(
    await hirePeople(
      system,
      [
        ['과장', 0],
        ['나과장', 1],
      ].map(([name, place]) => ({
        ...{ name: String(name), rank: '행정5급', extension: '3000', work: '총괄' },
        ...{ employeeNumber: `17${String(place)}001`, email: `head${String(place)}@dure.example` },
        day: calendarDate('2021-01-04'),
        placement: {
          ...{ department: office.codes[Number(place)] ?? '', team: '', isHead: true },
          post: 'division-head' as const,
        },
        account: { login: `test.head${String(place)}`, roles: [] },
      })),
    ),
  )
})
afterAll(() => city.close())

const mails = workMails(new URL('https://dure.example'))
/** Runs the morning's round of a day; tells to whom it wrote, and what. */
async function morning(day: string) {
  const before = new Set((await listMails(city.session, { limit: 500, offset: 0 })).mails.map(({ id }) => id))
  // Two rounds at once: a second process, or one that was started again.
  const round = () => nagPeople(city.context({ person: systemPerson, day }), mails)
  const [first, second] = await Promise.all([round(), round()])
  const { mails: all } = await listMails(city.session, { limit: 500, offset: 0 })
  const fresh = all.filter(({ id }) => !before.has(id))
  expect(first + second).toBe(fresh.length)
  expect(new Set(fresh.map(({ to }) => to)).size).toBe(fresh.length)
  const read = await Promise.all(fresh.map(({ id }) => readMail(city.session, id)))
  return new Map(read.flatMap((mail) => (mail === null ? [] : [[mail.to.split('@')[0], mail] as const])))
}

describe('the morning’s mails', () => {
  it('ask each owner once for the month’s missing indicators, from its third business day on', async () => {
    expect([...(await morning('2021-02-02')).keys()]).toEqual([])
    const first = await morning('2021-02-03')
    expect([...first.keys()].sort()).toEqual(['person0', 'person1'])
    const { text, subject } = first.get('person0')!
    expect(subject).toBe('[시군종합평가] 챙겨 주실 일 2건')
    for (const said of ['사람1 님', '2021. 1. 실적', '1 일자리 창출', '3 민원 처리기간', '변동 없음'])
      expect(text).toContain(said)
    expect(text).toContain('https://dure.example/office/joint-evaluation/2021/enter')
    expect([...(await morning('2021-02-03')).keys()]).toEqual([])
    expect([...(await morning('2021-02-04')).keys()]).toEqual([])
  })

  it('tell the head five business days later, and the owner again after a week', async () => {
    await entered(city, office.setId, { person: office.colleagues[1]!.person, day: '2021-02-05' }, [
      typed(office.indicators[1]!, '2021-01', { 재활용량: '60', 발생량: '100' }),
    ])
    const later = await morning('2021-02-10')
    expect([...later.keys()].sort()).toEqual(['head0', 'person0'])
    const { subject, text } = later.get('head0')!
    expect(subject).toBe('[시군종합평가] 2021. 1. 실적이 없는 지표를 알려 드립니다')
    expect(text).toContain('1 일자리 창출 (담당 사람1)')
    expect([...(await morning('2021-02-15')).keys()]).toEqual([])
  })

  it('go to the deputy while the owner is away, and to nobody once nothing is missing', async () => {
    valueOf(
      await takeLeave(city.context({ person: systemPerson, day: '2021-02-16' }), {
        ...{ staffId: office.colleagues[0]!.staffId, from: calendarDate('2021-02-16') },
        ...{ until: calendarDate('2021-02-28'), kind: 'sick' as const },
      }),
    )
    expect([...(await morning('2021-02-17')).keys()].sort()).toEqual(['head0', 'person3'])
    const day = { person: office.planner, day: '2021-02-18' }
    await entered(city, office.setId, day, [
      typed(office.indicators[0]!, '2021-01', '80'),
      typed(office.indicators[2]!, '2021-01', '6'),
    ])
    expect([...(await morning('2021-02-25')).keys()]).toEqual([])
  })

  it('speak of stale indicators where no month is missing', async () => {
    const tap = async (day: string, month: string, indicatorIds = office.indicators.map(({ id }) => id)) =>
      valueOf(
        await keepUnchanged(city.context({ person: office.planner, day }), {
          ...{ setId: office.setId, indicatorIds, month: month as never },
        }),
      )
    await tap('2021-03-01', '2021-02')
    await tap('2021-03-25', '2021-03')
    const administrator = city.context({ person: office.administrator, day: '2021-04-01' })
    const often = { from: calendarDate('2021-04-01'), value: 25, source: '시험' }
    valueOf(await saveSettingValue(city.session, administrator, staleDays, often))
    expect([...(await morning('2021-04-19')).keys()]).toEqual([])
    const mail = (await morning('2021-04-20')).get('person0')
    expect(mail?.text).toContain('오래 새 소식이 없는 지표')
    await tap('2021-04-26', '2021-04')
  })

  it('remind of a promise on the working day before its day, of a task its owner or the head, and again when late', async () => {
    const { setId, colleagues, departmentIds, indicators } = office
    const talk = city.context({ person: office.planner, day: '2021-04-23' })
    valueOf(
      await noteInterview(talk, {
        ...{ setId, indicatorId: indicators[1]!.id, staffId: colleagues[1]!.staffId, kind: 'weak' },
        ...{ day: calendarDate('2021-04-23'), said: '수거 차량이 모자람' },
        promises: [{ text: '차량 계획을 냄', dueDay: calendarDate('2021-05-01') }],
      }),
    )
    valueOf(
      await giveTask(talk, {
        ...{ setId, meetingId: null, indicatorId: indicators[1]!.id, departmentId: departmentIds[1]! },
        ...{ ownerId: null, title: '차량 예산 확인', dueDay: calendarDate('2021-05-03') },
      }),
    )
    const before = await morning('2021-04-30')
    expect([...before.keys()].sort()).toEqual(['head1', 'person1'])
    expect(before.get('person1')?.text).toContain('차량 계획을 냄 (기한 2021. 5. 1.(토))')
    expect(before.get('head1')?.text).toContain('차량 예산 확인')
    const late = await morning('2021-05-04')
    expect(late.get('person1')?.text).toContain('기한이 지난 약속과 과제')
    expect(late.get('person1')?.text).toContain('함께 방법을 찾겠습니다')
  })

  it('stop at the lock', async () => {
    expect((await morning('2021-09-29')).size).toBeGreaterThan(0)
    valueOf(await lockSet(city.context({ person: office.planner, day: '2021-09-30' }), office.setId))
    expect([...(await morning('2021-10-07')).keys()]).toEqual([])
  })
}) // prettier-ignore

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { setUpCampaign } from '../use-cases/run-campaigns.ts'
import { sendPoints } from '../use-cases/send-points.ts'
import { settleDue } from '../use-cases/settle.ts'

const home = '/office/collaboration'
let app: TestApp
let hall: CollaborationCity
let forms = 0
const someone = (index: number) => hall.colleagues[index]!
const send = async (from: number, to: number, day: string, message = '고맙습니다') =>
  valueOf(
    await sendPoints(app.city.context({ person: someone(from).person, day }), {
      key: `form-${String((forms += 1)).padStart(6, '0')}`,
      ...{ to: { kind: 'staff', id: someone(to).staffId }, message },
    }),
  )

beforeAll(async () => {
  app = await aTestApp({ day: '2021-12-10' })
  hall = await aCollaborationCity(app.city, { people: 9, departments: 3 })
  const campaign = {
    ...{ from: calendarDate('2021-01-01'), until: null, multiplier: 100, source: '계획' },
    ...{ firstMonth: 2, lastMonth: 11, firstHour: 0, lastHour: 24 },
  }
  const planner = app.city.context({ person: hall.planner, day: '2021-01-01' })
  valueOf(
    await setUpCampaign(planner, {
      ...{ ...campaign, kind: 'sending-day', dayOfMonth: 30 },
      name: { ko: '보내는 날', en: 'Sending day' },
      banner: { ko: '오늘은 보내는 날', en: 'Send today' },
    }),
  )
  valueOf(
    await setUpCampaign(planner, {
      ...{ ...campaign, kind: 'double-week', dayOfMonth: null, multiplier: 200, firstHour: 9, lastHour: 18 },
      name: { ko: '두 배 주간', en: 'Double week' },
      banner: { ko: '', en: '' },
    }),
  )
  await send(0, 1, '2021-10-05', '=HYPERLINK("http://evil")')
  await send(0, 2, '2021-11-08')
  await send(4, 2, '2021-11-08')
})
afterAll(() => app.city.close())

const see = async (path: string, as: Person = someone(5).person) => {
  const answer = await app.request(path, { as })
  return { status: answer.status, words: await app.textOf(answer.clone()), html: await answer.text() }
}
const csv = async (path: string, as: Person = someone(5).person) => {
  const answer = await app.request(`${home}${path}`, { as })
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'text/csv; charset=utf-8',
  ])
  return new TextDecoder().decode(new Uint8Array(await answer.arrayBuffer()))
}

describe('the awards of a year', () => {
  it('are not given on what may still change: before the year is settled its page says when it will be', async () => {
    const open = await see(`${home}/awards?year=2021`)
    expect(open.words).toContain('시상은 확정한 순위로만 합니다')
    expect(open.words).not.toContain('으뜸 직원')
    expect(open.words).toContain('2021. 11. 30.(화)')
    const next = await see(`${home}/awards?year=2022`)
    expect(next.words).toContain('2022. 12. 2.(금)에 확정합니다')
    expect((await see(`${home}/awards?year=2019`)).words).toContain('협업포인트를 운영하지 않았습니다')
    expect((await app.request(`${home}/awards.csv?year=2021`, { as: someone(0).person })).status).toBe(404)
  })

  it('are drawn from the settled year, with its cut-off, its months and its rules', async () => {
    valueOf(await settleDue(app.city.context({ person: systemPerson, day: '2021-12-02' })))
    const { words } = await see(`${home}/awards?year=2021`)
    expect(words).toContain('2020. 12. 1.(화)부터 마감일 2021. 11. 30.(화)까지의 기록으로 2021. 12. 2.(목)')
    expect(words).toMatch(/으뜸 직원 사람3 /)
    expect(words).toContain('2개월')
    expect(words).toContain('받음 100 %, 보냄 50 %')
    expect(words).toContain('그것도 같으면 같은 순위이고 다음 순위는 비웁니다')
    // Whoever shares the first place is named too.
    const [head, first] = (await csv('/awards.csv?year=2021&kind=person')).replace('\ufeff', '').split('\r\n')
    expect(head).toBe('순위,이름,점수,부서,받음,보냄,특별')
    expect(first).toBe('1,사람3,20,다부서,20,0,0')
    expect(await csv('/awards.csv?year=2021&kind=department')).toContain('다부서')
    expect((await see(`/en${home}/awards?year=2021`)).words).toContain('Collaboration awards 2021')
  })
})

describe('the year of campaigns', () => {
  it('shows days and hours of every month, why a day was moved, and what comes next', async () => {
    const { words } = await see(`${home}/campaigns?year=2021`)
    expect(words).toContain('2021년 협업포인트 행사는 보내는 날 10번, 두 배 주간 10번입니다')
    expect(words).toContain('30일이 없는 달이라 말일. 2. 28.(일)은 쉬는 날이라 그 앞의 근무일')
    expect(words).toContain('5. 30.(일)은 쉬는 날이라 그 앞의 근무일')
    expect(words).toContain('쉬는 날도 들어 있음: 5. 19.(수)')
    expect(words).toContain('09~18시')
    expect(words).toContain('오늘은 보내는 날')
    const later = await see(`/en${home}/campaigns?year=2022`)
    expect(later.words).toContain('Next comes Double week on Mon 21 Feb 2022.')
    expect((await see(`${home}/campaigns?year=2018`)).words).toContain('이 해에는 행사가 없습니다')
    const file = await csv('/campaigns.csv?year=2021')
    expect(file).toContain('2021-09,보내는 날,9. 30.(목),하루 종일,100 %,매달 30일')
  })
})

describe('what lists show can be taken away', () => {
  it('rankings of a month and of the year so far, people and departments', async () => {
    const month = await csv('/rankings.csv?month=2021-11&kind=person')
    expect(month).toContain('1,사람3,20,다부서,20,0,0')
    expect(await csv('/rankings.csv?month=2021-11&kind=department')).toContain('현원')
    expect(await csv('/rankings.csv?view=year&kind=person')).toContain('순위,이름')
    // The page offers just these.
    const { html } = await see(`${home}/rankings?month=2021-11&kind=department`)
    expect(html).toContain('rankings.xlsx?view=month&amp;kind=department&amp;month=2021-11')
  })

  it('the network, and who has not met', async () => {
    const span = 'from=2021-10&until=2021-11'
    expect(await csv(`/network.csv?${span}`)).toContain('가부서,다부서,1')
    expect(await csv(`/network.csv?${span}&table=strangers`)).toContain('함께하지 않은')
  })

  it('one’s own sends and receipts of a year and of the running month; nothing a spreadsheet would carry out', async () => {
    const own = await csv('/mine.csv?year=2021', someone(0).person)
    expect(own.trim().split('\r\n')).toHaveLength(3)
    expect(own).toContain('사람2')
    expect(own).toContain(`'=HYPERLINK`)
    expect(own).not.toMatch(/(^|,|")=HYPERLINK/m)
    const other = await csv('/mine.csv?year=2021', someone(1).person)
    expect(other).toContain('받음')
    // Another's cannot be asked for; somebody without a staff record has none.
    const nobody = aPerson({ accountId: '00000000-0000-7000-8000-0000000000ff' })
    expect((await csv('/mine.csv?year=2021', nobody)).trim().split('\r\n')).toHaveLength(1)
    await send(0, 1, '2021-12-09')
    const running = await csv('/lines.csv', someone(0).person)
    expect(running.trim().split('\r\n')).toHaveLength(2)
    expect((await see(home, someone(0).person)).html).toContain(`${home}/lines.xlsx`)
  })

  it('by staff alone, as the pages themselves', async () => {
    for (const path of ['rankings', 'network', 'mine', 'lines', 'campaigns', 'awards', 'report'])
      for (const ending of path === 'report' ? ['hwpx', 'xlsx'] : ['xlsx', 'csv', 'json']) {
        const answer = await app.request(`${home}/${path}.${ending}`)
        // Whoever is not signed in is led to where that is done.
        expect([path, ending, answer.status]).toEqual([path, ending, 303])
      }
  })

  it('with the same few questions to the database however much there is', async () => {
    const asked = async (path: string) => {
      const before = app.city.queries()
      await see(`${home}${path}`, someone(0).person)
      return app.city.queries() - before
    }
    for (const [path, ceiling] of [
      ['/campaigns', 12],
      ['/awards?year=2021', 16],
      ['/awards?year=2022', 14],
      ['/rankings.csv', 14],
      ['/network.csv', 16],
      ['/mine.csv', 12],
    ] as const) {
      const count = await asked(path)
      expect([path, count <= ceiling ? ceiling : count]).toEqual([path, ceiling])
    }
  })
})

it('an address that nobody made is no fault', async () => {
  for (const path of [
    '/report?month=2199-12',
    '/report?month=1900-01',
    '/report?month=x',
    '/report.xlsx?month=2199-12',
    '/campaigns?year=9998',
    '/campaigns.csv?year=2018',
    '/awards?year=9998',
    '/awards?year=-1&kind=x',
    '/network.csv?from=2199-01&until=1900-01&table=x',
    '/rankings.json?month=9999-99&kind=x&view=y',
    '/mine.json?year=9998',
  ])
    expect([path, (await app.request(`${home}${path}`, { as: someone(0).person })).status]).toEqual([
      path,
      200,
    ])
})

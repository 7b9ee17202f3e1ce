import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { readWorkbook } from '#platform/documents/read-table.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listPromises } from '../data/interview-queries.ts'
import type { MeetingId } from '../domain/meeting.ts'
import { addGoodCase } from '../use-cases/good-cases.ts'
import { noteInterview, settlePromise } from '../use-cases/interviews.ts'
import { holdMeeting, noteCause, planMeeting } from '../use-cases/meetings.ts'
import { giveTask, reportWorkTask } from '../use-cases/work-tasks.ts'

let app: TestApp
let office: JointCity
let meetingId: MeetingId
const base = '/office/joint-evaluation/2021/work'
const day = calendarDate
const on = (today: string) => app.city.context({ person: office.planner, day: today })

async function planned(title: string, heldOn: string): Promise<MeetingId> {
  const [jobs, recycling] = office.indicators
  const plan = { setId: office.setId, kind: 'weak' as const, title, day: day(heldOn), chair: '부시장' }
  return valueOf(await planMeeting(on('2021-06-01'), { ...plan, indicatorIds: [recycling!.id, jobs!.id] }))
}

const given = async (title: string, dueDay: string, of: MeetingId | null, departmentId = office.departmentIds[0]!) =>
  valueOf(
    await giveTask(on('2021-06-02'), {
      ...{ setId: office.setId, indicatorId: office.indicators[0]!.id, meetingId: of, title, departmentId },
      ...{ ownerId: null, dueDay: day(dueDay) },
    }),
  ) // prettier-ignore

async function talked(): Promise<void> {
  const staffId = office.colleagues[0]!.staffId
  valueOf(
    await noteInterview(on('2021-06-02'), {
      ...{ setId: office.setId, indicatorId: office.indicators[0]!.id, staffId, kind: 'weak' },
      ...{ day: day('2021-06-02'), said: '채용이 늦음' },
      promises: [
        { text: '공고를 냄', dueDay: day('2021-06-05') },
        { text: '@기업 방문', dueDay: day('2021-06-07') },
        { text: '설명회를 엶', dueDay: day('2021-06-30') },
      ],
    }),
  )
  const [kept] = await listPromises(app.city.session, { setId: office.setId })
  valueOf(await settlePromise(on('2021-06-03'), { promiseId: kept!.id, state: 'kept', note: '' }))
}

beforeAll(async () => {
  app = await aTestApp({ day: '2021-06-10' })
  office = await aJointYear(app.city)
  const jobs = office.indicators[0]!.id
  meetingId = await planned('6월 대책/회의', '2021-06-02')
  await planned('7월 보고회', '2021-07-01')
  const said = { cause: '공고 지연', measure: '=직접 방문' }
  valueOf(await noteCause(on('2021-06-02'), { meetingId, indicatorId: jobs, ...said }))
  valueOf(await holdMeeting(on('2021-06-02'), { meetingId, summary: '방문을 시작' }))
  await given('=HYPERLINK("https://example.org")', '2021-06-09', meetingId)
  const taskId = await given('창업 공간 확보', '2021-06-30', null, office.departmentIds[1])
  const report = { taskId, day: day('2021-06-03'), percent: 30, isDone: false, note: '3곳' }
  valueOf(await reportWorkTask(on('2021-06-03'), report))
  await talked()
  valueOf(
    await addGoodCase(on('2021-06-04'), {
      ...{ setId: office.setId, indicatorId: jobs, cityCode: 'hanul', text: '찾아가는 상담' },
      ...{ source: '우수사례집', link: 'https://example.org/a', takeOver: '' },
    }),
  )
}) // prettier-ignore
afterAll(() => app.city.close())

const fetched = (path: string, as: Person = aPerson()) =>
  app.request(`${base}${path}`, as === visitor ? {} : { as })
const bytesOf = async (path: string) => new Uint8Array(await (await fetched(path)).arrayBuffer())
/** Each sheet with its title, which stands in all cells of its row, apart. */
const sheetsOf = async (path: string) =>
  valueOf(await readWorkbook({ name: 'x.xlsx', bytes: await bytesOf(path) })).map(({ rows: [title, ...rows] }) => ({
    ...{ title: title?.[0], rows },
  })) // prettier-ignore
const csvOf = async (path: string) => Buffer.from(await bytesOf(path)).toString('utf8')
const nameOf = (answer: Response) => decodeURIComponent(answer.headers.get('content-disposition') ?? '')
const htmlOf = async (path: string) => (await fetched(path)).text()
const today = '2021. 6. 10.(목) 기준'

describe('the tasks as a file', () => {
  it('are those that the page shows, with days as days and progress as a number', async () => {
    const [tasks] = await sheetsOf('/tasks.xlsx')
    expect(tasks?.title).toBe(`2021년 시군종합평가 · 남은 과제 · ${today}`)
    expect(tasks?.rows).toEqual([
      ['과제', '지표', '부서', '담당자', '기한', '진행률', '상태'],
      ['=HYPERLINK("https://example.org")', '1 일자리 창출', '가부서', '', '2021-06-09', '0', '늦음'],
      ['창업 공간 확보', '1 일자리 창출', '나부서', '', '2021-06-30', '0.3', '진행 중'],
    ])
    const xml = strFromU8(unzipSync(await bytesOf('/tasks.xlsx'))['xl/worksheets/sheet1.xml']!)
    // 30 June 2021 as Excel counts days.
    for (const number of ['0.3', '44377']) expect(xml).toContain(`<v>${number}</v>`)
    expect(xml).not.toContain('<f')
  })

  it('are filtered as the page is, which leads to just that file', async () => {
    expect(await htmlOf('/tasks?show=late')).toContain(`href="${base}/tasks.csv?show=late"`)
    const csv = await csvOf('/tasks.csv?show=late')
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")",1 일자리 창출,가부서,,2021-06-09,0,늦음`)
    expect(csv).not.toContain('창업 공간')
    expect((await sheetsOf('/tasks.xlsx?show=late'))[0]?.title).toContain('늦은 과제')
    expect(await csvOf('/tasks.csv?show=over')).toBe('\ufeff과제,지표,부서,담당자,기한,진행률,상태')
  })
})

describe('the meetings as a file', () => {
  it('are a sheet, and what they have on their agendas and the tasks they gave are two more', async () => {
    const [meetings, agenda, tasks] = await sheetsOf('/meetings.xlsx')
    expect(meetings?.rows).toEqual([
      ['회의 이름', '구분', '날', '주재', '다룰 지표', '원인·대책', '과제', '상태', '회의 결과'],
      ['7월 보고회', '부진지표 대책회의', '2021-07-01', '부시장', '2', '0', '0', '예정'],
      ['6월 대책/회의', '부진지표 대책회의', '2021-06-02', '부시장', '2', '1', '1', '개최', '방문을 시작'],
    ])
    expect(agenda?.rows).toEqual([
      ['회의', '날', '지표', '부서', '원인', '대책', '과제'],
      ['7월 보고회', '2021-07-01', '1 일자리 창출', '가부서', '', '', '0'],
      ['7월 보고회', '2021-07-01', '2 재활용률', '나부서', '', '', '0'],
      ['6월 대책/회의', '2021-06-02', '1 일자리 창출', '가부서', '공고 지연', '=직접 방문', '1'],
      ['6월 대책/회의', '2021-06-02', '2 재활용률', '나부서', '', '', '0'],
    ])
    expect(tasks?.rows).toHaveLength(2)
    expect(tasks?.rows[1]?.slice(0, 2)).toEqual(['6월 대책/회의', '2021-06-02'])
    const csv = await csvOf('/meetings.csv')
    expect(csv).toContain('7월 보고회,부진지표 대책회의,2021-07-01,부시장,2,0,0,예정,')
    expect(await htmlOf('/meetings')).toContain(`href="${base}/meetings.xlsx"`)
  })

  it('of one are its agenda with causes and measures, its tasks and what came of it', async () => {
    const path = `/meetings/${meetingId}/agenda`
    const [agenda, tasks, meeting] = await sheetsOf(`${path}.xlsx`)
    expect(agenda?.title).toBe(`2021년 시군종합평가 · 6월 대책/회의, 2021. 6. 2.(수): 다룰 지표 · ${today}`)
    expect(agenda?.rows.slice(0, 2)).toEqual([
      ['지표', '부서', '원인', '대책', '과제'],
      ['1 일자리 창출', '가부서', '공고 지연', '=직접 방문', '1'],
    ])
    expect(tasks?.rows).toHaveLength(2)
    expect(meeting?.rows[1]).toContain('방문을 시작')
    const answer = await fetched(`${path}.csv`)
    expect(nameOf(answer)).toContain('시군종합평가_회의_6월-대책-회의_2021-06-10.csv')
    expect(await answer.text()).toContain(`공고 지연,'=직접 방문,1`)
    expect(await htmlOf(`/meetings/${meetingId}`)).toContain(`href="${base}${path}.xlsx"`)
    for (const id of ['none', '00000000-0000-7000-8000-00000000dead'])
      expect((await fetched(`/meetings/${id}/agenda.xlsx`)).status).toBe(404)
  })
})

describe('the talks as a file', () => {
  it('are those held, what was promised as the page is filtered, and whom to talk to now', async () => {
    const [held, promises, toTalk] = await sheetsOf('/interviews.xlsx')
    const who = held?.rows[1]?.[3]
    expect(await app.textOf(await fetched('/interviews'))).toContain(who)
    expect(held?.rows).toEqual([
      ['지표', '날', '면담 구분', '담당자', '약속'],
      ['1 일자리 창출', '2021-06-02', '부진 지표 면담', who, '3'],
    ])
    expect(promises?.title).toBe(`2021년 시군종합평가 · 약속: 남은 약속 · ${today}`)
    expect(promises?.rows).toEqual([
      ['약속한 일', '담당자', '지표', '기한', '상태'],
      ['@기업 방문', who, '1 일자리 창출', '2021-06-07', '기한 지남'],
      ['설명회를 엶', who, '1 일자리 창출', '2021-06-30', '남음'],
    ])
    expect(toTalk?.rows.slice(0, 2)).toEqual([
      ['지표', '면담 구분'],
      ['2 재활용률', '부진 지표 면담'],
    ])
    const kept = await sheetsOf('/interviews.xlsx?show=kept')
    expect(kept[1]?.rows.slice(1).map(([text]) => text)).toEqual(['공고를 냄'])
    expect(await csvOf('/interviews.csv')).toContain(`1 일자리 창출,2021-06-02,부진 지표 면담,${who},3`)
  })

  it('have their promises as a file of their own, filtered as the page is', async () => {
    expect(await htmlOf('/interviews?show=late')).toContain(
      `href="${base}/interviews/promises.csv?show=late"`,
    )
    const late = await csvOf('/interviews/promises.csv?show=late')
    expect(late).toContain(`'@기업 방문,`)
    expect(late).not.toContain('설명회')
    expect((await sheetsOf('/interviews/promises.xlsx?show=all'))[0]?.rows).toHaveLength(4)
  })
})

describe('other cities’ cases as a file', () => {
  it('have their source with its address', async () => {
    const [cases] = await sheetsOf('/cases.xlsx')
    expect(cases?.title).toBe(`2021년 시군종합평가 · 타 시군 사례 · ${today}`)
    expect(cases?.rows).toEqual([
      ['시군', '지표', '잘한 일', '가져올 것', '출처', '주소', '적은 날'],
      ['한울시', '1 일자리 창출', '찾아가는 상담', '', '우수사례집', 'https://example.org/a', '2021-06-04'],
    ])
    expect(await csvOf('/cases.csv')).toContain('찾아가는 상담,,우수사례집,https://example.org/a,2021-06-04')
    expect(await htmlOf('/cases')).toContain(`href="${base}/cases.csv"`)
  })
})

const lists = ['/tasks', '/meetings', '/interviews', '/interviews/promises', '/cases']
const files = lists.flatMap((list) => [`${list}.xlsx`, `${list}.csv`])

describe('every file', () => {
  it.each([
    ['/tasks.csv', 'joint-evaluation_2021_tasks_2021-06-10.csv', 'Late'],
    ['/meetings.csv', 'joint-evaluation_2021_meetings_2021-06-10.csv', 'Held'],
    ['/interviews.csv', 'joint-evaluation_2021_interviews_2021-06-10.csv', 'Indicator'],
    ['/interviews/promises.csv', 'joint-evaluation_2021_promises_2021-06-10.csv', 'What was promised'],
    ['/cases.csv', 'joint-evaluation_2021_cases_2021-06-10.csv', 'Source'],
  ])('%s is in English too, in its name as well', async (path, name, said) => {
    const answer = await app.request(`/en${base}${path}`, { as: aPerson() })
    expect(nameOf(answer)).toContain(name)
    expect(await answer.text()).toContain(said)
  })

  it('is for staff alone, and of no year that there is not', async () => {
    for (const path of [...files, `/meetings/${meetingId}/agenda.xlsx`]) {
      expect((await fetched(path)).status).toBe(200)
      expect((await fetched(path, aCitizen())).status).toBe(403)
      expect((await fetched(path, visitor)).status).toBe(303)
      const other = `${base.replace('2021', '1999')}${path}`
      expect((await app.request(other, { as: aPerson() })).status).toBe(404)
    }
  })

  it('asks the database a fixed number of times, however much there is', async () => {
    const asked = [...files, `/meetings/${meetingId}/agenda.xlsx`]
    const cost = async (path: string) => {
      await bytesOf(path)
      const before = app.city.queries()
      await bytesOf(path)
      return app.city.queries() - before
    }
    const before: number[] = []
    for (const path of asked) before.push(await cost(path))
    for (const title of ['가', '나', '다']) {
      const id = await planned(title, '2021-06-08')
      await given(title, '2021-06-30', id)
      await given(title, '2021-06-30', meetingId)
    }
    const after: number[] = []
    for (const path of asked) after.push(await cost(path))
    expect(after).toEqual(before)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson, type DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson, visitor } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { foundCity, listDepartments } from '#modules/organization/index.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { planInput } from '../domain/plan-input.ts'
import type { TaskId } from '../domain/task.ts'
import { bringInPlan, type BroughtInPlan } from '../use-cases/bring-in-plan.ts'

const plan = planInput.parse({
  year: 2021,
  title: { ko: '2021년도 주요업무계획', en: 'Work plan for 2021' },
  department: 'planning',
  vision: { ko: '시정성과 극대화', en: 'The most for the city' },
  aims: [{ ko: '종합적인 기획 조정', en: 'Planning as a whole' }],
  coreTasks: [{ ko: '공약의 속도감 있는 추진', en: 'Pledges kept soon' }],
  results: {
    year: 2020,
    achievements: [
      { number: 1, title: { ko: '기관 유치', en: 'An agency won' }, items: [{ text: '최고의 경쟁률' }] },
    ],
    awards: [{ title: '지방자치행정대상', grade: '대상', by: '지방자치TV', day: '2020-06-16' }],
    contests: [{ title: '입지 선정', by: '경기도', month: '2020-09' }],
  },
  doubts: [{ where: 'programmes.2', what: { ko: '83건과 82건이 맞지 않음', en: '83 and 82 do not match' } }],
  programmes: [
    {
      number: 2,
      title: { ko: '공약 이행', en: 'Keeping pledges' },
      department: 'planning',
      team: { ko: '기획팀', en: 'Planning team' },
      phone: '031-980-3100',
      purpose: { ko: '공약을 임기 안에 마칩니다.', en: 'Pledges are kept within the term.' },
      aims: [{ ko: '시민평가', en: 'Citizens judge' }],
      sections: [
        {
          title: { ko: '현황', en: 'State' },
          items: [{ text: '8개 분야', items: [{ text: '83개 <b>사업</b>', marker: '-' }] }],
        },
      ],
      tasks: [
        {
          key: 'ideas',
          text: { ko: '주민제안 접수', en: 'Send ideas' },
          start: '2021-11',
          end: '2021-11',
          participation: 'proposals',
        },
        {
          key: 'old',
          text: { ko: '평가단 모집', en: 'Recruit the panel' },
          start: '2021-02',
          end: '2021-02',
          participation: 'recruitment',
        },
        {
          key: 'check',
          text: { ko: '공약 점검', en: 'Check pledges' },
          start: '2021-03',
          end: '2021-09',
          recurrence: 'in-months',
          recurrenceMonths: [3, 9],
        },
      ],
      figures: [
        {
          label: { ko: '마친 공약', en: 'Pledges kept' },
          value: { kind: 'ratio', part: 36, whole: 83 },
          day: '2020-12-31',
          highlight: true,
        },
      ],
      budget: {
        total: 230_000_000,
        lines: [
          { source: 'province', amount: 14_000_000 },
          { source: 'city', amount: 216_000_000 },
        ],
      },
      tables: [
        {
          caption: { ko: '인구 동향', en: 'Population' },
          day: '2020-12-31',
          chart: 'lines',
          columns: [
            { title: { ko: '구분', en: 'Item' }, type: 'text' },
            { title: '2019', type: 'count' },
            { title: '2020', type: 'count' },
          ],
          rows: [[{ ko: '인구', en: 'People' }, 437_221, 473_970]],
        },
      ],
    },
  ],
})

let app: TestApp
let brought: BroughtInPlan
let planning: DepartmentId
const planner = aPerson({
  roles: ['planner'],
  name: '정다운',
  accountId: '00000000-0000-7000-8000-00000000000a',
})
const task = (key: string): TaskId => brought.taskIds.get(key)!

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  const department = (code: string, ko: string, en: string) => ({
    code,
    kind: 'department' as const,
    parent: null,
    name: { ko, en },
    extension: '3000',
    duties: { ko: '', en: '' },
  })
  valueOf(
    await foundCity(app.city.context({ person: systemPerson }), {
      profile: {
        name: { ko: '두레시', en: 'Dure' },
        contact: { ko: '', en: '' },
        telephonePrefix: '031-980',
        population: { ko: '', en: '' },
        official: false,
      },
      day: calendarDate('2018-07-01'),
      basis: '조례',
      departments: [
        department('planning', '기획담당관', 'Planning Office'),
        department('statistics', '통계과', 'Statistics'),
      ],
    }),
  )
  planning = (await listDepartments(app.city.session, calendarDate('2021-11-10')))[0]!.departmentId
})
afterAll(() => app.city.close())

const see = async (path: string, as = visitor) => {
  const response = await app.request(path, as.kind === 'visitor' ? {} : { as })
  return { status: response.status, text: await app.textOf(response) }
}

describe('before there is a plan', () => {
  it('pages say so and do not fail', async () => {
    expect((await see('/')).text).toContain('공개한 주요업무계획이 없습니다')
    expect((await see('/en/programmes')).text).toContain('No plan has been published')
    expect((await see('/office', planner)).text).toContain('주요업무계획이 없습니다')
    expect((await see('/programmes/2')).status).toBe(404)
  })
})

describe('a draft', () => {
  beforeAll(async () => {
    brought = valueOf(await bringInPlan(app.city.context({ person: planner }), plan))
  })
  it('is not shown to citizens, nor its API, and is to staff', async () => {
    expect((await see('/programmes')).text).not.toContain('공약 이행')
    expect((await see('/api/v1/programmes')).status).toBe(404)
    expect((await see('/office/programmes', planner)).text).toContain('초안입니다')
  })
  it('is adopted with a button, once', async () => {
    expect((await see('/office/plans/2021', planner)).text).toContain('83건과 82건이 맞지 않음')
    const answer = await app.request('/office/plans/2021/adopt', { as: planner, form: {} })
    expect(answer.headers.get('location')).toBe('/office/plans/2021')
    const again = await app.request('/office/plans/2021/adopt', { as: planner, form: {} })
    expect(again.status).toBe(422)
    expect(await app.textOf(again)).toContain('이미 확정한 계획입니다')
  })
})

describe('the portal', () => {
  it('opens with how the year goes, what is open to citizens, this month, and the city’s numbers', async () => {
    const { text } = await see('/')
    expect(text).toContain(
      '2021년 과제 3건 가운데 0건을 마쳤고 1건을 추진하고 있습니다. 늦은 과제는 2건입니다.',
    )
    expect(text).toContain('제안 접수 주민제안 접수')
    expect(text).not.toContain('참여자 모집')
    expect(text).toContain('36/83, 43.4 %')
  })
  it('says the same in English', async () => {
    const { text } = await see('/en')
    expect(text).toContain('Of 3 tasks for 2021, 0 are done and 1 are under way. Late: 2.')
    expect(text).toContain('Keeping pledges')
  })
  it('lists the programmes with last year’s results', async () => {
    const { text } = await see('/programmes')
    for (const words of ['공약 이행', '기획담당관', '기관 유치', '지방자치행정대상', '시정성과 극대화'])
      expect(text).toContain(words)
  })
  it('shows a programme with its office, schedule, figures with their day, and money', async () => {
    const { text } = await see('/programmes/2')
    for (const words of [
      '031-980-3100',
      '2021. 3.~9.',
      '3·9월',
      '2020. 12. 31.(목)',
      '230백만원',
      '216 (93.9 %)',
      '473,970',
      '지연',
    ])
      expect(text).toContain(words)
    expect(text).toContain('83개 <b>사업</b>')
  })
  it('answers 404 to a number or a year that is not there', async () => {
    for (const path of ['/programmes/9', '/programmes/x', '/programmes?year=1999', '/calendar.ics?year=1999'])
      expect((await see(path)).status).toBe(404)
  })
  it('gives the programme as Markdown', async () => {
    const answer = await app.request('/programmes/2/programme.md')
    const markdown = await answer.text()
    expect(answer.status).toBe(200)
    for (const words of ['공약 이행', '시민평가', '공약 점검', '031-980-3100'])
      expect(markdown).toContain(words)
  })
  it('shows the month as a grid and the year as twelve columns', async () => {
    const { text } = await see('/calendar?month=2021-09')
    expect(text).toContain('2021. 9. 일정')
    expect(text).toContain('공약 점검')
  })
  it('gives the year as a calendar file in lines of 75 octets at most', async () => {
    const answer = await app.request('/calendar.ics')
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await answer.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(text).toContain('DTSTART;VALUE=DATE:20210901\r\nDTEND;VALUE=DATE:20211001')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
  it('asks the database at most six times for a page', async () => {
    for (const path of ['/', '/programmes', '/programmes/2', '/calendar']) {
      await see(`${path}?warm=1`)
      const before = app.city.queries()
      await see(`${path}?cold=2`)
      const city = 1
      expect([path, app.city.queries() - before <= 6 + city]).toEqual([path, true])
    }
  })
})

describe('the API', () => {
  it('gives programmes, one programme and tasks with filters and pages', async () => {
    const list = (await (await app.request('/api/v1/programmes')).json()) as {
      programmes: { tasks: object }[]
    }
    expect(list.programmes[0]).toMatchObject({ number: 2, budgetWon: '230000000', tasks: { late: 2 } })
    const one = await (await app.request('/api/v1/programmes/2')).json()
    expect(one).toMatchObject({
      budget: { totalWon: '230000000' },
      figures: [{ kind: 'ratio', amount: '36', whole: '83' }],
    })
    const tasks = await (await app.request('/api/v1/tasks?state=late&size=1&page=2')).json()
    expect(tasks).toMatchObject({ total: 2, page: 2, size: 1 })
    expect((await app.request('/api/v1/tasks?page=0')).status).toBe(400)
  })
})

describe('the workspace', () => {
  const member = () => aPerson({ name: '한가람', departmentIds: [planning] })
  it('shows my departments’ work, late first', async () => {
    const { text } = await see('/office', member())
    expect(text).toContain('우리 부서의 열린 과제 3건, 그중 늦은 과제 2건입니다.')
    expect(text.indexOf('평가단 모집')).toBeLessThan(text.indexOf('주민제안 접수'))
  })
  it('takes a one-tap report and comes back', async () => {
    const form = { state: 'done', percent: '100', day: '2021-11-10', note: '', back: 'home' }
    const answer = await app.request(`/office/tasks/${task('old')}/report`, { as: member(), form })
    const next = answer.headers.get('location') ?? ''
    expect(next).toMatch(/^\/office\?reported=/)
    expect((await see(next, member())).text).toContain('2021. 11. 10.(수) 09:10까지 되돌릴 수 있습니다')
    expect((await see(`/office/tasks/${task('old')}`, member())).text).toContain('한가람 보고')
    expect((await see('/programmes/2')).text).toContain('완료')
  })
  it('takes a one-tap report back with one tap, offered to whoever made it only', async () => {
    const form = { state: 'progress', percent: '10', day: '2021-11-10', note: '', back: 'home' }
    const reported = await app.request(`/office/tasks/${task('check')}/report`, { as: member(), form })
    const next = reported.headers.get('location') ?? ''
    expect((await see(next, member())).text).toContain('되돌릴 수 있습니다')
    const colleague = aPerson({
      accountId: '00000000-0000-7000-8000-0000000000c0',
      departmentIds: [planning],
    })
    expect((await see(next, colleague)).text).not.toContain('되돌릴 수 있습니다')
    const undo = { report: next.split('=')[1] ?? '', back: 'home' }
    const address = `/office/tasks/${task('check')}/take-back`
    expect((await app.request(address, { as: colleague, form: undo })).status).toBe(403)
    const answer = await app.request(address, { as: member(), form: undo })
    expect(answer.headers.get('location')).toBe('/office')
    const history = (await see(`/office/tasks/${task('check')}`, member())).text
    expect(history).toContain('되돌린 보고입니다')
    expect(history).toContain('보고 없음')
    expect((await app.request(address, { as: member(), form: undo })).status).toBe(409)
    expect((await see(next, member())).text).not.toContain('되돌릴 수 있습니다')
  })
  it('keeps what was typed when a report is refused, and says what to do', async () => {
    const form = { state: 'done', percent: '70', day: '2021-11-10', note: '거의 다 함', back: 'task' }
    const answer = await app.request(`/office/tasks/${task('ideas')}/report`, { as: member(), form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('거의 다 함')
    expect(html).toContain('마친 과제의 진도는 100 %입니다.')
  })
  it('refuses a report from another department', async () => {
    const form = { state: 'progress', percent: '10', day: '2021-11-10' }
    const stranger = aPerson({ departmentIds: ['00000000-0000-7000-8000-00000000d009'] })
    expect((await app.request(`/office/tasks/${task('ideas')}/report`, { as: stranger, form })).status).toBe(
      403,
    )
  })
  it('changes a task, and answers 409 to who saw an older one', async () => {
    const form = {
      version: '1',
      textKo: '주민제안 접수와 홍보',
      textEn: 'Send ideas',
      owner: planning,
      start: '2021-11-01',
      end: '2021-11-30',
      recurrence: 'none',
      budget: '230만원',
      participation: 'proposals',
    }
    const answer = await app.request(`/office/tasks/${task('ideas')}/change`, { as: planner, form })
    expect(answer.headers.get('location')).toBe(`/office/tasks/${task('ideas')}`)
    expect((await see(`/office/tasks/${task('ideas')}`, planner)).text).toContain(
      '2021. 11. 1.(월)~11. 30.(화)',
    )
    expect((await app.request(`/office/tasks/${task('ideas')}/change`, { as: planner, form })).status).toBe(
      409,
    )
    const wrong = await app.request(`/office/tasks/${task('ideas')}/change`, {
      as: planner,
      form: { ...form, end: '2021-02-30' },
    })
    expect(wrong.status).toBe(422)
  })
  it('sets a state by hand with its reason', async () => {
    const form = { version: '1', overrideState: 'stopped', reason: '예산 삭감' }
    await app.request(`/office/tasks/${task('check')}/override`, { as: planner, form })
    const { text } = await see(`/office/tasks/${task('check')}`, planner)
    expect(text).toContain('예산 삭감')
    expect(text).toContain('중단')
  })
  it('adds a task', async () => {
    const form = {
      year: '2021',
      programme: '2',
      textKo: '공약지도',
      owner: planning,
      start: '2021-12',
      end: '2021-12',
      recurrence: 'none',
    }
    const answer = await app.request('/office/tasks/new', { as: planner, form })
    expect(answer.status).toBe(303)
    expect((await see('/office/programmes?q=ㄱㅇㅈㄷ', planner)).text).toContain('공약지도')
  })
  it('changes a figure of its kind', async () => {
    const figure = (await readProgramme(app.city.session, brought.planId, 2))!.figures[0]!
    const form = { version: '1', amount: '50', whole: '83', day: '2021-06-30', reason: '상반기 점검' }
    expect((await see(`/office/figures/${figure.id}`, planner)).text).toContain('36/83')
    expect(
      (await app.request(`/office/figures/${figure.id}`, { as: planner, form: { ...form, amount: '84' } }))
        .status,
    ).toBe(422)
    expect((await app.request(`/office/figures/${figure.id}`, { as: planner, form })).status).toBe(303)
    expect((await see('/programmes/2')).text).toContain('50/83, 60.2 %')
  })
  it('gives exactly the list that is shown, as CSV, with only the columns that were chosen', async () => {
    const answer = await app.request('/office/tasks/download/tasks.csv?state=done&columns=text,state', {
      as: planner,
    })
    const lines = (await answer.text()).replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toEqual(['과제,상태', '평가단 모집,완료'])
  })
  it('shows a programme with its reports, and the departments’ calendar', async () => {
    expect((await see('/office/programmes/2', planner)).text).toContain('한가람 보고')
    expect((await see('/office/calendar?month=2021-11', member())).text).toContain('주민제안 접수와 홍보')
  })
  it('asks the database at most five times for a list', async () => {
    const before = app.city.queries()
    await see('/office/programmes', planner)
    expect(app.city.queries() - before).toBeLessThanOrEqual(5 + 1)
  })
})

describe('closing the year', () => {
  const go = (action: string, form: Record<string, string>) =>
    app.request(`/office/plans/2021/${action}`, { as: planner, form })
  it('says what it means before it is done, then shows the year to read only', async () => {
    expect((await see('/office/plans/2021', planner)).text).toContain('이 해 마감하기')
    const { text } = await see('/office/plans/2021/close', planner)
    expect(text).toContain('2021년이 아직 끝나지 않았습니다.')
    expect(text).toContain('마치지 않은 과제 2건은 오늘 상태로 남습니다.')
    expect((await see('/en/office/plans/2021/close', planner)).text).toContain('Close this year')
    expect((await go('close', {})).headers.get('location')).toBe('/office/plans/2021')
    expect((await see('/office/plans/2021', planner)).text).toContain('마감한 해입니다')
    const page = await see(`/office/tasks/${task('ideas')}`, planner)
    expect(page.text).toContain('마감한 해입니다')
    expect(page.text).not.toContain('보고하기')
    expect((await see('/programmes')).text).toContain('공약 이행')
    expect((await go('close', {})).status).toBe(422)
    expect((await see('/office/plans/2021/close', planner)).status).toBe(409)
  })
  it('is taken back with a reason', async () => {
    const empty = await go('reopen', { reason: ' ' })
    expect(empty.status).toBe(422)
    expect(await app.textOf(empty)).toContain('사유')
    const answer = await go('reopen', { reason: '보고 누락' })
    expect(answer.headers.get('location')).toBe('/office/plans/2021')
    expect((await see(`/office/tasks/${task('ideas')}`, planner)).text).toContain('보고하기')
  })
  it('is not offered to others', async () => {
    const member = aPerson({ departmentIds: [planning] })
    expect((await see('/office/plans/2021', member)).text).not.toContain('마감하기')
    expect((await see('/office/plans/2021/close', member)).status).toBe(403)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listMails, readMail } from '#platform/mail/mail-queries.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import type { Person } from '#platform/access/person.ts'
import { readTask } from '../data/task-record-queries.ts'
import { addMilestone } from '../use-cases/milestones.ts'
import { publishReason } from '../use-cases/publish-reason.ts'
import { reportTask } from '../use-cases/report-task.ts'

let app: TestApp
let plan: TrackedPlan
let head: Person
const DAY = '2021-05-20'

beforeAll(async () => {
  app = await aTestApp({ day: DAY })
  plan = await aTrackedPlan(app.city)
  head = aPerson({
    name: '박누리',
    roles: ['department-head'],
    departmentIds: [plan.planning],
    accountId: plan.people.head.accountId ?? '',
  })
  const officer = app.city.context({ person: plan.people.officer })
  const told = { day: calendarDate(DAY), state: 'progress' as const, percent: 40 }
  await reportTask(officer, {
    ...told,
    taskId: plan.task('panel'),
    note: '위원 "섭외"가 <늦어짐> & 다시 모집',
  })
  const facts = { name: { ko: '현황판 열기', en: null }, day: calendarDate('2021-05-03') }
  valueOf(await addMilestone(app.city.context({ person: head }), { taskId: plan.task('board'), facts }))
})
afterAll(() => app.city.close())

const see = async (path: string, as?: Person) => {
  const answer = await app.request(path, as === undefined ? {} : { as })
  return { status: answer.status, words: await app.textOf(answer) }
}

describe('the menu of the workspace', () => {
  it('marks 과제 관리 on a task, although its address does not begin with it', async () => {
    const page = await (
      await app.request(`/office/tasks/${plan.task('panel')}`, { as: plan.people.officer })
    ).text()
    // The menu stands twice in the page: for wide windows and for narrow ones.
    const marked = [...page.matchAll(/<a[^>]*href="(\/office[^"]*)"[^>]*aria-current="page"/g)]
    expect(new Set(marked.map(([, href]) => href))).toEqual(new Set(['/office/programmes']))
  })
})

describe('the search page', () => {
  it('says what can be looked for before anything was', async () => {
    expect((await see('/search')).words).toContain('이렇게 찾을 수 있습니다')
    expect((await see('/search?q=%25')).words).toContain('이렇게 찾을 수 있습니다')
  })

  it('marks what it found, kind by kind, and says when there is nothing', async () => {
    const found = await (await app.request('/search?q=시민평가')).text()
    expect(found).toContain('<mark>시민평가</mark>단 모집')
    expect((await see('/search?q=우주선')).words).toContain('‘우주선’이 든 것이 없습니다')
  })

  it('finds reports for staff only, each leading to its task', async () => {
    expect((await see('/search?q=섭외')).words).toContain('든 것이 없습니다')
    const staff = await (await app.request('/office/search?q=섭외', { as: plan.people.counter })).text()
    expect(staff).toContain(`/office/tasks/${plan.task('panel')}`)
  })

  it('asks seven times at most, however much it finds', async () => {
    await see('/office/search?q=공약', head)
    const before = app.city.queries()
    await see('/office/search?q=공약', head)
    expect(app.city.queries() - before).toBeLessThanOrEqual(7)
  })
})

describe('the calendar', () => {
  it('is a month, bars or a table, for me, my departments or the city', async () => {
    const month = await see('/office/calendar?month=2021-05', head)
    expect(month.words).toContain('부서 일정')
    expect(month.words).toContain('◆ 현황판 열기')
    const bars = await see('/office/calendar?view=year&scope=city', head)
    expect(bars.words).toContain('경제총조사')
    const table = await see('/office/calendar?view=table&scope=department', head)
    expect(table.words).toContain('공약 현황판 운영')
    expect(table.words).not.toContain('경제총조사')
    expect((await see('/office/calendar?scope=me', head)).words).toContain('내 일정에 넣은 과제가 없습니다')
    expect((await see('/office/calendar?scope=me&view=table', plan.people.officer)).words).toContain(
      '시민평가단 모집',
    )
  })

  it('has every bar of the year behind a link in the order of the rows', async () => {
    const page = await (await app.request('/calendar?view=year')).text()
    const rows = [...page.matchAll(/<th scope="rowgroup"[^>]*><a href="([^"]+)"/g)]
    expect(rows.length).toBeGreaterThanOrEqual(6)
    expect(rows.every(([, href]) => href?.startsWith('/programmes/'))).toBe(true)
  })

  it('tells the address of a feed once, and the address opens without signing in until it is ended', async () => {
    const made = await app.request('/office/calendar/feeds/department/make', { as: head, form: {} })
    const token = /calendar\/feeds\/([\w-]+)\/calendar\.ics/.exec(await made.text())?.[1] ?? ''
    expect(token).toHaveLength(43)
    const file = await app.request(`/calendar/feeds/${token}/calendar.ics`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const ics = await file.text()
    expect(ics).toContain('SUMMARY:◆ 현황판 열기')
    expect(ics).toContain('SUMMARY:시민평가단 모집')
    expect(ics).not.toContain('경제총조사')
    expect((await see('/office/calendar', head)).words).not.toContain(token)
    await app.request('/office/calendar/feeds/department/end', { as: head, form: {} })
    expect((await app.request(`/calendar/feeds/${token}/calendar.ics`)).status).toBe(404)
  })

  it('lets nobody try addresses without end', async () => {
    const statuses = new Set<number>()
    for (let tries = 0; tries < 70; tries += 1)
      statuses.add((await app.request(`/calendar/feeds/guess-${tries}/calendar.ics`)).status)
    expect(statuses).toEqual(new Set([404, 429]))
  })
})

describe('milestones on a task’s page', () => {
  it('are added, ticked off with one tap, changed and removed', async () => {
    const path = `/office/tasks/${plan.task('later')}`
    const added = await app.request(`${path}/milestones`, {
      as: head,
      form: { milestoneKo: '평가단 회의', milestoneEn: '', milestoneDay: '2021-11-05' },
    })
    expect([added.status, added.headers.get('location')]).toEqual([303, path])
    const [milestone] =
      (await readTask(app.city.session, plan.task('later'), calendarDate(DAY)))?.milestones ?? []
    const own = `/office/milestones/${milestone?.id}`
    expect((await see(path, plan.people.officer)).words).toContain('평가단 회의')
    const tick = { as: plan.people.officer, form: { version: '1', done: 'yes' } }
    expect((await app.request(`${own}/tick`, tick)).status).toBe(303)
    expect((await app.request(`${own}/tick`, tick)).status).toBe(409)
    expect((await see(own, head)).words).toContain('마일스톤 고치기')
    expect((await see(own, plan.people.officer)).status).toBe(403)
    const form = { version: '2', milestoneKo: '', milestoneEn: '', milestoneDay: '2021-11-06' }
    expect((await app.request(`${own}/change`, { as: head, form })).status).toBe(422)
    expect((await app.request(`${own}/remove`, { as: head, form: { version: '2' } })).status).toBe(303)
    expect((await see(path, head)).words).not.toContain('평가단 회의')
  })

  it('say what was wrong and keep what was typed', async () => {
    const refused = await app.request(`/office/tasks/${plan.task('later')}/milestones`, {
      as: head,
      form: { milestoneKo: '너무 늦은 날', milestoneEn: '', milestoneDay: '2023-01-01' },
    })
    const words = await refused.text()
    expect(refused.status).toBe(422)
    expect(words).toContain('계획이 다루는 기간')
    expect(words).toContain('너무 늦은 날')
  })

  it('that have gone by are told beside the task’s state', async () => {
    expect((await see('/office/programmes', head)).words).toContain('마일스톤 1건 지남')
  })
})

describe('what citizens follow', () => {
  it('says why something is late only in words that a planner made public', async () => {
    expect((await see('/late')).words).toContain('공개한 사유가 없습니다.')
    const reports = await app.request(`/office/tasks/${plan.task('panel')}`, { as: plan.planner })
    const id = /\/office\/reports\/([\w-]+)\/publish/.exec(await reports.text())?.[1] ?? ''
    const published = await app.request(`/office/reports/${id}/publish`, {
      as: plan.planner,
      form: { shown: 'yes' },
    })
    expect(published.status).toBe(303)
    expect((await see('/late')).words).toContain('위원 "섭외"가 <늦어짐> & 다시 모집')
    expect((await see('/programmes/2')).words).toContain('늦은 일과 사유')
    const by = app.city.context({ person: plan.planner })
    valueOf(await publishReason(by, { reportId: id as never, shown: true }))
  })

  it('gives an Atom feed with stable ids in which no text can act', async () => {
    const feed = async (path: string) => await (await app.request(path)).text()
    const whole = await feed('/programmes.atom')
    expect(whole).toContain('<summary>위원 &quot;섭외&quot;가 &lt;늦어짐&gt; &amp; 다시 모집</summary>')
    expect(whole.match(/<id>urn:uuid:[\w-]{36}<\/id>/g)).toHaveLength(2)
    expect(await feed('/programmes.atom?again')).toBe(whole)
    expect(await feed('/programmes/14/programme.atom')).not.toContain('<entry>')
    expect((await app.request('/programmes/99/programme.atom')).status).toBe(404)
  })

  it('may be framed elsewhere on its own page, and nowhere else', async () => {
    const policy = async (path: string) =>
      (await app.request(path)).headers.get('content-security-policy')?.split('; ').at(-1)
    expect(await policy('/embed/programmes/2')).toBe('frame-ancestors *')
    expect(await policy('/programmes/2')).toBe("frame-ancestors 'none'")
    expect((await see('/embed/programmes/2')).words).toContain(
      '과제 3건 가운데 0건을 마쳤고 1건이 늦었습니다.',
    )
  })

  it('asks by mail before it sends any, and ends with one press', async () => {
    const asked = await app.request('/subscribe', {
      form: { email: 'citizen@dure.example', year: '2021', programme: '2' },
    })
    expect(await app.textOf(asked)).toContain('확인 메일을 보냈습니다')
    const { mails } = await listMails(app.city.session, { limit: 5, offset: 0 })
    const [mail] = mails.filter(({ kind }) => kind === 'workplan.confirm-subscription')
    const text = mail === undefined ? '' : ((await readMail(app.city.session, mail.id))?.text ?? '')
    const path = /\/subscribe\/confirm\/[\w-]+/.exec(text)?.[0] ?? ''
    expect((await see(path)).words).toContain('citizen@dure.example')
    expect(await app.textOf(await app.request(path, { form: {} }))).toContain('이제 소식을 보냅니다')
    expect((await see('/subscribe/end/nobody')).status).toBe(404)
    const wrong = await app.request('/subscribe', { form: { email: '주소 아님' } })
    expect(wrong.status).toBe(422)
  })
})

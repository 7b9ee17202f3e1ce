import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import type { JointCity } from '#testing/a-joint-year.ts'
import { aWorkOffice, type WorkOffice } from '#testing/a-work-office.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listInterviews, listPromises } from '../data/interview-queries.ts'
import { listMeetings } from '../data/meeting-queries.ts'
import { listTasks } from '../data/task-queries.ts'

let app: TestApp
let office: JointCity
let work: WorkOffice
beforeAll(async () => {
  work = await aWorkOffice()
  ;({ app, office } = work)
})
afterAll(() => app.city.close())

const base = '/office/joint-evaluation/2021/work'
const see = (...asked: Parameters<WorkOffice['see']>) => work.see(...asked)
const post = (...asked: Parameters<WorkOffice['post']>) => work.post(...asked)
const owner = () => office.colleagues[0]!.person
const helper = () => office.colleagues[1]!.person
const on = (day: string) => aTestApp({ city: app.city, day })
const indicator = (place: number) => office.indicators[place]!

describe('the work of a year', () => {
  it('is seen by all staff, in both languages, and by nobody else', async () => {
    const page = await see(base, aPerson())
    expect(page.words).toContain('남은 과제와 약속이 없습니다')
    expect(page.words).toContain('갱신이 멈춘 지표 2/2, 100.0 %')
    expect(page.words).not.toContain('회의 잡기')
    expect((await see(`/en${base}`)).words).toContain('No task and no promise is left')
    expect((await see(base, aCitizen())).status).toBe(403)
    expect((await see(base, visitor)).status).not.toBe(200)
    expect((await see('/office/joint-evaluation/1999/work')).status).toBe(404)
    expect((await see('/office/joint-evaluation/2021')).html).toContain(`href="${base}"`)
  })

  it.each(['/meetings/new', '/interviews/new', '/tasks/new'])('%s is the office’s alone', async (path) => {
    expect((await see(`${base}${path}`, owner())).status).toBe(403)
    expect((await see(`${base}${path}`)).status).toBe(200)
  })

  it.each(['/meetings', '/interviews', '/tasks', '/cases', '/meetings/none', '/tasks/x', '/interviews/x'])(
    '%s answers whatever is asked',
    async (path) => {
      const { status } = await see(`${base}${path}?show=<b>&indicator=zzz`)
      expect(status).toBe(path.split('/').length > 2 ? 404 : 200)
    },
  )
})

describe('a meeting', () => {
  const typed = () => ({
    ...{ kind: 'weak', title: '6월 대책회의', day: '2021-06-08', chair: '부시장' },
    indicators: [indicator(0).id],
  })

  it.each([
    [{ title: ' ' }, 'title', '무엇인지 적으십시오'],
    [{ chair: '' }, 'chair', '주재하는 사람'],
    [{ day: '2021-02-30' }, 'day', '달력에 없는 날짜'],
    [{ kind: 'party' }, 'kind', '하나를 고르십시오'],
    [{ indicators: [] }, 'indicators', '하나 이상 고르십시오'],
  ] as const)('is refused at the field with what was typed kept: %o', async (facts, field, said) => {
    const { status, words, html } = await post(`${base}/meetings/new`, { ...typed(), ...facts })
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    if (field !== 'chair') expect(html).toContain('value="부시장"')
    expect(await listMeetings(app.city.session, office.setId)).toEqual([])
  })

  it('has stale indicators ticked already; its departments note causes; it is held with what came of it', async () => {
    expect((await see(`${base}/meetings/new`)).html).toMatch(/value="[^"]+"[^>]*checked/)
    const { to } = await post(`${base}/meetings/new`, typed())
    const path = to.split('?')[0]!
    expect((await see(path, owner())).words).toContain('원인과 대책 적기')
    expect((await see(path, helper())).words).not.toContain('원인과 대책 적기')
    const cause = (facts: object, as = owner()) =>
      post(`${path}/cause`, { indicator: indicator(0).id, cause: '공고 지연', measure: '직접 방문', ...facts }, as)
    const refused = await cause({ measure: '' })
    expect(refused.html).toContain('id="measure-error"')
    expect(refused.words).toContain('공고 지연')
    expect((await cause({}, helper())).status).toBe(403)
    expect((await cause({})).to).toContain(path)
    expect((await see(path)).words).toContain('직접 방문')
    expect((await post(`${path}/held`, { summary: '' })).html).toContain('id="summary-error"')
    expect((await post(`${path}/add`, { indicators: indicator(1).id })).to).toContain(path)
    expect((await post(`${path}/held`, { summary: '방문을 시작' }, owner())).status).toBe(403)
    await post(`${path}/held`, { summary: '방문을 시작' })
    const page = await see(path, aPerson())
    for (const said of ['개최', '방문을 시작', '2 청년 창업']) expect(page.words).toContain(said)
    expect((await see(`${base}/meetings`)).words).toContain('회의 1건 가운데 1건을 열고')
  }) // prettier-ignore
})

describe('a task', () => {
  const path = async () =>
    `${base}/tasks/${(await listTasks(app.city.session, { setId: office.setId }))[0]!.id}`
  const typed = (facts: object = {}) => ({
    ...{ indicator: indicator(1).id, title: '창업 공간 10곳 확보', department: office.departmentIds[1]! },
    ...{ owner: '', dueDay: '2021-06-30', meeting: '', ...facts },
  }) // prettier-ignore

  it('is given to a helping department, which stands first', async () => {
    expect((await see(`${base}/tasks/new`)).html).toContain('name="indicator"')
    const form = await see(`${base}/tasks/new?indicator=${indicator(1).id}`)
    expect(form.html).toContain('label="협조부서와 담당부서"')
    expect(form.html).toMatch(/<option value="[^"]+" selected[^>]*>나부서/)
    const refused = await post(`${base}/tasks/new`, typed({ title: '', dueDay: '내일' }))
    expect(refused.html).toContain('id="dueDay-error"')
    const elsewhere = await post(`${base}/tasks/new`, typed({ owner: office.colleagues[0]!.staffId }))
    expect(elsewhere.words).toContain('맡은 부서에서 일하는 사람')
    expect(elsewhere.words).toContain('창업 공간 10곳 확보')
    expect((await post(`${base}/tasks/new`, typed({ department: 'x' }))).status).toBe(422)
    expect((await post(`${base}/tasks/new`, typed())).to).toContain(`${base}/tasks/`)
  })

  it('shows to its department on the first page and is reported on there', async () => {
    expect((await see('/office', helper())).words).toContain('과제: 창업 공간 10곳 확보')
    expect((await see('/office', owner())).words).not.toContain('창업 공간')
    const task = await path()
    expect((await see(task, owner())).words).not.toContain('보고하기')
    const report = (facts: object, as = helper()) =>
      post(`${task}/report`, { day: '2021-06-08', percent: '30', note: '', ...facts }, as)
    expect((await report({ percent: '많이' })).html).toContain('id="percent-error"')
    expect((await report({ percent: '100', done: 'yes' })).html).toContain('id="note-error"')
    expect((await report({}, owner())).status).toBe(403)
    expect((await report({ note: '3곳' })).to).toContain(task)
    expect((await see(task)).words).toContain('진행 중')
    const late = await see(`${base}/tasks?show=late`, office.planner, await on('2021-07-01'))
    expect(late.words).toContain('창업 공간 10곳 확보')
    const board = await see('/office/joint-evaluation/2021', aPerson(), await on('2021-07-01'))
    expect(board.words).toContain('늦은 과제와 약속 1건')
  })

  it('is withdrawn by the office with a reason', async () => {
    const task = await path()
    expect((await post(`${task}/withdraw`, { reason: ' ' })).html).toContain('id="reason-error"')
    expect((await post(`${task}/withdraw`, { reason: '사업 변경' }, helper())).status).toBe(403)
    await post(`${task}/withdraw`, { reason: '사업 변경' })
    expect((await see(task)).words).toContain('사업 변경')
    expect((await see('/office', helper())).words).not.toContain('창업 공간')
  })
})

describe('a talk', () => {
  const typed = (facts: object = {}) => ({
    ...{ indicator: indicator(0).id, staff: office.colleagues[0]!.staffId, kind: 'weak', day: '2021-06-08' },
    ...{ said: '채용이 늦음', 'promise-1': '공고를 냄', 'due-1': '2021-06-30', ...facts },
  }) // prettier-ignore

  it('is proposed for weak indicators in summer, for new ones until March', async () => {
    expect((await see(`${base}/interviews`)).words).toContain('부진 지표 면담')
    const spring = await see(`${base}/interviews`, office.planner, await on('2021-02-10'))
    expect(spring.words).toContain('신규 지표 면담')
    expect(spring.words).not.toContain('1 일자리 창출 신규')
  })

  it.each([
    [{ said: '' }, 'said'],
    [{ day: '2021-06-09' }, 'day'],
    [{ staff: 'x' }, 'staff'],
    [{ 'due-1': '' }, 'due-1'],
    [{ 'due-1': '언젠가' }, 'due-1'],
    [{ 'promise-1': '' }, 'promise-1'],
    [{ 'due-1': '2021-06-01' }, 'due-1'],
  ] as const)('is refused at the field: %o', async (facts, field) => {
    const { status, html } = await post(`${base}/interviews/new`, typed(facts))
    expect(status).toBe(422)
    expect(html).toContain(`id="${field}-error"`)
    expect(await listInterviews(app.city.session, { setId: office.setId })).toEqual([])
  })

  it('is noted with its promises, which the office settles; the owner has them on the first page', async () => {
    const { to } = await post(`${base}/interviews/new`, typed())
    const path = to.split('?')[0]!
    expect((await see('/office', owner())).words).toContain('약속: 공고를 냄')
    const [promise] = await listPromises(app.city.session, { setId: office.setId })
    const settle = (state: string, note: string, as = office.planner) =>
      post(`${path}/settle`, { promise: promise!.id, state, note }, as)
    expect((await settle('broken', '안 냄')).words).toContain('기한이 지나야')
    expect((await settle('open', '')).status).toBe(422)
    expect((await settle('kept', '', owner())).status).toBe(403)
    expect((await settle('kept', '')).to).toContain(path)
    expect((await see(path, aPerson())).words).toContain('이행')
    const page = await see('/office/joint-evaluation/2021/indicators/1')
    for (const said of ['채용이 늦음', '약속: 공고를 냄', '공고 지연', '과제 주기']) expect(page.words).toContain(said)
  })
}) // prettier-ignore

describe('another city’s case', () => {
  it('takes only https links, and is shown with its source', async () => {
    const typed = (link: string) => ({
      ...{ indicator: indicator(0).id, city: 'hanul', text: '찾아가는 상담', source: '우수사례집', link },
      takeOver: '매주 두 번',
    })
    const refused = await post(`${base}/cases/new`, typed('javascript:alert(1)'))
    expect(refused.html).toContain('id="link-error"')
    expect((await post(`${base}/cases/new`, typed('https://example.org/a'), helper())).status).toBe(403)
    await post(`${base}/cases/new`, typed('https://example.org/a'), owner())
    const page = await see(`${base}/cases`, aPerson())
    for (const said of ['한울시', '찾아가는 상담', '매주 두 번']) expect(page.words).toContain(said)
    expect(page.html).toContain('href="https://example.org/a" rel="noopener noreferrer external"')
    expect(page.words).not.toContain('지우기')
    const remove = /href="([^"]+\/remove)"/.exec((await see(`${base}/cases`, owner())).html)?.[1] ?? ''
    expect((await see(remove, owner())).words).toContain('변경 기록에는 남습니다')
    expect((await post(remove, {}, helper())).status).toBe(403)
    expect((await post(remove, {}, owner())).to).toContain(`${base}/cases`)
    expect((await see(remove, owner())).status).toBe(404)
  })
})

describe('however much there is', () => {
  it('a page asks the database a fixed number of times', async () => {
    const cost = async (path: string) => {
      await see(path)
      const before = app.city.queries()
      await see(path)
      return app.city.queries() - before
    }
    const paths = [base, `${base}/meetings`, `${base}/interviews`, `${base}/tasks`, `${base}/cases`]
    const before: number[] = []
    for (const path of paths) before.push(await cost(path))
    for (let each = 0; each < 4; each += 1) {
      const meeting = { kind: 'weekly', title: `주간 ${each}`, day: '2021-06-08', chair: '과장' }
      await post(`${base}/meetings/new`, { ...meeting, indicators: office.indicators.map(({ id }) => id) })
      const task = { indicator: indicator(0).id, title: `과제 ${each}`, department: office.departmentIds[0]! }
      await post(`${base}/tasks/new`, { ...task, owner: '', meeting: '', dueDay: '2021-06-30' })
    }
    const after: number[] = []
    for (const path of paths) after.push(await cost(path))
    expect(after).toEqual(before)
    expect(Math.max(...after)).toBeLessThanOrEqual(26)
  })
})

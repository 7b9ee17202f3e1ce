import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { reportTask } from '#modules/workplan/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let plan: TrackedPlan

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city, { more: 10 })
  const context = app.city.context({ person: plan.planner, day: '2021-11-01' })
  valueOf(
    await reportTask(context, {
      taskId: plan.task('board'),
      day: context.today,
      state: 'progress',
      percent: 60,
      note: '현황판 <b>12회</b> 갱신',
    }),
  )
})
afterAll(async () => {
  await app.city.close()
  await endAsides()
})

const words = async (path: string, as?: Parameters<TestApp['request']>[1]) => {
  const answer = await app.request(path, as)
  return { status: answer.status, text: await app.textOf(answer) }
}
const staff = () => ({ as: plan.people.officer })

describe('the portal’s shelf', () => {
  it('holds each published year’s plan and results, to read and in four forms', async () => {
    const answer = await app.request('/books')
    const html = await answer.text()
    expect(html).toContain('2021년도 주요업무계획')
    for (const kind of ['plan', 'results'])
      for (const format of ['hwpx', 'pdf', 'md', 'html'])
        expect(html).toContain(`/books/2021/${kind}.${format}`)
    expect((await words('/en/books')).text).toContain('Read and download each year’s plan')
  })

  it('reads as a book, whose figures lead to their programme', async () => {
    const { status, text } = await words('/books/2021/plan')
    expect(status).toBe(200)
    for (const said of ['목차', '2. 공약 이행', '추진계획', '2021. 2월~3월', '추진부서', '36/83'])
      expect(text).toContain(said)
    const html = await (await app.request('/books/2021/plan')).text()
    expect(html).toContain('href="/programmes/2?year=2021#figures"')
    expect(html).toMatch(/<h1[^>]*class="document-title"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(await (await app.request('/en/books/2021/plan')).text()).toContain(
      'href="/en/programmes/2?year=2021#figures"',
    )
  })

  it('of one programme holds that alone', async () => {
    const { text } = await words('/books/2021/plan?programme=14')
    expect(text).toContain('14. 통계조사')
    expect(text).not.toContain('시민평가단 모집')
    expect((await words('/books/2021/plan?programme=77')).status).toBe(404)
  })

  it('tells citizens how tasks stand but not what was reported; staff are told', async () => {
    const [open, office] = [
      await words('/books/2021/results'),
      await words('/office/books/2021/results', staff()),
    ]
    expect(open.text).toContain('공약 현황판 운영')
    expect(open.text).not.toContain('갱신')
    expect(office.text).toContain('현황판 <b>12회</b> 갱신')
  })

  it('knows no other year, kind or form', async () => {
    for (const path of ['/books/2020/plan', '/books/x/plan', '/books/2021/cards', '/books/2021/plan.docx'])
      expect((await app.request(path)).status, path).toBe(404)
  })

  it('gives files of their kind, the same bytes twice', async () => {
    for (const [format, start] of [
      ['hwpx', 'PK'],
      ['pdf', '%PDF'],
      ['md', '2021'],
      ['html', '<!doctype html>'],
    ] as const) {
      const file = async () =>
        Buffer.from(await (await app.request(`/books/2021/plan.${format}`)).arrayBuffer())
      const [first, second] = [await file(), await file()]
      expect(Buffer.compare(first, second), format).toBe(0)
      if (format !== 'md') expect(first.subarray(0, start.length).toString('latin1')).toBe(start)
    }
    const name = (await app.request('/books/2021/results.md?programme=2')).headers.get('content-disposition')
    expect(name).toContain('2021-results-2.md')
  })
})

describe('the office’s desk', () => {
  it('offers all documents, and the plan as a workbook', async () => {
    const { text } = await words('/office/books', staff())
    for (const said of ['주요업무계획', '주요성과', '과제 카드', '월간 보고', '보고회 자료', '엑셀로 고치기'])
      expect(text).toContain(said)
    for (const kind of ['plan', 'results', 'cards', 'month', 'handout']) {
      const page = await words(`/office/books/2021/${kind}`, staff())
      expect(page.status, kind).toBe(200)
      expect((await app.request(`/office/books/2021/${kind}.md`, staff())).status, kind).toBe(200)
    }
    const one = await words(`/office/books/2021/cards?task=${plan.task('census')}`, staff())
    expect(one.text).toContain('경제총조사')
    expect(one.text).not.toContain('통계연보')
    expect((await words('/office/books/2021/handout?department=statistics', staff())).text).not.toContain(
      '시민평가단',
    )
    expect((await words('/office/books/2021/plan?department=nowhere', staff())).status).toBe(404)
  })

  it('is closed to visitors and citizens', async () => {
    for (const path of ['/office/books', '/office/books/2021/month', '/office/books/2021/tasks.xlsx']) {
      const answer = await app.request(path)
      expect([303, 401, 403], path).toContain(answer.status)
    }
  })

  it('takes a workbook back: shows what would change, then changes it', async () => {
    const bytes = await (
      await app.request('/office/books/2021/tasks.xlsx', { as: plan.planner })
    ).arrayBuffer()
    const upload = async (sheet: File, reason: string) =>
      await app.request('/office/books/sheets', { as: plan.planner, form: { sheet, reason, year: '2021' } })
    const missing = await upload(new File([bytes], 'tasks.xlsx'), '')
    expect([missing.status, (await app.textOf(missing)).includes('고치는 사유')]).toEqual([422, true])
    const wrong = await upload(new File(['가,나'], 'tasks.xlsx'), '사유')
    expect([wrong.status, (await app.textOf(wrong)).includes('표가 아닌 파일')]).toEqual([422, true])
    const staged = await upload(new File([bytes], 'tasks.xlsx'), '사유')
    const to = staged.headers.get('location') ?? ''
    expect([staged.status, to.startsWith('/office/books/sheets/')]).toEqual([303, true])
    // It survives a reload, and is nobody else's.
    for (let times = 0; times < 2; times += 1)
      expect((await words(to, { as: plan.planner })).text).toContain('바뀌는 것이 없습니다')
    expect((await words(to, staff())).status).toBe(404)
    const commit = await app.request(`${to}/commit`, { as: plan.planner, form: {} })
    expect([commit.status, (await app.textOf(commit)).includes('바뀌는 것이 없습니다')]).toEqual([409, true])
    expect((await words('/office/books', { as: plan.planner })).text).toContain('확인을 기다리는 파일')
  })

  it('answers with as few questions to the database for a large plan as for a small one', async () => {
    const small = await aTestApp({ day: '2021-11-10' })
    const little = await aTrackedPlan(small.city)
    const count = async (of: TestApp, planner: TrackedPlan['planner'], path: string) => {
      const before = of.city.queries()
      expect((await of.request(path, { as: planner })).status).toBe(200)
      return of.city.queries() - before
    }
    for (const kind of ['plan', 'results', 'cards', 'month', 'handout']) {
      const path = `/office/books/2021/${kind}`
      const few = await count(small, little.planner, path)
      expect(await count(app, plan.planner, path), kind).toBe(few)
      expect(few, kind).toBeLessThanOrEqual(20)
    }
    await small.city.close()
  })

  it('has no place for anybody without a department to bring files', async () => {
    const answer = await app.request('/office/books/sheets', {
      as: aPerson(),
      form: { year: '2021', reason: '사유' },
    })
    expect(answer.status).toBe(403)
  })
})

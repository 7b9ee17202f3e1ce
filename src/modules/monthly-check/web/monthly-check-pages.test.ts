import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { reportTask } from '#modules/workplan/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { aTestCity } from '#testing/test-city.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { checkMails } from '../check-mails.ts'
import { answersOf, listChecks } from '../data/check-queries.ts'
import type { CheckId } from '../domain/month-check.ts'
import { openMonth } from '../use-cases/open-month.ts'
import { sendReminders } from '../use-cases/send-reminders.ts'

const DAY = '2021-04-05'

interface Office {
  readonly app: TestApp
  readonly plan: TrackedPlan
  readonly checkId: CheckId
}

/** The whole server on 5 April 2021, the check of March open; the panel and what was added have a report. */
async function anOffice(more = 0): Promise<Office> {
  const city = await aTestCity({ day: DAY })
  const app = await aTestApp({ city, day: DAY })
  const plan = await aTrackedPlan(city, { more })
  const by = city.context({ person: plan.people.officer, day: '2021-02-10' })
  for (const key of ['panel', ...Array.from({ length: Math.min(more, 5) }, (_, index) => `more-${index}`)]) {
    const report = {
      day: calendarDate('2021-02-10'),
      state: 'progress' as const,
      percent: 20,
      note: `${key} 계획을 세움`,
    }
    valueOf(await reportTask(by, { taskId: plan.task(key), ...report }))
  }
  const month = '2021-03' as CalendarMonth
  const opening = city.context({ person: plan.planner, day: '2021-03-29' })
  return {
    app,
    plan,
    checkId: valueOf(await openMonth(opening, { planId: plan.planId, month, dueDay: null })),
  }
}

let office: Office
const at = (under = '') => `/office/monthly-check/months/${office.checkId}${under}`

async function answerId(key: string): Promise<string> {
  const row = (await answersOf(office.app.city.session, office.checkId)).find(
    ({ taskId }) => taskId === office.plan.task(key),
  )
  if (row === undefined) throw new Error(`${key} was not asked`)
  return row.id
}

/** The form as the page offers it: names and values of everything in it. */
async function offeredForm(
  path: string,
  as: Parameters<TestApp['request']>[1] = {},
): Promise<Record<string, string>> {
  const html = await (await office.app.request(path, as)).text()
  const fields: Record<string, string> = {}
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
  for (const [tag, name] of html.matchAll(
    /<(?:input|textarea|select)[^>]*\bname="([a-z]+_[0-9a-f-]{36})"[^>]*>/g,
  )) {
    const key = name ?? ''
    const rest = html.slice(html.indexOf(tag) + tag.length)
    if (tag.startsWith('<textarea')) fields[key] = decode(rest.slice(0, rest.indexOf('</textarea>')))
    else if (tag.startsWith('<select'))
      fields[key] =
        /<option[^>]*value="([^"]*)"[^>]*\bselected/.exec(rest.slice(0, rest.indexOf('</select>')))?.[1] ?? ''
    else if (!tag.includes('type="file"')) fields[key] = decode(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  return fields
}

beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.app.city.close())

describe('the overview of a month', () => {
  it('says who has answered, what is late, how many are silent, and how the score is counted', async () => {
    const { app } = office
    const answer = await app.request('/office/monthly-check', { as: office.plan.people.officer })
    const text = await app.textOf(answer)
    expect(answer.status).toBe(200)
    expect(text).toContain('과제 4건 가운데 0건의 답을 받았고 4건이 남았습니다.')
    expect(text).toContain('지연 1건')
    expect(text).toContain('보고가 멈춘 과제')
    expect(text).toContain('내 부서 과제 2건에 답하기')
    expect(text).toContain('얻은 점수의 합')
    expect(text).not.toContain('달 마감')
  })

  it('speaks English as well', async () => {
    const text = await office.app.textOf(
      await office.app.request('/en/office/monthly-check', { as: office.plan.planner }),
    )
    expect(text).toContain('0 of 4 tasks answered for, 4 missing. 1 late, 3 without a recent report.')
    expect(text).toContain('Close the month')
  })

  it('is empty with words before the first month', async () => {
    const app = await aTestApp({ day: DAY })
    const text = await app.textOf(await app.request('/office/monthly-check', { as: aPerson() }))
    expect(text).toContain('연 점검이 없습니다')
    for (const path of [
      '/office/reporting-sessions',
      '/office/decisions',
      '/office/decisions?state=mine',
      '/office/monthly-check/compare',
    ])
      expect((await app.request(path, { as: aPerson() })).status).toBe(200)
    await app.city.close()
  })
})

describe('the screen of an owner department', () => {
  it('offers last month’s words for its own tasks only', async () => {
    const form = await offeredForm(at('/answer'), { as: office.plan.people.officer })
    const id = await answerId('panel')
    expect(form).toMatchObject({
      [`state_${id}`]: 'progress',
      [`percent_${id}`]: '20',
      [`note_${id}`]: 'panel 계획을 세움',
    })
    expect(form).not.toHaveProperty(`state_${await answerId('census')}`)
  })

  it('saves nothing that was not touched', async () => {
    const form = await offeredForm(at('/answer'), { as: office.plan.people.officer })
    const answer = await office.app.request(at('/answer'), {
      as: office.plan.people.officer,
      form: { ...form, do: 'save' },
    })
    expect(answer.status).toBe(422)
    expect(await office.app.textOf(answer)).toContain('적은 답이 없습니다')
  })

  it('tells errors at their fields and keeps everything that was typed', async () => {
    const [panel, board] = [await answerId('panel'), await answerId('board')]
    const offered = await offeredForm(at('/answer'), { as: office.plan.people.officer })
    const form = {
      ...offered,
      [`note_${panel}`]: '공고를 냄 <1차>',
      [`percent_${panel}`]: '130',
      [`note_${board}`]: '현황판을 고침',
      do: 'save',
    }
    const answer = await office.app.request(at('/answer'), { as: office.plan.people.officer, form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`href="#percent_${panel}"`)
    expect(html).toContain('0에서 100 사이의 정수로 적으십시오.')
    expect(html).toContain(`href="#state_${board}"`)
    expect(html).toContain('공고를 냄 &lt;1차')
    expect(html).toContain('현황판을 고침')
    expect(html).toContain('value="130"')
  })

  it('takes a report with evidence and “nothing changed” in one go', async () => {
    const as = office.plan.people.officer
    const [panel, board] = [await answerId('panel'), await answerId('board')]
    const offered = await offeredForm(at('/answer'), { as })
    const evidence = new File(
      ['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'],
      '공고문.pdf',
      { type: 'application/pdf' },
    )
    const form = {
      ...offered,
      [`state_${board}`]: 'started',
      [`percent_${board}`]: '5',
      [`note_${board}`]: '현황판을 고침',
      [`evidence_${board}`]: evidence,
      do: `unchanged:${panel}`,
    }
    const answer = await office.app.request(at('/answer'), { as, form })
    expect(answer.status).toBe(303)
    const text = await office.app.textOf(await office.app.request(at('/answer'), { as }))
    expect(text).toContain('내 부서 과제에 모두 답했습니다.')
    expect(text).toContain('현황판을 고침')
    expect(text).toContain('변동 없음으로 제출')
    expect(text).toContain('지난 보고의 증빙')
  })

  it('is not for those who own nothing, and not at all once the month is closed', async () => {
    expect((await office.app.request(at('/answer'), { as: aPerson() })).status).toBe(403)
    const nobody = office.plan.people.counter
    expect(await office.app.textOf(await office.app.request(at('/answer'), { as: nobody }))).toContain(
      '2건이 남았습니다.',
    )
  })
})

describe('the office’s list', () => {
  it('accepts what was chosen, and wants a reason to return it', async () => {
    const as = office.plan.planner
    const panel = await answerId('panel')
    const returned = await office.app.request(at('/decide'), {
      as,
      form: { answer: panel, decision: 'return', reason: '' },
    })
    expect(returned.status).toBe(422)
    const html = await returned.text()
    expect(html).toContain('사유를 적으십시오.')
    expect(html).toMatch(new RegExp(`value="${panel}"[^>]*checked|checked[^>]*value="${panel}"`))
    const accepted = await office.app.request(at('/decide'), {
      as,
      form: { answer: [panel, await answerId('board')], decision: 'accept' },
    })
    expect(accepted.status).toBe(303)
    const text = await office.app.textOf(await office.app.request(at('/answers?answer=accepted'), { as }))
    expect(text).toContain('전체 2건')
    const staff = await office.app.textOf(
      await office.app.request(at('/answers'), { as: office.plan.people.officer }),
    )
    expect(staff).not.toContain('반려 사유')
  })

  it('comes down as a sheet of what is shown', async () => {
    const answer = await office.app.request(at('/answers/download/answers.csv?answer=accepted'), {
      as: office.plan.planner,
    })
    const text = await answer.text()
    expect(answer.headers.get('content-disposition')).toContain('2021-03-answers')
    expect(text.split('\r\n').filter((line) => line.includes('확인'))).toHaveLength(2)
  })
})

describe('by a mail’s link', () => {
  let link: string
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    office.app.request(link, { method: 'POST', form, headers })

  beforeAll(async () => {
    const { app } = office
    await sendReminders(
      app.city.context({ person: systemPerson, day: DAY, machineNow: new Date() }),
      checkMails(new URL('http://test.local')),
    )
    const mail = await app.city.session
      .$extendTables<MailTables>()
      .selectFrom('mail')
      .select('text')
      .where('kind', '=', 'monthly-check.reminder')
      .executeTakeFirstOrThrow()
    link = /http:\/\/test\.local(\/\S+)/.exec(mail.text)?.[1] ?? ''
  })

  it('a visitor sees the person’s own tasks and nothing else, on a page that is not kept', async () => {
    const answer = await office.app.request(link)
    const text = await office.app.textOf(answer)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(text).toContain('윤가온 님에게 보낸 링크입니다.')
    expect(text).toContain('경제총조사')
    expect(text).not.toContain('시민평가단 모집')
  })

  it('answers are taken without a session, but not from another site', async () => {
    const census = await answerId('census')
    const form = {
      ...(await offeredForm(link)),
      [`state_${census}`]: 'started',
      [`percent_${census}`]: '3',
      [`note_${census}`]: '조사원을 모음',
      do: 'save',
    }
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const request = (headers: Record<string, string>) =>
      office.app.request(link, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      })
    expect((await request(foreign)).status).toBe(403)
    expect((await post(form)).status).toBe(303)
    expect(await office.app.textOf(await office.app.request(link))).toContain('조사원을 모음')
  })

  it('a wrong link opens nothing', async () => {
    const answer = await office.app.request('/monthly-check/answer?token=abc')
    expect(answer.status).toBe(404)
    expect(await office.app.textOf(answer)).toContain('쓸 수 없는 링크입니다')
  })
})

describe('closing, comparing and a session', () => {
  it('asks before it closes, freezes, and shows the frozen month', async () => {
    const { app } = office
    const as = office.plan.planner
    expect(await app.textOf(await app.request(at('/close'), { as }))).toContain(
      '답하지 않은 과제 1건은 미제출로 남습니다.',
    )
    expect((await app.request(at('/close'), { as, form: {} })).status).toBe(303)
    const closed = await (await app.request(at(), { as })).text()
    const snapshot = /\/office\/monthly-check\/snapshots\/[0-9a-f-]+/.exec(closed)?.[0] ?? ''
    const text = await app.textOf(await app.request(snapshot, { as }))
    expect(text).toContain('내용이 해시와 맞습니다')
    expect(text).toContain('시민평가단 모집')
    expect((await app.request(at('/answer'), { as: office.plan.people.officer })).status).toBe(303)
  })

  it('opens again only with a reason, and compares the versions', async () => {
    const { app } = office
    const as = office.plan.planner
    const refused = await app.request(at('/unlock'), { as, form: { reason: ' ' } })
    expect(refused.status).toBe(422)
    expect((await app.request(at('/unlock'), { as, form: { reason: '수치를 바로잡음' } })).status).toBe(303)
    expect(await app.textOf(await app.request(at(), { as }))).toContain('수치를 바로잡음')
    const report = { day: calendarDate(DAY), state: 'done' as const, percent: 100, note: '30명을 뽑음' }
    valueOf(
      await reportTask(app.city.context({ person: as, day: DAY }), {
        taskId: office.plan.task('panel'),
        ...report,
      }),
    )
    expect((await app.request(at('/close'), { as, form: {} })).status).toBe(303)
    const text = await app.textOf(await app.request('/office/monthly-check/compare', { as }))
    expect(text).toContain('2021. 3. 제1판에서 2021. 3. 제2판까지 달라진 것')
    expect(text).toContain('새로 마친 과제 1건')
  })

  it('turns page by page, notes a decision and follows it', async () => {
    const { app } = office
    const as = office.plan.planner
    const made = await app.request('/office/reporting-sessions/new', {
      as,
      form: { check: office.checkId, title: '1분기 보고회', day: '2021-04-12' },
    })
    const held = made.headers.get('location') ?? ''
    const first = await app.request(`${held}/1`, { as })
    const html = await first.text()
    expect(html).toContain('기획담당관 기획팀')
    expect(html).toMatch(/<a[^>]*rel="next"/)
    expect(html).not.toMatch(/<a[^>]*rel="prev"/)
    expect((await app.request(`${held}/9`, { as })).status).toBe(404)
    const form = {
      task: office.plan.task('board'),
      department: office.plan.planning,
      text: '현황판을 매주 고칠 것',
      dueDay: '2021-04-01',
    }
    const refused = await app.request(`${held}/1`, { as, form })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('현황판을 매주 고칠 것')
    expect((await app.request(`${held}/1`, { as, form: { ...form, dueDay: '2021-04-30' } })).status).toBe(303)
    const list = await (await app.request('/office/decisions', { as: office.plan.people.officer })).text()
    const decision = /\/office\/decisions\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    expect(
      (await app.request(decision, { as: office.plan.people.counter, form: { note: '함' } })).status,
    ).toBe(403)
    expect(
      (await app.request(decision, { as: office.plan.people.officer, form: { note: ' ' } })).status,
    ).toBe(422)
    expect(
      (await app.request(decision, { as: office.plan.people.officer, form: { note: '매주 금요일에 고침' } }))
        .status,
    ).toBe(303)
    expect(await app.textOf(await app.request('/office/decisions?state=done', { as }))).toContain(
      '현황판을 매주 고칠 것',
    )
  })

  it('opens a month by its form, with errors at their fields', async () => {
    const { app } = office
    const as = office.plan.planner
    const path = '/office/monthly-check/new'
    const again = await app.request(path, {
      as,
      form: { plan: office.plan.planId, month: '2021-03', dueDay: '' },
    })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('이미 연 달입니다.')
    expect(
      (
        await app.request(path, {
          as,
          form: { plan: office.plan.planId, month: '2021-04', dueDay: '2021-05-06' },
        })
      ).status,
    ).toBe(303)
    expect(await listChecks(app.city.session, { state: 'open' })).toHaveLength(1)
  })
})

describe('pages ask a fixed number of questions', () => {
  const ceilings: readonly (readonly [string, number])[] = [
    ['', 13],
    ['/answer', 9],
    ['/answers', 7],
    ['/close', 7],
  ]

  it('with two hundred tasks no more than with twenty', { timeout: 120_000 }, async () => {
    const counted: Record<string, number[]> = {}
    for (const more of [15, 195]) {
      const { app, plan, checkId } = await anOffice(more)
      for (const [under, ceiling] of ceilings) {
        const before = app.city.queries()
        const answer = await app.request(`/office/monthly-check/months/${checkId}${under}`, {
          as: plan.planner,
        })
        const queries = app.city.queries() - before
        expect(answer.status).toBe(200)
        expect(queries, under).toBeLessThanOrEqual(ceiling)
        counted[under] = [...(counted[under] ?? []), queries]
      }
      await app.city.close()
    }
    process.stdout.write(`${JSON.stringify(counted)}\n`)
    expect(Object.values(counted).filter(([few, many]) => few !== many)).toEqual([])
  })
})

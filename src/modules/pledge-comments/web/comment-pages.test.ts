import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listMails, readMail } from '#platform/mail/mail-queries.ts'
import {
  bringInRegister,
  listPledges,
  type PledgeLine,
  recordStatus,
  statusNews,
} from '#modules/pledges/index.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { answerNews } from '../answer-news.ts'
import { listComments } from '../data/comment-queries.ts'
import { commentStates } from '../domain/comment.ts'
import { sendPledgeNews } from '../use-cases/follow-pledges.ts'
import { pledgeNewsMails } from './mails.ts'

let app: TestApp
let plan: TrackedPlan
let pledges: readonly PledgeLine[]
let lead: Person
const DAY = '2021-09-30'

beforeAll(async () => {
  app = await aTestApp({ day: DAY })
  plan = await aTrackedPlan(app.city)
  const day = calendarDate
  const pledge = (number: number, ko: string) => ({
    ...{ number, field: 1, title: { ko, en: `Pledge ${number}` }, horizon: 'in-term' as const },
    ...{ sourceText: '약속', department: '통계과', helpers: [], statuses: [] },
  })
  const termId = valueOf(
    await bringInRegister(app.city.context({ person: plan.planner }), {
      term: { number: 7, from: day('2018-07-01'), until: day('2022-06-30') },
      fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
      pledges: [pledge(1, '마을 도서관'), pledge(2, '행복버스')],
    }),
  )
  pledges = await listPledges(app.city.session, termId, day(DAY))
  lead = aPerson({ name: '도서담당', departmentIds: [pledges[0]?.leadDepartmentId ?? ''] })
})
afterAll(() => app.city.close())

const see = async (path: string, as?: Person) => {
  const answer = await app.request(path, as === undefined ? {} : { as })
  return { status: answer.status, words: await app.textOf(answer) }
}
const post = async (path: string, form: Record<string, string | readonly string[]>, as?: Person) => {
  const answer = await app.request(path, { form, ...(as === undefined ? {} : { as }) })
  const html = await answer.text()
  return { status: answer.status, html, to: answer.headers.get('location') }
}
const write = (text: string, more: Record<string, string> = {}, as?: Person) =>
  post('/pledges/1/comments', { commentName: '산들', commentText: text, consent: 'yes', ...more }, as)
const keyIn = (html: string) => /<code>([0-9A-Z-]{19})<\/code>/.exec(html)?.[1] ?? ''
const all = () => listComments(app.city.session, { states: commentStates, limit: 100 })
const named = async (text: string) => (await all()).find((one) => one.text === text)
const publish = async (text: string) =>
  await post('/office/pledges/comments/publish', { comment: [(await named(text))?.id ?? ''] }, plan.planner)

describe('the form on a pledge’s page', () => {
  it('takes a comment without JavaScript, tells its key once and shows the comment when it was looked at', async () => {
    expect((await see('/pledges/1')).words).toContain('의견 쓰기')
    const sent = await write('언제 엽니까?')
    expect(sent.status).toBe(200)
    expect(keyIn(sent.html)).toHaveLength(19)
    expect((await see('/pledges/1')).words).not.toContain('언제 엽니까?')
    expect((await publish('언제 엽니까?')).status).toBe(303)
    const shown = (await see('/pledges/1')).words
    expect(shown).toContain('언제 엽니까?')
    expect(shown).toContain('답변 기한은 2021. 10. 22.(금)입니다')
    expect((await see('/pledges/2')).words).not.toContain('언제 엽니까?')
  })

  it('says what was wrong at its field, keeps what was typed, and keeps nothing else', async () => {
    const before = (await all()).length
    const number = await write('900101-1234567로 연락 주세요')
    expect([number.status, number.html.includes('주민등록번호로 보이는 숫자')]).toEqual([422, true])
    expect(number.html).toContain('900101-1234567로 연락 주세요')
    const phone = await write('010-1234-5678로 연락 주세요')
    expect(phone.html).toContain('name="keepPersonalData"')
    const noConsent = await write('좋습니다', { consent: '' })
    expect([noConsent.status, noConsent.html.includes('운영 원칙에 동의해야')]).toEqual([422, true])
    expect(await all()).toHaveLength(before)
    expect((await write('010-1234-5678로 연락 주세요', { keepPersonalData: 'yes' })).status).toBe(200)
    expect((await post('/pledges/99/comments', { commentText: '?' })).status).toBe(404)
  })
})

describe('its author', () => {
  it('opens the receipt with the key and takes the comment back', async () => {
    const key = keyIn((await write('거둘 의견')).html)
    const opened = await post('/pledges/comments/receipt', { key: key.toLowerCase() })
    expect([opened.status, opened.html.includes('거둘 의견')]).toEqual([200, true])
    expect((await post('/pledges/comments/receipt', { key: 'nothing' })).status).toBe(422)
    expect((await post('/pledges/comments/receipt/withdraw', { key })).html).toContain('의견을 거두었습니다')
    expect((await post('/pledges/comments/receipt', { key })).html).toContain('이미 거둔 의견입니다')
  })

  it('finds their own when signed in, and only citizens have such a page', async () => {
    const citizen = aCitizen()
    await write('내 의견', {}, citizen)
    expect((await see('/pledges/comments/mine', citizen)).words).toContain('내 의견')
    expect((await see('/pledges/comments/mine', lead)).status).toBe(403)
    const id = (await named('내 의견'))?.id ?? ''
    expect((await post(`/pledges/comments/${id}/withdraw`, {}, citizen)).status).toBe(303)
    expect((await see('/pledges/comments/mine', citizen)).words).not.toContain('내 의견')
  })
})

describe('the office', () => {
  it('works through its inbox: looks, answers from a draft, corrects, hides', async () => {
    await write('승강기가 있습니까?')
    expect((await see('/office/pledges/comments', plan.planner)).words).toContain('승강기가 있습니까?')
    await publish('승강기가 있습니까?')
    const comment = await named('승강기가 있습니까?')
    const own = `/office/pledges/comments/${comment?.id}`
    expect((await see('/office/pledges/comments', lead)).words).toContain('승강기가 있습니까?')
    expect((await see(own, plan.planner)).words).not.toContain('답변 게시')
    expect((await post(`${own}/draft`, { answerText: '두 대' }, lead)).status).toBe(303)
    expect((await see(own, lead)).words).toContain('저장한 초안')
    const version = async () => String((await named('승강기가 있습니까?'))?.version)
    const answer = { version: await version(), answerText: '두 대 있습니다.' }
    expect((await post(`${own}/answer`, answer, plan.planner)).status).toBe(403)
    expect((await post(`${own}/answer`, answer, lead)).status).toBe(303)
    expect((await post(`${own}/answer`, answer, lead)).status).toBe(409)
    const noReason = { version: await version(), answerText: '세 대 있습니다.', answerReason: '' }
    const refused = await post(`${own}/answer`, noReason, lead)
    expect([refused.status, refused.html.includes('세 대 있습니다.')]).toEqual([422, true])
    await post(`${own}/answer`, { ...noReason, answerReason: '잘못 셈' }, lead)
    const page = (await see(`/pledges/comments/${comment?.id}`)).words
    expect(page).toContain('세 대 있습니다.')
    expect(page).toContain('두 대 있습니다.')
    expect(page).toContain('고친 사유: 잘못 셈')
    const why = { version: await version(), ground: 'other', hideNote: '' }
    expect((await post(`${own}/hide`, why, plan.planner)).status).toBe(422)
    expect((await post(`${own}/hide`, { ...why, ground: 'repeated' }, plan.planner)).status).toBe(303)
    const hidden = (await see('/pledges/comments')).words
    expect(hidden).toContain('가린 의견입니다. 사유: 같은 글을 거듭 올림')
    expect(hidden).not.toContain('승강기가 있습니까?')
  })

  it('moves a comment, and is told what is missing', async () => {
    await write('버스 이야기')
    const comment = await named('버스 이야기')
    const own = `/office/pledges/comments/${comment?.id}`
    const to = { version: '1', departmentId: plan.planning, moveReason: '' }
    expect((await post(`${own}/move`, to, lead)).html).toContain('사유를 적으십시오.')
    expect((await post(`${own}/move`, { ...to, moveReason: '교통' }, lead)).status).toBe(303)
    expect((await post(`${own}/move`, { ...to, version: '2', moveReason: '교통' }, lead)).status).toBe(403)
    expect((await post('/office/pledges/comments/publish', {}, plan.planner)).status).toBe(422)
    expect((await see('/office/pledges/comments?list=overdue', lead)).words).toContain(
      '기한이 지난 의견이 없습니다',
    )
  })
})

describe('pages ask a fixed number of questions', () => {
  it.each([
    ['/pledges/comments', 9, undefined],
    // With what the programme's other modules show on it.
    ['/pledges/1', 30, undefined],
    ['/office/pledges/comments?list=all', 8, 'planner'],
  ] as const)('%s', async (path, ceiling, who) => {
    const as =
      who === undefined ? aCitizen({ accountId: '00000000-0000-7000-8000-00000000c001' }) : plan.planner
    await see(path, as)
    const queries = async () => {
      const before = app.city.queries()
      expect((await see(path, as)).status).toBe(200)
      return app.city.queries() - before
    }
    const few = await queries()
    for (const text of ['하나', '둘', '셋']) await write(`${path} ${text}`)
    for (const text of ['하나', '둘', '셋']) await publish(`${path} ${text}`)
    expect(await queries()).toBeLessThanOrEqual(few)
    expect(few).toBeLessThanOrEqual(ceiling)
  })
})

describe('those who follow pledges', () => {
  const mails = pledgeNewsMails(new URL('https://city.dure.example'))
  const round = (day: string) =>
    sendPledgeNews(app.city.context({ day, person: plan.planner }), mails, [statusNews, answerNews])
  const lastMail = async () => {
    const [mail] = (await listMails(app.city.session, { limit: 1, offset: 0 })).mails
    return mail === undefined ? null : await readMail(app.city.session, mail.id)
  }
  const follow = async (form: Record<string, string>) => {
    const asked = await post('/subscribe', { email: 'reader@dure.example', ...form })
    expect(asked.html).toContain('확인 메일을 보냈습니다')
    const path = /\/subscribe\/confirm\/[\w-]+/.exec((await lastMail())?.text ?? '')?.[0] ?? ''
    expect((await post(path, {})).html).toContain('이제 소식을 보냅니다')
  }

  it('are told by mail what was recorded and answered, by pledge, the latest first, once a week', async () => {
    expect((await see('/subscribe?pledge=1')).words).toContain('마을 도서관')
    expect((await see('/subscribe?pledges=all')).words).toContain('시장 공약 전체')
    expect((await see('/subscribe?pledge=77')).status).toBe(404)
    await follow({ pledge: '2' })
    const stand = (day: string, note: string) =>
      recordStatus(app.city.context({ day, person: plan.planner }), {
        ...{ pledgeId: pledges[1]!.id, day: calendarDate(day), stage: 'on-track' as const, progress: 40 },
        note,
      })
    valueOf(await stand('2021-10-04', '먼저'))
    valueOf(await stand('2021-10-05', '나중'))
    expect(await round('2021-10-11')).toBe(1)
    const mail = await lastMail()
    expect(mail?.subject).toBe('[공약 소식] 행복버스 새 소식 2건')
    expect(mail?.text).toMatch(
      /2\. 행복버스\n- 정상추진, 진행률 40 % \(2021\. 10\. 5\.\(화\)\)\n {2}나중\n- .*먼저/s,
    )
    expect(mail?.endAddress).toMatch(/^https:\/\/city\.dure\.example\/subscribe\/end\/[\w-]{43}$/)
    expect(mail?.text).toContain(mail?.endAddress)
    expect(await round('2021-10-13')).toBe(0)
    expect(await round('2021-10-18')).toBe(0)
  })

  it('read a feed of all pledges or of one, in which no text can act', async () => {
    await write('<b>승강기</b> & 계단')
    await publish('<b>승강기</b> & 계단')
    const comment = await named('<b>승강기</b> & 계단')
    const form = { version: String(comment?.version), answerText: '승강기 <둘> & 계단' }
    await post(`/office/pledges/comments/${comment?.id}/answer`, form, lead)
    const feed = async (path: string) => await (await app.request(path)).text()
    const whole = await feed('/pledges/feed.atom')
    expect(whole).toContain('<summary>승강기 &lt;둘&gt; &amp; 계단</summary>')
    expect(whole).toContain('행복버스')
    expect(await feed('/pledges/feed.atom')).toBe(whole)
    expect(await feed('/pledges/1/feed.atom')).not.toContain('행복버스')
    expect((await app.request('/pledges/88/feed.atom')).status).toBe(404)
    expect((await app.request('/pledges/x/feed.atom')).status).toBe(404)
  })
})

describe('other systems', () => {
  it('read what is published, without what is held or hidden', async () => {
    const answer = await app.request('/api/v1/pledges/comments?pledge=1')
    const { comments, total } = (await answer.json()) as { comments: { text: string }[]; total: number }
    expect(comments).toHaveLength(total)
    const published = (await all()).filter(({ state }) => state === 'published').map(({ text }) => text)
    expect(comments.map(({ text }) => text).toSorted()).toEqual(published.toSorted())
  })

  it('get the open data without names and without phone numbers', async () => {
    await write('전화 010-2222-3333', { keepPersonalData: 'yes' })
    await publish('전화 010-2222-3333')
    const data = await (await app.request('/data/pledge-comments/file.csv')).text()
    expect(data).toContain('언제 엽니까?')
    expect(data).not.toContain('산들')
    expect(data).not.toContain('010-2222-3333')
  })
})

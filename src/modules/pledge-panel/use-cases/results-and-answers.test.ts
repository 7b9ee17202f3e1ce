import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPledgePanel, type PledgePanel } from '#testing/a-pledge-panel.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { issueMemberLink } from '#modules/committees/index.ts'
import { listComments } from '../data/evaluation-queries.ts'
import { listPoints } from '../data/point-queries.ts'
import { readRound } from '../data/round-queries.ts'
import type { Verdict, Word } from '../domain/evaluation.ts'
import type { RoundId } from '../domain/round.ts'
import { panelMails } from '../panel-mails.ts'
import { panelProblems } from '../panel-problems.ts'
import { answerPoint, finishStep, promiseStep } from './answer-point.ts'
import { decideAnswer } from './decide-answer.ts'
import { enterSheet } from './enter-sheet.ts'
import { moderateComments } from './moderate-comments.ts'
import { notePoint } from './note-point.ts'
import { type OpenRound, openRound } from './open-round.ts'
import { namePoints } from './owed-points.ts'
import { publishRound } from './publish-round.ts'
import { moveClose } from './run-round.ts'
import { sendPanelReminders } from './send-reminders.ts'

const mails = panelMails(new URL('http://dure.example'))
let app: TestApp
let panel: PledgePanel
let roundId: RoundId

const by = (day: string, person = panel.planner) => app.city.context({ person, day })
const judged = (verdict: Verdict, comment = ''): Word => ({
  judged: { verdict, criteria: { progress: verdict, secured: null, spent: null }, comment },
})

/** Six members judge six pledges: the second and third are called weak by two and three of them. */
const weak: Readonly<Record<number, number>> = { 2: 2, 3: 3, 4: 1 }
async function judgeAll(): Promise<void> {
  for (const [index, memberId] of panel.memberIds.entries()) {
    const words = panel.pledges.map(({ id, number }) => {
      if (number === 6 && index === 0)
        return {
          pledgeId: id,
          word: { recused: { kind: 'excluded', reason: '시공사의 이사' } } satisfies Word,
        }
      const isWeak = index < (weak[number] ?? 0)
      return {
        pledgeId: id,
        word: judged(isWeak ? 'weak' : 'good', isWeak && number === 3 ? '조사 결과를 볼 수 없음' : ''),
      }
    })
    valueOf(await enterSheet(by('2021-11-10'), { roundId, memberId, words }))
  }
}

beforeAll(async () => {
  app = await aTestApp({ day: '2021-12-20' })
  panel = await aPledgePanel(app.city)
  roundId = await panel.open()
  await judgeAll()
})
afterAll(() => app.city.close())

const pointOf = async (number: number | null) => {
  const id = number === null ? null : panel.pledgeId(number)
  const point = (await listPoints(app.city.session, { roundId })).find(({ pledgeId }) => pledgeId === id)
  if (point === undefined) throw new Error(`no point of pledge ${number}`)
  return point
}
const text = async (path: string, as = panel.planner) => app.textOf(await app.request(path, { as }))

describe('a round', () => {
  it('is opened by the office, once for each half, for pledges and members that are there', async () => {
    const asked = {
      panelId: panel.panelId,
      year: 2021,
      half: 'second',
      scope: 'all',
      numbers: [],
      split: 'all',
      opensOn: calendarDate('2021-11-08'),
      closesOn: calendarDate('2021-11-19'),
    } as const
    const open = (facts: Partial<OpenRound>) => openRound(by('2021-11-08'), { ...asked, ...facts })
    expect(await open({})).toMatchObject({ refusal: 'round-is-there-already' })
    expect(await open({ half: 'first', scope: 'chosen', numbers: [1, 99] })).toMatchObject({
      refusal: { code: 'unknown-pledges', numbers: [99] },
    })
    expect(await open({ half: 'first', closesOn: calendarDate('2021-11-07') })).toMatchObject({
      refusal: 'closes-before-it-opens',
    })
    const officer = by('2021-11-08', panel.plan.people.officer)
    expect(await openRound(officer, asked)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('leaves out what is completed when only running pledges are judged', async () => {
    const opened = await openRound(by('2021-05-03'), {
      panelId: panel.panelId,
      year: 2021,
      half: 'first',
      scope: 'running',
      numbers: [],
      split: 'by-group',
      opensOn: calendarDate('2021-05-03'),
      closesOn: calendarDate('2021-05-14'),
    })
    expect(opened.ok).toBe(true)
    const round = await readRound(app.city.session, { year: 2021, half: 'first' })
    expect(round).toMatchObject({ pledges: 5, members: 6, split: 'by-group' })
  })

  it('moves its close with a reason, before it has closed', async () => {
    const asked = { roundId, closesOn: calendarDate('2021-11-26'), reason: '위원의 요청' }
    expect((await moveClose(by('2021-11-19'), asked)).ok).toBe(true)
    expect(await moveClose(by('2021-11-27'), asked)).toMatchObject({ refusal: 'round-has-closed' })
  })
})

describe('results', () => {
  it('are published after the close and when every comment was read; flagged is what 20 % call weak', async () => {
    expect(await publishRound(by('2021-11-26'), { roundId }, mails)).toMatchObject({
      refusal: 'round-has-not-closed',
    })
    expect(await publishRound(by('2021-12-01'), { roundId }, mails)).toMatchObject({
      refusal: 'comments-wait',
    })
    const waiting = await listComments(app.city.session, { roundId, states: ['waiting'] })
    expect(waiting).toHaveLength(3)
    const ids = waiting.map(({ id }) => id)
    expect(await moderateComments(by('2021-12-01'), { roundId, ids, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(await moderateComments(by('2021-12-01'), { roundId, ids: ids.slice(1), reason: null }))
    valueOf(
      await moderateComments(by('2021-12-01'), { roundId, ids: ids.slice(0, 1), reason: '이름이 적혀 있음' }),
    )
    valueOf(
      await notePoint(by('2021-12-01'), {
        ...{ roundId, text: '현황판의 글씨가 작음', groupId: null, pledgeNumber: null },
        departmentId: panel.plan.planning,
      }),
    )
    const published = valueOf(await publishRound(by('2021-12-01'), { roundId }, mails))
    expect(published).toEqual({ flagged: 2, dueDay: '2021-12-31' })
    expect(await publishRound(by('2021-12-01'), { roundId }, mails)).toMatchObject({
      refusal: 'round-is-published',
    })
    const kept = await listPoints(app.city.session, { roundId })
    const points = await namePoints(app.city.session, kept, calendarDate('2021-12-01'))
    expect(points.map(({ kind, pledgeId, dueDay }) => [kind, pledgeId, dueDay])).toEqual([
      ['flagged', panel.pledgeId(2), '2021-12-31'],
      ['flagged', panel.pledgeId(3), '2021-12-31'],
      ['discussion', null, '2021-12-31'],
    ])
  })

  it('go to the heads of the departments that owe an answer, each told of its own', async () => {
    const rows = await app.city.session
      .$extendTables<{ mail: { to_address: string; text: string; kind: string } }>()
      .selectFrom('mail')
      .select(['to_address', 'text'])
      .where('kind', '=', 'pledge-panel.results')
      .orderBy('to_address')
      .execute()
    expect(rows.map(({ to_address }) => to_address)).toEqual(['counthead@dure.example', 'head@dure.example'])
    expect(rows[0]?.text).toContain('3. 마을 도서관 3')
    expect(rows[0]?.text).not.toContain('마을 도서관 2')
  })

  it('are read by citizens with counts, shares, flags, and comments without names', async () => {
    const list = await text('/pledges/panel')
    expect(list).toContain('공약 6건 가운데 2건을 평가한 위원의 20 % 이상이 부진하다고 보았습니다')
    const round = await text('/pledges/panel/2021-2')
    expect(round).toContain('3/6, 50.0 %')
    expect(round).toContain('1/6, 16.7 %')
    const pledge = await text('/pledges/3')
    expect(pledge).toContain('조사 결과를 볼 수 없음')
    expect(pledge).not.toContain('위원1')
    const flagged = await (await app.request('/pledges/panel/2021-2?flag=yes')).text()
    const rows = flagged.split('<tbody').find((part) => part.includes('/pledges/2'))
    expect(rows).not.toContain('href="/pledges/5"')
    const api = await app.request('/api/v1/pledge-panel/2021-2')
    expect(await api.json()).toMatchObject({
      flagPercent: 20,
      membersWhoTookPart: 6,
      results: [{}, {}, { pledge: 3, counts: { good: 3, fair: 0, weak: 3 }, flagged: true }, {}, {}, {}],
    })
    expect((await app.request('/data/pledge-panel/file.csv')).status).toBe(200)
    expect((await app.request('/pledges/panel/2021-2/results.xlsx')).status).toBe(200)
  })

  it('stay the same number of questions however much there is to show', async () => {
    const asked = async (path: string) => {
      const before = app.city.queries()
      await app.request(path, { as: panel.planner })
      return app.city.queries() - before
    }
    expect(await asked('/pledges/panel')).toBeLessThanOrEqual(20)
    expect(await asked('/pledges/panel/2021-2')).toBeLessThanOrEqual(20)
    expect(await asked('/office/pledges/panel/rounds/2021-2')).toBeLessThanOrEqual(30)
    expect(await asked('/office/pledges/panel/answers')).toBeLessThanOrEqual(20)
  })
})

describe('a flagged pledge', () => {
  it('is answered by its lead department and by no other', async () => {
    const { id, version } = await pointOf(3)
    const answer = {
      pointId: id,
      seen: version,
      stance: 'accept',
      text: '조사 결과를 공개하겠습니다.',
      followUp: { text: '조사 보고서 공개', dueDay: calendarDate('2022-01-31') },
    } as const
    const stranger = aPerson({ departmentIds: [panel.plan.planning] })
    expect(await answerPoint(by('2021-12-20', stranger), answer)).toMatchObject({ refusal: 'not-allowed' })
    const { countHead } = panel.plan.people
    expect(await answerPoint(by('2021-12-20', countHead), { ...answer, followUp: null })).toMatchObject({
      refusal: 'follow-up-missing',
    })
    expect((await answerPoint(by('2021-12-20', countHead), answer)).ok).toBe(true)
    expect(await text('/pledges/3')).not.toContain('조사 결과를 공개하겠습니다.')
  })

  it('has its answer returned with a reason, answered again and accepted: then citizens read it', async () => {
    const { countHead } = panel.plan.people
    const returned = { reason: '언제까지인지 적어 주십시오', dueDay: calendarDate('2021-12-24') }
    const seen = async () => (await pointOf(3)).version
    const decide = async (given: typeof returned | null) =>
      decideAnswer(
        by('2021-12-20'),
        { pointId: (await pointOf(3)).id, seen: await seen(), returned: given },
        mails,
      )
    expect((await decide(returned)).ok).toBe(true)
    expect(await pointOf(3)).toMatchObject({ state: 'returned', dueDay: '2021-12-24' })
    expect(await decide(null)).toMatchObject({ refusal: 'nothing-to-decide' })
    const again = { stance: 'accept', text: '1월 말까지 공개하겠습니다.', followUp: null } as const
    const { id, version } = await pointOf(3)
    valueOf(await answerPoint(by('2021-12-20', countHead), { pointId: id, seen: version, ...again }))
    expect((await decide(null)).ok).toBe(true)
    expect(await text('/pledges/3')).toContain('1월 말까지 공개하겠습니다.')
    expect(await text('/pledges/3')).toContain('조사 보고서 공개')
  })

  it('is followed until its last step is done', async () => {
    const { countHead } = panel.plan.people
    const { id, followUps } = await pointOf(3)
    const as = by('2021-12-20', countHead)
    const more = { pointId: id, text: '설명회', dueDay: calendarDate('2022-02-10') }
    expect((await promiseStep(as, more)).ok).toBe(true)
    const finish = (stepId: (typeof followUps)[number]['id'], doneOn = '2021-12-20', note = '올렸음') =>
      finishStep(as, { stepId, doneOn: calendarDate(doneOn), note })
    const [step] = followUps
    expect(await finish(step!.id, '2021-12-21')).toMatchObject({ refusal: 'day-to-come' })
    expect(await finish(step!.id, '2021-12-20', ' ')).toMatchObject({ refusal: 'note-missing' })
    expect((await finish(step!.id)).ok).toBe(true)
    expect(await finish(step!.id)).toMatchObject({ refusal: 'step-done-already' })
    expect(await text('/pledges/3')).toContain('조치 중')
    const last = (await pointOf(3)).followUps.find(({ doneOn }) => doneOn === null)
    expect((await finish(last!.id)).ok).toBe(true)
    expect(await text('/pledges/3')).toContain('조치 마침')
    expect(await promiseStep(as, more)).toMatchObject({ refusal: 'point-is-closed' })
  })
})

describe('what is owed', () => {
  it('is reminded of once a day, and told of as overdue afterwards', async () => {
    expect(await sendPanelReminders(by('2021-12-20'), mails)).toBe(0)
    expect(await sendPanelReminders(by('2021-12-27'), mails)).toBe(1)
    expect(await sendPanelReminders(by('2021-12-27'), mails)).toBe(0)
    expect(await sendPanelReminders(by('2022-01-10'), mails)).toBe(1)
    const problems = await panelProblems.problems(app.city.session, panel.termId, calendarDate('2022-01-10'))
    expect(problems.map(({ text: said }) => said.ko.split('(')[0]).toSorted()).toEqual([
      '2021년 상반기 평가가 2021. 5. 14.',
      '시민평가단 지적에 대한 답변 기한',
      '시민평가단 지적에 대한 답변 기한',
    ])
  })

  it('stands in the department’s inbox in due order', async () => {
    const { officer } = panel.plan.people
    const inbox = await text('/office/pledges/panel/answers', officer)
    expect(inbox).toContain('우리 부서가 할 일 2건')
    expect(inbox).toContain('2. 마을 도서관 2')
    expect(inbox).not.toContain('3. 마을 도서관 3')
  })

  it('is answered in a form that says at its fields what is missing and keeps what was typed', async () => {
    const { id, version } = await pointOf(2)
    const answer = await app.request(`/office/pledges/panel/answers/${id}/answer`, {
      as: panel.plan.people.officer,
      form: {
        seen: String(version),
        stance: 'accept',
        text: '자리를 다시 찾겠습니다.',
        stepText: '',
        stepDue: '',
      },
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('조치와 그 기한을 적으십시오')
    expect(page).toContain('자리를 다시 찾겠습니다.')
    expect((await pointOf(2)).state).toBe('asked')
  })
})

describe('a member’s page', () => {
  it('opens by the link alone, shows what is left, and is closed after the close', async () => {
    const token = valueOf(await issueMemberLink(by('2021-12-20'), panel.memberIds[0]!))
    const page = await app.textOf(await app.request(`/pledges/panel/evaluate?token=${token}`))
    expect(page).toContain('평가가 끝났습니다')
    expect(page).toContain('위원1')
    const answer = await app.request(`/pledges/panel/evaluate?token=${token}`, {
      form: { do: 'evaluate', pledge: '1', seen: '0', verdict: 'weak' },
    })
    expect(answer.status).toBe(422)
    expect(await app.textOf(answer)).toContain('평가가 끝나 더 받지 않습니다')
    expect((await app.request('/pledges/panel/evaluate?token=none')).status).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import {
  listPledges,
  listStatuses,
  type MayorTermId,
  type PledgeProblemSource,
  recordStatus,
} from '#modules/pledges/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { fourPledges } from '#testing/four-pledges.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { checkMails } from '../check-mails.ts'
import { answersOf } from '../data/answer-queries.ts'
import { listChecks, readCheck } from '../data/check-queries.ts'
import { listCorrections } from '../data/correction-queries.ts'
import { goalsOf } from '../data/goal-queries.ts'
import { listDecisions } from '../data/session-queries.ts'
import { publishedRates, readSnapshots } from '../data/snapshot-queries.ts'
import type { AnswerWords } from '../domain/check-answer.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { answerCheck, type GivenAnswer } from './answer-check.ts'
import { checkLines } from './check-lines.ts'
import { closeCheck, reopenCheck } from './close-check.ts'
import { acceptAnswers, returnAnswers } from './decide-answers.ts'
import { matchesHash } from './freeze-check.ts'
import { goalAttainment } from './goal-attainment.ts'
import { judgeGoals } from './judge-goals.ts'
import { openCheck, openDueCheck } from './open-check.ts'
import { planGoals } from './plan-goals.ts'
import { finishDecision, holdSession, noteDecision } from './pledge-sessions.ts'
import { findingsOf, publishCheck } from './publish-check.ts'
import { sendReminders } from './send-reminders.ts'
import { reportCorrection, settleCorrection } from './settle-corrections.ts'

const day = calendarDate
const mails = checkMails(new URL('https://plan.dure.example'))
let city: TestCity
let plan: TrackedPlan
let termId: MayorTermId
let checkId: CheckId

beforeAll(async () => {
  city = await aTestCity()
  plan = await aTrackedPlan(city)
  termId = await fourPledges(city, plan)
})
afterAll(() => city.close())

const by = (who: string, person = plan.planner) => city.context({ person, day: who })
const officer = (on: string) => by(on, plan.people.officer)
const counter = (on: string) => by(on, plan.people.counter)
const words = (given: Partial<AnswerWords> = {}): AnswerWords => ({
  ...{ stage: 'on-track', progress: 70, note: '골조를 올림.', problem: '', reason: '' },
  ...given,
})
const lines = async (on = '2021-01-11') => {
  const check = await readCheck(city.session, checkId)
  if (check === null) throw new Error('no round')
  return await checkLines(city.session, check, day(on))
}
const line = async (number: number) => {
  const found = (await lines()).find(({ pledge }) => pledge.number === number)
  if (found === undefined) throw new Error(`no pledge ${number}`)
  return found
}
async function given(number: number, said: GivenAnswer['said']): Promise<GivenAnswer> {
  const { answer } = await line(number)
  return { answerId: answer.id, version: answer.version, said }
}
const ids = async (...numbers: readonly number[]) =>
  (await lines()).filter(({ pledge }) => numbers.includes(pledge.number)).map(({ answer }) => answer.id)
const errorsOf = async (sources: readonly PledgeProblemSource[] = []) => {
  const check = await readCheck(city.session, checkId)
  if (check === null) throw new Error('no round')
  return await findingsOf(city.session, check, day('2021-01-15'), sources)
}

describe('a half-year’s round', () => {
  it('asks each lead department about its pledges, due on the tenth day or the next business day', async () => {
    const period = { year: 2020, quarter: 4, dueDay: null } as const
    expect(await openCheck(officer('2021-01-04'), period)).toMatchObject({ refusal: 'not-allowed' })
    checkId = valueOf(await openCheck(by('2021-01-04'), period))
    expect(await readCheck(city.session, checkId)).toMatchObject({ dueDay: '2021-01-11', state: 'open' })
    expect((await answersOf(city.session, [checkId])).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'asked'),
    )
    expect(await openCheck(by('2021-01-04'), period)).toMatchObject({ refusal: 'opened-already' })
    expect(await openCheck(by('2021-01-04'), { ...period, year: 2021, quarter: 1 })).toMatchObject({
      refusal: 'period-not-over',
    })
  })

  it('takes a department’s answers together or not at all, each error at its pledge', async () => {
    const answers = [
      await given(1, words({ stage: 'completed', progress: 80 })),
      await given(2, words({ progress: 50 })),
      await given(4, words({ stage: 'continuing', progress: 100 })),
    ]
    const refused = await answerCheck(officer('2021-01-08'), { checkId, answers })
    if (refused.ok || typeof refused.refusal === 'string') throw new Error('was taken')
    expect([...refused.refusal.rows.values()]).toEqual(['completed-under-100', 'reason-missing'])
    expect((await line(4)).answer.state).toBe('asked')
    const before = await given(2, 'as-before')
    const nothing = await answerCheck(officer('2021-01-08'), { checkId, answers: [before] })
    if (nothing.ok || typeof nothing.refusal === 'string') throw new Error('was taken')
    expect([...nothing.refusal.rows.values()]).toEqual(['nothing-said-before'])
  })

  it('is answered by the lead department alone, and an answer seen before another’s is refused', async () => {
    const answers = [
      await given(1, words({ stage: 'completed', progress: 100, note: '운영 중.' })),
      await given(2, words()),
      await given(4, words({ stage: 'continuing', progress: 100, note: '이어서 함.' })),
    ]
    expect(await answerCheck(counter('2021-01-08'), { checkId, answers })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await answerCheck(officer('2021-01-08'), { checkId, answers })).toEqual({ ok: true, value: 3 })
    const stale = await answerCheck(officer('2021-01-08'), { checkId, answers: answers.slice(1, 2) })
    if (stale.ok || typeof stale.refusal === 'string') throw new Error('was taken')
    expect([...stale.refusal.rows.values()]).toEqual(['changed-meanwhile'])
    expect(await answerCheck(officer('2021-01-08'), { checkId, answers: [] })).toMatchObject({
      refusal: 'nothing-answered',
    })
  })

  it('is recorded in the register as of the period’s last day when the office accepts, once', async () => {
    expect(await acceptAnswers(officer('2021-01-12'), { checkId, answerIds: await ids(2) })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await acceptAnswers(by('2021-01-12'), { checkId, answerIds: await ids(1, 2, 4) })).toEqual({
      ok: true,
      value: 3,
    })
    const { pledge } = await line(2)
    const [last, ...older] = await listStatuses(city.session, pledge.id)
    expect(last).toMatchObject({ day: '2020-12-31', stage: 'on-track', progress: 70, note: '골조를 올림.' })
    expect(older).toHaveLength(1)
    expect(await acceptAnswers(by('2021-01-12'), { checkId, answerIds: await ids(2) })).toMatchObject({
      refusal: 'nothing-to-decide',
    })
  })

  it('returns an answer with a correction order, tells whoever answered, and follows it until it is done', async () => {
    const order = { text: '', dueDay: day('2021-01-14') }
    const back = async (asked: typeof order) =>
      await returnAnswers(by('2021-01-12'), { checkId, answerIds: await ids(2), ...asked }, mails)
    expect(await back(order)).toMatchObject({ refusal: 'order-missing' })
    expect(await back({ text: '사진을 붙일 것', dueDay: day('2021-01-11') })).toMatchObject({
      refusal: 'order-due-past',
    })
    expect(await back({ ...order, text: '공정률의 근거를 적을 것' })).toEqual({ ok: true, value: 1 })
    const [mail] = await mailsTo('officer')
    expect(mail?.text).toContain('공정률의 근거를 적을 것')
    expect(mail?.text).toContain('2. 마을 도서관 2')
    const again = [await given(2, words({ note: '감리 보고서로 70 %를 확인함.' }))]
    valueOf(await answerCheck(officer('2021-01-13'), { checkId, answers: again }))
    expect((await line(2)).corrections).toMatchObject([{ state: 'reported' }])
    valueOf(await acceptAnswers(by('2021-01-14'), { checkId, answerIds: await ids(2) }))
    expect((await line(2)).corrections).toMatchObject([{ state: 'done', settled: { by: '정다운' } }])
  })

  it('may leave a pledge without a stage that the register has none for', async () => {
    const answers = [await given(3, words({ stage: null, progress: 10, note: '정하지 못함.' }))]
    valueOf(await answerCheck(counter('2021-01-11'), { checkId, answers }))
    valueOf(await acceptAnswers(by('2021-01-14'), { checkId, answerIds: await ids(3) }))
  })
})

describe('publishing', () => {
  it('is refused while the round is open', async () => {
    expect(await publishCheck(by('2021-01-15'), { checkId }, [])).toMatchObject({ refusal: 'not-closed-yet' })
  })

  it('freezes the closed round with its hash; nobody answers any more', async () => {
    const snapshotId = valueOf(await closeCheck(by('2021-01-15'), { checkId }, []))
    const snapshot = (await readSnapshots(city.session, [snapshotId])).get(snapshotId)
    if (snapshot === undefined) throw new Error('nothing frozen')
    expect(matchesHash(snapshot)).toBe(true)
    expect(matchesHash({ ...snapshot, written: snapshot.written.replace('70', '71') })).toBe(false)
    expect(snapshot.content.pledges.map(({ stage }) => stage)).toEqual([
      'completed',
      'on-track',
      null,
      'continuing',
    ])
    const answers = [await given(3, words())]
    expect(await answerCheck(counter('2021-01-15'), { checkId, answers })).toMatchObject({
      refusal: 'check-is-closed',
    })
    expect(await closeCheck(by('2021-01-15'), { checkId }, [])).toMatchObject({ refusal: 'closed-already' })
  })

  it('is refused while stages do not reach the whole, with the numbers', async () => {
    const refused = await publishCheck(by('2021-01-15'), { checkId }, [])
    if (refused.ok || typeof refused.refusal === 'string') throw new Error('was published')
    expect(refused.refusal.findings.own[0]).toMatchObject({
      code: 'stages-not-whole',
      completed: 2,
      underWay: 1,
      whole: 4,
      without: [3],
    })
    expect(await publishedRates(city.session, termId)).toEqual([])
  })

  it('counts the errors of other modules, and what they only doubt', async () => {
    const source = (weight: 'error' | 'doubt'): PledgeProblemSource => ({
      name: 'ledger',
      problems: () =>
        Promise.resolve([
          { pledge: 2, weight, text: { ko: '확보 7억 > 계획 5억', en: '7 > 5' }, href: '/office/pledges/2' },
        ]),
    })
    const clean = await errorsOf()
    expect((await errorsOf([source('error')])).errors).toBe(clean.errors + 1)
    expect(await errorsOf([source('doubt')])).toMatchObject({
      errors: clean.errors,
      doubts: clean.doubts + 1,
    })
  })

  it('goes through once the round was opened again, mended and closed; what the register has since is not taken back', async () => {
    const { pledge } = await line(3)
    valueOf(
      await recordStatus(by('2021-04-20'), {
        ...{ pledgeId: pledge.id, day: day('2021-04-20'), stage: 'partial', progress: 20 },
        note: '변경안이 공포됨.',
      }),
    )
    expect(await reopenCheck(by('2021-04-29'), { checkId, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(await reopenCheck(by('2021-04-29'), { checkId, reason: '단계를 바로잡음' }))
    const order = { text: '단계를 적을 것', dueDay: day('2021-04-30') }
    valueOf(await returnAnswers(by('2021-04-29'), { checkId, answerIds: await ids(3), ...order }, mails))
    const answers = [await given(3, words({ stage: 'partial', progress: 10, note: '단계를 정함.' }))]
    valueOf(await answerCheck(counter('2021-04-29'), { checkId, answers }))
    valueOf(await acceptAnswers(by('2021-04-30'), { checkId, answerIds: await ids(3) }))
    expect((await listStatuses(city.session, pledge.id)).map((status) => status.day)).toEqual([
      '2021-04-20',
      '2020-06-30',
    ])
    valueOf(await closeCheck(by('2021-04-30'), { checkId }, []))
    const snapshotId = valueOf(await publishCheck(by('2021-04-30'), { checkId }, []))
    expect(await publishCheck(by('2021-04-30'), { checkId }, [])).toMatchObject({
      refusal: 'published-already',
    })
    expect((await readSnapshots(city.session, [snapshotId])).get(snapshotId)).toMatchObject({ version: 2 })
    expect(await publishedRates(city.session, termId)).toMatchObject([
      {
        completion: { part: 2n, whole: 4n },
        inTerm: { part: 1n, whole: 3n },
        meanProgress: { part: 280n, whole: 400n },
      },
    ])
    const [entry] = await listEntries(
      city.session,
      { ...noEntryFilter, action: 'pledge-checks.publish-check' },
      5,
    )
    expect(entry).toMatchObject({ subject: { kind: 'pledge-check', id: checkId } })
  })
})

describe('the next round', () => {
  it('opens by the clock when its period is over, once', async () => {
    const morning = city.context({ person: systemPerson, day: '2021-07-01' })
    expect(await openDueCheck(morning)).not.toBeNull()
    expect(await openDueCheck(morning)).toBeNull()
    const [latest] = await listChecks(city.session)
    expect(latest).toMatchObject({ year: 2021, quarter: 2, dueDay: '2021-07-12' })
    if (latest !== undefined) checkId = latest.id
  })

  it('takes "as before" with the words of the round before', async () => {
    const answers = [await given(2, 'as-before')]
    valueOf(await answerCheck(officer('2021-07-06'), { checkId, answers }))
    expect((await line(2)).answer).toMatchObject({
      stage: 'on-track',
      progress: 70,
      note: '감리 보고서로 70 %를 확인함.',
      asBefore: true,
    })
  })

  it('reminds whoever owes, one mail a person and day, and tells the head of who stays silent', async () => {
    const morning = (on: string) => city.context({ person: systemPerson, day: on })
    const count = async (login: string) => (await reminders(login)).length
    const both = await Promise.all([
      sendReminders(morning('2021-07-12'), mails),
      sendReminders(morning('2021-07-12'), mails),
    ])
    expect(both[0] + both[1]).toBe(2)
    expect([await count('officer'), await count('counter')]).toEqual([1, 1])
    for (const on of ['2021-07-13', '2021-07-14', '2021-07-15', '2021-07-16'])
      await sendReminders(morning(on), mails)
    expect(await count('counter')).toBe(3)
    const [told] = await reminders('counthead')
    expect(told?.text).toContain('부서장에게 알립니다')
  })

  it('reminds of a correction order beyond the round that it came from', async () => {
    const order = { text: '근거를 붙일 것', dueDay: day('2021-07-23') }
    valueOf(await returnAnswers(by('2021-07-19'), { checkId, answerIds: await ids(2), ...order }, mails))
    valueOf(await closeCheck(by('2021-07-20'), { checkId }, []))
    await sendReminders(city.context({ person: systemPerson, day: '2021-07-23' }), mails)
    const last = (await reminders('officer')).at(-1)
    expect(last?.text).toContain('근거를 붙일 것')
    expect(last?.text).not.toContain('자체점검')
    const open = (await listCorrections(city.session, { state: 'not-done' }))[0]
    if (open === undefined) throw new Error('no order')
    const report = (person: typeof plan.planner) =>
      reportCorrection(by('2021-07-23', person), { correctionId: open.id, note: '붙임' })
    expect(await report(plan.people.counter)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await report(plan.people.officer))
    const back = { correctionId: open.id, done: false, reason: '쪽수가 없음' } as const
    expect(valueOf(await settleCorrection(by('2021-07-24'), back))).toBe('open')
    valueOf(await report(plan.people.officer))
    expect(valueOf(await settleCorrection(by('2021-07-26'), { correctionId: open.id, done: true }))).toBe(
      'done',
    )
  })

  it('cannot be published with answers missing', async () => {
    const found = await errorsOf()
    expect(found.own.map(({ code }) => code)).toContain('unanswered')
    expect(await publishCheck(by('2021-07-26'), { checkId }, [])).toMatchObject({
      refusal: { code: 'does-not-add-up' },
    })
  })
})

describe('a pledge that nobody has recorded yet', () => {
  it('gets its first status from the first accepted answer', async () => {
    const fresh = await aTestCity()
    const own = await aTrackedPlan(fresh)
    const term = await fourPledges(fresh, own, { withStatuses: false })
    const at = (on: string, person = own.planner) => fresh.context({ person, day: on })
    const opened = valueOf(await openCheck(at('2021-01-04'), { year: 2020, quarter: 4, dueDay: null }))
    const [first] = await answersOf(fresh.session, [opened])
    if (first === undefined) throw new Error('nobody was asked')
    const answers = [{ answerId: first.id, version: 1, said: words() }]
    valueOf(await answerCheck(at('2021-01-08'), { checkId: opened, answers }))
    valueOf(await acceptAnswers(at('2021-01-12'), { checkId: opened, answerIds: [first.id] }))
    const pledges = await listPledges(fresh.session, term, day('2020-12-31'))
    expect(pledges.find(({ id }) => id === first.pledgeId)).toMatchObject({
      stage: 'on-track',
      progress: 70,
      asOf: '2020-12-31',
    })
    await fresh.close()
  })
})

describe('goals and sessions', () => {
  it('plan a year in January and say a year later what came of it', async () => {
    const [one, two] = await listPledges(city.session, termId, day('2021-01-10'))
    if (one === undefined || two === undefined) throw new Error('no pledges')
    const goal = (pledgeId: typeof one.id, planned: number | null) => ({
      pledgeId,
      text: { ko: '열람실 열기', en: 'Open the reading room' },
      unit: { ko: '곳', en: 'rooms' },
      planned,
    })
    const asked = { year: 2021, goals: [goal(one.id, 2), goal(two.id, null), goal(two.id, 3)] }
    expect(await planGoals(counter('2021-01-10'), asked)).toMatchObject({ refusal: 'not-allowed' })
    expect(await planGoals(officer('2021-02-01'), asked)).toMatchObject({ refusal: 'goals-are-fixed' })
    expect(await planGoals(officer('2021-01-10'), { ...asked, goals: [goal(one.id, -1)] })).toMatchObject({
      refusal: 'not-a-count',
    })
    expect(await planGoals(officer('2021-01-10'), asked)).toEqual({ ok: true, value: 3 })
    const [first, second, third] = await goalsOf(city.session, [one.id, two.id], 2021)
    if (first === undefined || second === undefined || third === undefined) throw new Error('no goals')
    const judged = (id: typeof first.id, result: 'met' | 'partly', note: string) => ({
      ...{ goalId: id, result, reached: null, note },
    })
    const refused = await judgeGoals(officer('2021-12-30'), [
      judged(first.id, 'met', ''),
      judged(second.id, 'partly', ''),
    ])
    if (refused.ok || typeof refused.refusal === 'string') throw new Error('was taken')
    expect([...refused.refusal.goals.values()]).toEqual(['result-text-missing'])
    const attained = () =>
      goalAttainment(city.session, [one.id, two.id], { year: 2021, day: day('2021-12-30') })
    expect((await attained()).open).toBe(3)
    valueOf(
      await judgeGoals(officer('2021-12-30'), [
        judged(first.id, 'met', ''),
        judged(second.id, 'partly', '한 곳이 남음'),
      ]),
    )
    expect(await attained()).toEqual({
      attained: { part: 1n, whole: 3n },
      partly: 1,
      missed: 0,
      open: 1,
    })
  })

  it('follow what a session decided until the department says what was done', async () => {
    const held = valueOf(
      await holdSession(by('2021-07-28'), { checkId, day: day('2021-07-28'), title: '상반기 보고회' }),
    )
    const [, two] = await listPledges(city.session, termId, day('2021-07-28'))
    if (two === undefined) throw new Error('no pledge')
    const asked = { sessionId: held, pledgeId: two.id, departmentId: null, text: '협의체를 열 것' }
    expect(await noteDecision(by('2021-07-28'), { ...asked, dueDay: day('2021-07-27') })).toMatchObject({
      refusal: 'due-before-session',
    })
    const decisionId = valueOf(await noteDecision(by('2021-07-28'), { ...asked, dueDay: day('2021-09-30') }))
    const stranger = aPerson({ departmentIds: [plan.statistics], name: '문하늘' })
    const done = { decisionId, note: '두 번 엶' }
    expect(await finishDecision(by('2021-09-28', stranger), done)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await finishDecision(officer('2021-09-28'), done))
    expect(await listDecisions(city.session, [held])).toMatchObject([
      { done: { on: '2021-09-28', note: '두 번 엶' } },
    ])
  })
})

async function mailsTo(login: string, kind?: string) {
  let query = city.session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .select(['subject', 'text'])
    .where('to_address', '=', `${login}@dure.example`)
    .orderBy('created_at')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return await query.execute()
}
const reminders = (login: string) => mailsTo(login, 'pledge-checks.reminder')

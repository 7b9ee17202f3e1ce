import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { Person } from '#platform/access/person.ts'
import { reportTask } from '#modules/workplan/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { answersOf, listChecks, type MonthAnswer, readCheck } from '../data/check-queries.ts'
import { listSnapshots, readSnapshot } from '../data/snapshot-queries.ts'
import { compareSnapshots } from '../domain/compare-snapshots.ts'
import type { CheckId } from '../domain/month-check.ts'
import { answerMonth, type GivenAnswer } from './answer-month.ts'
import type { CheckMails } from './check-mails.ts'
import { closeMonth, matchesHash, unlockMonth } from './close-month.ts'
import { acceptAnswers, returnAnswers } from './decide-answers.ts'
import { readMonth } from './month-lines.ts'
import { openMonth } from './open-month.ts'

let city: TestCity
let plan: TrackedPlan

const march = '2021-03' as CalendarMonth
const mails: CheckMails = {
  reminder: () => ({ subject: '독려', text: '독려' }),
  returned: ({ reason, tasks }) => ({ subject: '반려', text: `${tasks.join()} ${reason}` }),
}
const on = (person: Person, day = '2021-03-29') => city.context({ person, day })
const asPlanner = (day = '2021-03-29') => on(plan.planner, day)

async function opened(month = march, day = '2021-03-29', dueDay: string | null = null): Promise<CheckId> {
  const due = dueDay === null ? null : calendarDate(dueDay)
  return valueOf(await openMonth(asPlanner(day), { planId: plan.planId, month, dueDay: due }))
}

async function answerFor(checkId: CheckId, key: string): Promise<MonthAnswer> {
  const row = (await answersOf(city.session, checkId)).find(({ taskId }) => taskId === plan.task(key))
  if (row === undefined) throw new Error(`${key} was not asked`)
  return row
}

async function said(
  checkId: CheckId,
  key: string,
  what: GivenAnswer['said'] = { state: 'progress', percent: 40, note: '모집 공고를 냈음' },
): Promise<GivenAnswer> {
  const { id, version } = await answerFor(checkId, key)
  return { answerId: id, version, said: what, problem: '' }
}

const report = (key: string, day: string, facts: { percent?: number; note?: string } = {}) =>
  reportTask(asPlanner(day), {
    taskId: plan.task(key),
    day: calendarDate(day),
    state: 'progress',
    percent: facts.percent ?? 30,
    note: facts.note ?? '진행 중',
  })

beforeEach(async () => {
  city = await aTestCity()
  plan = await aTrackedPlan(city)
})
afterEach(() => city.close())

describe('opening a month', () => {
  it('asks about every task that has begun and is not over, due on the third business day after', async () => {
    valueOf(
      await reportTask(asPlanner('2021-03-02'), {
        taskId: plan.task('census'),
        day: calendarDate('2021-03-02'),
        state: 'done',
        percent: 100,
        note: '',
      }),
    )
    const id = await opened()
    const check = await readCheck(city.session, id)
    // The first business days of April 2021 are Thursday 1, Friday 2 and Monday 5.
    expect(check).toMatchObject({ month: march, dueDay: '2021-04-05', state: 'open' })
    const asked = (await answersOf(city.session, id)).map(({ taskId }) => taskId).toSorted()
    expect(asked).toEqual(['panel', 'board', 'yearbook'].map((key) => plan.task(key)).toSorted())
  })

  it('is the planners’ right, once for each month, not ahead of it', async () => {
    const input = { planId: plan.planId, month: march, dueDay: null }
    expect(await openMonth(on(plan.people.head), input)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await openMonth(asPlanner('2021-02-26'), input)).toEqual({ ok: false, refusal: 'month-not-begun' })
    await opened()
    expect(await openMonth(asPlanner(), input)).toEqual({ ok: false, refusal: 'month-opened-already' })
    const late = { ...input, month: '2021-02' as CalendarMonth, dueDay: calendarDate('2021-03-01') }
    expect(await openMonth(asPlanner(), late)).toEqual({ ok: false, refusal: 'due-before-today' })
  })
})

describe('answering', () => {
  it('reports on the plan’s task, so that its state follows', async () => {
    const id = await opened()
    const answers = [
      await said(id, 'panel'),
      await said(id, 'board', { state: 'started', percent: 5, note: '' }),
    ]
    expect(await answerMonth(on(plan.people.officer), { checkId: id, answers, via: 'workspace' })).toEqual({
      ok: true,
      value: 2,
    })
    const { lines } = await readMonth(
      city.session,
      (await readCheck(city.session, id))!,
      calendarDate('2021-03-29'),
    )
    const panel = lines.find((line) => line.id === plan.task('panel'))
    expect(panel).toMatchObject({ percent: 40, note: '모집 공고를 냈음', reportedOn: '2021-03-29' })
    expect(panel?.answer).toMatchObject({
      state: 'answered',
      unchanged: false,
      answered: { by: '한가람', via: 'workspace' },
    })
  })

  it('saves everything or nothing, and tells each error at its task', async () => {
    const id = await opened()
    const answers = [
      await said(id, 'panel'),
      await said(id, 'board', { state: 'done', percent: 50, note: '' }),
    ]
    const refused = await answerMonth(on(plan.people.officer), { checkId: id, answers, via: 'workspace' })
    expect(refused).toEqual({
      ok: false,
      refusal: { rows: new Map([[answers[1]?.answerId, 'done-means-100']]) },
    })
    expect((await answersOf(city.session, id)).map(({ state }) => state)).toEqual(Array(4).fill('asked'))
    const { lines } = await readMonth(
      city.session,
      (await readCheck(city.session, id))!,
      calendarDate('2021-03-29'),
    )
    expect(lines.every(({ reportedOn }) => reportedOn === null)).toBe(true)
  })

  it('is for the owner department', async () => {
    const id = await opened()
    const answers = [await said(id, 'panel')]
    const input = { checkId: id, answers, via: 'workspace' as const }
    expect(await answerMonth(on(plan.people.counter), input)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await answerMonth(on(aPerson()), input)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await answerMonth(on(plan.people.officer), input)).toMatchObject({ ok: true })
  })

  it('that nothing changed keeps this month’s report, or reports an older one’s words anew', async () => {
    valueOf(await report('panel', '2021-02-10', { percent: 20, note: '계획을 세움' }))
    valueOf(await report('board', '2021-03-11', { percent: 15 }))
    const id = await opened()
    const answers = [await said(id, 'panel', 'unchanged'), await said(id, 'board', 'unchanged')]
    valueOf(await answerMonth(on(plan.people.officer), { checkId: id, answers, via: 'workspace' }))
    const { lines } = await readMonth(
      city.session,
      (await readCheck(city.session, id))!,
      calendarDate('2021-03-29'),
    )
    const line = (key: string) => lines.find((each) => each.id === plan.task(key))
    expect(line('panel')).toMatchObject({ reportedOn: '2021-03-29', percent: 20, note: '계획을 세움' })
    expect(line('board')).toMatchObject({ reportedOn: '2021-03-11', percent: 15 })
    expect(line('panel')?.answer).toMatchObject({ state: 'answered', unchanged: true })
  })

  it('that nothing changed needs a report that can hold', async () => {
    const id = await opened()
    const answer = await said(id, 'panel', 'unchanged')
    const refused = await answerMonth(on(plan.people.officer), {
      checkId: id,
      answers: [answer],
      via: 'workspace',
    })
    expect(refused).toEqual({
      ok: false,
      refusal: { rows: new Map([[answer.answerId, 'nothing-reported-yet']]) },
    })
  })

  it('on what someone else answered meanwhile is refused at that task', async () => {
    const id = await opened()
    const answer = await said(id, 'panel')
    valueOf(await answerMonth(on(plan.people.officer), { checkId: id, answers: [answer], via: 'workspace' }))
    const again = await answerMonth(on(plan.people.leader), {
      checkId: id,
      answers: [answer],
      via: 'workspace',
    })
    expect(again).toEqual({ ok: false, refusal: { rows: new Map([[answer.answerId, 'changed-meanwhile']]) } })
  })
})

describe('the office', () => {
  it('accepts many at once and returns with a reason that the owner is told by mail', async () => {
    const id = await opened()
    const answers = [await said(id, 'panel'), await said(id, 'board')]
    valueOf(await answerMonth(on(plan.people.officer), { checkId: id, answers, via: 'workspace' }))
    const ids = answers.map(({ answerId }) => answerId)
    expect(await acceptAnswers(on(plan.people.officer), { checkId: id, answerIds: ids })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    const all = (await answersOf(city.session, id)).map((each) => each.id)
    expect(await acceptAnswers(asPlanner(), { checkId: id, answerIds: all })).toEqual({ ok: true, value: 2 })
    expect(
      await returnAnswers(asPlanner(), { checkId: id, answerIds: ids.slice(0, 1), reason: ' ' }, mails),
    ).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(
      await returnAnswers(
        asPlanner(),
        { checkId: id, answerIds: ids.slice(0, 1), reason: '수치를 적으십시오' },
        mails,
      ),
    ).toEqual({ ok: true, value: 1 })
    expect(await answerFor(id, 'panel')).toMatchObject({
      state: 'returned',
      returnReason: '수치를 적으십시오',
    })
    expect(await sentMails()).toEqual([
      { to: 'officer@dure.example', text: '시민평가단 모집 수치를 적으십시오' },
    ])
  })

  it('no longer takes an answer that it accepted, and takes a returned one again', async () => {
    const id = await opened()
    valueOf(
      await answerMonth(on(plan.people.officer), {
        checkId: id,
        answers: [await said(id, 'panel')],
        via: 'workspace',
      }),
    )
    const { id: answerId } = await answerFor(id, 'panel')
    valueOf(await acceptAnswers(asPlanner(), { checkId: id, answerIds: [answerId] }))
    const again = await answerMonth(on(plan.people.officer), {
      checkId: id,
      answers: [await said(id, 'panel')],
      via: 'workspace',
    })
    expect(again).toEqual({ ok: false, refusal: { rows: new Map([[answerId, 'already-accepted']]) } })
    valueOf(await returnAnswers(asPlanner(), { checkId: id, answerIds: [answerId], reason: '다시' }, mails))
    expect(
      await answerMonth(on(plan.people.officer), {
        checkId: id,
        answers: [await said(id, 'panel')],
        via: 'workspace',
      }),
    ).toMatchObject({ ok: true })
  })
})

describe('closing', () => {
  it('freezes all tasks and figures with a hash, and takes no answer any more', async () => {
    const id = await opened()
    valueOf(
      await answerMonth(on(plan.people.officer), {
        checkId: id,
        answers: [await said(id, 'panel')],
        via: 'workspace',
      }),
    )
    expect(await closeMonth(on(plan.people.head), { checkId: id })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    valueOf(await closeMonth(asPlanner('2021-04-07'), { checkId: id }))
    const [head] = await listSnapshots(city.session, { checkId: id })
    const snapshot = await readSnapshot(city.session, head!.id)
    expect(head).toMatchObject({ version: 1, asked: 4, missing: 3, month: march })
    expect(snapshot?.content.tasks).toHaveLength(5)
    expect(snapshot?.content.figures).toMatchObject([{ programme: 2, label: { ko: '마친 공약' } }])
    expect(snapshot?.content.tasks.find((each) => each.id === plan.task('panel'))).toMatchObject({
      percent: 40,
      answer: 'answered',
      department: { ko: '기획담당관' },
      team: '기획팀',
    })
    expect(matchesHash(snapshot!)).toBe(true)
    expect(matchesHash({ ...snapshot!, written: snapshot!.written.replace('40', '41') })).toBe(false)
    const late = await answerMonth(on(plan.people.officer, '2021-04-08'), {
      checkId: id,
      answers: [await said(id, 'board')],
      via: 'workspace',
    })
    expect(late).toEqual({ ok: false, refusal: 'month-is-closed' })
    expect(await closeMonth(asPlanner(), { checkId: id })).toEqual({ ok: false, refusal: 'closed-already' })
  })

  it('is undone only with a reason; closed again it makes a new version and the old stays', async () => {
    const id = await opened()
    valueOf(await closeMonth(asPlanner('2021-04-07'), { checkId: id }))
    expect(await unlockMonth(asPlanner('2021-04-08'), { checkId: id, reason: ' ' })).toEqual({
      ok: false,
      refusal: 'reason-missing',
    })
    expect(
      await unlockMonth(on(plan.people.head, '2021-04-08'), { checkId: id, reason: '수치 오류' }),
    ).toEqual({ ok: false, refusal: 'not-allowed' })
    valueOf(await unlockMonth(asPlanner('2021-04-08'), { checkId: id, reason: '수치 오류' }))
    valueOf(
      await answerMonth(on(plan.people.officer, '2021-04-08'), {
        checkId: id,
        answers: [await said(id, 'panel')],
        via: 'workspace',
      }),
    )
    valueOf(await closeMonth(asPlanner('2021-04-08'), { checkId: id }))
    const versions = await listSnapshots(city.session, { checkId: id })
    expect(versions.map(({ version, reason, missing }) => [version, reason, missing])).toEqual([
      [2, '수치 오류', 3],
      [1, null, 4],
    ])
    const [second, first] = await Promise.all(versions.map((each) => readSnapshot(city.session, each.id)))
    const compared = compareSnapshots(first!.content, second!.content)
    expect(compared.tasks.map(({ id: task, kinds }) => [task, kinds])).toContainEqual([
      plan.task('panel'),
      expect.arrayContaining(['percent', 'note']),
    ])
    const entries = await listEntries(
      city.session,
      { ...noEntryFilter, action: 'monthly-check.unlock-month' },
      5,
    )
    expect(entries.map(({ reason }) => reason)).toEqual(['수치 오류'])
  })

  it('shows a closed month as it was frozen, whatever was reported since', async () => {
    const id = await opened()
    valueOf(await closeMonth(asPlanner('2021-04-07'), { checkId: id }))
    valueOf(await report('panel', '2021-04-20', { percent: 90 }))
    const { lines, snapshot } = await readMonth(
      city.session,
      (await readCheck(city.session, id))!,
      calendarDate('2021-04-21'),
    )
    expect(snapshot?.version).toBe(1)
    expect(lines.find((line) => line.id === plan.task('panel'))).toMatchObject({
      percent: 0,
      stage: 'late',
      answer: { state: 'asked' },
    })
  })
})

describe('at the same time', () => {
  it('two closings make one snapshot', async () => {
    const id = await opened()
    const both = await Promise.all([
      closeMonth(asPlanner(), { checkId: id }),
      closeMonth(asPlanner(), { checkId: id }),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await listSnapshots(city.session, { checkId: id })).toHaveLength(1)
  })

  it('a closing and an answer come one wholly after the other', async () => {
    for (const month of ['2021-01', '2021-02', '2021-03'] as CalendarMonth[]) {
      const id = await opened(month, '2021-03-29', '2021-04-05')
      const answers = [await said(id, 'board', { state: 'progress', percent: 33, note: month })]
      const answer = () => answerMonth(on(plan.people.officer), { checkId: id, answers, via: 'workspace' })
      const close = () => closeMonth(asPlanner(), { checkId: id })
      const [answered, closed] =
        month === '2021-02'
          ? await Promise.all([answer(), close()])
          : ((await Promise.all([close(), answer()])).toReversed() as [
              Awaited<ReturnType<typeof answer>>,
              Awaited<ReturnType<typeof close>>,
            ])
      expect(closed.ok).toBe(true)
      const snapshot = await readSnapshot(city.session, valueOf(closed))
      const frozen = snapshot?.content.tasks.find((each) => each.id === plan.task('board'))
      const { state } = await answerFor(id, 'board')
      if (answered.ok) expect([frozen?.answer, frozen?.note, state]).toEqual(['answered', month, 'answered'])
      else {
        expect(answered.refusal).toBe('month-is-closed')
        expect([frozen?.answer, state]).toEqual(['asked', 'asked'])
        expect(frozen?.note).not.toBe(month)
      }
    }
    expect(await listChecks(city.session, { state: 'open' })).toEqual([])
  })

  it('two people who answer for one task: one of them is told', async () => {
    const id = await opened()
    const answers = [await said(id, 'panel')]
    const both = await Promise.all(
      [plan.people.officer, plan.people.leader].map((person) =>
        answerMonth(on(person), { checkId: id, answers, via: 'workspace' }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

async function sentMails() {
  const rows = await city.session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .select(['to_address', 'text'])
    .execute()
  return rows.map(({ to_address: to, text }) => ({ to, text }))
}

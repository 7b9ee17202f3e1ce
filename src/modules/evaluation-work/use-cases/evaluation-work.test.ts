import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { OwnerId } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listCases } from '../data/case-queries.ts'
import { listPromises } from '../data/interview-queries.ts'
import { itemsOf, listMeetings } from '../data/meeting-queries.ts'
import { listTasks, readTask, reportsOf } from '../data/task-queries.ts'
import type { MeetingId } from '../domain/meeting.ts'
import { taskStage } from '../domain/work-task.ts'
import { addGoodCase, removeGoodCase } from './good-cases.ts'
import { noteInterview, settlePromise } from './interviews.ts'
import { addToMeeting, holdMeeting, noteCause, planMeeting } from './meetings.ts'
import { evaluationWorkDuties } from './work-duties.ts'
import { type GiveTask, giveTask, reportWorkTask, withdrawTask } from './work-tasks.ts'

let city: TestCity
let office: JointCity
beforeAll(async () => {
  city = await aTestCity()
  office = await aJointYear(city)
})
afterAll(() => city.close())

const day = calendarDate
const as = (on: string, person = office.planner) => city.context({ person, day: on })
const colleague = (place: number) => office.colleagues[place]!
const indicator = (place: number) => office.indicators[place]!

describe('a meeting on weak indicators', () => {
  let id: MeetingId
  const plan = (facts: object = {}) => ({
    ...{ setId: office.setId, kind: 'weak' as const, title: '5월 대책회의', day: day('2021-05-20') },
    ...{ chair: '부시장', indicatorIds: [indicator(0).id], ...facts },
  })

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ chair: '' }, 'chair-missing'],
    [{ indicatorIds: [] }, 'nothing-chosen'],
    [{ indicatorIds: ['00000000-0000-7000-8000-00000000dead'] }, 'not-found'],
  ])('is refused with %o: %s', async (facts, refusal) => {
    expect(await planMeeting(as('2021-05-10'), plan(facts) as never)).toEqual({ ok: false, refusal })
  })

  it('is called by the office; a department notes cause and measure of its own indicator beforehand', async () => {
    const staff = as('2021-05-10', colleague(0).person)
    expect(await planMeeting(staff, plan())).toMatchObject({ refusal: 'not-allowed' })
    id = valueOf(await planMeeting(as('2021-05-10'), plan()))
    const note = (context: typeof staff, cause: string, place = 0) =>
      noteCause(context, {
        ...{ meetingId: id, indicatorId: indicator(place).id, cause, measure: '상담 창구를 늘림' },
      })
    expect(await note(staff, ' ')).toMatchObject({ refusal: 'cause-missing' })
    const other = as('2021-05-10', colleague(1).person)
    expect(await note(other, '남의 지표')).toMatchObject({ refusal: 'not-allowed' })
    expect(await note(as('2021-05-10'), '안건이 아님', 1)).toMatchObject({ refusal: 'not-found' })
    valueOf(await note(staff, '상반기 채용 지연'))
    const items = await itemsOf(city.session, id)
    expect(items.map(({ cause, measure }) => `${cause} → ${measure}`)).toEqual([
      '상반기 채용 지연 → 상담 창구를 늘림',
    ])
  })

  it('is noted as held on its day or later, once; then its agenda stays', async () => {
    const hold = (on: string, summary: string) => holdMeeting(as(on), { meetingId: id, summary })
    expect(await hold('2021-05-19', '결과')).toMatchObject({ refusal: 'before-the-day' })
    expect(await hold('2021-05-20', '')).toMatchObject({ refusal: 'summary-missing' })
    valueOf(await addToMeeting(as('2021-05-19'), { meetingId: id, indicatorIds: [indicator(2).id] }))
    valueOf(await hold('2021-05-20', '협업부서가 돕기로 함'))
    expect(await hold('2021-05-21', '또')).toMatchObject({ refusal: 'held-already' })
    const more = await addToMeeting(as('2021-05-21'), { meetingId: id, indicatorIds: [indicator(1).id] })
    expect(more).toMatchObject({ refusal: 'held-already' })
    const [line] = await listMeetings(city.session, office.setId)
    expect(line).toMatchObject({ items: 2, noted: 1, tasks: 0, summary: '협업부서가 돕기로 함' })
  })

  it('decides tasks for departments, of its own agenda only', async () => {
    const task = (facts: Partial<GiveTask> = {}) =>
      giveTask(as('2021-05-20'), {
        ...{ setId: office.setId, meetingId: id, indicatorId: indicator(0).id, ownerId: null },
        ...{
          departmentId: office.departmentIds[2]!,
          title: '구인 기업 20곳 방문',
          dueDay: day('2021-06-30'),
        },
        ...facts,
      })
    expect(await task({ title: '' })).toMatchObject({ refusal: 'title-missing' })
    expect(await task({ dueDay: day('2021-05-19') })).toMatchObject({ refusal: 'due-in-the-past' })
    expect(await task({ indicatorId: indicator(1).id })).toMatchObject({ refusal: 'not-found' })
    const elsewhere = { ownerId: colleague(0).staffId }
    expect(await task(elsewhere)).toMatchObject({ refusal: 'owner-not-of-department' })
    const nowhere = { departmentId: '00000000-0000-7000-8000-00000000dead' as never }
    expect(await task(nowhere)).toMatchObject({ refusal: 'unknown-department' })
    valueOf(await task({ ownerId: colleague(2).staffId }))
    expect((await listMeetings(city.session, office.setId))[0]?.tasks).toBe(1)
  })
})

describe('a task', () => {
  const only = async () => (await listTasks(city.session, { setId: office.setId }))[0]!
  const report = async (on: string, facts: object = {}, person = colleague(2).person) =>
    reportWorkTask(as(on, person), {
      ...{ taskId: (await only()).id, day: day(on), percent: 40, isDone: false, note: '' },
      ...facts,
    })

  it('is late once its day is over, whatever was reported', async () => {
    expect(taskStage(await only(), day('2021-06-30'))).toBe('open')
    valueOf(await report('2021-06-10'))
    expect(taskStage(await only(), day('2021-06-30'))).toBe('under-way')
    expect(taskStage(await only(), day('2021-07-01'))).toBe('late')
  })

  it.each([
    ['2021-06-11', { percent: 101 }, 'not-a-percent'],
    ['2021-06-11', { percent: 90, isDone: true }, 'done-means-100'],
    ['2021-06-11', { percent: 100, isDone: true }, 'note-missing'],
    ['2021-06-11', { day: day('2021-06-12') }, 'report-from-the-future'],
    ['2021-06-11', { day: day('2021-06-09') }, 'report-before-the-last'],
    ['2021-06-11', { day: day('2021-05-19') }, 'report-before-the-task'],
  ])('on %s is not told with %o: %s', async (on, facts, refusal) => {
    expect(await report(on, facts)).toEqual({ ok: false, refusal })
  })

  it('is told by its own department or the office, and is over with 100 per cent and what was done', async () => {
    expect(await report('2021-06-20', {}, colleague(0).person)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await report('2021-06-20', { percent: 60 }, office.planner))
    valueOf(await report('2021-07-02', { percent: 100, isDone: true, note: '23곳을 찾아감' }))
    const task = await only()
    expect(task).toMatchObject({ percent: 100, doneOn: '2021-07-02' })
    expect((await reportsOf(city.session, task.id)).map(({ percent }) => percent)).toEqual([100, 60, 40])
    expect(await report('2021-07-03')).toMatchObject({ refusal: 'over-already' })
    const withdrawn = await withdrawTask(as('2021-07-03'), { taskId: task.id, reason: '끝남' })
    expect(withdrawn).toMatchObject({ refusal: 'over-already' })
  })
})

describe('a talk with an owner', () => {
  const talk = (facts: object = {}) => ({
    ...{ setId: office.setId, indicatorId: indicator(0).id, staffId: colleague(0).staffId, kind: 'weak' as const },
    ...{ day: day('2021-06-01'), said: '채용 공고가 늦었다고 함', promises: [], ...facts },
  }) // prettier-ignore
  const promised = { text: '공고를 6월 안에 냄', dueDay: day('2021-06-30') }

  it.each([
    [{ said: '' }, 'said-missing'],
    [{ day: day('2021-06-02') }, 'interview-ahead'],
    [{ promises: [{ text: '', dueDay: day('2021-06-30') }] }, 'promise-missing'],
    [{ promises: [{ text: '어제까지', dueDay: day('2021-05-31') }] }, 'promise-due-before-interview'],
  ])('is refused with %o: %s', async (facts, refusal) => {
    expect(await noteInterview(as('2021-06-01'), talk(facts))).toEqual({ ok: false, refusal })
  })

  it('is with the indicator’s owner or deputy, noted by the office', async () => {
    const stranger = await noteInterview(as('2021-06-01'), talk({ staffId: colleague(1).staffId }))
    expect(stranger).toMatchObject({ refusal: 'not-an-owner' })
    const own = await noteInterview(as('2021-06-01', colleague(0).person), talk())
    expect(own).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await noteInterview(as('2021-06-01'), talk({ promises: [promised, promised] })))
  })

  it('has promises that are kept, broken once their day is over, or withdrawn with a reason', async () => {
    const [first, second] = await listPromises(city.session, { setId: office.setId })
    const settle = (on: string, state: 'kept' | 'broken' | 'withdrawn', note = '', promise = first!) =>
      settlePromise(as(on), { promiseId: promise.id, state, note })
    expect(await settle('2021-06-30', 'broken', '못 냄')).toMatchObject({ refusal: 'not-due-yet' })
    expect(await settle('2021-07-01', 'broken')).toMatchObject({ refusal: 'note-missing' })
    expect(await settle('2021-06-20', 'withdrawn')).toMatchObject({ refusal: 'note-missing' })
    valueOf(await settle('2021-06-20', 'kept'))
    expect(await settle('2021-06-21', 'kept')).toMatchObject({ refusal: 'settled-already' })
    valueOf(await settle('2021-07-01', 'broken', '못 냄', second))
    const now = await listPromises(city.session, { setId: office.setId })
    expect(now.map(({ state }) => state).sort()).toEqual(['broken', 'kept'])
  })
})

describe('another city’s case', () => {
  const good = (facts: object = {}) => ({
    ...{ setId: office.setId, indicatorId: indicator(0).id, cityCode: 'hanul', text: '찾아가는 상담' },
    ...{ source: '경기도 우수사례집', link: 'https://example.org/case', takeOver: '', ...facts },
  })

  it.each([
    [{ text: '' }, 'text-missing'],
    [{ source: ' ' }, 'source-missing'],
    [{ link: 'http://example.org' }, 'link-not-https'],
    [{ link: 'javascript:alert(1)' }, 'link-not-https'],
    [{ link: 'https://user:secret@example.org' }, 'link-not-https'],
    [{ cityCode: 'nowhere' }, 'no-such-city'],
    [{ cityCode: 'dure' }, 'own-city'],
  ])('is refused with %o: %s', async (facts, refusal) => {
    expect(await addGoodCase(as('2021-06-01'), good(facts))).toEqual({ ok: false, refusal })
  })

  it('is added and taken away by the office or the indicator’s own department', async () => {
    const other = as('2021-06-01', colleague(1).person)
    expect(await addGoodCase(other, good())).toMatchObject({ refusal: 'not-allowed' })
    const id = valueOf(await addGoodCase(as('2021-06-01', colleague(0).person), good()))
    expect(await removeGoodCase(other, id)).toMatchObject({ refusal: 'not-allowed' })
    expect((await listCases(city.session, { setId: office.setId })).map(({ id: each }) => each)).toEqual([id])
    valueOf(await removeGoodCase(as('2021-06-01'), id))
    expect(await listCases(city.session, { setId: office.setId })).toEqual([])
  })
})

describe('when people or departments go', () => {
  it('their open tasks and promises are told and handed over; a closed department’s go to its heir', async () => {
    const [from, to] = [colleague(2).staffId, colleague(5).staffId]
    const give = (ownerId: OwnerId | null) =>
      giveTask(as('2021-08-01'), {
        ...{ setId: office.setId, meetingId: null, indicatorId: indicator(2).id, ownerId },
        ...{ departmentId: office.departmentIds[2]!, title: '처리기간 점검', dueDay: day('2021-08-31') },
      })
    const id = valueOf(await give(from))
    const works = { day: day('2021-08-01'), departmentIds: [office.departmentIds[2]!] }
    const duties = await evaluationWorkDuties.openDuties(city.session, from, works)
    expect(duties.map(({ title, href }) => `${title} ${href}`)).toEqual([
      `시군종합평가 과제: 처리기간 점검 /office/joint-evaluation/2021/work/tasks/${id}`,
    ])
    await evaluationWorkDuties.handOver(city.session, as('2021-08-02'), duties.map((each) => each.id), from, to, works.day) // prettier-ignore
    expect(await readTask(city.session, id)).toMatchObject({ ownerId: to })
    expect(await evaluationWorkDuties.departmentsWithDuties?.(city.session, office.departmentIds)).toEqual([
      office.departmentIds[2],
    ])
    const ended = [{ departmentId: office.departmentIds[2]!, heirId: office.departmentIds[1]! }]
    await evaluationWorkDuties.departmentsEnded?.(city.session, as('2021-08-02'), ended, '통합')
    expect(await readTask(city.session, id)).toMatchObject({ departmentId: office.departmentIds[1] })
  })

  it('who works elsewhere takes over no task, and a promise goes to who answers for its indicator', async () => {
    const [from, deputy, elsewhere] = [colleague(0).staffId, colleague(3).staffId, colleague(1).staffId]
    const taskId = valueOf(
      await giveTask(as('2021-08-01'), {
        ...{ setId: office.setId, meetingId: null, indicatorId: indicator(0).id, ownerId: from },
        ...{ departmentId: office.departmentIds[0]!, title: '구인 점검', dueDay: day('2021-08-31') },
      }),
    )
    const promise = { text: '공고를 냄', dueDay: day('2021-08-31') }
    valueOf(
      await noteInterview(as('2021-08-01'), {
        ...{ setId: office.setId, indicatorId: indicator(0).id, staffId: from, kind: 'weak' },
        ...{ day: day('2021-08-01'), said: '채용이 늦음', promises: [promise] },
      }),
    )
    const open = async () => (await listPromises(city.session, { setId: office.setId, open: true }))[0]!
    const ids = [taskId, (await open()).id]
    await evaluationWorkDuties.handOver(
      city.session,
      as('2021-08-02'),
      ids,
      from,
      elsewhere,
      day('2021-08-02'),
    )
    expect(await readTask(city.session, taskId)).toMatchObject({ ownerId: null })
    expect(await open()).toMatchObject({ staffId: deputy })
    await evaluationWorkDuties.handOver(city.session, as('2021-08-03'), ids, deputy, from, day('2021-08-03'))
    expect(await open()).toMatchObject({ staffId: from })
  })
})

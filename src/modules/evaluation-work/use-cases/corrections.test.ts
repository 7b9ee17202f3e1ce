import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AuditTables } from '#platform/audit/tables.ts'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { lockDueSets, setById } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listPromises, readInterview } from '../data/interview-queries.ts'
import { itemsOf, readMeeting } from '../data/meeting-queries.ts'
import type { InterviewId } from '../domain/interview.ts'
import type { MeetingId } from '../domain/meeting.ts'
import { correctInterview, type CorrectInterview, reopenPromise } from './correct-interview.ts'
import { agendaOf, callOffMeeting, correctMeeting, type CorrectMeeting } from './correct-meeting.ts'
import { noteInterview, settlePromise } from './interviews.ts'
import { addToMeeting, holdMeeting, noteCause, planMeeting } from './meetings.ts'
import { giveTask } from './work-tasks.ts'
import { seenInterview, seenMeeting, seenPromise } from './what-was-seen.ts'

let city: TestCity
let office: JointCity
beforeAll(async () => {
  city = await aTestCity()
  office = await aJointYear(city)
})
afterAll(() => city.close())

const day = calendarDate
const as = (on: string, person = office.planner) => city.context({ person, day: on })
const indicator = (place: number) => office.indicators[place]!.id
const entries = async (action: string, subjectId: string) =>
  await city.session
    .$extendTables<AuditTables>()
    .selectFrom('audit_entry')
    .select(['before', 'after', 'reason'])
    .where('action', '=', `evaluation-work.${action}`)
    .where('subject_id', '=', subjectId)
    .execute()
const asJson = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text)

describe('correcting a meeting', () => {
  let meetingId: MeetingId
  beforeEach(async () => {
    const plan = { kind: 'weak' as const, title: '5월 대책회의', day: day('2021-05-20'), chair: '부시장' }
    const indicatorIds = [indicator(0), indicator(1), indicator(2)]
    meetingId = valueOf(await planMeeting(as('2021-05-10'), { ...plan, setId: office.setId, indicatorIds }))
  })
  const now = async () => (await readMeeting(city.session, meetingId))!
  const seen = async () => seenMeeting(await now(), await itemsOf(city.session, meetingId))
  const correct = async (facts: Partial<CorrectMeeting> = {}, on = '2021-05-21', person = office.planner) => {
    const { kind, title, day: date, chair, summary } = await now()
    const given = { kind, title, day: date, chair, summary, offIds: [], meetingId, seen: await seen() }
    return await correctMeeting(as(on, person), { ...given, ...facts })
  }
  const hold = async (on = '2021-05-20') => valueOf(await holdMeeting(as(on), { meetingId, summary: '방문을 시작' }))
  const cause = (place: number) =>
    noteCause(as('2021-05-20'), { meetingId, indicatorId: indicator(place), cause: '공고 지연', measure: '방문' })
  const task = (place: number) =>
    giveTask(as('2021-05-20'), {
      ...{ setId: office.setId, meetingId, indicatorId: indicator(place), ownerId: null, title: '방문' },
      ...{ departmentId: office.departmentIds[0]!, dueDay: day('2021-06-30') },
    })

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ chair: '' }, 'chair-missing'],
    [{ seen: 'something else' }, 'changed-meanwhile'],
  ])('is refused with %o: %s', async (facts, refusal) => {
    expect(await correct(facts)).toEqual({ ok: false, refusal })
  })

  it('is the office’s alone', async () => {
    expect(await correct({}, '2021-05-21', office.colleagues[0]!.person)).toMatchObject({ refusal: 'not-allowed' })
    const callOff = callOffMeeting(as('2021-05-21', office.colleagues[0]!.person), { meetingId, seen: await seen() })
    expect(await callOff).toMatchObject({ refusal: 'not-allowed' })
  })

  it('tells it anew, and the log has what it was before', async () => {
    valueOf(await correct({ title: '5월 부진지표 대책회의', day: day('2021-06-03') }))
    expect(await now()).toMatchObject({ title: '5월 부진지표 대책회의', day: '2021-06-03', summary: null })
    const [entry] = await entries('correct-meeting', meetingId)
    expect(asJson(entry?.before)).toEqual({ title: '5월 대책회의', day: '2021-05-20' })
    expect(asJson(entry?.after)).toEqual({ title: '5월 부진지표 대책회의', day: '2021-06-03' })
  })

  it('writes nothing where nothing is told anew', async () => {
    valueOf(await correct())
    expect(await entries('correct-meeting', meetingId)).toEqual([])
  })

  it('keeps a summary and a day that has come, once it was held', async () => {
    expect(await correct({ summary: '아직 열지 않음' })).toMatchObject({ ok: true })
    expect((await now()).summary).toBeNull()
    await hold()
    expect(await correct({ summary: ' ' })).toMatchObject({ refusal: 'summary-missing' })
    expect(await correct({ day: day('2021-05-22') })).toMatchObject({ refusal: 'meeting-ahead' })
    valueOf(await correct({ day: day('2021-05-21'), summary: '방문과 공고' }))
    expect(await now()).toMatchObject({ day: '2021-05-21', summary: '방문과 공고' })
  })

  it('takes off the agenda only what nothing was noted of, names the others, and leaves one', async () => {
    valueOf(await cause(0))
    valueOf(await task(1))
    const refusal = { code: 'noted-already', indicatorIds: expect.arrayContaining([indicator(0), indicator(1)]) }
    expect(await correct({ offIds: office.indicators.map(({ id }) => id) })).toMatchObject({ refusal })
    expect((await agendaOf(city.session, meetingId)).length).toBe(3)
    await hold()
    valueOf(await correct({ offIds: [indicator(2)] }))
    const left = (await itemsOf(city.session, meetingId)).map(({ indicatorId }) => indicatorId)
    expect(left.toSorted()).toEqual([indicator(0), indicator(1)].toSorted())
    // What went from the agenda gets no task by this meeting any more.
    expect(await task(2)).toMatchObject({ refusal: 'not-found' })
  })

  it('does not empty the agenda', async () => {
    const offIds = office.indicators.map(({ id }) => id)
    expect(await correct({ offIds })).toEqual({ ok: false, refusal: 'nothing-left-on-agenda' })
  })

  it('tells whoever saves over what another saved meanwhile', async () => {
    const both = await seen()
    valueOf(await correct({ chair: '시장', seen: both }))
    expect(await correct({ chair: '국장', seen: both })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    const beforeHeld = await seen()
    await hold()
    expect(await correct({ seen: beforeHeld })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(await now()).toMatchObject({ chair: '시장', summary: '방문을 시작' })
  })

  it('calls off what was not held and of which nothing was noted; the log keeps what it was to be', async () => {
    const callOff = async (facts: object = {}) =>
      callOffMeeting(as('2021-05-12'), { meetingId, seen: await seen(), ...facts })
    const before = await seen()
    valueOf(await addToMeeting(as('2021-05-11'), { meetingId, indicatorIds: [indicator(0)] }))
    valueOf(await correct({ chair: '시장' }))
    expect(await callOff({ seen: before })).toMatchObject({ refusal: 'changed-meanwhile' })
    valueOf(await callOff())
    expect(await readMeeting(city.session, meetingId)).toBeNull()
    expect(await itemsOf(city.session, meetingId)).toEqual([])
    const [entry] = await entries('call-off-meeting', meetingId)
    expect(asJson(entry?.before)).toMatchObject({ title: '5월 대책회의', chair: '시장', summary: null })
    expect(await callOffMeeting(as('2021-05-12'), { meetingId, seen: '' })).toMatchObject({ refusal: 'not-found' })
  })

  it.each([
    ['cause', () => cause(0), 'something-noted'],
    ['task', () => task(0), 'something-noted'],
    ['summary', () => hold(), 'held-already'],
  ] as const)('calls off none with a %s', async (_, note, refusal) => {
    await note()
    expect(await callOffMeeting(as('2021-05-21'), { meetingId, seen: await seen() })).toEqual({ ok: false, refusal })
  })

  it('holds after the year’s lock too: minutes come late', async () => {
    await hold()
    await lockDueSets(city.context({ person: systemPerson, day: '2021-10-01' }))
    expect((await setById(city.session, office.setId))?.lockedAt).not.toBeNull()
    valueOf(await correct({ summary: '늦게 온 회의록' }, '2021-12-01'))
    expect((await now()).summary).toBe('늦게 온 회의록')
  })
}) // prettier-ignore

describe('correcting a talk', () => {
  const promised = (text: string, due = '2021-06-30') => ({ text, dueDay: day(due) })
  let interviewId: InterviewId
  beforeEach(async () => {
    interviewId = valueOf(
      await noteInterview(as('2021-06-01'), {
        ...{ setId: office.setId, indicatorId: indicator(0), staffId: office.colleagues[0]!.staffId },
        ...{ kind: 'weak', day: day('2021-06-01'), said: '채용이 늦음' },
        promises: [promised('공고를 냄'), promised('방문함', '2021-07-10')],
      }),
    )
  })
  const now = async () => (await readInterview(city.session, interviewId))!
  const promises = async () => await listPromises(city.session, { interviewId })
  const seen = async () => seenInterview(await now(), await promises())
  const correct = async (facts: Partial<CorrectInterview> = {}, person = office.planner) => {
    const { kind, day: date, said } = await now()
    const given = { kind, day: date, said, promises: [], added: [], interviewId, seen: await seen() }
    return await correctInterview(as('2021-06-10', person), { ...given, ...facts })
  }
  const settle = async (place: number, state: 'kept' | 'withdrawn' = 'kept', on = '2021-06-10') =>
    valueOf(await settlePromise(as(on), { promiseId: (await promises())[place]!.id, state, note: '확인함' }))

  it.each([
    [{ said: ' ' }, 'said-missing'],
    [{ day: day('2021-06-11') }, 'interview-ahead'],
    [{ added: Array.from({ length: 9 }, () => promised('또')) }, 'too-many-promises'],
    [{ added: [{ text: '어제까지', dueDay: day('2021-05-31') }] }, 'promise-due-before-interview'],
    [{ seen: 'something else' }, 'changed-meanwhile'],
  ])('is refused with %o: %s', async (facts, refusal) => {
    expect(await correct(facts)).toEqual({ ok: false, refusal })
  })

  it('is the office’s alone', async () => {
    expect(await correct({}, office.colleagues[0]!.person)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('tells it and its open promises anew and adds further ones; the log has both', async () => {
    const [first] = await promises()
    const added = [{ text: '명단을 보냄', dueDay: day('2021-07-15') }]
    const changed = [{ id: first!.id, text: '공고를 6월에 냄', dueDay: day('2021-06-25') }]
    valueOf(await correct({ kind: 'other', said: '예산이 모자람', promises: changed, added }))
    expect(await now()).toMatchObject({ kind: 'other', said: '예산이 모자람', staffId: office.colleagues[0]!.staffId })
    const texts = (await promises()).map(({ text, dueDay, state }) => `${text} ${dueDay} ${state}`)
    expect(texts).toEqual(['공고를 6월에 냄 2021-06-25 open', '방문함 2021-07-10 open', '명단을 보냄 2021-07-15 open'])
    const [entry] = await entries('correct-interview', interviewId)
    const [was, is] = [promised('공고를 냄'), { text: '공고를 6월에 냄', dueDay: '2021-06-25' }]
    const stays = promised('방문함', '2021-07-10')
    const holding = (...all: readonly object[]) => expect.arrayContaining([...all]) as unknown
    expect(asJson(entry?.before)).toEqual({ kind: 'weak', said: '채용이 늦음', promises: holding(was, stays) })
    expect(asJson(entry?.after)).toEqual({ kind: 'other', said: '예산이 모자람', promises: holding(is, stays, ...added) })
  })

  it('changes no promise that is settled', async () => {
    await settle(0)
    const [first] = await promises()
    const changed = [{ id: first!.id, text: '다른 말', dueDay: first!.dueDay }]
    expect(await correct({ promises: changed })).toEqual({ ok: false, refusal: 'settled-already' })
    valueOf(await correct({ said: '더 들음' }))
    expect((await promises())[0]).toMatchObject({ text: '공고를 냄', state: 'kept' })
  })

  it('does not put the talk after what came of it', async () => {
    await settle(0, 'kept', '2021-06-03')
    expect(await correct({ day: day('2021-06-05') })).toEqual({ ok: false, refusal: 'settled-before-interview' })
  })

  it('tells whoever saves over what another saved or settled meanwhile', async () => {
    const both = await seen()
    valueOf(await correct({ said: '먼저 고침', seen: both }))
    expect(await correct({ said: '나중에 고침', seen: both })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    const open = await seen()
    await settle(0)
    expect(await correct({ said: '나중에 고침', seen: open })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect((await now()).said).toBe('먼저 고침')
  })

  it('opens a promise again that was settled by mistake, with the reason', async () => {
    await settle(0, 'withdrawn')
    const [first] = await promises()
    const reopen = (facts: object = {}, person = office.planner) =>
      reopenPromise(as('2021-06-11', person), { promiseId: first!.id, reason: '다른 약속과 헷갈림', seen: seenPromise(first!), ...facts })
    expect(await reopen({}, office.colleagues[0]!.person)).toMatchObject({ refusal: 'not-allowed' })
    expect(await reopen({ reason: '' })).toMatchObject({ refusal: 'reason-missing' })
    expect(await reopen({ seen: 'something else' })).toMatchObject({ refusal: 'changed-meanwhile' })
    valueOf(await reopen())
    expect((await promises())[0]).toMatchObject({ state: 'open', settledOn: null, note: '' })
    expect(await reopen()).toMatchObject({ refusal: 'not-settled' })
    const [entry] = await entries('reopen-promise', first!.id)
    expect(entry?.reason).toBe('다른 약속과 헷갈림')
    expect(asJson(entry?.before)).toMatchObject({ state: 'withdrawn', settledOn: '2021-06-10', note: '확인함' })
    await settle(0)
  })
}) // prettier-ignore

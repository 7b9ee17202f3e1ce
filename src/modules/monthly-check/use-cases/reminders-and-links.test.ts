import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { change } from '#platform/access/change.ts'
import { closeAccount } from '#platform/access/close-account.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { departPerson, staffIdOf } from '#modules/organization/index.ts'
import { reportTask } from '#modules/workplan/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { checkMails } from '../check-mails.ts'
import { answersOf } from '../data/check-queries.ts'
import { savesPerHour } from '../domain/answer-link.ts'
import type { CheckId } from '../domain/month-check.ts'
import { answerByLink, openLink } from './answer-by-link.ts'
import type { CheckMails } from './check-mails.ts'
import { closeMonth } from './close-month.ts'
import { openMonth } from './open-month.ts'
import { finishDecision, holdSession, noteDecision } from './reporting-sessions.ts'
import { revokeLinks, sendReminders } from './send-reminders.ts'

let city: TestCity
let plan: TrackedPlan
let checkId: CheckId
const mails = checkMails(new URL('https://plan.dure.example'))
const morning = (day: string) => city.context({ person: systemPerson, day })
const asPlanner = (day = '2021-03-29') => city.context({ person: plan.planner, day })

async function mailsTo(login: string): Promise<readonly { subject: string; text: string }[]> {
  const rows = await city.session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .select(['subject', 'text'])
    .where('to_address', '=', `${login}@dure.example`)
    .orderBy('created_at')
    .execute()
  return rows
}
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)?.[1] ?? ''

async function givenFor(key: string, percent = 40) {
  const row = (await answersOf(city.session, checkId)).find(({ taskId }) => taskId === plan.task(key))
  if (row === undefined) throw new Error(`${key} was not asked`)
  const said = { state: 'progress' as const, percent, note: '메일로 답함' }
  return { answerId: row.id, version: row.version, said, problem: '' }
}

beforeEach(async () => {
  city = await aTestCity()
  plan = await aTrackedPlan(city)
  // 한가람 of 기획팀 reported last; nobody of 통계과 ever did, so its head is asked.
  valueOf(
    await reportTask(city.context({ person: plan.people.officer, day: '2021-03-02' }), {
      taskId: plan.task('panel'),
      day: calendarDate('2021-03-02'),
      state: 'started',
      percent: 10,
      note: '공고',
    }),
  )
  checkId = valueOf(
    await openMonth(asPlanner(), {
      planId: plan.planId,
      month: '2021-03' as CalendarMonth,
      dueDay: calendarDate('2021-04-05'),
    }),
  )
})
afterEach(() => city.close())

describe('a morning’s reminders', () => {
  it('are one mail for each person, with the tasks and a link', async () => {
    expect(await sendReminders(morning('2021-04-05'), mails)).toBe(2)
    const [mail, ...more] = await mailsTo('officer')
    expect(more).toEqual([])
    expect(mail?.subject).toBe('[월별 점검] 2021. 3. 답할 과제 2건')
    expect(mail?.text).toContain('시민평가단 모집')
    expect(mail?.text).toContain('https://plan.dure.example/monthly-check/answer?token=')
    expect(mail?.text).not.toContain('경제총조사')
    expect(await mailsTo('counthead')).toHaveLength(1)
  })

  it('do not go out again when the job runs twice, one after the other or at once', async () => {
    const both = await Promise.all([
      sendReminders(morning('2021-04-05'), mails),
      sendReminders(morning('2021-04-05'), mails),
    ])
    expect(both[0] + both[1]).toBe(2)
    expect(await sendReminders(morning('2021-04-05'), mails)).toBe(0)
    expect([(await mailsTo('officer')).length, (await mailsTo('counthead')).length]).toEqual([1, 1])
  })

  it('that broke off half way are taken up where they stopped', async () => {
    let written = 0
    const breaking: CheckMails = {
      ...mails,
      reminder: (facts) => {
        written += 1
        if (written === 2) throw new Error('power cut')
        return mails.reminder(facts)
      },
    }
    await expect(sendReminders(morning('2021-04-05'), breaking)).rejects.toThrow('power cut')
    expect(await sendReminders(morning('2021-04-05'), mails)).toBe(1)
    expect([(await mailsTo('officer')).length, (await mailsTo('counthead')).length]).toEqual([1, 1])
  })

  it('stop for whoever has answered, and tell leader and head of who has not', async () => {
    await sendReminders(morning('2021-04-05'), mails)
    const token = tokenIn((await mailsTo('counthead'))[0]?.text ?? '')
    const answers = [await givenFor('census'), await givenFor('yearbook')]
    valueOf(await answerByLink(city.context({ day: '2021-04-05' }), { token, answers }))
    for (const day of ['2021-04-06', '2021-04-07', '2021-04-08', '2021-04-09'])
      await sendReminders(morning(day), mails)
    expect(await mailsTo('counthead')).toHaveLength(1)
    expect(await mailsTo('officer')).toHaveLength(5)
    const [leader] = await mailsTo('leader')
    expect(leader?.text).toContain('팀장에게 알립니다')
    expect(leader?.text).not.toContain('token=')
    expect((await mailsTo('head'))[0]?.text).toContain('부서장에게 알립니다')
  })
})

describe('a reminder’s link', () => {
  let token: string
  beforeEach(async () => {
    await sendReminders(morning('2021-04-05'), mails)
    token = tokenIn((await mailsTo('officer'))[0]?.text ?? '')
  })
  const visitor = (day = '2021-04-06', machineNow?: Date) =>
    city.context({ day, ...(machineNow === undefined ? {} : { machineNow }) })

  it('takes answers as the person it was sent to, and the log says by which way', async () => {
    expect(await answerByLink(visitor(), { token, answers: [await givenFor('panel')] })).toEqual({
      ok: true,
      value: 1,
    })
    const row = (await answersOf(city.session, checkId)).find(({ taskId }) => taskId === plan.task('panel'))
    expect(row?.answered).toMatchObject({
      by: '한가람',
      via: 'mail-link',
      byId: plan.people.officer.accountId,
    })
    const [entry] = await listEntries(city.session, { ...noEntryFilter, action: 'monthly-check.answer' }, 1)
    expect(entry).toMatchObject({ reason: expect.stringContaining('by mail link') })
    expect(JSON.stringify(entry)).toContain('한가람')
  })

  it('is for its own unit only', async () => {
    const refused = await answerByLink(visitor(), { token, answers: [await givenFor('census')] })
    expect(refused).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  it('is kept only as a hash', async () => {
    const { sql } = await import('kysely')
    const rows = await sql<{
      row: string
    }>`select to_jsonb(l)::text as row from ${sql.table(`${city.schema}.check_link`)} l`.execute(city.session)
    expect(rows.rows).not.toEqual([])
    expect(rows.rows.some(({ row }) => row.includes(token))).toBe(false)
  })

  it('is no longer good when it has expired, was ended or is not one', async () => {
    const later = new Date('2021-04-16T09:00:01+09:00')
    expect(await openLink(visitor('2021-04-16', later), token)).toEqual({
      ok: false,
      refusal: 'link-not-good',
    })
    expect(await openLink(visitor(), `${token}x`)).toEqual({ ok: false, refusal: 'link-not-good' })
    expect((await openLink(visitor(), token)).ok).toBe(true)
    expect(await revokeLinks(city.context({ person: plan.people.head }), { checkId })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    expect(await revokeLinks(asPlanner('2021-04-06'), { checkId })).toEqual({ ok: true, value: 2 })
    expect(await openLink(visitor(), token)).toEqual({ ok: false, refusal: 'link-not-good' })
  })

  it('ends with the month, with the account and with the work in the department', async () => {
    const { accountId } = plan.people.officer
    const staffId = await staffIdOf(city.session, accountId)
    if (staffId === null || accountId === null) throw new Error('the officer is nobody')
    const before = await openLink(visitor(), token)
    valueOf(
      await departPerson(morning('2021-04-07'), {
        staffId,
        day: calendarDate('2021-04-08'),
        reason: 'resignation',
      } as never),
    )
    expect(before.ok).toBe(true)
    expect(await openLink(visitor('2021-04-08'), token)).toEqual({ ok: false, refusal: 'link-not-good' })
    const counting = tokenIn((await mailsTo('counthead'))[0]?.text ?? '')
    const head = plan.people.countHead.accountId
    await change(morning('2021-04-08'), (session) =>
      closeAccount(session, morning('2021-04-08'), head!, '전출'),
    )
    expect(await openLink(visitor('2021-04-08'), counting)).toEqual({ ok: false, refusal: 'link-not-good' })
    valueOf(await closeMonth(asPlanner('2021-04-08'), { checkId }))
    expect(await openLink(visitor(), token)).toEqual({ ok: false, refusal: 'month-is-closed' })
  })

  it('saves so often within an hour, however many try at once', async () => {
    const answers = [await givenFor('panel')]
    const all = await Promise.all(
      Array.from({ length: savesPerHour + 3 }, () => answerByLink(visitor(), { token, answers })),
    )
    const refusals = all.map((each) => (each.ok ? 'saved' : each.refusal))
    expect(refusals.filter((each) => each === 'saved')).toHaveLength(1)
    expect(refusals.filter((each) => each === 'too-many-saves')).toHaveLength(3)
  })
})

describe('a reporting session', () => {
  it('is held by planners, its decisions are followed until the owner says what was done', async () => {
    const session = { checkId, day: calendarDate('2021-04-12'), title: '1분기 보고회' }
    const at = (person = plan.planner) => city.context({ person, day: '2021-04-12' })
    expect(await holdSession(at(plan.people.head), session)).toEqual({ ok: false, refusal: 'not-allowed' })
    const sessionId = valueOf(await holdSession(at(), session))
    const decision = {
      sessionId,
      taskId: plan.task('panel'),
      departmentId: plan.planning,
      text: '모집을 5월까지 마칠 것',
      dueDay: calendarDate('2021-05-31'),
    }
    expect(await noteDecision(at(plan.people.officer), decision)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    expect(await noteDecision(at(), { ...decision, dueDay: calendarDate('2021-04-01') })).toEqual({
      ok: false,
      refusal: 'due-before-session',
    })
    const decisionId = valueOf(await noteDecision(at(), decision))
    const note = { decisionId, note: '40명을 뽑음' }
    expect(await finishDecision(at(plan.people.counter), note)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await finishDecision(at(plan.people.officer), { decisionId, note: '' })).toEqual({
      ok: false,
      refusal: 'note-missing',
    })
    expect(await finishDecision(at(plan.people.officer), note)).toMatchObject({ ok: true })
    expect(await finishDecision(at(), note)).toEqual({ ok: false, refusal: 'done-already' })
  })
})

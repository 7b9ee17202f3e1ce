import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type ChangeableCity, aChangeableCity } from '#testing/a-pledge-change.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readPledgeById, wordsOf } from '#modules/pledges/index.ts'
import { changeMails } from '../change-mails.ts'
import { eventsOf, readChange } from '../data/change-queries.ts'
import { changeTables } from '../data/tables.ts'
import type { AskedChange, PledgeChangeId } from '../domain/pledge-change.ts'
import { askForChange, editChange } from './ask-for-change.ts'
import { noteOpinion, sendToPanel } from './before-the-panel.ts'
import { commentOnChange, submitChange } from './consult.ts'
import { answerPanel, approveChange, publishChange, refuseChange, withdrawChange } from './decide-change.ts'
import { returnChange } from './return-change.ts'
import { shownChange } from './shown-changes.ts'

const day = calendarDate
const mails = changeMails(new URL('http://localhost:3000'))
let city: TestCity
let changeable: ChangeableCity

beforeAll(async () => {
  city = await aTestCity()
  changeable = await aChangeableCity(city)
})
afterAll(() => city.close())

const planner = (on: string) => city.context({ person: changeable.plan.planner, day: on })
const officer = (on: string) => city.context({ person: changeable.plan.people.officer, day: on })
const counter = (on: string) => city.context({ person: changeable.plan.people.counter, day: on })
const pledgeId = (number: number) => changeable.pledgeIds[number - 1] ?? ('' as never)
const pledge = async (number: number, on = '2021-11-10') => {
  const found = await readPledgeById(city.session, pledgeId(number), day(on))
  if (found === null) throw new Error(`no pledge ${number}`)
  return found
}
const asked = async (number: number, facts: Partial<AskedChange> = {}) => ({
  ...{ pledgeId: pledgeId(number), kind: 'drop' as const, after: wordsOf(await pledge(number)) },
  ...{ resumedStage: null, intoPledgeId: null, reason: '땅을 얻지 못함.', impact: '' },
  ...facts,
})
const moving = async (changeId: PledgeChangeId) => ({
  changeId,
  version: await changeable.version(changeId),
})
const state = async (id: PledgeChangeId) => (await readChange(city.session, id))?.course.state

describe('a request', () => {
  let id: PledgeChangeId

  it('is drawn up by the lead department and by nobody else', async () => {
    const goal = { ...wordsOf(await pledge(1)), goal: '2023년까지 문을 연다.' }
    const wording = await asked(1, { kind: 'wording', after: goal })
    expect(await askForChange(counter('2021-03-08'), wording)).toMatchObject({ refusal: 'not-allowed' })
    const stranger = aPerson({ roles: ['auditor'], name: '문하늘' })
    expect(await askForChange(city.context({ person: stranger }), wording)).toMatchObject({
      refusal: 'not-allowed',
    })
    id = valueOf(await askForChange(officer('2021-03-08'), wording))
    expect(await askForChange(officer('2021-03-08'), wording)).toMatchObject({
      refusal: 'another-request-is-open',
    })
  })

  it('asks the departments that help, and waits for them', async () => {
    expect(await submitChange(officer('2021-03-09'), await moving(id))).toMatchObject({ value: 'consulting' })
    const shown = await shownChange(city.session, id, day('2021-03-09'))
    expect(shown?.course.consultDue).toBe('2021-03-19')
    expect(shown?.comments).toEqual([{ departmentId: changeable.plan.statistics, answer: null }])
    expect(shown?.duties).toEqual([{ duty: 'comment', due: '2021-03-19' }])
    const sessionId = await changeable.session('2021-03-30')
    const early = await sendToPanel(planner('2021-03-10'), { ...(await moving(id)), sessionId, note: '검토' })
    expect(early).toMatchObject({ refusal: 'departments-asked' })
    const comment = { changeId: id, departmentId: changeable.plan.statistics }
    expect(
      await commentOnChange(officer('2021-03-10'), { ...comment, stance: 'agree', words: '' }),
    ).toMatchObject({ refusal: 'not-allowed' })
    expect(
      await commentOnChange(counter('2021-03-10'), { ...comment, stance: 'oppose', words: ' ' }),
    ).toMatchObject({ refusal: 'reason-missing' })
    valueOf(
      await commentOnChange(counter('2021-03-10'), { ...comment, stance: 'agree', words: '이의 없음.' }),
    )
    const sent = await sendToPanel(planner('2021-03-11'), {
      ...(await moving(id)),
      sessionId,
      note: '타당함.',
    })
    expect(sent).toMatchObject({ value: 'panel' })
  })

  it('waits for the panel’s decision on this very request', async () => {
    expect(await noteOpinion(planner('2021-03-30'), await moving(id))).toMatchObject({
      refusal: 'panel-has-not-decided',
    })
    await changeable.decide(id, '2021-03-30', 'approved-with-conditions', '해마다 알릴 것')
    expect(await noteOpinion(planner('2021-03-30'), await moving(id))).toMatchObject({ value: 'approval' })
    const shown = await shownChange(city.session, id, day('2021-03-31'))
    expect(shown?.course.opinion).toEqual({
      ...{ stance: 'conditional', words: '해마다 알릴 것', on: '2021-03-30', answerDue: '2021-04-29' },
    })
  })

  it('is not published before the mayor approved it: nothing changes', async () => {
    expect(await publishChange(planner('2021-04-01'), await moving(id))).toMatchObject({
      ok: false,
      refusal: 'not-approved',
    })
    expect(await publishChange(officer('2021-04-01'), await moving(id))).toMatchObject({
      refusal: 'not-allowed',
    })
    expect((await pledge(1)).goal).toBe('2022년까지 문을 연다.')
    expect(await state(id)).toBe('approval')
  })

  it('cannot stand as published without approval, even past the software', async () => {
    const update = changeTables(city.session)
      .updateTable('pledge_change')
      .set({ state: 'published', published_on: day('2021-04-01') })
      .where('id', '=', id)
    await expect(update.execute()).rejects.toThrow(/pledge_change_published/)
  })

  it('is approved with the document’s number, and then has thirty days to be published', async () => {
    const approval = { on: day('2021-04-05'), documentNumber: '기획담당관-2105' }
    const early = { ...(await moving(id)), ...approval, on: day('2021-03-29') }
    expect(await approveChange(planner('2021-04-05'), early)).toMatchObject({
      refusal: 'approval-before-the-opinion',
    })
    valueOf(await approveChange(planner('2021-04-05'), { ...(await moving(id)), ...approval }))
    const shown = await shownChange(city.session, id, day('2021-04-06'))
    // The thirtieth day, 5 May, is Children’s Day: the day after.
    expect(shown?.course.approval?.publishDue).toBe('2021-05-06')
    expect(shown?.duties.map(({ duty, due }) => [duty, due])).toEqual([
      ['answer', '2021-04-29'],
      ['publish', '2021-05-06'],
    ])
  })

  it('is decided on only by whoever saw its last state', async () => {
    const stale = { changeId: id, version: (await changeable.version(id)) - 1 }
    expect(await publishChange(planner('2021-04-06'), stale)).toMatchObject({ refusal: 'stale' })
  })

  it('published, alters the pledge from that day on, keeps the old text and every step', async () => {
    valueOf(await answerPanel(planner('2021-04-07'), { ...(await moving(id)), accepted: true, words: '' }))
    expect(await publishChange(planner('2021-04-12'), await moving(id))).toMatchObject({ value: 'published' })
    expect((await pledge(1, '2021-04-11')).goal).toBe('2022년까지 문을 연다.')
    expect((await pledge(1, '2021-04-12')).goal).toBe('2023년까지 문을 연다.')
    const shown = await shownChange(city.session, id, day('2021-11-10'))
    expect([shown?.before.goal, shown?.after.goal]).toEqual([
      '2022년까지 문을 연다.',
      '2023년까지 문을 연다.',
    ])
    expect((await eventsOf(city.session, id)).map(({ act }) => act).toReversed()).toEqual([
      ...['draft', 'submit', 'comment', 'send-to-panel', 'note-opinion', 'approve', 'answer-panel'],
      'publish',
    ])
    const entries = await listEntries(city.session, { ...noEntryFilter, subjectId: id }, 20)
    expect(entries.length).toBeGreaterThanOrEqual(8)
  })
})

describe('other ways to go', () => {
  const submitted = async (number: number, on: string, facts: Partial<AskedChange> = {}) => {
    const id = valueOf(await askForChange(planner(on), await asked(number, facts)))
    valueOf(await submitChange(planner(on), await moving(id)))
    return id
  }
  const heard = async (
    id: PledgeChangeId,
    on: string,
    ...decided: [Parameters<ChangeableCity['decide']>[2], string?]
  ) => {
    const sessionId = await changeable.session(on)
    valueOf(await sendToPanel(planner('2021-06-02'), { ...(await moving(id)), sessionId, note: '검토' }))
    await changeable.decide(id, on, ...decided)
    valueOf(await noteOpinion(planner(on), await moving(id)))
  }

  it('a returned request is written anew and goes the whole way again; its writer is told by mail', async () => {
    const id = await submitted(2, '2021-06-01')
    valueOf(
      await returnChange(planner('2021-06-02'), { ...(await moving(id)), reason: '대안이 없음' }, mails),
    )
    expect(await state(id)).toBe('returned')
    const rewritten = { ...(await asked(2)), ...(await moving(id)), impact: '이웃 도서관을 넓힘.' }
    expect(await editChange(counter('2021-06-03'), { ...rewritten, version: 1 })).toMatchObject({
      refusal: 'stale',
    })
    valueOf(await editChange(counter('2021-06-03'), rewritten))
    valueOf(await submitChange(counter('2021-06-03'), await moving(id)))
    expect((await readChange(city.session, id))?.course.round).toBe(2)
    valueOf(await withdrawChange(counter('2021-06-04'), { ...(await moving(id)), reason: '예산을 얻음' }))
    expect(await state(id)).toBe('withdrawn')
    expect((await pledge(2)).stage).toBe('on-track')
  })

  it('what the panel spoke against is published only with the reason, and drops the pledge', async () => {
    const id = await submitted(3, '2021-06-01')
    await heard(id, '2021-06-10', 'rejected', '주민이 기다림')
    const approval = { on: day('2021-06-14'), documentNumber: '기획담당관-3001' }
    valueOf(await approveChange(planner('2021-06-14'), { ...(await moving(id)), ...approval }))
    expect(await publishChange(planner('2021-06-15'), await moving(id))).toMatchObject({
      refusal: 'panel-not-answered',
    })
    const words = '땅 주인이 팔지 않음.'
    valueOf(await answerPanel(planner('2021-06-16'), { ...(await moving(id)), accepted: false, words }))
    valueOf(await publishChange(planner('2021-06-16'), await moving(id)))
    expect((await pledge(3)).stage).toBe('dropped')
    expect((await pledge(3, '2021-06-15')).stage).toBe('on-track')
  })

  it('a dropped pledge is taken up again, and one is merged into another, by requests of their own', async () => {
    const again = await submitted(3, '2021-07-01', { kind: 'resume', resumedStage: 'partial' })
    await heard(again, '2021-07-08', 'approved')
    valueOf(
      await approveChange(planner('2021-07-09'), {
        ...(await moving(again)),
        ...{ on: day('2021-07-09'), documentNumber: '기획담당관-3100' },
      }),
    )
    valueOf(await publishChange(planner('2021-07-09'), await moving(again)))
    expect((await pledge(3, '2021-07-09')).stage).toBe('partial')
    const merging = await submitted(3, '2021-07-12', { kind: 'merge', intoPledgeId: pledgeId(2) })
    await heard(merging, '2021-07-20', 'approved')
    valueOf(
      await approveChange(planner('2021-07-21'), {
        ...(await moving(merging)),
        ...{ on: day('2021-07-21'), documentNumber: '기획담당관-3200' },
      }),
    )
    valueOf(await publishChange(planner('2021-07-21'), await moving(merging)))
    expect(await pledge(3)).toMatchObject({ stage: 'dropped', mergedIntoId: pledgeId(2) })
  })

  it('the mayor refuses with a reason, and nothing changes', async () => {
    const id = await submitted(4, '2021-08-02', {
      kind: 'horizon',
      after: { ...wordsOf(await pledge(4)), horizon: 'after-term' },
    })
    await heard(id, '2021-08-10', 'approved')
    expect(await refuseChange(planner('2021-08-11'), { ...(await moving(id)), reason: '' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(
      await refuseChange(planner('2021-08-11'), { ...(await moving(id)), reason: '임기 안에 마칠 수 있음' }),
    )
    expect(await state(id)).toBe('refused')
    expect((await pledge(4)).horizon).toBe('in-term')
  })

  it('a request drawn up before the pledge changed is written anew before it goes on', async () => {
    const goal = { ...wordsOf(await pledge(4)), goal: '가을에 연다.' }
    const id = valueOf(
      await askForChange(planner('2021-09-01'), await asked(4, { kind: 'wording', after: goal })),
    )
    await city.session
      .$extendTables<{ pledge: { id: string; goal: string } }>()
      .updateTable('pledge')
      .set({ goal: '그사이 바뀐 목표' })
      .where('id', '=', pledgeId(4))
      .execute()
    expect(await submitChange(planner('2021-09-02'), await moving(id))).toMatchObject({
      refusal: 'pledge-changed-meanwhile',
    })
  })
})

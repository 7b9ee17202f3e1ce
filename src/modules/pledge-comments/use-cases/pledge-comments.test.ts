import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { bringInRegister, listPledges, type PledgeLine } from '#modules/pledges/index.ts'
import { aCitizen, aPerson, visitor } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { type CommentLine, listComments, listOwn, readComment } from '../data/comment-queries.ts'
import { commentTables } from '../data/tables.ts'
import { countComments, countInbox } from '../data/count-queries.ts'
import { listAnswers, listMoves, readDraft } from '../data/record-queries.ts'
import { type CommentId, commentStates } from '../domain/comment.ts'
import { review } from '../domain/pledge-comment-settings.ts'
import { answerComment, saveDraft } from './answer-comment.ts'
import { commentDuties } from './comment-duties.ts'
import { hideComment, moveComment, publishComment, publishComments } from './moderate.ts'
import { commentOfKey, withdrawComment } from './own-comment.ts'
import { type CommentReceipt, sendComment } from './send-comment.ts'

let city: TestCity
let plan: TrackedPlan
let pledge: PledgeLine
let lead: Person
const DAY = '2021-09-30'

beforeAll(async () => {
  city = await aTestCity({ day: DAY })
  plan = await aTrackedPlan(city)
  const day = calendarDate
  const termId = valueOf(
    await bringInRegister(city.context({ person: plan.planner }), {
      term: { number: 7, from: day('2018-07-01'), until: day('2022-06-30') },
      fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
      pledges: [
        {
          ...{ number: 1, field: 1, title: { ko: '마을 도서관', en: 'A library' }, horizon: 'in-term' },
          ...{ sourceText: '도서관을 짓겠습니다.', department: '통계과', helpers: [], statuses: [] },
        },
      ],
    }),
  )
  const [only] = await listPledges(city.session, termId, day(DAY))
  if (only === undefined) throw new Error('no pledge')
  pledge = only
  lead = aPerson({ name: '도서담당', departmentIds: [pledge.leadDepartmentId] })
})
afterAll(() => city.close())

let count = 0
beforeEach(() => (count += 1))
const words = () => `도서관이 언제 문을 여는지 궁금합니다. ${count}`
const send = async (facts: object = {}, person: Person = visitor) =>
  await sendComment(city.context({ person }), {
    ...{ pledgeId: pledge.id, name: '산들', text: words(), consents: true, keepsPersonalData: false },
    ...facts,
  })
const now = async ({ id }: Pick<CommentReceipt, 'id'>): Promise<CommentLine> => {
  const found = await readComment(city.session, { id })
  if (found === null) throw new Error('no comment')
  return found
}
const office = (facts: { day?: string } = {}) => city.context({ person: plan.planner, ...facts })
const atLead = (facts: { day?: string } = {}) => city.context({ person: lead, ...facts })
const aPublished = async () => {
  const sent = valueOf(await send())
  valueOf(await publishComments(office(), [sent.id]))
  return await now(sent)
}
const answered = (comment: CommentLine, text: string, facts: { day?: string; reason?: string } = {}) =>
  answerComment(atLead(facts), { id: comment.id, version: comment.version, text, reason: facts.reason ?? '' })

describe('a comment', () => {
  it('goes to the lead department, is due on the 14th business day after, and waits until the office has looked', async () => {
    const sent = valueOf(await send())
    expect(await now(sent)).toMatchObject({
      ...{ state: 'held', departmentId: pledge.leadDepartmentId, isReviewed: false, accountId: null },
      ...{ sentOn: DAY, dueDay: '2021-10-22', publishedOn: null, answeredOn: null },
    })
    expect(valueOf(await publishComments(office(), [sent.id, sent.id]))).toBe(1)
    expect(await now(sent)).toMatchObject({ state: 'published', isReviewed: true, publishedOn: DAY })
  })

  it('is refused with a resident registration number in it, and nothing is kept', async () => {
    const before = (await listComments(city.session, { states: commentStates, limit: 500 })).length
    expect(await send({ text: '제 번호는 900101-1234567' })).toEqual({
      ok: false,
      refusal: 'resident-number',
    })
    expect(await send({ consents: false })).toEqual({ ok: false, refusal: 'consent-missing' })
    expect(await listComments(city.session, { states: commentStates, limit: 500 })).toHaveLength(before)
  })

  it('that is sent twice on a day is kept once', async () => {
    valueOf(await send())
    expect(await send()).toEqual({ ok: false, refusal: 'said-already' })
  })

  it('stands in the log without its words', async () => {
    const { id } = valueOf(await send())
    const entries = await listEntries(city.session, { ...noEntryFilter, action: 'pledge-comments.send' }, 50)
    const entry = entries.find(({ subject }) => subject.id === id)
    expect(entry).toBeDefined()
    expect(JSON.stringify(entry)).not.toContain('도서관이')
  })

  it('is published at once where the city looks afterwards, but for one with a phone number', async () => {
    const from = calendarDate('2021-11-01')
    const settings = aPerson({ roles: ['administrator'] })
    await saveSettingValue(city.session, city.context({ person: settings }), review, {
      ...{ from, value: 'after', source: '시험' },
    })
    const on = (text: string) =>
      sendComment(city.context({ person: visitor, day: '2021-11-02' }), {
        ...{ pledgeId: pledge.id, name: '', text, consents: true, keepsPersonalData: true },
      })
    expect(valueOf(await on(words())).state).toBe('published')
    expect(valueOf(await on(`${words()} 010-1234-5678`)).state).toBe('held')
  })
})

describe('its author', () => {
  it('sees by the key how it stands, and takes it back with every word of it', async () => {
    const sent = valueOf(await send())
    const context = city.context({ person: visitor })
    expect(await commentOfKey(context, sent.key.toLowerCase().replaceAll('-', ''))).toMatchObject({
      id: sent.id,
    })
    expect(await commentOfKey(context, 'AAAA-AAAA-AAAA-AAAA')).toBeNull()
    const stored = await commentTables(city.session).selectFrom('pledge_comment').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(sent.key)
    valueOf(await withdrawComment(context, { key: sent.key }))
    expect(await now(sent)).toMatchObject({ state: 'withdrawn', name: '', text: '', accountId: null })
    expect(await withdrawComment(context, { key: sent.key })).toMatchObject({ refusal: 'withdrawn-already' })
    expect(await publishComment(office(), await now(sent))).toMatchObject({ refusal: 'withdrawn' })
  })

  it('with an account has it among their own, and nobody else takes it back', async () => {
    const citizen = aCitizen()
    const sent = valueOf(await send({}, citizen))
    const own = await listOwn(city.session, citizen.accountId!)
    expect(own.map(({ id }) => id)).toContain(sent.id)
    const other = aCitizen({ accountId: '00000000-0000-7000-8000-00000000beef' })
    for (const person of [other, visitor, plan.planner])
      expect(await withdrawComment(city.context({ person }), { id: sent.id })).toMatchObject({
        refusal: 'not-found',
      })
    valueOf(await withdrawComment(city.context({ person: citizen }), { id: sent.id }))
  })
})

describe('the office', () => {
  it('hides with a reason, and may show again; the day of the first publication stays', async () => {
    const comment = await aPublished()
    const why = { id: comment.id, version: comment.version, ground: 'off-topic' as const, note: '다른 공약' }
    expect(await hideComment(atLead(), why)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await hideComment(office({ day: '2021-10-01' }), why))
    expect(await now(comment)).toMatchObject({
      state: 'hidden',
      hidden: { ground: 'off-topic', note: '다른 공약' },
    })
    expect(await hideComment(office(), why)).toMatchObject({ refusal: 'stale' })
    valueOf(await publishComment(office({ day: '2021-10-05' }), await now(comment)))
    expect(await now(comment)).toMatchObject({ state: 'published', hidden: null, publishedOn: DAY })
  })

  it('moves it to another department with a reason; the due day stays', async () => {
    const comment = await aPublished()
    const to = {
      id: comment.id,
      version: comment.version,
      departmentId: plan.planning,
      reason: '소관이 다름',
    }
    const nowhere = '00000000-0000-7000-8000-00000000dead' as DepartmentId
    const elsewhere = city.context({ person: aPerson({ departmentIds: [plan.planning] }) })
    expect(await moveComment(elsewhere, to)).toMatchObject({ refusal: 'not-allowed' })
    expect(await moveComment(atLead(), { ...to, departmentId: nowhere })).toMatchObject({
      refusal: 'no-such-department',
    })
    valueOf(await moveComment(atLead(), to))
    expect(await now(comment)).toMatchObject({ departmentId: plan.planning, dueDay: comment.dueDay })
    expect(await listMoves(city.session, comment.id)).toMatchObject([
      { to: plan.planning, reason: '소관이 다름' },
    ])
    expect(await answered(await now(comment), '답변')).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('an answer', () => {
  it('comes from the department that has the comment, and from nobody else', async () => {
    const comment = await aPublished()
    const given = { id: comment.id, version: comment.version, text: '내년 3월에 엽니다.', reason: '' }
    expect(await answerComment(office(), given)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await answerComment(atLead({ day: '2021-10-08' }), given))
    expect(await now(comment)).toMatchObject({
      answeredOn: '2021-10-08',
      answer: { text: '내년 3월에 엽니다.', departmentId: pledge.leadDepartmentId, version: 1 },
    })
  })

  it('is corrected with a reason; what was said before stays, and so does the day of the first answer', async () => {
    const comment = await aPublished()
    valueOf(await answered(comment, '3월에 엽니다.', { day: '2021-10-08' }))
    expect(await answered(await now(comment), '4월에 엽니다.')).toMatchObject({ refusal: 'reason-missing' })
    valueOf(
      await answered(await now(comment), '4월에 엽니다.', { day: '2021-11-30', reason: '공사가 늦어짐' }),
    )
    expect(await now(comment)).toMatchObject({ answeredOn: '2021-10-08', answer: { version: 2 } })
    expect(await listAnswers(city.session, comment.id)).toMatchObject([
      { version: 2, text: '4월에 엽니다.', reason: '공사가 늦어짐' },
      { version: 1, text: '3월에 엽니다.', reason: null },
    ])
  })

  it('is written on from a draft, which goes when it is published', async () => {
    const comment = await aPublished()
    expect(await saveDraft(office(), { id: comment.id, text: '초안' })).toMatchObject({
      refusal: 'not-allowed',
    })
    valueOf(await saveDraft(atLead(), { id: comment.id, text: '초안' }))
    expect(await readDraft(city.session, comment.id)).toMatchObject({ text: '초안', savedBy: '도서담당' })
    expect((await now(comment)).answer).toBeNull()
    valueOf(await answered(comment, '답변'))
    expect(await readDraft(city.session, comment.id)).toBeNull()
  })

  it('is given to no comment that somebody else has changed meanwhile', async () => {
    const comment = await aPublished()
    valueOf(await hideComment(office(), { ...comment, ground: 'abuse', note: '' }))
    expect(await answered(comment, '답변')).toMatchObject({ refusal: 'stale' })
  })
})

describe('a department that ends', () => {
  it('leaves what it owes to its heir, and keeps what it has answered', async () => {
    const [owed, done] = [await aPublished(), await ((count += 1000), aPublished())]
    valueOf(await answered(done, '답변'))
    const ended = [{ departmentId: pledge.leadDepartmentId, heirId: plan.planning }]
    expect(await commentDuties.departmentsWithDuties?.(city.session, [pledge.leadDepartmentId])).toEqual([
      pledge.leadDepartmentId,
    ])
    await commentDuties.departmentsEnded?.(city.session, office(), ended, '조직 개편')
    expect((await now(owed)).departmentId).toBe(plan.planning)
    expect((await now(done)).departmentId).toBe(pledge.leadDepartmentId)
  })
})

describe('counts', () => {
  it('add up: whatever came in was answered, waits, or is hidden unanswered', async () => {
    for (const day of ['2021-10-22', '2021-10-23', '2022-03-01']) {
      const today = calendarDate(day)
      const counts = await countComments(city.session, [pledge.id], today)
      const all = await listComments(city.session, { states: commentStates, limit: 500 })
      const unansweredHidden = all.filter(
        ({ state, answeredOn }) => state === 'hidden' && answeredOn === null,
      )
      expect(counts.answered + counts.waiting + unansweredHidden.length).toBe(counts.received)
      expect(counts.inTime).toBeLessThanOrEqual(counts.answered)
      const overdue = all.filter(
        ({ state, answeredOn, dueDay }) =>
          (state === 'held' || state === 'published') && answeredOn === null && dueDay < today,
      )
      expect(counts.overdue).toBe(overdue.length)
    }
  })

  it('of the inbox part what a department owes from what all owe', async () => {
    const before = await countInbox(city.session, [pledge.leadDepartmentId], calendarDate(DAY))
    await aPublished()
    const after = await countInbox(city.session, [pledge.leadDepartmentId], calendarDate(DAY))
    expect(after).toMatchObject({ mine: before.mine + 1, waiting: before.waiting + 1, unseen: before.unseen })
    expect((await countInbox(city.session, [], calendarDate(DAY))).mine).toBe(0)
  })
})

it('nothing of this knows an id that is none', async () => {
  const id = '00000000-0000-7000-8000-00000000abcd' as CommentId
  expect(await publishComment(office(), { id, version: 1 })).toMatchObject({ refusal: 'not-found' })
  expect(await publishComments(office(), [])).toMatchObject({ refusal: 'nothing-chosen' })
})

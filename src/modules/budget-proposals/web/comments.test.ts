import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { listAccessRecords, noAccessFilter } from '#platform/audit/access-queries.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  type BudgetCity,
  citizenNumber,
  someoneIn,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { commentsOn, listComments } from '../data/comment-queries.ts'
import { readProposal } from '../data/proposal-queries.ts'
import { checkComment, checkHiding, firstState, type GivenComment } from '../domain/comment.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { lookAtComment, sendComment, withdrawComment } from '../use-cases/comment.ts'
import { ruleOut } from '../use-cases/decide.ts'
import { withdrawProposal } from '../use-cases/own-proposal.ts'

let app: TestApp
let town: BudgetCity
let id: ProposalId
const TODAY = '2021-02-10'
beforeAll(async () => {
  app = await aTestApp({ day: TODAY })
  town = await aBudgetCity(app.city)
  id = (await aProposal(app.city, town, { by: 1 })).id
})
afterAll(() => app.city.close())

const given = (facts: Partial<GivenComment> = {}): GivenComment => ({
  ...{ stance: 'for', name: '산들', text: '밤길이 밝아집니다.', consents: true, keepsPersonalData: false },
  ...facts,
})
const at = (person: Person = aPlanner) => app.city.context({ person, day: TODAY })
const say = (by: number, facts: Partial<GivenComment> = {}, proposalId = id) =>
  sendComment(at(citizenNumber(by)), { ...given(facts), proposalId })
const held = async () => await listComments(app.city.session, { state: 'held', limit: 50, offset: 0 })
const newest = async () => (await held()).at(-1)!
const look = async (facts: Partial<Parameters<typeof lookAtComment>[1]> = {}, person: Person = aPlanner) => {
  const { id: comment, version } = await newest()
  return lookAtComment(at(person), { id: comment, version, ground: null, note: '', ...facts })
}
const see = async (path: string, as: Person = visitor) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  return { status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) }
}
const post = async (path: string, as: Person, form: Readonly<Record<string, string>>) => {
  const answer = await app.request(path, { form, as })
  return {
    ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
    to: answer.headers.get('location'),
  }
}
const page = '/budget/proposals/2021/1'

describe('a comment', () => {
  it.each([
    [{ text: ' \n' }, 'comment-missing'],
    [{ text: '가'.repeat(1_001) }, 'comment-too-long'],
    [{ name: '가'.repeat(21) }, 'name-too-long'],
    [{ text: '900101-1234567' }, 'resident-number'],
    [{ consents: false }, 'consent-missing'],
    [{ text: '010-1234-5678로 연락 주십시오' }, 'personal-data'],
  ] as const)('is refused for what is wrong with it: %o', (facts, refusal) => {
    expect(checkComment(given(facts), { state: 'received' })).toEqual({ ok: false, refusal })
  })
  it('is on what is alive, waits for the office where the city wants it so, and with personal data always', () => {
    for (const state of ['merged', 'ineligible', 'withdrawn', 'draft'] as const)
      expect(checkComment(given(), { state })).toEqual({ ok: false, refusal: 'not-open' })
    expect([firstState('before', false), firstState('after', false), firstState('after', true)]).toEqual([
      ...['held', 'published', 'held'],
    ])
    expect(checkHiding({ state: 'held' }, { ground: 'other', note: ' ' })).toEqual({
      ok: false,
      refusal: 'note-missing',
    })
    expect(checkHiding({ state: 'hidden' }, { ground: 'abuse', note: '' })).toEqual({
      ok: false,
      refusal: 'hidden-already',
    })
  })

  it('comes from a citizen, once a day in the same words, and only its author sees it before the office has looked', async () => {
    for (const person of [visitor, aPlanner])
      expect(await sendComment(at(person), { ...given(), proposalId: id })).toEqual({
        ok: false,
        refusal: 'not-allowed',
      })
    expect(await say(2)).toEqual({ ok: true, value: 'held' })
    expect(await say(2)).toEqual({ ok: false, refusal: 'said-already' })
    expect((await see(page)).words).not.toContain('밤길이 밝아집니다')
    expect((await see(page, citizenNumber(2))).words).toContain('살펴보는 중입니다. 본인에게만 보입니다.')
    expect((await see(page, citizenNumber(3))).words).not.toContain('밤길이 밝아집니다')
  })

  it('is published or hidden by the planning office, which names the ground, and what was seen is what is decided on', async () => {
    expect(await look({}, someoneIn(town.idOf('roads')))).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await look({ version: 9 })).toEqual({ ok: false, refusal: 'stale' })
    valueOf(await look())
    valueOf(await say(3, { stance: 'against', text: '별을 볼 수 없게 됩니다.' }))
    valueOf(await look())
    valueOf(await say(4, { stance: 'against', text: '싸게 팝니다' }))
    valueOf(await look({ ground: 'advertising' }))
    const { words } = await see(page)
    expect(words).toMatch(/찬성 1건 .*밤길이 밝아집니다.* 반대 1건 .*별을 볼 수 없게 됩니다/)
    expect(words).toContain('가린 의견입니다. 사유: 광고')
    expect(words).not.toContain('싸게 팝니다')
  })

  it('looked at by two at once is decided once', async () => {
    valueOf(await say(5, { text: '둘이 함께 본 글' }))
    const { id: comment, version } = await newest()
    const both = await Promise.all([
      lookAtComment(at(), { id: comment, version, ground: null, note: '' }),
      lookAtComment(at(), { id: comment, version, ground: 'abuse', note: '' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal]))).toEqual(['stale'])
  })

  it('is taken back by its author alone and is gone; with the proposal all go', async () => {
    valueOf(await say(6, { text: '거둘 글' }))
    const { id: comment } = await newest()
    expect(await withdrawComment(at(citizenNumber(7)), comment)).toEqual({ ok: false, refusal: 'not-found' })
    valueOf(await withdrawComment(at(citizenNumber(6)), comment))
    expect((await held()).map(({ text }) => text)).not.toContain('거둘 글')
    const { id: other } = await aProposal(app.city, town, { by: 8, title: '곧 거둘 제안' })
    valueOf(await say(2, {}, other))
    valueOf(await withdrawProposal(at(citizenNumber(8)), other))
    expect(await commentsOn(app.city.session, other, citizenNumber(2).accountId)).toEqual([])
  })
})

describe('the pages of comments', () => {
  it('keep what was typed beside what is wrong, and ask visitors to sign in', async () => {
    expect((await see(page)).words).toContain('의견을 쓰려면 시민 계정으로 로그인하십시오')
    const form = {
      stance: 'against',
      commentText: '010-1234-5678로 주십시오',
      commentName: '바람',
      commentConsent: 'yes',
    }
    const { status, html, words } = await post(`${page}/comments`, citizenNumber(9), form)
    expect(status).toBe(422)
    expect(words).toContain('전화번호, 메일 주소나 카드 번호로 보이는 것이 있습니다')
    for (const kept of ['010-1234-5678로 주십시오', 'value="바람"', 'name="keepCommentData"'])
      expect(html).toContain(kept)
    const none = await post(`${page}/comments`, citizenNumber(9), { ...form, stance: '' })
    expect(none.words).toContain('찬성, 반대, 그 밖의 의견 가운데 하나를')
    const sent = await post(`${page}/comments`, citizenNumber(9), { ...form, keepCommentData: 'yes' })
    expect(sent.to).toContain(page)
  })

  it('of the office show those that wait, refuse at the field, and every look is on the record', async () => {
    const list = '/office/budget/comments'
    expect((await see('/office/budget/proposals', aPlanner)).html).toContain(`href="${list}"`)
    const { words, html } = await see(list, aPlanner)
    expect(words).toContain('살펴볼 의견 1건')
    const comment = (await newest()).id
    expect(html).toContain(`name="ground-${comment}"`)
    expect((await see(list, someoneIn(town.idOf('roads')))).html).not.toContain('name="ground-')
    const none = await post(`${list}/${comment}`, aPlanner, {
      version: '1',
      act: 'hide',
      [`note-${comment}`]: '적어 둔 말',
    })
    expect([none.status, none.words.includes('가리는 사유를 고르십시오')]).toEqual([422, true])
    expect(none.html).toContain('value="적어 둔 말"')
    const hidden = await post(`${list}/${comment}`, aPlanner, {
      version: '1',
      act: 'hide',
      [`ground-${comment}`]: 'personal-data',
    })
    expect(hidden.to).toContain(list)
    expect((await see(`${list}?state=hidden`, aPlanner)).words).toContain('개인정보가 있음')
    const records = await listAccessRecords(app.city.session, noAccessFilter, 20)
    expect(records.some(({ what }) => what === 'budget-proposals.comments')).toBe(true)
  })

  it('of a proposal that cannot be taken show what was said and take no more', async () => {
    const { version } = (await readProposal(app.city.session, { id }))!
    valueOf(await ruleOut(at(), { id, version, ground: 'event', note: '' }))
    const { words, html } = await see(page, citizenNumber(2))
    expect(words).toContain('밤길이 밝아집니다')
    expect(html).not.toContain('name="commentText"')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  aRoundPlan,
  type BudgetCity,
  citizenNumber,
  settledAs,
  someoneIn,
  yearsLater,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { planRound } from '#modules/participatory-budget/index.ts'
import { readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { sendComment } from '../use-cases/comment.ts'
import { assignReview, mergeProposal, ruleOut } from '../use-cases/decide.ts'
import { support } from '../use-cases/own-proposal.ts'
import { reviewProposal } from '../use-cases/review.ts'
import { settleProposals } from '../use-cases/settle-proposals.ts'

let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-02-10' })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location'),
})
const see = async (path: string, as: Person = visitor) =>
  answerOf(await app.request(path, as === visitor ? {} : { as }))
const post = async (path: string, as: Person, form: Readonly<Record<string, string>>) =>
  answerOf(await app.request(path, { form, as }))
const at = (day: string, person: Person = aPlanner) => app.city.context({ person, day })
const seen = async (id: ProposalId) => ({
  id,
  version: (await readProposal(app.city.session, { id }))!.version,
})
const NEW = '/budget/proposals/new'
const form = () => ({
  ...{
    act: 'send',
    title: '서읍 놀이터에 그늘막 놓기',
    type: 'town',
    field: 'welfare',
    town: town.idOf('west'),
  },
  body: '여름이면 놀이터가 뜨거워 아이들이 놀지 못합니다. 그늘막을 놓아 주십시오.',
  ...{
    place: '서읍 놀이터',
    estimate: '3천만원',
    proposerName: '들꽃',
    belonging: 'resident',
    consent: 'yes',
  },
})

describe('before anything has come in', () => {
  it('lists are empty with words that help, in both languages and both rooms', async () => {
    expect((await see('/budget/proposals')).words).toContain('조건에 맞는 제안이 없습니다')
    expect((await see('/en/budget/proposals')).words).toContain('No proposal fits')
    expect((await see('/office/budget/proposals', aPlanner)).words).toContain('검토를 맡길 제안 0건')
    expect((await see('/budget/rounds/2021')).words).toContain('아직 들어온 제안이 없습니다')
    expect((await see('/budget/proposals/mine', citizenNumber(1))).words).toContain('낸 제안이 없습니다')
  })
})

describe('a citizen', () => {
  it('is asked to sign in, and told until when proposals are taken', async () => {
    expect((await see(NEW)).to).toContain('/sign-in')
    const { words } = await see(NEW, citizenNumber(1))
    expect(words).toContain('2021. 4. 30.(금)까지 받습니다')
    expect(words).toContain('사진은 보내거나 임시 저장한 뒤')
    expect((await see(NEW, aPlanner)).status).toBe(403)
  })

  it('reads every error at its field, and everything that was typed is still there', async () => {
    const wrong = {
      title: ' ',
      body: '짧은 글',
      town: '',
      place: '경기도 고양시 일산동구 1',
      estimate: '15억',
      consent: '',
    }
    const { status, words, html } = await post(NEW, citizenNumber(1), { ...form(), ...wrong })
    expect(status).toBe(422)
    for (const said of [
      '제목을 적으십시오',
      '내용을 20자 넘게',
      '읍면동을 고르십시오',
      '다른 시·군의 주소입니다',
      '읍면동 사업의 한도 14억원보다 큽니다',
      '동의해야',
    ])
      expect(words).toContain(said)
    for (const field of ['title', 'body', 'town', 'place', 'estimate', 'consent'])
      expect(html).toContain(`id="${field}-error"`)
    for (const kept of ['짧은 글', '경기도 고양시 일산동구 1', '15억', '들꽃']) expect(html).toContain(kept)
    expect((await post(NEW, citizenNumber(1), { ...form(), estimate: '많이' })).words).toContain(
      '금액을 읽을 수 없습니다',
    )
    expect((await see('/budget/proposals')).words).toContain('조건에 맞는 제안이 없습니다')
  })

  it('begins blank: whoever sends it has chosen type, field and belonging, and a draft may leave them', async () => {
    const me = citizenNumber(1)
    const blank = await see(NEW, me)
    expect(blank.html).not.toMatch(/<input[^>]*type="radio"[^>]* checked/)
    expect(blank.html).not.toMatch(/<option value="roads"[^>]* selected/)
    const unchosen = { ...form(), type: '', field: '', belonging: '' }
    const sent = await post(NEW, me, unchosen)
    for (const field of ['type', 'field', 'belonging']) expect(sent.html).toContain(`id="${field}-error"`)
    expect(sent.words).toContain('분야를 고르십시오')
    const kept = await post(NEW, me, { ...unchosen, act: 'draft', title: '빈 초안' })
    expect(kept.to).toContain('/budget/proposals/mine')
    const href =
      /href="([^"]*new\?draft=[^"]+)"/.exec((await see('/budget/proposals/mine', me)).html)?.[1] ?? ''
    const again = await see(href, me)
    expect(again.html).toContain('빈 초안')
    expect(again.html).not.toMatch(/<input[^>]*type="radio"[^>]* checked/)
    const id = href.split('draft=')[1] ?? ''
    expect((await post(`/budget/proposals/own/${id}/withdraw`, me, {})).to).toContain('mine')
  })

  it('keeps a draft, goes on with it, sends it and reads its number', async () => {
    const me = citizenNumber(1)
    const kept = await post(NEW, me, { ...form(), act: 'draft', title: '그늘막', body: '', estimate: '' })
    expect(kept.to).toContain('/budget/proposals/mine')
    const mine = await see('/budget/proposals/mine', me)
    expect(mine.words).toContain('임시 저장')
    // What deletes for good lies behind a first press.
    expect(mine.html).toMatch(/<details[^>]*>(?:(?!<\/details>)[^])*\/withdraw"/)
    expect(mine.words).toContain('지운 글은 되살릴 수 없습니다')
    const href = /href="([^"]*new\?draft=[^"]+)"/.exec(mine.html)?.[1] ?? ''
    const draft = href.split('draft=')[1] ?? ''
    expect((await see(href, me)).html).toContain('value="그늘막"')
    expect((await see(href, citizenNumber(2))).status).toBe(404)
    const sent = await post(NEW, me, { ...form(), draft })
    expect(sent.to).toContain('/budget/proposals/2021/1')
    expect((await see('/budget/proposals/2021/1')).words).toContain('서읍 놀이터에 그늘막 놓기')
    expect((await see('/budget/proposals/mine', me)).words).not.toContain('임시 저장')
  })

  it('sees those that say the same before sending, and the same title is not taken though the box is ticked', async () => {
    const other = { ...form(), title: '서읍 놀이터에 그늘막을 놓아 주세요' }
    const asked = await post(NEW, citizenNumber(2), other)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('href="/budget/proposals/2021/1"')
    expect(asked.html).toContain('name="seenSimilar"')
    const same = await post(NEW, citizenNumber(2), { ...form(), seenSimilar: 'yes' })
    expect(same.words).toContain('제목이 같은 제안이 이미 있습니다')
    // What is the same stays in sight, and so does the box.
    expect(same.html).toContain('href="/budget/proposals/2021/1"')
    expect((await post(NEW, citizenNumber(2), { ...other, seenSimilar: 'yes' })).to).toContain('/2021/2')
  })

  it('supports a proposal of another, and takes back one of their own', async () => {
    const supported = await post('/budget/proposals/2021/1/support', citizenNumber(2), { supports: 'yes' })
    expect(supported.to).toContain('/budget/proposals/2021/1')
    expect((await see('/budget/proposals/2021/1', citizenNumber(3))).words).toContain('1명이 공감했습니다')
    expect((await see('/budget/proposals/2021/1', citizenNumber(1))).words).toContain('본인이 낸 제안입니다')
    const { id } = (await readProposal(app.city.session, { roundId: town.roundId, number: 2 }))!
    const withdraw = `/budget/proposals/own/${id}/withdraw`
    expect((await post(withdraw, citizenNumber(3), {})).status).toBe(404)
    expect((await post(withdraw, citizenNumber(2), {})).to).toContain('/mine')
    expect((await see('/budget/proposals/2021/2')).status).toBe(404)
  })
})

describe('the planning office and the departments', () => {
  const record = '/office/budget/proposals/2021/1'
  const version = async () =>
    String((await readProposal(app.city.session, { roundId: town.roundId, number: 1 }))!.version)

  it('have what they may do on the proposal’s page, and nothing else', async () => {
    await aProposal(app.city, town, { by: 4, title: '서읍 놀이터 그늘막 설치' })
    const { words, html } = await see(record, aPlanner)
    for (const said of [
      '비슷한 제안',
      '사업부서에 검토 맡기기',
      '다른 제안에 합치기',
      '받을 수 없는 제안으로 정하기',
    ])
      expect(words).toContain(said)
    expect(html).toContain('href="/office/budget/proposals/2021/3"')
    const staff = await see(record, someoneIn(town.idOf('roads')))
    expect(staff.words).not.toContain('다른 제안에 합치기')
    expect((await see(record, citizenNumber(1))).status).toBe(403)
  })

  it('read a refusal at its field with what was typed, and on top', async () => {
    const merge = async (into: string) =>
      post(`${record}/merge`, aPlanner, { version: await version(), into, mergeReason: '같은 놀이터' })
    for (const [into, said] of [
      ['1', '자기 자신에는 합칠 수 없습니다'],
      ['999', '제안을 찾지 못했습니다'],
      ['하나', '제안을 찾지 못했습니다'],
    ] as const) {
      const { status, words, html } = await merge(into)
      expect([status, words.includes(said)]).toEqual([422, true])
      expect(html).toContain('id="into-error"')
      expect(html).toContain('value="같은 놀이터"')
    }
    const out = await post(`${record}/rule-out`, aPlanner, {
      version: await version(),
      ground: 'other',
      note: '',
    })
    expect(out.html).toContain('id="note-error"')
    expect(
      (await post(`${record}/assign`, aPlanner, { version: '99', department: town.idOf('roads') })).status,
    ).toBe(409)
  })

  it('ask and review: the department finds it under its own, and everybody reads the finding', async () => {
    const roads = someoneIn(town.idOf('roads'))
    const asked = await post(`${record}/assign`, aPlanner, {
      version: await version(),
      department: town.idOf('roads'),
    })
    expect(asked.to).toContain(record)
    const list = await see('/office/budget/proposals', roads)
    const own =
      /href="([^"]*department=[^"]+order=due[^"]*)"/.exec(list.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await see(own, roads)).words).toContain('서읍 놀이터에 그늘막 놓기')
    expect((await see('/office', roads)).words).toContain('주민제안 검토: 서읍 놀이터에 그늘막 놓기')
    expect((await see('/budget/proposals/2021/1')).words).toContain(
      '도로과에서 검토하고 있습니다. 검토 기한은',
    )
    const wrong = await post(`${record}/review`, roads, {
      version: await version(),
      verdict: 'conditional',
      reviewReason: '',
      cost: '2천만원',
    })
    expect(wrong.html).toContain('id="reviewReason-error"')
    expect(wrong.html).toContain('value="2천만원"')
    const given = await post(`${record}/review`, roads, {
      version: await version(),
      verdict: 'conditional',
      reviewReason: '나무를 먼저 옮겨야 합니다',
      cost: '2천만원',
    })
    expect(given.to).toContain(record)
    const { words } = await see('/budget/proposals/2021/1')
    for (const said of ['조건부 가능', '나무를 먼저 옮겨야 합니다', '20,000,000원'])
      expect(words).toContain(said)
  })

  it('note what becomes of a chosen one, and the story is read by everybody', async () => {
    const { id } = (await readProposal(app.city.session, { roundId: town.roundId, number: 1 }))!
    valueOf(await settleProposals(at('2021-02-10'), settledAs(id, true, null)))
    const step = (facts: Readonly<Record<string, string>>) =>
      post(`${record}/step`, aPlanner, {
        kind: 'contract',
        day: '2021-02-10',
        text: '그늘막 구매 계약',
        ...{ won: '1,900만원', early: 'yes' },
        ...facts,
      })
    expect((await step({ day: '2021-02-30' })).html).toContain('id="day-error"')
    expect((await step({ day: '2021-02-11' })).words).toContain('앞으로의 날은 적을 수 없습니다')
    expect((await step({ kind: '' })).html).toContain('id="kind-error"')
    expect((await step({ kind: 'budget-line', won: '20,000,000' })).to).toContain(record)
    expect((await step({})).to).toContain(record)
    const { words } = await see('/budget/proposals/2021/1')
    for (const said of ['계약했습니다', '그늘막 구매 계약', '19,000,000원']) expect(words).toContain(said)
    expect((await see('/budget/rounds/2021')).words).toContain('1건이 선정')
  })
})

describe('several reviews at once', () => {
  const LIST = '/office/budget/proposals'
  const box = async (id: ProposalId) => {
    const { version } = await seen(id)
    return `${id}.${version}`
  }
  const assign = async (proposal: readonly string[], department: string, as = aPlanner) =>
    answerOf(await app.request(`${LIST}?year=2021`, { as, form: { proposal, department } }))

  it('are asked of one department from the list, by the rules of each, all of them or none', async () => {
    const some = await Promise.all(
      ['함께 맡길 것 가', '함께 맡길 것 나'].map((title, place) =>
        aProposal(app.city, town, { title, by: 30 + place }),
      ),
    )
    const boxes = await Promise.all(some.map(({ id }) => box(id)))
    expect((await see(LIST, aPlanner)).html).toContain('name="proposal"')
    // Nothing is chosen where all is decided.
    const decided = await see(`${LIST}?state=selected`, aPlanner)
    expect(decided.words).toContain('전체 1건')
    expect(decided.html).not.toContain('name="proposal"')
    expect((await see(LIST, someoneIn(town.idOf('roads')))).html).not.toContain('name="proposal"')
    expect((await assign(boxes, '')).words).toContain('검토할 부서를 고르십시오')
    expect((await assign([], town.idOf('roads'))).words).toContain('목록에서 고르십시오')
    expect((await assign(boxes, town.idOf('roads'), someoneIn(town.idOf('roads')))).status).toBe(403)
    const chosen = (await readProposal(app.city.session, { roundId: town.roundId, number: 1 }))!
    const none = await assign([...boxes, await box(chosen.id)], town.idOf('roads'))
    expect(none.status).toBe(422)
    expect(none.words).toMatch(/제1호: .*하나도 맡기지 않았습니다/)
    expect(none.html.match(/name="proposal"[^>]* checked/g)).not.toBeNull()
    const stateOf = async ({ id }: { readonly id: ProposalId }) =>
      (await readProposal(app.city.session, { id }))?.state
    expect(await Promise.all(some.map(stateOf))).toEqual(['received', 'received'])
    const done = await assign(boxes, town.idOf('roads'))
    expect(done.to).toContain(`${LIST}?year=2021`)
    expect(await Promise.all(some.map(stateOf))).toEqual(['under-review', 'under-review'])
    // What the list showed is not what is there any more.
    expect((await assign(boxes, town.idOf('parks'))).words).toContain('다른 사람이 고쳤습니다')
  })
})

describe('lists', () => {
  it('are narrowed by their address, in pages and in files alike', async () => {
    const made = [
      await aProposal(app.city, town, {
        by: 11,
        title: '동동 산책로에 쉼터',
        townId: town.idOf('east'),
        field: 'environment',
      }),
      await aProposal(app.city, town, { by: 12, title: '온 시에 자전거 길', type: 'city', townId: null }),
      await aProposal(app.city, town, { by: 13, title: '100%_할인 시장', field: 'economy' }),
    ]
    for (const by of [21, 22, 23])
      valueOf(await support(at('2021-02-10', citizenNumber(by)), { id: made[1]!.id, supports: true }))
    const titles = async (query: string) => {
      const answer = await app.request(`/budget/proposals.json${query}`)
      return (
        JSON.stringify(await answer.json()).match(/"[^"]*(?:쉼터|자전거 길|할인 시장|그늘막)[^"]*"/g) ?? []
      ).map((each) => each.slice(1, -1))
    }
    expect(await titles(`?town=${town.idOf('east')}`)).toEqual(['동동 산책로에 쉼터'])
    expect(await titles('?type=city')).toEqual(['온 시에 자전거 길'])
    expect(await titles('?q=' + encodeURIComponent('100%_'))).toEqual(['100%_할인 시장'])
    expect((await titles('?order=supported'))[0]).toBe('온 시에 자전거 길')
    expect((await titles('?order=newest'))[0]).toBe('100%_할인 시장')
    expect((await see('/budget/proposals?state=selected')).words).toContain('전체 1건')
    for (const format of ['xlsx', 'csv', 'json']) {
      expect((await app.request(`/budget/proposals.${format}?type=city`)).status).toBe(200)
      expect((await app.request(`/office/budget/proposals.${format}`)).status).toBe(303)
      expect((await app.request(`/office/budget/proposals.${format}`, { as: aPlanner })).status).toBe(200)
    }
  })

  it('take whatever an address may say', async () => {
    for (const query of [
      '?year=abc',
      '?page=-1',
      '?town=x',
      '?state=draft',
      '?q=%25',
      '?order=due',
      '?page=99',
    ])
      expect((await see(`/budget/proposals${query}`)).status).toBe(200)
    for (const path of ['/2021/0', '/2021/99999', '/1999/1', '/2021/abc'])
      expect((await see(`/budget/proposals${path}`)).status).toBe(404)
  })
})

describe('however much there is', () => {
  it('a page asks the database a fixed number of times', async () => {
    const cost = async (path: string, as: Person = visitor) => {
      await see(path, as)
      const before = app.city.queries()
      expect((await see(path, as)).status).toBe(200)
      return app.city.queries() - before
    }
    const paths: readonly (readonly [string, Person])[] = [
      ['/budget/proposals?order=supported', citizenNumber(50)],
      ['/budget/proposals/2021/4', citizenNumber(50)],
      ['/budget/proposals/mine', citizenNumber(50)],
      ['/office/budget/proposals', aPlanner],
      ['/office/budget/proposals/2021/4', aPlanner],
      ['/budget/proposals/map', citizenNumber(50)],
      ['/office/budget/comments', aPlanner],
    ]
    const comment = (by: number, text: string, proposalId: ProposalId) =>
      sendComment(at('2021-02-10', citizenNumber(by)), {
        ...{ proposalId, stance: 'for', name: '', text, consents: true, keepsPersonalData: false },
      })
    const first = (await readProposal(app.city.session, { roundId: town.roundId, number: 4 }))!
    valueOf(await comment(50, '첫 의견', first.id))
    const before = []
    for (const [path, as] of paths) before.push(await cost(path, as))
    const target = (await readProposal(app.city.session, { roundId: town.roundId, number: 4 }))!
    for (let place = 0; place < 12; place += 1) {
      const title = `더 들어온 제안 ${'가나다라마바사아자차카타'[place] ?? ''}`
      const { id } = await aProposal(app.city, town, { by: 50, title, day: '2021-02-10' })
      valueOf(await support(at('2021-02-10', citizenNumber(60 + place)), { id: target.id, supports: true }))
      valueOf(await comment(60 + place, '또 하나의 의견', target.id))
      if (place % 3 === 0)
        valueOf(
          await mergeProposal(at('2021-02-10'), { ...(await seen(id)), into: target.id, reason: '같음' }),
        )
      if (place % 3 === 1)
        valueOf(await ruleOut(at('2021-02-10'), { ...(await seen(id)), ground: 'event', note: '' }))
      if (place % 3 === 2) {
        valueOf(
          await assignReview(at('2021-02-10'), { ...(await seen(id)), departmentId: town.idOf('roads') }),
        )
        const roads = at('2021-02-10', someoneIn(town.idOf('roads')))
        valueOf(
          await reviewProposal(roads, { ...(await seen(id)), verdict: 'possible', reason: '', cost: 1n }),
        )
      }
    }
    const after = []
    for (const [path, as] of paths) after.push(await cost(path, as))
    expect(after).toEqual(before)
    expect(Math.max(...after)).toBeLessThanOrEqual(26)
  })
})

describe('out of season', () => {
  it('a draft is written all the year round, and the page says when it can be sent', async () => {
    const late = await aTestApp({ city: app.city, day: '2021-11-10' })
    const me = citizenNumber(70)
    const page = await late.textOf(await late.request(NEW, { as: me }))
    expect(page).toContain('올해 접수는 끝났습니다')
    expect(page).not.toContain('제안 보내기')
    const sent = await late.request(NEW, {
      as: me,
      form: { ...form(), title: '늦게 온 생각 하나', place: '서읍' },
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('늦게 온 생각 하나')
    const kept = await late.request(NEW, {
      as: me,
      form: { ...form(), act: 'draft', title: '늦게 온 생각 하나' },
    })
    expect(kept.headers.get('location')).toContain('/mine')
    expect(await late.textOf(await late.request('/budget/proposals/mine', { as: me }))).toContain(
      '늦게 온 생각 하나',
    )
  })
})

describe('beside a round that is still to come', () => {
  it('the list is named by the round that it shows, and each other is offered once', async () => {
    valueOf(await planRound(at('2021-11-10'), yearsLater(aRoundPlan(), 1)))
    const late = await aTestApp({ city: app.city, day: '2021-11-10' })
    const offered = async (path: string) => {
      const select = /<select[^>]*name="year"[^]*?<\/select>/.exec(
        await (await late.request(path)).text(),
      )?.[0]
      return [...(select ?? '').matchAll(/<option[^>]*>([^<]*)/g)].map(([, label]) => label)
    }
    expect(await offered('/budget/proposals')).toEqual(['2021년', '2022년'])
    expect(await offered('/budget/proposals?year=2022')).toEqual(['2021년', '2022년'])
  })
})

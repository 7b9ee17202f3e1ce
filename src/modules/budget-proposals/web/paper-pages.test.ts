import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  type BudgetCity,
  citizenNumber,
  someoneIn,
  someWords,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { eventsOf } from '../data/event-queries.ts'
import { readProposal } from '../data/proposal-queries.ts'
import { senderOf } from '../data/sender-queries.ts'
import { enterProposal, sweepSenders } from '../use-cases/enter-proposal.ts'

let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-02-10' })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const NEW = '/office/budget/proposals/new'
const see = async (path: string, as: Person = aPlanner) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  return { status: answer.status, words: await app.textOf(answer.clone()), html: await answer.text() }
}
const post = async (path: string, form: Readonly<Record<string, string>>, as: Person = aPlanner) => {
  const answer = await app.request(path, { form, as })
  const to = answer.headers.get('location')
  return { status: answer.status, to, words: await app.textOf(answer.clone()), html: await answer.text() }
}
const form = (facts: Readonly<Record<string, string>> = {}) => ({
  ...{ way: 'paper', receivedOn: '2021-02-08', sender: '박이웃', contact: '031-980-1234' },
  ...{ title: '서읍 경로당에 손잡이 달기', type: 'town', field: 'welfare', town: town.idOf('west') },
  body: '문턱이 높아 어르신이 드나들기 어렵습니다. 손잡이와 경사로를 놓아 주십시오.',
  ...{ place: '서읍 경로당', estimate: '1천만원', proposerName: '', belonging: 'resident', consent: 'yes' },
  ...facts,
})
const known = (number: number) => readProposal(app.city.session, { roundId: town.roundId, number })

describe('a proposal on paper', () => {
  it('is entered by the planning office alone, from a page that its list leads to', async () => {
    expect((await see('/office/budget/proposals')).html).toContain(`href="${NEW}"`)
    const staff = someoneIn(town.idOf('roads'))
    expect((await see('/office/budget/proposals', staff)).html).not.toContain(`href="${NEW}"`)
    for (const person of [staff, citizenNumber(1)]) {
      expect((await see(NEW, person)).status).toBe(403)
      expect((await post(NEW, form(), person)).status).toBe(403)
    }
    expect((await see('/en' + NEW)).words).toContain('Enter a proposal for somebody')
  })

  it('is refused for everything that is wrong at once, at its field, and what was typed stays', async () => {
    const wrong = { sender: '', contact: ' ', receivedOn: '2021-02-11', title: '', estimate: '15억' }
    const { status, words, html } = await post(NEW, form(wrong))
    expect(status).toBe(422)
    for (const field of ['sender', 'contact', 'receivedOn', 'title', 'estimate'])
      expect(html).toContain(`id="${field}-error"`)
    expect(words).toContain('받은 날은 오늘이거나 그 앞이어야 합니다')
    for (const kept of ['문턱이 높아', '15억', '서읍 경로당']) expect(html).toContain(kept)
    const unread = await post(NEW, form({ receivedOn: '어제', way: '' }))
    expect(unread.html).toContain('id="receivedOn-error"')
    expect(unread.html).toContain('id="way-error"')
    expect(await known(1)).toBeNull()
  })

  it('gets a number and the day on which it came in, and its proposer a receipt; residents see neither name nor contact', async () => {
    const { to } = await post(NEW, form())
    expect(to).toContain('/office/budget/proposals/2021/1/receipt')
    const proposal = await known(1)
    expect(proposal).toMatchObject({ state: 'received', sentOn: '2021-02-08', accountId: null, name: '' })
    const [event] = await eventsOf(app.city.session, proposal!.id)
    expect(event).toMatchObject({ kind: 'sent', day: '2021-02-08' })
    const receipt = await see('/office/budget/proposals/2021/1/receipt')
    for (const said of ['접수증', '2021년 제안 1호', '박이웃', '두레시'])
      expect(receipt.words).toContain(said)
    expect((await see('/office/budget/proposals/2021/1')).words).toContain('031-980-1234')
    const staff = someoneIn(town.idOf('roads'))
    expect((await see('/office/budget/proposals/2021/1', staff)).words).not.toContain('031-980-1234')
    const shown = await see('/budget/proposals/2021/1', visitor)
    expect(shown.words).toContain('서읍 경로당에 손잡이 달기')
    expect(shown.words).not.toMatch(/박이웃|031-980-1234/)
  })

  it('is shown beside those that may say the same before it is entered', async () => {
    const alike = form({ title: '서읍 경로당에 손잡이와 경사로 달기' })
    const asked = await post(NEW, alike)
    expect([asked.status, asked.html.includes('id="seenSimilar-error"')]).toEqual([422, true])
    expect(asked.words).toContain('서읍 경로당에 손잡이 달기')
    expect((await post(NEW, { ...alike, seenSimilar: 'yes' })).to).toContain('/2021/2/receipt')
    expect((await post(NEW, { ...form(), seenSimilar: 'yes' })).words).toContain('제목이 같은 제안이')
  })

  it('is taken back when its proposer asks for it: then nobody knows who they were', async () => {
    const { id } = (await known(2))!
    expect((await post('/office/budget/proposals/2021/2/withdraw', {})).to).toContain(
      '/office/budget/proposals',
    )
    expect(await known(2)).toMatchObject({ state: 'withdrawn', title: '' })
    expect(await senderOf(app.city.session, id)).toBeNull()
  })

  it('cannot be entered when proposals are not taken, and the page says what to do', async () => {
    const late = { words: someWords(town, { title: '늦은 종이' }), roundId: town.roundId }
    const sender = { way: 'paper', name: '박이웃', contact: '집', receivedOn: '2021-04-30' } as never
    const on = (day: string) => app.city.context({ person: aPlanner, day })
    expect(await enterProposal(on('2021-05-15'), { ...late, sender })).toEqual({
      ...{ ok: false, refusal: 'not-open' },
    })
    // The last paper of intake is entered while proposals are sorted.
    valueOf(await enterProposal(on('2021-05-14'), { ...late, sender }))
    expect(await known(3)).toMatchObject({ sentOn: '2021-04-30' })
  })

  it('keeps who brought it until a year after its round', async () => {
    const sweep = (day: string) => sweepSenders(app.city.context({ person: systemPerson, day }))
    expect(await sweep('2022-12-31')).toBe(0)
    expect(await sweep('2023-01-01')).toBe(2)
    expect(await sweep('2023-01-02')).toBe(0)
    expect(await known(1)).toMatchObject({ title: '서읍 경로당에 손잡이 달기' })
  })
})

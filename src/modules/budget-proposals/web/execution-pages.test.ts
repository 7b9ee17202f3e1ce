import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  type BudgetCity,
  citizenNumber,
  settledAs,
  someoneIn,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview } from '../use-cases/decide.ts'
import { reviewProposal } from '../use-cases/review.ts'
import { settleProposals } from '../use-cases/settle-proposals.ts'

let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: '2022-07-01' })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const see = async (path: string, as: Person = visitor) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  return { status: answer.status, words: await app.textOf(answer.clone()), html: await answer.text() }
}
const at = (day: string, person: Person = aPlanner) => app.city.context({ person, day })
const roads = () => someoneIn(town.idOf('roads'))
const seen = async (id: ProposalId) => ({
  id,
  version: (await readProposal(app.city.session, { id }))!.version,
})

async function selected(title: string): Promise<number> {
  const { id, number } = await aProposal(app.city, town, { title })
  valueOf(await assignReview(at('2021-06-01'), { ...(await seen(id)), departmentId: town.idOf('roads') }))
  const found = { verdict: 'possible', reason: '', cost: 25_000_000n } as const
  valueOf(await reviewProposal(at('2021-06-10', roads()), { ...(await seen(id)), ...found }))
  valueOf(await settleProposals(at('2021-09-03'), settledAs(id, true, 25_000_000n)))
  return number
}
const office = (number: number) => `/office/budget/proposals/2021/${number}`
const post = async (path: string, form: Readonly<Record<string, string>>, as: Person = aPlanner) => {
  const answer = await app.request(path, { form, as })
  return { status: answer.status, words: await app.textOf(answer.clone()), html: await answer.text() }
}
const note = (number: number, kind: string, won: string, day: string, as?: Person) =>
  post(`${office(number)}/step`, { kind, won, day, text: '적은 말' }, as)
const PAGE = '/budget/rounds/2021/execution'

describe('the page of a round’s selected projects', () => {
  it('says that nothing is selected yet, in both languages; of no round there is none', async () => {
    expect((await see(PAGE)).words).toContain('아직 선정된 사업이 없습니다')
    expect((await see(`/en${PAGE}`)).words).toContain('No project is selected yet')
    expect((await see('/budget/rounds/1999/execution')).status).toBe(404)
    expect((await see('/budget/rounds/2021')).html).not.toContain(PAGE)
  })
})

describe('steps and reports', () => {
  it('are noted on the office’s record, refused at the field with what was typed kept', async () => {
    const number = await selected('서읍 골목에 등 달기')
    expect((await see('/budget/rounds/2021')).html).toContain(PAGE)
    expect((await see(PAGE)).words).toContain('아직 예산에 반영한 사업이 없습니다')
    const early = await note(number, 'spending', '1,000만원', '2022-02-01')
    expect([early.status, early.html.includes('id="day-error"')]).toEqual([422, true])
    expect(early.words).toContain('예산 반영을 먼저 적거나')
    expect((await note(number, 'budget-line', '2,000만원', '2021-12-20')).status).toBe(303)
    expect((await note(number, 'contract', '18,000,000', '2022-01-20', roads())).status).toBe(303)
    const over = await note(number, 'spending', '2,100만원', '2022-03-02', roads())
    expect(over.html).toContain('id="won-error"')
    expect(over.html).toContain('value="2,100만원"')
    expect((await note(number, 'spending', '-5', '2022-03-02')).html).toContain('id="won-error"')
    expect((await note(number, 'spending', '500만원', '2022-03-02')).status).toBe(303)
    const { words } = await see(`/budget/proposals/2021/${number}`)
    for (const said of [
      '집행 5,000,000원 / 예산 20,000,000원, 25.0 %',
      '18,000,000원',
      '예산액이 선정 금액보다 작습니다',
    ])
      expect(words).toContain(said)
  })

  it('of monitors are read by everybody with the answer of the department, which finds it on its first page', async () => {
    const number = 1
    const told = {
      monitorDay: '2022-06-30',
      monitor: '한겨울',
      finding: 'problem',
      monitorText: '등이 깜박입니다.',
    }
    const wrong = await post(`${office(number)}/monitor`, { ...told, monitor: '', finding: '' })
    expect(wrong.html).toContain('id="finding-error"')
    expect(wrong.html).toContain('등이 깜박입니다.')
    expect((await post(`${office(number)}/monitor`, told)).status).toBe(303)
    const shown = await see(`/budget/proposals/2021/${number}`)
    for (const said of [
      '문제 있음',
      '한겨울 위원',
      '등이 깜박입니다.',
      '도로과에서 2022. 7. 15.(금)까지 답합니다',
    ])
      expect(shown.words).toContain(said)
    expect((await see('/office', roads())).html).toContain(`${office(number)}#answer`)
    const record = await see(office(number), roads())
    const [, report = ''] = /<option[^>]*value="([0-9a-f-]{36})"[^>]*>[^<]*문제 있음/.exec(record.html) ?? []
    const empty = await post(`${office(number)}/answer`, { report, answerText: '' }, roads())
    expect(empty.html).toContain('id="answerText-error"')
    expect(
      (await post(`${office(number)}/answer`, { report, answerText: '전구를 바꿉니다.' }, roads())).status,
    ).toBe(303)
    expect((await see(`/budget/proposals/2021/${number}`)).words).toContain('도로과의 답')
    expect((await see('/office', roads())).html).not.toContain(`${office(number)}#answer`)
  })

  it('are not noted by others', async () => {
    for (const person of [citizenNumber(1), someoneIn(town.idOf('parks'))]) {
      expect((await note(1, 'spending', '1만원', '2022-03-02', person)).status).toBe(403)
      for (const form of ['monitor', 'answer', 'undo-step'])
        expect([403, 422]).toContain((await post(`${office(1)}/${form}`, {}, person)).status)
    }
    expect((await see(office(1), someoneIn(town.idOf('parks')))).words).not.toContain('진행 적기')
  })

  it('can be taken back, and the story says so', async () => {
    const record = await see(office(1), aPlanner)
    const [, step = ''] = /<option[^>]*value="([0-9a-f-]{36})"[^>]*>[^<]*집행 ·/.exec(record.html) ?? []
    expect((await post(`${office(1)}/undo-step`, { step, undoReason: '두 번 적음' })).status).toBe(303)
    const { words } = await see(`/budget/proposals/2021/1`)
    expect(words).toContain('되돌림')
    expect(words).toContain('두 번 적음')
    expect(words).toContain('집행 0원 / 예산 20,000,000원')
    expect((await note(1, 'spending', '500만원', '2022-03-02')).status).toBe(303)
  })
})

describe('the page of a round’s selected projects, once there are some', () => {
  it('adds up money with its formula and day, marks what is late, and is narrowed by its address, files too', async () => {
    const late = await selected('동동 쉼터 고치기')
    await note(late, 'budget-line', '3,000만원', '2021-12-20')
    const never = await selected('서읍 담장 허물기')
    const { words } = await see(PAGE)
    for (const said of [
      '선정된 사업 3건 가운데 0건을 마쳤습니다',
      '늦은 사업 2건',
      '집행률은 집행액을 예산액으로 나눈 값입니다',
      '10.0 %',
      '2022. 7. 1.',
      '시작이 늦음',
      '예산에 담기지 않음',
    ])
      expect(words).toContain(said)
    const narrow = await see(`${PAGE}?late=yes`)
    expect(narrow.html).not.toContain('서읍 골목에 등 달기')
    expect(narrow.words).toContain('아래 2건의 예산 0.3억원')
    expect((await see(`${PAGE}?finding=problem`)).html).not.toContain('서읍 담장 허물기')
    expect((await see(`${PAGE}?stage=finished`)).words).toContain('조건에 맞는 사업이 없습니다')
    const file = await app.request(`${PAGE}.json?late=yes`)
    const text = await file.text()
    expect(text).toContain('동동 쉼터 고치기')
    expect(text).not.toContain('서읍 골목에 등 달기')
    expect(text).not.toContain('한겨울')
    expect((await app.request(`${PAGE}.csv`)).status).toBe(200)
    expect((await app.request(`${PAGE}.xlsx`)).status).toBe(200)
    expect(never).toBe(3)
  })

  it('asks the database a fixed number of times', async () => {
    const queriesOf = async (path: string) => {
      const before = app.city.queries()
      await see(path)
      return app.city.queries() - before
    }
    await queriesOf(PAGE)
    const few = await queriesOf(`${PAGE}?late=yes&n=1`)
    for (let place = 0; place < 4; place += 1)
      await note(await selected(`더 있는 것 ${'가나다라'[place]}`), 'budget-line', '100만원', '2022-01-03')
    expect(await queriesOf(`${PAGE}?late=yes&n=2`)).toBe(few)
    expect(few).toBeLessThan(20)
  })
})

describe('steps', () => {
  it('of a day before there can be a budget are asked for twice, with a tick that comes with the question', async () => {
    const number = await selected('동동 정류장에 의자 놓기')
    const early = { kind: 'budget-line', won: '2,000만원', day: '2021-10-29', text: '예산안' }
    expect((await see(office(number), aPlanner)).html).not.toContain('name="early"')
    const asked = await post(`${office(number)}/step`, early)
    expect([asked.status, asked.html.includes('id="early-error"')]).toEqual([422, true])
    expect(asked.words).toContain('결과를 알리기 전의 날입니다')
    expect((await note(number, 'budget-line', '2,000만원', '2021-11-01')).status).toBe(303)
    const contract = { ...early, kind: 'contract', day: '2021-12-31' }
    expect((await post(`${office(number)}/step`, contract)).words).toContain('예산을 쓰는 해가 되기 전')
    expect((await post(`${office(number)}/step`, { ...contract, early: 'yes' })).status).toBe(303)
  })

  it('of many projects come thirty a page, and all of them in the files', async () => {
    const letters = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허'
    for (const letter of letters) await selected(`긴 목록 ${letter}`)
    const { html } = await see(PAGE)
    expect(html.match(/#execution"/g)).toHaveLength(30)
    expect(html).toContain(`${PAGE}?page=2`)
    const rest = (await see(`${PAGE}?page=99`)).html.match(/#execution"/g)?.length ?? 0
    const csv = await (await app.request(`${PAGE}.csv`)).text()
    expect(csv.trim().split('\n')).toHaveLength(30 + rest + 1)
  })
})

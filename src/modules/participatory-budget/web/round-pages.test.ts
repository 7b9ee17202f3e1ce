import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { phaseKinds } from '../domain/round.ts'
import { aPlanner } from '#testing/a-budget-round.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listRounds } from '../data/round-queries.ts'

let app: TestApp
beforeAll(async () => {
  app = await aTestApp({ day: '2020-12-21' })
})
afterAll(() => app.city.close())

const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location'),
})
const see = async (path: string, as: Person = visitor, within = app) =>
  answerOf(await within.request(path, as === visitor ? {} : { as }))
const post = async (path: string, form: Fields, as: Person = aPlanner) =>
  answerOf(await app.request(path, { form, as }))

const days: readonly (readonly [string, string])[] = [
  ['2021-01-04', '2021-01-17'],
  ['2021-01-18', '2021-04-30'],
  ['2021-05-03', '2021-05-14'],
  ['2021-05-10', '2021-05-31'],
  ['2021-06-01', '2021-07-30'],
  ['2021-08-02', '2021-08-13'],
  ['2021-08-17', '2021-09-03'],
  ['2021-10-12', '2021-10-29'],
  ['2021-11-01', '2021-12-31'],
  ['2022-01-01', '2022-12-31'],
  ['2022-06-01', '2022-06-30'],
]
type Fields = Readonly<Record<string, string | readonly string[]>>
const plan = (facts: Fields = {}) => ({
  proposers: ['resident', 'worker'],
  ...{ year: '2021', total: '70', 'limit-city': '49', 'limit-town': '14', 'limit-self-government': '7' },
  ...Object.fromEntries(
    phaseKinds.flatMap((kind, place) => [
      [`from-${kind}`, days[place]?.[0] ?? ''],
      [`until-${kind}`, days[place]?.[1] ?? ''],
    ]),
  ),
  ...{
    ballot: 'approval',
    mostChoices: '5',
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1u',
    step: '1000',
  },
  ties: 'cost-votes-id',
  ...facts,
})

/** The same of another year; its projects are carried out in the year after. */
const planOf = (year: string, facts: Fields = {}) => {
  const later = (was: string) => String(Number(year) + Number(was) - 2021)
  const moved = Object.entries(plan()).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(/^202[12]/, later) : value,
  ])
  return { ...(Object.fromEntries(moved) as Fields), ...facts }
}

describe('before a round is planned', () => {
  it('pages say so, and only the planning office is offered to plan one', async () => {
    expect((await see('/budget')).words).toContain('아직 공고한 운영계획이 없습니다')
    expect((await see('/budget/rounds/2021')).status).toBe(404)
    expect((await see('/office/budget', aPerson())).words).not.toContain('운영계획 세우기')
    expect((await see('/office/budget/new', aPerson())).status).toBe(403)
    expect((await see('/office/budget', aCitizen())).status).toBe(403)
    expect((await see('/office/budget', aPlanner)).words).toContain('운영계획 세우기')
  })
})

describe('planning a round', () => {
  it.each([
    [{ total: '69' }, 'total', '유형별 한도를 더하면 7,000,000,000원'],
    [{ total: '많이' }, 'total', '금액을 억원 단위 숫자로'],
    [{ 'limit-town': '' }, 'limit-town', '적어야 합니다'],
    [{ 'from-vote': '2021-05-03' }, 'from-vote', '앞 단계보다 먼저 시작할 수 없습니다'],
    [{ 'from-execution': '2021-10-31' }, 'from-execution', '앞 단계보다 먼저 시작할 수 없습니다'],
    [{ proposers: [] }, 'proposers', '제안할 수 있는 사람을 하나 이상 고르십시오'],
    [{ 'until-vote': '2021-08-01' }, 'until-vote', '끝나는 날이 시작하는 날보다 앞섭니다'],
    [{ 'until-vote': '2021-08-17' }, 'until-vote', '시민 투표는 위원회 심의가 시작되기 전에'],
    [{ 'from-review': '2021-02-30' }, 'from-review', '날짜를 2021-01-05처럼'],
    [{ 'from-intake': '2021-01-17' }, 'from-intake', '접수는 2021. 1. 18.(월)부터 시작할 수 있습니다'],
    [{ 'from-notice': '2020-12-20' }, 'from-notice', '공고는 오늘부터 시작할 수 있습니다'],
    [{ year: '21' }, 'year', '숫자로 적으십시오'],
    [{ mostChoices: '0' }, 'mostChoices', '1개부터 50개까지'],
    [{ townPercent: '100' }, 'townPercent', '0부터 99까지'],
    [{ step: '0' }, 'step', '1원 이상'],
    [{ rule: 'lot' }, 'rule', '하나를 고르십시오'],
  ] as const)(
    'is refused at the field that is wrong, with all that was typed kept: %o',
    async (facts, field, said) => {
      const { status, words, html } = await post('/office/budget/new', plan(facts))
      expect(status).toBe(422)
      expect(words).toContain(said)
      expect(html).toContain(`id="${field}-error"`)
      expect(html).toContain('value="2021-09-03"')
      expect(await listRounds(app.city.session)).toEqual([])
    },
  )

  it('is told all that is wrong with its days at once, each at its field', async () => {
    const wrong = { year: '2012', 'until-vote': '2021-08-17', 'from-review': '2021-05-01', step: '0' }
    const { words, html } = await post('/office/budget/new', plan(wrong))
    for (const field of ['year', 'from-notice', 'from-intake', 'until-vote', 'from-review', 'step'])
      expect(html).toContain(`id="${field}-error"`)
    expect(words).toContain('제안 접수 날짜는 2011년이나 2012년이어야 합니다')
  })

  it('asks for conditions of one rule alone in a fold, open when one is used or wrong', async () => {
    const fold = /<details class="disclosure"( open)?>\s*<summary>많이 받은 차례에만/
    const { html } = await see('/office/budget/new', aPlanner)
    expect(fold.exec(html)?.[1]).toBeUndefined()
    expect(html).toMatch(fold)
    const wrong = await post('/office/budget/new', plan({ leastVotes: '3' }))
    expect(fold.exec(wrong.html)?.[1]).toBe(' open')
    expect(wrong.words).toContain('많이 받은 차례에만 쓸 수 있습니다')
  })

  it('publishes money, days and the way of counting for everybody, in both languages', async () => {
    expect((await post('/office/budget/new', plan())).to).toContain('/office/budget/rounds/2021')
    const { words } = await see('/budget')
    for (const said of [
      '2021년 주민참여예산',
      '2021. 1. 4.(월)에 운영계획 공고로 시작합니다',
      '49억원',
      '균등 몫 방식',
      '사업 5개까지',
    ])
      expect(words).toContain(said)
    expect((await see('/en/budget/rounds/2021')).words).toContain('Equal')
    expect((await see('/office/budget', aPerson())).words).toContain('70억원')
    expect((await post('/office/budget/new', plan())).words).toContain('그해의 운영계획이 이미 있습니다')
  })

  it('says on each day of the year what goes on and what comes next', async () => {
    const on = async (day: string) =>
      (await see('/budget', visitor, await aTestApp({ city: app.city, day }))).words
    expect(await on('2021-02-10')).toContain('제안을 받고 있습니다. 2021. 4. 30.(금)까지입니다.')
    expect(await on('2021-05-02')).toContain('제안 접수 단계를 2021. 4. 30.(금)에 마쳤습니다.')
    expect(await on('2021-09-10')).toContain('다음은 의견서 제출이며, 2021. 10. 12.(화)에 시작합니다.')
  })
})

describe('changing a round', () => {
  const change = '/office/budget/rounds/2021/change'
  it('shows what was planned, asks why, and keeps what was typed', async () => {
    const form = await see(change, aPlanner)
    expect(form.html).toContain('value="2021-08-13"')
    const silent = await post(change, plan({ version: '1', total: '71', 'limit-city': '50', reason: ' ' }))
    expect(silent.html).toContain('id="reason-error"')
    expect(silent.html).toContain('value="71"')
    const stale = await post(change, plan({ version: '7', reason: '증액' }))
    expect(stale.words).toContain('그 사이 다른 사람이 고쳤습니다')
    expect((await post(change, plan({ version: '1' }), aPerson())).status).toBe(403)
    const done = await post(change, plan({ version: '1', total: '71', 'limit-city': '50', reason: '증액' }))
    expect(done.to).toContain('/office/budget/rounds/2021')
    expect((await see('/budget')).words).toContain('71억원')
  })
})

describe('however many rounds there are', () => {
  it('a page asks the database a fixed number of times', async () => {
    const cost = async (path: string, as: Person = visitor) => {
      await see(path, as)
      const before = app.city.queries()
      await see(path, as)
      return app.city.queries() - before
    }
    const before = await cost('/office/budget', aPlanner)
    for (const year of ['2022', '2023', '2024'])
      expect((await post('/office/budget/new', planOf(year))).to).toContain(year)
    expect(await cost('/office/budget', aPlanner)).toBe(before)
    expect((await see('/budget/rounds/2023')).words).toContain('2024년 주민참여예산')
  })
})

describe('two rounds at once', () => {
  it('the one that people vote on is shown first, though the next is announced already', async () => {
    await post('/office/budget/new', planOf('2031'))
    const early = { 'from-notice': '2031-08-05', 'until-notice': '2031-08-18' }
    expect((await post('/office/budget/new', planOf('2032', early))).to).toContain('2032')
    const on = async (day: string) =>
      (await see('/budget', visitor, await aTestApp({ city: app.city, day }))).html
    expect(/<h1[^>]*>([^<]*)/.exec(await on('2031-08-10'))?.[1]).toContain('2031년')
    expect(/<h1[^>]*>([^<]*)/.exec(await on('2031-08-20'))?.[1]).toContain('2032년')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCityWithTowns, type CityWithTowns } from '#testing/a-city-with-towns.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPoll, forms, pollDay, someChoices, statedBy, vote, voterNumber } from '#testing/a-poll.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { countBox } from '../data/box-queries.ts'
import { boothCounts, countRoll } from '../data/roll-queries.ts'
import type { PollId } from '../domain/poll.ts'
import { closePollIfDue } from '../use-cases/close-poll.ts'

let app: TestApp
let towns: CityWithTowns
let pollId: PollId
beforeAll(async () => {
  app = await aTestApp({ day: pollDay })
  towns = await aCityWithTowns(app.city)
  pollId = await aPoll(app.city, { choices: someChoices(40) })
})
afterAll(() => app.city.close())

const planner = aPerson({ roles: ['planner'] })
const see = async (path: string, as: Person = visitor) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  const html = await answer.clone().text()
  return { status: answer.status, words: await app.textOf(answer), html, to: answer.headers.get('location') }
}
type Form = Readonly<Record<string, string | readonly string[]>>
const post = async (path: string, as: Person, form: Form) => {
  const answer = await app.request(path, { form, as })
  const html = await answer.clone().text()
  return { status: answer.status, words: await app.textOf(answer), html, to: answer.headers.get('location') }
}
const whoIs = (number: number) => ({
  voterName: statedBy(number).name,
  birthDate: statedBy(number).birthDate,
})
const receiptIn = (html: string) => /name="receipt" value="([^"]+)"/.exec(html)?.[1] ?? ''
const counts = async () => [
  await countRoll(app.city.session, pollId),
  await countBox(app.city.session, pollId),
]

describe('a citizen', () => {
  it('is told what is voted on, how, until when, by whom and how it stays secret, and a visitor is asked to sign in', async () => {
    const { words, html } = await see(`/votes/${pollId}`)
    for (const said of [
      '쉼터를 어디에 둘까요',
      '선택지를 1건에서 3건까지',
      '만 19세 이상',
      '비밀은 이렇게 지킵니다',
      '선택지 40건',
    ])
      expect(words).toContain(said)
    expect(html).toContain(`href="/votes/${pollId}/ballot"`)
    expect((await see(`/votes/${pollId}/ballot`)).to).toContain('/sign-in')
    expect((await see(`/en/votes/${pollId}`)).words).toContain('How your vote is kept secret')
    expect((await see(`/votes/${pollId}?group=물&find=쉼터+12`)).words).not.toContain('마을 쉼터 3 ')
    expect((await see('/votes')).words).toContain('시민 투표 1건이 진행 중입니다')
  })

  it('keeps what was chosen while looking through groups and after an error, checks, and casts once however often the form comes', async () => {
    const me = voterNumber(1)
    const ballot = `/votes/${pollId}/ballot`
    const shown = await post(ballot, me, { choice: ['A1', 'A2'], group: '물', find: '', ...whoIs(1) })
    expect(shown.status).toBe(200)
    expect(shown.words).toContain('2건을 골랐습니다(최대 3건)')
    expect(shown.words).toContain('3백만원')
    expect(shown.html).toMatch(/type="hidden" name="choice" value="A1"/)
    expect(shown.html).toMatch(/value="A2" checked/)
    const wrong = await post(`${ballot}/check`, me, {
      choice: ['A1', 'A2', 'A3', 'A4'],
      voterName: '',
      birthDate: '2021-02-30',
    })
    expect(wrong.status).toBe(422)
    for (const said of ['고른 것이 너무 많습니다', '이름을 적으시기', '생년월일을'])
      expect(wrong.words).toContain(said)
    expect(wrong.html.match(/ checked/g)).toHaveLength(4)
    const checked = await post(`${ballot}/check`, me, { choice: ['A1', 'A3'], ...whoIs(1) })
    expect(checked.words).toContain('2건을 골랐습니다(최대 3건). 고른 것의 금액을 더하면 4백만원입니다.')
    const form = { choice: ['A1', 'A3'], ...whoIs(1), receipt: receiptIn(checked.html) }
    const cast = await post(`${ballot}/cast`, me, form)
    expect(cast.words).toContain('투표하였습니다')
    expect(cast.words).toContain(form.receipt)
    expect(cast.words).not.toContain('쉼터 1')
    const again = await post(`${ballot}/cast`, me, form)
    expect(again.status).toBe(200)
    expect(again.words).toContain('두 번 들어가지 않았습니다')
    const other = await post(`${ballot}/check`, me, { choice: ['A2'], ...whoIs(1) })
    const second = await post(`${ballot}/cast`, me, {
      choice: ['A2'],
      ...whoIs(1),
      receipt: receiptIn(other.html),
    })
    expect(second.status).toBe(422)
    expect(second.words).toContain('이미 투표하셨습니다')
    expect(await counts()).toEqual([1, 1])
    expect((await see(ballot, me)).words).toContain('이미 투표하셨습니다')
    const change = `/votes/${pollId}/change`
    const lost = await post(`${change}/check`, me, { choice: ['A5'], receipt: '1234' })
    expect(lost.words).toContain('확인번호가 아닙니다')
    const unknown = await post(`${change}/cast`, me, { choice: ['A5'], receipt: '0000-0000-0000-0000' })
    expect(unknown.words).toContain('투표함에 이 확인번호가 없습니다')
    expect((await post(`${change}/check`, me, { choice: ['A5'], receipt: form.receipt })).status).toBe(200)
    expect((await post(`${change}/cast`, me, { choice: ['A5'], receipt: form.receipt })).words).toContain(
      '투표 내용을 바꾸었습니다',
    )
    expect(await counts()).toEqual([1, 1])
  })

  it('fills in every kind of ballot, and errors stand at their places', async () => {
    const [, knapsack, ranked, points] = await Promise.all(forms.map((form) => aPoll(app.city, { form })))
    const check = (id: PollId | undefined, form: Form) =>
      post(`/votes/${id}/ballot/check`, voterNumber(2), { ...whoIs(2), ...form })
    expect((await check(knapsack, { choice: ['A4', 'A6'] })).words).toContain('한도를 넘었습니다')
    expect((await check(knapsack, { choice: ['A3', 'A6'] })).words).toContain(
      '2건, 9백만원을 골랐습니다(한도 9백만원)',
    )
    expect((await check(ranked, { 'place-1': '', 'place-2': 'A1' })).html).toContain('place-1-error')
    expect((await check(ranked, { 'place-1': 'A2', 'place-2': 'A2' })).words).toContain('같은 선택지를 두 번')
    expect((await check(ranked, { 'place-1': 'A2', 'place-2': 'A1' })).words).toContain(
      '2순위까지 골랐습니다',
    )
    expect((await check(points, { 'points-A1': '3', 'points-A2': '1.5' })).html).toContain('points-A2-error')
    expect((await check(points, { 'points-A1': '5', 'points-A2': '5', 'points-A3': '1' })).words).toContain(
      '점수의 합이',
    )
    expect((await check(points, { 'points-A1': '５', 'points-A4': '4' })).words).toContain(
      '10점 가운데 9점을 주었습니다',
    )
  })
})

describe('before the close', () => {
  it('nobody of any role is shown a result or a receipt, on pages and through the API', async () => {
    const secret = await aPoll(app.city, { title: { ko: '봉인된 투표', en: 'A sealed vote' } })
    for (const number of [11, 12, 13])
      valueOf(await vote(app.city, secret, number, { content: { kind: 'approval', choices: ['A6'] } }))
    const roles = [
      'staff',
      'department-head',
      'planner',
      'organization-manager',
      'auditor',
      'administrator',
    ] as const
    const people = [visitor, voterNumber(11), ...roles.map((role) => aPerson({ roles: [role] }))]
    for (const person of people) {
      const api = await app.request(
        `/api/v1/votes/${secret}/ballots`,
        person === visitor ? {} : { as: person },
      )
      expect(api.status).toBe(409)
      expect(await api.json()).toEqual({ refused: 'sealed' })
      const receipts = await see(`/votes/${secret}/receipts`, person)
      expect(receipts.words).toContain('확인번호 목록은 투표를 마감한 뒤에 공개합니다')
      expect(receipts.html).not.toMatch(/<code>/)
      for (const path of [`/votes/${secret}`, `/office/votes/${secret}`]) {
        const { words } = await see(path, person)
        expect(words).not.toMatch(/쉼터 6[^.]*\b3\s*(?:표|건|명)/)
      }
    }
    const office = await see(`/office/votes/${secret}`, planner)
    expect(office.words).toContain('결과는 마감 전까지 봉인되어 있습니다')
    expect((await post(`/office/votes/${secret}/close`, planner, {})).status).toBe(303)
    expect((await app.request(`/api/v1/votes/${secret}/ballots`)).status).toBe(409)
  })
})

describe('after the close', () => {
  it('everybody sees that roll and box are equal, and a voter finds the receipt, typed as people type', async () => {
    const closed = await aPoll(app.city, { title: { ko: '끝난 투표', en: 'A vote that is over' } })
    const { receipt } = valueOf(await vote(app.city, closed, 21))
    valueOf(await vote(app.city, closed, 22, { content: { kind: 'approval', choices: ['A1', 'A2'] } }))
    valueOf(await closePollIfDue(app.city.context({ person: systemPerson, day: '2021-08-21' }), closed))
    const later = await aTestApp({ city: app.city, day: '2021-08-21' })
    const read = async (path: string, form?: Form) =>
      later.textOf(await later.request(path, form === undefined ? {} : { form, as: voterNumber(21) }))
    const change = await read(`/votes/${closed}/change`, {})
    expect(change).toContain('투표함을 마감하였습니다')
    expect(change).not.toContain('모은 뒤에 공개합니다')
    expect(await read(`/votes/${closed}`)).toContain('명부의 사람 수와 투표함의 투표용지 수가 같습니다')
    const typed = receipt.toLowerCase().replaceAll('-', ' ')
    expect(await read(`/votes/${closed}/receipts`, { code: typed })).toContain('투표함에 있습니다')
    expect(await read(`/votes/${closed}/receipts`, { code: '0000-0000-0000-0000' })).toContain(
      '투표함에 없습니다',
    )
    expect(await read(`/votes/${closed}/receipts`, { code: 'x' })).toContain('확인번호가 아닙니다')
    const api = await later.request(`/api/v1/votes/${closed}/ballots`)
    expect(await api.json()).toMatchObject({ voters: 2, ballots: [{ times: 1 }, { times: 1 }] })
    const before = later.city.queries()
    await later.request(`/votes/${closed}/receipts`, { as: planner })
    expect(later.city.queries() - before).toBeLessThanOrEqual(6)
  })
})

describe('at a booth', () => {
  it('staff of the town mark the roll and put papers in, with what is wrong at its line and nothing half put in', async () => {
    const town = towns.idOf('west')
    const clerk = aPerson({ departmentIds: [town], accountId: '00000000-0000-7000-8000-00000000c001' })
    const booth = await aPoll(app.city, { title: { ko: '현장 투표', en: 'At booths' } })
    const roll = `/office/votes/${booth}/roll`
    expect((await see(roll, clerk)).words).toContain('서읍')
    const person = { boothId: town, ...whoIs(31), way: 'paper', townId: town }
    expect((await post(roll, clerk, { ...person, voterName: '' })).status).toBe(422)
    expect((await post(roll, clerk, { ...person, boothId: towns.idOf('east') })).words).toContain(
      '이 투표소를 맡은',
    )
    expect((await post(roll, clerk, person)).status).toBe(303)
    expect((await post(roll, clerk, person)).words).toContain('같은 이름과 생년월일로 이미 투표하였습니다')
    expect((await post(roll, clerk, { ...person, ...whoIs(32), way: 'assisted' })).status).toBe(303)
    const enter = `/office/votes/${booth}/booth`
    const numbered = await see(enter, clerk)
    expect(numbered.words).toContain('번호는 이 투표용지의 번호입니다')
    for (const { label } of someChoices(6)) expect(numbered.html).toContain(label.ko)
    const wrong = await post(enter, clerk, { boothId: town, lines: '1 2\n\n9\n하나' })
    expect(wrong.words).toContain('4번째 줄: 읽을 수 없습니다')
    expect((await post(enter, clerk, { boothId: town, lines: '1 2\n\n9' })).words).toContain(
      '3번째 줄: 이 투표에 없는 선택지',
    )
    expect((await post(enter, clerk, { boothId: town, lines: '1\n2\n3' })).words).toContain(
      '사람보다 투표용지가 많습니다',
    )
    expect(await countBox(app.city.session, booth)).toBe(0)
    const typed = { boothId: town, lines: '1 ５\n\n0' }
    const checked = await post(enter, clerk, typed)
    expect(checked.status).toBe(200)
    for (const said of ['1. 마을 쉼터 1', '5. 마을 쉼터 5', '2장(무효·기권 1장 포함)', '명부 2명 가운데 2장'])
      expect(checked.words).toContain(said)
    expect(checked.html).toContain(`formaction="${enter}/again"`)
    // Nothing is kept between the steps: neither in the box nor of the booth.
    expect(await countBox(app.city.session, booth)).toBe(0)
    expect((await boothCounts(app.city.session, booth)).get(town)).toEqual({ people: 2, entered: 0 })
    expect((await post(`${enter}/again`, clerk, typed)).html).toContain('1 ５\n\n0</textarea>')
    expect((await post(`${enter}/enter`, clerk, typed)).words).toContain('투표용지가 더 들어갔습니다')
    const looked = { ...typed, enteredBefore: '0' }
    expect((await post(`${enter}/enter`, clerk, looked)).status).toBe(303)
    expect((await post(`${enter}/enter`, clerk, looked)).words).toContain('투표용지가 더 들어갔습니다')
    expect(await countBox(app.city.session, booth)).toBe(2)
    const page = await see(`/office/votes/${booth}`, clerk)
    expect(page.words).toContain('서읍')
  })
})

describe('the pages', () => {
  it('ask few questions of the database, however many choices and votes there are', async () => {
    const many = await aPoll(app.city, { choices: someChoices(200) })
    for (let number = 100; number < 130; number += 1) valueOf(await vote(app.city, many, number))
    const ceilings: readonly (readonly [string, Person, number])[] = [
      ['/votes', planner, 3],
      [`/votes/${many}`, voterNumber(101), 8],
      [`/votes/${many}/ballot`, voterNumber(99), 8],
      ['/office/votes', planner, 3],
      [`/office/votes/${many}`, planner, 8],
    ]
    const over: string[] = []
    for (const [path, as, most] of ceilings) {
      const before = app.city.queries()
      const { status } = await see(path, as)
      const asked = app.city.queries() - before
      if (status !== 200 || asked > most) over.push(`${path}: ${status}, ${asked} of ${most}`)
    }
    expect(over).toEqual([])
  })
})

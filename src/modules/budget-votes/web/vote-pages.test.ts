import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { callSession } from '#modules/committees/index.ts'
import type { PollId } from '#modules/participation/index.ts'
import { courseOf, readPb } from '#modules/participatory-budget/index.ts'
import {
  aBudgetCommittee,
  aReviewedRound,
  budgetPlanner,
  choose,
  closeAndCount,
  committeeDecides,
  type RoundToVote,
} from '#testing/a-budget-vote.ts'
import { aCommittee } from '#testing/a-committee.ts'
import { aPerson, visitor } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

const OFFICE = '/office/budget/rounds/2021'
const RESULTS = '/budget/rounds/2021/results'
let july: TestApp
let known: RoundToVote
let pollId: PollId
beforeAll(async () => {
  july = await aTestApp({ day: '2021-07-30' })
  known = await aReviewedRound(july.city)
})
afterAll(() => july.city.close())

const on = (day: string) => aTestApp({ city: july.city, day })
async function read(app: TestApp, path: string, as: Person = visitor): Promise<string> {
  return app.textOf(await app.request(path, as === visitor ? {} : { as }))
}

describe('before the vote', () => {
  it('the office sees what will be on the ballot and what keeps the others off', async () => {
    const text = await read(july, `${OFFICE}/vote`, budgetPlanner)
    for (const words of [
      ...['강가 쉼터', '밤길 가로등', '시장 지붕', '시민 투표에 붙이기'],
      ...['부서 검토 결과 불가', '부서 검토를 마치지 않음', '지역회의가 정하는 유형'],
    ])
      expect(text).toContain(words)
    expect(await read(july, `${OFFICE}/vote`, aPerson())).not.toContain('시민 투표에 붙이기')
  })

  it('says in words why it cannot be put to the vote any more, and nothing is planned', async () => {
    const august = await on('2021-08-02')
    expect(await read(august, `${OFFICE}/vote`, budgetPlanner)).toContain('이미 시작되었습니다')
    const refused = await august.request(`${OFFICE}/vote`, { as: budgetPlanner, form: {} })
    expect(refused.status).toBe(422)
    expect(await august.textOf(refused)).toContain('시작되기 전날까지')
    expect(await read(august, RESULTS)).toContain('아직 투표가 정해지지 않았습니다')
  })

  it('is put to the vote by one button, once', async () => {
    const done = await july.request(`${OFFICE}/vote`, { as: budgetPlanner, form: {} })
    expect(done.status).toBe(303)
    expect(await read(july, `${OFFICE}/vote`, budgetPlanner)).toContain('사업 3개를 투표에 붙였습니다')
    const again = await july.request(`${OFFICE}/vote`, { as: budgetPlanner, form: {} })
    expect([again.status, await july.textOf(again)]).toEqual([
      422,
      expect.stringContaining('이미 투표에 붙였습니다'),
    ])
    expect(await read(july, '/budget/rounds/2021')).toContain('2021. 8. 2.(월)~8. 13.(금)에 투표합니다')
    expect(await read(july, '/budget/proposals/2021/1')).toContain('시민 투표에 올랐습니다')
  })
})

describe('points of local meetings', () => {
  it('are typed in one form: what is wrong is said at its field, what was typed is kept, nothing is saved', async () => {
    const typed = { '5.points': '90', '6.points': '많이', '7.points': '80' }
    const refused = await july.request(`${OFFICE}/priorities`, { as: budgetPlanner, form: typed })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('점수를 0부터 100까지의 정수로')
    expect(html).toContain('value="많이"')
    expect(await read(july, `${OFFICE}/priorities`, budgetPlanner)).toContain('아직 적지 않았습니다')
    const form = { ...typed, '6.points': '70', '8.points': '50' }
    expect((await july.request(`${OFFICE}/priorities`, { as: budgetPlanner, form })).status).toBe(303)
    expect(await read(july, `${OFFICE}/priorities`, budgetPlanner)).toContain(
      '2건이 한도 0.4억원 가운데 0.4억원',
    )
  })
})

describe('while people vote', () => {
  it('no page and no file tells anything of the box, to anybody', async () => {
    const poll = /\/votes\/([0-9a-f-]{36})/.exec(
      await (await july.request('/budget/rounds/2021')).text(),
    )?.[1]
    pollId = poll as PollId
    for (const [number, numbers] of [[1, 2], [1], [1, 3], [2], [2]].entries())
      await choose(july.city, pollId, number, numbers)
    const august = await on('2021-08-13')
    const round = await read(august, '/budget/rounds/2021')
    expect(round).toContain('투표하고 있습니다')
    expect(round).toContain('지금까지 5명이 투표했습니다')
    for (const as of [visitor, budgetPlanner]) {
      const text = await read(august, RESULTS, as)
      expect(text).toContain('아직 개표하지 않았습니다')
      expect(text).not.toContain('강가 쉼터')
      for (const path of [`${RESULTS}.pb`, `${RESULTS}.csv`, `${RESULTS}/1`])
        expect((await august.request(path, as === visitor ? {} : { as })).status).toBe(404)
    }
    expect(await read(august, `${OFFICE}/deliberation`, budgetPlanner)).toContain('개표를 마치면')
  })
})

describe('after the count', () => {
  let app: TestApp
  beforeAll(async () => {
    await closeAndCount(july.city)
    app = await on('2021-08-16')
  })

  it('everybody reads who won, with votes, money and turnout, in both languages and without scripts', async () => {
    const text = await read(app, RESULTS)
    for (const words of [
      ...['시 단위 사업 3개 가운데 2개가 투표로 선정되었습니다', '강가 쉼터', '시장 지붕', '미선정'],
      ...['한도의 87.5 %', '마을 도서 수레', '한도에 들지 않음', '--ties cost-votes-id'],
    ])
      expect(text).toContain(words)
    expect(await read(app, `/en${RESULTS}`)).toContain('2 of the city’s 3 projects on the ballot were chosen')
    expect(await (await app.request(RESULTS)).text()).not.toMatch(/<script(?![^>]*session)/)
    expect(await read(app, `${RESULTS}?outcome=lost`)).not.toContain('밤길 가로등 안전')
    const round = await (await app.request('/budget/rounds/2021')).text()
    expect(round).toContain('투표 결과 보기')
    expect(/class="lead"[^>]*>([^<]*)/.exec(round)?.[1]).toContain('3개 가운데 2개가 투표로 선정되었습니다')
  })

  it('every project tells why it won or lost, with numbers, and its proposal leads there', async () => {
    expect(await read(app, `${RESULTS}/1`)).toMatch(
      /투표한 3명 가운데 \d명이 한 사람당 많아야 [\d,]+원을 내어/,
    )
    expect(await read(app, `${RESULTS}/3`)).toMatch(/모자랐습니다.*이 사업만 고른 표가 \d+표 더 있었으면/)
    expect(await read(app, `/en${RESULTS}/3`)).toMatch(/With \d+ more ballots for it alone/)
    expect(await read(app, `${RESULTS}/7`)).toContain('지역회의가 80점을 주어 2위입니다')
    expect(await (await app.request('/budget/proposals/2021/3')).text()).toContain(`href="${RESULTS}/3"`)
    for (const number of [4, 9, 99]) expect((await app.request(`${RESULTS}/${number}`)).status).toBe(404)
  })

  it('the file of ballots is read by our own reader and gives the published winners', async () => {
    const file = await app.request(`${RESULTS}.pb`)
    const text = await file.text()
    const election = valueOf(readPb(text))
    const { winners } = valueOf(courseOf(election, (await known.round()).rule))
    expect(winners.map((place) => election.projects[place]?.id)).toEqual(['1', '2'])
    expect([election.voters, election.budget]).toEqual([5, 80_000_000n])
    for (const key of [
      ...['description', 'country', 'unit', 'instance', 'num_projects;3', 'num_votes;5', 'budget;80000000'],
      ...[
        'rule',
        'vote_type;approval',
        'min_length;1',
        'max_length;2',
        'date_begin;02.08.2021',
        'date_end;13.08.2021',
      ],
    ])
      expect(text).toContain(`\n${key}`)
    expect(text).toContain('\n1;30000000;3;강가 쉼터;safety;1\n')
    // Numbered by what is on the ballots, so that the numbers tell nothing else.
    expect(text.split('voter_id;vote\n')[1]).toBe('1;1\n2;1,2\n3;1,3\n4;2\n5;2\n')
  })

  it('the table is there to take away, with the rows that are shown', async () => {
    const csv = await (await app.request(`${RESULTS}.csv?outcome=won`)).text()
    expect(csv).toContain('강가 쉼터')
    expect(csv).not.toContain('시장 지붕')
    const json = await (await app.request(`${RESULTS}.json`)).json()
    expect(JSON.stringify(json)).toContain('시장 지붕')
  })

  it('the office is told to register the committee first; another committee’s sessions are not offered', async () => {
    const departmentId = known.towns.idOf('planning')
    const panel = await aCommittee(app.city, { by: budgetPlanner, departmentId })
    const title = { ko: '공약 평가', en: 'Pledges' }
    const calling = { committeeId: panel.id, day: calendarDate('2021-08-25'), place: '대회의실', title }
    const context = app.city.context({ person: budgetPlanner, day: '2021-08-16' })
    const sessionId = valueOf(await callSession(context, calling))
    const html = await (await app.request(`${OFFICE}/deliberation`, { as: budgetPlanner })).text()
    expect(html).toContain('주민참여예산위원회가 아직 없습니다')
    expect(html).toContain('href="/office/budget/bodies"')
    expect(html).not.toContain(sessionId)
    const form = { session: sessionId }
    const asked = await app.request(`${OFFICE}/deliberation/ask`, { as: budgetPlanner, form })
    expect([asked.status, await app.textOf(asked)]).toEqual([
      ...[422, expect.stringContaining('이미 있는 위원회를 등록하십시오')],
    ])
  })

  it('the office is told what to choose when it chooses no session, and which items the committee has not decided', async () => {
    await aBudgetCommittee(app.city, known)
    const asked = await app.request(`${OFFICE}/deliberation/ask`, {
      as: budgetPlanner,
      form: { session: '' },
    })
    expect([asked.status, await app.textOf(asked)]).toEqual([
      422,
      expect.stringContaining('주민참여예산위원회가 앞으로 열 회의가 없습니다'),
    ])
    const settled = await app.request(`${OFFICE}/deliberation/settle`, { as: budgetPlanner, form: {} })
    expect([settled.status, await app.textOf(settled)]).toEqual([
      ...[422, expect.stringContaining('위원회가 아직 의결하지 않은 제안: 1, 2, 5, 6, 8')],
    ])
    expect(await read(app, '/budget/rounds/2021/opinion')).toContain('아직 결과를 정하지 않았습니다')
  })

  it('the committee decides, the result is settled by one button, and its paper matches the limits', async () => {
    const asks = await app.textOf(await app.request(`${OFFICE}/deliberation`, { as: budgetPlanner }))
    expect(asks).toContain('투표와 우선순위로 5건, 1.1억원이 예산안에 담길 차례입니다')
    await committeeDecides(app.city, known, { rejected: 2, withCondition: 5 })
    const september = await on('2021-09-06')
    const page = await read(september, `${OFFICE}/deliberation`, budgetPlanner)
    for (const words of ['조건부 가결', '밤에는 닫을 것', '회피: 위원1 위원, 제안자의 가족', '부결'])
      expect(page).toContain(words)
    const settle = () => september.request(`${OFFICE}/deliberation/settle`, { as: budgetPlanner, form: {} })
    expect((await settle()).status).toBe(303)
    const again = await settle()
    expect([again.status, await september.textOf(again)]).toEqual([
      ...[422, expect.stringContaining('이미 결과를 정했습니다')],
    ])
    const paper = await read(september, '/budget/rounds/2021/opinion')
    for (const words of [
      '계 4 73,000,000원 130,000,000원 57,000,000원',
      '조건: 밤에는 닫을 것',
      '위원회 부결',
    ])
      expect(paper).toContain(words)
    expect(await read(september, `${RESULTS}/2`)).toContain('위원회 부결')
    expect(await read(september, RESULTS)).toContain(
      '부결한 사업 1건의 사업비 40백만원은 쓰지 않고 남깁니다. 다음 차례의 사업을 대신 올리지 않습니다',
    )
    expect(await read(september, '/budget/proposals/2021/2')).toContain('위원회가 부결해')
    const round = await (await september.request('/budget/rounds/2021')).text()
    expect(/class="lead"[^>]*>([^<]*)/.exec(round)?.[1]).toContain('모두 4건, 0.7억원을 예산안에 담기로')
    expect(round.match(/class="key-figure"/g)).toHaveLength(4)
    const file = await september.request('/budget/rounds/2021/opinion.hwpx')
    const sheets = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const section = strFromU8(sheets['Contents/section0.xml'] ?? new Uint8Array())
    for (const words of ['73,000,000', '마을 도서 수레', '밤에는 닫을 것']) expect(section).toContain(words)
  })

  it('each page asks the database a fixed number of times', async () => {
    const ceilings: readonly (readonly [string, Person, number])[] = [
      // With what the bodies, the school and the projects’ progress have to show, and what the round came to.
      ['/budget/rounds/2021', visitor, 17],
      [RESULTS, visitor, 16],
      [`${RESULTS}/1`, visitor, 16],
      [`${RESULTS}.pb`, visitor, 16],
      ['/budget/proposals/2021/1', visitor, 22],
      ['/budget/rounds/2021/opinion', visitor, 14],
      [`${OFFICE}/vote`, budgetPlanner, 14],
      [`${OFFICE}/priorities`, budgetPlanner, 15],
      [`${OFFICE}/deliberation`, budgetPlanner, 17],
    ]
    const over: string[] = []
    for (const [path, as, most] of ceilings) {
      const before = app.city.queries()
      const { status } = await app.request(path, as === visitor ? {} : { as })
      const asked = app.city.queries() - before
      if (status !== 200 || asked > most) over.push(`${path}: ${status}, ${asked} of ${most}`)
    }
    expect(over).toEqual([])
  })
})

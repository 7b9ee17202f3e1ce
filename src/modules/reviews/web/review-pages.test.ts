import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aReviewCity, CLOSED, HANDED_IN, JUDGED, PUBLISHED, type ReviewCity } from '#testing/a-review.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { closeReview, publishResult } from '../use-cases/close-review.ts'
import { scoreEntry } from '../use-cases/score-entry.ts'
import { entriesOf } from '../data/entry-queries.ts'
import { reviewersOf, sheetsOf } from '../data/judging-queries.ts'
import { listReviews, readReview } from '../data/review-queries.ts'
import type { CriterionId, ReviewId } from '../domain/review.ts'

let app: TestApp
let reviews: ReviewCity
beforeAll(async () => {
  app = await aTestApp({ day: JUDGED })
  reviews = await aReviewCity(app.city)
})
afterAll(() => app.city.close())

const apps = new Map<string, Promise<TestApp>>()
const on = (day: string): Promise<TestApp> => {
  const found = apps.get(day) ?? (day === JUDGED ? Promise.resolve(app) : aTestApp({ city: app.city, day }))
  apps.set(day, found)
  return found
}
const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location') ?? '',
})
const see = async (path: string, as: Person = visitor, day = JUDGED) =>
  answerOf(await (await on(day)).request(path, as === visitor ? {} : { as }))
type Fields = Readonly<Record<string, string | readonly string[] | File>>
const post = async (path: string, form: Fields, as: Person = reviews.planner, day = JUDGED) =>
  answerOf(await (await on(day)).request(path, { form, as }))

const person = (place: number) => reviews.town.colleagues[place]!.person
const at = (id: ReviewId, rest = '') => `/office/reviews/${id}${rest}`

/** Points that nothing else on a page can show by chance. */
const SECRET = 83
const SECRET_POINTS = '83.00'

const planned = {
  ...{ programme: 'joint-evaluation', subject: '2022', title: '정성평가 우수사례', about: '안내 글' },
  ...{ intakeUntil: '2021-10-29', opensOn: '2021-11-01', closesOn: '2021-11-12', scale: 'levels' },
  ...{ together: 'trimmed', decimals: '1', 'share-S': '20', 'share-A': '40', 'share-B': '30' },
  ...{
    'share-C': '10',
    'criterion-1': '창의성',
    'weight-1': '40',
    'criterion-3': '효과성',
    'weight-3': '60',
  },
}

describe('before there is a round', () => {
  it('the list says so, and only the planning office is offered to make one', async () => {
    const list = await see('/office/reviews', person(0))
    expect(list.words).toContain('아직 심사가 없습니다')
    expect(list.words).not.toContain('심사 만들기')
    expect((await see('/office/reviews', reviews.planner)).words).toContain('심사 만들기')
    expect((await see('/office/reviews/new', person(0))).status).toBe(403)
    expect((await see('/office/reviews/new', reviews.planner)).html).toContain('value="20"')
  })
})

describe('making a round', () => {
  it.each([
    [{ title: ' ' }, 'title', '제목을 적으십시오'],
    [{ subject: '' }, 'subject', '대상 번호를 적으십시오'],
    [{ 'weight-1': '50' }, 'weight-1', '가중치를 더해 100'],
    [{ 'weight-3': '많이' }, 'weight-3', '숫자를 입력하십시오'],
    [{ 'share-S': '21' }, 'share-S', '등급 비율을 더해 100'],
    [{ opensOn: '2021-10-29' }, 'opensOn', '접수 마지막 날 다음 날부터'],
    [{ closesOn: '2021-02-30' }, 'closesOn', '달력에 없는 날짜'],
    [{ scale: 'stars' }, 'scale', '하나를 고르십시오'],
  ] as const)('is refused at the field, with what was typed kept: %o', async (facts, field, said) => {
    const form = { ...planned, ...facts }
    const { status, words, html } = await post('/office/reviews/new', form, reviews.planner, HANDED_IN)
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('value="효과성"')
    expect(await listReviews(app.city.session)).toEqual([])
  })

  it('is told everything at once when nothing was filled in', async () => {
    const shares = { 'share-S': '20', 'share-A': '40', 'share-B': '30', 'share-C': '9' }
    const form = { scale: 'points', together: 'all', decimals: '2', programme: 'joint-evaluation', ...shares }
    const { html } = await post('/office/reviews/new', form, reviews.planner, HANDED_IN)
    for (const field of ['title', 'subject', 'intakeUntil', 'opensOn', 'closesOn', 'criterion-1', 'share-S'])
      expect(html).toContain(`id="${field}-error"`)
  })

  it('shows its stages, its rule and its criteria to all staff, in both languages', async () => {
    const { to } = await post('/office/reviews/new', planned, reviews.planner, HANDED_IN)
    const page = await see(to, person(0), HANDED_IN)
    for (const said of [
      '최고·최저점을 뺀 평균',
      '창의성',
      '접수 중',
      'S 20 · A 40 · B 30 · C 10 %',
      '사례 쓰기',
    ])
      expect(page.words).toContain(said)
    expect(page.words).not.toContain('심사위원 정하기')
    expect((await see(`/en${to}`, person(0), HANDED_IN)).words).toContain('Taking entries')
    const twice = await post('/office/reviews/new', planned, reviews.planner, HANDED_IN)
    expect(twice.html).toContain('id="subject-error"')
    const change = await post(`${to}/change`, { ...planned, title: '새 이름', version: '1' }, reviews.planner, HANDED_IN) // prettier-ignore
    expect(change.to).toContain(to)
    expect((await see(to, person(0), HANDED_IN)).words).toContain('새 이름')
  })
})

describe('a department', () => {
  it('writes, adds a paper, hands in and takes back; nobody else sees the draft', async () => {
    const { id } = await reviews.round({ entries: 0, reviewers: [1] })
    const { departmentIds } = person(0)
    const form = {
      department: departmentIds[0]!,
      title: '우리 사례',
      text: '첫 줄\n\n둘째 글',
      reference: '3-2',
    }
    const empty = await post(at(id, '/entries/new'), { ...form, title: '' }, person(0), HANDED_IN)
    expect(empty.html).toContain('id="title-error"')
    expect(empty.html).toContain('둘째 글')
    const other = { ...form, department: reviews.town.departmentIds[1]! }
    expect((await post(at(id, '/entries/new'), other, person(0), HANDED_IN)).status).toBe(403)
    const { to } = await post(at(id, '/entries/new'), form, person(0), HANDED_IN)
    expect((await see(to, person(0), HANDED_IN)).words).toContain('둘째 글')
    for (const who of [person(1), reviews.planner]) expect((await see(to, who, HANDED_IN)).status).toBe(404)
    expect((await see(at(id), person(1), HANDED_IN)).words).not.toContain('우리 사례')
    const paper = new File([new TextEncoder().encode('근거')], '근거.txt', { type: 'text/plain' })
    expect((await post(`${to}/files`, { file: paper }, person(0), HANDED_IN)).to).toContain(to)
    const page = await see(to, person(0), HANDED_IN)
    const [, file = ''] = /href="([^"]*\/files\/[^"]*)"/.exec(page.html) ?? []
    expect(page.words).toContain('근거.txt')
    expect((await see(file, person(0), HANDED_IN)).status).toBe(200)
    expect((await post(`${to}/send`, {}, person(0), HANDED_IN)).to).toContain(to)
    // Handed in: its reviewer and the office read it, other departments see that it is there.
    expect((await see(to, person(1), HANDED_IN)).words).toContain('둘째 글')
    expect((await see(to, reviews.planner, HANDED_IN)).words).toContain('둘째 글')
    const stranger = await see(to, person(2), HANDED_IN)
    expect(stranger.words).not.toContain('둘째 글')
    expect(stranger.words).toContain('내용은 낸 부서와 심사위원이 읽습니다')
    expect((await see(file, person(2), HANDED_IN)).status).toBe(404)
    expect((await see(file, person(1), HANDED_IN)).status).toBe(200)
    expect((await see(`${to}/change`, person(2), HANDED_IN)).status).toBe(404)
    expect((await post(`${to}/take-back`, {}, person(0), HANDED_IN)).to).toContain(to)
    expect((await see(to, person(1), HANDED_IN)).status).toBe(404)
    expect((await post(`${to}/discard`, {}, person(0), HANDED_IN)).to).toContain(at(id))
    expect(await entriesOf(app.city.session, id)).toEqual([])
  })
})

describe('the office', () => {
  it('finds people, assigns and removes them', async () => {
    const { id } = await reviews.round({ reviewers: [] })
    expect((await see(at(id, '/reviewers'), person(0))).status).toBe(403)
    const found = await see(at(id, '/reviewers?q=사람2'), reviews.planner)
    const staff = reviews.town.colleagues[1]!.staffId
    expect(found.html).toContain(staff)
    const none = await post(at(id, '/reviewers?q=사람2'), {})
    expect(none.html).toContain('id="staff-error"')
    expect((await post(at(id, '/reviewers'), { staff })).to).toContain(at(id, '/reviewers'))
    const page = await see(at(id, '/progress'), reviews.planner)
    for (const said of ['사람2', '0/2장', '제척(같은 부서)']) expect(page.words).toContain(said)
    const [reviewer] = await reviewersOf(app.city.session, id)
    await post(at(id, `/reviewers/${reviewer!.id}/remove`), {})
    expect(await reviewersOf(app.city.session, id)).toEqual([])
  })
})

describe('the office', () => {
  it('reminds who owes sheets with one press, and is told when nobody is left to remind', async () => {
    const { id } = await reviews.round({ reviewers: [7], title: '재촉할 심사' })
    const remind = () => post(at(id, '/progress/remind'), {})
    expect((await see(at(id, '/progress'), reviews.planner)).words).toContain('재촉 메일 보내기')
    expect((await post(at(id, '/progress/remind'), {}, person(7))).status).toBe(403)
    const done = await remind()
    expect([done.status, done.to]).toEqual([303, at(id, '/progress')])
    expect((await see(at(id, '/progress'), reviews.planner)).words).toContain('2021. 11. 3.')
    expect((await remind()).status).toBe(303)
  })
})

describe('a reviewer', () => {
  it('sees what is left on the first page and in the list, and judges on a form', async () => {
    const { id, entries } = await reviews.round({ reviewers: [7], title: '내가 맡은 심사' })
    for (const path of ['/office', '/office/reviews'])
      expect((await see(path, person(7))).words).toContain('심사: 내가 맡은 심사')
    const mine = await see(at(id, '/mine'), person(7))
    expect(mine.words).toContain('심사할 대상 2건 가운데 2건이 남았습니다')
    expect(mine.words).toContain('제척')
    const path = at(id, `/mine/${entries[0]!}`)
    expect((await see(path, person(7))).html).toContain('name="mark-2"')
    const part = { 'mark-1': '80', comment: '', version: '0', sends: 'yes' }
    const refused = await post(path, part, person(7))
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="mark-2-error"')
    expect(refused.html).toContain('value="80"')
    expect((await post(path, { ...part, 'mark-2': '101' }, person(7))).html).toContain('id="mark-2-error"')
    expect((await post(path, { ...part, 'mark-2': '99' }, person(7))).html).toContain('id="comment-error"')
    expect((await post(path, { ...part, sends: 'no' }, person(7))).to).toContain(path)
    expect((await see(path, person(7))).html).toContain('value="80"')
    expect((await post(path, { ...part, 'mark-2': '90' }, person(7))).words).toContain('그 사이에 고친 것이')
    const whole = { ...part, 'mark-2': '90', version: '1' }
    expect((await post(path, whole, person(7))).to).toContain(at(id, '/mine'))
    expect((await see(path, person(7))).words).toContain('환산 점수는 86.00점')
    const decline = await post(at(id, `/mine/${entries[2]!}/decline`), { reason: ' ' }, person(7))
    expect(decline.html).toContain('id="reason-error"')
    await post(at(id, `/mine/${entries[2]!}/decline`), { reason: '아는 일' }, person(7))
    expect((await see(at(id, '/mine'), person(7))).words).toContain('맡은 평가표를 모두 보냈습니다')
    // Their own department's: a word, no form.
    const own = await see(at(id, `/mine/${entries[1]!}`), person(7))
    expect(own.words).toContain('내 부서가 낸 것이라')
    expect(own.html).not.toContain('name="mark-1"')
  })

  it('judges in levels with words where the round says so', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1], scale: 'levels' })
    const path = at(id, `/mine/${entries[0]!}`)
    expect((await see(path, person(1))).words).toContain('4단계(80점)')
    const form = { 'mark-1': '4', 'mark-2': '3', version: '0', sends: 'yes' }
    expect((await post(path, form, person(1))).to).toContain('/mine')
    expect((await sheetsOf(app.city.session, id))[0]?.total).toBe(6_800)
  })

  it('gets a sheet back from the office, which gives a reason', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    valueOf(await reviews.score(1, id, entries[0]!, 80))
    const [reviewer] = await reviewersOf(app.city.session, id)
    const sheet = `${entries[0]!} ${reviewer!.id}`
    const none = await post(at(id, '/progress/reopen'), { sheet, reason: '' })
    expect(none.html).toContain('id="reason-error"')
    expect((await post(at(id, '/progress/reopen'), { sheet, reason: '기준 착오' }, person(1))).status).toBe(
      403,
    )
    await post(at(id, '/progress/reopen'), { sheet, reason: '기준 착오' })
    expect((await see(at(id, '/progress'), reviews.planner)).words).toContain('기준 착오')
    expect((await see(at(id, `/mine/${entries[0]!}`), person(1))).words).toContain(
      '기획담당관이 다시 열었습니다',
    )
  })
})

describe('who sees what was given', () => {
  const everyone = () =>
    [
      ['planner', reviews.planner],
      ['the other reviewer', person(2)],
      ['the department', person(0)],
      ['other staff', person(5)],
      ['auditor', aPerson({ roles: ['auditor'], accountId: '00000000-0000-7000-8000-0000000000c1' })],
    ] as const
  const pathsOf = (id: ReviewId, entry: string) =>
    ['', '/progress', '/scores', '/mine', '/results.csv', '/results.json', '/reviewers']
      .map((rest) => at(id, rest)) // prettier-ignore
      .concat(at(id, `/entries/${entry}`), at(id, `/mine/${entry}`))

  it('is nobody but the reviewer before the close, whatever they ask for', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2] })
    const [entry] = entries
    valueOf(await reviews.score(1, id, entry!, SECRET, { comment: '숨은 의견' }))
    const own = await see(at(id, `/mine/${entry!}`), person(1))
    expect(own.words).toContain(SECRET_POINTS)
    for (const [who, as] of everyone())
      for (const path of pathsOf(id, entry!)) {
        const answer = await see(path, as)
        expect([who, path, answer.words.includes(SECRET_POINTS) || answer.words.includes('숨은 의견')]).toEqual([who, path, false]) // prettier-ignore
      }
    // The office sees counts.
    expect((await see(at(id, '/progress'), reviews.planner)).words).toContain('1/1장')
    expect((await see(at(id, '/mine'), person(5))).status).toBe(404)
    expect((await see(at(id, `/mine/${entry!}`), person(5))).status).toBe(404)
    expect((await see(at(id), aCitizen())).status).toBe(403)
  })

  it('is the office between close and publication, and then all staff, without names of reviewers', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2], title: '마감한 심사' })
    const [entry] = entries
    for (const who of [1, 2]) valueOf(await reviews.score(who, id, entry!, SECRET, { comment: '숨은 의견' }))
    valueOf(await closeReview(app.city.context({ person: reviews.planner, day: CLOSED }), id))
    const scores = await see(at(id, '/scores'), reviews.planner, CLOSED)
    for (const said of ['사람2', '사람3', SECRET_POINTS, '숨은 의견', '보통'])
      expect(scores.words).toContain(said)
    expect((await see(at(id), reviews.planner, CLOSED)).words).toContain('아직 공개하지 않은 결과입니다')
    for (const [who, as] of everyone().slice(1)) {
      expect([who, (await see(at(id), as, CLOSED)).words.includes(SECRET_POINTS)]).toEqual([who, false])
      expect([who, (await see(at(id, '/results.csv'), as, CLOSED)).status]).toEqual([who, 404])
      expect([who, (await see(at(id, '/scores'), as, CLOSED)).status]).toEqual([who, 403])
    }
    const api = async (day: string) => (await (await on(day)).request('/api/v1/reviews')).text()
    expect(await api(CLOSED)).not.toContain('마감한 심사')
    valueOf(await publishResult(app.city.context({ person: reviews.planner, day: PUBLISHED }), id))
    for (const [who, as] of everyone().slice(1)) {
      const page = await see(at(id), as, PUBLISHED)
      expect([who, page.words.includes(SECRET_POINTS), page.words.includes('사람2')]).toEqual([
        who,
        true,
        false,
      ])
      expect(page.words).not.toContain('숨은 의견')
    }
    const open = await api(PUBLISHED)
    expect(JSON.parse(open)).toMatchObject({
      reviews: expect.arrayContaining([
        expect.objectContaining({ title: '마감한 심사', results: [expect.objectContaining({ points: SECRET, grade: 'A', sheets: 2 })] }), // prettier-ignore
      ]),
    })
    expect(open).not.toMatch(/사람2|숨은 의견/)
    const csv = await (await (await on(PUBLISHED)).request('/data/review-results/file.csv')).text()
    expect(csv).toContain('마감한 심사')
    expect(csv).not.toMatch(/사람2|숨은 의견/)
  })
})

describe('closing, publishing and objecting', () => {
  it('are asked before they are done, each told why it cannot be', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2], title: '끝까지' })
    const [entry] = entries
    expect((await post(at(id, '/close'), {})).words).toContain('심사 기간이 남았고')
    expect((await see(at(id, '/close'), reviews.planner, CLOSED)).words).toContain('평가표 2장은 결과에')
    expect((await post(at(id, '/close'), {}, reviews.planner, CLOSED)).words).toContain(
      '평가표가 하나도 없는',
    )
    valueOf(await reviews.score(1, id, entry!, 80))
    expect((await post(at(id, '/publish'), {}, reviews.planner, CLOSED)).words).toContain('마감한 뒤에')
    expect((await post(at(id, '/close'), {}, reviews.planner, CLOSED)).to).toContain(at(id))
    expect((await post(at(id, '/publish'), {}, person(0), PUBLISHED)).status).toBe(403)
    expect((await see(at(id, '/publish'), reviews.planner, PUBLISHED)).words).toContain('7일 동안 이의')
    expect((await post(at(id, '/publish'), {}, reviews.planner, PUBLISHED)).to).toContain(at(id))

    const path = at(id, `/entries/${entry!}`)
    expect((await see(path, person(1), PUBLISHED)).words).not.toContain('이의 제기하기')
    expect((await post(`${path}/appeal`, { reason: '' }, person(0), PUBLISHED)).html).toContain('id="reason-error"') // prettier-ignore
    expect((await post(`${path}/appeal`, { reason: '남' }, person(1), PUBLISHED)).status).toBe(403)
    await post(`${path}/appeal`, { reason: '근거 자료를 보지 않음' }, person(0), PUBLISHED)
    expect((await see(path, person(0), PUBLISHED)).words).toContain('답을 기다림')
    expect((await see(path, person(1), PUBLISHED)).words).not.toContain('근거 자료를 보지 않음')
    expect((await see(at(id), reviews.planner, PUBLISHED)).words).toContain('답을 기다림')
    const decide = (facts: Fields) =>
      post(`${path}/decide`, { decision: 'upheld', reason: '확인함', points: '85.5', ...facts }, reviews.planner, PUBLISHED) // prettier-ignore
    expect((await decide({ points: '높게' })).html).toContain('id="points-error"')
    expect((await decide({ points: '' })).html).toContain('id="points-error"')
    expect((await decide({ decision: '' })).html).toContain('id="decision-error"')
    expect((await decide({})).to).toContain(path)
    const told = await see(path, person(0), PUBLISHED)
    expect(told.words).toContain('80.00점에서 85.50점으로 고침')
    expect(told.words).toContain('확인함')
    const xlsx = await (await on(PUBLISHED)).request(at(id, '/results.xlsx'), { as: person(3) })
    expect(xlsx.status).toBe(200)
    const json = await see(at(id, '/results.json'), person(3), PUBLISHED)
    expect(json.words).toContain('85.5')
  })
})

describe('however many entries, reviewers and sheets there are', () => {
  const cost = async (path: string, as: Person, day: string) => {
    await see(path, as, day)
    const before = app.city.queries()
    await see(path, as, day)
    return app.city.queries() - before
  }

  it('a page asks the database a fixed number of times', async () => {
    const small = await reviews.round({ entries: 1, reviewers: [1] })
    const large = await reviews.round({ entries: 9, reviewers: [1, 2, 4, 5, 8] })
    const marked = async (id: ReviewId) => {
      const { criteria } = (await readReview(app.city.session, id))!
      return new Map<CriterionId, number>(criteria.map((criterion) => [criterion.id, 80]))
    }
    for (const { id, entries } of [small, large])
      for (const who of [1, 2, 4, 5, 8])
        for (const entryId of entries)
          await scoreEntry(app.city.context({ person: person(who), day: JUDGED }), {
            ...{ entryId, version: 0, marks: await marked(id), comment: '', sends: true },
          })
    const judging = [
      ['', reviews.planner],
      ['/progress', reviews.planner],
      ['/mine', person(1)],
      ['', person(0)],
    ] as const
    for (const [rest, as] of judging) {
      const asked = await cost(at(large.id, rest), as, JUDGED)
      expect([rest, asked]).toEqual([rest, await cost(at(small.id, rest), as, JUDGED)])
      expect(asked).toBeLessThanOrEqual(20)
    }
    for (const { id } of [small, large])
      valueOf(await closeReview(app.city.context({ person: reviews.planner, day: CLOSED }), id))
    for (const rest of ['', '/scores'])
      expect(await cost(at(large.id, rest), reviews.planner, CLOSED)).toBe(
        await cost(at(small.id, rest), reviews.planner, CLOSED),
      )
  })
})

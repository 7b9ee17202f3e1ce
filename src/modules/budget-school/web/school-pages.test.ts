import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { aBudgetCity, aPlanner, type BudgetCity, citizenNumber } from '#testing/a-budget-round.ts'
import { aBudgetCourse } from '#testing/a-budget-course.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { listCourses } from '../data/course-queries.ts'
import { signUpsOf } from '../data/sign-up-queries.ts'

let app: TestApp
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-01-12' })
  town = await aBudgetCity(app.city)
})
afterAll(() => app.city.close())

const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location') ?? '',
})
const see = async (path: string, as: Person = visitor, within = app) =>
  answerOf(await within.request(path, as === visitor ? {} : { as }))
const post = async (
  path: string,
  form: Readonly<Record<string, string | readonly string[]>>,
  as: Person = aPlanner,
  within = app,
) => answerOf(await within.request(path, { form, as }))
const on = (day: string) => aTestApp({ city: app.city, day })

const courseOf2021 = {
  ...{ year: '2021', title: '예산 첫걸음', content: '예산이 무엇인지 배웁니다.', way: 'online', seats: '1' },
  ...{ place: '화상회의 주소는 신청한 사람에게 알림', opensOn: '2021-01-12', closesOn: '2021-01-22' },
  ...{ 'day-1': '2021-01-26', 'from-1': '14:00', 'until-1': '16:00', 'topic-1': '예산의 흐름' },
  ...{ 'day-3': '2021-01-28', 'from-3': '14:00', 'until-3': '16:30' },
}
const person = () => ({
  ...{ name: '이누리', contact: '010-2345-6789', town: town.idOf('west'), consent: 'yes' },
})

describe('before there is a course', () => {
  it('pages say so, and only the planning office is offered to make one', async () => {
    expect((await see('/budget/school')).words).toContain('아직 알린 강좌가 없습니다')
    expect((await see('/office/budget/school', aPerson())).words).not.toContain('강좌 만들기')
    expect((await see('/office/budget/school/new', aPerson())).status).toBe(403)
    expect((await see('/office/budget/school', aPlanner)).words).toContain('강좌 만들기')
    expect((await see('/budget/rounds/2021')).words).toContain('이 해의 강좌는 아직 알리지 않았습니다')
    const later = await on('2022-01-03')
    expect(await later.textOf(await later.request('/budget/rounds/2021'))).toContain(
      '예산학교를 열지 않았습니다',
    )
  })
})

describe('making a course', () => {
  it.each([
    [{ title: ' ' }, 'title', '강좌 이름을 적으십시오'],
    [{ seats: '많이' }, 'seats', '숫자를 입력하십시오'],
    [{ seats: '0' }, 'seats', '정원은 1명부터'],
    [{ opensOn: '2021-01-11' }, 'opensOn', '신청 첫날은 오늘부터'],
    [{ closesOn: '2021-01-30' }, 'closesOn', '첫 차시 날까지만'],
    [{ 'from-1': '두시' }, 'from-1', '시각을 14:00처럼'],
    [{ 'until-3': '13:00' }, 'until-2', '끝나는 시각이 시작하는 시각보다'],
    [{ 'day-3': '2021-02-30' }, 'day-3', '달력에 없는 날짜'],
    [{ way: 'radio' }, 'way', '하나를 고르십시오'],
  ] as const)('is refused at the field, with what was typed kept: %o', async (facts, field, said) => {
    const { status, words, html } = await post('/office/budget/school/new', { ...courseOf2021, ...facts })
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('value="예산의 흐름"')
    expect(await listCourses(app.city.session)).toEqual([])
  })

  it('shows it to everybody at once, in both languages, as data and on the round’s page', async () => {
    const { to } = await post('/office/budget/school/new', courseOf2021)
    expect(to).toContain('/office/budget/school/')
    const list = await see('/budget/school')
    expect(list.words).toContain('강좌 1개 가운데 1개가 지금 신청을 받고 있습니다')
    expect((await see('/en/budget/school')).words).toContain('Open for sign-up')
    const [course] = await listCourses(app.city.session)
    const page = await see(`/budget/school/${course!.id}`)
    for (const said of ['예산의 흐름', '14:00–16:30', '2차시 가운데 2차시 이상 출석', '로그인하고 신청하기'])
      expect(page.words).toContain(said)
    expect((await see('/budget/rounds/2021')).words).toContain('지금 강좌 1개가 신청을 받고 있습니다')
    expect(await (await app.request('/api/v1/budget/courses')).json()).toMatchObject({
      courses: [{ title: '예산 첫걸음', phase: 'open', lessons: [{ from: '14:00' }, { until: '16:30' }] }],
    })
    expect((await app.request('/budget/school.csv')).status).toBe(200)
  })
})

describe('a citizen', () => {
  const citizen = citizenNumber(1)
  const other = citizenNumber(2)
  const href = async () => `/budget/school/${(await listCourses(app.city.session))[0]!.id}`

  it('signs up at the course, told at the field what is missing', async () => {
    const path = await href()
    expect((await see(path, citizen)).html).toContain('name="consent"')
    const refused = await post(`${path}/sign-up`, { ...person(), contact: '전화', consent: '' }, citizen)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="contact-error"')
    expect(refused.html).toContain('value="이누리"')
    expect((await post(`${path}/sign-up`, person(), citizen)).to).toContain(path)
    expect((await see(path, citizen)).words).toContain('이 강좌의 수강생입니다')
    const again = await post(`${path}/sign-up`, person(), citizen)
    expect(again.to).toContain(path)
    expect((await see('/budget/school', citizen)).words).toContain('내 신청')
  })

  it('waits as the first, and moves up when the other withdraws after being asked', async () => {
    const path = await href()
    expect((await see(path, other)).words).toContain('정원이 찼습니다')
    await post(`${path}/sign-up`, { ...person(), name: '박두레' }, other)
    expect((await see(path, other)).words).toContain('1번째로 기다리고 있습니다')
    expect((await see(`${path}/withdraw`, citizen)).words).toContain('자리는 바로 다음 사람에게 갑니다')
    expect((await post(`${path}/withdraw`, {}, citizen)).to).toContain(path)
    expect((await see(path, citizen)).words).toContain('신청을 취소했습니다')
    expect((await see(path, other)).words).toContain('자리가 나서 수강생이 되었습니다')
    expect((await see(`${path}/withdraw`, citizen)).status).toBe(404)
  })

  it('cannot sign up before or after the days, nor can staff', async () => {
    const path = await href()
    const late = await post(`${path}/sign-up`, person(), citizen, await on('2021-01-23'))
    expect(late.words).toContain('신청 기간이 끝났습니다')
    expect((await post(`${path}/sign-up`, person(), aPerson())).status).toBe(403)
    expect((await see(path, aPerson())).words).toContain('직원 계정으로는 신청할 수 없습니다')
  })
})

describe('the office', () => {
  const href = async () => `/office/budget/school/${(await listCourses(app.city.session))[0]!.id}`

  it('enters who calls, sees people, and takes somebody out at their word', async () => {
    const path = await href()
    const refused = await post(`${path}/enter`, { way: 'phone', name: '최하나', contact: '', town: '' })
    expect(refused.html).toContain('id="contact-error"')
    const entered = { ...person(), name: '최하나', town: 'elsewhere', way: 'phone' }
    expect((await post(`${path}/enter`, entered)).to).toContain(path)
    const page = await see(path, aPlanner)
    for (const said of ['박두레', '010-2345-6789', '최하나', '대기']) expect(page.words).toContain(said)
    const waiting = await see(`${path}?show=waiting`, aPlanner)
    expect(waiting.words).not.toContain('박두레')
    expect((await see(path, aPerson())).words).not.toContain('박두레')
    expect((await app.request(`${path}/people.xlsx`, { as: aPlanner })).status).toBe(200)
    expect((await app.request(`${path}/people.csv`, { as: aPerson() })).status).toBe(403)
    const course = (await listCourses(app.city.session))[0]!
    const [, second] = await signUpsOf(app.city.session, course.id, ['in', 'waiting'])
    const out = `${path}/people/${second!.id}/withdraw`
    expect((await see(out, aPlanner)).words).toContain('최하나 님의 신청 취소')
    expect((await post(out, {})).to).toContain(path)
    expect((await see(path, aPlanner)).words).not.toContain('최하나')
  })

  it('notes who came from the day of the lesson on, and prints the sheet', async () => {
    const path = await href()
    const course = (await listCourses(app.city.session))[0]!
    const [own] = await signUpsOf(app.city.session, course.id, ['in'])
    const early = await post(`${path}/lessons/1`, { version: '1', present: own!.id })
    expect(early.words).toContain('출석은 수업 날부터')
    const day = await on('2021-01-26')
    expect((await see(`${path}/lessons/1`, aPlanner, day)).html).toContain(own!.id)
    expect((await post(`${path}/lessons/1`, { version: '1', present: own!.id }, aPlanner, day)).to).toContain(
      path,
    )
    const stale = await post(`${path}/lessons/1`, { version: '1' }, aPlanner, day)
    expect(stale.words).toContain('그 사이에 다른 사람이 고쳤습니다')
    expect((await see(path, aPlanner, day)).words).toContain('1/1명')
    expect((await see(`${path}/sheet`, aPlanner, day)).words).toContain('○')
    expect((await see(`${path}/sheet`, aPerson(), day)).status).toBe(403)
  })

  it('changes a course with what was typed kept, and calls it off with a reason', async () => {
    const path = await href()
    const change = (facts: Readonly<Record<string, string>>) =>
      post(`${path}/change`, { ...courseOf2021, version: '1', ...facts })
    expect((await see(`${path}/change`, aPlanner)).html).toContain('value="14:00"')
    const taken = await change({ opensOn: '2021-01-13' })
    expect(taken.words).toContain('신청이 시작되어 신청 첫날을 바꿀 수 없습니다')
    expect(taken.html).toContain('value="2021-01-13"')
    const silent = await post(`${path}/call-off`, { reason: ' ' })
    expect(silent.html).toContain('id="reason-error"')
    expect((await post(`${path}/call-off`, { reason: '강사 사정으로' })).to).toContain(path)
    expect((await see(path.replace('/office', ''))).words).toContain('강사 사정으로')
  })
})

describe('however many courses and people there are', () => {
  it('a page asks the database a fixed number of times', async () => {
    const cost = async (path: string, as: Person) => {
      await see(path, as)
      const before = app.city.queries()
      await see(path, as)
      return app.city.queries() - before
    }
    const course = await aBudgetCourse(app.city, { seats: 30 })
    const paths = [
      ['/budget/school?year=2021', citizenNumber(1)],
      [`/budget/school/${course}`, citizenNumber(1)],
      ['/office/budget/school', aPlanner],
      [`/office/budget/school/${course}`, aPlanner],
      [`/office/budget/school/${course}/sheet`, aPlanner],
    ] as const
    const before: number[] = []
    for (const [path, as] of paths) before.push(await cost(path, as))
    for (let each = 0; each < 5; each += 1) {
      await aBudgetCourse(app.city)
      await post(
        `/budget/school/${course}/sign-up`,
        { ...person(), name: `시민 ${each}` },
        citizenNumber(10 + each),
      )
    }
    const after: number[] = []
    for (const [path, as] of paths) after.push(await cost(path, as))
    expect(after).toEqual(before)
    expect(Math.max(...after)).toBeLessThanOrEqual(20)
  })
})

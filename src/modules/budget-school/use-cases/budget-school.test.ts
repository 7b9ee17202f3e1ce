import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listMails } from '#platform/mail/mail-queries.ts'
import { aBudgetCity, aPlanner, type BudgetCity, citizenNumber } from '#testing/a-budget-round.ts'
import { aBudgetCourse, aCoursePlan } from '#testing/a-budget-course.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readCourse } from '../data/course-queries.ts'
import { attendanceOf, ownSignUps, signUpsOf } from '../data/sign-up-queries.ts'
import type { CourseId } from '../domain/course.ts'
import type { GivenPerson } from '../domain/sign-up.ts'
import { forgetPeople } from './forget-people.ts'
import { noteAttendance } from './note-attendance.ts'
import { callOffCourse, changeCourse, planCourse } from './plan-course.ts'
import { enterPeople, signUp } from './sign-up.ts'
import { withdraw } from './withdraw.ts'

let city: TestCity
let town: BudgetCity
beforeAll(async () => {
  city = await aTestCity()
  town = await aBudgetCity(city)
})
afterAll(() => city.close())

const someone = (number: number, facts: Partial<GivenPerson> = {}): GivenPerson => ({
  ...{ name: `시민 ${number}`, contact: `citizen${number}@citizen.example`, consents: true },
  ...{ townId: town.idOf('west'), ...facts },
})
const signs = (courseId: CourseId, number: number, facts: Partial<GivenPerson> & { day?: string } = {}) => {
  const { day = '2021-01-12', ...person } = facts
  return signUp(city.context({ person: citizenNumber(number), day }), {
    courseId,
    ...someone(number, person),
  })
}
const office = (day = '2021-01-12') => city.context({ person: aPlanner, day })
const ownId = async (courseId: CourseId, number: number) => {
  const all = await ownSignUps(city.session, citizenNumber(number).accountId!)
  return all.find((each) => each.courseId === courseId)!.id
}
const leaves = async (courseId: CourseId, number: number, day = '2021-01-13') =>
  withdraw(city.context({ person: citizenNumber(number), day }), await ownId(courseId, number))
const standing = async (courseId: CourseId) =>
  (await signUpsOf(city.session, courseId, ['in', 'waiting'])).map(({ name, state }) => `${name} ${state}`)

describe('signing up', () => {
  it('gives seats in the order of coming, then waits, and each account and person is in once', async () => {
    const course = await aBudgetCourse(city)
    expect(await signs(course, 1)).toEqual({ ok: true, value: 'in' })
    expect(await signs(course, 1)).toEqual({ ok: false, refusal: 'signed-up-already' })
    expect(await signs(course, 2)).toEqual({ ok: true, value: 'in' })
    expect(await signs(course, 3)).toEqual({ ok: true, value: 'waiting' })
    const entered = { ...someone(3), way: 'phone' as const }
    const again = await enterPeople(office(), { courseId: course, people: [entered] })
    expect(again).toMatchObject({ refusal: { code: 'signed-up-already' } })
    expect(await signs(course, 9, { name: '시민 3', contact: 'CITIZEN3@citizen.example' })).toEqual({
      ok: false,
      refusal: 'signed-up-already',
    })
    const waits = await ownSignUps(city.session, citizenNumber(3).accountId!)
    expect(waits.map(({ state, place }) => ({ state, place }))).toEqual([{ state: 'waiting', place: 1 }])
  })

  it.each([
    [{ day: '2021-01-10' }, 'not-open-yet'],
    [{ day: '2021-01-23' }, 'closed'],
    [{ consents: false }, 'consent-missing'],
    [{ contact: '전화' }, 'contact-unreadable'],
    [{ townId: 'nowhere' as DepartmentId }, 'no-such-town'],
  ] as const)('is refused with %o: %s', async (facts, refusal) => {
    const course = await aBudgetCourse(city)
    expect(await signs(course, 1, facts)).toEqual({ ok: false, refusal })
    expect(await standing(course)).toEqual([])
  })

  it('is the citizens’ and the planning office’s alone', async () => {
    const course = await aBudgetCourse(city)
    const staff = city.context({ person: aPerson(), day: '2021-01-12' })
    expect(await signUp(staff, { courseId: course, ...someone(1) })).toMatchObject({ refusal: 'not-allowed' })
    const people = [{ ...someone(1), way: 'paper' as const }]
    expect(await enterPeople(staff, { courseId: course, people })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await planCourse(staff, aCoursePlan())).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('of many people on paper is all or nothing', async () => {
    const course = await aBudgetCourse(city, { seats: 2 })
    const people = [1, 2, 3].map((number) => ({ ...someone(number), way: 'paper' as const }))
    const wrong = [...people, { ...someone(4, { name: '' }), way: 'paper' as const }]
    expect(await enterPeople(office(), { courseId: course, people: wrong })).toEqual({
      ok: false,
      refusal: { code: 'name-missing', row: 4 },
    })
    expect(await standing(course)).toEqual([])
    expect(await enterPeople(office(), { courseId: course, people })).toEqual({
      ok: true,
      value: ['in', 'in', 'waiting'],
    })
    const twice = [someone(7), someone(7)].map((each) => ({ ...each, way: 'paper' as const }))
    expect(await enterPeople(office(), { courseId: course, people: twice })).toMatchObject({
      refusal: { code: 'signed-up-already' },
    })
  })
})

describe('withdrawing', () => {
  it('gives the seat to who waited longest and tells them; what was known of the person goes at once', async () => {
    const course = await aBudgetCourse(city)
    for (const number of [1, 2, 3, 4]) valueOf(await signs(course, number))
    valueOf(await leaves(course, 1))
    expect(await standing(course)).toEqual(['시민 2 in', '시민 3 in', '시민 4 waiting'])
    const gone = (await signUpsOf(city.session, course, ['withdrawn']))[0]
    expect(gone).toMatchObject({ name: '', contact: null })
    const { mails } = await listMails(city.session, { limit: 50, offset: 0 })
    const told = mails.filter(({ kind }) => kind === 'budget-school.moved-up')
    expect(told.map(({ to }) => to)).toEqual(['citizen3@citizen.example'])
    expect(await leaves(course, 1)).toMatchObject({ refusal: 'withdrawn-already' })
    // Again, behind all others.
    expect(await signs(course, 1, { day: '2021-01-14' })).toEqual({ ok: true, value: 'waiting' })
    expect(await standing(course)).toEqual(['시민 2 in', '시민 3 in', '시민 4 waiting', '시민 1 waiting'])
  })

  it('of somebody else is not found, and moves nobody up once lessons have begun', async () => {
    const course = await aBudgetCourse(city)
    for (const number of [1, 2, 3]) valueOf(await signs(course, number))
    const own = await ownId(course, 1)
    const other = city.context({ person: citizenNumber(2), day: '2021-01-13' })
    expect(await withdraw(other, own)).toMatchObject({ refusal: 'not-found' })
    valueOf(await withdraw(office('2021-01-26'), own))
    expect(await standing(course)).toEqual(['시민 2 in', '시민 3 waiting'])
    expect(await leaves(course, 2, '2021-03-01')).toMatchObject({ refusal: 'over-already' })
  })
})

describe('changing a course', () => {
  it('gives further seats to those who wait, and never takes one', async () => {
    const course = await aBudgetCourse(city)
    for (const number of [1, 2, 3, 4]) valueOf(await signs(course, number))
    const change = (facts: Parameters<typeof aCoursePlan>[0], version: number) =>
      changeCourse(office('2021-01-14'), { id: course, version, plan: aCoursePlan(facts) })
    expect(await change({ seats: 1 }, 1)).toMatchObject({ refusal: { code: 'seats-below-those-in' } })
    valueOf(await change({ seats: 3 }, 1))
    expect(await standing(course)).toEqual(['시민 1 in', '시민 2 in', '시민 3 in', '시민 4 waiting'])
    expect(await change({ seats: 9 }, 1)).toMatchObject({ refusal: { code: 'stale' } })
  })

  it('keeps lessons that were held with who came to them', async () => {
    const course = await aBudgetCourse(city)
    valueOf(await signs(course, 1))
    const id = await ownId(course, 1)
    const noted = { courseId: course, lesson: 1, version: 1, present: [id] }
    expect(await noteAttendance(office('2021-01-25'), noted)).toMatchObject({ refusal: 'before-the-lesson' })
    valueOf(await noteAttendance(office('2021-01-26'), noted))
    expect(await noteAttendance(office('2021-01-26'), noted)).toMatchObject({ refusal: 'stale' })
    const [first, second] = aCoursePlan().lessons
    const lessons = [first!, { ...second!, day: calendarDate('2021-01-29') }]
    valueOf(
      await changeCourse(office('2021-01-27'), { id: course, version: 1, plan: aCoursePlan({ lessons }) }),
    )
    const now = await readCourse(city.session, course)
    expect(now?.lessons.map(({ day, notedOn }) => [day, notedOn])).toEqual([
      ['2021-01-26', '2021-01-26'],
      ['2021-01-29', null],
    ])
    expect((await attendanceOf(city.session, course)).get(id)?.size).toBe(1)
    expect(now?.counts).toEqual({ in: 1, waiting: 0, attended: 1, completed: 0 })
    valueOf(await noteAttendance(office('2021-01-29'), { ...noted, lesson: 2 }))
    expect((await readCourse(city.session, course))?.counts.completed).toBe(1)
  })
})

describe('calling a course off', () => {
  it('needs a reason, tells who can be mailed, and ends sign-up and noting', async () => {
    const course = await aBudgetCourse(city)
    valueOf(await signs(course, 1))
    const off = (reason: string) => callOffCourse(office(), { id: course, reason })
    expect(await off(' ')).toMatchObject({ refusal: 'reason-missing' })
    valueOf(await off('강사 사정'))
    expect(await off('다시')).toMatchObject({ refusal: 'called-off-already' })
    expect(await signs(course, 2)).toMatchObject({ refusal: 'called-off' })
    const noted = { courseId: course, lesson: 1, version: 1, present: [] }
    expect(await noteAttendance(office('2021-01-26'), noted)).toMatchObject({ refusal: 'called-off-already' })
  })
})

describe('when the promised time is over', () => {
  it('nobody knows any more who took part, but the counts stay', async () => {
    const course = await aBudgetCourse(city)
    valueOf(await signs(course, 1))
    const id = await ownId(course, 1)
    valueOf(
      await noteAttendance(office('2021-01-26'), { courseId: course, lesson: 1, version: 1, present: [id] }),
    )
    const at = (day: string) => city.context({ person: systemPerson, day })
    await forgetPeople(at('2023-02-01'))
    expect(await standing(course)).toEqual(['시민 1 in'])
    expect(await forgetPeople(at('2023-02-02'))).toBeGreaterThan(0)
    expect(await standing(course)).toEqual([' in'])
    expect((await readCourse(city.session, course))?.counts).toMatchObject({ in: 1, attended: 1 })
    expect(await forgetPeople(at('2023-02-02'))).toBe(0)
  })
})

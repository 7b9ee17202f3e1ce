import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { aBudgetCity, citizenNumber } from '#testing/a-budget-round.ts'
import { aBudgetCourse } from '#testing/a-budget-course.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { ownSignUps, signUpsOf } from '../data/sign-up-queries.ts'
import type { CourseId } from '../domain/course.ts'
import { signUp } from './sign-up.ts'
import { withdraw } from './withdraw.ts'

/** PGlite answers one after the other whatever is asked at once: races are PostgreSQL's (TEST_DATABASE_URL). */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined
const PEOPLE = isPostgres ? 120 : 12
const SEATS = isPostgres ? 40 : 4
const TRIES = 3

let city: TestCity
beforeAll(async () => {
  city = await aTestCity()
  await aBudgetCity(city)
})
afterAll(() => city.close())

const people = Array.from({ length: PEOPLE }, (_, number) => number)
const by = (number: number) => city.context({ person: citizenNumber(number), day: '2021-01-12' })
const sign = (courseId: CourseId, number: number) =>
  signUp(by(number), {
    ...{ courseId, name: `시민 ${number}`, contact: `c${number}@citizen.example` },
    ...{ townId: null, consents: true },
  })
const count = async (courseId: CourseId) => {
  const all = await signUpsOf(city.session, courseId, ['in', 'waiting'])
  return {
    in: all.filter(({ state }) => state === 'in').length,
    waiting: all.filter(({ state }) => state === 'waiting').length,
    numbers: new Set(all.map(({ number }) => number)).size,
  }
}

describe(`${PEOPLE * TRIES} tries at once for ${SEATS} seats, on ${isPostgres ? 'PostgreSQL' : 'PGlite (no race)'}`, () => {
  it('are each person once, and nobody beyond the seats', async () => {
    const course = await aBudgetCourse(city, { seats: SEATS })
    const tries = Array.from({ length: TRIES }, () => people).flat()
    const answers = await Promise.all(tries.map((number) => sign(course, number)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(PEOPLE)
    expect(await count(course)).toEqual({ in: SEATS, waiting: PEOPLE - SEATS, numbers: PEOPLE })
    expect(new Set(answers.flatMap((each) => (each.ok ? [] : [each.refusal])))).toEqual(
      new Set(['signed-up-already']),
    )
  }, 120_000)

  it('fill each seat again that is given back meanwhile, once', async () => {
    const course = await aBudgetCourse(city, { seats: SEATS })
    for (const number of people) valueOf(await sign(course, number))
    const own = await Promise.all(
      people.slice(0, SEATS).map(async (number) => {
        const all = await ownSignUps(city.session, citizenNumber(number).accountId!)
        return { number, id: all.find(({ courseId }) => courseId === course)!.id }
      }),
    )
    const gone = await Promise.all(own.map(({ number, id }) => withdraw(by(number), id)))
    expect(gone.every(({ ok }) => ok)).toBe(true)
    expect(await count(course)).toMatchObject({ in: SEATS, waiting: PEOPLE - 2 * SEATS })
  }, 120_000)
})

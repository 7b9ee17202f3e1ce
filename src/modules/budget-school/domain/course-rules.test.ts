import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import { aCoursePlan } from '#testing/a-budget-course.ts'
import { noteAttendance } from './attendance.ts'
import { shareOf } from './budget-school-settings.ts'
import { checkChange, checkCourse } from './check-course.ts'
import { completes, type Course, type CourseId, type LessonId, lessonsToComplete, phaseOn } from './course.ts'
import { checkPerson, movesUp, nextIn, plainContact, type SignUpId, takeSignUp } from './sign-up.ts'

const day = calendarDate

function aCourse(facts: Partial<Course> = {}): Course {
  const plan = aCoursePlan()
  return {
    ...{ ...plan, id: 'c' as CourseId, share: { part: 2, of: 3 }, version: 1 },
    ...{ calledOffOn: null, callOffReason: null },
    lessons: plan.lessons.map((lesson, index) => ({
      ...{ ...lesson, id: `l${index}` as LessonId, number: index + 1, notedOn: null, version: 1 },
    })),
    ...facts,
  }
}

describe('a course', () => {
  it('goes through its days', () => {
    const on = (text: string) => phaseOn(aCourse(), day(text))
    expect(on('2021-01-10')).toBe('coming')
    expect(on('2021-01-11')).toBe('open')
    expect(on('2021-01-22')).toBe('open')
    expect(on('2021-01-23')).toBe('closed')
    expect(on('2021-01-26')).toBe('running')
    expect(on('2021-02-02')).toBe('running')
    expect(on('2021-02-03')).toBe('over')
    expect(phaseOn(aCourse({ calledOffOn: day('2021-01-12') }), day('2021-01-13'))).toBe('called-off')
  })

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ content: '' }, 'content-missing'],
    [{ place: '' }, 'place-missing'],
    [{ seats: 0 }, 'no-seats'],
    [{ seats: 1_001 }, 'no-seats'],
    [{ closesOn: day('2021-01-10') }, 'closes-before-it-opens'],
    [{ closesOn: day('2021-01-27') }, 'closes-after-first-lesson'],
    [{ lessons: [] }, 'no-lessons'],
    [{ year: 2024 }, 'lesson-in-another-year'],
  ] as const)('is refused with %o: %s', (facts, code) => {
    expect(checkCourse(aCoursePlan(facts))).toEqual({ ok: false, refusal: { code } })
  })

  it('has lessons that end after they begin and do not overlap, in the order of their days', () => {
    const at = (held: string, from: number, until: number) => ({
      ...{ title: '', day: day(held), from: from * 60, until: until * 60 },
    })
    const checked = (lessons: ReturnType<typeof at>[]) => checkCourse(aCoursePlan({ lessons }))
    expect(checked([at('2021-01-26', 16, 14)])).toMatchObject({
      refusal: { code: 'lesson-ends-before-it-begins', lesson: 1 },
    })
    expect(checked([at('2021-01-26', 14, 16), at('2021-01-26', 15, 17)])).toMatchObject({
      refusal: { code: 'lessons-overlap', lesson: 2 },
    })
    const sorted = checked([at('2021-01-28', 14, 16), at('2021-01-26', 16, 18), at('2021-01-26', 10, 12)])
    expect(sorted.ok && sorted.value.lessons.map(({ day: held, from }) => [held, from / 60])).toEqual([
      ['2021-01-26', 10],
      ['2021-01-26', 16],
      ['2021-01-28', 14],
    ])
  })

  it('keeps its promises when it is changed', () => {
    const change = (
      facts: Parameters<typeof aCoursePlan>[0],
      today: string,
      isIn = 2,
      before = aCourse(),
    ) => {
      const changed = checkChange(before, aCoursePlan(facts), { today: day(today), in: isIn })
      return changed.ok ? 'ok' : changed.refusal
    }
    expect(change({ seats: 1 }, '2021-01-12')).toBe('seats-below-those-in')
    expect(change({ seats: 1 }, '2021-01-12', 1)).toBe('ok')
    expect(change({ opensOn: day('2021-01-12') }, '2021-01-10')).toBe('ok')
    expect(change({ opensOn: day('2021-01-12') }, '2021-01-12')).toBe('sign-up-has-begun')
    const [first, second, third] = aCoursePlan().lessons
    if (first === undefined || second === undefined || third === undefined) throw new Error('three lessons')
    const later = { ...third, day: day('2021-02-09') }
    expect(change({ lessons: [first, second, later] }, '2021-01-29')).toBe('ok')
    expect(change({ lessons: [first, third] }, '2021-01-29')).toBe('lessons-have-begun')
    expect(change({ lessons: [first, second, { ...third, day: day('2021-01-28'), from: 0, until: 60 }] }, '2021-01-29'))
      .toBe('lessons-have-begun') // prettier-ignore
    expect(change({}, '2021-03-01')).toBe('over-already')
    expect(change({}, '2021-01-12', 0, aCourse({ calledOffOn: day('2021-01-11') }))).toBe(
      'called-off-already',
    )
  })

  it('is completed with the share of its lessons, never with fewer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1/2', '2/3', '3/4', '4/5', '1/1'),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (written, lessons, attended) => {
          const share = shareOf(written)
          const [lesson] = aCourse().lessons
          const course = aCourse({ share, lessons: Array.from({ length: lessons }, () => lesson!) })
          const least = lessonsToComplete(course)
          expect(completes(course, attended)).toBe(attended >= least)
          expect(least / lessons).toBeGreaterThanOrEqual(share.part / share.of - 1e-9)
          expect((least - 1) / lessons).toBeLessThan(share.part / share.of)
        },
      ),
    )
  })
})

describe('signing up', () => {
  it('is taken on its days alone', () => {
    const on = (text: string, course = aCourse()) => {
      const taken = takeSignUp(course, { in: 0, waiting: 0 }, day(text))
      return taken.ok ? taken.value : taken.refusal
    }
    expect(on('2021-01-10')).toBe('not-open-yet')
    expect(on('2021-01-11')).toBe('in')
    expect(on('2021-01-23')).toBe('closed')
    expect(on('2021-01-12', aCourse({ calledOffOn: day('2021-01-11') }))).toBe('called-off')
  })

  it('waits when seats are taken, and behind whoever waits even if one is free', () => {
    const with_ = (isIn: number, waiting: number) => {
      const taken = takeSignUp(aCourse(), { in: isIn, waiting }, day('2021-01-12'))
      return taken.ok ? taken.value : taken.refusal
    }
    expect(with_(1, 0)).toBe('in')
    expect(with_(2, 0)).toBe('waiting')
    expect(with_(1, 1)).toBe('waiting')
  })

  it('asks for a name, a contact that is one, a town of the city and agreement', () => {
    const person = { name: ' 김  하나 ', contact: '010 1234 5678', townId: null, consents: true }
    const check = (facts: Partial<Parameters<typeof checkPerson>[0]>) =>
      checkPerson({ ...person, ...facts }, new Set())
    expect(check({})).toEqual({
      ok: true,
      value: { name: '김 하나', contact: '01012345678', townId: null },
    })
    expect(check({ name: ' ' })).toMatchObject({ refusal: 'name-missing' })
    expect(check({ contact: ' ' })).toMatchObject({ refusal: 'contact-missing' })
    expect(check({ contact: '12' })).toMatchObject({ refusal: 'contact-unreadable' })
    expect(check({ townId: 'nowhere' as never })).toMatchObject({ refusal: 'no-such-town' })
    expect(check({ consents: false })).toMatchObject({ refusal: 'consent-missing' })
    expect(plainContact('A@B.kr')).toBe('a@b.kr')
    expect(plainContact('a@b')).toBeNull()
    expect(plainContact('전화 010-1234-5678')).toBeNull()
  })
})

describe('the waiting list', () => {
  it('moves up in the order of coming, never beyond the seats, and nobody is passed over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }),
        (seats, isIn, numbers) => {
          const waiting = numbers.map((number) => ({ number }))
          const next = nextIn(seats, isIn, waiting).map(({ number }) => number)
          const inOrder = numbers.toSorted((a, b) => a - b)
          expect(next).toEqual(inOrder.slice(0, next.length))
          expect(Math.max(isIn, isIn + next.length)).toBeLessThanOrEqual(Math.max(seats, isIn))
          expect(next.length).toBe(Math.min(numbers.length, Math.max(0, seats - isIn)))
        },
      ),
    )
  })

  it('keeps seats and order through any row of sign-ups and withdrawals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat({ max: 9 }), { maxLength: 60 }),
        (seats, presses) => {
          const course = aCourse({ seats })
          let list: { who: number; number: number; state: 'in' | 'waiting' }[] = []
          let last = 0
          for (const who of presses) {
            const own = list.find((each) => each.who === who)
            const count = (state: string) => list.filter((each) => each.state === state).length
            if (own === undefined) {
              const taken = takeSignUp(
                course,
                { in: count('in'), waiting: count('waiting') },
                day('2021-01-12'),
              )
              if (taken.ok) list.push({ who, number: (last += 1), state: taken.value })
            } else {
              list = list.filter((each) => each !== own)
              const waiting = list.filter(({ state }) => state === 'waiting')
              for (const next of nextIn(seats, count('in'), waiting)) next.state = 'in'
            }
            const [ins, outs] = [
              list.filter((e) => e.state === 'in'),
              list.filter((e) => e.state === 'waiting'),
            ]
            expect(ins.length).toBeLessThanOrEqual(seats)
            if (outs.length > 0) {
              expect(ins.length).toBe(seats)
              // Whoever has a seat came before everybody who waits.
              expect(Math.max(...ins.map(({ number }) => number))).toBeLessThan(
                Math.min(...outs.map(({ number }) => number)),
              )
            }
          }
        },
      ),
    )
  })

  it('moves until the day before the first lesson', () => {
    expect(movesUp(aCourse(), day('2021-01-25'))).toBe(true)
    expect(movesUp(aCourse(), day('2021-01-26'))).toBe(false)
    expect(movesUp(aCourse({ calledOffOn: day('2021-01-12') }), day('2021-01-13'))).toBe(false)
  })
})

describe('attendance', () => {
  const course = aCourse()
  const [lesson] = course.lessons
  const ids = ['a', 'b'] as SignUpId[]
  const note = (today: string, facts: Partial<Parameters<typeof noteAttendance>[2]> = {}) => {
    const asked = { present: ids, in: new Set(ids), version: 1, today: day(today), ...facts }
    const noted = noteAttendance(course, lesson!, asked)
    return noted.ok ? noted.value : noted.refusal
  }

  it('is noted from the day of the lesson on, of who is in the course, each once', () => {
    expect(note('2021-01-25')).toBe('before-the-lesson')
    expect(note('2021-01-26')).toEqual(ids)
    expect(note(addDays(day('2021-01-26'), 30))).toEqual(ids)
    expect(note('2021-01-26', { present: [ids[0]!, ids[0]!] })).toEqual([ids[0]])
    expect(note('2021-01-26', { in: new Set([ids[0]!]) })).toBe('not-in-the-course')
    expect(note('2021-01-26', { version: 2 })).toBe('stale')
  })
})

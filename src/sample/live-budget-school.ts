import type { DepartmentId } from '#platform/access/person.ts'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import {
  callOffCourse,
  type CourseLine,
  type EnteredPerson,
  enterPeople,
  listCourses,
  noteAttendance,
  planCourse,
  signUpsOf,
  withdraw,
} from '#modules/budget-school/index.ts'
import { townPlaces } from '../../sample-city/budget/round-2021.ts'
import { school2021 } from '../../sample-city/budget/school-2021.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { chance2021, pick2021 } from './budget-rounds.ts'
import { asPlanner } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type SampleCourse = (typeof school2021)[number]

const on = calendarDate

/** The courses of the budget school: announced, filled day by day, left by a few, attended, one called off. */
export function budgetSchoolEvents(): readonly SampleEvent[] {
  return school2021.flatMap((course) => {
    const at = (day: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
      day: on(day),
      live: (life) => live(life, on(day)),
    })
    const held = 'calledOff' in course ? [] : course.lessons
    return [
      at(course.planned, (life, day) => livePlan(life, day, course)),
      ...signUpDays(course).map(([day, places]) =>
        at(day, (life, today) => liveSignUps(life, today, course, places)),
      ),
      at(course.closes, (life, day) => liveWithdrawals(life, day, course)),
      ...('calledOff' in course
        ? [at(course.calledOff.day, (life, day) => liveCallOff(life, day, course, course.calledOff.reason))]
        : []),
      ...held.map(([day], index) => at(day, (life, today) => liveLesson(life, today, course, index + 1))),
    ]
  })
}

const minutes = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))

async function livePlan(life: SampleLife, day: CalendarDate, course: SampleCourse): Promise<void> {
  const { year, title, content, way, place, teacher, seats, opens, closes, lessons } = course
  const planned = await planCourse(asPlanner(life, day), {
    ...{ year, title, content, way, place, teacher, seats, opensOn: on(opens), closesOn: on(closes) },
    lessons: lessons.map(([held, from, until, topic]) => ({
      ...{ title: topic, day: on(held), from: minutes(from), until: minutes(until) },
    })),
  })
  lived(planned, `the course “${title}”`)
}

/** On which days how many sign up: most on the first, some in between, and at the end. */
function signUpDays({
  opens,
  closes,
  signUps,
}: SampleCourse): readonly (readonly [CalendarDate, readonly number[]])[] {
  const [first, last] = [on(opens), on(closes)]
  const middle = addDays(first, Math.floor(daysBetween(first, last) / 3))
  const places = Array.from({ length: signUps }, (_, index) => index)
  const [half, most] = [Math.ceil(signUps / 2), Math.ceil((signUps * 4) / 5)]
  return [
    [first, places.slice(0, half)],
    [middle, places.slice(half, most)],
    [last, places.slice(most)],
  ]
}

async function courseOf(life: SampleLife, { title, year }: SampleCourse): Promise<CourseLine> {
  const found = (await listCourses(life.environment.database, { year })).find((each) => each.title === title)
  if (found === undefined) throw new Error(`nobody planned “${title}”`)
  return found
}

async function liveSignUps(
  life: SampleLife,
  day: CalendarDate,
  course: SampleCourse,
  places: readonly number[],
): Promise<void> {
  const { id } = await courseOf(life, course)
  const towns = new Map<string, DepartmentId>()
  const people: EnteredPerson[] = []
  for (const place of places) {
    const purpose = `school ${course.key} ${place}`
    const code = pick2021(Object.keys(townPlaces), `town ${purpose}`)
    if (!towns.has(code)) towns.set(code, await life.departmentId(code, day))
    people.push(
      someone(
        purpose,
        course,
        place,
        chance2021(`from ${purpose}`, 9) === 0 ? null : (towns.get(code) ?? null),
      ),
    )
  }
  lived(await enterPeople(asPlanner(life, day), { courseId: id, people }), `sign-ups for “${course.title}”`)
}

/** Somebody invented; where one cannot tell, they came by the city's page. */
function someone(
  purpose: string,
  { key }: SampleCourse,
  place: number,
  townId: DepartmentId | null,
): EnteredPerson {
  const sex = chance2021(`sex ${purpose}`, 2) === 0 ? 'female' : 'male'
  const given = pick2021(citizensPanel.givenNames[sex], `given ${purpose}`)
  const way = pick2021(['online', 'online', 'online', 'phone', 'paper'] as const, `way ${purpose}`)
  return {
    name: `${pick2021(citizensPanel.surnames, `surname ${purpose}`)}${given}`,
    contact:
      way === 'online'
        ? `school.${key}.${place + 1}@citizen.example`
        : `010-0000-${String(2_000 + chance2021(`phone ${purpose}`, 7_999)).padStart(4, '0')}`,
    ...{ townId, consents: true, way },
  }
}

async function liveWithdrawals(life: SampleLife, day: CalendarDate, course: SampleCourse): Promise<void> {
  const { id } = await courseOf(life, course)
  const people = await signUpsOf(life.environment.database, id, ['in', 'waiting'])
  for (const number of course.withdrawn) {
    const person = people.find((each) => each.number === number)
    if (person === undefined) throw new Error(`nobody is number ${number} of “${course.title}”`)
    lived(await withdraw(asPlanner(life, day), person.id), `number ${number} leaving “${course.title}”`)
  }
}

async function liveCallOff(
  life: SampleLife,
  day: CalendarDate,
  course: SampleCourse,
  reason: string,
): Promise<void> {
  const { id } = await courseOf(life, course)
  lived(await callOffCourse(asPlanner(life, day), { id, reason }), `calling off “${course.title}”`)
}

async function liveLesson(
  life: SampleLife,
  day: CalendarDate,
  course: SampleCourse,
  lesson: number,
): Promise<void> {
  const { id } = await courseOf(life, course)
  const people = await signUpsOf(life.environment.database, id, ['in'])
  const present = people
    .filter(
      ({ number }) => chance2021(`lesson ${course.key} ${lesson} ${number}`, 100) >= course.offAttendance,
    )
    .map((person) => person.id)
  const noted = { courseId: id, lesson, version: 1, present }
  lived(await noteAttendance(asPlanner(life, day), noted), `lesson ${lesson} of “${course.title}”`)
}

import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Course, type CoursePlan, firstDayOf, type KeptLesson, type Lesson, phaseOn } from './course.ts'

export const MOST_LESSONS = 12
export const MOST_SEATS = 1_000
/** A lesson later or earlier is a slip of the pen. */
const MOST_YEARS = 2

export type CourseFlaw =
  | 'title-missing'
  | 'content-missing'
  | 'place-missing'
  | 'no-seats'
  | 'closes-before-it-opens'
  | 'no-lessons'
  | 'too-many-lessons'
  | 'lesson-in-another-year'
  | 'closes-after-first-lesson'

export type LessonFlaw = 'lesson-ends-before-it-begins' | 'lessons-overlap'

/** What is wrong with a plan; of a lesson with its place in the list, from 1 on. */
export type PlanFlaw = { readonly code: CourseFlaw } | { readonly code: LessonFlaw; readonly lesson: number }

/** Decides whether a course may be planned so; its lessons come out in the order of their days. */
export function checkCourse(given: CoursePlan): Result<CoursePlan, PlanFlaw> {
  const plan = inOrder(given)
  const flaw = flawOf(plan)
  return flaw === null ? ok(plan) : refuse(flaw)
}

function flawOf(plan: CoursePlan): PlanFlaw | null {
  const { title, content, place, seats, lessons } = plan
  if (title === '') return { code: 'title-missing' }
  if (content === '') return { code: 'content-missing' }
  if (place === '') return { code: 'place-missing' }
  if (!Number.isSafeInteger(seats) || seats < 1 || seats > MOST_SEATS) return { code: 'no-seats' }
  if (plan.closesOn < plan.opensOn) return { code: 'closes-before-it-opens' }
  if (lessons.length === 0) return { code: 'no-lessons' }
  if (lessons.length > MOST_LESSONS) return { code: 'too-many-lessons' }
  for (const [index, lesson] of lessons.entries()) {
    if (lesson.until <= lesson.from) return { code: 'lesson-ends-before-it-begins', lesson: index + 1 }
    const before = lessons[index - 1]
    if (before?.day === lesson.day && lesson.from < before.until)
      return { code: 'lessons-overlap', lesson: index + 1 }
    if (Math.abs(Number(lesson.day.slice(0, 4)) - plan.year) >= MOST_YEARS)
      return { code: 'lesson-in-another-year' }
  }
  return plan.closesOn > firstDayOf(plan) ? { code: 'closes-after-first-lesson' } : null
}

const inOrder = (plan: CoursePlan): CoursePlan => ({
  ...plan,
  title: plan.title.trim(),
  content: plan.content.trim(),
  place: plan.place.trim(),
  teacher: plan.teacher.trim(),
  lessons: plan.lessons
    .map((lesson) => ({ ...lesson, title: lesson.title.trim() }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from),
})

export type ChangeFlaw =
  'over-already' | 'called-off-already' | 'seats-below-those-in' | 'lessons-have-begun' | 'sign-up-has-begun'

/**
 * Decides whether a course may still become another. Seats never fall below those who are in; once signing up has begun
 * its first day stays; a lesson that was noted, or whose day is over, stays as it was held.
 */
export function checkChange(
  before: Course,
  after: CoursePlan,
  facts: { readonly today: CalendarDate; readonly in: number },
): Result<CoursePlan, ChangeFlaw> {
  const phase = phaseOn(before, facts.today)
  if (phase === 'called-off') return refuse('called-off-already')
  if (phase === 'over') return refuse('over-already')
  if (after.seats < facts.in) return refuse('seats-below-those-in')
  if (phase !== 'coming' && after.opensOn !== before.opensOn) return refuse('sign-up-has-begun')
  const same = (a: Lesson, b: Lesson) => a.day === b.day && a.from === b.from && a.until === b.until
  const held = heldLessons(before, facts.today)
  const stay = held.every((lesson) => after.lessons.some((now) => same(lesson, now)))
  const others = after.lessons.filter((now) => !held.some((lesson) => same(lesson, now)))
  if (!stay || others.some(({ day }) => day < facts.today)) return refuse('lessons-have-begun')
  return ok(after)
}

/** Lessons that are over, or of which it was noted who came: they stay as they were. */
export function heldLessons(
  { lessons }: Pick<Course, 'lessons'>,
  today: CalendarDate,
): readonly KeptLesson[] {
  return lessons.filter(({ day, notedOn }) => day < today || notedOn !== null)
}

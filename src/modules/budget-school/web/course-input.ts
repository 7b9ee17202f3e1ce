import { z } from 'zod'
import type { FormFields } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { MOST_LESSONS } from '../domain/check-course.ts'
import { type Course, courseWays, type CoursePlan, type Lesson } from '../domain/course.ts'
import { countField, dayField, hourOf, minutesOf, textField } from './form-fields.ts'

const rows = Array.from({ length: MOST_LESSONS }, (_, index) => index + 1)
const perRow = <K extends string>(name: K) =>
  Object.fromEntries(rows.map((row) => [`${name}-${row}`, textField(100)])) as Record<
    `${K}-${number}`,
    ReturnType<typeof textField>
  >

/** A course as the form sends it; rows of lessons that are empty are none. */
export const courseForm = z
  .object({
    year: z
      .string('required')
      .trim()
      .regex(/^20\d{2}$/, 'not-a-number')
      .transform(Number),
    title: textField(100),
    content: textField(2_000),
    way: z.enum(courseWays, 'not-a-choice'),
    place: textField(200),
    teacher: textField(100),
    seats: countField,
    opensOn: dayField,
    closesOn: dayField,
    version: z.coerce.number().int().catch(0),
    ...perRow('day'),
    ...perRow('from'),
    ...perRow('until'),
    ...perRow('topic'),
  })
  .transform((given, check): { readonly version: number; readonly plan: CoursePlan } => {
    const { year, title, content, way, place, teacher, seats, opensOn, closesOn, version } = given
    const wrong = (field: string, message: string) => {
      check.addIssue({ code: 'custom', message, path: [field] })
      return null
    }
    const lessons = rows.flatMap((row) => lessonIn(given, row, wrong) ?? [])
    return { version, plan: { year, title, content, way, place, teacher, seats, opensOn, closesOn, lessons } }
  })

function lessonIn(
  given: object,
  row: number,
  wrong: (field: string, message: string) => null,
): Lesson | null {
  const typed = new Map<string, unknown>(Object.entries(given))
  const said = (name: string) => {
    const value = typed.get(`${name}-${row}`)
    return typeof value === 'string' ? value : ''
  }
  const [day, from, until, title] = [said('day'), said('from'), said('until'), said('topic')]
  if (day === '' && from === '' && until === '' && title === '') return null
  const read: CalendarDate | null = parseCalendarDate(day)
  const [begins, ends] = [minutesOf(from), minutesOf(until)]
  if (read === null) return wrong(`day-${row}`, day === '' ? 'required' : 'no-such-day')
  if (begins === null) return wrong(`from-${row}`, 'not-an-hour')
  if (ends === null) return wrong(`until-${row}`, 'not-an-hour')
  return { title, day: read, from: begins, until: ends }
}

/** A course as the form shows it. */
export function shownCourse(course: Course): FormFields['values'] {
  const { year, title, content, way, place, teacher, seats, opensOn, closesOn } = course
  return {
    ...{ year: String(year), title, content, way, place, teacher, seats: String(seats), opensOn, closesOn },
    ...Object.fromEntries(
      course.lessons.flatMap(({ day, from, until, title: topic }, index) => [
        [`day-${index + 1}`, day],
        [`from-${index + 1}`, hourOf(from)],
        [`until-${index + 1}`, hourOf(until)],
        [`topic-${index + 1}`, topic],
      ]),
    ),
  }
}

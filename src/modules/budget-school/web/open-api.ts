import { z } from 'zod'
import { json, type Reply } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listCourses } from '../data/course-queries.ts'
import { budgetSchoolActions } from '../domain/budget-school-actions.ts'
import { coursePhases, courseWays, phaseOn } from '../domain/course.ts'
import { hourOf } from './form-fields.ts'

const day = z.iso.date()
const hour = z.string().regex(/^\d{2}:\d{2}$/)

const courses = z.object({
  day,
  courses: z.array(
    z.object({
      id: z.uuid(),
      year: z.int(),
      title: z.string(),
      content: z.string(),
      phase: z.enum(coursePhases),
      way: z.enum(courseWays),
      place: z.string(),
      opensOn: day,
      closesOn: day,
      seats: z.int(),
      lessons: z.array(z.object({ number: z.int(), day, from: hour, until: hour, title: z.string() })),
      signedUp: z.int(),
      waiting: z.int(),
      attended: z.int(),
      completed: z.int(),
    }),
  ),
})

async function all({ context }: WebRequest): Promise<Reply> {
  const { database, today } = context
  const value: z.input<typeof courses> = {
    day: today,
    courses: (await listCourses(database)).map((course) => ({
      ...{ id: course.id, year: course.year, title: course.title, content: course.content },
      ...{ phase: phaseOn(course, today), way: course.way, place: course.place, seats: course.seats },
      ...{ opensOn: course.opensOn, closesOn: course.closesOn },
      lessons: course.lessons.map(({ number, day: held, from, until, title }) => ({
        ...{ number, day: held, from: hourOf(from), until: hourOf(until), title },
      })),
      ...{ signedUp: course.counts.in, waiting: course.counts.waiting },
      ...{ attended: course.counts.attended, completed: course.counts.completed },
    })),
  }
  return json(value)
}

export const budgetSchoolApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/budget/courses',
    budgetSchoolActions['read-courses'],
    {
      summary: { ko: '주민참여예산학교 강좌', en: 'Courses of the participatory budget school' },
      response: courses,
    },
    all,
  ),
]

import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type CourseId, type CoursePlan, planCourse } from '#modules/budget-school/index.ts'
import { aPlanner } from './a-budget-round.ts'
import type { TestCity } from './test-city.ts'

/** Of 2021: sign-ups from 11 to 22 January, lessons on 26 and 28 January and 2 February at two o'clock. */
export function aCoursePlan(facts: Partial<CoursePlan> = {}): CoursePlan {
  const lesson = (day: string, title: string) => ({
    ...{ title, day: calendarDate(day), from: 14 * 60, until: 16 * 60 },
  })
  return {
    ...{ year: 2021, title: '제안서 쓰기', content: '주민제안서를 쓰는 법을 배웁니다.', way: 'on-site' },
    ...{ place: '시청 회의실', teacher: '', seats: 2 },
    ...{ opensOn: calendarDate('2021-01-11'), closesOn: calendarDate('2021-01-22') },
    lessons: [
      lesson('2021-01-26', '주민참여예산이란'),
      lesson('2021-01-28', '제안 찾기'),
      lesson('2021-02-02', '쓰기'),
    ],
    ...facts,
  }
}

/** A course that was planned on 4 January 2021. */
export async function aBudgetCourse(city: TestCity, facts: Partial<CoursePlan> = {}): Promise<CourseId> {
  return valueOf(await planCourse(city.context({ person: aPlanner, day: '2021-01-04' }), aCoursePlan(facts)))
}

import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listCourses } from '../data/course-queries.ts'
import { firstDayOf, phaseOn } from '../domain/course.ts'
import { schoolTexts } from './words.ts'

const { ko, en } = schoolTexts

/** Courses with their counts; nobody is named. */
export const budgetSchoolDatasets: readonly DatasetDefinition[] = [
  {
    name: 'budget-courses',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '주민참여예산', en: 'participatory budgeting' },
      { ko: '예산학교', en: 'budget school' },
    ],
    updated: 'monthly',
    columns: [
      { name: '연도', title: { ko: ko.year, en: en.year }, type: 'integer' },
      { name: '강좌명', title: { ko: ko.course, en: en.course }, type: 'text' },
      { name: '상태', title: { ko: ko.phase, en: en.phase }, type: 'text' },
      { name: '방법', title: { ko: ko.way, en: en.way }, type: 'text' },
      { name: '신청시작일', title: { ko: '신청 시작일', en: 'Sign-up opens' }, type: 'date' },
      { name: '신청종료일', title: { ko: '신청 종료일', en: 'Sign-up closes' }, type: 'date' },
      { name: '첫차시일', title: { ko: ko.firstLesson, en: en.firstLesson }, type: 'date' },
      { name: '차시수_회', title: { ko: '차시 수(회)', en: 'Lessons' }, type: 'integer' },
      { name: '정원_명', title: { ko: '정원(명)', en: 'Seats' }, type: 'integer' },
      { name: '신청_명', title: { ko: '신청(명)', en: 'Signed up' }, type: 'integer' },
      { name: '대기_명', title: { ko: '대기(명)', en: 'Waiting' }, type: 'integer' },
      { name: '출석_명', title: { ko: '출석(명)', en: 'Attended' }, type: 'integer' },
      { name: '이수_명', title: { ko: '이수(명)', en: 'Completed' }, type: 'integer' },
    ],
    rows: async ({ database, today }, locale) => {
      const words = schoolTexts[locale]
      return (await listCourses(database)).map((course) => [
        ...[course.year, course.title, words.phases[phaseOn(course, today)], words.ways[course.way]],
        ...[course.opensOn, course.closesOn, firstDayOf(course), course.lessons.length, course.seats],
        ...[course.counts.in, course.counts.waiting, course.counts.attended, course.counts.completed],
      ])
    },
  },
]

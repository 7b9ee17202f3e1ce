import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { countHits, findHits, type SearchAsked } from '../data/search-queries.ts'
import { searchKinds } from '../domain/search-kinds.ts'
import type { ReportId } from '../domain/task.ts'
import { planInput } from '../domain/plan-input.ts'
import { bringInPlan } from './bring-in-plan.ts'
import { changeTask } from './change-task.ts'
import { fillSearch } from './fill-search.ts'
import { publishReason } from './publish-reason.ts'
import { reportTask } from './report-task.ts'
import { takeBackReport } from './take-back-report.ts'
import { readTask } from '../data/task-record-queries.ts'

let city: TestCity
let plan: TrackedPlan
let reportId: ReportId
const TODAY = calendarDate('2021-03-02')

beforeAll(async () => {
  city = await aTestCity({ day: TODAY })
  plan = await aTrackedPlan(city)
  const draft = {
    year: 2022,
    title: { ko: '2022년도 주요업무계획', en: 'Work plan for 2022' },
    department: 'planning',
    vision: '비전',
    aims: [],
    coreTasks: [],
    programmes: [
      {
        number: 1,
        title: { ko: '시민 소통', en: 'Talking with citizens' },
        department: 'planning',
        purpose: '시민의 뜻을 듣습니다.',
        aims: ['열린 시정'],
        sections: [
          { title: '현황', items: [{ text: '원탁회의 8회', items: [{ text: '참여 인원 830명' }] }] },
        ],
        tasks: [{ text: '원탁회의 열기', start: '2022-03', end: '2022-04' }],
      },
    ],
  }
  valueOf(await bringInPlan(city.context({ person: plan.planner }), planInput.parse(draft)))
  reportId = valueOf(
    await reportTask(city.context({ person: plan.people.officer }), {
      taskId: plan.task('panel'),
      day: TODAY,
      state: 'progress',
      percent: 40,
      note: '위촉장 인쇄를 맡김',
    }),
  )
})
afterAll(() => city.close())

const all = Object.fromEntries(searchKinds.map((kind) => [kind, { limit: 50, count: 50 }]))
const found = async (query: string, room: SearchAsked['room'] = 'workspace') => {
  const hits = await findHits(city.session, { query, room }, all, TODAY)
  return searchKinds.flatMap((kind) => hits[kind].map(({ text }) => `${kind} ${text.ko}`))
}

describe('the search', () => {
  it('finds parts of words in every kind of thing, whatever the spaces', async () => {
    expect(await found('평가단')).toEqual(['task 시민평가단 모집'])
    expect(await found('시민 평가 단모집')).toEqual(['task 시민평가단 모집'])
    expect(await found('마친공약')).toEqual(['figure 마친 공약'])
    expect(await found('위촉장')).toEqual(['report 위촉장 인쇄를 맡김'])
    expect(await found('830명')).toEqual(['item 참여 인원 830명'])
    expect(await found('열린')).toEqual(['programme 열린 시정'])
  })

  it('finds names by their initial consonants, but no running text', async () => {
    expect(await found('ㅅㅁㅍㄱㄷ')).toEqual(['task 시민평가단 모집'])
    expect(await found('ㅇㅅ')).not.toContain('report 위촉장 인쇄를 맡김')
  })

  it('finds English words as well', async () => {
    expect(await found('panel')).toEqual(['task 시민평가단 모집'])
  })

  it('puts what begins with the words first', async () => {
    expect((await found('공약')).filter((hit) => hit.startsWith('task'))).toEqual([
      'task 공약 현황판 운영',
      'task 2차 공약평가',
    ])
  })

  it('shows citizens neither drafts nor what the office keeps to itself', async () => {
    expect(await found('원탁회의', 'portal')).toEqual([])
    expect(await found('위촉장', 'portal')).toEqual([])
    const by = city.context({ person: plan.planner })
    valueOf(await publishReason(by, { reportId, shown: true }))
    expect(await found('위촉장', 'portal')).toEqual(['report 위촉장 인쇄를 맡김'])
    valueOf(await publishReason(by, { reportId, shown: false }))
    expect(await found('위촉장', 'portal')).toEqual([])
  })

  it('takes marks and signs of patterns as they are', async () => {
    expect(await found('%')).toEqual([])
    expect(await found('_ 패널 \\')).toEqual([])
  })

  it('finds a task by its new words and a report no longer once it is taken back', async () => {
    const task = await readTask(city.session, plan.task('census'), TODAY)
    if (task === null) throw new Error('no task')
    const facts = { ...task, text: { ko: '농림어업총조사', en: null } }
    valueOf(
      await changeTask(city.context({ person: plan.planner }), {
        taskId: task.id,
        version: task.version,
        facts,
      }),
    )
    expect(await found('경제총조사')).toEqual([])
    expect(await found('농림어업')).toEqual(['task 농림어업총조사'])
    const officer = city.context({ person: plan.people.officer })
    const told = {
      taskId: plan.task('later'),
      day: TODAY,
      state: 'started' as const,
      percent: 1,
      note: '잘못 적음',
    }
    const wrong = valueOf(await reportTask(officer, told))
    expect(await found('잘못')).toHaveLength(1)
    valueOf(await takeBackReport(officer, { taskId: plan.task('later'), reportId: wrong }))
    expect(await found('잘못')).toEqual([])
  })

  it('counts each kind, and asks one query for that and one for each kind that is shown', async () => {
    const before = city.queries()
    expect(await countHits(city.session, { query: '공약', room: 'workspace' })).toMatchObject({
      task: 2,
      figure: 1,
      programme: 1,
    })
    await found('공약')
    expect(city.queries() - before).toBe(1 + searchKinds.length)
  })

  it('has nothing to fill while everything goes through the house', async () => {
    expect(await fillSearch(city.context())).toBe(0)
  })
})

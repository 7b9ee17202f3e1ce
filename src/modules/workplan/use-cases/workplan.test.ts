import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson, type DepartmentId } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { foundCity, listDepartments } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { listDoubts, listPlans } from '../data/plan-queries.ts'
import { listHighlights } from '../data/figure-queries.ts'
import { listProgrammes, readProgramme } from '../data/programme-queries.ts'
import { countTasks, listTasks, type TaskFilter } from '../data/task-queries.ts'
import { listReports, readTask } from '../data/task-record-queries.ts'
import { planInput, type PlanInput } from '../domain/plan-input.ts'
import type { PlanMoment } from '../domain/plan-period.ts'
import { noRecurrence } from '../domain/recurrence.ts'
import type { TaskId } from '../domain/task.ts'
import { addTask } from './add-task.ts'
import { adoptPlan } from './adopt-plan.ts'
import { bringInPlan, type BroughtInPlan } from './bring-in-plan.ts'
import { changeFigure } from './change-figure.ts'
import { changeTask } from './change-task.ts'
import { overrideTaskState } from './override-task-state.ts'
import { reportTask } from './report-task.ts'

let city: TestCity
let pledges: DepartmentId
let statistics: DepartmentId
const planner = aPerson({ roles: ['planner'], name: '정다운' })
const TODAY = '2021-11-10'

const plan = (facts: Partial<PlanInput> = {}): PlanInput => ({
  year: 2021,
  title: { ko: '2021년도 주요업무계획', en: 'Work plan for 2021' },
  department: 'planning',
  vision: '시정성과 극대화',
  aims: ['종합적인 기획 조정'],
  coreTasks: ['공약의 속도감 있는 추진'],
  doubts: [{ where: 'programmes.2', what: { ko: '83건과 82건이 맞지 않음', en: '83 and 82 do not match' } }],
  programmes: [
    {
      number: 2,
      title: { ko: '공약 이행', en: 'Keeping pledges' },
      department: 'planning',
      phone: '031-980-3100',
      purpose: '공약을 임기 안에 마칩니다.',
      aims: ['시민평가'],
      sections: [
        {
          title: '현황',
          items: [{ text: '8개 분야', marker: '○', items: [{ text: '83개 사업', marker: '-' }] }],
        },
      ],
      tasks: [
        {
          key: 'panel',
          text: '시민평가단 모집',
          start: '2021-02',
          end: '2021-02',
          participation: 'recruitment',
        },
        { key: 'second', text: '2차 공약평가', start: '2021-11', end: '2021-11', helpers: ['통계과'] },
        { key: 'monthly', text: '이달의 협업왕', start: '2021-01', end: '2021-12', recurrence: 'monthly' },
      ],
      figures: [
        {
          key: 'done',
          label: '마친 공약',
          value: { kind: 'ratio', part: 36, whole: 83 },
          day: '2020-12-31',
          highlight: true,
        },
      ],
    },
    {
      number: 14,
      title: { ko: '통계조사', en: 'Statistics' },
      department: 'statistics',
      purpose: '정책의 기초자료',
      aims: [],
      sections: [],
      tasks: [
        { key: 'yearbook', text: '기본통계연보', start: '2021-11', end: '2022-03', budget: 14_000_000 },
      ],
      budget: {
        total: 230_000_000,
        lines: [
          { source: 'province', amount: 14_000_000 },
          { source: 'city', amount: 216_000_000 },
        ],
      },
      tables: [
        {
          caption: '조사 대상',
          day: '2021-01-01',
          columns: [
            { title: '조사', type: 'text' },
            { title: '가구', type: 'count' },
          ],
          rows: [['사회조사', 1005]],
        },
      ],
    },
  ],
  ...facts,
})

const bring = async (facts: Partial<PlanInput> = {}) =>
  bringInPlan(city.context({ person: planner }), planInput.parse(plan(facts)))

let brought: BroughtInPlan
const task = (key: string): TaskId => brought.taskIds.get(key)!
const member = (...departmentIds: DepartmentId[]) => aPerson({ name: '한가람', departmentIds })
const stateOf = async (key: string, day = TODAY) =>
  (await readTask(city.session, task(key), calendarDate(day)))?.state

beforeEach(async () => {
  city = await aTestCity({ day: TODAY })
  const department = (code: string, ko: string) => ({
    code,
    kind: 'department' as const,
    parent: null,
    name: { ko, en: code },
    extension: '3000',
    duties: { ko: '', en: '' },
  })
  const founded = await foundCity(city.context({ person: systemPerson }), {
    profile: {
      name: { ko: '두레시', en: 'Dure' },
      contact: { ko: '', en: '' },
      telephonePrefix: '031-980',
      population: { ko: '', en: '' },
      official: false,
    },
    day: calendarDate('2018-07-01'),
    basis: '조례',
    departments: [department('planning', '기획담당관'), department('statistics', '통계과')],
  })
  expect(founded.ok).toBe(true)
  const departments = await listDepartments(city.session, calendarDate(TODAY))
  pledges = departments.find(({ code }) => code === 'planning')!.departmentId
  statistics = departments.find(({ code }) => code === 'statistics')!.departmentId
  brought = valueOf(await bring())
})
afterEach(async () => city.close())

const adopt = async () =>
  valueOf(await adoptPlan(city.context({ person: planner }), { planId: brought.planId }))

describe('bringing a plan in', () => {
  it('keeps programmes, figures, tables, budget and doubts as they were given', async () => {
    const programme = await readProgramme(city.session, brought.planId, 14)
    expect(programme?.budget).toEqual({
      total: 230_000_000n,
      lines: [
        { source: 'city', amount: 216_000_000n },
        { source: 'province', amount: 14_000_000n },
      ],
    })
    expect(programme?.tables[0]?.cells).toEqual([[{ ko: '사회조사', en: null }, '1005']])
    const pledge = await readProgramme(city.session, brought.planId, 2)
    expect(pledge?.sections[0]?.items[0]).toMatchObject({
      marker: '○',
      items: [{ marker: '-', text: { ko: '83개 사업' } }],
    })
    expect(pledge?.figures[0]).toMatchObject({
      value: { kind: 'ratio', counts: ratio(36, 83) },
      day: '2020-12-31',
    })
    expect(await listDoubts(city.session, brought.planId)).toEqual([
      { where: 'programmes.2', what: { ko: '83건과 82건이 맞지 않음', en: '83 and 82 do not match' } },
    ])
    expect(await listHighlights(city.session, brought.planId)).toMatchObject([
      { programme: 2, label: { ko: '마친 공약' } },
    ])
  })
  it('keeps nothing of a plan that does not add up and does not say so', async () => {
    const [, second] = plan().programmes
    const wrong = {
      ...second!,
      budget: { total: 231_000_000, lines: [{ source: 'city' as const, amount: 1 }] },
    }
    expect(await bring({ year: 2023, programmes: [wrong] })).toEqual({
      ok: false,
      refusal: {
        code: 'plan-has-flaws',
        flaws: [
          { where: 'programmes.14.tasks.1', flaw: 'outside-the-plan' },
          { where: 'programmes.14.budget', flaw: 'budget-does-not-add-up' },
        ],
      },
    })
    expect(await listPlans(city.session, { drafts: true })).toHaveLength(1)
  })
  it('names every department that the city does not have', async () => {
    const [first] = plan().programmes
    const strange = { ...first!, department: '우주개발과', tasks: [] }
    expect(await bring({ year: 2022, programmes: [strange] })).toEqual({
      ok: false,
      refusal: { code: 'unknown-departments', names: ['우주개발과'] },
    })
  })
  it('refuses a second plan of one year', async () => {
    expect(await bring()).toEqual({ ok: false, refusal: 'year-has-a-plan' })
  })
  it('is for planners', async () => {
    const refused = await bringInPlan(
      city.context({ person: member(pledges) }),
      planInput.parse(plan({ year: 2022 })),
    )
    expect(refused).toEqual({ ok: false, refusal: 'not-allowed' })
  })
})

describe('adopting a plan', () => {
  it('shows it to citizens, once', async () => {
    expect(await listPlans(city.session, { drafts: false })).toEqual([])
    await adopt()
    expect(await listPlans(city.session, { drafts: false })).toMatchObject([
      { year: 2021, state: 'adopted', adoptedOn: TODAY },
    ])
    const again = await adoptPlan(city.context({ person: planner }), { planId: brought.planId })
    expect(again).toEqual({ ok: false, refusal: 'already-adopted' })
  })
})

describe('reporting', () => {
  const report = (facts: object = {}) => ({
    taskId: task('second'),
    day: calendarDate(TODAY),
    state: 'progress' as const,
    percent: 40,
    note: '분임 토의를 마침',
    ...facts,
  })
  it('waits for the plan to be adopted', async () => {
    const refused = await reportTask(city.context({ person: member(pledges) }), report())
    expect(refused).toEqual({ ok: false, refusal: 'plan-not-adopted' })
  })
  it('is for the owner department and planners', async () => {
    await adopt()
    const stranger = await reportTask(city.context({ person: member(statistics) }), report())
    expect(stranger).toEqual({ ok: false, refusal: 'not-allowed' })
    expect((await reportTask(city.context({ person: member(pledges) }), report())).ok).toBe(true)
    expect((await reportTask(city.context({ person: planner }), report())).ok).toBe(true)
  })
  it('ends a task when it is done, and shows who said so', async () => {
    await adopt()
    valueOf(
      await reportTask(city.context({ person: member(pledges) }), report({ state: 'done', percent: 100 })),
    )
    expect(await stateOf('second', '2022-03-01')).toBe('done')
    expect(await listReports(city.session, task('second'))).toMatchObject([
      { percent: 100, reporterName: '한가람' },
    ])
  })
  it('takes a monthly task out of the late ones until the next month is missed', async () => {
    await adopt()
    expect(await stateOf('monthly')).toBe('late')
    valueOf(await reportTask(city.context({ person: member(pledges) }), report({ taskId: task('monthly') })))
    expect(await stateOf('monthly')).toBe('under-way')
    expect(await stateOf('monthly', '2022-01-11')).toBe('late')
  })
  it('is written into the audit log with what was before', async () => {
    await adopt()
    valueOf(await reportTask(city.context({ person: member(pledges) }), report()))
    const entries = await listEntries(city.session, { ...noEntryFilter, action: 'workplan.report-task' }, 10)
    expect(entries).toMatchObject([
      { before: { percent: 0, state: null }, after: { percent: 40, state: 'progress' } },
    ])
  })
})

describe('changing a task', () => {
  const changed = async (facts: object, version = 1, person = planner) => {
    const before = await readTask(city.session, task('second'), calendarDate(TODAY))
    return changeTask(city.context({ person }), {
      taskId: task('second'),
      version,
      facts: { ...before!, ...facts },
    })
  }
  it('moves its calendar with its period', async () => {
    const period = { start: '2021-12-01' as PlanMoment, end: '2021-12-10' as PlanMoment }
    expect(await changed({ period })).toEqual({ ok: true })
    const december = await listCalendar(city.session, brought.planId, {
      from: calendarDate('2021-12-01'),
      until: calendarDate('2021-12-31'),
      today: calendarDate(TODAY),
      of: { kind: 'city' },
    })
    expect(december.filter(({ taskId }) => taskId === task('second'))).toMatchObject([
      { from: '2021-12-01', until: '2021-12-10' },
    ])
  })
  it('refuses a writer who saw an older version', async () => {
    valueOf(await changed({ text: { ko: '2차 평가', en: null } }))
    expect(await changed({ text: { ko: '둘째 평가', en: null } })).toEqual({ ok: false, refusal: 'stale' })
    expect(await changed({ text: { ko: '둘째 평가', en: null } }, 2)).toMatchObject({ ok: true })
  })
  it('refuses a period outside the plan and a department that is none', async () => {
    const period = { start: '2022-03' as PlanMoment, end: '2022-04' as PlanMoment }
    expect(await changed({ period })).toEqual({ ok: false, refusal: 'outside-the-plan' })
    const departmentId = '00000000-0000-7000-8000-00000000dead' as DepartmentId
    expect(await changed({ departmentId })).toEqual({ ok: false, refusal: 'unknown-department' })
  })
  it('is for planners and the head of the owner department', async () => {
    expect(await changed({ text: { ko: '바꿈', en: null } }, 1, member(pledges))).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    const head = aPerson({ roles: ['department-head'], departmentIds: [pledges] })
    expect((await changed({ text: { ko: '바꿈', en: null } }, 1, head)).ok).toBe(true)
  })
})

describe('adding a task', () => {
  const facts = () => ({
    text: { ko: '공약지도 만들기', en: null },
    departmentId: pledges,
    helperIds: [pledges, statistics],
    period: { start: '2021-12' as PlanMoment, end: '2021-12' as PlanMoment },
    recurrence: noRecurrence,
    budget: null,
    participation: null,
  })
  it('puts it after the others; the owner is no helper of itself', async () => {
    const id = valueOf(
      await addTask(city.context({ person: planner }), { year: 2021, programme: 2, facts: facts() }),
    )
    const added = await readTask(city.session, id, calendarDate(TODAY))
    expect(added).toMatchObject({ place: 3, state: 'planned', helperIds: [statistics] })
  })
  it('needs a programme that is there', async () => {
    const refused = await addTask(city.context({ person: planner }), {
      year: 2021,
      programme: 3,
      facts: facts(),
    })
    expect(refused).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('setting a state by hand', () => {
  const override = async (facts: object = {}) =>
    overrideTaskState(city.context({ person: planner }), {
      taskId: task('panel'),
      version: 1,
      state: 'stopped',
      reason: '예산 삭감',
      ...facts,
    })
  it('holds against the calendar, with its reason, until it is lifted', async () => {
    expect(await stateOf('panel')).toBe('late')
    valueOf(await override())
    const record = await readTask(city.session, task('panel'), calendarDate(TODAY))
    expect(record).toMatchObject({ state: 'stopped', override: { reason: '예산 삭감', byName: '정다운' } })
    valueOf(await override({ state: null, version: 2, reason: '추경 반영' }))
    expect(await stateOf('panel')).toBe('late')
  })
  it('needs a reason, and something to lift', async () => {
    expect(await override({ reason: '  ' })).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await override({ state: null })).toEqual({ ok: false, refusal: 'nothing-to-lift' })
  })
})

describe('changing a figure', () => {
  it('keeps its kind and its history', async () => {
    const figure = (await readProgramme(city.session, brought.planId, 2))!.figures[0]!
    const change = {
      figureId: figure.id,
      version: 1,
      day: calendarDate('2021-06-30'),
      source: null,
      reason: '상반기 점검',
    }
    const context = city.context({ person: planner })
    const goal = { kind: 'goal' as const, goal: { ko: '많이', en: null } }
    expect(await changeFigure(context, { ...change, value: goal })).toEqual({
      ok: false,
      refusal: 'other-kind',
    })
    valueOf(await changeFigure(context, { ...change, value: { kind: 'ratio', counts: ratio(50, 83) } }))
    expect(
      await changeFigure(context, { ...change, value: { kind: 'ratio', counts: ratio(51, 83) } }),
    ).toEqual({ ok: false, refusal: 'stale' })
    expect((await readProgramme(city.session, brought.planId, 2))?.figures[0]).toMatchObject({
      value: { counts: ratio(50, 83) },
      day: '2021-06-30',
      version: 2,
    })
  })
})

describe('lists', () => {
  const found = async (filter: TaskFilter) => {
    const asked = {
      filter,
      order: { by: 'due' as const, direction: 'asc' as const },
      today: calendarDate(TODAY),
    }
    const tasks = await listTasks(city.session, brought.planId, asked)
    expect(await countTasks(city.session, brought.planId, filter, calendarDate(TODAY))).toBe(tasks.length)
    return tasks.map(({ text }) => text.ko)
  }
  it('show what is due first', async () => {
    expect(await found({})).toEqual(['이달의 협업왕', '시민평가단 모집', '2차 공약평가', '기본통계연보'])
  })
  it('are narrowed by programme, department (owner or helper), state, month and words', async () => {
    expect(await found({ programme: 14 })).toEqual(['기본통계연보'])
    expect(await found({ departmentId: statistics })).toEqual(['2차 공약평가', '기본통계연보'])
    expect(await found({ states: ['late'] })).toEqual(['이달의 협업왕', '시민평가단 모집'])
    expect(await found({ month: '2022-02' as never })).toEqual(['기본통계연보'])
    expect(await found({ text: 'ㅅㅁㅍㄱㄷ' })).toEqual(['시민평가단 모집'])
    expect(await found({ text: '100%_' })).toEqual([])
  })
  it('count each programme’s tasks by state in one query', async () => {
    const before = city.queries()
    const lines = await listProgrammes(city.session, brought.planId, calendarDate(TODAY))
    expect(city.queries() - before).toBe(1)
    expect(lines.map(({ number, tasks }) => [number, tasks.late, tasks['under-way'], tasks.done])).toEqual([
      [2, 2, 1, 0],
      [14, 0, 1, 0],
    ])
  })
})

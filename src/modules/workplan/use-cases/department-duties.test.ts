import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson, type DepartmentId } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import {
  departPerson,
  foundCity,
  hirePerson,
  type Hired,
  listDepartments,
  type NewDepartment,
  type ReorganizationAct,
  reorganise,
} from '#modules/organization/index.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { readTask } from '../data/task-record-queries.ts'
import { planInput } from '../domain/plan-input.ts'
import type { TaskId } from '../domain/task.ts'
import { adoptPlan } from './adopt-plan.ts'
import { bringInPlan, type BroughtInPlan } from './bring-in-plan.ts'
import { reportTask } from './report-task.ts'

const day = calendarDate
const TODAY = day('2021-11-10')
const planner = aPerson({ roles: ['planner'], name: '정다운' })
const manager = aPerson({ roles: ['organization-manager'], name: '오세라' })

const department = (code: string, ko: string): NewDepartment => ({
  code,
  kind: 'department',
  parent: null,
  name: { ko, en: code },
  extension: '3000',
  duties: { ko: '', en: '' },
})

let app: TestApp
let ids: Record<string, DepartmentId>
let brought: BroughtInPlan
const task = (key: string): TaskId => brought.taskIds.get(key)!
const recordOf = async (key: string) => readTask(app.city.session, task(key), TODAY)
const ownerOf = async (key: string) => (await recordOf(key))?.departmentId

const departmentIds = async (on = TODAY) =>
  Object.fromEntries(
    (await listDepartments(app.city.session, on)).map(({ code, departmentId }) => [code, departmentId]),
  )

beforeEach(async () => {
  // The whole house, so that it is the composition that brings the two modules together.
  app = await aTestApp({ day: TODAY })
  const founded = await foundCity(app.city.context({ person: systemPerson }), {
    profile: {
      name: { ko: '두레시', en: 'Dure' },
      contact: { ko: '', en: '' },
      telephonePrefix: '031-980',
      population: { ko: '', en: '' },
      official: false,
    },
    day: day('2018-07-01'),
    basis: '조례',
    departments: [
      department('planning', '기획담당관'),
      department('statistics', '통계과'),
      department('digital', '정보통신과'),
    ],
  })
  expect(founded.ok).toBe(true)
  ids = await departmentIds()
  const programme = {
    number: 14,
    title: { ko: '통계조사', en: 'Statistics' },
    department: 'statistics',
    purpose: '정책의 기초자료',
    aims: [],
    sections: [],
    tasks: [
      { key: 'survey', text: '사회조사', start: '2021-09', end: '2021-11', helpers: ['planning'] },
      { key: 'yearbook', text: '기본통계연보', start: '2021-11', end: '2022-03' },
      { key: 'map', text: '통계지도', start: '2021-03', end: '2021-12', department: 'planning', helpers: ['statistics'] },
    ],
  } // prettier-ignore
  const plan = planInput.parse({
    year: 2021,
    title: { ko: '2021년도 주요업무계획', en: 'Work plan for 2021' },
    department: 'planning',
    vision: '시정성과 극대화',
    aims: [],
    coreTasks: [],
    programmes: [programme],
  })
  brought = valueOf(await bringInPlan(app.city.context({ person: planner }), plan))
  valueOf(await adoptPlan(app.city.context({ person: planner }), { planId: brought.planId }))
})
afterEach(() => app.city.close())

const report = async (key: string, state: 'progress' | 'done') =>
  valueOf(
    await reportTask(app.city.context({ person: planner }), {
      taskId: task(key),
      day: TODAY,
      state,
      percent: state === 'done' ? 100 : 40,
      note: '',
    }),
  )

const reorganised = async (act: ReorganizationAct, on = TODAY) =>
  reorganise(app.city.context({ person: manager }), {
    day: on,
    title: { ko: '11월 조직개편', en: 'November' },
    basis: '규칙',
    acts: [act],
  })
const abolished = async (successor: string | null, on = TODAY) =>
  reorganised({ kind: 'abolish', code: 'statistics', successor }, on)

describe('a department with open tasks', () => {
  it('does not end without a successor; once its tasks are done it may', async () => {
    expect(await abolished(null)).toMatchObject({ refusal: { problem: 'successor-needed' } })
    await report('survey', 'done')
    await report('yearbook', 'done')
    expect(await abolished(null)).toMatchObject({ ok: true })
  })

  it('leaves open tasks, its help and its programme to its successor, and keeps what it has done', async () => {
    await report('yearbook', 'done')
    valueOf(await abolished('digital'))
    expect(await ownerOf('survey')).toBe(ids['digital'])
    expect(await ownerOf('yearbook')).toBe(ids['statistics'])
    expect(await recordOf('map')).toMatchObject({
      departmentId: ids['planning'],
      helperIds: [ids['digital']],
      version: 2,
    })
    expect((await readProgramme(app.city.session, brought.planId, 14))?.departmentId).toBe(ids['digital'])
    const entries = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'workplan.hand-on-task' },
      10,
    )
    expect(entries).toMatchObject([
      {
        subject: { kind: 'task', id: task('survey') },
        before: { departmentId: ids['statistics'] },
        after: { departmentId: ids['digital'] },
        reason: '11월 조직개편',
      },
    ])
  })

  it('leaves them to the first of the departments that it is split into', async () => {
    const into = [department('surveys', '조사과'), department('analysis', '분석과')]
    valueOf(await reorganised({ kind: 'split', code: 'statistics', into }))
    expect(await ownerOf('survey')).toBe((await departmentIds())['surveys'])
  })

  it('makes nobody a helper of their own work when it is merged into the owner', async () => {
    valueOf(await reorganised({ kind: 'merge', codes: ['statistics'], into: 'planning' }))
    expect(await recordOf('survey')).toMatchObject({ departmentId: ids['planning'], helperIds: [] })
    expect(await recordOf('map')).toMatchObject({ departmentId: ids['planning'], helperIds: [] })
  })

  it('keeps them until the morning of a reorganisation decided ahead, then leaves them, once', async () => {
    const into = [department('surveys', '조사과'), department('analysis', '분석과')]
    valueOf(await reorganised({ kind: 'split', code: 'statistics', into }, day('2022-01-01')))
    const job = app.modules.flatMap(({ jobs }) => jobs).find(({ name }) => name === 'organization.pass-on-departments')!
    const morning = async (on: string) =>
      job.perform(app.city.context({ person: systemPerson, day: on }), {})
    await morning('2021-12-31')
    expect(await ownerOf('survey')).toBe(ids['statistics'])
    await morning('2022-01-01')
    await morning('2022-01-02')
    expect(await ownerOf('survey')).toBe((await departmentIds(day('2022-01-01')))['surveys'])
    expect(await recordOf('survey')).toMatchObject({ version: 2 })
  }) // prettier-ignore
})

describe('a person whose department has open tasks', () => {
  const hire = async (employeeNumber: string, name: string, code: string): Promise<Hired> =>
    valueOf(
      await hirePerson(app.city.context({ person: systemPerson }), {
        employeeNumber,
        name,
        rank: '행정6급',
        extension: '3101',
        email: '',
        work: '통계',
        day: day('2020-01-02'),
        placement: { department: code, post: 'officer' },
        account: { login: `staff-${employeeNumber}`, roles: [] },
      }),
    )

  it('finds them in the hand-over, first due first, and passes them on with a departure', async () => {
    const giver = await hire('1', '김하나', 'statistics')
    const taker = await hire('2', '이두리', 'statistics')
    const as = aPerson({ accountId: giver.accountId! })
    const text = await app.textOf(await app.request('/office/hand-overs', { as }))
    expect(text).toContain('부서 과제: 사회조사')
    expect(text.indexOf('사회조사')).toBeLessThan(text.indexOf('기본통계연보'))
    const departure = { staffId: giver.staffId, day: TODAY, reason: 'retirement' } as const
    valueOf(
      await departPerson(app.city.context({ person: manager }), {
        ...departure,
        handOver: { to: taker.staffId, note: '' },
      }),
    )
    const given = await app.textOf(
      await app.request('/office/hand-overs', { as: aPerson({ accountId: taker.accountId! }) }),
    )
    expect(given).toContain('인계')
    expect(given).toContain('부서 과제: 기본통계연보')
    expect(await ownerOf('survey')).toBe(ids['statistics'])
  })

  it('may go without a hand-over: the tasks are the department’s', async () => {
    const { staffId } = await hire('1', '김하나', 'statistics')
    const context = app.city.context({ person: manager })
    expect(await departPerson(context, { staffId, day: TODAY, reason: 'retirement' })).toEqual({ ok: true })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson, type DepartmentId } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { addHoliday } from '#platform/clock/change-holidays.ts'
import { change } from '#platform/access/change.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { foundCity, listDepartments } from '#modules/organization/index.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { listPlans } from '../data/plan-queries.ts'
import { listProgrammeReports, listReports, readTask } from '../data/task-record-queries.ts'
import { judgedOn } from '../domain/change-plan.ts'
import { planInput } from '../domain/plan-input.ts'
import type { ReportId, TaskId } from '../domain/task.ts'
import { dueSoonDays, reportGraceDays, takeBackMinutes } from '../domain/tracking-settings.ts'
import { addTask } from './add-task.ts'
import { adoptPlan } from './adopt-plan.ts'
import { bringInPlan, type BroughtInPlan } from './bring-in-plan.ts'
import { changeTask } from './change-task.ts'
import { closePlan, reopenPlan } from './close-plan.ts'
import { overrideTaskState } from './override-task-state.ts'
import { recountTasks } from './recount-tasks.ts'
import { reportTask, type ReportTask } from './report-task.ts'
import { takeBackReport } from './take-back-report.ts'

const TODAY = calendarDate('2021-11-10')
const planner = aPerson({
  roles: ['planner'],
  name: '정다운',
  accountId: '00000000-0000-7000-8000-00000000000a',
})
const administrator = aPerson({ roles: ['administrator'] })
let city: TestCity
let planning: DepartmentId
let brought: BroughtInPlan
const task = (key: string): TaskId => brought.taskIds.get(key)!
const member = () => aPerson({ name: '한가람', departmentIds: [planning] })
const recordOf = async (key: string, day = TODAY) => (await readTask(city.session, task(key), day))!

beforeEach(async () => {
  city = await aTestCity({ day: TODAY })
  const profile = {
    name: { ko: '두레시', en: 'Dure' },
    contact: { ko: '', en: '' },
    telephonePrefix: '031-980',
    population: { ko: '', en: '' },
    official: false,
  }
  const department = {
    code: 'planning',
    kind: 'department' as const,
    parent: null,
    name: { ko: '기획담당관', en: 'Planning' },
    extension: '3000',
    duties: { ko: '', en: '' },
  }
  valueOf(
    await foundCity(city.context({ person: systemPerson }), {
      profile,
      day: calendarDate('2018-07-01'),
      basis: '조례',
      departments: [department],
    }),
  )
  planning = (await listDepartments(city.session, TODAY))[0]!.departmentId
  const plan = planInput.parse({
    year: 2021,
    title: { ko: '2021년도 주요업무계획', en: 'Work plan for 2021' },
    department: 'planning',
    vision: '시정성과 극대화',
    aims: [],
    coreTasks: [],
    programmes: [
      {
        number: 2,
        title: { ko: '공약 이행', en: 'Keeping pledges' },
        department: 'planning',
        purpose: '공약을 임기 안에 마칩니다.',
        aims: [],
        sections: [],
        tasks: [
          { key: 'panel', text: '시민평가단 모집', start: '2021-02', end: '2021-02' },
          { key: 'monthly', text: '이달의 협업왕', start: '2021-01', end: '2021-12', recurrence: 'monthly' },
          {
            key: 'thirtieth',
            text: '실적 입력',
            start: '2021-11',
            end: '2021-12',
            recurrence: 'monthly-on-day',
            recurrenceDay: 30,
          },
          { key: 'yearbook', text: '기본통계연보', start: '2021-11', end: '2022-03' },
        ],
      },
    ],
  })
  brought = valueOf(await bringInPlan(city.context({ person: planner }), plan))
  valueOf(await adoptPlan(city.context({ person: planner }), { planId: brought.planId }))
})
afterEach(() => city.close())

const report = async (facts: Partial<ReportTask> = {}, time = '09:00') =>
  reportTask(city.context({ person: member(), now: at(time) }), {
    taskId: task('panel'),
    day: TODAY,
    state: 'done',
    percent: 100,
    note: '',
    ...facts,
  })
const at = (time: string) => new Date(`2021-11-10T${time}:00+09:00`)
const takeBack = async (
  reportId: ReportId,
  facts: { key?: string; time?: string; person?: ReturnType<typeof member> } = {},
) =>
  takeBackReport(city.context({ person: facts.person ?? member(), now: at(facts.time ?? '09:05') }), {
    taskId: task(facts.key ?? 'panel'),
    reportId,
  })
const entries = async (action: string) => listEntries(city.session, { ...noEntryFilter, action }, 10)
const set = async <T>(setting: Setting<T>, value: T) =>
  valueOf(
    await change(city.context({ person: administrator }), (session) =>
      saveSettingValue(session, city.context({ person: administrator }), setting, {
        from: TODAY,
        value,
        source: '내부 결재',
      }),
    ),
  )

describe('taking a report back', () => {
  it('puts the task as it was before its first report; both stay in the history', async () => {
    const before = await recordOf('panel')
    const id = valueOf(await report({ note: '잘못 누름' }))
    expect((await recordOf('panel')).state).toBe('done')
    expect(await takeBack(id)).toEqual({ ok: true })
    expect(await recordOf('panel')).toEqual(before)
    expect(await listReports(city.session, task('panel'))).toMatchObject([
      { takesBack: id, reporterName: '한가람' },
      { id, note: '잘못 누름', state: 'done' },
    ])
    expect(await listProgrammeReports(city.session, before.programme.id, 10)).toEqual([])
  })

  it('puts it as the report before said, due days and all', async () => {
    valueOf(
      await report(
        { taskId: task('monthly'), state: 'progress', percent: 30, day: calendarDate('2021-10-05') },
        '08:00',
      ),
    )
    const before = await recordOf('monthly')
    const id = valueOf(await report({ taskId: task('monthly') }))
    expect((await recordOf('monthly')).dueDay).not.toBe(before.dueDay)
    expect(await takeBack(id, { key: 'monthly' })).toEqual({ ok: true })
    expect(await recordOf('monthly')).toEqual(before)
    expect(await entries('workplan.take-back-report')).toMatchObject([
      {
        before: { state: 'done', percent: 100 },
        after: { state: 'progress', percent: 30, day: '2021-10-05' },
      },
    ])
  })

  it('is for whoever reported, also not for a planner', async () => {
    const id = valueOf(await report())
    expect(await takeBack(id, { person: planner })).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await takeBack(id, { person: aPerson() })).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  it('has as many minutes as the city gives it', async () => {
    const id = valueOf(await report())
    expect(await takeBack(id, { time: '09:11' })).toEqual({ ok: false, refusal: 'too-late' })
    await set(takeBackMinutes, 30)
    expect(await takeBack(id, { time: '09:11' })).toEqual({ ok: true })
  })

  it('is refused once something else has changed: another report, a state set by hand, the same undo', async () => {
    const id = valueOf(await report({ state: 'progress', percent: 40 }))
    const later = valueOf(await report({}, '09:01'))
    expect(await takeBack(id)).toEqual({ ok: false, refusal: 'stale' })
    expect(await takeBack(later)).toEqual({ ok: true })
    expect(await takeBack(later)).toEqual({ ok: false, refusal: 'stale' })
    const again = valueOf(await report({}, '09:02'))
    const override = { taskId: task('panel'), version: 1, state: 'stopped' as const, reason: '예산 삭감' }
    valueOf(await overrideTaskState(city.context({ person: planner }), override))
    expect(await takeBack(again)).toEqual({ ok: false, refusal: 'stale' })
    expect((await recordOf('panel')).reported).toBe('done')
  })
})

describe('counting tasks anew', () => {
  const recounted = () => recountTasks(city.context({ person: systemPerson }))
  it('brings a changed setting to tasks that nobody touched, and finds nothing the second time', async () => {
    expect(await recounted()).toBe(0)
    const { dueDay, version } = await recordOf('monthly')
    await set(reportGraceDays, 20)
    await set(dueSoonDays, 90)
    expect((await recordOf('yearbook', calendarDate('2022-01-15'))).state).toBe('under-way')
    expect(await recounted()).toBeGreaterThan(1)
    expect((await recordOf('yearbook', calendarDate('2022-01-15'))).state).toBe('due-soon')
    expect(dueDay).toBe('2021-02-10')
    expect(await recordOf('monthly')).toMatchObject({ dueDay: '2021-02-20', version })
    expect(await recounted()).toBe(0)
    expect(await entries('workplan.recount-tasks')).toMatchObject([
      { subject: { kind: 'plan', id: brought.planId }, after: { [task('monthly')]: '2021-02-20' } },
    ])
  })

  it('moves what falls on an added holiday, and leaves other tasks’ calendar alone', async () => {
    const month = { from: calendarDate('2021-11-22'), until: calendarDate('2021-11-30'), today: TODAY }
    const days = async () =>
      (await listCalendar(city.session, brought.planId, { ...month, of: { kind: 'city' } })).map(
        ({ text, from }) => `${text.ko} ${from}`,
      )
    const before = await days()
    expect(before).toContain('실적 입력 2021-11-30')
    const holiday = { day: calendarDate('2021-11-30'), name: '임시공휴일', source: '인사혁신처 공고' }
    valueOf(await addHoliday(city.context({ person: administrator }), holiday))
    expect(await recounted()).toBe(1)
    const moved = before.map((line) => line.replace('실적 입력 2021-11-30', '실적 입력 2021-11-29'))
    expect((await days()).toSorted()).toEqual(moved.toSorted())
  })

  it('leaves a closed year as it is', async () => {
    valueOf(await closePlan(city.context({ person: planner }), { planId: brought.planId }))
    await set(reportGraceDays, 20)
    expect(await recounted()).toBe(0)
  })
})

describe('closing a year', () => {
  const close = async (person = planner, day: string = TODAY) =>
    closePlan(city.context({ person, day }), { planId: brought.planId })
  const reopen = async (reason: string, person = planner) =>
    reopenPlan(city.context({ person }), { planId: brought.planId, reason })

  it('ends every change, and keeps the plan readable', async () => {
    const before = await recordOf('panel')
    const reported = valueOf(await report())
    expect(await close()).toEqual({ ok: true })
    expect(await listPlans(city.session, { drafts: false })).toMatchObject([
      { state: 'closed', closedOn: TODAY },
    ])
    const refused = { ok: false, refusal: 'plan-is-closed' }
    expect(await report({ taskId: task('yearbook') })).toEqual(refused)
    expect(await takeBack(reported)).toEqual(refused)
    const context = city.context({ person: planner })
    const { id: taskId, version } = before
    expect(
      await changeTask(context, { taskId, version, facts: { ...before, text: { ko: '바꿈', en: null } } }),
    ).toEqual(refused)
    expect(await addTask(context, { year: 2021, programme: 2, facts: before })).toEqual(refused)
    expect(await overrideTaskState(context, { taskId, version, state: 'late', reason: '시험' })).toEqual(
      refused,
    )
    expect(await adoptPlan(context, { planId: brought.planId })).toMatchObject({ ok: false })
    expect(await listReports(city.session, task('panel'))).toHaveLength(1)
  })

  it('leaves tasks as they stood on that day, however much later one looks', async () => {
    const later = calendarDate('2022-06-01')
    expect((await recordOf('yearbook', later)).state).toBe('late')
    valueOf(await close())
    expect((await recordOf('yearbook', later)).state).toBe('under-way')
    const [plan] = await listPlans(city.session, { drafts: false })
    expect(judgedOn(plan!, later)).toBe(TODAY)
    valueOf(await reopen('회의록 보완'))
    expect((await recordOf('yearbook', later)).state).toBe('late')
  })

  it('is undone for a reason only, which stays in the log', async () => {
    expect(await reopen('회의록 보완')).toEqual({ ok: false, refusal: 'not-closed' })
    valueOf(await close())
    expect(await close()).toEqual({ ok: false, refusal: 'already-closed' })
    expect(await reopen('  ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await reopen('회의록 보완')).toEqual({ ok: true })
    expect(await entries('workplan.reopen-plan')).toMatchObject([
      { before: { state: 'closed', closedOn: TODAY }, after: { state: 'adopted' }, reason: '회의록 보완' },
    ])
    expect(await entries('workplan.close-plan')).toHaveLength(1)
    expect((await report()).ok).toBe(true)
  })

  it('is for planners, and not for a draft', async () => {
    expect(await close(member())).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await reopen('사유', member())).toEqual({ ok: false, refusal: 'not-allowed' })
    const draft = planInput.parse({
      year: 2022,
      title: { ko: '다음', en: 'Next' },
      department: 'planning',
      vision: '-',
      aims: [],
      coreTasks: [],
      programmes: [
        {
          number: 1,
          title: { ko: '기획', en: 'Planning' },
          department: 'planning',
          purpose: '-',
          aims: [],
          sections: [],
          tasks: [],
        },
      ],
    })
    const { planId } = valueOf(await bringInPlan(city.context({ person: planner }), draft))
    expect(await closePlan(city.context({ person: planner }), { planId })).toEqual({
      ok: false,
      refusal: 'plan-not-adopted',
    })
  })
})

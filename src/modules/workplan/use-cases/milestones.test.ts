import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type TrackedPlan, aTrackedPlan } from '#testing/a-tracked-plan.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listMilestones } from '../data/milestone-queries.ts'
import { readTask } from '../data/task-record-queries.ts'
import { closePlan } from './close-plan.ts'
import { addMilestone, changeMilestone, removeMilestone, tickMilestone } from './milestones.ts'

let city: TestCity
let plan: TrackedPlan
let head: Person
const DAY = '2021-05-20'
const facts = (ko: string, day: string) => ({ name: { ko, en: null }, day: calendarDate(day) })

beforeEach(async () => {
  city = await aTestCity({ day: DAY })
  plan = await aTrackedPlan(city)
  head = aPerson({ name: '박누리', roles: ['department-head'], departmentIds: [plan.planning] })
})
afterEach(() => city.close())

const by = (person: Person) => city.context({ person })
const milestonesOf = async (key: string) =>
  (await readTask(city.session, plan.task(key), calendarDate(DAY)))?.milestones ?? []
const refusalOf = (result: { readonly ok: boolean; readonly refusal?: unknown }) =>
  result.ok ? null : result.refusal

describe('milestones', () => {
  it('are set by the owner’s head, ticked off by the owner in one tap, and stand in the log', async () => {
    const taskId = plan.task('board')
    const id = valueOf(await addMilestone(by(head), { taskId, facts: facts('현황판 열기', '2021-05-10') }))
    expect(await milestonesOf('board')).toMatchObject([
      { name: { ko: '현황판 열기' }, doneOn: null, version: 1 },
    ])
    valueOf(await tickMilestone(by(plan.people.officer), { id, version: 1, done: true }))
    expect(await milestonesOf('board')).toMatchObject([{ doneOn: DAY, version: 2 }])
    valueOf(await tickMilestone(by(plan.people.officer), { id, version: 2, done: false }))
    expect(await milestonesOf('board')).toMatchObject([{ doneOn: null }])
    valueOf(await changeMilestone(by(head), { id, version: 3, facts: facts('현황판 공개', '2021-06-10') }))
    valueOf(await removeMilestone(by(head), { id, version: 4 }))
    expect(await milestonesOf('board')).toEqual([])
    const log = await listEntries(city.session, { ...noEntryFilter, subjectId: taskId }, 20)
    const actions = ['add', 'tick', 'tick', 'change', 'remove'].map((verb) => `workplan.${verb}-milestone`)
    expect(log.map(({ action }) => action).toReversed()).toEqual(expect.arrayContaining(actions))
  })

  it('are nobody else’s to set or tick off', async () => {
    const taskId = plan.task('board')
    const wanted = { taskId, facts: facts('현황판', '2021-05-10') }
    expect(refusalOf(await addMilestone(by(plan.people.officer), wanted))).toBe('not-allowed')
    const id = valueOf(await addMilestone(by(plan.planner), wanted))
    expect(refusalOf(await tickMilestone(by(plan.people.counter), { id, version: 1, done: true }))).toBe(
      'not-allowed',
    )
    expect(refusalOf(await removeMilestone(by(plan.people.officer), { id, version: 1 }))).toBe('not-allowed')
  })

  it('are not changed by who saw an older one, nor in a closed year', async () => {
    const id = valueOf(
      await addMilestone(by(head), { taskId: plan.task('board'), facts: facts('현황판', '2021-05-10') }),
    )
    valueOf(await tickMilestone(by(head), { id, version: 1, done: true }))
    expect(
      refusalOf(await changeMilestone(by(head), { id, version: 1, facts: facts('다시', '2021-06-01') })),
    ).toBe('stale')
    valueOf(await closePlan(by(plan.planner), { planId: plan.planId }))
    expect(refusalOf(await tickMilestone(by(head), { id, version: 2, done: false }))).toBe('plan-is-closed')
    expect(refusalOf(await removeMilestone(by(head), { id, version: 2 }))).toBe('plan-is-closed')
  })

  it('stand on the calendars of the city and of the departments that own or help', async () => {
    valueOf(
      await addMilestone(by(head), { taskId: plan.task('board'), facts: facts('현황판', '2021-05-10') }),
    )
    const asked = { from: calendarDate('2021-05-01'), until: calendarDate('2021-05-31') }
    const seen = async (of: Parameters<typeof listMilestones>[2]['of']) =>
      (await listMilestones(city.session, plan.planId, { ...asked, of })).length
    expect(await seen({ kind: 'city' })).toBe(1)
    expect(await seen({ kind: 'departments', ids: [plan.planning] })).toBe(1)
    expect(await seen({ kind: 'departments', ids: [plan.statistics] })).toBe(0)
    expect(await seen({ kind: 'departments', ids: [] })).toBe(0)
    expect(await seen({ kind: 'programme', number: 14 })).toBe(0)
  })
})

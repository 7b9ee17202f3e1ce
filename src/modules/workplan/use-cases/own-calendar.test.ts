import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { closeAccount } from '#platform/access/close-account.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCitizen } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listCalendar } from '../data/calendar-queries.ts'
import { calendarOfFeed, endFeed, keepTask, makeFeed } from './own-calendar.ts'
import { reportTask } from './report-task.ts'

let city: TestCity
let plan: TrackedPlan
const DAY = '2021-03-02'

beforeEach(async () => {
  city = await aTestCity({ day: DAY })
  plan = await aTrackedPlan(city)
})
afterEach(() => city.close())

const officer = () => city.context({ person: plan.people.officer })
const myTasks = async () => {
  const { accountId } = plan.people.officer
  if (accountId === null) throw new Error('no account')
  const days = {
    from: calendarDate('2021-01-01'),
    until: calendarDate('2021-12-31'),
    today: calendarDate(DAY),
  }
  const entries = await listCalendar(city.session, plan.planId, {
    ...days,
    of: { kind: 'keeper', accountId },
  })
  return [...new Set(entries.map(({ text }) => text.ko))]
}

describe('one’s own calendar', () => {
  it('holds what one has reported on and what one put there, until one takes it off', async () => {
    expect(await myTasks()).toEqual([])
    const told = {
      taskId: plan.task('panel'),
      day: calendarDate(DAY),
      state: 'started' as const,
      percent: 5,
      note: '',
    }
    valueOf(await reportTask(officer(), told))
    valueOf(await keepTask(officer(), { taskId: plan.task('census'), kept: true }))
    expect((await myTasks()).toSorted()).toEqual(['경제총조사', '시민평가단 모집'])
    valueOf(await keepTask(officer(), { taskId: plan.task('panel'), kept: false }))
    expect(await myTasks()).toEqual(['경제총조사'])
  })

  it('is no citizen’s', async () => {
    const citizen = city.context({ person: aCitizen() })
    expect(await keepTask(citizen, { taskId: plan.task('panel'), kept: true })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await makeFeed(citizen, 'me')).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('a feed’s address', () => {
  it('leads to the days of its owner or of their departments of today, until it is ended or replaced', async () => {
    const mine = valueOf(await makeFeed(officer(), 'me'))
    const departments = valueOf(await makeFeed(officer(), 'department'))
    const { accountId } = plan.people.officer
    expect(await calendarOfFeed(city.context(), mine)).toEqual({
      scope: 'me',
      of: { kind: 'keeper', accountId },
    })
    expect((await calendarOfFeed(city.context(), departments))?.of).toEqual({
      kind: 'departments',
      ids: [plan.planning],
    })
    const again = valueOf(await makeFeed(officer(), 'me'))
    expect(await calendarOfFeed(city.context(), mine)).toBeNull()
    valueOf(await endFeed(officer(), 'me'))
    expect(await calendarOfFeed(city.context(), again)).toBeNull()
    expect(await endFeed(officer(), 'me')).toMatchObject({ refusal: 'not-found' })
  })

  it('leads nowhere when it was guessed, or its owner has left', async () => {
    expect(await calendarOfFeed(city.context(), 'x'.repeat(43))).toBeNull()
    const token = valueOf(await makeFeed(officer(), 'department'))
    const { accountId } = plan.people.officer
    if (accountId === null) throw new Error('no account')
    await closeAccount(city.session, city.context({ person: systemPerson }), accountId, '퇴직')
    expect(await calendarOfFeed(city.context(), token)).toBeNull()
  })
})

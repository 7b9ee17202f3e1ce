import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { addStateCounts, countStates, taskState, type TaskStanding, totalOf } from './task.ts'

const standing = (facts: Partial<TaskStanding> = {}): TaskStanding => ({
  firstDay: calendarDate('2021-03-01'),
  warnDay: calendarDate('2021-04-16'),
  dueDay: calendarDate('2021-04-30'),
  reported: null,
  override: null,
  ...facts,
})
const on = (day: string, facts: Partial<TaskStanding> = {}) => taskState(standing(facts), calendarDate(day))

describe('the state of a task', () => {
  it('is planned before its first day', () => expect(on('2021-02-28')).toBe('planned'))
  it('is under way from its first day', () => expect(on('2021-03-01')).toBe('under-way'))
  it('is under way before its first day once its owner has started', () => {
    expect(on('2021-02-20', { reported: 'started' })).toBe('under-way')
  })
  it('is due soon from its warning day to its last day', () => {
    expect(on('2021-04-16')).toBe('due-soon')
    expect(on('2021-04-30', { reported: 'progress' })).toBe('due-soon')
  })
  it('is late on the day after its last', () =>
    expect(on('2021-05-01', { reported: 'progress' })).toBe('late'))
  it('stays done and put off whatever the calendar says', () => {
    expect(on('2021-12-31', { reported: 'done' })).toBe('done')
    expect(on('2021-12-31', { reported: 'put-off' })).toBe('put-off')
  })
  it('is what a planner set by hand, whatever was reported', () => {
    expect(on('2021-12-31', { reported: 'done', override: 'stopped' })).toBe('stopped')
  })
})

describe('counts of states', () => {
  it('add up to all tasks', () => {
    const counts = countStates(['late', 'late', 'done'])
    expect(counts).toMatchObject({ late: 2, done: 1, planned: 0 })
    expect(totalOf(addStateCounts([counts, counts]))).toBe(6)
  })
})

import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import { inOrderOfTrouble, needsWords } from './agenda.ts'
import { finishDecision, noteDecision } from './session-decision.ts'
import { stageOf, type Tracked } from './stage.ts'
import { addQuality, noQuality, qualityCounts, qualityOf } from './tracking-quality.ts'

const today = calendarDate('2021-06-30')
const task = (facts: Partial<Tracked> = {}): Tracked => ({
  state: 'under-way',
  firstDay: calendarDate('2021-01-01'),
  dueDay: calendarDate('2021-12-31'),
  reportedOn: calendarDate('2021-06-15'),
  ...facts,
})

describe('a stage', () => {
  it('is stale after so many days without a report, not on the last of them', () => {
    expect(stageOf(task({ reportedOn: addDays(today, -45) }), today, 45)).toBe('on-time')
    expect(stageOf(task({ reportedOn: addDays(today, -46) }), today, 45)).toBe('stale')
  })

  it('counts the silence of a task without any report from its first day', () => {
    expect(stageOf(task({ reportedOn: null, firstDay: addDays(today, -46) }), today, 45)).toBe('stale')
    expect(
      stageOf(task({ reportedOn: null, firstDay: addDays(today, 10), state: 'planned' }), today, 45),
    ).toBe('on-time')
  })

  it('follows the plan’s state: late before stale, nothing stale that is over or on hold', () => {
    const silent = { reportedOn: addDays(today, -100) }
    expect(stageOf(task({ ...silent, state: 'late' }), today, 45)).toBe('late')
    expect(stageOf(task({ ...silent, state: 'done' }), today, 45)).toBe('done')
    expect(stageOf(task({ ...silent, state: 'put-off' }), today, 45)).toBe('on-hold')
    expect(stageOf(task({ ...silent, state: 'stopped' }), today, 45)).toBe('on-hold')
  })
})

describe('the tracking score', () => {
  const facts = { hasOwner: true, staleDays: 45 }

  it('gives a point for someone to ask, for a date ahead and for a fresh report', () => {
    expect(qualityOf(task(), facts, today)).toEqual({
      hasOwner: true,
      hasNextDate: true,
      hasFreshReport: true,
    })
    const poor = task({ dueDay: addDays(today, -1), state: 'late', reportedOn: addDays(today, -60) })
    expect(qualityOf(poor, { ...facts, hasOwner: false }, today)).toEqual({
      hasOwner: false,
      hasNextDate: false,
      hasFreshReport: false,
    })
  })

  it('is the points of three for each task that is neither over nor on hold', () => {
    const tasks = [
      task(),
      task({ dueDay: addDays(today, -1), state: 'late' }),
      task({ state: 'done' }),
      task({ state: 'stopped' }),
    ]
    const score = tasks.reduce((sum, each) => addQuality(sum, qualityOf(each, facts, today)), noQuality)
    expect(score).toEqual({ tasks: 2, owner: 2, nextDate: 1, freshReport: 2 })
    expect(qualityCounts(score)).toEqual({ part: 5, whole: 6 })
  })
})

describe('the agenda of a session', () => {
  it('is in order of trouble, and within it by due day', () => {
    const item = (state: Tracked['state'], due: string, stage = stageOf(task({ state }), today, 45)) => ({
      state,
      stage,
      dueDay: calendarDate(due),
    })
    const tasks = [
      item('done', '2021-01-01'),
      item('due-soon', '2021-07-01'),
      item('put-off', '2021-05-01'),
      item('under-way', '2021-06-01', 'stale'),
      item('late', '2021-06-20'),
      item('late', '2021-06-01'),
      item('planned', '2021-09-01'),
    ]
    expect(inOrderOfTrouble(tasks).map(({ state, dueDay }) => `${state} ${dueDay.slice(5)}`)).toEqual([
      'late 06-01',
      'late 06-20',
      'under-way 06-01',
      'put-off 05-01',
      'due-soon 07-01',
      'planned 09-01',
      'done 01-01',
    ])
    expect(tasks.filter(needsWords)).toHaveLength(5)
  })
})

describe('a decision', () => {
  it('has words and a day that is not before the session', () => {
    expect(noteDecision({ text: ' ', dueDay: today }, today)).toEqual({ ok: false, refusal: 'no-text' })
    expect(noteDecision({ text: '점검', dueDay: addDays(today, -1) }, today)).toEqual({
      ok: false,
      refusal: 'due-before-session',
    })
    expect(noteDecision({ text: ' 점검 ', dueDay: today }, today)).toMatchObject({
      ok: true,
      value: { text: '점검' },
    })
  })

  it('is closed once, with what was done', () => {
    expect(finishDecision({ doneOn: null }, '')).toEqual({ ok: false, refusal: 'note-missing' })
    expect(finishDecision({ doneOn: today }, '함')).toEqual({ ok: false, refusal: 'done-already' })
    expect(finishDecision({ doneOn: null }, ' 함 ')).toEqual({ ok: true, value: '함' })
  })
})

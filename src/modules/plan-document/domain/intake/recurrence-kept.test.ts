import { describe, expect, it } from 'vitest'
import { recurrences } from '../plan-document.ts'
import type { ReadSchedule } from '../plan-document.ts'
import { draftSchedule, isPeriodAssumed, losesRecurrence, taskWords } from './draft-schedule.ts'
import { keepingOf } from './recurrence-kept.ts'

const entry = (facts: Partial<ReadSchedule>): ReadSchedule => ({
  text: '현장 회의',
  label: null,
  printed: '매주 월요일',
  start: null,
  end: null,
  recurs: null,
  days: null,
  section: null,
  place: { at: 'line', number: 1, page: null, joined: [] },
  ...facts,
})

describe('how a task comes again', () => {
  it('is kept exactly, or the words of the document stay in the name of the task', () => {
    for (const recurs of recurrences) {
      const row = draftSchedule(entry({ recurs, printed: '문서의 말' }), 2022)
      const isExact = keepingOf(recurs, null, null).exact
      expect(losesRecurrence(row), recurs).toBe(!isExact)
      expect(taskWords(row).includes('문서의 말'), recurs).toBe(!isExact)
    }
    expect(taskWords(draftSchedule(entry({ recurs: 'weekly' }), 2022))).toBe('현장 회의 (매주 월요일)')
  })

  it('loses nothing any more when somebody chose another way', () => {
    const row = { ...draftSchedule(entry({ recurs: 'weekly' }), 2022), recurrence: 'at-any-time' as const }
    expect(losesRecurrence(row)).toBe(false)
  })
})

describe('a period', () => {
  it('that the document does not give is filled in only for what comes again, and said', () => {
    expect(draftSchedule(entry({ recurs: 'monthly' }), 2022)).toMatchObject({
      start: '2022-01',
      end: '2022-12',
    })
    expect(isPeriodAssumed(draftSchedule(entry({ recurs: 'monthly' }), 2022))).toBe(true)
    expect(draftSchedule(entry({}), 2022)).toMatchObject({ start: '', end: '' })
    expect(isPeriodAssumed(draftSchedule(entry({ start: '2022-03', end: '2022-04' }), 2022))).toBe(false)
  })

  it('outside the time of the plan makes no task unless somebody says so', () => {
    expect(draftSchedule(entry({ start: '2020-05', end: '2020-06' }), 2022).leaveOut).toBe(true)
    expect(draftSchedule(entry({ start: '2021-11', end: '2022-02' }), 2022).leaveOut).toBe(false)
  })
})

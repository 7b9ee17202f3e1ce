import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { type ChangeCourse, newCourse } from './change-course.ts'
import { openDuties, reminderPhase } from './change-duty.ts'

const day = calendarDate
const rules = { beforeDays: 7, everyDays: 7 }

describe('what is due', () => {
  it('is a comment while a department is silent, the publication once approved, an answer to the panel', () => {
    const consulting: ChangeCourse = { ...newCourse, state: 'consulting', consultDue: day('2021-01-21') }
    expect(openDuties(consulting, 1)).toEqual([{ duty: 'comment', due: '2021-01-21' }])
    expect(openDuties(consulting, 0)).toEqual([])
    const approved: ChangeCourse = {
      ...newCourse,
      state: 'approved',
      opinion: { stance: 'conditional', words: '', on: day('2021-03-30'), answerDue: day('2021-04-29') },
      approval: { on: day('2021-04-05'), documentNumber: '1', publishDue: day('2021-05-06') },
    }
    expect(openDuties(approved, 0).map(({ duty }) => duty)).toEqual(['answer', 'publish'])
    expect(openDuties({ ...approved, state: 'returned' }, 0)).toEqual([])
  })

  it.each([
    ['2021-04-22', null],
    ['2021-04-23', 'before'],
    ['2021-04-29', 'before'],
    ['2021-04-30', 'due'],
    ['2021-05-01', 'late-1'],
    ['2021-05-07', 'late-1'],
    ['2021-05-08', 'late-2'],
  ])('is reminded of on %s as %s when its last day is 30 April', (today, phase) => {
    expect(reminderPhase(day('2021-04-30'), day(today), rules)).toBe(phase)
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  checkMilestone,
  type Milestone,
  type MilestoneId,
  milestonesAtAGlance,
  milestoneState,
} from './milestone.ts'

const day = calendarDate('2021-05-10')
const milestone = (facts: Partial<Milestone> = {}): Milestone => ({
  id: 'm' as MilestoneId,
  name: { ko: '착수보고', en: null },
  day,
  doneOn: null,
  version: 1,
  ...facts,
})

describe('a milestone', () => {
  it('is late from the day after its own until it is ticked off', () => {
    expect(milestoneState(milestone(), calendarDate('2021-05-10'))).toBe('next')
    expect(milestoneState(milestone(), calendarDate('2021-05-11'))).toBe('late')
    expect(milestoneState(milestone({ doneOn: day }), calendarDate('2021-12-31'))).toBe('done')
  })

  it('lies in the days that its plan may speak of, and says what it is', () => {
    const open = { year: 2021, state: 'adopted' as const }
    const refusalOf = (
      facts: Partial<Milestone>,
      plan: { year: number; state: 'adopted' | 'closed' } = open,
    ) => {
      const checked = checkMilestone(milestone(facts), plan)
      return checked.ok ? null : checked.refusal
    }
    expect(refusalOf({})).toBeNull()
    expect(refusalOf({ day: calendarDate('2022-03-31') })).toBeNull()
    expect(refusalOf({ day: calendarDate('2022-04-01') })).toBe('outside-the-plan')
    expect(refusalOf({ name: { ko: '  ', en: 'Kick-off' } })).toBe('no-text')
    expect(refusalOf({}, { year: 2021, state: 'closed' })).toBe('plan-is-closed')
  })

  it('that is earliest among the open ones is the next of its task, late or not', () => {
    const glance = milestonesAtAGlance(
      [
        milestone({ day: calendarDate('2021-09-01') }),
        milestone({ name: { ko: '먼저', en: null } }),
        milestone({ doneOn: day }),
      ],
      calendarDate('2021-06-01'),
    )
    expect(glance).toMatchObject({ done: 1, late: 1, total: 3, next: { name: { ko: '먼저' } } })
  })
})
